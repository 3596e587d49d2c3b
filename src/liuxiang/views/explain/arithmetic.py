"""Rates in percent, and the points of a bonus as they are computed."""

from decimal import Decimal
from typing import Final

from liuxiang.exact import EXACT, Ratio, quotient, show
from liuxiang.figures import Figure
from liuxiang.item_results import BonusResult
from liuxiang.ruleset.bonuses import Bonus, PerCount, PerStep

HUNDRED: Final = Decimal(100)


def percent_of(figure: Figure) -> str | None:
    """Return a rate given as two numbers in percent, exact or truncated with a mark, or None."""
    if not isinstance(figure.value, Ratio) or "/" not in figure.text or not figure.value.whole:
        return None
    part, whole = figure.value
    hundredfold = EXACT.multiply(part, HUNDRED)
    cut = quotient(hundredfold, whole, 2, "down")
    exact = EXACT.multiply(cut, whole) == hundredfold
    return f"{show(cut)}%" if exact else f"{cut}…%"


def decimal_of(figure: Figure) -> str | None:
    """Return a number that is no decimal truncated with a mark, or None for any other."""
    if not isinstance(figure.value, Ratio) or not figure.value.whole:
        return None
    return f"{show(quotient(*figure.value, 2, 'down'))}…"


def earned(rule: Bonus, result: BonusResult) -> str:
    """Return the calculation of the points of a bonus before caps."""
    if result.steps is not None and isinstance(rule, PerStep | PerCount):
        return f"{show(result.steps)} × {show(rule.points)} = {show(result.uncapped)}"
    return show(result.uncapped)
