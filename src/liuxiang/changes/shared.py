"""Determines the direction of an item that was split into several, where that is possible.

Items are compared by the points they give for sets of criteria: an all-or-nothing item gives its
points for all of them, and weighted criteria give theirs separately.
"""

from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.changes.divided import Asked, Division, asked_of, division
from liuxiang.changes.fact_pair import Sides, scope_of
from liuxiang.changes.facts import FactPath, Facts, In, Of
from liuxiang.changes.measures import Judgement
from liuxiang.exact import decimal_of, total


class _Gift(NamedTuple):
    """Points that a unit gets if it meets all of `asked`."""

    points: Decimal
    asked: frozenset[str]


class _Bounds(NamedTuple):
    """Whether the parts never give less than the whole, and whether they never give more."""

    never_less: bool
    never_more: bool

    def __and__(self, other: "_Bounds") -> "_Bounds":
        return _Bounds(self.never_less and other.never_less, self.never_more and other.never_more)

    @property
    def direction(self) -> Direction:
        """The direction from the whole to the parts."""
        if self.never_less and self.never_more:
            return "neutral"
        return "looser" if self.never_less else "stricter" if self.never_more else "mixed"


_ALIKE = _Bounds(True, True)


def divided(sides: Sides, whole: FactPath, paths: list[FactPath]) -> Judgement:
    """Return the code and the direction of an item that was split or merged."""
    made = division(sides, whole, paths)
    direction = _direction(sides, made)
    return ("LX941", direction) if made.split else ("LX942", OPPOSITE[direction])


def _direction(sides: Sides, made: Division) -> Direction:
    """Return the direction from the whole to the parts."""
    mine, other = made.facts(sides)
    whole = _Item.of(mine, made.whole)
    parts = [_Item.of(other, each) for each in made.parts]
    every = Counter(each.content for part in parts for each in part.asked)
    if Counter(each.content for each in whole.asked) != every:
        return "undecidable"
    if any(each.of == "penalties" for each in whole.asked):
        return "undecidable"
    if whole.has_bonuses and _capped(sides, made):
        return "undecidable"
    found = _ALIKE
    for category in sorted(whole.categories.union(*(each.categories for each in parts))):
        bounds = _bounds(whole, parts, category)
        if bounds is None:
            return "undecidable"
        found &= bounds
        if sides.values(("policies", "bonus_needs_base")) != ("false", "false"):
            for part in parts:
                found &= _gate(whole, part, category)
    return found.direction


def _capped(sides: Sides, made: Division) -> bool:
    """Return whether a cap may make the bonuses of the parts differ from those of the whole."""
    mine, other = made.facts(sides)
    places = [(mine, made.whole), *((other, each) for each in made.parts)]
    if any((*at, "bonus_cap") in facts for facts, at in places):
        return True
    homes = {facts[*at, "action"].value for facts, at in places}
    return len(homes) > 1 and any(
        ("actions", Of(home), "bonus_cap") in facts for home in homes for facts in sides
    )


class _Item(NamedTuple):
    """An item with its own facts."""

    facts: Facts
    at: FactPath
    asked: tuple[Asked, ...]

    @classmethod
    def of(cls, facts: Facts, at: FactPath) -> "_Item":
        """Return the item at `at`."""
        own = {path: fact for path, fact in facts.items() if path[:2] == at}
        return cls(own, at, asked_of(own, at))

    @property
    def categories(self) -> frozenset[str]:
        """The categories that it assesses."""
        slot = (*self.at, "assesses")
        return frozenset(
            str(path[-1]) for path in self.facts if path[:-1] == slot and isinstance(path[-1], In)
        )

    @property
    def has_bonuses(self) -> bool:
        """Whether it has bonuses."""
        return any(each.of == "bonuses" for each in self.asked)

    def said(self, *keys: str) -> str | None:
        """Return the value at `keys` as text, or None if there is none."""
        fact = self.facts.get((*self.at, *keys))
        return None if fact is None else str(fact.value)

    def gifts(self, category: str) -> list[_Gift] | None:
        """Return the gifts for units of a category, or None if they are not simple sums."""
        kind = self.said("scoring", "kind")
        if kind is None or category not in self.categories:
            return []
        asked = [
            each
            for each in self.asked
            if each.at[3:4] == ("criteria",) and category in scope_of(self.facts, each.at)
        ]
        shares = kind == "weighted" and self.said("scoring", "rounding") is not None
        if kind == "all_or_nothing" or (shares and len(asked) == 1):
            points = decimal_of(self.said("points") or "0")
            return [_Gift(points, frozenset(each.said for each in asked))]
        if kind == "weighted" and not shares:
            return [
                _Gift(decimal_of(self.facts[*each.at, "points"].value), frozenset({each.said}))
                for each in asked
            ]
        return None


def _bounds(whole: _Item, parts: list[_Item], category: str) -> _Bounds | None:
    """Return how the base points of the parts compare, or None if that is undecidable."""
    had = whole.gifts(category)
    own = [each.gifts(category) for each in parts]
    has = [gift for each in own if each is not None for gift in each]
    if had is not None and None not in own:
        return _Bounds(_cover(has, had), _cover(had, has))
    scored = [each for each in parts if each.said("scoring", "kind") is not None]
    alike = ("points",), ("scoring", "kind"), ("scoring", "rounding")
    if len(scored) == 1 and all(whole.said(*each) == scored[0].said(*each) for each in alike):
        return _ALIKE  # one part has the entire scoring
    return None


def _cover(given: list[_Gift], asked: list[_Gift]) -> bool:
    """Return whether meeting the criteria of `asked` always earns as much from `given`."""
    left = list(given)
    for each in asked:
        found = [gift for gift in left if gift.asked <= each.asked]
        if total(gift.points for gift in found) < each.points:
            return False
        left = [gift for gift in left if gift not in found]
    return True


def _gate(whole: _Item, part: _Item, category: str) -> _Bounds:
    """Return how a part compares in keeping and losing the bonuses of the whole.

    Bonuses depend on base points where there are any.
    """
    if not part.has_bonuses or whole.said("scoring", "kind") is None:
        return _ALIKE
    if part.said("scoring", "kind") is None:
        return _Bounds(never_less=True, never_more=False)
    had, has = (
        None if gifts is None else [each.asked for each in gifts if each.points]
        for gifts in (whole.gifts(category), part.gifts(category))
    )
    if had is None or has is None:
        return _ALIKE  # the part has the entire scoring
    return _Bounds(
        all(any(one <= each for one in has) for each in had),
        all(any(one <= each for one in had) for each in has),
    )
