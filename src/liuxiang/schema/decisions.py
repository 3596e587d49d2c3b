"""The schema of decisions: for any rules."""

from typing import Final

from liuxiang.decisions.read import AWARD_KEYS, CONFIRMED_KEYS, KEYS, ON_KEYS, TIE_KEYS
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.answers import ANSWERS
from liuxiang.ruleset.json_schema import ANSWER, NAME, TEXT, Json
from liuxiang.ruleset.load import DEFAULT
from liuxiang.schema.figures import ANY, SAYS
from liuxiang.schema.generate import or_nothing
from liuxiang.schema.of_rules import category_of, one_of, reference_of

_ITEM_NO: Final[Json] = {"type": ["number", "string", "null"], "minimum": 1, "pattern": r"^\S*$"}
_NUMBER: Final[Json] = {"type": ["integer", "null"], "minimum": 1}
_TEXT: Final[Json] = {"type": ["string", "number", "null"]}

_OF_LISTS: Final[Json] = {
    "category": {**TEXT, "description": "The category, by id or by title."},
    "rank": {**_NUMBER, "description": "The rank that the units share."},
    "order": {
        "type": ["array", "null"],
        "items": _TEXT,
        "description": "All units of the rank, the first one first; blank is no answer.",
    },
    "unit": {**TEXT, "description": "The name of the unit."},
    "computed": {**_TEXT, "description": "The award by the rules, by id or title; null for none."},
    "decided": {
        **_TEXT,
        "description": "The award instead, by id or title; null for none, blank is no answer.",
    },
    "metric": {**TEXT, "description": "The metric, by id or title."},
    "value": {**ANY, "description": "The figure that was looked at."},
    "finding": {"type": "string", "pattern": "^LX[0-9]{3}$", "description": "Its code."},
    "item": {**_ITEM_NO, "description": "The number of the item that the finding is about."},
    "reason": {**_TEXT, "description": "Why; blank is no answer."},
}
_SAYS: Final[Json] = {
    "decisions": {**TEXT, "description": "The rules they are for: id@version."},
    "by": SAYS["by"] | {"description": "Who decided."},
    "date": SAYS["date"],
    "document": {**_TEXT, "description": "The document, as minutes or a circular."},
    "readings": {
        "type": ["object", "null"],
        "additionalProperties": _TEXT,
        "propertyNames": NAME,
        "description": "The reading chosen for each ruling.",
    },
    "approved": or_nothing({**ANSWER, "description": "Whether the result is approved."}),
    "answers": {
        **_TEXT,
        "description": "The fingerprint of all other decisions; `decide` writes it.",
    },
}


def schema() -> Json:
    """Return the schema of files of decisions for any rules."""
    return _document(_SAYS, _OF_LISTS)


def schema_for(rules: Ruleset) -> Json:
    """Return the schema of files of decisions on results of `rules`."""
    awards = {each.id: each.title for each in rules.awards}
    metrics = {name: each.title for name, each in rules.metrics.items()}
    either = one_of(awards)
    labels = {label for each in rules.awards for label in (each.labels or {}).values()}
    others = [*sorted(labels), None, "", *(each for each, yes in ANSWERS.items() if not yes), False]
    award = {**either, "else": {"enum": [*either["else"]["enum"], *others]}}
    readings = {
        each.id: {
            "enum": [DEFAULT, *(other.id for other in each.alternatives), None],
            "description": each.title,
        }
        for each in rules.rulings
    }
    says = {
        **_SAYS,
        "decisions": reference_of(rules, str(_SAYS["decisions"]["description"])),
        "readings": {
            "type": ["object", "null"],
            "properties": readings,
            "additionalProperties": False,
            "description": _SAYS["readings"]["description"],
        },
    }
    of_lists = {
        **_OF_LISTS,
        "category": category_of(rules),
        "computed": {**award, "description": _OF_LISTS["computed"]["description"]},
        "decided": {**award, "description": _OF_LISTS["decided"]["description"]},
        "metric": {**one_of(metrics), "description": _OF_LISTS["metric"]["description"]},
    }
    return _document(says, of_lists)


def _document(says: Json, of_lists: Json) -> Json:
    lists = {
        "ties": (TIE_KEYS, ("category", "rank"), "Orders of units that share a rank."),
        "awards": (AWARD_KEYS, ("unit", "computed"), "Awards other than the computed ones."),
        "confirmed": (CONFIRMED_KEYS, ("unit",), "What somebody looked at, and it stands."),
    }
    on: Json = {
        "type": ["object", "null"],
        "properties": {
            key: {**_TEXT, "description": f"The fingerprint of the {key}."} for key in ON_KEYS
        },
        "additionalProperties": False,
        "description": "The fingerprints of what was approved; `decide` writes them.",
    }
    listed = {key: _list(*each, of_lists) for key, each in lists.items()}
    said = {**says, **listed, "on": on}
    return {
        "type": "object",
        "properties": {key: said[key] for key in KEYS},
        "required": ["decisions"],
        "additionalProperties": False,
    }


def _list(keys: tuple[str, ...], required: tuple[str, ...], says: str, of_lists: Json) -> Json:
    item: Json = {
        "type": "object",
        "properties": {key: of_lists[key] for key in keys},
        "required": list(required),
        "additionalProperties": False,
    }
    return {"type": ["array", "null"], "items": item, "description": says}
