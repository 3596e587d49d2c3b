"""Grades of units: the first band that surely holds, pressed down by ceilings.

What is undecided counts against a unit: a condition of a band does not hold, a ceiling presses. The
best and the worst grade are those that are still possible.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from liuxiang.ruleset.grades import Band, Ceiling
from liuxiang.scorecards import Scorecard


class Pressing(NamedTuple):
    """A ceiling that presses a unit, surely or until it is decided."""

    ceiling: Ceiling
    decided: bool


class Grade(NamedTuple):
    """The grade of a unit; None where no band holds.

    `unpressed` is what it would be without ceilings, `best` and `worst` are what it can still
    become. `from_last` is its place in its list, counted from the last.
    """

    band: Band | None
    unpressed: Band | None
    best: Band | None
    worst: Band | None
    pressing: tuple[Pressing, ...]
    from_last: int

    @property
    def id(self) -> str | None:
        """The id of the band, or None."""
        return None if self.band is None else self.band.id

    @property
    def is_open(self) -> bool:
        """Whether a missing figure could still change it."""
        return self.best != self.worst


UNGRADED: Final = Grade(None, None, None, None, (), 0)
"""The grade of a unit that is not scored."""


def grades_of(groups: Sequence[Sequence[Scorecard]]) -> Iterator[Grade | None]:
    """Yield the grades of the units of a list, given in groups that share a rank, best first.

    They are None if the rule file has no grades.
    """
    cards = [card for group in groups for card in group]
    plan = cards[0].plan.grades if cards else None
    if plan is None:
        yield from (None for _ in cards)
        return
    reach = _Reach(groups) if plan.grades.reads_ranks else None
    left = len(cards)
    for group in groups:
        left -= len(group)
        for card in group:
            place = left + 1
            places = reach.places(card, place, group) if reach else (place, place)
            yield grade_of(card, place, places)


def grade_of(card: Scorecard, place: int, places: tuple[int, int]) -> Grade | None:
    """Return the grade of a unit at a place of its list, counted from the last.

    `places` are the first and the last place that are still possible.
    """
    unit = card.graded
    if unit is None:
        return None
    plan, conditions, _ = unit
    pressing: list[Pressing] = []
    now = surely = perhaps = 0  # the best band that ceilings leave
    for ceiling, verdicts in zip(plan.ceilings, conditions.ceilings, strict=True):
        presses = verdicts[ceiling.way(place)]
        possible = verdicts[ceiling.way(places[0]) : ceiling.way(places[1]) + 1]
        if presses is not False:
            pressing.append(Pressing(ceiling.ceiling, decided=presses is True))
            now = max(now, ceiling.best)
        if any(each is not False for each in possible):
            perhaps = max(perhaps, ceiling.best)
        if all(each is True for each in possible):
            surely = max(surely, ceiling.best)
    sure = tuple(each is True for each in conditions.bands)
    maybe = tuple(each is not False for each in conditions.bands)
    total, is_open = card.total if card.exact is None else card.exact, card.provisional
    return Grade(
        band=unit.first(total, sure, now),
        unpressed=unit.first(total, sure, 0),
        best=unit.first(card.ceiling if is_open else total, maybe, surely, endless=True),
        worst=unit.first(card.floor if is_open else total, sure, perhaps, endless=False),
        pressing=tuple(pressing),
        from_last=place,
    )


class _Reach:
    """The places of a list, from the last, that its units can still have."""

    def __init__(self, groups: Sequence[Sequence[Scorecard]]) -> None:
        cards = [card for group in groups for card in group]
        self._count = len(cards)
        self._is_open = any(card.provisional for card in cards)
        self._floors = sorted(card.floor for card in cards if card.floor is not None)
        self._tops = sorted(card.ceiling for card in cards if card.ceiling is not None)

    def places(self, card: Scorecard, place: int, group: Sequence[Scorecard]) -> tuple[int, int]:
        """Return the first and the last possible place of a unit of a group at `place`."""
        if not self._is_open:
            return place, place
        below = 0 if card.floor is None else bisect_left(self._tops, card.floor)
        above = 0
        if card.ceiling is not None:
            above = len(self._floors) - bisect_right(self._floors, card.ceiling)
        equals = 0 if card.provisional else sum(not each.provisional for each in group) - 1
        return min(place, 1 + below), max(place, self._count - above - equals)
