"""Facts of two versions brought together: clauses that say the same, and tiers in one order."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from typing import Any, Final

from liuxiang.changes.comparing import overlap
from liuxiang.changes.facts import FactPath, Facts, Of

CLAUSES: Final = ("criteria", "any_of", "deductions", "tiers", "alternatives")
"""The lists whose parts are known by what they say where they have no id."""


def matched(before: Facts, after: Facts) -> tuple[Facts, Facts]:
    """Both, with one key for each clause that says the same, and tiers in an order of both."""
    return _ordered(before, _same_keys(before, after))


def content(facts: Facts, at: FactPath) -> Mapping[FactPath, Any]:
    """What the part at `at` says, but for what it is called."""
    deep = len(at)
    return {
        path[deep:]: fact.value
        for path, fact in facts.items()
        if path[:deep] == at and path[deep:] not in ((), ("id",), ("title",))
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
    """`after`, in which clauses whose id alone is another one have the key they had before."""
    mine, theirs = _keys(before), _keys(after)
    for slot in _slots(after):
        old, new = mine.get(slot, []), theirs.get(slot, [])
        gone = [each for each in old if each not in new]
        for key in [each for each in new if each not in old]:
            said = _said(after, (*slot, key))
            alike = [each for each in gone if _said(before, (*slot, each)) == said]
            if len(alike) == 1:
                gone.remove(alike[0])
                after = _called(after, (*slot, key), alike[0])
                theirs = _keys(after)
        if slot[-1] == "tiers":
            after = _wrapped(before, after, slot, gone)
            theirs = _keys(after)
    return after


def _wrapped(before: Facts, after: Facts, slot: FactPath, gone: Sequence[Of]) -> Facts:
    """`after`, in which a tier whose criterion became one of a group has the key it had."""
    came = [each for each in _keys(after)[slot] if (*slot, each) not in before]
    mine, theirs = (
        {each: _criteria(facts, (*slot, each, "when")) for each in keys}
        for facts, keys in ((before, gone), (after, came))
    )
    pairs = [
        (old, new)
        for old, (one, group) in mine.items()
        for new, (other, grown) in theirs.items()
        if group != grown and any(each in other for each in one)
    ]
    counts = Counter(each for pair in pairs for each in zip(("old", "new"), pair, strict=True))
    for old, new in pairs:
        if counts["old", old] == counts["new", new] == 1:
            after = _called(after, (*slot, new), old)
    return after


def _criteria(facts: Facts, at: FactPath) -> tuple[list[Mapping[FactPath, Any]], bool]:
    """What the criterion at `at` asks for, or each of a group; and whether it is a group."""
    if (*at, "metric") in facts:
        return [asked(facts, at)], False
    return [asked(facts, each) for each in parts_of(facts, at)], True


def _said(facts: Facts, at: FactPath) -> Mapping[FactPath, Any]:
    """What a clause says; a tier is known by when it holds, whatever it gives."""
    said = content(facts, at)
    if at[-2] != "tiers":
        return said
    return {path: value for path, value in said.items() if path[0] == "when"}


def _slots(facts: Facts) -> list[FactPath]:
    """The lists of clauses, outer ones first."""
    slots = {path[:-1] for path in facts if isinstance(path[-1], Of) and path[-2] in CLAUSES}
    return sorted(slots, key=lambda each: (len(each), each))


def _keys(facts: Facts) -> Mapping[FactPath, list[Of]]:
    """The keys of each list, in the order of the file."""
    found: dict[FactPath, list[Of]] = {}
    for path in facts:
        if isinstance(path[-1], Of):
            found.setdefault(path[:-1], []).append(path[-1])
    return found


def _called(facts: Facts, at: FactPath, key: Of) -> Facts:
    """`facts` with another key for the part at `at`."""
    deep = len(at)
    slot = at[:-1]
    changed = {
        (*slot, key, *path[deep:]) if path[:deep] == at else path: fact
        for path, fact in facts.items()
    }
    if slot in changed and isinstance(changed[slot].value, tuple):
        order = tuple(key if each == at[-1] else each for each in changed[slot].value)
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
    turned = [pair for pair in combinations(common, 2) if places[pair[0]] > places[pair[1]]]
    if set(one) != set(two):
        return True  # what came may stand between them, where it matters
    return any(
        _collide(facts, (*slot, Of(first)), (*slot, Of(second)))
        for first, second in turned
        for facts in (before, after)
    )


def _collide(facts: Facts, one: FactPath, two: FactPath) -> bool:
    """Whether it matters which of two tiers comes first: both can hold, and give other points."""
    if facts[*one, "points"].value == facts[*two, "points"].value:
        return False
    return overlap(facts, (*one, "when"), (*two, "when"))


def _merged(one: Sequence[str], two: Sequence[str]) -> tuple[str, ...]:
    """The order of `one`, with each of `two` that it has not behind the one it follows there."""
    merged, there = list(one), set(one)
    for index, each in enumerate(two):
        if each not in there:
            at = merged.index(two[index - 1]) + 1 if index else 0
            merged.insert(at, each)
            there.add(each)
    return tuple(merged)
