"""The facts of two versions side by side, and what is asked of both."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from liuxiang.changes.facts import Fact, FactPath, Facts, In, Of, slot_of
from liuxiang.exact import decimal_of


class _Both(NamedTuple):
    before: Facts
    after: Facts


class Ladder(NamedTuple):
    """The points of the tiers of a list; `rises` are those that give more than the one before.

    `order` has the place of each key, also of tiers that only the other version has.
    """

    order: Mapping[str, int]
    places: Sequence[int]
    points: Sequence[Decimal]
    rises: int

    def with_one(self, key: str, points: Decimal) -> int:
        """The rises with one tier more, or with these points for it."""
        if key not in self.order:
            return self.rises
        place = self.order[key]
        at = bisect_left(self.places, place)
        till = at + 1 if self.places[at : at + 1] == [place] else at
        before, after = self.points[max(at - 1, 0) : at], self.points[till : till + 1]
        without = [*before, *self.points[at:till], *after]
        return self.rises - _rises(without) + _rises([*before, points, *after])


def _rises(points: Sequence[Decimal]) -> int:
    return sum(one < two for one, two in pairwise(points))


class Sides(_Both):
    """The facts of both versions."""

    @cached_property
    def _ladders(self) -> dict[FactPath, tuple[Ladder, ...]]:
        return {}

    def ladders(self, slot: FactPath) -> tuple[Ladder, ...]:
        """The tiers of a list in each version that has it."""
        if slot not in self._ladders:
            self._ladders[slot] = tuple(_ladder(facts, slot) for facts in self if slot in facts)
        return self._ladders[slot]

    @cached_property
    def bonuses(self) -> Mapping[FactPath, set[FactPath]]:
        """The bonuses of each item that has some, in either version."""
        found: dict[FactPath, set[FactPath]] = {}
        for facts in self:
            for path in facts:
                if path[2:3] == ("bonuses",) and len(path) == 4:
                    found.setdefault(path[:2], set()).add(path)
        return found

    def facts(self, path: FactPath) -> tuple[Fact | None, Fact | None]:
        """The facts of both at `path`."""
        return self.before.get(path), self.after.get(path)

    def differs(self, path: FactPath) -> bool:
        """Whether they say something else at `path`."""
        old, new = self.values(path)
        return bool(old != new)

    def values(self, path: FactPath) -> tuple[Any, Any]:
        """What both say at `path`, None where nothing is said."""
        old, new = self.before.get(path), self.after.get(path)
        return old.value if old else None, new.value if new else None

    def fact(self, path: FactPath) -> Fact:
        """The fact at `path`, of the new version where it has one."""
        return self.after[path] if path in self.after else self.before[path]

    def both(self, path: FactPath) -> Any:
        """What they say at `path`, of which one of them may say nothing."""
        old, new = self.values(path)
        return old if new is None else new

    def names(self, path: FactPath) -> tuple[frozenset[str], frozenset[str]]:
        """The names listed at `path` in each."""
        old, new = (
            frozenset(
                str(each[-1]) for each in facts if each[:-1] == path and isinstance(each[-1], In)
            )
            for facts in self
        )
        return old, new


def _ladder(facts: Facts, slot: FactPath) -> Ladder:
    """The tiers of the list at `slot`."""
    order = {key: place for place, key in enumerate(facts[slot].value)}
    there = [(place, (*slot, Of(key))) for key, place in order.items() if (*slot, Of(key)) in facts]
    points = [decimal_of(facts[*tier, "points"].value) for _, tier in there]
    return Ladder(order, [place for place, _ in there], points, _rises(points))


def scope_of(facts: Facts, at: FactPath) -> frozenset[str]:
    """The categories that a criterion counts for; of a group those of its parts, too."""
    return frozenset(
        str(path[-1]) for path in facts if path[:-1] == (*at, "only") and isinstance(path[-1], In)
    )


def is_weighted(sides: Sides, at: FactPath) -> bool:
    """Whether the criteria of the item of `at` earn points each."""
    return bool(sides.both((*at[:2], "scoring", "kind")) == "weighted")


def fits(sides: Sides, slot: FactPath) -> bool:
    """Whether the tiers of a list give less and less in each version that has it."""
    return all(ladder.rises == 0 for ladder in sides.ladders(slot))


def fits_alone(sides: Sides, tier: FactPath) -> bool:
    """Whether the tiers of each version give less and less with the one at `tier` among them."""
    points = decimal_of(sides.fact((*tier, "points")).value)
    return all(ladder.with_one(tier[-1], points) == 0 for ladder in sides.ladders(tier[:-1]))


def welcome(sides: Sides, at: FactPath) -> bool:
    """Whether it never costs a unit points to meet the criterion at `at`."""
    tiers = slot_of(at, "tiers")
    return not tiers or fits(sides, tiers)


def costs(sides: Sides, bonus: FactPath) -> bool:
    """Whether a bonus can be less than nothing: so many points a piece of a negative amount."""
    return any(
        (*bonus, "kind") in facts
        and facts[*bonus, "kind"].value == "per_count"
        and _may_be_negative(facts, facts[*bonus, "metric"].value)
        for facts in sides
    )


def _may_be_negative(facts: Facts, metric: str) -> bool:
    low, _ = facts["metrics", metric, "bounds"].value
    return bool(low == "none" or low.startswith("-"))


def leaves_gaps(sides: Sides) -> bool:
    """Whether a better rank may bring no award where a worse one does, in one of the versions."""
    return any(_has_gaps(facts, name) for facts in sides for name in _listed(facts, "categories"))


def _has_gaps(facts: Facts, category: str) -> bool:
    """Whether the ranks that are awarded in a category do not follow one another from 1 on."""
    bands = sorted(
        tuple(int(each) for each in facts["awards", award, "ranks"].value)
        for award in _listed(facts, "awards")
        if ("awards", award, "categories", category) in facts
    )
    following = 1
    for first, last in bands:
        if first > following:
            return True
        following = max(following, last + 1)
    return False


def _listed(facts: Facts, family: str) -> list[str]:
    """The keys of the parts of a section."""
    return [path[1] for path in facts if len(path) == 2 and path[0] == family]
