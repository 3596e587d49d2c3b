"""The ranks that units can still reach while figures are missing."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, Self

from liuxiang.scorecards import Scorecard


class Reach(NamedTuple):
    """The totals that the units of a list can still have, from `floor` to `ceiling`.

    A unit stands at best behind those that cannot fall to its level, and at worst behind all that
    could still have more than it surely has. `floors` and `tops` leave out those without a limit.
    """

    cards: Sequence[Scorecard]
    floors: Sequence[Decimal]
    tops: Sequence[Decimal]
    dense: bool

    @classmethod
    def of(cls, cards: Sequence[Scorecard], *, dense: bool) -> Self:
        """The reach of `cards`, ranked 1-2-2-3 if `dense`, else 1-2-2-4."""
        floors = sorted(card.floor for card in cards if card.floor is not None)
        tops = sorted(card.ceiling for card in cards if card.ceiling is not None)
        return cls(cards, floors, tops, dense)

    def ranks(self, card: Scorecard) -> tuple[int, int]:
        """The best and the worst rank of `card`."""
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
        """The same where units of one total take one rank: as few totals as can be, or as many."""
        others = [each for each in self.cards if each is not card]
        perhaps = [each for each in others if _can_exceed(each.ceiling, card.floor)]
        settled = {each.total for each in perhaps if not each.provisional}
        moving = sum(each.provisional for each in perhaps)
        return 1 + self._fewest(card.ceiling, others), 1 + len(settled) + moving

    def _fewest(self, ceiling: Decimal | None, others: Sequence[Scorecard]) -> int:
        """The fewest totals that units can share which surely have more than `ceiling`."""
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
    """Whether a total up to `ceiling` can be more than one that surely is `floor`."""
    return ceiling is None or floor is None or ceiling > floor
