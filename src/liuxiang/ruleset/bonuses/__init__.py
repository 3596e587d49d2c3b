"""The kinds of bonus; `AnyBonus` is the one place that lists them."""

from typing import Annotated

from pydantic import Field

from liuxiang.ruleset.bonuses.base import Bonus
from liuxiang.ruleset.bonuses.discretionary import Discretionary
from liuxiang.ruleset.bonuses.fixed import Fixed
from liuxiang.ruleset.bonuses.per_count import PerCount
from liuxiang.ruleset.bonuses.per_step import PerStep
from liuxiang.ruleset.bonuses.tiers import BonusTier, TieredBonus

__all__ = [
    "AnyBonus",
    "Bonus",
    "BonusTier",
    "Discretionary",
    "Fixed",
    "PerCount",
    "PerStep",
    "TieredBonus",
]

AnyBonus = Annotated[
    PerStep | PerCount | Discretionary | Fixed | TieredBonus, Field(discriminator="kind")
]
