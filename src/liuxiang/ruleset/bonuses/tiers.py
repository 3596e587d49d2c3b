"""`tiers`: points of the first tier that holds, the highest first (就高不重复).

::

    - id: place
      title: 全省名次
      kind: tiers
      tiers:
        - {when: {metric: province_rank, at_most: 1}, points: 10}
        - {when: {metric: province_rank, at_most: 3}, points: 3}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from liuxiang.exact import show
from liuxiang.nodes import Path
from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import KIND, PARTS
from liuxiang.ruleset.bonuses.base import Bonus
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.rungs import Rung, asked_on, lowered_on, metrics_on, placed_on
from liuxiang.ruleset.uses import Asking, Asks

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class BonusTier(Rung):
    """A criterion and what it earns when no tier above it holds."""

    def line(self, wording: "Wording") -> str:
        """Return its description: the criterion and the points."""
        return wording.earning(wording.criterion(self.when), show(self.points))


class TieredBonus(Bonus):
    """Steps of achievement, of which one counts."""

    kind: Annotated[Literal["tiers"], KIND]
    """How the bonus is earned."""
    tiers: Annotated[tuple[BonusTier, ...], PARTS] = Field(min_length=1)
    """The tiers, the highest first: the first that holds counts."""

    @property
    def has_tiers(self) -> bool:
        return True

    def rests_on(self, category: str | None = None) -> tuple[str, ...]:
        return metrics_on(self.tiers, category)

    def placed(self) -> Iterator[tuple[Path, Criterion | Group]]:
        yield from super().placed()
        yield from placed_on(self.tiers)

    def lower(self, lowering: Lowering) -> LoweredAmount:
        return lowered_on(self.tiers, lowering)

    def asks(self, asking: Asking) -> Asks:
        return asked_on(self.tiers, asking)

    def aspects(self) -> tuple[str, ...]:
        return ("none", "some")

    def sentence(self, wording: "Wording") -> str:
        listed = wording.say("apart").join(each.line(wording) for each in self.tiers)
        return wording.say("tiered", title=self.called(wording.metrics), tiers=listed)
