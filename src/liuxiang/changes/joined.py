"""Detects criteria that were joined into a group, and groups that were split up or turned.

They are one edit if criteria of a list were removed and a group with the same requirements was
added, or the reverse. A group is turned if all of the same parts must hold instead of one, or the
reverse. A condition is wrapped if it became one part of a group, or the reverse.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, NamedTuple

from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.changes.edits import Group, Groups, give
from liuxiang.changes.fact_pair import Sides, scope_of, scoring_of, welcome
from liuxiang.changes.facts import PART, FactPath, Facts, Of
from liuxiang.changes.matching import asked, content, parts_of, word_of
from liuxiang.changes.measures import Judgement
from liuxiang.exact import ZERO, decimal_of, total
from liuxiang.ruleset.paths import SIGNS


class _Joint(NamedTuple):
    """A group, and the separate criteria of the `other` version that it replaces.

    `pairs` are the parts of the group with the criteria that have the same requirements.
    """

    mine: Facts
    other: Facts
    at: FactPath
    pairs: tuple[tuple[FactPath, FactPath], ...]


def into_joined(sides: Sides, groups: Groups) -> Groups:
    """Merge the edits of a group and of the separate criteria that it consists of."""
    parts = [each for each in groups if each.edit == "part" and each.at[-2] == "criteria"]
    for group in [each for each in parts if _is_group(groups[each], each.at)]:
        gone = [each.at for each in parts if each in groups and each != group]
        joint = _joint(sides, group.at, gone)
        if group in groups and joint.pairs:
            criteria = [Group("part", criterion) for _, criterion in joint.pairs]
            paths = groups.pop(group) + [path for each in criteria for path in groups.pop(each)]
            groups[Group("joined", group.at, criteria[0].at)] = paths
    return groups


def _is_group(paths: list[FactPath], at: FactPath) -> bool:
    return any(path[:-1] in {(*at, word) for word in SIGNS} for path in paths)


def into_turned(sides: Sides, groups: Groups) -> Groups:
    """Merge the edits of the parts of a group that stand under the other key now."""
    for at in dict.fromkeys(each.at[:-2] for each in groups if each.at[-2:-1] in _WORDS):
        words = [word_of(facts, at) for facts in sides]
        if None in words or words[0] == words[1]:
            continue
        own = [each for each in groups if each.edit == "part" and each.at[:-2] == at]
        paths = [path for each in own for path in groups.pop(each)]
        groups[Group("turned", at)] = paths
    return groups


_WORDS: Final = {(word,) for word in SIGNS}


def turned(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Return the judgement of a group of which all must hold instead of one, or the reverse."""
    del paths
    mine, theirs = ({*map(repr, _contents(facts, at))} for facts in sides)
    direction: Direction = "mixed"
    if mine == theirs and welcome(sides, at):
        direction = "stricter"
    if word_of(sides.before, at) == "any_of":
        return "LX945", direction
    return "LX946", OPPOSITE[direction]


def _contents(facts: Facts, group: FactPath) -> Iterator[list[Any]]:
    """Yield what each part of a group says, without its name."""
    return (sorted(content(facts, each).items()) for each in parts_of(facts, group))


def joined(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Return the judgement of criteria that were joined into a group, or of the reverse."""
    criteria = [path for path in paths if len(path) == len(at) and path != at]
    joint = _joint(sides, at, criteria)
    kinds = sides.values((*scoring_of(at), "kind"))
    direction: Direction = "mixed"
    came = at in sides.after
    if word_of(joint.mine, at) == "all_of":
        direction = _all_joined(joint) if kinds == ("all_or_nothing", "all_or_nothing") else "mixed"
        return ("LX947", direction) if came else ("LX948", OPPOSITE[direction])
    if kinds == ("all_or_nothing", "all_or_nothing") and _asks_no_more(joint):
        direction = "looser"
    if kinds == ("weighted", "weighted") and _gives_no_less(joint):
        direction = "looser"
    return ("LX938", direction) if came else ("LX939", OPPOSITE[direction])


def _all_joined(joint: _Joint) -> Direction:
    """Return what it means that criteria stand in a group of which all must hold, as they had to.

    More of them ask for more.
    """
    whole = scope_of(joint.mine, joint.at)
    same = all(
        scope_of(joint.mine, one) & whole == scope_of(joint.other, two) for one, two in joint.pairs
    )
    if not same:
        return "mixed"
    return "neutral" if len(joint.pairs) == len(parts_of(joint.mine, joint.at)) else "stricter"


def _joint(sides: Sides, at: FactPath, criteria: list[FactPath]) -> _Joint:
    """Return the group at `at`, paired with those of `criteria` that match its parts."""
    before, after = sides
    mine, other = (after, before) if at in after else (before, after)
    parts = parts_of(mine, at)
    left = [
        each for each in criteria if each[:-1] == at[:-1] and each in other and each not in mine
    ]
    pairs = []
    for part in parts:
        said = asked(mine, part)
        alike = next((each for each in left if asked(other, each) == said), None)
        if alike is not None:
            left.remove(alike)
            pairs.append((part, alike))
    return _Joint(mine, other, at, tuple(pairs))


def _asks_no_more(joint: _Joint) -> bool:
    """Return whether all who meet the criteria meet the group, whose parts they had to meet."""
    asked = frozenset[str]().union(
        *(scope_of(joint.mine, one) & scope_of(joint.other, two) for one, two in joint.pairs)
    )
    return scope_of(joint.mine, joint.at) <= asked


def _gives_no_less(joint: _Joint) -> bool:
    """Return whether the group gives at least what all of the criteria gave together."""
    worth = _points(joint.mine, joint.at)
    if worth is None or not all(
        scope_of(joint.other, two) <= scope_of(joint.mine, one) for one, two in joint.pairs
    ):
        return False
    return all(
        total(
            _points(joint.other, two) or ZERO
            for _, two in joint.pairs
            if category in scope_of(joint.other, two)
        )
        <= worth
        for category in scope_of(joint.mine, joint.at)
    )


def _points(facts: Facts, at: FactPath) -> Decimal | None:
    """Return the points of a criterion, or None if it shares them with others."""
    fact = facts.get((*at, "points"))
    return None if fact is None else decimal_of(fact.value)


def into_wrapped(sides: Sides, groups: Groups) -> Groups:
    """Merge the edits of a criterion that became a group, or the reverse, into one."""
    for at in _wrapped(sides):
        when = condition(at)
        group = Group("wrapped", at)
        groups[group] = []
        for other in [each for each in groups if each != group]:
            own = [
                path
                for path in groups[other]
                if path[: len(when)] == when and path[len(when)] not in _APART
            ]
            give(groups, other, group, own)
    return groups


def _wrapped(sides: Sides) -> list[FactPath]:
    """Return the parts of both versions that have a single criterion in only one of them."""
    return [
        path
        for path in sides.before
        if path[-2:-1] in _CONDITIONED
        and isinstance(path[-1], Of)
        and sides.values(path) == (PART, PART)
        and {word_of(facts, condition(path)) is None for facts in sides} == {True, False}
        and all(_is_conditioned(facts, path) for facts in sides)
    ]


def _is_conditioned(facts: Facts, at: FactPath) -> bool:
    """Return whether a part has a condition, which a deduction by steps need not have."""
    when = condition(at)
    return (*when, "metric") in facts or word_of(facts, when) is not None


_CONDITIONED: Final = {(slot,) for slot in ("tiers", "bonuses", "deductions", "criteria", *SIGNS)}
_APART: Final = frozenset({"only", "points"})
"""What is said of a condition besides what it asks for."""


def condition(at: FactPath) -> FactPath:
    """Return where the condition of a tier or bonus stands; a criterion is one itself."""
    return (*at, "when") if at[-2] in ("tiers", "bonuses", "deductions") else at


def wrapped(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Return the judgement of a criterion that became part of a group, or the reverse.

    It is undecidable unless the group contains the same criterion.
    """
    del paths
    when = condition(at)
    came = (*when, "metric") in sides.before
    mine, other = (sides.after, sides.before) if came else (sides.before, sides.after)
    said = asked(other, when)
    same = [each for each in parts_of(mine, when) if asked(mine, each) == said]
    if not same:
        return "LX810", "undecidable"
    scope = scope_of(other, when)
    direction: Direction = "mixed"
    kept = welcome(sides, when) and any(scope <= scope_of(mine, each) for each in same)
    if word_of(mine, when) == "all_of":
        if kept and scope_of(mine, when) <= scope:
            direction = "stricter"
        return ("LX949", direction) if came else ("LX950", OPPOSITE[direction])
    if kept:
        direction = "looser"
    return ("LX943", direction) if came else ("LX944", OPPOSITE[direction])
