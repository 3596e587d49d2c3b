"""`linear`: points × (value − zero_at) ÷ (full_at − zero_at), kept within 0 and full, rounded once.

::

    scoring:
      kind: linear
      metric: wage_growth
      zero_at: 0%
      full_at: 10%
      rounding: {places: 2, mode: half_up}
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import model_validator

from liuxiang.exact import EXACT, ZERO
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import BASIS, EARNED_ROUNDING, KIND, LINE
from liuxiang.ruleset.base import Name, Threshold, refusal
from liuxiang.ruleset.lowering import Clause, Lowered, Lowering
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.rounding import Rounding
from liuxiang.ruleset.scoring.base import Scoring, targets_between
from liuxiang.ruleset.uses import Asking, Asks, Target, past
from liuxiang.terms import (
    ALWAYS,
    NOTHING,
    AtLeast,
    Choose,
    Const,
    Greatest,
    Least,
    Not,
    Product,
    Quotient,
    difference,
    minus,
)

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Linear(Scoring):
    """Points in proportion between two marks; `full_at` may be the lower one."""

    kind: Annotated[Literal["linear"], KIND]
    """How base points are earned."""
    metric: Annotated[Name, BASIS]
    """The metric that points follow in proportion."""
    zero_at: Annotated[Threshold, LINE]
    """Where it earns 0 points."""
    full_at: Annotated[Threshold, LINE]
    """Where it earns all points; may be below `zero_at`."""
    rounding: Annotated[Rounding, EARNED_ROUNDING]
    """How the points are rounded."""

    @model_validator(mode="after")
    def _two_marks(self) -> Self:
        if self.zero_at.value == self.full_at.value:
            raise refusal("LX328", at="full_at", value=self.zero_at.text)
        return self

    def measured(self, category: str | None = None) -> tuple[str, ...]:
        del category
        return (self.metric,)

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        measure = lowering.measure(self.metric)
        zero, full = self.zero_at.value, self.full_at.value
        way = difference(measure.of, measure.times(zero))
        length = EXACT.subtract(full, zero)
        if length < 0:
            way, length = minus(way), length.copy_negate()
        places, mode = self.rounding.places, self.rounding.mode
        share = Quotient(Product(Const(points), way), measure.times(length), places, mode)
        kept = Least(Const(points), Greatest(NOTHING, share))
        reached = (
            AtLeast(measure.of, measure.times(full))
            if full > zero
            else AtLeast(measure.times(full), measure.of)
        )
        counts = lowering.counts(measure.applies, reached)
        nothing = points if lowering.empty_is_met else ZERO
        base = (
            kept
            if measure.applies == ALWAYS
            else Choose(Not(measure.applies), Const(nothing), kept)
        )
        test = f"linear {self.zero_at} … {self.full_at}"
        clause = Clause(
            id=self.metric,
            metric=self.metric,
            test=test,
            applies=measure.applies,
            met=reached,
            counts=counts,
            path=lowering.path,
            earns=base,
            left=lowering.leaves_out(measure.applies),
        )
        return Lowered(base, points, (clause,), left=clause.left)

    def asks(self, asking: Asking) -> Asks:
        rises = self.full_at.value > self.zero_at.value
        yield self.metric, past(asking.at("full_at"), self.full_at, rises=rises)

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        del metrics
        return targets_between(at, f"{no} {self.metric}")

    def lines(self, wording: "Wording") -> Iterator[str]:
        yield wording.say(
            "linear",
            title=wording.titled(self.metric),
            zero=self.zero_at,
            full=self.full_at,
            rounding=wording.rounding(self.rounding),
        )
