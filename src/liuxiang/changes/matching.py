"""Facts of two versions brought together: clauses that say the same, and tiers in one order."""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from itertools import combinations, islice, pairwise
from typing import Any, Final

from liuxiang.changes.comparing import overlap
from liuxiang.changes.facts import Fact, FactPath, Facts, Of

CLAUSES: Final = ("criteria", "any_of", "deductions", "tiers", "alternatives")
"""The lists whose parts are known by what they say where they have no id."""

_NAMED: Final = frozenset({(), ("id",), ("title",)})
"""What a part is and is called, which is nothing that it says."""

_MOST_TURNED: Final = 100_000
"""Pairs of tiers in another order that are looked at; among more it is taken to matter."""


def matched(before: Facts, after: Facts) -> tuple[Facts, Facts]:
    """Both, with one key for each clause that says the same, and tiers in an order of both."""
    return _ordered(before, _same_keys(before, after))


def content(facts: Facts, at: FactPath) -> Mapping[FactPath, Any]:
    """What the part at `at` says, but for what it is called."""
    deep = len(at)
    return {
        path[deep:]: fact.value
        for path, fact in facts.items()
        if path[:deep] == at and path[deep:] not in _NAMED
    }


def asked(facts: Facts, at: FactPath) -> Mapping[FactPath, Any]:
    """What a criterion asks for, of whomever and for whatever points."""
    said = content(facts, at)
    return {path: value for path, value in said.items() if path[0] not in ("only", "points")}


def parts_of(facts: Facts, group: FactPath) -> list[FactPath]:
    """The criteria that a group is made of; none where it is no group."""
    slot = (*group, "any_of")
    return [path for path in facts if path[:-1] == slot and isinstance(path[-1], Of)]


def _same_keys(before: Facts, after: Facts) -> Facts:
    """`after`, in which clauses whose id alone is another one have the key they had before.

    Lists that are equally deep lie apart, and are gone through together: once for each depth.
    """
    for deep in sorted({len(slot) for slot in _slots(after)}):
        slots = {slot for slot in _slots(after) if len(slot) == deep}
        old, new = _contents(before, slots), _contents(after, slots)
        names: dict[FactPath, Of] = {}
        for slot in sorted(slots):
            mine, theirs = old.get(slot, {}), new.get(slot, {})
            gone = {key: said for key, said in mine.items() if key not in theirs}
            came = {key: said for key, said in theirs.items() if key not in mine}
            for key, was in (*_alike(slot, gone, came), *_wrapped(slot, gone, came)):
                names[*slot, key] = was
        after = _called(after, deep, names)
    return after


Content = Mapping[FactPath, Any]


def _contents(facts: Facts, slots: Collection[FactPath]) -> dict[FactPath, dict[Of, Content]]:
    """What each clause of some lists of one depth says, but for what it is called."""
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
    """The clauses that came and say what one that went said; they are taken out of both."""
    is_tier = slot[-1] == "tiers"
    there: dict[Hashable, list[Of]] = {}
    for was, said in gone.items():
        there.setdefault(_known_by(said, tier=is_tier), []).append(was)
    for key in [*came]:
        alike = there.get(_known_by(came[key], tier=is_tier), [])
        if len(alike) == 1:
            was = alike.pop()
            del gone[was], came[key]
            yield key, was


def _known_by(said: Content, *, tier: bool) -> Hashable:
    """What a clause says; a tier is known by when it holds, whatever it gives."""
    return frozenset(
        (path, repr(value)) for path, value in said.items() if not tier or path[0] == "when"
    )


def _wrapped(
    slot: FactPath, gone: Mapping[Of, Content], came: Mapping[Of, Content]
) -> Iterator[tuple[Of, Of]]:
    """The tiers that came whose criterion became one of a group, with the keys they had."""
    if slot[-1] != "tiers":
        return
    mine, theirs = ({key: _criteria(said) for key, said in each.items()} for each in (gone, came))
    old, new = _partners(mine, theirs), _partners(theirs, mine)
    for was, others in old.items():
        if len(others) == 1:
            (key,) = others
            if len(new[key]) == 1:
                yield key, was


Criteria = tuple[list[Hashable], bool]


def _partners(ones: Mapping[Of, Criteria], others: Mapping[Of, Criteria]) -> dict[Of, set[Of]]:
    """Of each tier two of those at most that ask for the same, as a group where it is none."""
    asking: dict[tuple[Hashable, bool], dict[Of, None]] = {}
    for key, (criteria, group) in others.items():
        for each in criteria:
            asking.setdefault((each, not group), {})[key] = None
    return {
        key: {other for each in criteria for other in islice(asking.get((each, group), ()), 2)}
        for key, (criteria, group) in ones.items()
    }


def _criteria(said: Content) -> Criteria:
    """What the criterion of a tier asks for, or each of a group; and whether it is a group."""
    when = {path[1:]: value for path, value in said.items() if path[0] == "when"}
    if ("metric",) in when:
        return [_asks(when)], False
    parts: dict[str, dict[FactPath, Any]] = {}
    for path, value in when.items():
        if path[0] == "any_of" and len(path) > 1:
            parts.setdefault(path[1], {})[path[2:]] = value
    return [_asks(each) for each in parts.values()], True


def _asks(said: Content) -> Hashable:
    """What a criterion asks for, of whomever and for whatever points."""
    return frozenset(
        (path, repr(value))
        for path, value in said.items()
        if path not in _NAMED and path[0] not in ("only", "points")
    )


def _slots(facts: Facts) -> list[FactPath]:
    """The lists of clauses, outer ones first."""
    slots = {path[:-1] for path in facts if isinstance(path[-1], Of) and path[-2] in CLAUSES}
    return sorted(slots, key=lambda each: (len(each), each))


def _called(facts: Facts, deep: int, names: Mapping[FactPath, Of]) -> Facts:
    """`facts` with other keys for some parts of lists of one depth."""
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
    """Both with the orders of their tiers put together; another order stays where it matters."""
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
    """Whether tiers that both versions have stand in another order, and it matters."""
    places = {each: at for at, each in enumerate(two)}
    common = [each for each in one if each in places]
    if all(places[each] < places[after] for each, after in pairwise(common)):
        return False
    if set(one) != set(two):
        return True  # what came may stand between them, where it matters
    turned = (pair for pair in combinations(common, 2) if places[pair[0]] > places[pair[1]])
    return any(
        tried >= _MOST_TURNED or _collide(facts, (*slot, Of(first)), (*slot, Of(second)))
        for tried, (first, second) in enumerate(turned)
        for facts in (before, after)
    )


def _collide(facts: Facts, one: FactPath, two: FactPath) -> bool:
    """Whether it matters which of two tiers comes first: both can hold, and give other points."""
    if facts[*one, "points"].value == facts[*two, "points"].value:
        return False
    return overlap(facts, (*one, "when"), (*two, "when"))


def _merged(one: Sequence[str], two: Sequence[str]) -> tuple[str, ...]:
    """The order of `one`, with each of `two` that it has not behind the one it follows there."""
    there = set(one)
    behind: dict[str | None, list[str]] = {}
    last = None
    for each in two:
        if each in there:
            last = each
        else:
            behind.setdefault(last, []).append(each)
    return (*behind.get(None, ()), *(key for each in one for key in (each, *behind.get(each, ()))))
