"""Detects items that were split into several, or merged into one, with the same clauses.

They are one edit if the metrics in the scoring and bonuses of one item are exactly those of two
or more items of the other version, and no other item that was added or removed, or whose metrics
changed, is a candidate.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from typing import NamedTuple

from liuxiang.changes.edits import Group, Groups
from liuxiang.changes.fact_pair import Sides
from liuxiang.changes.facts import Fact, FactPath, Facts, Of
from liuxiang.exact import decimal_of


class Division(NamedTuple):
    """An item and its parts; `split` is whether the old version has the whole."""

    whole: FactPath
    parts: tuple[FactPath, ...]
    split: bool

    def facts(self, sides: Sides) -> tuple[Facts, Facts]:
        """Return the facts of the version with the whole, then of the one with the parts."""
        before, after = sides
        return (before, after) if self.split else (after, before)


class Asked(NamedTuple):
    """A clause of an item: a criterion, deduction, bonus, penalty, or scoring without such parts.

    `of` is scoring, bonuses or penalties, `metrics` are the metrics it refers to, and `said` is its
    content without its name and without the points of a criterion.
    """

    at: FactPath
    of: str
    metrics: tuple[str, ...]
    said: str

    @property
    def measures(self) -> Hashable:
        """The subject of the clause, regardless of its requirements."""
        return self.of, self.metrics

    @property
    def content(self) -> Hashable:
        """The content of the clause."""
        return self.of, self.said


def asked_of(facts: Facts, item: FactPath) -> tuple[Asked, ...]:
    """Return the clauses of one item."""
    return _clauses({path: fact for path, fact in facts.items() if path[:2] == item})


def _items(facts: Facts) -> Mapping[FactPath, tuple[Asked, ...]]:
    """Return the clauses of each item."""
    found: dict[FactPath, dict[FactPath, Fact]] = {}
    for path, fact in facts.items():
        if path[0] == "items" and len(path) > 1:
            found.setdefault(path[:2], {})[path] = fact
    return {item: _clauses(own) for item, own in found.items()}


def _clauses(facts: Facts) -> tuple[Asked, ...]:
    """Return the clauses that the facts of one item belong to."""
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
    """Return the path of the clause that contains `path`, or an empty path if none does."""
    if path[2:3] == ("scoring",):
        return path[:5] if path[3:4] in (("criteria",), ("deductions",)) else path[:3]
    is_adjusted = path[2:3] in (("bonuses",), ("penalties",))
    return path[:4] if is_adjusted and len(path) > 3 else ()


def _said(at: FactPath, said: Facts) -> str:
    unsaid = {("id",), ("title",), *((("points",),) if at[3:4] == ("criteria",) else ())}
    return repr(
        sorted((path, repr(each.value)) for path, each in said.items() if path not in unsaid)
    )


def into_divided(sides: Sides, groups: Groups) -> Groups:
    """Merge all edits of an item that was split or merged, and of its parts, into one."""
    for each in _divisions(sides):
        items = {each.whole, *each.parts}
        own = [group for group in groups if group.at[:2] in items]
        paths = dict.fromkeys(path for group in own for path in groups.pop(group))
        for home in _homes(sides, items):
            paths |= dict.fromkeys(groups.get(Group("part", home), ()))
        groups[Group("divided", each.whole)] = list(paths)
    return groups


def _homes(sides: Sides, items: set[FactPath]) -> set[FactPath]:
    """Return the actions of `items`, which may have been added or removed with them."""
    return {
        ("actions", Of(facts[*item, "action"].value))
        for facts in sides
        for item in items
        if item in facts
    }


def division(sides: Sides, whole: FactPath, paths: list[FactPath]) -> Division:
    """Return the division that an edit with these facts describes."""
    there = {path for path in paths if path[0] == "items" and len(path) == 2}
    split = any(path in sides.after for path in there - {whole})
    facts = sides.after if split else sides.before
    parts = {path for path in (*there, whole) if path in facts}
    return Division(whole, _by_number(facts, parts), split)


def _by_number(facts: Facts, items: set[FactPath]) -> tuple[FactPath, ...]:
    return tuple(sorted(items, key=lambda each: (decimal_of(facts[*each, "no"].value), each)))


def _divisions(sides: Sides) -> list[Division]:
    """Return the splits and merges of items, those with identical clauses first."""
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
    """Return the items whose clauses are exactly those of two or more items of `other`."""
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
