"""Ranges: what is known about a number while figures it depends on are missing."""

from collections.abc import Sequence
from decimal import Decimal

from liuxiang.exact import EXACT, ZERO, Mode, quotient, total


class Range:
    """A number between `low` and `high`; None means unbounded."""

    __slots__ = ("high", "low")

    def __init__(self, low: Decimal | None, high: Decimal | None) -> None:
        self.low = low
        self.high = high

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Range) and (self.low, self.high) == (other.low, other.high)

    def __hash__(self) -> int:
        return hash((self.low, self.high))

    def __add__(self, other: "Value") -> "Range":
        """Return the range of a sum; None if an operand is missing."""
        if isinstance(other, Decimal):
            if not other:  # most that are summed are 0
                return self
            low = None if self.low is None else EXACT.add(self.low, other)
            high = None if self.high is None else EXACT.add(self.high, other)
            return Range(low, high)
        span = other or UNKNOWN
        return Range(_sum(self.low, span.low), _sum(self.high, span.high))

    __radd__ = __add__

    def __repr__(self) -> str:
        return f"Range({self.low}, {self.high})"


Value = Decimal | Range | None
"""An evaluated number: known, a range, or None for a missing figure."""

UNKNOWN = Range(None, None)


def official(value: Value) -> Decimal:
    """Return what counts while figures are missing: the low end of `value`.

    If there is no lower bound, this is 0, or the high end if that is negative.
    """
    if isinstance(value, Decimal):
        return value
    span = value or UNKNOWN
    return min(ZERO, highest(span)) if span.low is None else span.low


def highest(value: Value) -> Decimal:
    """Return the high end of `value`; 0, or its low end, if there is no upper bound."""
    if isinstance(value, Decimal):
        return value
    span = value or UNKNOWN
    return max(ZERO, span.low or ZERO) if span.high is None else span.high


def spread(value: Value) -> Range:
    """Return `value` as a range; a known number becomes a range of one point."""
    return Range(value, value) if isinstance(value, Decimal) else value or UNKNOWN


def _known(span: Range) -> Value:
    """Return a range of one point as a number, any other range unchanged."""
    return span.low if span.low is not None and span.low == span.high else span


def add(values: tuple[Value, ...]) -> Value:
    """Return the sum."""
    known = total([value for value in values if isinstance(value, Decimal)])
    return sum((value or UNKNOWN for value in values if not isinstance(value, Decimal)), known)


def _sum(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    """Return the sum of two ends of ranges; unbounded if one of them is."""
    return None if left is None or right is None else EXACT.add(left, right)


def multiply(left: Value, right: Value) -> Value:
    """Return the product; unbounded if both numbers are unknown."""
    if not isinstance(left, Decimal):
        left, right = right, left
    if not isinstance(left, Decimal):
        return UNKNOWN
    if left == 0:
        return ZERO
    span = spread(right)
    low, high = (
        None if each is None else EXACT.multiply(left, each) for each in (span.low, span.high)
    )
    return _known(Range(low, high) if left > 0 else Range(high, low))


def least(left: Value, right: Value) -> Value:
    """Return the minimum of two values."""
    one, two = spread(left), spread(right)
    low = None if one.low is None or two.low is None else min(one.low, two.low)
    high = min((each for each in (one.high, two.high) if each is not None), default=None)
    return _known(Range(low, high))


def greatest(left: Value, right: Value) -> Value:
    """Return the maximum of two values."""
    one, two = spread(left), spread(right)
    low = max((each for each in (one.low, two.low) if each is not None), default=None)
    high = None if one.high is None or two.high is None else max(one.high, two.high)
    return _known(Range(low, high))


def divide(of: Value, by: Value, places: int, mode: Mode) -> Value:
    """Return the rounded quotient; `by` is not negative, and division by 0 is unknown.

    If `by` is unknown, so is the quotient, except for its sign if the sign of `of` is known.
    """
    if isinstance(of, Decimal) and isinstance(by, Decimal):
        return quotient(of, by, places, mode) if by else UNKNOWN
    span = spread(of)
    if not isinstance(by, Decimal):
        return Range(ZERO if span.low is not None and span.low >= 0 else None, None)
    if by == 0:
        return UNKNOWN
    low, high = (
        None if each is None else quotient(each, by, places, mode) for each in (span.low, span.high)
    )
    return _known(Range(low, high))


def one_of(values: Sequence[Value]) -> Value:
    """Return the range of one of `values`, if it is not known which; there is at least one."""
    numbers = [value for value in values if isinstance(value, Decimal)]
    if len(numbers) == len(values):
        return _known(Range(min(numbers), max(numbers)))
    spans = [spread(value) for value in values]
    lows = [span.low for span in spans if span.low is not None]
    highs = [span.high for span in spans if span.high is not None]
    low = min(lows) if len(lows) == len(spans) else None
    high = max(highs) if len(highs) == len(spans) else None
    return _known(Range(low, high))


def exceeds(left: Value, right: Value, *, or_equals: bool) -> bool | None:
    """Return whether `left` > `right` (or ≥), or None if that is undecided."""
    if left is None or right is None:
        return None
    one, two = spread(left), spread(right)
    if one.low is not None and two.high is not None and _passes(one.low, two.high, or_equals):
        return True
    if one.high is None or two.low is None or _passes(one.high, two.low, or_equals):
        return None
    return False


def _passes(left: Decimal, right: Decimal, or_equals: bool) -> bool:
    return left > right or (or_equals and left == right)
