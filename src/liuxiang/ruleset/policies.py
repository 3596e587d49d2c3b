"""What a missing figure, nothing to measure, and a failed base mean for points."""

from typing import Literal

from liuxiang.ruleset.base import Answer, Model


class Policies(Model):
    """The three readings that concern every item (rulings A16, A14 and A02 of the 2012 scheme)."""

    missing: Literal["not_met"] = "not_met"
    nothing_to_measure: Literal["met", "not_met"] = "met"
    bonus_needs_base: Answer = True
