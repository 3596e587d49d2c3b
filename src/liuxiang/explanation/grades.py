"""What a unit lacks for the next grade: points, a condition, and ceilings that press it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from liuxiang.exact import EXACT, ZERO, quotient
from liuxiang.intervals import official
from liuxiang.plan_grades import BandPlan, Gradable
from liuxiang.ruleset.conditions import Condition, compared_in
from liuxiang.ruleset.grades import Band, Ceiling
from liuxiang.standings import Standing
from liuxiang.waves import Slots

FINEST = 4
"""The decimals of points to a mark that is a fraction without an end; they are rounded up."""


class NextGrade(NamedTuple):
    """The next better grade of a unit, and what it lacks for it if nothing else changes.

    `points` are those to its mark. `condition` is what does not hold besides, and `undecided`
    whether that is still open; `earned` are the points that it compares, as they are written.
    `ceilings` are those that leave only worse grades.
    """

    band: Band
    points: Decimal
    condition: Condition | None
    undecided: bool
    earned: Mapping[str, Decimal]
    ceilings: tuple[Ceiling, ...]


def next_grade(standing: Standing, slots: Slots) -> NextGrade | None:
    """Return what a unit lacks for the next grade; None if it has the best, or there are none."""
    grade, unit = standing.grade, standing.card.graded
    if grade is None or unit is None or standing.card.not_scored:
        return None
    bands = unit.plan.bands
    at = next((at for at, each in enumerate(bands) if each.band == grade.band), len(bands)) - 1
    if at < 0:
        return None
    plan, holds = bands[at], unit.conditions.bands[at]
    condition = None if holds else plan.band.when
    pressing = {each.ceiling.id for each in grade.pressing}
    return NextGrade(
        band=plan.band,
        points=max(ZERO, EXACT.subtract(_mark(unit, plan), standing.card.total)),
        condition=condition,
        undecided=holds is None,
        earned={} if condition is None else _earned(unit, condition, slots),
        ceilings=tuple(
            each.ceiling
            for each in unit.plan.ceilings
            if each.best > at and each.ceiling.id in pressing
        ),
    )


def _mark(unit: Gradable, plan: BandPlan) -> Decimal:
    """Return the total from which on the mark of a band is reached."""
    mark = plan.band.at_least
    if mark is None:
        return ZERO
    share = unit.plan.grades.by == "share"
    asked = EXACT.multiply(mark.value, unit.earnable) if share else mark.value
    return quotient(asked, mark.per, FINEST, "up") if mark.is_fraction else asked


def _earned(unit: Gradable, condition: Condition, slots: Slots) -> Mapping[str, Decimal]:
    """Return the points that a condition compares."""
    return {
        each.compares: official(slots[unit.plan.points[each.compares]])
        for _, each in compared_in(condition)
        if each.compares in unit.plan.points
    }
