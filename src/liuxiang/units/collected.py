"""What came of reading unit files: units, problems, and what had to be left out."""

from collections.abc import Iterable
from typing import NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.units import Unit


class Omission(NamedTuple):
    """A unit, or a whole file, that could not be used."""

    file: str
    unit: str | None


class Read:
    """What came of some files: units, problems in file order, and what was left out."""

    def __init__(self, problems: Iterable[Diagnostic] = ()) -> None:
        self.units: list[Unit] = []
        self.problems = list(problems)
        self.omitted: list[Omission] = []

    def leave_out(self, file: str, unit: str | None = None) -> None:
        """Note that a file, or one unit of it, could not be used."""
        self.omitted.append(Omission(file, unit))
