"""How the values of a rule file may be written, in JSON Schema, for the editors that read it.

An editor has read YAML before it asks: `8` has become a number, and `012` or `2e-1` too. What is
left to be told by a schema is told here; `patternErrorMessage` and `errorMessage` are what editors
show where a value does not fit.
"""

from collections.abc import Mapping
from typing import Any, Final

from liuxiang.exact import LONGEST
from liuxiang.ruleset.answers import ANSWERS

Json = dict[str, Any]

DIGIT: Final = "[0-9０-９]"
SHORT: Final = rf"(?!\s*[^\s%％]{{{LONGEST + 1}}})"
WHOLE: Final = f"(?:[0０]|[1-9１-９]{DIGIT}*)"
DECIMAL: Final = rf"{WHOLE}(?:[.．]{DIGIT}+)?"
PERCENT: Final = r"\s*[%％]"
MINUS: Final = "[-－]?"


def scalar(types: list[str], pattern: str, otherwise: str, **more: object) -> Json:
    """A scalar of one of `types`; as text it has the form of `pattern`."""
    written = rf"^{SHORT}\s*{pattern}\s*$"
    return {"type": types, "pattern": written, "patternErrorMessage": otherwise, **more}


def _any_case(word: str) -> str:
    """A pattern for a word in capitals or not, in half or full width."""
    return "".join(
        f"[{low}{low.upper()}{chr(ord(low) + 0xFEE0)}{chr(ord(low.upper()) + 0xFEE0)}]"
        if low.isascii()
        else low
        for low in word
    )


NAME: Final[Json] = {
    "type": ["string", "integer"],
    "minimum": 0,
    "pattern": r"^[A-Za-z0-9][A-Za-z0-9_\-]*$",
    "patternErrorMessage": "An id has letters, digits, `_` and `-`, and no blanks or dots.",
}
TEXT: Final[Json] = {"type": ["string", "number"], "pattern": r"\S"}
NUMBER: Final = scalar(
    ["number", "string"], f"{MINUS}{DECIMAL}", "Expected a number, such as 8 or 0.2."
)
POINTS: Final = scalar(
    ["number", "string"], DECIMAL, "Expected points, 0 or more, such as 8 or 0.2.", minimum=0
)
INTEGER: Final = scalar(["integer", "string"], f"{MINUS}{WHOLE}", "Expected a whole number.")
PLACES: Final = scalar(
    ["integer", "string"],
    r"(?:[0-9０-９]|[1１][0-2０-２])",
    "Expected 0 to 12 decimal places.",
    minimum=0,
    maximum=12,
)
RANK: Final = scalar(
    ["integer", "string"], f"[1-9１-９]{DIGIT}*", "Expected a rank, 1 or more.", minimum=1
)
THRESHOLD: Final = scalar(
    ["number", "string"],
    f"{MINUS}{DECIMAL}(?:{PERCENT})?",
    "Expected a number such as 4, or a percentage such as 98%.",
)
STEP: Final = scalar(
    ["number", "string"],
    f"(?=.*[1-9１-９]){DECIMAL}(?:{PERCENT})?",
    "Expected a number or percentage above 0, such as 200 or 1%.",
    exclusiveMinimum=0,
)
NUMBER_BOUND: Final[Json] = {
    "type": ["number", "string", "null"],
    "pattern": rf"^(?:none|{SHORT}\s*{MINUS}{DECIMAL}\s*)$",
    "patternErrorMessage": "Expected a number such as 12, or `none`.",
    "examples": ["none"],
}
RATE_BOUND: Final[Json] = {
    "type": ["string", "null"],
    "pattern": rf"^(?:none|{SHORT}\s*{MINUS}{DECIMAL}{PERCENT}\s*)$",
    "patternErrorMessage": "Expected a percentage such as 100%, or `none`.",
    "errorMessage": "Expected a percentage such as 100%, or `none`.",
    "examples": ["none"],
}
ANSWER: Final = scalar(
    ["boolean", "string"],
    f"(?:{'|'.join(map(_any_case, ANSWERS))})",
    f"Expected one of {', '.join(ANSWERS)}.",
)
DAY: Final[Json] = {"type": "string", "format": "date"}
MEMBERS: Final[Json] = {
    "type": ["string", "array"],
    "pattern": "^all$",
    "patternErrorMessage": "Expected `all`, or a list of members such as [sign, staff].",
    "items": NAME,
    "examples": ["all"],
}
PATH: Final[Json] = {
    "type": "string",
    "pattern": (r"^(?:bonus_cap|(?:policies|ranking|awards|items|actions|metrics)(?:\.[^.]+)+)$"),
    "patternErrorMessage": "Paths are such as policies.K, ranking.K, awards.ID.K, items.ID.K.",
}


def exactly_one(*keys: str) -> Json:
    """The part of an object's schema by which just one of `keys` has a value."""
    asked = f"Expected exactly one of {', '.join(keys)}."
    empty: Json = {"type": "null", "errorMessage": asked}
    pairs = [
        {"if": _given(key), "then": {"properties": dict.fromkeys(keys[index + 1 :], empty)}}
        for index, key in enumerate(keys[:-1])
    ]
    none: Json = {"properties": {key: {"type": "null"} for key in keys}}
    return {"allOf": [*pairs, {"if": none, "then": {**_given(keys[0]), "errorMessage": asked}}]}


def together(one: str, two: str) -> Json:
    """The part of an object's schema by which `one` and `two` have values both or neither."""
    asked = f"`{one}` and `{two}` go together."
    return {
        "allOf": [
            {"if": _given(first), "then": {**_given(second), "errorMessage": asked}}
            for first, second in ((one, two), (two, one))
        ]
    }


def carried_or_shared(listed: str, carried: str, shared: str) -> Json:
    """The part by which all parts of `listed` have `carried`, or none and there is `shared`."""
    asked = f"Either every one has `{carried}`, or none has and there is `{shared}`."
    none: Json = {"properties": {carried: {"type": "null", "errorMessage": asked}}}
    every: Json = {**_given(carried), "errorMessage": asked}
    return {
        "if": _given(shared),
        "then": {"properties": {listed: {"items": none}}},
        "else": {"properties": {listed: {"items": every}}},
    }


def _given(key: str) -> Mapping[str, Any]:
    """The schema of objects that have a value at `key`."""
    return {"required": [key], "properties": {key: {"not": {"type": "null"}}}}
