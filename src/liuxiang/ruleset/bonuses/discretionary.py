"""`discretionary`: points that assessors enter, each with a reason.

::

    - {id: promoted, title: 典型经验推广, kind: discretionary, metric: promoted_experience, cap: 5}
"""

from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import BASIS, KIND, REVIEWED
from liuxiang.ruleset.base import Name
from liuxiang.ruleset.bonuses.base import Bonus
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.uses import Asking, Asks

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Discretionary(Bonus):
    """适当加分; `once_with` names items whose facts may not be counted here again."""

    kind: Annotated[Literal["discretionary"], KIND]
    """How the bonus is earned."""
    metric: Annotated[Name, BASIS]
    """The metric of kind `points` that assessors enter."""
    once_with: Annotated[tuple[Name, ...], REVIEWED] = ()
    """Items whose facts may not be counted here again."""

    @property
    def discretionary(self) -> bool:
        return True

    def counted(self) -> str:
        return self.metric

    def lower(self, lowering: Lowering) -> LoweredAmount:
        return LoweredAmount(lowering.measure(self.metric).of)

    def asks(self, asking: Asking) -> Asks:
        del asking
        return iter(())

    def aspects(self) -> tuple[str, ...]:
        return ("none", "some")

    def sentence(self, wording: "Wording") -> str:
        return wording.say("discretionary", title=self.called(wording.metrics))
