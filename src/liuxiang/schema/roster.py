"""The schema of rosters."""

from typing import Final

from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.json_schema import TEXT, Json
from liuxiang.schema.of_rules import category_of, reference_of
from liuxiang.units.read_roster import KEYS, MEMBER_KEYS

_SAYS: Final[Json] = {
    "roster": {**TEXT, "description": "The rules it is for: id@version."},
    "units": {"type": "array", "minItems": 1, "description": "The units, each once."},
    "unit": {**TEXT, "description": "The name of the unit."},
    "category": {**TEXT, "description": "Its category, by id or by title."},
    "also": {
        "type": ["string", "array", "null"],
        "items": TEXT,
        "description": "Other names that it is called by.",
    },
    "excused": {
        "type": ["string", "null"],
        "description": "Why it is not ranked, if it is not.",
    },
}


def schema() -> Json:
    """Return the schema of rosters for any rules."""
    return _roster(_SAYS)


def schema_for(rules: Ruleset) -> Json:
    """Return the schema of rosters for `rules`."""
    named = reference_of(rules, str(_SAYS["roster"]["description"]))
    return _roster({**_SAYS, "roster": named, "category": category_of(rules)})


def _roster(says: Json) -> Json:
    found = _mapping(KEYS, ("roster", "units"), says)
    units = {**says["units"], "items": _mapping(MEMBER_KEYS, ("unit", "category"), says)}
    return {**found, "properties": {**found["properties"], "units": units}}


def _mapping(keys: tuple[str, ...], required: tuple[str, ...], says: Json) -> Json:
    return {
        "type": "object",
        "properties": {key: says[key] for key in keys},
        "required": list(required),
        "additionalProperties": False,
    }
