"""Rates in percent, and the points of a bonus as they are computed."""

from decimal import Decimal
from typing import Final

from liuxiang.exact import EXACT, Ratio, quotient, show
from liuxiang.explanation import ExplainedItem
from liuxiang.figures import Figure
from liuxiang.item_results import BonusResult, CriterionResult
from liuxiang.ruleset.bonuses import Bonus, PerCount, PerStep
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.metrics.repeated import Repeatable
from liuxiang.ruleset.scoring import BestOf, Deductions
from liuxiang.ruleset.scoring.deductions import Deduction
from liuxiang.ruleset.scoring.flat_deductions import FlatDeduction

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


def in_short(metric: AnyMetric, figure: Figure) -> str | None:
    """Return a rate in percent, or the number that a list or a fraction is; None for any other."""
    if metric.kind == "rate":
        return percent_of(figure)
    value = figure.value
    if isinstance(metric, Repeatable) and metric.is_list:
        value = metric.number(value)
    if not isinstance(value, Ratio) or not value.whole:
        return None
    cut = quotient(*value, 2, "down")
    return show(cut) if EXACT.multiply(cut, value.whole) == value.part else f"{show(cut)}…"


def earned(rule: Bonus, result: BonusResult) -> str:
    """Return the calculation of the points of a bonus before caps."""
    if result.steps is not None and isinstance(rule, PerStep | PerCount):
        return f"{show(result.steps)} × {show(rule.points)} = {show(result.uncapped)}"
    return show(result.uncapped)


def deduction_of(item: ExplainedItem, result: CriterionResult) -> Deduction | FlatDeduction | None:
    """Return the deduction that a clause belongs to, or None."""
    path = result.path[len(item.result.path) + 1 :]
    scoring: object = item.result.item.scoring
    if isinstance(scoring, BestOf) and len(path) > 2:
        scoring, path = scoring.routes[int(path[1])], path[2:]
    return scoring.deductions[int(path[-1])] if isinstance(scoring, Deductions) else None
