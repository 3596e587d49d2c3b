"""Penalties of actions and of the scheme: what each costs a unit."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from liuxiang.penalty_results import cost_above
from liuxiang.scorecards import Scorecard


class LevelPenalty(NamedTuple):
    """A penalty of an action, or of the scheme if there is no action, and what it costs."""

    action: str | None
    id: str
    title: str
    steps: Decimal | None
    points: Decimal
    open: bool


def level_penalties(card: Scorecard) -> Iterator[LevelPenalty]:
    """Yield the penalties of actions and of the scheme that apply to a unit."""
    plan, unit = card.evidence
    if not plan.above:
        return
    slots = plan.run(unit.figures)
    for scope, each in plan.above:
        steps = None if each.steps is None else slots[each.steps]
        yield LevelPenalty(
            scope,
            each.penalty.id,
            each.penalty.title or each.penalty.id,
            steps if isinstance(steps, Decimal) else None,
            cost_above(plan, scope, each, slots),
            slots[each.open] is not False,
        )
