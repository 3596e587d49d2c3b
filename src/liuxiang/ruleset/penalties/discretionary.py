"""`discretionary`: points that assessors take off, each with a reason.

::

    - {id: conduct, title: 作风问题, kind: discretionary, metric: conduct_penalty, cap: 5}
"""

from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import BASIS, KIND
from liuxiang.ruleset.base import Name
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.penalties.base import Penalty, never_negative
from liuxiang.ruleset.uses import Asking, Asks

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class DiscretionaryPenalty(Penalty):
    """酌情扣分: as many points as assessors enter."""

    kind: Annotated[Literal["discretionary"], KIND]
    """How the penalty is counted."""
    metric: Annotated[Name, BASIS]
    """The metric of kind `points` that assessors enter: how much is taken off."""

    def counted(self) -> str:
        return self.metric

    def lower(self, lowering: Lowering) -> LoweredAmount:
        entry = lowering.measure(self.metric).of
        return LoweredAmount(never_negative(entry, self.metric, lowering))

    def asks(self, asking: Asking) -> Asks:
        del asking
        return iter(())

    def aspects(self) -> tuple[str, ...]:
        return ("none", "some")

    def sentence(self, wording: "Wording") -> str:
        return wording.say("penalty_discretionary", title=self.called(wording.metrics))
