"""The same unit given twice: which one is right cannot be told, so neither counts."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from liuxiang.diagnostics import Diagnostic, Grid, Place, Related
from liuxiang.errors import InputFault
from liuxiang.source import STDIN, load


class Named(Protocol):
    """Something that stands for a unit, and knows where its name is written."""

    @property
    def name(self) -> str:
        """The name of the unit."""

    @property
    def file(self) -> str:
        """The file it is in."""

    @property
    def line(self) -> int:
        """The line of its name, counted from 0."""

    @property
    def column(self) -> int:
        """The column of its name, counted from 0."""

    @property
    def grid(self) -> Grid | None:
        """The table it is a row of."""


class Twice(NamedTuple):
    """The keys of the units given more than once, and a problem for each time after the first."""

    keys: frozenset[str]
    problems: list[Diagnostic]


def given_twice(units: Iterable[tuple[str, Named]]) -> Twice:
    """Which of `units`, each with the key it is compared by, are given more than once."""
    found: dict[str, list[Named]] = defaultdict(list)
    for key, unit in units:
        found[key].append(unit)
    doubled = {key: each for key, each in found.items() if len(each) > 1}
    problems = [
        Diagnostic("LX213", _place(each), {"unit": each.name}, (Related(_place(same[0])),))
        for same in doubled.values()
        for each in same[1:]
    ]
    return Twice(frozenset(doubled), problems)


def _place(unit: Named) -> Place:
    """Where its name stands, with the line as it is in the file where that can be read again."""
    if unit.grid is not None:
        return unit.grid.place(unit.file, unit.line, unit.column, unit.name)
    if unit.file != STDIN:
        try:
            return load(unit.file).place(unit.line, unit.column)
        except InputFault:
            pass
    return Place(unit.file, unit.line + 1, unit.column + 1)
