"""The part of a plan that grades units: slots of conditions, and of points that they compare."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from liuxiang.nodes import Path
from liuxiang.plan_parts import ClausePlan
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
