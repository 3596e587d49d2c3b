"""JSON Schemas of the notation of values in rule files, for editors.

An editor parses YAML first: `8` becomes a number, and so do `012` and `2e-1`. The schemas cover
what can still be told; editors show `patternErrorMessage` and `errorMessage` for mismatches.
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
    """Return the schema of a scalar of one of `types`; as text it matches `pattern`."""
    written = rf"^{SHORT}\s*{pattern}\s*$"
    return {"type": types, "pattern": written, "patternErrorMessage": otherwise, **more}


def _any_case(word: str) -> str:
    """Return a pattern for a word in any case, in half or full width."""
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
POINTS_OR_ALL: Final = scalar(
    ["number", "string"],
    f"(?:all|{DECIMAL})",
    "Expected points, 0 or more, such as 2, or `all`.",
    minimum=0,
    examples=["all"],
)
FLOOR: Final = scalar(
    ["number", "string"],
    f"(?:none|{MINUS}{DECIMAL})",
    "Expected a number, such as 0, or `none`.",
    examples=["none"],
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
NO: Final[Json] = {
    "type": ["number", "string"],
    "exclusiveMinimum": 0,
    "pattern": rf"^\s*(?:[1-9１-９]{DIGIT}{{0,29}}|(?!{DIGIT}+\s*$)[^\s\-－]\S*)\s*$",
    "patternErrorMessage": "Expected a number from 1, or text without blanks: 3.1 or 4(a).",
}
THRESHOLD: Final = scalar(
    ["number", "string"],
    f"{MINUS}{DECIMAL}(?:{PERCENT})?",
    "Expected a number such as 4, or a percentage such as 98%.",
)
MARK: Final = scalar(
    ["number", "string"],
    f"(?:{MINUS}{DECIMAL}(?:{PERCENT})?|{MINUS}{DIGIT}+ ?[/／] ?[1-9１-９]{DIGIT}*)",
    "Expected a number such as 4, a percentage such as 98%, or a fraction such as 2/3.",
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
    "pattern": (
        r"^(?:bonus_cap|grades|total|"
        r"(?:policies|ranking|awards|items|actions|metrics|grades|total)(?:\.[^.]+)+)$"
    ),
    "patternErrorMessage": "Paths are such as policies.K, ranking.K, awards.ID.K, items.ID.K.",
}

_ID: Final = r"[A-Za-z0-9][A-Za-z0-9_\-]*"
EARNED_REFERENCE: Final[Json] = {
    "type": "string",
    "pattern": rf"^(?:total|(?:items|actions)\.{_ID})$",
    "patternErrorMessage": "Expected items.ID, actions.ID or total.",
    "examples": ["total"],
}
ACTION_REFERENCE: Final[Json] = {
    "type": "string",
    "pattern": rf"^actions\.{_ID}$",
    "patternErrorMessage": "Expected actions.ID.",
}


def exactly_one(*keys: str) -> Json:
    """Return a partial schema of an object: exactly one of `keys` has a value."""
    return _one(keys, f"Expected exactly one of {', '.join(keys)}.", {})


def compared(lower: tuple[str, ...], upper: tuple[str, ...], others: tuple[str, ...]) -> Json:
    """Return a partial schema of an object: one key has a value, or a lower and an upper one."""
    keys = (*lower, *upper, *others)
    asked = (
        f"Expected exactly one of {', '.join(keys)}, or one of {', '.join(lower)} with one of "
        f"{', '.join(upper)}."
    )
    return _one(keys, asked, dict.fromkeys(lower, upper))


def _one(keys: tuple[str, ...], asked: str, partners: Mapping[str, tuple[str, ...]]) -> Json:
    """Return a partial schema: one of `keys` has a value, and no other but one of its partners."""
    empty: Json = {"type": "null", "errorMessage": asked}
    pairs = [
        {
            "if": _given(key),
            "then": {
                "properties": {
                    each: empty for each in keys[index + 1 :] if each not in partners.get(key, ())
                }
            },
        }
        for index, key in enumerate(keys[:-1])
    ]
    none: Json = {"properties": {key: {"type": "null"} for key in keys}}
    return {"allOf": [*pairs, {"if": none, "then": {**_given(keys[0]), "errorMessage": asked}}]}


def together(one: str, two: str) -> Json:
    """Return a partial schema of an object: `one` and `two` both have values, or neither."""
    asked = f"`{one}` and `{two}` go together."
    return {
        "allOf": [
            {"if": _given(first), "then": {**_given(second), "errorMessage": asked}}
            for first, second in ((one, two), (two, one))
        ]
    }


def carried_or_shared(listed: str, carried: str, shared: str) -> Json:
    """Return a partial schema: all of `listed` have `carried`, or none and `shared` exists."""
    asked = f"Either every one has `{carried}`, or none has and there is `{shared}`."
    none: Json = {"properties": {carried: {"type": "null", "errorMessage": asked}}}
    every: Json = {**_given(carried), "errorMessage": asked}
    return {
        "if": _given(shared),
        "then": {"properties": {listed: {"items": none}}},
        "else": {"properties": {listed: {"items": every}}},
    }


def _given(key: str) -> Mapping[str, Any]:
    """Return the schema of objects that have a value for `key`."""
    return {"required": [key], "properties": {key: {"not": {"type": "null"}}}}
