"""Remarks on penalties: each can cost something, and full points are not given to everybody."""

from decimal import Decimal

from liuxiang.exact import ZERO
from liuxiang.lint.steps import room_of, steps_in
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.holds.limits import bounds_text
from liuxiang.ruleset.penalties import (
    AnyPenalty,
    DiscretionaryPenalty,
    PenaltyPerCount,
    PenaltyPerStep,
)
from liuxiang.ruleset.scoring import Full


@check("LX477", whole=True, follows=("LX347", "LX348", "LX365"))
def toothless_penalties(ruleset: Ruleset) -> Faults:
    """A penalty can cost something.

    Why: no figure within the bounds of its metric gets past the mark, or as far as one step.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        penalties:
          - {id: over, kind: per_step, metric: coverage, above: 100%, step: 1%, points: 0.2}

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        penalties:
          - {id: under, kind: per_step, metric: coverage, below: 90%, step: 1%, points: 0.2}
    """
    of_items = (
        ((*at, "penalties", index), penalty)
        for at, item in ruleset.placed_items
        for index, penalty in enumerate(item.penalties)
    )
    above = ((path, penalty) for path, _, penalty in ruleset.placed_penalties)
    for path, penalty in (*of_items, *above):
        counted = penalty.counted()
        if counted is not None and most_of(penalty, ruleset) == ZERO:
            bounds = bounds_text(ruleset.metrics[counted])
            values = {"penalty": penalty.id, "metric": counted, "bounds": bounds}
            yield Fault((*path, "id"), values)


def most_of(penalty: AnyPenalty, ruleset: Ruleset) -> Decimal | None:
    """Return how many steps or pieces a penalty can count; None if unlimited, or if it has none."""
    match penalty:
        case PenaltyPerStep():
            mark, up = penalty.mark, penalty.above is not None
            room = room_of(ruleset, penalty.metric, mark.value, percent=mark.percent, up=up)
            if room is None:
                return None
            return steps_in(max(room, ZERO), penalty.step.value, penalty.rounding)
        case PenaltyPerCount() | DiscretionaryPenalty():
            room = room_of(ruleset, penalty.metric, ZERO, percent=False, up=True)
            return None if room is None else max(room, ZERO)
        case _:
            return None


@check("LX478")
def full_for_everybody(ruleset: Ruleset) -> Faults:
    """Full points come with penalties.

    Why: where nothing is asked and nothing is taken off, every unit has the points, and the item
    tells nobody apart.

    ::

        scoring: {kind: full}

    Instead::

        metrics:
          meetings: {title: 会议数, kind: count}
        scoring: {kind: full}
        penalties: [{id: late, kind: per_count, metric: meetings, points: 1}]
    """
    for at, item in ruleset.placed_items:
        if isinstance(item.scoring, Full) and not item.penalties:
            yield Fault((*at, "scoring"), {"item": item.id})
