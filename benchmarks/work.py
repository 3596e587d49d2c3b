"""The rules of a category as plain data: the same work for every engine of the comparison."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from liuxiang import Ruleset
from liuxiang.ruleset import Item
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.bonuses import Bonus, Discretionary, PerCount, PerStep
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.metrics import Checklist
from liuxiang.ruleset.scoring.all_or_nothing import AllOrNothing


class Number(NamedTuple):
    """A number that units report; of a rate the names of its part and its whole."""

    part: str
    whole: str | None


class AtLeast(NamedTuple):
    """A number reaches a mark; of a rate, also when there is nothing to measure."""

    number: Number
    mark: Decimal


class Yes(NamedTuple):
    """A unit answers yes."""

    name: str


class Has(NamedTuple):
    """A unit has all `members` of a checklist."""

    name: str
    members: tuple[str, ...]


Test = AtLeast | Yes | Has


class Steps(NamedTuple):
    """Points for each whole step above a mark, at most `cap`."""

    number: Number
    above: Decimal
    step: Decimal
    points: Decimal
    cap: Decimal | None


class Pieces(NamedTuple):
    """Points for each one of a count."""

    name: str
    points: Decimal


class Task(NamedTuple):
    """An item: `points` when all `tests` hold, and bonuses that a failed base takes away."""

    name: str
    points: Decimal
    tests: tuple[Test, ...]
    bonuses: tuple[Steps | Pieces, ...]


def work(ruleset: Ruleset, category: str) -> tuple[Task, ...]:
    """The items of `category` without assessors' points, which no invented unit has.

    Raises:
        TypeError: the rules hold something that the comparison has no word for.

    """
    policies = ruleset.policies
    if (policies.nothing_to_measure, policies.bonus_needs_base) != ("met", True):
        raise TypeError("policies other than those of the 2012 scheme")
    return tuple(_task(item, ruleset, category) for item in ruleset.items if _in(item, category))


def limits(tasks: tuple[Task, ...]) -> Mapping[str, tuple[Decimal, Decimal]]:
    """The mark of every number that has one, and the step of its bonus, 0 where it has none."""
    found: dict[str, tuple[Decimal, Decimal]] = {}
    for task in tasks:
        for test in task.tests:
            if isinstance(test, AtLeast):
                found[_metric(test.number)] = (test.mark, Decimal(0))
        for bonus in task.bonuses:
            if isinstance(bonus, Steps):
                found[_metric(bonus.number)] = (bonus.above, bonus.step)
    return found


def _in(item: Item, category: str) -> bool:
    return category in item.assesses


def _metric(number: Number) -> str:
    return number.part.removesuffix("_part") if number.whole else number.part


def _task(item: Item, ruleset: Ruleset, category: str) -> Task:
    tests: tuple[Test, ...] = ()
    if item.scoring is not None:
        if not isinstance(item.scoring, AllOrNothing):
            raise TypeError(f"item {item.id} is scored in another way")
        tests = tuple(
            _test(each, ruleset)
            for each in item.scoring.criteria()
            if each.only is None or category in each.only
        )
    bonuses = tuple(_bonuses(item.bonuses, ruleset))
    return Task(item.id.replace("-", "_"), item.points or Decimal(0), tests, bonuses)


def _test(criterion: object, ruleset: Ruleset) -> Test:
    if not isinstance(criterion, Criterion):
        raise TypeError("a group of criteria")
    name = criterion.metric
    if criterion.answer:
        return Yes(name)
    metric = ruleset.metrics[name]
    if criterion.includes == "all" and isinstance(metric, Checklist):
        return Has(name, tuple(metric.members.values()))
    if not isinstance(criterion.at_least, Quantity):
        raise TypeError(f"{name} is compared in another way")
    return AtLeast(_number(name, ruleset), criterion.at_least.value)


def _bonuses(bonuses: tuple[Bonus, ...], ruleset: Ruleset) -> Iterator[Steps | Pieces]:
    for bonus in bonuses:
        match bonus:
            case PerStep(rounding="whole_steps", above=above, step=step):
                number = _number(bonus.metric, ruleset)
                yield Steps(number, above.value, step.value, bonus.points, bonus.cap)
            case PerCount(cap=None):
                yield Pieces(bonus.metric, bonus.points)
            case Discretionary():
                continue
            case _:
                raise TypeError(f"bonus {bonus.id} is of another kind")


def _number(name: str, ruleset: Ruleset) -> Number:
    if ruleset.metrics[name].kind == "rate":
        return Number(f"{name}_part", f"{name}_whole")
    return Number(name, None)
