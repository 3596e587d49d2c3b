"""`per_count`: points for each one of a count.

::

    - {id: municipal, title: 市级合同, kind: per_count, metric: municipal_contracts, points: 2}
"""

from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.exact import ZERO, show
from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import BASIS, EARNED, KIND
from liuxiang.ruleset.base import Name, Points
from liuxiang.ruleset.bonuses.base import Bonus
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.spans import Span
from liuxiang.ruleset.uses import Ask, Asking, Asks
from liuxiang.terms import Const, Product

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class PerCount(Bonus):
    """每…加…分."""

    kind: Annotated[Literal["per_count"], KIND]
    """How the bonus is earned."""
    metric: Annotated[Name, BASIS]
    """The count or amount it rests on."""
    points: Annotated[Points, EARNED]
    """What each one earns."""

    def counted(self) -> str:
        return self.metric

    def lower(self, lowering: Lowering) -> LoweredAmount:
        count = lowering.measure(self.metric).of
        return LoweredAmount(Product(count, Const(self.points)), count)

    def asks(self, asking: Asking) -> Asks:
        yield self.metric, Ask(asking.path, Span(ZERO))

    def aspects(self) -> tuple[str, ...]:
        return ("none", "one step")

    def sentence(self, wording: "Wording") -> str:
        title = self.called(wording.metrics)
        return wording.say("per_count", title=title, points=show(self.points))
