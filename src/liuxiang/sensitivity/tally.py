"""Runs taken in one by one, the base first, then readings alone, then pairs, then all others."""

from collections import Counter
from collections.abc import Iterator

from liuxiang.diagnostics import has_errors
from liuxiang.errors import InputFault
from liuxiang.sensitivity.choices import Choice, Combination
from liuxiang.sensitivity.outcome import Alone, Change, LeftOut, Pair, Span
from liuxiang.sensitivity.runs import Place


class Tally:
    """What the runs so far come to; `units` are names and categories."""

    def __init__(self, units: tuple[tuple[str, str], ...]) -> None:
        self.ran = self.ran_pairs = self.left_out = 0
        self.broken: list[LeftOut] = []
        self.alone: list[Alone] = []
        self.pairs: list[Pair] = []
        self._units = units
        self._base: tuple[Place, ...] = ()
        self._seen: list[Counter[Place]] = [Counter() for _ in units]
        self._needs: list[int | None] = [None] * len(units)
        self._deciding: set[tuple[Choice, int]] = set()

    def add(self, combination: Combination, places: tuple[Place, ...]) -> None:
        """Take in a run."""
        self.ran += 1
        if not combination:
            self._base = places
        for seen, place in zip(self._seen, places, strict=True):
            seen[place] += 1
        changes = list(self._changes(places))
        awards = [(at, each) for at, each in changes if each.is_of_award]
        for at, _ in awards:
            if self._needs[at] is None:
                self._needs[at] = len(combination)
        if len(combination) == 1:
            (choice,) = combination
            self._deciding.update((choice, at) for at, _ in awards)
            self.alone.append(Alone(choice, tuple(each for _, each in changes)))
        elif len(combination) == 2:
            self.ran_pairs += 1
            new = tuple(
                each
                for at, each in awards
                if not any((choice, at) in self._deciding for choice in combination)
            )
            if new:
                self.pairs.append(Pair(combination, new))

    def leave_out(self, combination: Combination, fault: InputFault) -> None:
        """Note that a combination could not be run, and name it unless a part of it could not."""
        self.left_out += 1
        if not any(set(each.choices) <= set(combination) for each in self.broken):
            first = next(each for each in fault.diagnostics if has_errors([each]))
            self.broken.append(LeftOut(combination, first))

    def spans(self) -> Iterator[Span]:
        """What each unit came to in all runs."""
        for at, (unit, category) in enumerate(self._units):
            seen = self._seen[at]
            awards: Counter[str | None] = Counter()
            for place, times in seen.items():
                awards[place.award] += times
            yield Span(
                unit=unit,
                category=category,
                base=self._base[at],
                least=min(each.total for each in seen),
                greatest=max(each.total for each in seen),
                best=min(each.rank for each in seen),
                worst=max(each.rank for each in seen),
                awards=awards,
                needs=self._needs[at],
            )

    def _changes(self, places: tuple[Place, ...]) -> Iterator[tuple[int, Change]]:
        """The units that do not stand where they stand in the base."""
        pairs = zip(self._base, places, strict=True)
        for at, (old, new) in enumerate(pairs):
            if old != new:
                yield at, Change(*self._units[at], old, new)
