"""The schema of rosters."""

from typing import Final

from liuxiang.ruleset.json_schema import TEXT, Json
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
    found = _mapping(KEYS, ("roster", "units"))
    units = {**_SAYS["units"], "items": _mapping(MEMBER_KEYS, ("unit", "category"))}
    return {**found, "properties": {**found["properties"], "units": units}}


def _mapping(keys: tuple[str, ...], required: tuple[str, ...]) -> Json:
    return {
        "type": "object",
        "properties": {key: _SAYS[key] for key in keys},
        "required": list(required),
        "additionalProperties": False,
    }
