"""Facts that differ put together to edits: one edit is one group, whatever follows from it."""

from liuxiang.changes.consequences import without_echoes
from liuxiang.changes.edits import MEASURES, Group, Groups
from liuxiang.changes.fact_pair import Sides
from liuxiang.changes.facts import PART, Fact, FactPath, In


def grouped(sides: Sides) -> Groups:
    """The groups of all facts in which the two differ; a fact may be in several."""
    groups: Groups = {}
    for path in dict.fromkeys((*sides.before, *sides.after)):
        if sides.differs(path):
            groups.setdefault(_group(sides, path), []).append(path)
    return without_echoes(sides, groups)


def _group(sides: Sides, path: FactPath) -> Group:
    """The edit by which the fact at `path` differs, seen alone."""
    return _of_scoring(sides, path) or _of_part(sides, path) or _of_field(sides, path)


def _of_scoring(sides: Sides, path: FactPath) -> Group | None:
    """Base points that an item of both versions gained or lost, or another way to earn them."""
    item = path[:2]
    if path[0] != "items" or not all(item in facts for facts in sides):
        return None
    if path[2] in ("scoring", "points"):
        old, new = sides.values((*item, "scoring", "kind"))
        if (old is None) != (new is None):
            return Group("base", item)
        if path[2] == "scoring" and (old != new or _shares(sides, item)):
            return None if _stays(sides, path) else Group("kind", (*item, "scoring"))
    return None


def _stays(sides: Sides, path: FactPath) -> bool:
    """Whether `path` is what a criterion asks for that items of either kind have."""
    criterion = path[:5]
    is_there = path[3:4] == ("criteria",) and all(criterion in facts for facts in sides)
    return is_there and sides.fact(path).aspect.area != "share"


def _of_part(sides: Sides, path: FactPath) -> Group | None:
    """A part that came or went, or became one of another kind: the outermost that `path` is in."""
    for depth in range(1, len(path) + 1):
        prefix = path[:depth]
        if PART in sides.values(prefix):
            if (prefix in sides.before) != (prefix in sides.after):
                return Group("part", prefix)
            if sides.differs((*prefix, "kind")):
                return Group("kind", prefix)
    return None


def _of_field(sides: Sides, path: FactPath) -> Group:
    """A field of a part of both versions."""
    fact, owner = sides.fact(path), path[:-1]
    if isinstance(path[-1], In):
        if fact.aspect.area != "test":
            return Group("field", owner)
        owner = owner[:-1]
    if fact.aspect.area in ("order", "members"):
        return Group("order" if fact.aspect.area == "order" else "members", path)
    asked = (*MEASURES, "measure")
    if path[-1] == "id" and None in sides.values(path):
        asked = ("called",)  # the id is what its metric was called, which is another one now
    if fact.aspect.area in asked and sides.differs((*owner, "metric")):
        return Group("field", (*owner, "metric"))
    if fact.aspect.area == "step" and _in_proportion(sides, owner):
        return Group("field", (*owner, "rounding"))
    return Group("field", (*owner, _name(fact, path)))


def _in_proportion(sides: Sides, owner: FactPath) -> bool:
    """Whether steps of one version alone are in proportion, which not every step allows."""
    old, new = sides.values((*owner, "rounding"))
    return old != new and "pro_rata" in (old, new)


def _shares(sides: Sides, item: FactPath) -> bool:
    """Whether the criteria share the points of an item in one version alone."""
    if sides.values((*item, "scoring", "kind")) != ("weighted", "weighted"):
        return False
    old, new = sides.values((*item, "scoring", "rounding"))
    return (old is None) != (new is None)


def _name(fact: Fact, path: FactPath) -> str:
    """What a field goes by; fields that say one thing together go by one name."""
    return fact.aspect.group or path[-1]
