"""Schemas of figures in unit files, by the kind of their metric."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from liuxiang.ruleset.json_schema import (
    ANSWER,
    DECIMAL,
    MINUS,
    PERCENT,
    TEXT,
    WHOLE,
    Json,
    scalar,
)
from liuxiang.ruleset.metrics import (
    Amount,
    AnyMetric,
    Checklist,
    Choice,
    Count,
    Points,
    Rate,
    YesNo,
)

_RATE: Final = rf"{DECIMAL}(?:\s*[/／]\s*{DECIMAL}|{PERCENT})"
_TEXT_OR_BLANK: Final[Json] = {**TEXT, "type": [*TEXT["type"], "null"]}
SAYS: Final[Json] = {
    "reason": {**_TEXT_OR_BLANK, "description": "Why it is so."},
    "by": {**_TEXT_OR_BLANK, "description": "Who has found it."},
    "date": {**_TEXT_OR_BLANK, "description": "The day, as 2013-03-12."},
}

ENTERED: Final[Json] = {
    "points": scalar(
        ["number", "string"],
        f"{MINUS}{DECIMAL}",
        "Expected points, such as 1 or 0.5.",
        description="The points given.",
    ),
    **SAYS,
    "reason": {**TEXT, "description": "Why it is so."},
}
"""The keys of points that assessors enter."""

_INAPPLICABLE: Final = r"^\s*(?:不适用|无此项|[nN]/[aA])\s*$"
REASON: Final[Json] = {**TEXT, "description": "Why it does not apply to the unit."}

NOT_APPLICABLE: Final[Json] = {
    "not_applicable": {
        "enum": [True, "true", "yes", "是", "有"],
        "description": "That it does not apply to the unit.",
    }
}
"""The key of a figure that does not apply to a unit."""


def unless_declared(*keys: str) -> Json:
    """Return a partial schema of an object: it has `keys`, or says what does not apply."""
    return {"if": {"required": ["not_applicable"]}, "else": {"required": [*keys]}}


_DECLARED: Final[Json] = {
    "properties": {**NOT_APPLICABLE, **SAYS},
    "required": ["not_applicable"],
    "additionalProperties": False,
}


def declarable(figure: Json, more: Json | None = None) -> Json:
    """Return the schema of a figure, or of the words and keys that say that it does not apply.

    `more` are keys that may stand with these.
    """
    types = [figure["type"]] if isinstance(figure["type"], str) else figure["type"]
    declared = {**_DECLARED, "properties": {**_DECLARED["properties"], **(more or {})}}
    return {
        "type": list(dict.fromkeys([*types, "string", "object"])),
        "if": {"type": "object", "required": ["not_applicable"]},
        "then": declared,
        "else": {
            "if": {"type": "string", "pattern": _INAPPLICABLE},
            "else": figure,
        },
    }


ANY: Final[Json] = {
    "type": ["string", "number", "boolean", "array", "null"],
    "items": TEXT,
}
"""A figure of a metric of which nothing is known; points that assessors enter are not among it."""


DOCUMENTS: Final[Json] = {
    "type": ["string", "number", "array", "null"],
    "items": TEXT,
    "description": "A document, or a list of them.",
}


def figure_of(metric: AnyMetric) -> Json:
    """Return the schema of a figure of `metric`."""
    form = FORMS[metric.kind](metric)
    return {"type": "array", "items": form, "minItems": 1} if metric.is_list else form


def example_of(metric: AnyMetric) -> str:
    """Return one or a few example figures of `metric`."""
    if isinstance(metric, Choice):
        return ", ".join(metric.options.values())
    return "[86, 88, 91]" if metric.is_list else EXAMPLES[metric.kind]


def _yes_no(metric: YesNo) -> Json:
    del metric
    return ANSWER


def _count(metric: Count) -> Json:
    return scalar(
        ["integer", "string"],
        f"{_minus(metric)}{WHOLE}",
        "Expected a whole number.",
        **_limits(metric),
    )


def _amount(metric: Amount) -> Json:
    return scalar(
        ["number", "string"],
        f"{_minus(metric)}{DECIMAL}",
        "Expected a number.",
        **_limits(metric),
    )


def _rate(metric: Rate) -> Json:
    asked = "Expected a part and its whole, as 985/1000, or a percentage, as 98.5%."
    pattern = rf"^\s*{_minus(metric)}{_RATE}\s*$"
    return {
        "type": "string",
        "pattern": pattern,
        "patternErrorMessage": asked,
        "errorMessage": asked,
    }


def _checklist(metric: Checklist) -> Json:
    members = metric.members
    return {
        "type": "array",
        "items": {
            "enum": [*members, *members.values()],
            "enumDescriptions": [*members.values(), *members],
        },
        "uniqueItems": True,
    }


def _choice(metric: Choice) -> Json:
    options = metric.options
    numbers = [int(each) for each in options if each == "0" or _NUMBER.fullmatch(each)]
    return {
        "type": ["string", "integer"] if numbers else "string",
        "enum": [*options, *options.values(), *numbers],
        "enumDescriptions": [*options.values(), *options, *(options[str(n)] for n in numbers)],
        "errorMessage": f"Expected one of {', '.join(options.values())}.",
    }


_NUMBER: Final = re.compile("[1-9][0-9]{0,14}")


def _points(metric: Points) -> Json:
    points = {**ENTERED["points"], **_limits(metric)}
    return {
        "type": "object",
        "properties": {**ENTERED, "points": points},
        "required": ["points", "reason"],
        "additionalProperties": False,
    }


FORMS: Final[Mapping[str, Callable[[Any], Json]]] = MappingProxyType(
    {
        "yes_no": _yes_no,
        "count": _count,
        "amount": _amount,
        "rate": _rate,
        "checklist": _checklist,
        "choice": _choice,
        "points": _points,
    }
)
"""What says how a figure is written, by kind of metric."""

EXAMPLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "yes_no": "是, 否",
        "count": "5",
        "amount": "5000.5",
        "rate": "985/1000, 98.5%",
        "checklist": "[…]",
        "choice": "…",
        "points": "{points: 1, reason: …, by: …}",
    }
)


def _minus(metric: Count | Amount | Rate) -> str:
    """Return the pattern of a sign if the bounds allow negative numbers, or an empty pattern."""
    low = metric.limits()[0]
    return MINUS if low is None or low < 0 else ""


def _limits(metric: Count | Amount | Points) -> Json:
    """Return the limits of a plain number that are whole, to avoid floats."""
    low, high = metric.stated()
    limits = {"minimum": low, "maximum": high}
    return {
        key: int(limit)
        for key, limit in limits.items()
        if limit is not None and limit == limit.to_integral_value()
    }
