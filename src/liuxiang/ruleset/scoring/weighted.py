"""`weighted`: each criterion carries its own points; none carries any means equal shares.

::

    scoring:
      kind: weighted
      criteria:
        - {metric: member_rating_coverage, at_least: 75%, points: 2}
        - {metric: aaa_union_coverage, at_least: 80%, points: 1}

    scoring:
      kind: weighted
      rounding: {places: 2, mode: half_up}      # of points × met ÷ n
      criteria: [...]
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from liuxiang.exact import EXACT, ONE, ZERO, total
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import EARNED_ROUNDING, KIND, PARTS
from liuxiang.ruleset.base import refusal
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import AnyWeighted, Group, categories_of, lower_all
from liuxiang.ruleset.json_schema import carried_or_shared
from liuxiang.ruleset.lowering import Clause, Lowered, Lowering, without_clauses
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.rounding import Rounding
from liuxiang.ruleset.scoring.base import Scoring, asks_of_all, targets_of_all
from liuxiang.ruleset.uses import Asking, Asks, Target
from liuxiang.terms import NOTHING, Const, Product, Quotient, Sum, award, const

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Weighted(Scoring):
    """Points for each criterion that is met."""

    model_config = ConfigDict(json_schema_extra=carried_or_shared("criteria", "points", "rounding"))

    kind: Annotated[Literal["weighted"], KIND]
    """How base points are earned."""
    criteria_: Annotated[tuple[AnyWeighted, ...], PARTS] = Field(alias="criteria", min_length=1)
    """Each of these earns points alone."""
    rounding: Annotated[Rounding | None, EARNED_ROUNDING] = None
    """How points × met ÷ n is rounded, where the criteria carry no points."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        carrying = [each.points is not None for each in self.criteria_]
        if any(carrying) and not all(carrying):
            raise refusal("LX325")
        if not any(carrying) and self.rounding is None:
            raise refusal("LX326")
        if any(carrying) and self.rounding is not None:
            raise refusal("LX327", at="rounding")
        return self

    def criteria(self) -> tuple[Criterion | Group, ...]:
        return self.criteria_

    def carried(self) -> Decimal | None:
        """Return the total points of the criteria; None for equal shares."""
        if self.rounding is not None:
            return None
        return total(each.points for each in self.criteria_ if each.points is not None)

    def attainable(self, points: Decimal, categories: Iterable[str]) -> Mapping[str, Decimal]:
        """Return the points of the criteria of each category, or `points` for equal shares."""
        if self.rounding is not None:
            return dict.fromkeys(categories, points)
        carried = [(categories_of(each), each.points or ZERO) for each in self.criteria_]
        of_all = total(each for only, each in carried if only is None)
        found = dict.fromkeys(categories, of_all)
        for only, each in carried:
            for name in found.keys() & (only or frozenset()):
                found[name] = EXACT.add(found[name], each)
        return found

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        clauses = lower_all(self.criteria_, lowering)
        if self.rounding is not None:
            return self._shares(points, clauses, self.rounding)
        earning = tuple(
            clause._replace(earns=award(clause.counts, each.points or ZERO))
            for clause, each in zip(clauses, self.criteria_, strict=True)
        )
        base = Sum(tuple(each.earns for each in earning if each.counting and each.earns))
        full = self.attainable(points, (lowering.category,))[lowering.category]
        for clause, each in zip(clauses, self.criteria_, strict=True):
            if clause.assessed and clause.left:
                full = EXACT.subtract(full, each.points or ZERO)
        return Lowered(base, full, earning, left=without_clauses(clauses))

    def _shares(self, points: Decimal, clauses: tuple[Clause, ...], rounding: Rounding) -> Lowered:
        met = tuple(award(clause.counts, ONE) for clause in clauses if clause.counting)
        left = without_clauses(clauses)
        if left:
            return Lowered(NOTHING, points, clauses, left=left)
        share = Product(Const(points), Sum(met))
        base = Quotient(share, const(len(met)), rounding.places, rounding.mode)
        return Lowered(base, points, clauses)

    def asks(self, asking: Asking) -> Asks:
        return asks_of_all(self, asking)

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        return targets_of_all(self, at, no, metrics)

    def lines(self, wording: "Wording") -> Iterator[str]:
        if self.rounding is not None:
            yield wording.say("in_shares", rounding=wording.rounding(self.rounding))
        yield from map(wording.share, self.criteria_)
