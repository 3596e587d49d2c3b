"""`discretionary`: points that assessors enter, each with a reason.

::

    - {id: promoted, title: 典型经验推广, kind: discretionary, metric: promoted_experience, cap: 5}
"""

from typing import Literal

from liuxiang.ruleset.base import Name
from liuxiang.ruleset.bonuses.base import Bonus, LoweredBonus
from liuxiang.ruleset.lowering import Lowering


class Discretionary(Bonus):
    """适当加分; `once_with` names items whose facts may not be counted here again."""

    kind: Literal["discretionary"]
    """How the bonus is earned."""
    metric: Name
    """The metric of kind `points` that assessors enter."""
    once_with: tuple[Name, ...] = ()
    """Items whose facts may not be counted here again."""

    @property
    def discretionary(self) -> bool:
        return True

    def basis(self) -> str:
        return self.metric

    def lower(self, lowering: Lowering) -> LoweredBonus:
        return LoweredBonus(lowering.measure(self.metric).of)
