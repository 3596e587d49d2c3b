"""`tiers`: points of the first tier that holds, the highest first.

::

    - id: accidents
      title: 事故
      kind: tiers
      tiers:
        - {when: {metric: accidents, at_least: 3}, points: 10}
        - {when: {metric: accidents, at_least: 1}, points: 4}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from liuxiang.exact import show
from liuxiang.nodes import Path
from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import KIND, PARTS, TAKEN_POINTS
from liuxiang.ruleset.base import Points
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.penalties.base import Penalty
from liuxiang.ruleset.rungs import Rung, lowered_on, metrics_on, placed_on
from liuxiang.ruleset.uses import Asking, Asks, denied

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class PenaltyTier(Rung):
    """A criterion and what it costs when no tier above it holds."""

    points: Annotated[Points, TAKEN_POINTS]
    """What it costs, instead of the tiers below."""

    def line(self, wording: "Wording") -> str:
        """Return its description: the criterion and the points."""
        criterion = wording.criterion(self.when)
        return wording.say("costing", line=criterion, points=show(self.points))


class TieredPenalty(Penalty):
    """Degrees of what costs points, of which one counts."""

    kind: Annotated[Literal["tiers"], KIND]
    """How the penalty is counted."""
    tiers: Annotated[tuple[PenaltyTier, ...], PARTS] = Field(min_length=1)
    """The tiers, the highest first: the first that holds counts."""

    def rests_on(self, category: str | None = None) -> tuple[str, ...]:
        return metrics_on(self.tiers, category)

    def placed(self) -> Iterator[tuple[Path, Criterion | Group]]:
        yield from super().placed()
        yield from placed_on(self.tiers)

    def lower(self, lowering: Lowering) -> LoweredAmount:
        return lowered_on(self.tiers, lowering)

    def asks(self, asking: Asking) -> Asks:
        placed = [(each, asking.at(*path)) for path, each in placed_on(self.tiers)]
        return denied(placed, None, asking.metrics)

    def aspects(self) -> tuple[str, ...]:
        return ("none", "some")

    def sentence(self, wording: "Wording") -> str:
        listed = wording.say("apart").join(each.line(wording) for each in self.tiers)
        return wording.say("tiered", title=self.called(wording.metrics), tiers=listed)
