"""What came of reading unit files: units, problems, and what had to be left out."""

from dataclasses import dataclass, field
from typing import NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.units import Unit


class Omission(NamedTuple):
    """A unit, or a whole file, that could not be used."""

    file: str
    unit: str | None


@dataclass
class Read:
    """What came of some files: units, problems in file order, and what was left out."""

    units: list[Unit] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    omitted: list[Omission] = field(default_factory=list)

    def leave_out(self, file: str, unit: str | None = None) -> None:
        """Note that a file, or one unit of it, could not be used."""
        self.omitted.append(Omission(file, unit))
