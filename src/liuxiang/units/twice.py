"""Detects units given twice; since nobody can tell which one is right, neither counts."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, NamedTuple, Protocol

from liuxiang.diagnostics import Diagnostic, Grid, Place, Related
from liuxiang.errors import InputFault
from liuxiang.source import STDIN, Source, load

OPEN: Final = 16
"""The number of files to keep open while locating names in them."""


class Named(Protocol):
    """Something that represents a unit and knows where its name is."""

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
    """The keys of duplicate units, and a problem for each occurrence after the first."""

    keys: frozenset[str]
    problems: list[Diagnostic]


def given_twice(units: Iterable[tuple[str, Named]]) -> Twice:
    """Return the duplicates among `units`, each given with its key."""
    found: dict[str, list[Named]] = defaultdict(list)
    for key, unit in units:
        found[key].append(unit)
    doubled = {key: each for key, each in found.items() if len(each) > 1}
    loaded = lru_cache(maxsize=OPEN)(load)
    problems = [
        Diagnostic(
            "LX213",
            place_of(each, loaded),
            {"unit": each.name},
            (Related(place_of(same[0], loaded)),),
        )
        for same in doubled.values()
        for each in same[1:]
    ]
    return Twice(frozenset(doubled), problems)


def place_of(unit: Named, loaded: Callable[[str], Source]) -> Place:
    """Return the place of the name, with the text of its line if the file can be read again.

    A file with many of them is `loaded` once.
    """
    if unit.grid is not None:
        return unit.grid.place(unit.file, unit.line, unit.column, unit.name)
    if unit.file != STDIN:
        try:
            return loaded(unit.file).place(unit.line, unit.column)
        except InputFault:
            pass
    return Place(unit.file, unit.line + 1, unit.column + 1)
