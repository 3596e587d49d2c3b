"""What a missing figure, nothing to measure, and a failed base mean for points."""

from typing import Annotated, Literal

from liuxiang.ruleset.aspects import POLICY
from liuxiang.ruleset.base import Answer, Model

Empty = Literal["met", "not_met", "leave_out"]
"""What counts where there is nothing to measure: as met, as not met, or neither, left out."""


class Policies(Model):
    """What a missing figure, nothing to measure, and a failed base mean for points.

    In the scheme of 2012 they are the rulings A16, A14 and A02.
    """

    missing: Annotated[Literal["not_met", "withhold"], POLICY] = "not_met"
    """What a figure that is absent counts as; `withhold`: a unit is not scored without it."""
    nothing_to_measure: Annotated[Empty, POLICY] = "met"
    """What 0 of 0 counts as, and what a unit declares not to apply; `leave_out`: neither."""
    verification: Annotated[Literal["none"] | None, POLICY] = None
    """`none` where there are no assessors: nothing is said of what is verified and what is not."""
    bonus_needs_base: Annotated[Answer, POLICY] = True
    """Whether an item that has lost its base points earns no bonus either."""
