"""The facts of two versions side by side, and queries on both."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from liuxiang.changes.comparing import tier_points
from liuxiang.changes.facts import Fact, FactPath, Facts, In, Of, slot_of


class _Both(NamedTuple):
    before: Facts
    after: Facts


class Ladder(NamedTuple):
    """The points of the tiers of a list; `rises` counts tiers with more than the previous one.

    `order` maps each key to its position, including tiers that only the other version has.
    """

    order: Mapping[str, int]
    places: Sequence[int]
    points: Sequence[Decimal]
    rises: int

    def with_one(self, key: str, points: Decimal) -> int:
        """Return the number of rises if the tier `key` is added with, or set to, `points`."""
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
        """Return the ladder of the tier list at `slot` in each version that has it."""
        if slot not in self._ladders:
            self._ladders[slot] = tuple(_ladder(facts, slot) for facts in self if slot in facts)
        return self._ladders[slot]

    @cached_property
    def bonuses(self) -> Mapping[FactPath, set[FactPath]]:
        """The bonuses of each item that has any, in either version."""
        found: dict[FactPath, set[FactPath]] = {}
        for facts in self:
            for path in facts:
                if path[2:3] == ("bonuses",) and len(path) == 4:
                    found.setdefault(path[:2], set()).add(path)
        return found

    def facts(self, path: FactPath) -> tuple[Fact | None, Fact | None]:
        """Return the facts at `path` in both versions."""
        return self.before.get(path), self.after.get(path)

    def differs(self, path: FactPath) -> bool:
        """Return whether the values at `path` differ."""
        old, new = self.values(path)
        return bool(old != new)

    def values(self, path: FactPath) -> tuple[Any, Any]:
        """Return the values at `path` in both versions, None where there is none."""
        old, new = self.before.get(path), self.after.get(path)
        return old.value if old else None, new.value if new else None

    def fact(self, path: FactPath) -> Fact:
        """Return the fact at `path`, from the new version if it has one."""
        return self.after[path] if path in self.after else self.before[path]

    def both(self, path: FactPath) -> Any:
        """Return the value at `path`, from the new version if it has one."""
        old, new = self.values(path)
        return old if new is None else new

    def names(self, path: FactPath) -> tuple[frozenset[str], frozenset[str]]:
        """Return the names listed at `path` in each version."""
        old, new = (
            frozenset(
                str(each[-1]) for each in facts if each[:-1] == path and isinstance(each[-1], In)
            )
            for facts in self
        )
        return old, new


def _ladder(facts: Facts, slot: FactPath) -> Ladder:
    """Return the ladder of the tier list at `slot`."""
    order = {key: place for place, key in enumerate(facts[slot].value)}
    there = [(place, (*slot, Of(key))) for key, place in order.items() if (*slot, Of(key)) in facts]
    points = [tier_points(facts, tier) for _, tier in there]
    return Ladder(order, [place for place, _ in there], points, _rises(points))


def scope_of(facts: Facts, at: FactPath) -> frozenset[str]:
    """Return the categories that a criterion, or a group as a whole, applies to."""
    return frozenset(
        str(path[-1]) for path in facts if path[:-1] == (*at, "only") and isinstance(path[-1], In)
    )


def is_weighted(sides: Sides, at: FactPath) -> bool:
    """Return whether the criteria of the item or route with `at` earn points separately."""
    return bool(sides.both((*scoring_of(at), "kind")) == "weighted")


def scoring_of(at: FactPath) -> FactPath:
    """Return the way to score that a path in an item is in: that of a route, or of the item."""
    return at[:5] if at[2:4] == ("scoring", "routes") and len(at) > 4 else (*at[:2], "scoring")


def fits(sides: Sides, slot: FactPath) -> bool:
    """Return whether the points of a tier list never rise in each version that has it."""
    return all(ladder.rises == 0 for ladder in sides.ladders(slot))


def fits_alone(sides: Sides, tier: FactPath) -> bool:
    """Return whether points never rise in each version if it includes the tier at `tier`."""
    points = tier_points(sides.after if tier in sides.after else sides.before, tier)
    return all(ladder.with_one(tier[-1], points) == 0 for ladder in sides.ladders(tier[:-1]))


def welcome(sides: Sides, at: FactPath) -> bool:
    """Return whether meeting the criterion at `at` never costs a unit points."""
    tiers = slot_of(at, "tiers")
    return not tiers or fits(sides, tiers)


def is_cost(at: FactPath) -> bool:
    """Return whether `at` is inside a condition under which points are lost.

    What is easier to meet there is stricter.
    """
    slot = slot_of(at, "deductions")
    return bool(slot) and at[len(slot) + 1 : len(slot) + 2] == ("when",)


def mentions(fact: Fact, metric: str) -> bool:
    """Return whether a fact names a metric, or compares another one with it."""
    if isinstance(fact.value, dict):
        return bool(fact.value.get("metric") == metric)
    return fact.aspect.refers == "metrics" and bool(fact.value == metric)


def costs(sides: Sides, bonus: FactPath) -> bool:
    """Return whether a bonus can be negative: points per unit of a possibly negative amount."""
    return any(
        (*bonus, "kind") in facts
        and facts[*bonus, "kind"].value == "per_count"
        and may_be_negative(facts, facts[*bonus, "metric"].value)
        for facts in sides
    )


def may_be_negative(facts: Facts, metric: str) -> bool:
    """Return whether the figure of a metric can be below 0."""
    low, _ = facts["metrics", metric, "bounds"].value
    return bool(low == "none" or low.startswith("-"))


def leaves_gaps(sides: Sides) -> bool:
    """Return whether, in either version, a better rank may earn no award but a worse one may."""
    return any(_has_gaps(facts, name) for facts in sides for name in _listed(facts, "categories"))


def _has_gaps(facts: Facts, category: str) -> bool:
    """Return whether the awarded ranks of a category are not contiguous from 1, or may not be."""
    awards = [
        facts.get(("awards", award, "ranks"))
        for award in _listed(facts, "awards")
        if ("awards", award, "categories", category) in facts
    ]
    if any(each is None or not all(map(str.isdigit, each.value)) for each in awards):
        return True  # a share, or the last ranks
    bands = sorted(tuple(map(int, each.value)) for each in awards if each is not None)
    following = 1
    for first, last in bands:
        if first > following:
            return True
        following = max(following, last + 1)
    return False


def _listed(facts: Facts, family: str) -> list[str]:
    """Return the keys of the parts of a section."""
    return [path[1] for path in facts if len(path) == 2 and path[0] == family]
