"""What `explain -f json` prints."""

from typing import NotRequired

from typing_extensions import TypedDict

from liuxiang.report.objects.common import Cut, Finding, Head, Number
from liuxiang.results import CriterionVerdict, ItemVerdict


class Spot(TypedDict):
    """A place in a file."""

    file: str
    """The path."""
    line: int
    """The line or row, from 1; 0 is the file as a whole."""
    column: int
    """The column in characters, from 1."""
    place: str
    """The place in one text, as a.yaml:12:3 or a.xlsx!Sheet1:F17."""


class Figure(TypedDict):
    """A figure and where it stands."""

    metric: str
    """The metric."""
    value: str
    """The figure."""
    place: Spot
    """Where it stands."""
    verified: bool
    """Whether assessors have found it."""
    by: str | None
    """Who has found it."""
    reason: str | None
    """Why it is so."""
    reported: str | None
    """The figure that it replaced."""


class Loss(TypedDict):
    """What another item loses since the same number stands there."""

    no: int
    """The number of the item."""
    points: Number
    """How much it loses; taken off the gain already."""


class Next(TypedDict):
    """The nearest figure that changes something."""

    value: str
    """The figure needed."""
    change: Number | None
    """How far it is; null for yes or no, and for checklists."""
    members: list[str]
    """The members of a checklist that are lacking."""
    gain: Number
    """What the total gains if nothing else changes."""
    losses: NotRequired[list[Loss]]
    """What is taken off it in other items, if anything is."""


class Criterion(TypedDict):
    """A clause of an item."""

    id: str
    """Its id inside the item."""
    metric: str | None
    """The metric; null for a group."""
    title: str | None
    """Its title."""
    verdict: CriterionVerdict
    """What came of it."""
    figure: Figure | None
    """The figure it was tested on."""
    sides: list[Figure]
    """The part and the whole, where they were given apart."""
    test: str
    """The comparison, as at_least 98%."""
    rule: Spot
    """Where it stands in the rule file."""
    points: Number | None
    """What it earned alone."""
    to_met: Next | None
    """The nearest figure that meets it."""
    to_more: Next | None
    """The nearest figure that earns more."""
    rulings: list[str]
    """The rulings by which it would have come out otherwise."""
    any_of: NotRequired["list[Criterion]"]
    """The criteria of a group."""


class Bonus(TypedDict):
    """What a bonus came to."""

    id: str
    """Its id inside the item."""
    metric: str
    """The metric it rests on."""
    title: str | None
    """Its title."""
    figure: Figure | None
    """The figure it rests on."""
    sides: list[Figure]
    """The part and the whole, where they were given apart."""
    rule: Spot
    """Where it stands in the rule file."""
    steps: Number | None
    """The steps or pieces it was counted in."""
    cap: Number | None
    """The most it can earn."""
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
    to_more: Next | None
    """The nearest figure that earns more."""


class Ruling(TypedDict):
    """A ruling that speaks of an item."""

    id: str
    """Its id."""
    title: str
    """The question."""
    reading: str
    """The reading in use."""
    place: Spot
    """Where it stands in the rule file."""
    mattered: bool
    """Whether another reading would change the item."""


class Item(TypedDict):
    """An item of a unit."""

    no: int
    """Its number in the document."""
    id: str
    """Its id."""
    title: str
    """Its title."""
    clause: str | None
    """The words of the document."""
    departments: list[str]
    """Who answers for it."""
    verdict: ItemVerdict
    """What came of its base points."""
    full: Number | None
    """What its base can reach, null where it has none."""
    base: Number
    """The base points earned."""
    bonus: Number
    """The bonus points earned."""
    points: Number
    """Base and bonus."""
    possible: Number
    """The points if everything missing turned out well."""
    lost: Number | None
    """What the base is short of, null where it has none."""
    bonus_cut: Number
    """What caps took away."""
    rule: Spot
    """Where it stands in the rule file."""
    criteria: list[Criterion]
    """Its clauses."""
    bonuses: list[Bonus]
    """Its bonuses."""
    rulings: list[Ruling]
    """The rulings that speak of it."""
    unsought: NotRequired[int]
    """How many next figures were not worked out, if any: too many rest on one number."""


class NextAward(TypedDict):
    """A better award."""

    award: str
    """Its id."""
    rank: int
    """The last rank that gets it."""
    points: Number
    """The points to it if no other unit moves."""


class Unit(TypedDict):
    """Why a unit has its points and its rank."""

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
    of: int
    """How many units there are in its category."""
    above: int
    """How many have more points."""
    tied: bool
    """Whether another unit has the same rank."""
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
    next_awards: list[NextAward]
    """Better awards, the nearest first."""
    cuts: list[Cut]
    """What caps of actions and of the scheme took away."""
    items: list[Item]
    """The items, in file order."""
    findings: list[Finding]
    """What there is to be looked at."""


class Explanations(Head):
    """Explanations of units."""

    explanations: list[Unit]
    """The units asked for, by category and rank."""
