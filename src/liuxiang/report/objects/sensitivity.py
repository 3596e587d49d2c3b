"""What `sensitivity -f json` prints."""

from typing_extensions import TypedDict

from liuxiang.report.objects.common import Diagnostic, Number, Outcome
from liuxiang.report.objects.result import Omitted


class Runs(TypedDict):
    """How many combinations of readings were run, of how many."""

    combinations: int
    """How many there are, the base among them."""
    run: int
    """How many were run, the base among them."""
    alone: int
    """How many of these are one reading alone."""
    pairs: int
    """How many of these are two readings."""
    left_out: int
    """How many were tried, and do not hold."""
    most: int
    """The number of combinations up to which all are run: --most."""
    complete: bool
    """Whether every combination was tried."""


class Reading(TypedDict):
    """Another reading of a ruling."""

    ruling: str
    """The ruling."""
    alternative: str
    """The reading, as --ruling takes it after the equals sign."""
    title: str
    """The question that the ruling answers."""
    reading: str
    """The reading in words."""


class Place(TypedDict):
    """Where a unit stands in a run."""

    total: Number
    """Its total."""
    rank: int
    """Its rank within the category."""
    award: str | None
    """Its award, null for none."""


class Times(TypedDict):
    """How often a unit was given an award."""

    award: str | None
    """The award, null for none."""
    runs: int
    """In how many runs."""


class Totals(TypedDict):
    """The totals of a unit in all runs."""

    least: Number
    """The least."""
    base: Number
    """That of the base."""
    greatest: Number
    """The greatest."""


class Ranks(TypedDict):
    """The ranks of a unit in all runs."""

    best: int
    """The best."""
    base: int
    """That of the base."""
    worst: int
    """The worst."""


class Unit(TypedDict):
    """What a unit came to in all runs."""

    unit: str
    """Its name."""
    category: str
    """Its category."""
    award: str | None
    """Its award in the base, null for none."""
    total: Totals
    """The range of its totals."""
    rank: Ranks
    """The range of its ranks."""
    awards: list[Times]
    """How often each award, none among them; these add up to the runs."""
    readings_to_change_award: int | None
    """How many other readings at once it takes at least to change its award; null for never."""


class Change(TypedDict):
    """A unit whose total, rank or award is another one than in the base."""

    unit: str
    """Its name."""
    category: str
    """Its category."""
    old: Place
    """Where it stands in the base."""
    new: Place
    """Where it stands with the other reading."""


class Alone(Reading):
    """A reading that was run alone."""

    changes: list[Change]
    """All that it changes; where an award changes, this reading decides it."""


class Pair(TypedDict):
    """Two readings that change awards which neither changes alone."""

    readings: list[str]
    """The readings, as --ruling takes them."""
    changes: list[Change]
    """The awards."""


class LeftOut(TypedDict):
    """A combination that does not hold, and no part of which does not hold either."""

    readings: list[str]
    """The readings, as --ruling takes them."""
    code: str
    """The code of what does not hold."""
    message: str
    """What does not hold."""


class Sensitivity(Outcome):
    """What other readings would change."""

    runs: Runs
    """What was run."""
    units: list[Unit]
    """The units, in the order of the ranking."""
    alone: list[Alone]
    """Each reading alone, in the order of the rulings."""
    pairs: list[Pair]
    """The pairs that change an award although neither reading does alone."""
    decided_by: list[str]
    """The readings that change an award alone."""
    untouched: list[str]
    """The units whose award is the same in every run."""
    only_together: list[str]
    """The units whose award changes only under three readings or more at once."""
    left_out: list[LeftOut]
    """The smallest combinations that do not hold."""
    not_run: list[Reading]
    """The readings that are told in words alone."""
    omitted: list[Omitted]
    """Files and units that were left out under --keep-going."""
    diagnostics: list[Diagnostic]
    """Warnings about the files."""
