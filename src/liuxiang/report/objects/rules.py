"""What `show -f json` prints."""

from typing import Literal

from typing_extensions import TypedDict

from liuxiang.report.objects.common import Line, Number, UsedRules


class Policies(TypedDict):
    """What is true of every item."""

    missing: str
    """What a figure that was not reported counts as."""
    nothing_to_measure: str
    """What 0 of 0 counts as."""
    bonus_needs_base: bool
    """Whether an item that has lost its base points earns no bonus either."""


class Item(TypedDict):
    """An item of the annex table."""

    no: int
    """Its number in the document."""
    id: str
    """Its id."""
    title: str
    """Its title."""
    clause: str | None
    """The words of the document."""
    points: Number | None
    """Its base points."""
    assesses: list[str]
    """The categories that it is for."""
    departments: list[str]
    """Who answers for it."""
    scoring: str | None
    """The kind of its scoring."""
    line: Line
    """Its line in the rule file."""
    clauses: list[str]
    """What it says, in sentences."""


class Action(TypedDict):
    """A group of items."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    points: Number | None
    """The sum of the base points of its items."""
    items: list[Item]
    """Its items."""


class Alternative(TypedDict):
    """Another reading of a ruling."""

    id: str
    """What it is chosen by."""
    reading: str
    """The reading in words."""
    switchable: bool
    """Whether --ruling can choose it."""


class Ruling(TypedDict):
    """A question the text leaves open."""

    id: str
    """Its id."""
    title: str
    """The question."""
    items: list[str]
    """The items it speaks of."""
    reading: str
    """The reading taken."""
    chosen: str | None
    """The other reading that was chosen, null for none."""
    alternatives: list[Alternative]
    """The other readings."""
    line: Line
    """Its line in the rule file."""


class Award(TypedDict):
    """What the units of some ranks get."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    ranks: list[int]
    """The first and the last rank."""
    categories: list[str]
    """The categories in which it is given."""
    labels: dict[str, str]
    """What it is called in a category instead of its title."""


class Rules(TypedDict):
    """A rule file as its annex table."""

    status: Literal["ok"]
    """It holds."""
    liuxiang: str
    """The version of the program."""
    ruleset: UsedRules
    """The rule file."""
    title: str
    """What the scheme is called."""
    points: Number
    """The sum of the base points of all actions."""
    attainable: dict[str, Number]
    """The most base points a unit can earn, by category."""
    policies: Policies
    """What is true of every item."""
    actions: list[Action]
    """The actions, in file order."""
    rulings: list[Ruling]
    """The rulings, in file order."""
    ties: Literal["shared", "dense"]
    """How ranks go on after equal ones."""
    awards: list[Award]
    """The awards, in file order."""
