"""What `diff -f json` prints of two sets of unit files."""

from typing import Literal

from typing_extensions import TypedDict

from liuxiang.report.objects.common import Diagnostic, FilePlace, Finding, Number, UsedRules
from liuxiang.report.objects.diff import Moved, Summary
from liuxiang.report.objects.result import Omitted


class FigureChange(TypedDict):
    """A figure that is another one now."""

    unit: str
    """Whose."""
    category: str
    """Its category."""
    metric: str
    """The metric."""
    items: list[int]
    """The numbers of the items that it counts for."""
    old: str | None
    """The figure in the old set; null for none."""
    new: str | None
    """The figure in the new set; null for none."""
    old_place: FilePlace | None
    """Where it stands in the old set."""
    new_place: FilePlace | None
    """Where it stands in the new set."""
    points: Number
    """The points that it brings alone, or takes."""


class CategoryChange(TypedDict):
    """A unit that has another category now."""

    unit: str
    """Its name."""
    old: str
    """Its category in the old set."""
    new: str
    """Its category in the new set."""
    points: Number
    """The points that this brings alone, or takes."""


class Reason(TypedDict):
    """A figure that did it."""

    path: str
    """The metric, as metrics.ID."""


class AwardChange(TypedDict):
    """An award that changes hands."""

    unit: str
    """Whose."""
    category: str
    """Its category."""
    old: str | None
    """The id of its award by the old set; null for none."""
    new: str | None
    """The id of its award by the new set; null for none."""
    how: Literal["own", "others", "both"]
    """Whether its own figures did it, those of others, or only both together."""
    causes: list[Reason]
    """Its own figures that do it alone."""


class Impact(TypedDict):
    """What the figures did."""

    summary: Summary
    """How many units they move."""
    scorecards: list[Moved]
    """The units of both sets, list by list in order of the new ranks."""
    awards_changed: list[AwardChange]
    """The awards that change hands."""
    ties: list[Finding]
    """Ties at a limit of awards that the old set does not have."""


class Units(TypedDict):
    """The units of one set alone."""

    added: list[str]
    """Those of the new one."""
    removed: list[str]
    """Those of the old one."""


class FiguresDiff(TypedDict):
    """Two sets of unit files held against one another."""

    status: Literal["ok", "findings"]
    """`findings` where there is what --fail-on names, or --keep-going left something out."""
    liuxiang: str
    """The version of the program."""
    ruleset: UsedRules
    """The rule file."""
    basis: Literal["verified", "reported"]
    """Whether verified figures win over reported ones."""
    rulings: dict[str, str]
    """The readings chosen, by ruling; those not named here are the default."""
    figures: list[FigureChange]
    """Every figure that changed."""
    categories: list[CategoryChange]
    """The units of another category than before."""
    impact: Impact
    """What they did."""
    units: Units
    """The units of one set alone."""
    omitted: list[Omitted]
    """What --keep-going left out."""
    diagnostics: list[Diagnostic]
    """What was remarked while reading."""
