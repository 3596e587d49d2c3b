"""Intervals: the possible values of a metric, and those that meet a comparison."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple, Self

from liuxiang.exact import EXACT, ONE
from liuxiang.ruleset.base import Bound, Quantity
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.metrics import AnyMetric


class Span(NamedTuple):
    """The numbers from `low` to `high`; None means unbounded.

    `open_low` and `open_high` exclude the bound itself.
    """

    low: Bound | None = None
    high: Bound | None = None
    open_low: bool = False
    open_high: bool = False

    @property
    def empty(self) -> bool:
        """Whether it contains no number."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.open_low or self.open_high))

    def within(self, other: "Span") -> bool:
        """Return whether all of it is inside `other`."""
        return self.empty or self & other == self

    def __and__(self, other: "Span") -> Self:
        """Return the intersection."""
        low, open_low = max((self.low, self.open_low), (other.low, other.open_low), key=_from_below)
        high, open_high = min(
            (self.high, self.open_high), (other.high, other.open_high), key=_from_above
        )
        return self._replace(low=low, high=high, open_low=open_low, open_high=open_high)

    @property
    def start(self) -> tuple[bool, Bound, bool]:
        """The sort key of its start."""
        return _from_below((self.low, self.open_low))

    @property
    def end(self) -> tuple[bool, Bound, bool]:
        """The sort key of its end."""
        return _from_above((self.high, self.open_high))

    def without(self, other: "Span") -> tuple["Span", ...]:
        """Return the parts of it below and above `other`, if there are any."""
        parts: list[Span] = []
        if other.low is not None:
            parts.append(self & Span(high=other.low, open_high=not other.open_low))
        if other.high is not None:
            parts.append(self & Span(low=other.high, open_low=not other.open_high))
        return tuple(each for each in parts if not each.empty)

    def decimals(self) -> tuple[Decimal | None, Decimal | None]:
        """Return both bounds of the values of a metric, which are no fractions."""
        low, high = (None if isinstance(each, Fraction) else each for each in (self.low, self.high))
        return low, high

    def whole(self) -> Self:
        """Return the same interval for whole numbers, with included whole bounds."""
        low, high = self.low, self.high
        if low is not None:
            up = Decimal(ceil(low))
            low = EXACT.add(up, ONE) if up == low and self.open_low else up
        if high is not None:
            down = Decimal(floor(high))
            high = EXACT.subtract(down, ONE) if down == high and self.open_high else down
        return self._replace(low=low, high=high, open_low=False, open_high=False)


def _from_below(end: tuple[Bound | None, bool]) -> tuple[bool, Bound, bool]:
    """Return the sort key of a lower bound: unbounded first, excluded after included."""
    limit, is_open = end
    return limit is not None, limit or Decimal(0), is_open


def _from_above(end: tuple[Bound | None, bool]) -> tuple[bool, Bound, bool]:
    """Return the sort key of an upper bound: unbounded last, excluded before included."""
    limit, is_open = end
    return limit is None, limit or Decimal(0), not is_open


Region = Span | frozenset[str]
"""What meets a criterion: values of a number, members that a checklist needs, or options."""


def values_of(metric: AnyMetric) -> Span | None:
    """Return the possible values of a metric; None for kinds that are not numbers."""
    match metric.kind:
        case "yes_no" | "checklist" | "choice":
            return None
        case "count":
            return Span(*metric.limits()).whole()
        case _:
            return Span(*metric.limits())


def asked_of(criterion: Criterion, metric: AnyMetric) -> "Region | None":
    """Return the answers that meet a criterion, for any kind of metric; None if it does not fit.

    Yes is 1 and no is 0; for a checklist, these are the required members, for a choice the options.
    """
    match metric.kind:
        case "yes_no":
            answer = criterion.answer
            return None if answer is None else Span(*(Decimal(answer),) * 2)
        case "checklist":
            asked = criterion.includes
            return None if asked is None else frozenset(metric.members if asked == "all" else asked)
        case "choice":
            return None if criterion.one_of is None else frozenset(criterion.one_of)
        case _:
            return holding(criterion, metric)


def is_whole(metric: AnyMetric) -> bool:
    """Return whether all values of a metric are whole numbers."""
    return metric.kind in ("count", "yes_no")


def is_outside(value: Bound, metric: AnyMetric) -> bool:
    """Return whether a metric cannot reach `value`."""
    match metric.kind:
        case "yes_no" | "checklist" | "choice":
            return False
        case _:
            low, high = metric.limits()
            return (low is not None and value < low) or (high is not None and high < value)


def holding(criterion: Criterion, metric: AnyMetric) -> Span | None:
    """Return the values of its metric that meet a criterion; None if they are not known.

    They are not if it compares no numbers, or other metrics.
    """
    values = values_of(metric)
    if values is None or not criterion.marks or criterion.others:
        return None
    for word, mark in criterion.marks.items():
        if not mark.fits(rate=metric.kind == "rate"):
            return None
        values &= _compared(word, mark, metric)
    return values


def _compared(word: str, mark: Quantity, metric: AnyMetric) -> Span:
    value = mark.number
    span = {
        "at_least": Span(low=value),
        "more_than": Span(low=value, open_low=True),
        "at_most": Span(high=value),
        "less_than": Span(high=value, open_high=True),
    }[word]
    return span.whole() if metric.kind == "count" else span
