"""Results of reading unit files: units, problems, and what was omitted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from liuxiang.diagnostics import MOST_KEPT, Diagnostic, Grid, more_of
from liuxiang.units import Unit, identity

RENAMED: Final = ("LX297", "LX729")
"""The codes of notes that another name was used: of a metric or category, of a unit."""


class Omission(NamedTuple):
    """A unit or a whole file that could not be used, and the place of the unit's name."""

    file: str
    unit: str | None
    line: int = 0
    column: int = 0
    grid: Grid | None = None

    @property
    def name(self) -> str:
        """The name of the unit."""
        return self.unit or ""


def named(omitted: Iterable[Omission]) -> Iterator[tuple[str, Omission]]:
    """Return the omissions that are units, each with its key: they count as given, too."""
    return ((identity(each.unit), each) for each in omitted if each.unit is not None)


class ReadResult:
    """The result of reading files: units, problems in file order, and omissions."""

    def __init__(self, problems: Iterable[Diagnostic] = ()) -> None:
        self.units: list[Unit] = []
        self.problems = list(problems)
        self.omitted: list[Omission] = []

    def add(self, other: "ReadResult") -> None:
        """Add what was read of another file."""
        self.units += other.units
        self.problems += other.problems
        self.omitted += other.omitted

    def leave_out(
        self,
        file: str,
        unit: str | None = None,
        at: tuple[int, int] = (0, 0),
        grid: Grid | None = None,
    ) -> None:
        """Record a file, or a unit of it whose name is at a place, that could not be used."""
        self.omitted.append(Omission(file, unit, *at, grid))


def say_once(*told: list[Diagnostic]) -> None:
    """Merge the notes about other names into one of each code, at the position of the first."""
    for code in RENAMED:
        _say_once(code, told)


def _say_once(code: str, told: tuple[list[Diagnostic], ...]) -> None:
    found = [each for problems in told for each in problems if each.code == code]
    if len(found) < 2:
        return
    names = dict.fromkeys(name for each in found for name in each.values["names"].split(", "))
    values = {"names": ", ".join(names), "count": str(len(found))}
    first = True
    for problems in told:
        kept: list[Diagnostic] = []
        for each in problems:
            if each.code != code:
                kept.append(each)
            elif first:
                kept.append(each._replace(values=values))
                first = False
        problems[:] = kept


class Fold:
    """Keeps the first problems of each kind in a table, and counts the rest."""

    def __init__(self) -> None:
        self._told: Counter[str] = Counter()
        self._errors = 0

    @property
    def told(self) -> int:
        """The number of problems."""
        return self._told.total()

    @property
    def is_full(self) -> bool:
        """Whether there are so many errors that this is not a table of units, or an attack."""
        return self._errors > MOST_KEPT

    def kept(self, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Return those of `problems` to report; all warnings are."""
        for problem in problems:
            severity = problem.severity
            self._told[problem.code] += 1
            self._errors += severity == "error"
            if severity == "warning" or self._told[problem.code] <= MOST_KEPT:
                yield problem

    def rest(self, file: str) -> Iterator[Diagnostic]:
        """Return notes on how many problems of each kind in `file` were not reported."""
        for code, count in sorted(self._told.items()):
            if Diagnostic(code).severity != "warning":
                yield from more_of(file, code, count - MOST_KEPT)
