"""The ranks that units can still have while figures are missing."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, Self

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
