"""`total`: what units are ranked by, if that is not the plain sum of all points.

::

    total: {to: 100, rounding: {places: 1, mode: half_up}, bonus: outside, cap: 100, needs: 2}
"""

from typing import Annotated, Literal, Self

from pydantic import model_validator

from liuxiang.exact import show
from liuxiang.ruleset.aspects import EARNED_CAP, TOTAL, TOTAL_FLOOR
from liuxiang.ruleset.base import Model, Number, Points, Rank, refusal
from liuxiang.ruleset.rounding import Rounding


class Total(Model):
    """The total: what was earned of what applies to a unit, as so many points of a whole."""

    to: Annotated[Points | None, TOTAL] = None
    """What full points come to: earned ÷ what applies × this; left out, points are summed."""
    rounding: Annotated[Rounding | None, TOTAL] = None
    """How the total is rounded, once; needed where the division does not always end."""
    bonus: Annotated[Literal["outside", "inside"], TOTAL] = "outside"
    """Whether bonuses are added afterwards as they are (`outside`), or scaled with the rest."""
    cap: Annotated[Points | None, EARNED_CAP] = None
    """The most that the total can be; left out, there is no cap."""
    floor: Annotated[Number | None, TOTAL_FLOOR] = None
    """The least that the total can be; left out, there is no floor."""
    needs: Annotated[Rank | None, TOTAL] = None
    """How many actions must apply to a unit at least; else it is not scored."""
    compare: Annotated[Literal["rounded", "exact"], TOTAL] = "rounded"
    """What ties and ranks compare: the total as rounded, or as it is exactly."""

    @property
    def is_plain(self) -> bool:
        """Whether it leaves the sum of all points as it is."""
        return (self.to, self.rounding, self.cap, self.floor) == (None,) * 4

    @model_validator(mode="after")
    def _has_room(self) -> Self:
        if self.cap is not None and self.floor is not None and self.cap < self.floor:
            raise refusal("LX371", at="cap", found=show(self.cap), other=show(self.floor))
        return self
