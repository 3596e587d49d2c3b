"""Conditional formats that change the number format of a cell: `;;;` hides its content."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Final, NamedTuple

from liuxiang.tables.formats import MEETS

_TRUE: Final[Mapping[str, str]] = {
    "equal": "=",
    "notEqual": "<>",
    "lessThan": "<",
    "lessThanOrEqual": "<=",
    "greaterThan": ">",
    "greaterThanOrEqual": ">=",
}


class Rule(NamedTuple):
    """A rule: the cells that it applies to, the style that it sets, and its condition."""

    ranges: str
    style: int
    attributes: Mapping[str, str]
    formulas: list[str]

    def may_hold(self, number: Decimal) -> bool:
        """Return whether the rule may apply to a cell with `number`; true if that is unknown."""
        sign = _TRUE.get(self.attributes.get("operator", ""))
        if self.attributes.get("type") != "cellIs" or sign is None or len(self.formulas) != 1:
            return True
        try:
            limit = Decimal(self.formulas[0].strip())
        except InvalidOperation:
            return True
        return MEETS[sign](number, limit)
