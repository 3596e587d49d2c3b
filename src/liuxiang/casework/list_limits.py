"""Lists of numbers at a limit of the number that is made of them."""

from decimal import Decimal
from math import ceil, floor

from liuxiang.exact import EXACT, ONE
from liuxiang.ruleset.base import Bound
from liuxiang.ruleset.metrics.repeated import Counted, Made, Repeatable


def listed(metric: Repeatable, number: Bound) -> tuple[Decimal, ...]:
    """Return the shortest list of which a metric makes `number`."""
    made = metric.repeated
    if isinstance(made, Made) and made.count is not None:
        passing, failing = _beside(made.count)
        return (passing,) * max(ceil(number), 0) or (failing,)
    plain = number if isinstance(number, Decimal) else EXACT.scaleb(Decimal(ceil(number * 100)), -2)
    return (plain,) * (2 * metric.drop + 1)


def _beside(counted: Counted) -> tuple[Decimal, Decimal]:
    """Return a number that is counted, and one that is not."""
    number = counted.mark.number
    low, high = Decimal(floor(number)), Decimal(ceil(number))
    low, high = (low, high) if low < high else (EXACT.subtract(low, ONE), EXACT.add(high, ONE))
    near = [number] if isinstance(number, Decimal) else []
    numbers = [*near, low, high]
    passing = next(each for each in numbers if counted.passes(each))
    return passing, next(each for each in numbers if not counted.passes(each))
