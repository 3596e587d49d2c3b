"""Changes of the places of awards: the code and the direction."""

from liuxiang.changes.fact_pair import Sides
from liuxiang.changes.facts import FactPath
from liuxiang.changes.measures import Judgement
from liuxiang.exact import decimal_of


def limit(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge who of a tied group gets an award: only `none` computes another one."""
    del paths
    old, new = sides.values(at)
    return "LX990", "stricter" if new == "none" else "looser" if old == "none" else "neutral"


def band(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the ranks or the share of an award; another kind of places is mixed."""
    old, new = sides.values(paths[0])
    del at
    if len(paths) > 1 or not isinstance(old, tuple) or not isinstance(new, tuple):
        return "LX989", "mixed"
    old, new = ([decimal_of(each.rstrip("%")) for each in value] for value in (old, new))
    if new[0] <= old[0] and old[1] <= new[1]:
        return "LX884", "looser"
    if old[0] <= new[0] and new[1] <= old[1]:
        return "LX885", "stricter"
    return "LX886", "mixed"
