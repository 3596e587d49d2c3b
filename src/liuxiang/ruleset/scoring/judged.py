"""`judged`: 0 to full points, entered by assessors with a reason.

::

    scoring: {kind: judged, metric: site_visit}      # a metric of kind `points`
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.exact import ZERO
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import BASIS, KIND
from liuxiang.ruleset.base import Name
from liuxiang.ruleset.lowering import Clause, Lowered, Lowering
from liuxiang.ruleset.metrics import AnyMetric, Points
from liuxiang.ruleset.scoring.base import Scoring, targets_between
from liuxiang.ruleset.uses import Ask, Asking, Asks, Target
from liuxiang.terms import ALWAYS, AtLeast, Between, Choose, Const, Number, Test, award

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Judged(Scoring):
    """Points as the assessors entered them; until they have, the points are missing."""

    kind: Annotated[Literal["judged"], KIND]
    """How base points are earned."""
    metric: Annotated[Name, BASIS]
    """The metric of kind `points` that assessors enter."""

    def measured(self, category: str | None = None) -> tuple[str, ...]:
        del category
        return (self.metric,)

    def entry_limits(self, points: Decimal) -> Mapping[str, Decimal]:
        return {self.metric: points}

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        measure = lowering.measure(self.metric)
        entry = measure.of
        low, high = self._limits(points, lowering)
        given: Number = Choose(lowering.given(self.metric), entry, Between(low, high))
        full: Test = AtLeast(entry, Const(points))
        if measure.applies != ALWAYS:
            full = lowering.counts(measure.applies, full)
            given = award(full, points)
        clause = Clause(
            id=self.metric,
            metric=self.metric,
            test="judged",
            applies=measure.applies,
            met=full,
            counts=full,
            path=lowering.path,
            earns=given,
            left=lowering.leaves_out(measure.applies),
        )
        return Lowered(given, points, (clause,), left=clause.left)

    def _limits(self, points: Decimal, lowering: Lowering) -> tuple[Decimal | None, Decimal]:
        """Return the least and the greatest points that are possible, including nothing."""
        metric = lowering.metrics[self.metric]
        if not isinstance(metric, Points):
            raise TypeError(f"metric {self.metric} is not entered by assessors")
        low, high = metric.limits()
        most = points if high is None else min(points, high)
        return None if low is None else min(ZERO, low), max(ZERO, most)

    def asks(self, asking: Asking) -> Asks:
        yield self.metric, Ask((*asking.path[:-1], "points"), points=asking.points)

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        del metrics
        return targets_between(at, f"{no} {self.metric}")

    def lines(self, wording: "Wording") -> Iterator[str]:
        yield wording.say("judged", title=wording.titled(self.metric))
