"""What a missing figure, nothing to measure, and a failed base mean for points."""

from typing import Literal

from liuxiang.ruleset.base import Answer, Model


class Policies(Model):
    """What a missing figure, nothing to measure, and a failed base mean for points.

    In the scheme of 2012 they are the rulings A16, A14 and A02.
    """

    missing: Literal["not_met"] = "not_met"
    """What a figure that was not reported counts as."""
    nothing_to_measure: Literal["met", "not_met"] = "met"
    """What 0 of 0 counts as."""
    bonus_needs_base: Answer = True
    """Whether an item that has lost its base points earns no bonus either."""
