"""Matches the facts of two versions: clauses with the same content, and the orders of tiers."""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from itertools import combinations, islice, pairwise
from typing import Any, Final

from liuxiang.changes.comparing import overlap, tier_points
from liuxiang.changes.facts import Fact, FactPath, Facts, Of
from liuxiang.ruleset.paths import SIGNS

CLAUSES: Final = ("criteria", *SIGNS, "deductions", "tiers", "routes", "alternatives")
"""The lists whose parts are known by what they say where they have no id."""

_NAMED: Final = frozenset({(), ("id",), ("title",)})
"""What a part is and is called, which is nothing that it says."""

_MOST_TURNED: Final = 100_000
"""Pairs of tiers in another order that are looked at; among more it is taken to matter."""


def matched(before: Facts, after: Facts) -> tuple[Facts, Facts]:
    """Return both versions with common keys for equal clauses, and merged orders of tiers."""
    return _ordered(before, _same_keys(before, after))


def content(facts: Facts, at: FactPath) -> Mapping[FactPath, Any]:
    """Return the content of the part at `at`, without its id and title."""
    deep = len(at)
    return {
        path[deep:]: fact.value
        for path, fact in facts.items()
        if path[:deep] == at and path[deep:] not in _NAMED
    }


def asked(facts: Facts, at: FactPath) -> Mapping[FactPath, Any]:
    """Return the requirements of a criterion, without its scope and points."""
    said = content(facts, at)
    return {path: value for path, value in said.items() if path[0] not in ("only", "points")}


def parts_of(facts: Facts, group: FactPath) -> list[FactPath]:
    """Return the parts of a group, or an empty list if it is not a group."""
    slots = {(*group, word) for word in SIGNS}
    return [path for path in facts if path[:-1] in slots and isinstance(path[-1], Of)]


def word_of(facts: Facts, group: FactPath) -> str | None:
    """Return the key that the parts of a group stand under; None if it is not a group."""
    return next((path[-2] for path in parts_of(facts, group)), None)


def _same_keys(before: Facts, after: Facts) -> Facts:
    """Return `after` with clauses that differ only in their id under their old key.

    Lists at the same depth are independent of each other, so each depth takes one pass.
    """
    for deep in sorted({len(slot) for slot in _slots(after)}):
        slots = {slot for slot in _slots(after) if len(slot) == deep}
        old, new = _contents(before, slots), _contents(after, slots)
        names: dict[FactPath, Of] = {}
        for slot in sorted(slots):
            mine, theirs = old.get(slot, {}), new.get(slot, {})
            gone = {key: said for key, said in mine.items() if key not in theirs}
            came = {key: said for key, said in theirs.items() if key not in mine}
            alike = (*_alike(slot, gone, came), *_wrapped(slot, gone, came))
            for key, was in (*alike, *_grown(slot, gone, came)):
                names.setdefault((*slot, key), was)
        after = _called(after, deep, names)
    return after


Content = Mapping[FactPath, Any]


def _contents(facts: Facts, slots: Collection[FactPath]) -> dict[FactPath, dict[Of, Content]]:
    """Return the contents of the clauses of some lists of equal depth, without id and title."""
    deep = len(next(iter(slots)))
    found: dict[FactPath, dict[Of, dict[FactPath, Any]]] = {}
    for path, fact in facts.items():
        slot, key = path[:deep], path[deep] if len(path) > deep else None
        if isinstance(key, Of) and slot in slots:
            said = found.setdefault(slot, {}).setdefault(key, {})
            if path[deep + 1 :] not in _NAMED:
                said[path[deep + 1 :]] = fact.value
    return {slot: dict(clauses) for slot, clauses in found.items()}


def _alike(
    slot: FactPath, gone: dict[Of, Content], came: dict[Of, Content]
) -> Iterator[tuple[Of, Of]]:
    """Yield the added clauses that equal a removed one, and remove both from the mappings."""
    there: dict[Hashable, list[Of]] = {}
    for was, said in gone.items():
        there.setdefault(_known_by(said, slot[-1]), []).append(was)
    for key in [*came]:
        alike = there.get(_known_by(came[key], slot[-1]), [])
        if len(alike) == 1:
            was = alike.pop()
            del gone[was], came[key]
            yield key, was


def _known_by(said: Content, slot: str) -> Hashable:
    """Return the identity of a clause: its content, a tier's condition, or a route's metrics."""
    if slot == "routes":
        return frozenset(value for path, value in said.items() if path[-1:] == ("metric",))
    return frozenset(
        (path, repr(value)) for path, value in said.items() if slot != "tiers" or path[0] == "when"
    )


def _wrapped(
    slot: FactPath, gone: Mapping[Of, Content], came: Mapping[Of, Content]
) -> Iterator[tuple[Of, Of]]:
    """Yield new and old keys of tiers whose criterion became part of a group, or the reverse."""
    if slot[-1] != "tiers":
        return
    mine, theirs = ({key: _criteria(said) for key, said in each.items()} for each in (gone, came))
    yield from _paired(mine, theirs, alike=False)


def _grown(
    slot: FactPath, gone: Mapping[Of, Content], came: Mapping[Of, Content]
) -> Iterator[tuple[Of, Of]]:
    """Yield new and old keys of groups, or of their tiers, that have some parts in common."""
    mine, theirs = (
        {key: found for key, said in each.items() if (found := _criteria(said, slot[-1]))[1]}
        for each in (gone, came)
    )
    yield from _paired(mine, theirs, alike=True)


def _paired(
    mine: Mapping[Of, "Criteria"], theirs: Mapping[Of, "Criteria"], *, alike: bool
) -> Iterator[tuple[Of, Of]]:
    """Yield new and old keys of clauses with a common criterion, where no others have one."""
    old, new = _partners(mine, theirs, alike=alike), _partners(theirs, mine, alike=alike)
    for was, others in old.items():
        if len(others) == 1:
            (key,) = others
            if len(new[key]) == 1:
                yield key, was


Criteria = tuple[list[Hashable], bool]


def _partners(
    ones: Mapping[Of, Criteria], others: Mapping[Of, Criteria], *, alike: bool
) -> dict[Of, set[Of]]:
    """Return up to two clauses per clause with a common criterion.

    It is grouped in both if they are `alike`, otherwise in just one.
    """
    asking: dict[tuple[Hashable, bool], dict[Of, None]] = {}
    for key, (criteria, group) in others.items():
        for each in criteria:
            asking.setdefault((each, group is alike), {})[key] = None
    return {
        key: {other for each in criteria for other in islice(asking.get((each, group), ()), 2)}
        for key, (criteria, group) in ones.items()
    }


def _criteria(said: Content, slot: str = "tiers") -> Criteria:
    """Return the requirements of a clause, one for each criterion, and whether it has a group."""
    when = dict(said)
    if slot == "tiers":
        when = {path[1:]: value for path, value in said.items() if path[0] == "when"}
    if ("metric",) in when:
        return [_asks(when)], False
    parts: dict[str, dict[FactPath, Any]] = {}
    for path, value in when.items():
        if path[0] in SIGNS and len(path) > 1:
            parts.setdefault(path[1], {})[path[2:]] = value
    return [_asks(each) for each in parts.values()], True


def _asks(said: Content) -> Hashable:
    """Return the requirements of a criterion, without its scope and points."""
    return frozenset(
        (path, repr(value))
        for path, value in said.items()
        if path not in _NAMED and path[0] not in ("only", "points")
    )


def _slots(facts: Facts) -> list[FactPath]:
    """Return the lists of clauses, outer ones first."""
    slots = {path[:-1] for path in facts if isinstance(path[-1], Of) and path[-2] in CLAUSES}
    return sorted(slots, key=lambda each: (len(each), each))


def _called(facts: Facts, deep: int, names: Mapping[FactPath, Of]) -> Facts:
    """Return `facts` with new keys for some parts of lists of one depth."""
    if not names:
        return facts
    changed: dict[FactPath, Fact] = {}
    for path, fact in facts.items():
        key = names.get(path[: deep + 1]) if len(path) > deep else None
        changed[path if key is None else (*path[:deep], key, *path[deep + 1 :])] = fact
    for slot in {at[:-1] for at in names}:
        if slot in changed and isinstance(changed[slot].value, tuple):
            order = tuple(names.get((*slot, each), each) for each in changed[slot].value)
            changed[slot] = changed[slot]._replace(value=order)
    return changed


def _ordered(before: Facts, after: Facts) -> tuple[Facts, Facts]:
    """Return both with the orders of their tiers merged, and kept apart where they matter."""
    old, new = dict(before), dict(after)
    for slot, fact in before.items():
        if slot[-1:] == ("tiers",) and isinstance(fact.value, tuple) and slot in after:
            one, two = fact.value, after[slot].value
            if _reordered(before, after, slot, one, two):
                old[slot] = fact._replace(value=_merged(one, two))
                new[slot] = after[slot]._replace(value=_merged(two, one))
            else:
                order = _merged(two, one) if one < two else _merged(one, two)
                old[slot] = fact._replace(value=order)
                new[slot] = after[slot]._replace(value=order)
    return old, new


def _reordered(
    before: Facts, after: Facts, slot: FactPath, one: Sequence[str], two: Sequence[str]
) -> bool:
    """Return whether tiers of both versions have a different order and it matters."""
    places = {each: at for at, each in enumerate(two)}
    common = [each for each in one if each in places]
    if all(places[each] < places[after] for each, after in pairwise(common)):
        return False
    if set(one) != set(two):
        return True  # an added tier may be between them, where the order matters
    turned = (pair for pair in combinations(common, 2) if places[pair[0]] > places[pair[1]])
    return any(
        tried >= _MOST_TURNED or _collide(facts, (*slot, Of(first)), (*slot, Of(second)))
        for tried, (first, second) in enumerate(turned)
        for facts in (before, after)
    )


def _collide(facts: Facts, one: FactPath, two: FactPath) -> bool:
    """Return whether the order of two tiers matters: both can hold, and their points differ."""
    if tier_points(facts, one) == tier_points(facts, two):
        return False
    return overlap(facts, (*one, "when"), (*two, "when"))


def _merged(one: Sequence[str], two: Sequence[str]) -> tuple[str, ...]:
    """Return the order of `one`, with keys only in `two` placed after their predecessors there."""
    there = set(one)
    behind: dict[str | None, list[str]] = {}
    last = None
    for each in two:
        if each in there:
            last = each
        else:
            behind.setdefault(last, []).append(each)
    return (*behind.get(None, ()), *(key for each in one for key in (each, *behind.get(each, ()))))
