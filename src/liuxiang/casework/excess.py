"""How far a figure exceeds the threshold of a bonus by steps."""

from enum import Enum
from typing import Any

from liuxiang.exact import EXACT, ONE, Ratio
from liuxiang.results import BonusResult
from liuxiang.ruleset.bonuses import AnyBonus, PerStep


class Excess(Enum):
    """Not above the threshold, above by less than one step, or by at least one."""

    NONE = "none"
    UNDER_A_STEP = "under a step"
    STEPS = "steps"


def excess_of(bonus: BonusResult, rule: AnyBonus) -> Excess:
    """Return how far the figure of `bonus` exceeds its threshold."""
    if not isinstance(rule, PerStep) or bonus.figure is None:
        return Excess.NONE
    value: Any = bonus.figure.value
    part, whole = value if isinstance(value, Ratio) else (value, ONE)
    past = EXACT.subtract(part, EXACT.multiply(rule.above.value, whole))
    if past <= 0:
        return Excess.NONE
    return Excess.UNDER_A_STEP if past < EXACT.multiply(rule.step.value, whole) else Excess.STEPS
