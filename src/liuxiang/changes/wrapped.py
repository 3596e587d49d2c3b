"""A tier whose criterion became one of a group of which one is enough, or such a group left again.

One edit, where a tier that both versions have is reached by a criterion in one and by a group in
the other.
"""

from liuxiang.changes.amounts import Judgement
from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.changes.edits import Group, Groups, give
from liuxiang.changes.facts import PART, FactPath, Of
from liuxiang.changes.matching import asked, parts_of
from liuxiang.changes.sides import Sides, scope_of, welcome


def into_wrapped(sides: Sides, groups: Groups) -> Groups:
    """A tier reached by a group instead of a criterion takes along all that they say."""
    for tier in _wrapped(sides):
        when = (*tier, "when")
        group = Group("wrapped", tier)
        groups[group] = []
        for other in [each for each in groups if each != group]:
            own = [
                path
                for path in groups[other]
                if path[: len(when)] == when and path[len(when)] != "only"
            ]
            give(groups, other, group, own)
    return groups


def _wrapped(sides: Sides) -> list[FactPath]:
    """The tiers of both versions that are reached by a criterion in one of them alone."""
    return [
        path
        for path in sides.before
        if path[-2:-1] == ("tiers",)
        and isinstance(path[-1], Of)
        and sides.values(path) == (PART, PART)
        and ((*path, "when", "metric") in sides.before)
        != ((*path, "when", "metric") in sides.after)
    ]


def wrapped(sides: Sides, tier: FactPath) -> Judgement:
    """What it means to a unit that the criterion of a tier is one of several, or alone again.

    It is nothing that rules alone decide, where the group does not ask for the same.
    """
    when = (*tier, "when")
    came = (*when, "metric") in sides.before
    mine, other = (sides.after, sides.before) if came else (sides.before, sides.after)
    said = asked(other, when)
    same = [each for each in parts_of(mine, when) if asked(mine, each) == said]
    if not same:
        return "LX810", "undecidable"
    scope = scope_of(other, when)
    direction: Direction = "mixed"
    if welcome(sides, when) and any(scope <= scope_of(mine, each) for each in same):
        direction = "looser"
    return ("LX943", direction) if came else ("LX944", OPPOSITE[direction])
