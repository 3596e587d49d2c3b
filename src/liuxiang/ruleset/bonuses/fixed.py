"""`fixed`: points once, when a criterion holds; nothing to measure is not enough.

::

    - id: pioneer
      title: 全员覆盖
      kind: fixed
      when: {metric: member_rating_coverage, at_least: 100%}
      points: 1
"""

from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.exact import show
from liuxiang.ruleset.aspects import EARNED, KIND, PARTS
from liuxiang.ruleset.base import Points
from liuxiang.ruleset.bonuses.base import Bonus, LoweredBonus
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.uses import Asking, Asks
from liuxiang.terms import award

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Fixed(Bonus):
    """Points for meeting a criterion."""

    kind: Annotated[Literal["fixed"], KIND]
    """How the bonus is earned."""
    when: Annotated[Criterion, PARTS]
    """The criterion that must be met."""
    points: Annotated[Points, EARNED]
    """What it earns then."""

    def basis(self) -> str:
        return self.when.metric

    def criteria(self) -> tuple[Criterion, ...]:
        return (self.when,)

    def assessed(self, lowering: Lowering) -> bool:
        return lowering.assessed(self.only) and lowering.assessed(self.when.only)

    def lower(self, lowering: Lowering) -> LoweredBonus:
        clause = self.when.lower(lowering.at("when"))
        return LoweredBonus(award(clause.met, self.points))

    def asks(self, asking: Asking) -> Asks:
        if asking.counts(self.when.only):
            yield self.when.metric, asking.of_criterion(asking.at("when"), self.when)

    def aspects(self) -> tuple[str, ...]:
        return ("none", "some")

    def targets(self) -> tuple[str, ...]:
        return self.aspects()  # if its cap is below its points, the cap is the only outcome

    def sentence(self, wording: "Wording") -> str:
        return wording.say(
            "fixed",
            title=self.called(wording.metrics),
            criterion=wording.criterion(self.when),
            points=show(self.points),
        )
