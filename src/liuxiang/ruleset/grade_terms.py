"""Grades as terms, for one category: bands, and the conditions that press grades."""

from collections.abc import Mapping
from typing import NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset.grades import Band, Ceiling
from liuxiang.ruleset.lowering import Clause
from liuxiang.terms import Number, Test


class BandTerms(NamedTuple):
    """A band that is for a category; `when` is its condition, None if nothing is asked."""

    band: Band
    path: Path
    when: Clause | None


class Way(NamedTuple):
    """A condition that presses, for places in a list from the last up to `until`; None for all."""

    until: int | None
    when: Clause
    presses: Test


class CeilingTerms(NamedTuple):
    """A ceiling that is for a category; `best` is the index of the best band that it leaves."""

    ceiling: Ceiling
    path: Path
    best: int
    ways: tuple[Way, ...]


class GradeTerms(NamedTuple):
    """The grades for a category, best first; `points` are those that conditions may compare."""

    bands: tuple[BandTerms, ...]
    ceilings: tuple[CeilingTerms, ...]
    points: Mapping[str, Number]
