"""Units with their reported and verified figures, and where each figure stands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from liuxiang.diagnostics import Grid, Place
from liuxiang.figures import Figure, Statement, StatementKind, Trail
from liuxiang.names import key

if TYPE_CHECKING:
    from liuxiang.units.self_assessed import SelfAssessed

__all__ = ["Basis", "Figure", "Statement", "Trail", "Unit", "identity"]

Basis = Literal["verified", "reported"]

NO_REASONS: Final[Mapping[str, str]] = {}
"""Why items and actions do not apply, where all do."""


class Unit(NamedTuple):
    """An organisation and the figures that count for it; metrics without a figure are missing.

    `verified` names the figures that assessors found, or that are computed from such a figure;
    `grid` is that of its table, if it is a row. `trail` tells of each figure that was corrected or
    verified every value it had, the oldest first; `self_assessed` is the score that it gave itself.
    `without` gives the reasons why whole items or actions do not apply, by id; it `declares` if any
    of these or of its figures does not.
    """

    name: str
    category: str
    file: str
    sha256: str
    line: int
    column: int
    figures: Mapping[str, Figure]
    verified: frozenset[str]
    evidence: Mapping[str, tuple[str, ...]]
    grid: Grid | None = None
    trail: Mapping[str, Trail] = MappingProxyType({})
    self_assessed: "SelfAssessed | None" = None
    without: Mapping[str, str] = NO_REASONS
    declares: bool = False

    def __repr__(self) -> str:
        return f"<Unit {self.name}, {self.category}, {len(self.figures)} figures, {self.file}>"

    def place(self, line: int, column: int) -> Place:
        """Return the place at `line` and `column` of its file, counted from 0 as in figures."""
        if self.grid is None:
            return Place(self.file, line + 1, column + 1)
        return self.grid.place(self.file, line, column)

    def place_of(self, figure: Figure) -> Place:
        """Return where one of its figures stands, in its file or in that of who said it later."""
        return figure.at or self.place(figure.line, figure.column)

    def trail_of(self, metric: str) -> Trail:
        """Return every value that a figure that counts has had, the oldest first, each placed."""
        figure = self.figures[metric]
        kind: StatementKind = "verified" if figure.verified else "reported"
        said = self.trail.get(metric) or (Statement(kind, figure),)
        return tuple(Statement(kind, each._replace(at=self.place_of(each))) for kind, each in said)

    @property
    def key(self) -> str:
        """The key that identifies the unit: its normalised name."""
        return identity(self.name)


def identity(name: str) -> str:
    """Return `name` in the form in which units are compared: its visible characters, after NFKC."""
    return key(name)
