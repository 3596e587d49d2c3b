"""What a missing figure, nothing to measure, and a failed base mean for points."""

from typing import Annotated, Literal

from liuxiang.ruleset.aspects import POLICY
from liuxiang.ruleset.base import Answer, Model


class Policies(Model):
    """What a missing figure, nothing to measure, and a failed base mean for points.

    In the scheme of 2012 they are the rulings A16, A14 and A02.
    """

    missing: Annotated[Literal["not_met"], POLICY] = "not_met"
    """What a figure that was not reported counts as."""
    nothing_to_measure: Annotated[Literal["met", "not_met"], POLICY] = "met"
    """What 0 of 0 counts as."""
    bonus_needs_base: Annotated[Answer, POLICY] = True
    """Whether an item that has lost its base points earns no bonus either."""
