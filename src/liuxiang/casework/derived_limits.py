"""Figures of units at a limit of a derived metric: those that it is computed from."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Final, NamedTuple

from liuxiang.exact import EXACT, ZERO
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.base import Bound, bound_of
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.metrics.derived import Derivable
from liuxiang.ruleset.spans import Span, is_whole, values_of

_FINEST: Final = 100
"""The parts of 1, or of 1 %, that a figure is rounded to if it has no end as a decimal."""


class Number(NamedTuple):
    """The number that a figure is to be, and the place of the limit that it follows from."""

    value: Bound
    path: Path


def placed(numbers: Mapping[str, Number], ruleset: Ruleset) -> dict[str, Number]:
    """Return `numbers` with those of derived metrics put into what they are computed from.

    What has a number of its own keeps it; of the others, the first makes up what is left.
    """
    found = dict(numbers)
    for name in reversed(ruleset.derivation.names):
        if name not in found:
            continue
        metric, number = ruleset.metrics[name], found.pop(name)
        if isinstance(metric, Derivable):
            for part, value in _parts(metric, number.value, found, ruleset.metrics).items():
                found[part] = Number(value, number.path)
    return found


def _parts(
    metric: Derivable,
    number: Bound,
    known: Mapping[str, Number],
    metrics: Mapping[str, AnyMetric],
) -> Mapping[str, Bound]:
    """Return the numbers of the parts that have none yet, with which a metric is `number`."""
    free = [each for each in metric.made_of() if each not in known]
    if metric.sum is None:
        return {each: _fit(Fraction(number), metrics[each], up=True) for each in free}
    weights = {each: Fraction(weight.number) for each, weight in metric.sum.items()}
    found: dict[str, Bound] = {each: _least(metrics[each]) for each in free}
    rest = Fraction(number)
    for each, weight in weights.items():
        rest -= weight * Fraction(known[each].value if each in known else found[each])
    for each in sorted(free, key=lambda each: weights[each] <= 0):
        if rest and weights[each]:
            wanted = Fraction(found[each]) + rest / weights[each]
            value = _fit(wanted, metrics[each], up=weights[each] > 0)
            rest -= weights[each] * (Fraction(value) - Fraction(found[each]))
            found[each] = value
    return found


def _least(metric: AnyMetric) -> Bound:
    """Return 0, or the possible number nearest to it."""
    return _fit(Fraction(0), metric, up=True)


def _fit(number: Fraction, metric: AnyMetric, *, up: bool) -> Bound:
    """Return the possible figure of a metric nearest to `number`, or past it in one direction."""
    span = values_of(metric) or Span()
    if is_whole(metric):
        value: Bound = Decimal(ceil(number) if up else floor(number))
    else:
        value = bound_of(number)
        if isinstance(value, Fraction):
            parts = number * _FINEST * (_FINEST if metric.kind == "rate" else 1)
            places = 4 if metric.kind == "rate" else 2
            value = EXACT.scaleb(Decimal(ceil(parts) if up else floor(parts)), -places)
    if span.low is not None and value < span.low:
        return span.low
    return span.high if span.high is not None and span.high < value else value or ZERO
