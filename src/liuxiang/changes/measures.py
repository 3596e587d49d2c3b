"""Changed numbers: the code and the direction of an increase and of a decrease."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.changes.comparing import number
from liuxiang.changes.edits import MEASURES, Group, Groups, give
from liuxiang.changes.fact_pair import Sides, costs
from liuxiang.changes.facts import FactPath, In
from liuxiang.exact import EXACT

Judgement = tuple[str, Direction]
"""The code of a change and its direction."""

Judge = Callable[[Sides, FactPath, list[FactPath]], Judgement]
"""Judges a field, of which the paths are those that are said otherwise."""


def amount(raised: str, lowered: str, *, given: str = "", taken: str = "") -> Judge:
    """Return a judge of a number; `given` and `taken` are the codes if it was added or removed."""

    def judge(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
        del at
        old, new = sides.values(paths[0])
        more = sides.fact(paths[0]).aspect.more
        if old is None or new is None:
            # without a cap there is no limit: adding a cap lowers it, and removing a cap raises it
            return (given, OPPOSITE[more]) if old is None else (taken, more)
        up = number(new) > number(old)
        return (raised if up else lowered), more if up else OPPOSITE[more]

    return judge


def into_kinds(sides: Sides, groups: Groups) -> Groups:
    """Merge the unit of a metric and its thresholds into the change of its kind."""
    for group in [each for each in groups if each.edit == "kind" and each.at[0] == "metrics"]:
        for other in _fields(groups):
            if other.at == (*group.at, "unit"):
                give(groups, other, group, groups[other])
            else:
                give(groups, other, group, _measured(sides, groups[other], group.at[1]))
    return groups


def into_units(sides: Sides, groups: Groups) -> Groups:
    """Merge the thresholds of a metric into the change of its unit."""
    for group in [each for each in _fields(groups) if _is_unit(each)]:
        for other in [each for each in _fields(groups) if each != group]:
            give(groups, other, group, _measured(sides, groups[other], group.at[1]))
    return groups


def into_steps(sides: Sides, groups: Groups) -> Groups:
    """Merge points into the change of their step if both changed in proportion."""
    for group in [each for each in _fields(groups) if each.at[-1] == "step"]:
        owner = group.at[:-1]
        points = Group("field", (*owner, "points"))
        if points in groups and groups[group] == [group.at]:
            (step, larger), (worth, more) = (
                map(number, sides.values((*owner, key))) for key in ("step", "points")
            )
            if EXACT.multiply(step, more) == EXACT.multiply(larger, worth):
                give(groups, points, group, groups[points])
    return groups


def _fields(groups: Groups) -> list[Group]:
    return [each for each in groups if each.edit == "field"]


def _is_unit(group: Group) -> bool:
    return group.at[0] == "metrics" and group.at[2:] == ("unit",)


def _measured(sides: Sides, paths: list[FactPath], metric: str) -> list[FactPath]:
    """Return the `paths` in the unit of a metric: thresholds, steps, and points per unit."""
    return [
        path
        for path in paths
        if sides.values((*owner(path), "metric")) == (metric, metric)
        and (sides.fact(path).aspect.area in MEASURES or _is_of_a_piece(sides, path))
    ]


def _is_of_a_piece(sides: Sides, path: FactPath) -> bool:
    """Return whether `path` holds the points for each unit of a metric."""
    kinds = sides.values((*path[:-1], "kind"))
    return path[-1] == "points" and kinds == ("per_count", "per_count")


def owner(path: FactPath) -> FactPath:
    """Return the part that a field, or a name listed in it, belongs to."""
    return path[:-2] if isinstance(path[-1], In) else path[:-1]


def rate(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the points per unit or step, which can be negative."""
    old, new = sides.values(paths[0])
    if "all" in (old, new):
        return ("LX963", "stricter") if new == "all" else ("LX964", "looser")
    code, direction = amount("LX853", "LX854")(sides, at, paths)
    return code, "mixed" if costs(sides, at[:-1]) else direction


def least(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge what penalties leave at least; 0 if nothing is said."""
    del paths
    old, new = sides.values(at)
    unsaid = "0" if at[0] == "items" else "none"
    one, two = (
        None if (each or unsaid) == "none" else number(each or unsaid) for each in (old, new)
    )
    if one == two:
        return ("LX961" if old is None else "LX962"), "neutral"
    if one is None or (two is not None and two > one):
        return "LX961", "looser"
    return "LX962", "stricter"


def step(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the size of a step, whose points may have changed in proportion."""
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
    # if a larger step is a multiple of a smaller one, it counts less often when it has to be
    # complete, and earlier when it only has to be started
    fewer = larger is (rounded == "whole_steps")
    return "LX940", up if fewer else down


def rounding(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge how incomplete steps count or points are rounded; the step may change with it."""
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
    """Return whether rounding a non-negative number by `one` is never less than by `two`."""
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


def made_by(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge how a derived metric is computed: by its rounding, its weights, or anything else."""
    if all(path[-1] == "rounding" for path in paths):
        return "LX993", "undecidable"
    old, new = sides.values((*at[:-1], "sum"))
    same = old is not None and new is not None and old.keys() == new.keys()
    return ("LX992" if same and len(paths) == 1 else "LX991"), "undecidable"
