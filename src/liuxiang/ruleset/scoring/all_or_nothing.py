"""`all_or_nothing`: every criterion met earns the points of the item, else nothing.

::

    scoring:
      kind: all_or_nothing
      criteria:
        - {metric: union_formation_completion, at_least: 100%}
        - {metric: nonpublic_register_audited, at_least: 100%}
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import KIND, PARTS
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import AnyCriterion, Group, lower_all
from liuxiang.ruleset.lowering import Lowered, Lowering, without_clauses
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.scoring.base import Scoring, asks_of_all, targets_of_all
from liuxiang.ruleset.uses import Asking, Asks, Target
from liuxiang.terms import Every, award

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class AllOrNothing(Scoring):
    """达不到指标要求不得分: the points stand on the item, its criteria carry none."""

    kind: Annotated[Literal["all_or_nothing"], KIND]
    """How base points are earned."""
    criteria_: Annotated[tuple[AnyCriterion, ...], PARTS] = Field(alias="criteria", min_length=1)
    """All of these must be met."""

    def criteria(self) -> tuple[Criterion | Group, ...]:
        return self.criteria_

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        clauses = lower_all(self.criteria_, lowering)
        counted = tuple(clause.counts for clause in clauses if clause.counting)
        left = without_clauses(clauses)
        return Lowered(award(Every(counted), points), points, clauses, left=left)

    def asks(self, asking: Asking) -> Asks:
        return asks_of_all(self, asking)

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        return targets_of_all(self, at, no, metrics)

    def lines(self, wording: "Wording") -> Iterator[str]:
        return map(wording.criterion, self.criteria_)
