"""Values of rule files as plain data in canonical form, which facts are compared by."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from liuxiang.changes.names import Names
from liuxiang.exact import EXACT, ONE, show
from liuxiang.ruleset.base import Model, Quantity
from liuxiang.ruleset.paths import SIGNS
from liuxiang.ruleset.ranking import LastRanks
from liuxiang.ruleset.rounding import Rounding


def plain(value: Any) -> Any:
    """Return a value in canonical form: text, or tuples and mappings of text."""
    match value:
        case Quantity():
            if value.per != ONE:
                return f"{Fraction(value.value) / int(value.per)}"
            return f"{show(EXACT.scaleb(value.value, 2))}%" if value.percent else show(value.value)
        case Rounding():
            return {"places": str(value.places), "mode": value.mode}
        case LastRanks():
            return {"last": str(value.last)}
        case bool():
            return "true" if value else "false"
        case Decimal():
            return show(value)
        case date():
            return value.isoformat()
        case tuple():
            return tuple(plain(each) for each in value)
        case _:
            return str(value)


def made_by(value: Any, names: Names) -> Any:
    """Return how a derived metric is computed, with its parts by their common names."""
    match value:
        case Mapping():
            return {names.called("metrics", each): plain(weight) for each, weight in value.items()}
        case tuple():
            return tuple(sorted(names.called("metrics", each) for each in value))
        case Model() if not isinstance(value, Rounding):
            pairs = {key: getattr(value, key) for key in type(value).model_fields}
            return {key: made_by(each, names) for key, each in pairs.items() if each is not None}
    return plain(value)


_COMPARED: Final = frozenset({"metric", "points", "each", "rank"})
"""What a condition compares, which is said first."""


def condition_of(part: Model, names: Names) -> dict[str, Any]:
    """Return what a condition asks for as plain data, with its parts named by `names`."""
    found: dict[str, Any] = {}
    fields = type(part).model_fields.items()
    for name, field in sorted(fields, key=lambda each: each[0] not in _COMPARED):
        value = getattr(part, name)
        if value is None or name in ("id", "title"):
            continue
        key = field.alias or name
        if key == "metric":
            found[key] = names.called("metrics", value)
        elif key in ("points", "each"):
            family, _, own = value.partition(".")
            found[key] = f"{family}.{names.called(family, own)}" if own else value
        elif key == "only":
            found[key] = tuple(sorted(names.called("categories", each) for each in value))
        elif key in SIGNS:
            found[key] = tuple(condition_of(each, names) for each in value)
        else:
            found[key] = plain(value)
    return found
