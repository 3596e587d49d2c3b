"""Groups differing facts into edits: one edit is one group, including its consequences."""

from liuxiang.changes.consequences import without_echoes
from liuxiang.changes.edits import MEASURES, Group, Groups
from liuxiang.changes.fact_pair import Sides
from liuxiang.changes.facts import PART, Fact, FactPath, In


def grouped(sides: Sides) -> Groups:
    """Return the groups of all differing facts; a fact may be in several groups."""
    groups: Groups = {}
    for path in dict.fromkeys((*sides.before, *sides.after)):
        if sides.differs(path):
            groups.setdefault(_group(sides, path), []).append(path)
    return without_echoes(sides, groups)


def _group(sides: Sides, path: FactPath) -> Group:
    """Return the edit that the fact at `path` belongs to, seen on its own."""
    return _of_scoring(sides, path) or _of_part(sides, path) or _of_field(sides, path)


def _of_scoring(sides: Sides, path: FactPath) -> Group | None:
    """Return the edit of an item that gained, lost or changed the kind of its scoring."""
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
    """Return whether `path` is part of a criterion that both versions have, except its points."""
    criterion = path[:5]
    is_there = path[3:4] == ("criteria",) and all(criterion in facts for facts in sides)
    return is_there and sides.fact(path).aspect.area != "share"


def _of_part(sides: Sides, path: FactPath) -> Group | None:
    """Return the edit of the outermost part around `path` that was added, removed or replaced."""
    for depth in range(1, len(path) + 1):
        prefix = path[:depth]
        if PART in sides.values(prefix):
            if (prefix in sides.before) != (prefix in sides.after):
                return Group("part", prefix)
            if sides.differs((*prefix, "kind")):
                return Group("kind", prefix)
    return None


def _of_field(sides: Sides, path: FactPath) -> Group:
    """Return the edit of a field of a part that both versions have."""
    fact, owner = sides.fact(path), path[:-1]
    if isinstance(path[-1], In):
        if fact.aspect.area != "test":
            return Group("field", owner)
        owner = owner[:-1]
    if fact.aspect.area in ("order", "members"):
        return Group("order" if fact.aspect.area == "order" else "members", path)
    asked = (*MEASURES, "measure")
    if path[-1] == "id" and None in sides.values(path):
        asked = ("called",)  # the id was that of its metric, which changed
    if fact.aspect.area in asked and sides.differs((*owner, "metric")):
        return Group("field", (*owner, "metric"))
    if fact.aspect.area == "step" and _in_proportion(sides, owner):
        return Group("field", (*owner, "rounding"))
    return Group("field", (*owner, _name(fact, path)))


def _in_proportion(sides: Sides, owner: FactPath) -> bool:
    """Return whether steps are proportional in only one version, as not all steps can be."""
    old, new = sides.values((*owner, "rounding"))
    return old != new and "pro_rata" in (old, new)


def _shares(sides: Sides, item: FactPath) -> bool:
    """Return whether the criteria share the points of an item in only one version."""
    if sides.values((*item, "scoring", "kind")) != ("weighted", "weighted"):
        return False
    old, new = sides.values((*item, "scoring", "rounding"))
    return (old is None) != (new is None)


def _name(fact: Fact, path: FactPath) -> str:
    """Return the name of a field; fields with one meaning share a name."""
    return fact.aspect.group or path[-1]
