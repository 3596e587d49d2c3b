"""The kinds of bonus; `AnyBonus` is the one place that lists them."""

from typing import Annotated

from pydantic import Field

from liuxiang.ruleset.bonuses.base import Bonus, LoweredBonus
from liuxiang.ruleset.bonuses.discretionary import Discretionary
from liuxiang.ruleset.bonuses.fixed import Fixed
from liuxiang.ruleset.bonuses.per_count import PerCount
from liuxiang.ruleset.bonuses.per_step import PerStep

__all__ = ["AnyBonus", "Bonus", "Discretionary", "Fixed", "LoweredBonus", "PerCount", "PerStep"]

AnyBonus = Annotated[PerStep | PerCount | Discretionary | Fixed, Field(discriminator="kind")]
