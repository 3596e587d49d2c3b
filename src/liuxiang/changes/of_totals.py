"""Judges changes of what is made of all points: the total, and the scale of actions."""

from liuxiang.changes.comparing import number
from liuxiang.changes.fact_pair import Sides
from liuxiang.changes.facts import FactPath
from liuxiang.changes.measures import Judgement


def total(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge what is made of the points; it depends on the figures whom that helps."""
    del sides, paths
    code = "LX976" if at[0] == "actions" else "LX975" if at[-1] == "needs" else "LX972"
    return code, "undecidable"


def floor(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the least that a total can be: without one, it has no end."""
    del paths
    old, new = sides.values(at)
    raised = old is None or (new is not None and number(new) > number(old))
    return ("LX973", "looser") if raised else ("LX974", "stricter")
