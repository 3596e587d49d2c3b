"""The part of a plan that grades units: slots of conditions, and of points that they compare."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from liuxiang.exact import EXACT
from liuxiang.nodes import Path
from liuxiang.plan_parts import ClausePlan
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.grade_terms import GradeTerms
from liuxiang.ruleset.grades import Band, Ceiling, Grades
from liuxiang.ruleset.lowering import Clause
from liuxiang.terms import Term
from liuxiang.waves import Slots


class BandPlan(NamedTuple):
    """A band with its condition, None if nothing is asked besides points."""

    band: Band
    path: Path
    when: ClausePlan | None


class WayPlan(NamedTuple):
    """A condition that presses, for places in a list from the last up to `until`; None for all."""

    until: int | None
    when: ClausePlan
    presses: int


class CeilingPlan(NamedTuple):
    """A ceiling; `best` is the index of the best band that it leaves."""

    ceiling: Ceiling
    path: Path
    best: int
    ways: tuple[WayPlan, ...]

    def way(self, place: int) -> int:
        """Return which way applies to a place in the list, counted from the last."""
        return next(
            at for at, way in enumerate(self.ways) if way.until is None or place <= way.until
        )


class Conditions(NamedTuple):
    """What conditions come to for a unit before it is ranked: of each band, and of each way."""

    bands: tuple[bool | None, ...]
    ceilings: tuple[tuple[bool | None, ...], ...]


class Gradable(NamedTuple):
    """A unit to be graded: what its conditions come to, and how much it could earn."""

    plan: "GradePlan"
    conditions: Conditions
    earnable: Decimal

    def band(self, total: Decimal | Fraction, place: int) -> Band | None:
        """Return its grade with a total, at a place in its list counted from the last."""
        best = 0
        for ceiling, verdicts in zip(self.plan.ceilings, self.conditions.ceilings, strict=True):
            if verdicts[ceiling.way(place)] is not False:
                best = max(best, ceiling.best)
        return self.first(total, [each is True for each in self.conditions.bands], best)

    def first(
        self,
        total: Decimal | Fraction | None,
        holding: Sequence[bool],
        best: int,
        *,
        endless: bool = False,
    ) -> Band | None:
        """Return the first band from the one at `best` on that holds for a total.

        `holding` are its conditions; `endless` is whether a total without limit reaches all marks.
        """
        for at, each in enumerate(self.plan.bands):
            if at >= best and holding[at]:
                mark = each.band.at_least
                if mark is None or (endless if total is None else self.reaches(total, mark)):
                    return each.band
        return None

    def reaches(self, total: Decimal | Fraction, mark: Quantity) -> bool:
        """Return whether a total is enough for a mark, multiplied across where it is a share."""
        share = self.plan.grades.by == "share"
        asked = EXACT.multiply(mark.value, self.earnable) if share else mark.value
        if isinstance(total, Fraction):
            return total * Fraction(mark.per) >= Fraction(asked)
        return EXACT.multiply(total, mark.per) >= asked


class GradePlan(NamedTuple):
    """The grades for a category, best first, with the slots of all points that may be compared."""

    grades: Grades
    bands: tuple[BandPlan, ...]
    ceilings: tuple[CeilingPlan, ...]
    points: Mapping[str, int]

    def conditions(self, slots: Slots) -> Conditions:
        """Return what the conditions come to in the values of a run."""
        return Conditions(
            tuple(True if each.when is None else slots[each.when.counts] for each in self.bands),
            tuple(tuple(slots[way.presses] for way in each.ways) for each in self.ceilings),
        )


def plan_of_grades(
    grades: Grades,
    terms: GradeTerms,
    slot: Callable[[Term], int],
    clause: Callable[[Clause], ClausePlan],
) -> GradePlan:
    """Return the compiled grades; `slot` and `clause` compile a term and a clause."""
    return GradePlan(
        grades,
        tuple(
            BandPlan(each.band, each.path, None if each.when is None else clause(each.when))
            for each in terms.bands
        ),
        tuple(
            CeilingPlan(
                each.ceiling,
                each.path,
                each.best,
                tuple(WayPlan(way.until, clause(way.when), slot(way.presses)) for way in each.ways),
            )
            for each in terms.ceilings
        ),
        {name: slot(term) for name, term in terms.points.items()},
    )
