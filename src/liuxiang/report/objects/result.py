"""What `score -f json` prints."""

from typing import NotRequired

from typing_extensions import TypedDict

from liuxiang.report.objects.common import Cut, Diagnostic, Finding, Head, Line, Number
from liuxiang.results import CriterionVerdict, ItemVerdict


class Criterion(TypedDict):
    """A clause of an item: the figure, the test and what came of it."""

    id: str
    """Its id inside the item."""
    metric: str | None
    """The metric; null for a group."""
    verdict: CriterionVerdict
    """What came of it."""
    value: str | None
    """The figure, as 1035/1000."""
    test: str
    """The comparison, as at_least 98%."""
    rulings: list[str]
    """The rulings by which it would have come out otherwise."""
    rule_line: Line
    """Its line in the rule file."""
    line: Line | None
    """The line of the figure in the unit file."""
    verified: bool | None
    """Whether assessors have found the figure."""
    reported: NotRequired[str]
    """The figure that the verified one replaced."""
    points: NotRequired[Number]
    """What it earned alone."""
    any_of: NotRequired["list[Criterion]"]
    """The criteria of a group."""


class Bonus(TypedDict):
    """What a bonus came to."""

    id: str
    """Its id inside the item."""
    metric: str
    """The metric it rests on."""
    value: str | None
    """The figure."""
    line: Line | None
    """The line of the figure in the unit file."""
    verified: bool | None
    """Whether assessors have found the figure."""
    reason: str | None
    """Why assessors gave it."""
    steps: Number | None
    """The steps or pieces it was counted in."""
    points: Number
    """What it earned."""
    uncapped: Number
    """What it would have earned without its cap."""
    capped: bool
    """Whether its own cap took something away."""
    lost_with_base: bool
    """Whether it was lost because the base points were."""
    open: bool
    """Whether an absent figure leaves it open."""


class Item(TypedDict):
    """An item of a scorecard."""

    no: int
    """Its number in the document."""
    id: str
    """Its id."""
    title: str
    """Its title."""
    verdict: ItemVerdict
    """What came of its base points."""
    base: Number
    """The base points earned."""
    bonus: Number
    """The bonus points earned."""
    points: Number
    """Base and bonus."""
    possible: Number
    """The points if everything missing turned out well."""
    bonus_cut: Number
    """What caps took away."""
    departments: list[str]
    """Who answers for it."""
    rulings: list[str]
    """The rulings by which it would have come out otherwise."""
    criteria: list[Criterion]
    """Its clauses."""
    bonuses: list[Bonus]
    """Its bonuses."""


class Card(TypedDict):
    """All points of a unit."""

    unit: str
    """The name of the unit."""
    category: str
    """The id of its category."""
    file: str
    """The file it was read from."""
    sha256: str
    """The checksum of the file."""
    rank: int
    """The rank within its category."""
    award: str | None
    """The id of the award, null for none."""
    base: Number
    """Base points."""
    bonus: Number
    """Bonus points, caps applied."""
    total: Number
    """Base and bonus."""
    attainable: Number
    """The most base points a unit of the category can earn."""
    possible: Number
    """The total if everything missing turned out well."""
    possible_open: bool
    """Whether a missing figure could add more than `possible` says, and nobody can say how much."""
    floor_open: bool
    """Whether a missing figure could cost more than `total` counts, and nobody can say how much."""
    total_without_discretion: Number
    """The total without what assessors decided."""
    figures: int
    """How many figures were given."""
    unverified: int
    """How many of them were not verified."""
    tally: dict[ItemVerdict, int]
    """How many items came out how."""
    cuts: list[Cut]
    """What caps of actions and of the scheme took away."""
    items: list[Item]
    """The items, in file order."""


class Place(TypedDict):
    """A line of a ranking."""

    rank: int
    """The rank."""
    unit: str
    """The name of the unit."""
    total: Number
    """Its points."""
    award: str | None
    """The id of the award, null for none."""
    tied: bool
    """Whether another unit has the same rank."""


class Omitted(TypedDict):
    """A unit or a file that was left out."""

    file: str
    """The path of the file."""
    unit: str | None
    """The name of the unit, null for the whole file."""


class Result(Head):
    """Scorecards, standings and findings."""

    scorecards: list[Card]
    """The units, by category and rank."""
    standings: dict[str, list[Place]]
    """The rankings, by category."""
    findings: list[Finding]
    """What somebody must look at."""
    omitted: list[Omitted]
    """What --keep-going left out."""
    diagnostics: list[Diagnostic]
    """Problems of files that did not stop the run."""
