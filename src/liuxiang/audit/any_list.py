"""Ranks and awards while the total of one unit moves, in lists of any kind."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from liuxiang.allotment import Allotment
from liuxiang.audit.ladder import Ladder
from liuxiang.exact import EXACT, ONE, ZERO
from liuxiang.order import ordered, places
from liuxiang.ruleset import Award, Ruleset
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing


class _Found(NamedTuple):
    """The rank and the award of a unit in one arrangement."""

    rank: int
    award: Award | None


class AnyPlaces:
    """A list, for any of whose units the total can be another; all awards are given anew."""

    def __init__(self, ruleset: Ruleset, name: str, listed: Sequence[Standing]) -> None:
        self._ruleset, self._name = ruleset, name
        self._cards = [each.card for each in listed]
        self._now = {each.card.unit: each.award for each in listed}

    def rank_of(self, card: Scorecard, moved: Decimal | None) -> int:
        """Return the rank of a unit if it had `moved`, None: the least of all."""
        least = min((each.total for each in self._cards), default=ZERO)
        return self._with(card, EXACT.subtract(least, ONE) if moved is None else moved)[
            card.unit
        ].rank

    def ladder_of(self, card: Scorecard) -> Ladder:
        """Return the ladder of a unit that has at least one figure."""
        levels = sorted({each.total for each in self._cards if each is not card})
        marks = [EXACT.subtract(levels[0], ONE)] if levels else [ZERO]
        for level, above in zip(levels, [*levels[1:], None], strict=True):
            marks += [level, EXACT.add(level, ONE) if above is None else _between(level, above)]
        return Ladder(levels, [self._changes(card, mark) for mark in marks])

    def _changes(self, card: Scorecard, total: Decimal) -> int:
        found = self._with(card, total)
        return sum(found[name].award is not award for name, award in self._now.items())

    def _with(self, card: Scorecard, total: Decimal) -> Mapping[str, _Found]:
        """Return the ranks and awards of all units if one has another total."""
        moved = card._replace(total=total, exact=None)
        cards = [moved if each is card else each for each in self._cards]
        groups = ordered(self._ruleset.ranking, cards)
        allotment = Allotment(self._ruleset, self._name, groups)
        placed = zip(places(self._ruleset.ranking, groups), groups, strict=True)
        return {
            each.unit: _Found(place, allotment.given(at, each))
            for at, (place, group) in enumerate(placed)
            for each in group
        }


def _between(one: Decimal, other: Decimal) -> Decimal:
    return EXACT.multiply(EXACT.add(one, other), Decimal("0.5"))
