"""Checks of penalties and floors: there is something to take, and a floor is below it."""

from decimal import Decimal

from liuxiang.exact import EXACT, ZERO, show
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.bonuses import Discretionary
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.holds.limits import bounds_text


@check("LX318")
def bonuses_that_add(ruleset: Ruleset) -> Faults:
    """A discretionary bonus can add something.

    Why: points that can only be taken off are a penalty, which is told as such, and which a floor
    limits.

    ::

        metrics:
          conduct: {title: 作风, kind: points, bounds: [-5, 0]}
        bonuses:
          - {id: conduct, kind: discretionary, metric: conduct}

    Instead::

        metrics:
          conduct: {title: 作风, kind: points, bounds: [0, 5]}
        bonuses:
          - {id: conduct, kind: discretionary, metric: conduct}
    """
    for at, item in ruleset.placed_items:
        for index, bonus in enumerate(item.bonuses):
            metric = ruleset.metrics.get(bonus.metric) if isinstance(bonus, Discretionary) else None
            if metric is None or metric.kind != "points":
                continue
            _, high = metric.limits()
            if high is not None and high <= ZERO:
                values = {"bonus": bonus.id, "metric": metric.title, "bounds": bounds_text(metric)}
                yield Fault((*at, "bonuses", index), values)


@check("LX336")
def floors_within_reach(ruleset: Ruleset) -> Faults:
    """The floor of an item is below what it can earn.

    Why: what nobody can fall below must be less than what everybody starts from, or the item is
    worth the same to all.

    ::

        metrics:
          meetings: {title: 会议数, kind: count}
        scoring: {kind: full}
        floor: 9
        penalties: [{id: late, kind: per_count, metric: meetings, points: 1}]

    Instead::

        metrics:
          meetings: {title: 会议数, kind: count}
        scoring: {kind: full}
        floor: 2
        penalties: [{id: late, kind: per_count, metric: meetings, points: 1}]
    """
    for at, item in ruleset.placed_items:
        most = _most(item)
        if isinstance(item.floor, Decimal) and most is not None and item.floor > most:
            values = {"found": show(item.floor), "expected": show(most), "item": item.id}
            yield Fault((*at, "floor"), values)


def _most(item: Item) -> Decimal | None:
    """Return the most an item can earn; None if nothing limits its bonuses."""
    base = item.points or ZERO
    if not item.bonuses:
        return base
    return None if item.bonus_cap is None else EXACT.add(base, item.bonus_cap)


@check("LX337", follows=("LX354",))
def something_to_take(ruleset: Ruleset) -> Faults:
    """Penalties stand where there is something to take, or may go below it.

    Why: of an item that earns nothing, whose floor is 0, no penalty ever takes anything.

    ::

        points: 0
        metrics:
          meetings: {title: 会议数, kind: count}
        actions:
          - id: main
            title: 行动
            items:
              - {id: work, no: 1, title: 工作, assesses: [district, industry],
                 penalties: [{id: late, kind: per_count, metric: meetings, points: 1}]}

    Instead::

        points: 0
        metrics:
          meetings: {title: 会议数, kind: count}
        actions:
          - id: main
            title: 行动
            items:
              - {id: work, no: 1, title: 工作, assesses: [district, industry], floor: none,
                 penalties: [{id: late, kind: per_count, metric: meetings, points: 1}]}
    """
    for at, item in ruleset.placed_items:
        lowest = item.lowest
        earns_nothing = item.points is None and item.scoring is None and not item.bonuses
        if item.penalties and earns_nothing and lowest is not None and lowest >= ZERO:
            yield Fault((*at, "penalties"), {"item": item.id, "found": show(lowest)})
