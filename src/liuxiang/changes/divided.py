"""An item divided over several, or several put together in one: the same clauses, shared out.

It is one edit where the metrics that one item asks for, in its scoring and in its bonuses, are
exactly those of two or more items of the other version, and no other item that came, went or asks
for other metrics now could be meant.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from typing import NamedTuple

from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.changes.edits import Group, Groups, give
from liuxiang.changes.fact_pair import Sides, scope_of, welcome
from liuxiang.changes.facts import PART, Fact, FactPath, Facts, Of
from liuxiang.changes.matching import asked, parts_of
from liuxiang.changes.measures import Judgement
from liuxiang.exact import decimal_of


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


class Division(NamedTuple):
    """One item and those that it is divided over; `split` says that the whole was there before."""

    whole: FactPath
    parts: tuple[FactPath, ...]
    split: bool

    def facts(self, sides: Sides) -> tuple[Facts, Facts]:
        """The facts of the version that has the whole, and of the one that has the parts."""
        before, after = sides
        return (before, after) if self.split else (after, before)


class Asked(NamedTuple):
    """A clause of an item: a criterion, a deduction, a bonus, or all of a scoring without such.

    `of` tells scoring from bonuses, `metrics` are those that it names, `said` is what it says but
    for its name, and for the points of a criterion.
    """

    at: FactPath
    of: str
    metrics: tuple[str, ...]
    said: str

    @property
    def measures(self) -> Hashable:
        """What it is about, whatever it asks for."""
        return self.of, self.metrics

    @property
    def content(self) -> Hashable:
        """What it asks for."""
        return self.of, self.said


def asked_of(facts: Facts, item: FactPath) -> tuple[Asked, ...]:
    """The clauses of one item."""
    return _clauses({path: fact for path, fact in facts.items() if path[:2] == item})


def _items(facts: Facts) -> Mapping[FactPath, tuple[Asked, ...]]:
    """The clauses of each item."""
    found: dict[FactPath, dict[FactPath, Fact]] = {}
    for path, fact in facts.items():
        if path[0] == "items" and len(path) > 1:
            found.setdefault(path[:2], {})[path] = fact
    return {item: _clauses(own) for item, own in found.items()}


def _clauses(facts: Facts) -> tuple[Asked, ...]:
    """The clauses that the facts of one item are of."""
    own: dict[FactPath, dict[FactPath, Fact]] = {}
    for path, fact in facts.items():
        at = _clause(path)
        if at:
            own.setdefault(at, {})[path[len(at) :]] = fact
    if any(len(at) == 5 for at in own):
        own = {at: said for at, said in own.items() if len(at) != 3}
    return tuple(
        Asked(
            at,
            at[2],
            tuple(sorted(each.value for each in said.values() if each.aspect.refers == "metrics")),
            _said(at, said),
        )
        for at, said in own.items()
    )


def _clause(path: FactPath) -> FactPath:
    """The clause that a fact of an item belongs to; nothing for what is said of the item."""
    if path[2:3] == ("scoring",):
        return path[:5] if path[3:4] in (("criteria",), ("deductions",)) else path[:3]
    return path[:4] if path[2:3] == ("bonuses",) and len(path) > 3 else ()


def _said(at: FactPath, said: Facts) -> str:
    unsaid = {("id",), ("title",), *((("points",),) if at[3:4] == ("criteria",) else ())}
    return repr(
        sorted((path, repr(each.value)) for path, each in said.items() if path not in unsaid)
    )


def into_divided(sides: Sides, groups: Groups) -> Groups:
    """An item that is divided, or put together of others, takes along all that is said of them."""
    for each in _divisions(sides):
        items = {each.whole, *each.parts}
        own = [group for group in groups if group.at[:2] in items]
        paths = dict.fromkeys(path for group in own for path in groups.pop(group))
        for home in _homes(sides, items):
            paths |= dict.fromkeys(groups.get(Group("part", home), ()))
        groups[Group("divided", each.whole)] = list(paths)
    return groups


def _homes(sides: Sides, items: set[FactPath]) -> set[FactPath]:
    """The actions of some items, which may have come or gone with them."""
    return {
        ("actions", Of(facts[*item, "action"].value))
        for facts in sides
        for item in items
        if item in facts
    }


def division(sides: Sides, whole: FactPath, paths: list[FactPath]) -> Division:
    """The division that an edit of these facts is."""
    there = {path for path in paths if path[0] == "items" and len(path) == 2}
    split = any(path in sides.after for path in there - {whole})
    facts = sides.after if split else sides.before
    parts = {path for path in (*there, whole) if path in facts}
    return Division(whole, _by_number(facts, parts), split)


def _by_number(facts: Facts, items: set[FactPath]) -> tuple[FactPath, ...]:
    return tuple(sorted(items, key=lambda each: (decimal_of(facts[*each, "no"].value), each)))


def _divisions(sides: Sides) -> list[Division]:
    """The items that are divided, then those that are put together; what says the same first."""
    before, after = (_items(facts) for facts in sides)
    if before.keys() <= after.keys() and after.keys() <= before.keys():
        return []
    found: list[Division] = []
    keys: tuple[Callable[[Asked], Hashable], ...] = (
        lambda each: each.content,
        lambda each: each.measures,
    )
    for key in keys:
        for split in (True, False):
            mine, other = (before, after) if split else (after, before)
            taken = {item for each in found for item in (each.whole, *each.parts)}
            for whole, parts in _shared(mine, other, key).items():
                if taken.isdisjoint({whole, *parts}):
                    facts = sides.after if split else sides.before
                    found.append(Division(whole, _by_number(facts, parts), split))
    return found


Items = Mapping[FactPath, tuple[Asked, ...]]


def _shared(
    mine: Items, other: Items, key: Callable[[Asked], Hashable]
) -> Mapping[FactPath, set[FactPath]]:
    """The items of which the clauses are exactly those of two or more items of `other`."""
    counted = [
        {item: Counter(map(key, clauses)) for item, clauses in side.items()}
        for side in (mine, other)
    ]
    ones, twos = (
        {item: found for item, found in side.items() if theirs.get(item) != found}
        for side, theirs in (counted, counted[::-1])
    )
    owners, others = _owners(ones), _owners(twos)
    shared: dict[FactPath, set[FactPath]] = {}
    for whole, found in ones.items():
        if any(len(owners[each]) != 1 or len(others.get(each, ())) != 1 for each in found):
            continue
        parts = {item for each in found for item in others[each]}
        exact = sum((twos[each] for each in parts), Counter()) == found
        known = (whole not in other or whole in parts) and not (parts - {whole}) & mine.keys()
        if exact and known and len(parts) > 1:
            shared[whole] = parts
    return shared


def _owners(items: Mapping[FactPath, Counter[Hashable]]) -> Mapping[Hashable, set[FactPath]]:
    found: dict[Hashable, set[FactPath]] = {}
    for item, keys in items.items():
        for each in keys:
            found.setdefault(each, set()).add(item)
    return found
