"""Checks of the limits of bonuses and deductions, and of caps that have no effect."""

from collections.abc import Iterator
from decimal import Decimal

from liuxiang.exact import EXACT, ONE, ZERO, quotient, show, total
from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.bonuses import AnyBonus, Fixed, PerCount, PerStep, TieredBonus
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.holds.limits import bounds_text, scorings
from liuxiang.ruleset.rounding import Rounding, StepRounding
from liuxiang.ruleset.scoring import Deductions
from liuxiang.ruleset.scoring.deductions import Deduction
from liuxiang.ruleset.spans import values_of
from liuxiang.wording.text import Phrase


@check("LX431", whole=True, follows=("LX347", "LX348", "LX365"))
def toothless_deductions(ruleset: Ruleset) -> Faults:
    """A deduction can bite.

    Why: no figure within the bounds of its metric passes the mark, so nobody loses a point by it.

    ::

        metrics:
          reports: {title: 报送月数, kind: count, bounds: [0, 12]}
        scoring:
          kind: deductions
          deductions: [{metric: reports, above: 12, step: 1, points: 1}]

    Instead::

        metrics:
          reports: {title: 报送月数, kind: count, bounds: [0, 12]}
        scoring:
          kind: deductions
          deductions: [{metric: reports, below: 12, step: 1, points: 1}]
    """
    for at, scoring in scorings(ruleset):
        if not isinstance(scoring, Deductions):
            continue
        for index, each in scoring.stepped:
            key = "above" if each.above is not None else "below"
            room = room_of(
                ruleset, each.metric, each.mark.value, percent=each.mark.percent, up=key == "above"
            )
            if room is not None and not steps_in(max(room, ZERO), each.step.value, each.rounding):
                metric = ruleset.metrics[each.metric]
                values = {"metric": each.metric, "test": f"{key} {each.mark}"}
                path: Path = (*at, "deductions", index, key)
                yield Fault(path, values | {"bounds": bounds_text(metric)})


def room_of(
    ruleset: Ruleset, name: str, mark: Decimal, *, percent: bool, up: bool
) -> Decimal | None:
    """Return how far a metric can be past a mark; None if unlimited, or if it does not fit."""
    metric = ruleset.metrics.get(name)
    values = None if metric is None else values_of(metric)
    if metric is None or values is None or percent != (metric.kind == "rate"):
        return None
    low, high = values.decimals()
    if up:
        return None if high is None else EXACT.subtract(high, mark)
    return None if low is None else EXACT.subtract(mark, low)


@check("LX441", whole=True)
def uncapped_bonuses(ruleset: Ruleset) -> Faults:
    """A bonus without a cap is known to have none, and how much it can come to.

    Why: one large figure can outweigh all other items; that may be meant, and should be known.

    ::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1}

    Instead::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1, cap: 5}
    """
    if ruleset.bonus_cap is not None:
        return
    for at, item in ruleset.placed_items:
        action = ruleset.actions[int(at[1])]
        if item.bonus_cap is not None or action.bonus_cap is not None:
            continue
        for index, bonus in enumerate(item.bonuses):
            if bonus.cap is None and not isinstance(bonus, Fixed | TieredBonus):
                most = most_of(bonus, ruleset)
                size = Phrase("no_limit") if most is None else show(most)
                values = {"bonus": bonus.id, "no": str(item.no), "found": size}
                yield Fault((*at, "bonuses", index, "id"), values)


def most_of(bonus: AnyBonus, ruleset: Ruleset) -> Decimal | None:
    """Return the maximum of a bonus before its cap; None if unlimited."""
    match bonus:
        case Fixed():
            return bonus.points
        case TieredBonus():
            return max(each.points for each in bonus.tiers)
        case PerStep():
            room = room_of(
                ruleset, bonus.metric, bonus.above.value, percent=bonus.above.percent, up=True
            )
            if room is None:
                return None
            steps = steps_in(max(room, ZERO), bonus.step.value, bonus.rounding)
            return EXACT.multiply(steps, bonus.points)
        case PerCount():
            room = room_of(ruleset, bonus.metric, ZERO, percent=False, up=True)
            return None if room is None else EXACT.multiply(max(room, ZERO), bonus.points)
        case _:
            room = room_of(ruleset, bonus.metric, ZERO, percent=False, up=True)
            return None if room is None else max(room, ZERO)


def steps_in(room: Decimal, step: Decimal, rounding: StepRounding) -> Decimal:
    """Return the steps in `room`; without rounding, to twelve places."""
    match rounding:
        case Rounding(places=places, mode=mode):
            return quotient(room, step, places, mode)
        case "whole_steps":
            return quotient(room, step, 0, "down")
        case "started_steps":
            return quotient(room, step, 0, "up")
        case _:
            return quotient(room, step, 12, "down")


@check("LX442")
def small_caps(ruleset: Ruleset) -> Faults:
    """A cap leaves room for one step or one piece.

    Why: the first step already earns more than the cap lets through, so steps are never counted.

    ::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 2, cap: 1}

    Instead::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1, cap: 2}
    """
    for path, part in _capped(ruleset):
        points, cap = getattr(part, "points", None), getattr(part, "cap", None)
        if isinstance(points, Decimal) and cap is not None and cap < points:
            values = {"cap": show(cap), "found": show(points)}
            yield Fault((*path, "cap"), values, (), ((*path, "points"),), "other")


def _capped(ruleset: Ruleset) -> Iterator[tuple[Path, object]]:
    for at, item in ruleset.placed_items:
        yield from item.placed_adjustments(at)
        for path, scoring, _ in item.placed_scorings(at):
            if isinstance(scoring, Deductions):
                for index, each in scoring.stepped:
                    yield (*path, "deductions", index), each


@check("LX443", whole=True, follows=("LX347", "LX348", "LX365"))
def unreachable_caps(ruleset: Ruleset) -> Faults:
    """A cap can be reached.

    Why: no figure within the bounds earns that much, so the cap limits nothing.

    ::

        metrics:
          reports: {title: 报送月数, kind: count, bounds: [0, 12]}
        bonuses:
          - {id: each, kind: per_count, metric: reports, points: 0.1, cap: 2}

    Instead::

        metrics:
          reports: {title: 报送月数, kind: count, bounds: [0, 12]}
        bonuses:
          - {id: each, kind: per_count, metric: reports, points: 0.1, cap: 1}
    """
    for at, item in ruleset.placed_items:
        for index, bonus in enumerate(item.bonuses):
            yield from _over((*at, "bonuses", index, "cap"), bonus.cap, most_of(bonus, ruleset))
        yield from _over((*at, "bonus_cap"), item.bonus_cap, _of_bonuses(item, ruleset))
        for path, scoring, points in item.placed_scorings(at):
            if isinstance(scoring, Deductions):
                for index, each in scoring.stepped:
                    most = _most_lost(each, points or ZERO, ruleset)
                    yield from _over((*path, "deductions", index, "cap"), each.cap, most)
    sums = [_sum(_of_item(item, ruleset) for item in each.items) for each in ruleset.actions]
    for one, action in enumerate(ruleset.actions):
        yield from _over(("actions", one, "bonus_cap"), action.bonus_cap, sums[one])
    lower = [_least(each.bonus_cap, most) for each, most in zip(ruleset.actions, sums, strict=True)]
    yield from _over(("bonus_cap",), ruleset.bonus_cap, _sum(iter(lower)))


def _most_lost(each: Deduction, points: Decimal, ruleset: Ruleset) -> Decimal | None:
    """Return the maximum of a deduction within bounds; None if unlimited.

    Also None if the cap exceeds the points of the item, which is reported instead.
    """
    up, mark = each.above is not None, each.mark
    room = room_of(ruleset, each.metric, mark.value, percent=mark.percent, up=up)
    if room is None or (each.cap or ZERO) > points:
        return None
    return EXACT.multiply(steps_in(max(room, ZERO), each.step.value, each.rounding), each.points)


def _over(path: Path, cap: Decimal | None, most: Decimal | None) -> Faults:
    if cap is not None and most is not None and 0 < most < cap:
        yield Fault(path, {"cap": show(cap), "found": show(most)})


def _of_bonuses(item: Item, ruleset: Ruleset) -> Decimal | None:
    """Return the maximum of the bonuses of an item, each with its own cap; None if unlimited."""
    return _sum(_least(bonus.cap, most_of(bonus, ruleset)) for bonus in item.bonuses)


def _of_item(item: Item, ruleset: Ruleset) -> Decimal | None:
    return _least(item.bonus_cap, _of_bonuses(item, ruleset))


def _least(cap: Decimal | None, most: Decimal | None) -> Decimal | None:
    return min((each for each in (cap, most) if each is not None), default=None)


def _sum(parts: Iterator[Decimal | None]) -> Decimal | None:
    """Return the sum; None if a part is unlimited."""
    known = list(parts)
    return None if None in known else total(each for each in known if each is not None)


@check("LX444", whole=True, follows=("LX318", "LX347", "LX348"))
def unearnable_bonuses(ruleset: Ruleset) -> Faults:
    """A bonus can be earned.

    Why: no figure within the bounds of its metric gets past the mark, or as far as one step.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        bonuses:
          - {id: over, kind: per_step, metric: coverage, above: 100%, step: 1%, points: 0.2, cap: 2}

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate, bounds: [0%, none]}
        bonuses:
          - {id: over, kind: per_step, metric: coverage, above: 100%, step: 1%, points: 0.2, cap: 2}
    """
    for at, item in ruleset.placed_items:
        for index, bonus in enumerate(item.bonuses):
            counts = not isinstance(bonus, Fixed | TieredBonus)
            earns = counts and getattr(bonus, "points", ONE) > ZERO
            if earns and most_of(bonus, ruleset) == ZERO:
                (basis,) = bonus.rests_on()
                bounds = bounds_text(ruleset.metrics[basis])
                values = {"bonus": bonus.id, "metric": basis, "bounds": bounds}
                yield Fault((*at, "bonuses", index, "id"), values)
