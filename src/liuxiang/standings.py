"""Ranks and awards within each category, and the ranks that units can still reach."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple, Self

from liuxiang.ruleset import Award, Ranking, Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard


class Standing(NamedTuple):
    """The rank of a unit in its category, counted from 1, and its award."""

    rank: int
    card: Scorecard
    award: Award | None
    tied: bool


class Standings:
    """The lists of all categories in the order of the rule file, each sorted by rank, then name."""

    def __init__(self, lists: Mapping[str, tuple[Standing, ...]]) -> None:
        self.lists = lists

    def __repr__(self) -> str:
        listed = ", ".join(f"{name} {len(each)}" for name, each in self.lists.items())
        return f"<Standings {listed}>"

    def __len__(self) -> int:
        """Return the number of ranked units."""
        return sum(map(len, self.lists.values()))

    def rows(self) -> list[dict[str, object]]:
        """Return a row per unit, by list: points are `Decimal`, the award is its id or None."""
        return [
            {
                "category": each.card.category,
                "rank": each.rank,
                "unit": each.card.unit,
                "base": each.card.base,
                "bonus": each.card.bonus,
                "total": each.card.total,
                "possible": each.card.possible,
                "provisional": each.card.provisional,
                "award": each.award.id if each.award else None,
                "tied": each.tied,
            }
            for each in self
        ]

    def __iter__(self) -> Iterator[Standing]:
        """Yield every standing, list after list."""
        for standings in self.lists.values():
            yield from standings


def rank(rules: RuleFile, cards: Iterable[Scorecard]) -> Standings:
    """Return `cards` sorted by total within each category, with ranks and awards.

    Units with equal totals share a rank and receive the better award (ruling A21). Nothing else
    breaks a tie, neither names nor the order of input.
    """
    by_category: dict[str, list[Scorecard]] = {name: [] for name in rules.ruleset.categories}
    for card in cards:
        by_category[card.category].append(card)
    return Standings(
        {name: tuple(_ranked(rules.ruleset, each)) for name, each in by_category.items()}
    )


def _ranked(ruleset: Ruleset, cards: list[Scorecard]) -> Iterator[Standing]:
    cards = sorted(cards, key=lambda card: (-card.total, card.unit))
    places = places_of(ruleset.ranking, [card.total for card in cards])
    for points, group in groupby(cards, key=lambda card: card.total):
        equals = list(group)
        award = award_of(ruleset, equals[0].category, places[points])
        for card in equals:
            yield Standing(places[points], card, given(award, card), len(equals) > 1)


def places_of(ranking: Ranking, totals: Iterable[Decimal]) -> Mapping[Decimal, int]:
    """Return the rank of each total among the `totals` of a list, which may contain duplicates."""
    counts = Counter(totals)
    places: dict[Decimal, int] = {}
    above = 0
    for level, points in enumerate(sorted(counts, reverse=True)):
        places[points] = (above if ranking.ties == "shared" else level) + 1
        above += counts[points]
    return places


def award_at(ruleset: Ruleset, card: Scorecard, place: int) -> Award | None:
    """Return the award of a unit at a rank."""
    return given(award_of(ruleset, card.category, place), card)


def given(award: Award | None, card: Scorecard) -> Award | None:
    """Return the `award` of a rank to a unit; one without any figure gets none."""
    return None if card.silent else award


def award_of(ruleset: Ruleset, category: str, place: int) -> Award | None:
    """Return the award of a rank."""
    awards = ruleset.awards_by_category.get(category, ())
    if not awards or place > awards[-1][1]:  # as most of thousands
        return None
    for first, last, award in awards:
        if first <= place <= last:
            return award
    return None


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
