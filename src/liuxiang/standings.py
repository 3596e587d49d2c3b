"""Ranks and awards within each list."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat
from typing import NamedTuple

from liuxiang.allotment import Allotment
from liuxiang.grading import UNGRADED, Grade, grades_of
from liuxiang.order import ordered, places
from liuxiang.ruleset import Award, Ranking, Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard


class Standing(NamedTuple):
    """The rank of a unit in its list, counted from 1, and its award.

    The rank is None if it is not ranked.
    """

    rank: int | None
    card: Scorecard
    award: Award | None
    tied: bool
    grade: Grade | None = None

    @property
    def is_open(self) -> bool:
        """Whether a missing figure could still change the total or the grade."""
        return self.card.provisional or (self.grade is not None and self.grade.is_open)


def scored(listed: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return the units of a list that are scored."""
    return tuple(each for each in listed if not each.card.not_scored)


class Standings:
    """All lists in the order of the rule file, each sorted by rank, then name.

    `allotments` say how the awards of each list are given.
    """

    def __init__(
        self,
        lists: Mapping[str, tuple[Standing, ...]],
        allotments: Mapping[str, Allotment[Scorecard]],
    ) -> None:
        self.lists, self.allotments = lists, allotments

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
                "total": each.card.scored_total,
                "possible": each.card.possible,
                "provisional": each.card.provisional,
                "award": each.award.id if each.award else None,
                "tied": each.tied,
                **({} if each.grade is None else {"grade": each.grade.id}),
            }
            for each in self
        ]

    def __iter__(self) -> Iterator[Standing]:
        """Yield every standing, list after list."""
        for standings in self.lists.values():
            yield from standings


def rank(rules: RuleFile, cards: Iterable[Scorecard]) -> Standings:
    """Return `cards` sorted by total within each list, with ranks and awards.

    Units with equal totals share a rank and receive the better award (ruling A21). Nothing else
    breaks a tie, neither names nor the order of input. Units that are not scored stand behind all
    others, without a rank.
    """
    return ranked(rules.ruleset, cards)


def ranked(ruleset: Ruleset, cards: Iterable[Scorecard]) -> Standings:
    """Return `cards` in the standings of a rule file."""
    by_list: dict[str, list[Scorecard]] = {each.id: [] for each in ruleset.lists}
    unscored: dict[str, list[Standing]] = {each.id: [] for each in ruleset.lists}
    for card in sorted(cards, key=_name):
        if card.not_scored:
            grade = UNGRADED if ruleset.grades else None
            standing = Standing(None, card, None, False, grade)
            unscored[ruleset.list_of[card.category]].append(standing)
            continue
        by_list[ruleset.list_of[card.category]].append(card)
    allotments = {
        name: Allotment(ruleset, name, ordered(ruleset.ranking, each))
        for name, each in by_list.items()
    }
    return Standings(
        {
            name: (*_ranked(ruleset.ranking, each), *unscored[name])
            for name, each in allotments.items()
        },
        allotments,
    )


def _name(card: Scorecard) -> str:
    return card.unit


def _ranked(ranking: Ranking, allotment: Allotment[Scorecard]) -> Iterator[Standing]:
    if ranking.ranks_nobody:
        cards = sorted((card for group in allotment.groups for card in group), key=_name)
        yield from (Standing(None, card, None, tied=False) for card in cards)
        return
    placed = zip(places(ranking, allotment.groups), allotment.groups, strict=True)
    has_grades = any(card.plan.grades for group in allotment.groups for card in group[:1])
    grades = grades_of(allotment.groups) if has_grades else repeat(None)
    for at, (place, group) in enumerate(placed):
        for card, grade in zip(group, grades, strict=False):
            yield Standing(place, card, allotment.given(at, card), len(group) > 1, grade)
