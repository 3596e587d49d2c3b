"""`per_count`: points for each one of a count.

::

    - {id: reprimand, title: 通报批评, kind: per_count, metric: reprimands, points: 3}
"""

from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.exact import ZERO, show
from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import BASIS, DEDUCTED, KIND
from liuxiang.ruleset.base import Name, Points
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.penalties.base import Penalty, never_negative
from liuxiang.ruleset.spans import Span
from liuxiang.ruleset.uses import Ask, Asking, Asks
from liuxiang.terms import Const, Product

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class PenaltyPerCount(Penalty):
    """每…扣…分."""

    kind: Annotated[Literal["per_count"], KIND]
    """How the penalty is counted."""
    metric: Annotated[Name, BASIS]
    """The count or amount it rests on."""
    points: Annotated[Points, DEDUCTED]
    """What each one costs."""

    def counted(self) -> str:
        return self.metric

    def lower(self, lowering: Lowering) -> LoweredAmount:
        count = never_negative(lowering.measure(self.metric).of, self.metric, lowering)
        return LoweredAmount(Product(count, Const(self.points)), count)

    def asks(self, asking: Asking) -> Asks:
        yield self.metric, Ask(asking.path, Span(None, ZERO), rises=False)

    def aspects(self) -> tuple[str, ...]:
        return ("none", "one step")

    def sentence(self, wording: "Wording") -> str:
        title = self.called(wording.metrics)
        return wording.say("penalty_per_count", title=title, points=show(self.points))
