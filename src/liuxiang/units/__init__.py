"""A unit as it was reported and verified: its figures, each with its place."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from liuxiang.diagnostics import Grid, Place
from liuxiang.figures import Figure
from liuxiang.names import key

__all__ = ["Basis", "Figure", "Unit", "identity"]

Basis = Literal["verified", "reported"]


class Unit(NamedTuple):
    """A union and the figures that count for it; a metric without a figure is missing.

    `verified` names the figures that assessors have found, or that rest on such a one; `grid` is
    that of the table it is a row of.
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

    def __repr__(self) -> str:
        return f"<Unit {self.name}, {self.category}, {len(self.figures)} figures, {self.file}>"

    def place(self, line: int, column: int) -> Place:
        """Where `line` and `column` of its file are, counted from 0 as those of its figures are."""
        if self.grid is None:
            return Place(self.file, line + 1, column + 1)
        return self.grid.place(self.file, line, column)

    @property
    def key(self) -> str:
        """What tells it from other units: its name in compatibility form."""
        return identity(self.name)


def identity(name: str) -> str:
    """`name` as units are compared: by what is seen of it, after NFKC."""
    return key(name)
