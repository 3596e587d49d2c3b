"""Searches the nearest value of one figure that meets a condition."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple, assert_never, cast

from liuxiang.exact import EXACT, Ratio, show
from liuxiang.figures import Figure, FigureValue
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
from liuxiang.ruleset.metrics.repeated import Repeatable, text_of

Holds = Callable[[FigureValue], bool]
"""Returns whether the condition is met if the figure has this value."""

_DOUBLED = 1 << 40
"""The number of steps up to which the distance is doubled; beyond, it is squared."""

_FARTHEST = 1 << 320
"""The most steps to try in one direction, more than between any two figures."""

_FINEST = 2
"""The decimals to which a percentage or an amount is searched, unless the figure has more."""


MOST_NUMBERS: Final = 50
"""The most numbers of a list to change, one at a time, when searching the nearest list."""

MOST_TICKS: Final = 4_000_000
"""The most ticks to set when searching the fewest members of a list, which are set one by one."""


class Unsought(Exception):
    """Raised if the nearest value was not searched completely, since it would take too long."""


class Nearest(NamedTuple):
    """The nearest value that meets the condition: the text to show, and the change.

    `change` is the increase of a count, an amount or the part of a rate (negative: decrease);
    `percent` is true for a rate known only in percent; `members` are the members to add.
    """

    value: FigureValue
    text: str
    change: Decimal | None = None
    percent: bool = False
    members: tuple[str, ...] = ()


def nearest(metric: AnyMetric, figure: Figure, holds: Holds) -> Nearest | None:
    """Return the value nearest to that of `figure` for which `holds` is true, or None.

    In each direction, `holds` must stay true beyond the first value, which is the case for every
    rule about one figure. Points entered by assessors are their decision, so the result is None.

    Raises:
        Unsought: it is a list of thousands of members that are lacking.

    """
    if isinstance(metric, Repeatable) and metric.is_list:
        return _listed(metric, cast(tuple[Decimal, ...], figure.value), holds)
    match metric:
        case Rate():
            return _rate(metric, figure, holds)
        case Count() | Amount():
            return _number(metric, cast(Decimal, figure.value), holds)
        case YesNo():
            other = not figure.value
            return Nearest(other, "true" if other else "false") if holds(other) else None
        case Choice():
            options = (each for each in metric.options if each != figure.value)
            return next((Nearest(each, each) for each in options if holds(each)), None)
        case Checklist():
            return _members(metric, cast(tuple[str, ...], figure.value), holds)
        case Points():
            return None
        case _:
            assert_never(metric)


def _rate(rate: Rate, figure: Figure, holds: Holds) -> Nearest | None:
    """Return the nearest rate: the part changes by ones, or by the decimals of a percentage."""
    part, whole = cast(Ratio, figure.value)
    percent = "%" in figure.text
    step = _step_of(part, counted=not percent)

    def value(steps: int) -> Ratio | None:
        moved = Ratio(EXACT.add(part, EXACT.multiply(step, steps)), whole)
        return None if rate.bounds_fault(moved) else moved

    steps = _fewest(value, holds)
    if steps is None:
        return None
    found = cast(Ratio, value(steps))
    text = f"{show(found.part)}%" if percent else f"{show(found.part)}/{show(whole)}"
    return Nearest(found, text, EXACT.subtract(found.part, part), percent)


def _number(metric: Count | Amount, number: Decimal, holds: Holds) -> Nearest | None:
    step = _step_of(number, counted=isinstance(metric, Count))

    def value(steps: int) -> Decimal | None:
        moved = EXACT.add(number, EXACT.multiply(step, steps))
        return None if metric.bounds_fault(moved) else moved

    steps = _fewest(value, holds)
    if steps is None:
        return None
    found = cast(Decimal, value(steps))
    return Nearest(found, show(found), EXACT.subtract(found, number))


def _listed(metric: Repeatable, numbers: tuple[Decimal, ...], holds: Holds) -> Nearest | None:
    """Return the list with the least change of one number."""
    found: list[tuple[Decimal, tuple[Decimal, ...]]] = []
    for at in sorted({numbers.index(each) for each in numbers})[:MOST_NUMBERS]:
        step = _step_of(numbers[at], counted=isinstance(metric, Count))

        def value(steps: int, at: int = at, step: Decimal = step) -> tuple[Decimal, ...] | None:
            moved = EXACT.add(numbers[at], EXACT.multiply(step, steps))
            if metric.bounds_fault(moved):
                return None
            return (*numbers[:at], moved, *numbers[at + 1 :])

        steps = _fewest(value, holds)
        if steps is not None:
            change = EXACT.multiply(step, steps)
            found.append((change, cast(tuple[Decimal, ...], value(steps))))
    if not found:
        return None
    change, nearest_one = min(found, key=lambda each: abs(each[0]))
    return Nearest(nearest_one, text_of(nearest_one), change)


def _step_of(number: Decimal, *, counted: bool) -> Decimal:
    """Return the step: one, or one unit of the last relevant decimal for fractional figures."""
    places = -cast(int, number.normalize().as_tuple().exponent)
    return Decimal(1).scaleb(-max(places, 0 if counted else _FINEST))


def _members(metric: Checklist, ticked: tuple[str, ...], holds: Holds) -> Nearest | None:
    """Return the fewest members to add: those without which all the others are not enough."""
    everything = tuple(metric.members)
    if not holds(everything):
        return None
    known = frozenset(ticked)
    lacking = [each for each in everything if each not in known]
    without: set[str] = set()
    blocks = [lacking] if lacking else []
    tries = MOST_TICKS // len(everything)
    while blocks:
        block = blocks.pop()
        tries -= 1
        if tries < 0:
            raise Unsought
        fewer = without.union(block)
        if holds(tuple([each for each in everything if each not in fewer])):
            without = fewer
        elif len(block) > 1:
            half = len(block) // 2
            blocks += [block[half:], block[:half]]
    kept = tuple(each for each in everything if each not in without)
    added = tuple(each for each in kept if each not in known)
    return Nearest(kept, " ".join(kept), members=added)


def _fewest(value: Callable[[int], FigureValue | None], holds: Holds) -> int | None:
    """Return the fewest steps up, else down, that meet the condition within bounds."""
    return _fewest_in(1, value, holds) or _fewest_in(-1, value, holds)


def _fewest_in(sign: int, value: Callable[[int], FigureValue | None], holds: Holds) -> int | None:
    def passes(steps: int) -> bool:
        found = value(sign * steps)
        return found is not None and holds(found)

    fails = 0
    for far in _striding(sign, value):
        if passes(far):
            return sign * _between(fails, far, passes)
        fails = far
    return None


def _striding(sign: int, value: Callable[[int], FigureValue | None]) -> Iterator[int]:
    """Yield 1, 2, 4 … steps within bounds, then the bound itself.

    Figures with many decimals can be many steps apart; a condition that is never met is still found
    quickly.
    """
    inside, far = 0, 1
    while far <= _FARTHEST and value(sign * far) is not None:
        yield far
        inside, far = far, far * (2 if far < _DOUBLED else far)
    if far <= _FARTHEST:
        last = _between(inside, far, lambda k: value(sign * k) is None) - 1
        if last > inside:
            yield last


def _between(low: int, high: int, test: Callable[[int], bool]) -> int:
    """Return the first number above `low` that passes `test`, which `high` does."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if test(middle) else (middle, high)
    return high
