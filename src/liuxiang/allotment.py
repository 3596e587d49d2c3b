"""Allots the awards of a list to its units, by place."""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
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
        return grades is None or not self._read or self._ids.get(id(contender)) in grades

    def counts(self, award: Award, contender: C) -> bool:
        """Return whether a unit takes a place of an award, though it may be left empty."""
        if award.passed_over == "empty":
            return True
        return self.fits(award, contender)


class Seats(Generic[C]):
    """The places of one award in a list, which are counted among the units that can get it."""

    def __init__(
        self,
        award: Award,
        groups: Sequence[Sequence[C]],
        categories: Container[str],
        grades: Grades[C],
        *,
        dense: bool,
    ) -> None:
        self.award = award
        self._categories, self._grades = categories, grades
        able = [sum(map(self.counts, group)) for group in groups]
        self.count = sum(able)
        self.is_for_all = self.count == sum(map(len, groups))
        by_level = dense and award.share is None
        self._counts = [int(each > 0) for each in able] if by_level else able
        self._before = [0, *accumulate(self._counts)]
        self.first, self.last = award.band(self.count)

    @property
    def is_plain(self) -> bool:
        """Whether the award depends on ranks alone, and goes to all of a group at its limit."""
        is_band = isinstance(self.award.ranks, tuple)
        is_for_all = self.is_for_all and self.award.grades is None
        return is_band and is_for_all and self.award.at_the_limit != "none"

    def is_for(self, contender: C) -> bool:
        """Return whether a unit can get the award."""
        return contender.category in self._categories and self._grades.fits(self.award, contender)

    def counts(self, contender: C) -> bool:
        """Return whether a unit takes a place of the award, though it may be left empty."""
        return contender.category in self._categories and self._grades.counts(self.award, contender)

    def place(self, at: int) -> int:
        """Return the place of the group `at` that decides: the best, or the worst from the end."""
        return self._from_end(at, 1) if self.award.is_from_end else self._before[at] + 1

    def other_place(self, at: int) -> int:
        """Return the other end of the places that it shares."""
        shared = max(1, self._counts[at])
        return self._from_end(at, shared) if self.award.is_from_end else self._before[at] + shared

    def best(self, at: int) -> int:
        """Return the place of a unit that comes first of the group `at`."""
        return self.other_place(at) if self.award.is_from_end else self.place(at)

    def worst(self, at: int) -> int:
        """Return the place of a unit that comes last of the group `at`."""
        return self.place(at) if self.award.is_from_end else self.other_place(at)

    def _from_end(self, at: int, shared: int) -> int:
        return self._before[-1] - self._before[at + 1] + shared

    def alone(self, place: int) -> int:
        """Return the place that decides for a unit that has a `place` from the top alone."""
        return self._before[-1] - place + 1 if self.award.is_from_end else place

    def holds(self, place: int) -> bool:
        """Return whether a unit that has a place alone gets the award."""
        return self.first <= place <= self.last

    def reaches(self, at: int) -> bool:
        """Return whether the place that decides for the group `at` is one of the award."""
        return self.holds(self.place(at))

    def met(self, at: int) -> Iterator[str]:
        """Yield which place of the award the group `at` has."""
        places = {"first": self.first, "last": self.last, "behind": self.last + 1}
        if self._before[at] < self._before[at + 1] and self.first <= self.last:
            yield from (name for name, place in places.items() if place == self.place(at))

    def is_crossed(self, at: int) -> bool:
        """Return whether the last place lies within the group `at`, whose first it has."""
        return self.reaches(at) and not self.holds(self.other_place(at))


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
        grades = Grades(awards, groups, read=by_grade)
        self._seats = [
            Seats(award, groups, ruleset.categories_of(award), grades, dense=self._dense)
            for award in awards
        ]

    def given(self, at: int, contender: C) -> Award | None:
        """Return what a unit of the group `at` gets; one without any figure gets nothing."""
        return None if contender.silent else self.due(at, contender)

    def due(self, at: int, contender: C) -> Award | None:
        """Return the award of its place, whether or not it has a figure.

        Of two awards the first listed counts. A group that the last place of an award divides
        which `none` of them gets has no award behind it either.
        """
        is_barred = False
        for seats in self._of(contender):
            if not seats.reaches(at) or (is_barred and not seats.award.is_from_end):
                continue
            if seats.award.at_the_limit != "none" or not seats.is_crossed(at):
                return seats.award
            is_barred = True
        return None

    def due_to(self, contender: C) -> Award | None:
        """Return the award of the place that a unit of the list has."""
        return self.due(self.index(contender), contender)

    def index(self, contender: C) -> int:
        """Return the index of the group of a unit of the list."""
        return next(
            at for at, group in enumerate(self.groups) if any(each is contender for each in group)
        )

    def equals(self, contender: C) -> int:
        """Return how many units share the rank of a unit of the list, itself included."""
        return len(self.groups[self.index(contender)])

    def is_split(self, at: int) -> bool:
        """Return whether somebody must decide who of the group `at` comes first."""
        group = self.groups[at]
        return len(group) > 1 and any(self._is_open(at, each) for each in group)

    def _is_open(self, at: int, contender: C) -> bool:
        """Return whether the award of a unit is to be decided by its order within a group."""
        every = list(self._of(contender))
        best = next((each.award for each in every if each.holds(each.best(at))), None)
        worst = next((each.award for each in every if each.holds(each.worst(at))), None)
        limit = best or worst
        return best is not worst and limit is not None and limit.at_the_limit == "decide"

    def crossed(self, at: int) -> Award | None:
        """Return the award whose last place divides the group `at`, with a rule for that."""
        group = self.groups[at]
        if len(group) < 2:
            return None
        return next(
            (
                seats.award
                for seats in self._seats
                if seats.award.at_the_limit != "decide" and seats.is_crossed(at)
                if any(map(seats.is_for, group))
            ),
            None,
        )

    def met(self, award: Award) -> Iterator[str]:
        """Yield which of the places of an award some group has: its first, its last, or behind."""
        for seats in self._seats:
            for at in range(len(self.groups)) if seats.award is award else ():
                yield from seats.met(at)

    def bands(self) -> Iterator[tuple[Award, int, int, int]]:
        """Yield each award with its first and last place, and the number of units they are of."""
        return ((each.award, each.first, each.last, each.count) for each in self._seats)

    def in_order(self, tied: Sequence[C]) -> list[Award | None]:
        """Return what the units of a group get if they have its ranks in this order."""
        at = self.index(tied[0])
        groups = [*self.groups[:at], *([each] for each in tied), *self.groups[at + 1 :]]
        allotment = Allotment(self._ruleset, self._name, groups)
        return [allotment.given(index, each) for index, each in enumerate(tied, at)]

    def alone_at(self, contender: C, rank: int) -> Award | None:
        """Return the award of a rank that a unit has alone, all others being in their order."""
        for seats in self._of(contender):
            place = rank if seats.is_for_all else self._place_at(seats, contender, rank)
            if seats.holds(seats.alone(place)):
                return seats.award
        return None

    def differs(self, contender: C, best: int, worst: int) -> bool:
        """Return whether the award of a unit is open while it can have these ranks."""
        if best == worst:
            return False
        if self.is_plain:
            return self.alone_at(contender, best) is not self.alone_at(contender, worst)
        found = {id(self.alone_at(contender, rank)) for rank in range(best, worst + 1)}
        return len(found) > 1

    @cached_property
    def is_plain(self) -> bool:
        """Whether awards depend on ranks alone, and are next to each other."""
        return all(each.is_plain for each in self._seats)

    def _of(self, contender: C) -> Iterator[Seats[C]]:
        """Yield the places of the awards that a unit can get, in the order of the rule file."""
        return (seats for seats in self._seats if seats.is_for(contender))

    def _place_at(self, seats: Seats[C], contender: C, rank: int) -> int:
        """Return the place that a rank is among the units that can get an award."""
        others = [[each for each in group if each is not contender] for group in self.groups]
        if self._dense:
            ahead = [group[:1] for group in others if group][: rank - 1]
        else:
            ahead = [[each] for group in others for each in group][: rank - 1]
        return 1 + sum(seats.counts(each) for group in ahead for each in group)
