"""Accumulate runs: the base first, then readings alone, then pairs, then larger combinations."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from liuxiang.comparison import AwardChange, Comparison, How, Move, Position
from liuxiang.comparison.choices import Choice, Combination
from liuxiang.diagnostics import Diagnostic, has_errors
from liuxiang.errors import InputFault


class Span(NamedTuple):
    """The range of a unit's results over all runs, and how often it got each award.

    `needs` is the least number of other readings that changes its award, or None if none does;
    `grades` and `needs_for_grade` say the same of its grade.
    """

    unit: str
    category: str
    base: Position
    least: Decimal
    greatest: Decimal
    best: int | None
    worst: int | None
    awards: Mapping[str | None, int]
    needs: int | None
    grades: Mapping[str | None, int] = MappingProxyType({})
    needs_for_grade: int | None = None


class Rereading(NamedTuple):
    """A combination of other readings and the units that it moves, in standings order."""

    choices: Combination
    found: Comparison

    @property
    def choice(self) -> Choice:
        """The first choice, which is the only one if a reading was run alone."""
        return self.choices[0]


class LeftOut(NamedTuple):
    """A minimal combination that could not be run, with the problem."""

    choices: Combination
    problem: Diagnostic


class Tally:
    """The accumulated results of the runs so far; `units` are names and categories."""

    def __init__(self, units: tuple[tuple[str, str], ...]) -> None:
        self.ran = self.ran_pairs = self.left_out = 0
        self.broken: list[LeftOut] = []
        self.alone: list[Rereading] = []
        self.pairs: list[Rereading] = []
        self._units = units
        self._base: tuple[Position, ...] = ()
        self._seen: list[Counter[tuple[Decimal, int | None, str | None]]] = [
            Counter() for _ in units
        ]
        self._needs: list[int | None] = [None] * len(units)
        self._grades: list[Counter[str | None]] = [Counter() for _ in units]
        self._grade_needs: list[int | None] = [None] * len(units)
        self._deciding: set[tuple[Choice, int]] = set()

    def add(self, combination: Combination, positions: tuple[Position, ...]) -> None:
        """Add the results of a run."""
        self.ran += 1
        if not combination:
            self._base = positions
        for seen, each in zip(self._seen, positions, strict=True):
            seen[each.place] += 1
        for grades, each in zip(self._grades, positions, strict=True):
            grades[each.grade] += 1
        moves = dict(self._moves(positions))
        for at, move in moves.items():
            if move.changes_grade and self._grade_needs[at] is None:
                self._grade_needs[at] = len(combination)
        awards = [at for at, move in moves.items() if move.changes_award]
        for at in awards:
            if self._needs[at] is None:
                self._needs[at] = len(combination)
        if len(combination) == 1:
            self._deciding.update((combination[0], at) for at in awards)
            self.alone.append(_rereading(combination, moves.values()))
        elif len(combination) == 2:
            self.ran_pairs += 1
            new = [
                moves[at]
                for at in awards
                if not any((choice, at) in self._deciding for choice in combination)
            ]
            if new:
                self.pairs.append(_rereading(combination, new))

    def leave_out(self, combination: Combination, fault: InputFault) -> None:
        """Count a combination that could not be run; record it unless a subset is recorded."""
        self.left_out += 1
        if not any(set(each.choices) <= set(combination) for each in self.broken):
            first = next(each for each in fault.diagnostics if has_errors([each]))
            self.broken.append(LeftOut(combination, first))

    def spans(self) -> Iterator[Span]:
        """Yield the range of each unit over all runs."""
        for at, (unit, category) in enumerate(self._units):
            seen = self._seen[at]
            totals, ranks, _ = zip(*seen, strict=True)
            known = [each for each in ranks if each is not None]
            awards: Counter[str | None] = Counter()
            for (_, _, award), times in seen.items():
                awards[award] += times
            yield Span(
                unit=unit,
                category=category,
                base=self._base[at],
                least=min(totals),
                greatest=max(totals),
                best=min(known, default=None),
                worst=max(known, default=None),
                awards=awards,
                needs=self._needs[at],
                grades=self._grades[at],
                needs_for_grade=self._grade_needs[at],
            )

    def _moves(self, positions: tuple[Position, ...]) -> Iterator[tuple[int, Move]]:
        """Yield the index and the move of each unit whose position differs from the base."""
        pairs = zip(self._base, positions, strict=True)
        for at, (old, new) in enumerate(pairs):
            if old != new:
                yield at, Move(*self._units[at], old, new)


def _rereading(combination: Combination, moves: Iterable[Move]) -> Rereading:
    """Return the result of a combination, with all its readings as the cause."""
    how: How = "together" if combination[1:] else "alone"
    listed = tuple(moves)
    awards = tuple(AwardChange(each, how, combination) for each in listed if each.changes_award)
    return Rereading(combination, Comparison(listed, awards))
