"""Ranks and awards of a list while the total of one unit moves and those of the others stay."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from liuxiang.ruleset import Award, Ruleset
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing


class Ladder(NamedTuple):
    """The positions that a unit can have among the others, from the lowest to the highest.

    A position is level with one of `levels`, which ascend, or just below, between or above them;
    levels that matter to no award are left out. `changes` says for each position how many units
    have another award than now, including the unit itself.
    """

    levels: Sequence[Decimal]
    changes: Sequence[int]

    def most(self, low: Decimal | None, high: Decimal | None) -> int:
        """Return the most awards that change if the total is from `low` to `high`, None: any."""
        first = 0 if low is None else self._position(low)
        last = len(self.changes) if high is None else self._position(high) + 1
        return max(self.changes[first:last])

    def _position(self, total: Decimal) -> int:
        at = bisect_left(self.levels, total)
        return 2 * at + int(at < len(self.levels) and self.levels[at] == total)


class Places:
    """A plain list, for any of whose units the total can be another."""

    def __init__(self, ruleset: Ruleset, name: str, listed: Sequence[Standing]) -> None:
        self._dense = ruleset.ranking.ties == "dense"
        self._bands = [
            (*award.ranks, award)
            for award in ruleset.awards_of_lists[name]
            if isinstance(award.ranks, tuple)
        ]
        self._awarded = max((last for _, last, _ in self._bands), default=0)
        self._counts = Counter(each.card.total for each in listed)
        self._given = Counter(each.card.total for each in listed if not each.card.silent)
        self._levels = sorted(self._counts)
        self._ordered = self._levels if self._dense else sorted(each.card.total for each in listed)
        top = self._levels[::-1][: self._awarded]
        self._now = dict(
            zip(top, self._awards((each, self._counts[each]) for each in top), strict=True)
        )
        self._ladders: dict[Decimal | None, Ladder] = {}

    def rank(self, total: Decimal, moved: Decimal | None) -> int:
        """Return the rank of a unit that has `total` if it had `moved`, None: the least of all."""
        ordered = self._ordered
        above = len(ordered) - (0 if moved is None else bisect_right(ordered, moved))
        alone = not self._dense or self._counts[total] == 1
        return 1 + above - int(alone and (moved is None or total > moved))

    def rank_of(self, card: Scorecard, moved: Decimal | None) -> int:
        """Return the rank of a unit if it had `moved`, None: the least of all."""
        return self.rank(card.total, moved)

    def ladder_of(self, card: Scorecard) -> Ladder:
        """Return the ladder of a unit that has at least one figure."""
        return self.ladder(card.total)

    def ladder(self, total: Decimal) -> Ladder:
        """Return the ladder of a unit that has `total` and at least one figure."""
        key = total if total in self._now else None  # those without an award do not support others
        if key not in self._ladders:
            self._ladders[key] = self._made(total)
        return self._ladders[key]

    def _made(self, total: Decimal) -> Ladder:
        counts, given = self._counts - Counter([total]), self._given - Counter([total])
        top = self._levels[::-1][: self._awarded + 1]
        levels = [each for each in top if counts[each]][: self._awarded]
        found: list[int] = []
        for position in range(2 * len(levels) + 1):
            groups = [(each, counts[each]) for each in levels]
            at, is_level = divmod(position, 2)
            if is_level:
                groups[at] = (levels[at], counts[levels[at]] + 1)
            else:
                groups.insert(at, (total, 1))
            awards = self._awards(groups)
            own = awards.pop(at) if not is_level else awards[at]
            others = sum(
                given[level]
                for level, award in zip(levels, awards, strict=True)
                if award != self._now.get(level)
            )
            found.append(others + int(own != self._now.get(total)))
        return Ladder(levels[::-1], found[::-1])

    def _awards(self, groups: Iterable[tuple[Decimal, int]]) -> list[Award | None]:
        """Return the awards of units with equal totals, by groups from the highest total down."""
        awards: list[Award | None] = []
        above = 0
        for _, count in groups:
            awards.append(self._award(above + 1))
            above += 1 if self._dense else count
        return awards

    def _award(self, place: int) -> Award | None:
        return next((award for first, last, award in self._bands if first <= place <= last), None)
