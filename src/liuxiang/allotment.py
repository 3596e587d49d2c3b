"""Allots the awards of a list to its units, by place."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Generic

from liuxiang.order import C
from liuxiang.ruleset import Award, Ruleset


class Grades(Generic[C]):
    """The grades of the units of a list, as far as its awards are given for grades.

    If they are not `read`, every unit has a grade that is enough.
    """

    def __init__(
        self, awards: Iterable[Award], groups: Sequence[Sequence[C]], *, read: bool = True
    ) -> None:
        self._ids: dict[int, str | None] = {}
        self._read = read
        if not read or all(each.grades is None for each in awards):
            return
        left = sum(map(len, groups))
        for group in groups:
            left -= len(group)
            for each in group:
                band = each.graded.band(each.exact or each.total, left + 1) if each.graded else None
                self._ids[id(each)] = band.id if band else None

    def fits(self, award: Award, contender: C) -> bool:
        """Return whether a unit can get an award."""
        grades = award.grades
        is_of_grade = grades is None or not self._read or self._ids.get(id(contender)) in grades
        return contender.category in award.categories and is_of_grade

    def counts(self, award: Award, contender: C) -> bool:
        """Return whether a unit takes a place of an award, though it may be left empty."""
        if award.passed_over == "empty":
            return contender.category in award.categories
        return self.fits(award, contender)


class Seats(Generic[C]):
    """The places of one award in a list, which are counted among the units that can get it."""

    def __init__(
        self, award: Award, groups: Sequence[Sequence[C]], grades: Grades[C], *, dense: bool
    ) -> None:
        self.award = award
        able = [sum(grades.counts(award, each) for each in group) for group in groups]
        self.is_for_all = sum(able) == sum(map(len, groups))
        self._counts = [int(each > 0) for each in able] if dense else able
        self._before = [0, *accumulate(self._counts)]
        self.first, self.last = award.ranks

    def place(self, at: int) -> int:
        """Return the best place that the group `at` shares."""
        return self._before[at] + 1

    def worst_place(self, at: int) -> int:
        """Return the worst place that it shares."""
        return self._before[at] + max(1, self._counts[at])

    def holds(self, place: int) -> bool:
        """Return whether a unit that has a place alone gets the award."""
        return self.first <= place <= self.last

    def reaches(self, at: int) -> bool:
        """Return whether the place that counts for the group `at` is one of the award."""
        return self.holds(self.place(at))


class Allotment(Generic[C]):
    """The awards of a list whose units are in `groups` that share a rank, the first one first.

    `by_grade` is False to know what they would get whatever their grades are.
    """

    def __init__(
        self,
        ruleset: Ruleset,
        name: str,
        groups: Sequence[Sequence[C]],
        *,
        by_grade: bool = True,
    ) -> None:
        self._ruleset, self._name, self.groups = ruleset, name, groups
        self._dense = ruleset.ranking.ties == "dense"
        awards = ruleset.awards_of_lists[name]
        self._grades = Grades(awards, groups, read=by_grade)
        self._seats = [Seats(award, groups, self._grades, dense=self._dense) for award in awards]

    def given(self, at: int, contender: C) -> Award | None:
        """Return what a unit of the group `at` gets; one without any figure gets nothing."""
        return None if contender.silent else self.due(at, contender)

    def due(self, at: int, contender: C) -> Award | None:
        """Return the award of its place, whether or not it has a figure."""
        for seats in self._of(contender):
            if seats.reaches(at):
                return seats.award
        return None

    def due_to(self, contender: C) -> Award | None:
        """Return the award of the place that a unit of the list has."""
        return self.due(self.index(contender), contender)

    def index(self, contender: C) -> int:
        """Return the index of the group of a unit of the list."""
        return next(
            at for at, group in enumerate(self.groups) if any(each is contender for each in group)
        )

    def is_split(self, at: int) -> bool:
        """Return whether somebody must decide who of the group `at` comes first."""
        group = self.groups[at]
        return len(group) > 1 and any(self._crosses(at, each) for each in group)

    def _crosses(self, at: int, contender: C) -> bool:
        """Return whether the award of a unit depends on its order within the group `at`."""
        every = list(self._of(contender))
        best = next((each.award for each in every if each.holds(each.place(at))), None)
        worst = next((each.award for each in every if each.holds(each.worst_place(at))), None)
        return best is not worst

    def in_order(self, tied: Sequence[C]) -> list[Award | None]:
        """Return what the units of a group get if they have its ranks in this order."""
        at = self.index(tied[0])
        groups = [*self.groups[:at], *([each] for each in tied), *self.groups[at + 1 :]]
        allotment = Allotment(self._ruleset, self._name, groups)
        return [allotment.given(index, each) for index, each in enumerate(tied, at)]

    def alone_at(self, contender: C, rank: int) -> Award | None:
        """Return the award of a rank that a unit has alone, all others being in their order."""
        for seats in self._of(contender):
            place = rank if seats.is_for_all else self._place_at(seats.award, contender, rank)
            if seats.holds(place):
                return seats.award
        return None

    def _of(self, contender: C) -> Iterator[Seats[C]]:
        """Yield the places of the awards that a unit can get, in the order of the rule file."""
        return (seats for seats in self._seats if self._grades.fits(seats.award, contender))

    def _place_at(self, award: Award, contender: C, rank: int) -> int:
        """Return the place that a rank is among the units that can get an award."""
        others = [[each for each in group if each is not contender] for group in self.groups]
        if self._dense:
            ahead = [group[:1] for group in others if group][: rank - 1]
        else:
            ahead = [[each] for group in others for each in group][: rank - 1]
        return 1 + sum(self._grades.counts(award, each) for group in ahead for each in group)
