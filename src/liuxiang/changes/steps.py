"""Steps said otherwise: their size, what each is worth, and how an incomplete one counts."""

from types import MappingProxyType
from typing import Any, Final

from liuxiang.changes.amounts import Judgement, amount
from liuxiang.changes.change import OPPOSITE
from liuxiang.changes.comparing import number
from liuxiang.changes.facts import FactPath
from liuxiang.changes.sides import Sides, costs


def rate(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """The points of each piece or step, of which there may be less than none."""
    code, direction = amount("LX853", "LX854")(sides, at, paths)
    return code, "mixed" if costs(sides, at[:-1]) else direction


def step(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """The size of a step; the points of each may have gone with it, in proportion."""
    points = (*at[:-1], "points")
    if points not in paths:
        return amount("LX851", "LX852")(sides, at, paths)
    rounded, _ = sides.values((*at[:-1], "rounding"))
    old, new = (number(each) for each in sides.values(at))
    up, down = sides.fact(at).aspect.more, OPPOSITE[sides.fact(at).aspect.more]
    if rounded == "pro_rata":
        return "LX940", "neutral"
    larger = new > old
    even = not (new % old if larger else old % new)
    if not even or rounded not in ("whole_steps", "started_steps"):
        return "LX940", "mixed"
    # where steps are made of whole smaller ones, a larger one counts less often when it has to be
    # whole, and sooner when it only has to be started
    fewer = larger is (rounded == "whole_steps")
    return "LX940", up if fewer else down


def rounding(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """How an incomplete step counts, or points are rounded; the size of the step may go with it."""
    if len(paths) > 1 or costs(sides, at[:-1]):
        return "LX857", "mixed"
    old, new = sides.values(at)
    more = sides.fact(at).aspect.more
    if _never_less(new, old):
        return "LX855", more
    if _never_less(old, new):
        return "LX856", OPPOSITE[more]
    return "LX857", "mixed"


_FINENESS: Final = MappingProxyType({"whole_steps": 0, "pro_rata": 1, "started_steps": 2})


def _never_less(one: Any, two: Any) -> bool:
    """Whether a number that is not negative is never less rounded by `one` than by `two`."""
    if isinstance(one, str) and isinstance(two, str):
        return _FINENESS[one] >= _FINENESS[two]
    if isinstance(one, str):
        return one == "started_steps" or (one == "pro_rata" and two["mode"] == "down")
    if isinstance(two, str):
        return two == "whole_steps"
    if one["mode"] == two["mode"] == "down":
        return int(one["places"]) >= int(two["places"])
    if one["places"] != two["places"]:
        return False
    order = ("down", "half_even", "half_up")
    return order.index(one["mode"]) >= order.index(two["mode"])
