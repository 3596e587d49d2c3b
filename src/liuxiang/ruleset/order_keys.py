"""The keys that units are ranked by, in the notation of a rule file."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal, NamedTuple

from pydantic_core import core_schema

from liuxiang.ruleset.answers import answer_of
from liuxiang.ruleset.base import Scalar, refusal
from liuxiang.ruleset.json_schema import ANSWER, NAME, Json

_EXPECTED: Final = "total, actions.ID, {item: 7}, {metric: ID, lower: true}"


class OrderKey(NamedTuple):
    """What units are compared by: the total, the points of an action or an item, or a metric.

    The greater comes first, or the `lower`. `name` of an item is its number or id.
    """

    of: Literal["total", "actions", "items", "metrics"]
    name: str = ""
    lower: bool = False

    @property
    def written(self) -> str | Mapping[str, str]:
        """The key as plain data of a rule file."""
        if self.of == "total":
            return "total"
        if self.of == "actions" and not self.lower:
            return f"actions.{self.name}"
        lower = {"lower": "true"} if self.lower else {}
        return {_WORDS[self.of]: self.name, **lower}

    @property
    def shown(self) -> str:
        """The key as it is written in a rule file."""
        if isinstance(self.written, str):
            return self.written
        return f"{{{', '.join(f'{key}: {each}' for key, each in self.written.items())}}}"


_WORDS: Final[Mapping[str, str]] = {"items": "item", "metrics": "metric", "actions": "action"}

TOTAL: Final = OrderKey("total")
BY_TOTAL: Final = (TOTAL,)


def _key(raw: object) -> OrderKey:
    if isinstance(raw, OrderKey):
        return raw
    if raw == "total":
        return TOTAL
    if isinstance(raw, str) and raw.startswith("actions.") and raw.count(".") == 1:
        return OrderKey("actions", raw.partition(".")[2])
    if isinstance(raw, Mapping):
        return _of_mapping(raw)
    raise refusal("LX382", found=raw if isinstance(raw, str) else "…", expected=_EXPECTED)


def _of_mapping(raw: Mapping[str, object]) -> OrderKey:
    lower = raw.get("lower")
    is_lower = answer_of(lower) if isinstance(lower, str) else False if lower is None else None
    for of, word in (("items", "item"), ("metrics", "metric")):
        name = raw.get(word)
        if isinstance(name, str) and name and is_lower is not None and not {*raw} - {word, "lower"}:
            return OrderKey("items" if of == "items" else "metrics", name, is_lower)
    found = f"{{{', '.join(map(str, raw))}}}"
    raise refusal("LX382", found=found, expected=_EXPECTED)


def _by(raw: object) -> object:
    """Return a list of keys for the words that stand for one."""
    if raw == "none":
        return ()
    if isinstance(raw, str):
        return (raw,)
    if raw == ():
        raise refusal("LX382", found="[]", expected="none")
    return raw


_ID: Final = NAME["pattern"].strip("^$")

_KEY: Final[Json] = {
    "type": ["string", "object"],
    "pattern": rf"^(?:total|actions\.{_ID})$",
    "patternErrorMessage": f"Expected one of {_EXPECTED}.",
    "examples": ["total"],
    "properties": {
        "item": {**NAME, "description": "An item, by its number or id."},
        "metric": {**NAME, "description": "A metric."},
        "lower": {**ANSWER, "description": "Whether the lower comes first; left out, no."},
    },
    "additionalProperties": False,
    "minProperties": 1,
}

_SCHEMA: Final[Json] = {
    "type": ["string", "array"],
    "pattern": "^(?:total|none)$",
    "patternErrorMessage": f"Expected `total`, `none`, or a list of keys: {_EXPECTED}.",
    "items": _KEY,
    "minItems": 1,
    "default": "total",
}

By = Annotated[
    tuple[OrderKey, ...],
    Scalar(
        core_schema.no_info_before_validator_function(
            _by,
            core_schema.tuple_variable_schema(core_schema.no_info_plain_validator_function(_key)),
        ),
        _SCHEMA,
    ),
]
"""`total`, `none`, or a list of keys."""
