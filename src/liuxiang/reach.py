"""The ranks that units can still have while figures are missing."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple, Self

from liuxiang.ruleset import Ranking
from liuxiang.scorecards import Scorecard


class Reach(NamedTuple):
    """The range of totals, `floor` to `ceiling`, that the units of a list can still have.

    At best, a unit ranks behind those that cannot fall to its level; at worst, behind all that can
    exceed its floor. `floors` and `tops` omit unbounded ones.
    """

    cards: Sequence[Scorecard]
    floors: Sequence[Decimal]
    tops: Sequence[Decimal]
    dense: bool

    @classmethod
    def of(cls, cards: Sequence[Scorecard], *, dense: bool) -> Self:
        """Return the reach of `cards`, ranked 1-2-2-3 if `dense`, else 1-2-2-4."""
        floors = sorted(card.floor for card in cards if card.floor is not None)
        tops = sorted(card.ceiling for card in cards if card.ceiling is not None)
        return cls(cards, floors, tops, dense)

    def ranks(self, card: Scorecard) -> tuple[int, int]:
        """Return the best and the worst rank of `card`."""
        if self.dense:
            return self._levels(card)
        ceiling = card.ceiling
        above = 0 if ceiling is None else len(self.floors) - bisect_right(self.floors, ceiling)
        if card.floor is None:
            return 1 + above, len(self.cards)
        endless = len(self.cards) - len(self.tops)
        below = len(self.tops) - bisect_right(self.tops, card.floor) + endless
        itself = ceiling is None or ceiling > card.floor
        return 1 + above, 1 + below - int(itself)

    def _levels(self, card: Scorecard) -> tuple[int, int]:
        """Return the same for dense ranks: with the fewest distinct totals, and with the most."""
        others = [each for each in self.cards if each is not card]
        perhaps = [each for each in others if _can_exceed(each.ceiling, card.floor)]
        settled = {each.total for each in perhaps if not each.provisional}
        moving = sum(each.provisional for each in perhaps)
        return 1 + self._fewest(card.ceiling, others), 1 + len(settled) + moving

    def _fewest(self, ceiling: Decimal | None, others: Sequence[Scorecard]) -> int:
        """Return the fewest distinct totals of the units that certainly exceed `ceiling`."""
        if ceiling is None:
            return 0
        surely = [
            (each.ceiling, each.floor)
            for each in others
            if each.floor is not None and each.floor > ceiling
        ]
        fewest = 0
        reached: Decimal | None = None
        limited = [(top, floor) for top, floor in surely if top is not None]
        for top, floor in sorted(limited):
            if reached is None or floor > reached:
                fewest, reached = fewest + 1, top
        return max(fewest, min(1, len(surely)))


def _can_exceed(ceiling: Decimal | None, floor: Decimal | None) -> bool:
    """Return whether a total up to `ceiling` can exceed one that is at least `floor`."""
    return ceiling is None or floor is None or ceiling > floor


def ranges(ranking: Ranking, cards: Sequence[Scorecard]) -> Callable[[Scorecard], tuple[int, int]]:
    """Return what returns the best and the worst rank that a unit of a list can still have."""
    if not ranking.keys:
        return Reach.of(cards, dense=ranking.ties == "dense").ranks
    return KeyedReach(ranking, cards).ranks


class KeyedReach:
    """The same for units that keys can separate where totals are equal.

    A key that is not known may still come out either way; until it does, the group stays tied.
    """

    def __init__(self, ranking: Ranking, cards: Sequence[Scorecard]) -> None:
        self._ranking, self._cards = ranking, cards

    def ranks(self, card: Scorecard) -> tuple[int, int]:
        """Return the best and the worst rank of `card`."""
        others = [each for each in self._cards if each is not card]
        ahead = sum(self._is_surely_ahead(each, card) for each in others)
        if self._ranking.ties == "dense":
            ahead = min(1, ahead)
        return 1 + ahead, 1 + sum(self._can_be_ahead(each, card) for each in others)

    def _can_be_ahead(self, one: Scorecard, other: Scorecard) -> bool:
        if _can_exceed(one.ceiling, other.floor):
            return True
        return one.ceiling == other.floor and self._compared(one, other) in (1, None)

    def _is_surely_ahead(self, one: Scorecard, other: Scorecard) -> bool:
        if one.floor is None or other.ceiling is None or one.floor < other.ceiling:
            return False
        if one.floor > other.ceiling:
            return True
        return self._compared(one, other) == 1 and self._is_read(one.floor, one, other)

    def _compared(self, one: Scorecard, other: Scorecard) -> int | None:
        """Return 1 if the keys put one ahead, -1 the other, 0 neither; None if they may."""
        for key, mine, its in zip(self._ranking.keys, one.keys, other.keys, strict=True):
            if mine is None or its is None:
                return None
            if mine != its:
                return 1 if (mine < its) is key.lower else -1
        return 0

    def _is_read(self, total: Decimal, one: Scorecard, other: Scorecard) -> bool:
        """Return whether the key that separates two units is known of all that may be tied."""
        pairs = enumerate(zip(one.keys, other.keys, strict=True))
        depth = next(at for at, (mine, its) in pairs if mine != its)
        return all(
            None not in each.keys[: depth + 1]
            for each in self._cards
            if (each.floor is None or each.floor <= total)
            and (each.ceiling is None or each.ceiling >= total)
        )
