"""`judged`: 0 to full points, entered by assessors with a reason.

::

    scoring: {kind: judged, metric: site_visit}      # a metric of kind `points`
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from liuxiang.ruleset.aspects import BASIS, KIND
from liuxiang.ruleset.base import Name
from liuxiang.ruleset.lowering import Clause, Lowered, Lowering
from liuxiang.ruleset.scoring.base import Scoring
from liuxiang.terms import ALWAYS, AtLeast, Const


class Judged(Scoring):
    """Points as the assessors entered them; none entered is none given."""

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
        given = lowering.measure(self.metric).of
        full = AtLeast(given, Const(points))
        clause = Clause(
            id=self.metric,
            metric=self.metric,
            test="judged",
            applies=ALWAYS,
            met=full,
            counts=full,
            path=lowering.path,
            earns=given,
        )
        return Lowered(given, points, (clause,))
