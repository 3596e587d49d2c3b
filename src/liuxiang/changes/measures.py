"""What is said in the unit of a metric follows from another kind or unit of it, as do steps."""

from liuxiang.changes.comparing import number
from liuxiang.changes.edits import MEASURES, Group, Groups, give
from liuxiang.changes.facts import FactPath, In
from liuxiang.changes.sides import Sides
from liuxiang.exact import EXACT


def into_kinds(sides: Sides, groups: Groups) -> Groups:
    """A metric of another kind takes along its unit, and the marks that are said in it."""
    for group in [each for each in groups if each.edit == "kind" and each.at[0] == "metrics"]:
        for other in _fields(groups):
            if other.at == (*group.at, "unit"):
                give(groups, other, group, groups[other])
            else:
                give(groups, other, group, _measured(sides, groups[other], group.at[1]))
    return groups


def into_units(sides: Sides, groups: Groups) -> Groups:
    """A metric that is counted in another unit takes along the marks that are said in it."""
    for group in [each for each in _fields(groups) if _is_unit(each)]:
        for other in [each for each in _fields(groups) if each != group]:
            give(groups, other, group, _measured(sides, groups[other], group.at[1]))
    return groups


def into_steps(sides: Sides, groups: Groups) -> Groups:
    """A step takes along its points where one went with the other, in proportion."""
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
    """Those of `paths` that are said in the unit of a metric: marks, steps, points a piece."""
    return [
        path
        for path in paths
        if sides.values((*owner(path), "metric")) == (metric, metric)
        and (sides.fact(path).aspect.area in MEASURES or _is_of_a_piece(sides, path))
    ]


def _is_of_a_piece(sides: Sides, path: FactPath) -> bool:
    """Whether `path` says what each piece of a metric is worth."""
    kinds = sides.values((*path[:-1], "kind"))
    return path[-1] == "points" and kinds == ("per_count", "per_count")


def owner(path: FactPath) -> FactPath:
    """The part that a field, or a name that is listed in it, belongs to."""
    return path[:-2] if isinstance(path[-1], In) else path[:-1]
