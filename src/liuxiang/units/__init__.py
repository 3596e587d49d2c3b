"""A unit as it was reported and verified: its figures, each with its place."""

from collections.abc import Mapping
from typing import Literal, NamedTuple
from unicodedata import normalize

from liuxiang.ruleset.metrics import FigureValue

Basis = Literal["verified", "reported"]


class Figure(NamedTuple):
    """One figure: its exact value, the text to show, and where it stands.

    `line` and `column` count from 0. `reported` is the text of the figure that a verified one
    replaced; a figure rebuilt from its part and whole stands where its part does.
    """

    value: FigureValue
    text: str
    line: int
    column: int
    verified: bool = False
    reason: str | None = None
    by: str | None = None
    reported: str | None = None


class Unit(NamedTuple):
    """A union and the figures that count for it; a metric without a figure is missing.

    `verified` names the figures that assessors have found, or that rest on such a one.
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

    @property
    def key(self) -> str:
        """What tells it from other units: its name in compatibility form."""
        return identity(self.name)


def identity(name: str) -> str:
    """`name` as units are compared: after NFKC and trimming."""
    return normalize("NFKC", name).strip()
