"""A file of cases as a person wrote it: what is given, and what is expected of it.

::

    ruleset: 2012.yaml
    cases:
      - name: 库内建会率差一户，第1项不得分
        category: district
        given: {nonpublic_register_unionised: 979/1000}
        expect: {items: {1: {verdict: not_met, points: 0}}, total: 92}
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from liuxiang.ruleset.base import Answer, Integer, Model, Name, Number, Text

ItemVerdict = Literal["met", "partly", "not_met", "bonus_only", "missing", "not_assessed"]
ClauseVerdict = Literal["met", "not_met", "missing", "nothing_to_measure", "not_assessed"]
Code = Annotated[str, Field(pattern=r"^LX[0-9]{3}$")]


class ExpectBonus(Model):
    """What one bonus comes to."""

    steps: Number | None = None
    """The steps or pieces it counts."""
    points: Number | None = None
    """The points it earns."""
    capped: Answer | None = None
    """Whether its cap cut it."""


class ExpectItem(Model):
    """What one item comes to; criteria by their id, or `GROUP.ID` in a group."""

    verdict: ItemVerdict | None = None
    """The verdict on its base points."""
    points: Number | None = None
    """Base and bonus."""
    base: Number | None = None
    """The base points."""
    bonus: Number | None = None
    """The bonus points, after all caps of the item."""
    criteria: Mapping[Text, ClauseVerdict] = {}
    """The verdicts of its criteria by id; those of a group as GROUP.ID."""
    bonuses: Mapping[Name, ExpectBonus] = {}
    """Its bonuses, by id."""


class Expect(Model):
    """What is expected; what is not mentioned is not looked at.

    `steps` names every bonus that counts a step or a piece, and `findings` how often a code is
    found. `errors` are the codes for which the unit is refused, and `warnings` those it is read
    with. `ranks`, `totals`, `awards` and `tied` are of several units.
    """

    items: Mapping[Text, ExpectItem] = {}
    """Items, by number or id."""
    total: Number | None = None
    """Base and bonus together."""
    base: Number | None = None
    """The base points."""
    bonus: Number | None = None
    """The bonus points."""
    possible: Number | None = None
    """The total if everything missing turned out met."""
    attainable: Number | None = None
    """The base points that the category can attain."""
    result: Literal["final", "provisional"] | None = None
    """Whether an absent figure could still change the total."""
    steps: Mapping[Text, Number] | None = None
    """Every bonus that counts a step or a piece, by id or ITEM.BONUS; {} is none."""
    rank: Integer | None = None
    """The rank of the unit, alone in its list."""
    award: Name | None = None
    """The award of the unit, null for none."""
    ranks: Mapping[Text, Integer] = {}
    """The ranks of several units."""
    totals: Mapping[Text, Number] = {}
    """The totals of several units."""
    awards: Mapping[Text, Name | None] = {}
    """The awards of several units, null for none."""
    tied: tuple[Text, ...] | None = None
    """The units that share a rank with another."""
    findings: Mapping[Code, Integer] = {}
    """How often each of these codes is found."""
    errors: tuple[Code, ...] | None = None
    """The codes for which the unit is refused; nothing else is expected then."""
    warnings: tuple[Code, ...] | None = None
    """The codes with which the unit is read."""


def _nothing(raw: object) -> object:
    return {} if raw is None else raw


class Case(Model):
    """One case: a unit that stands exactly at every limit but for what is given, or several.

    `readings` chooses other readings by ruling; `given` and `verified` are written as in a unit
    file, `null` takes a figure away.
    """

    name: Text
    """What the case is called; it is told apart by it."""
    category: Name | None = None
    """The category of the unit; the first of the rule file unless said."""
    readings: Mapping[Name, Name] = {}
    """Other readings, by ruling: {A05: cap-2}."""
    basis: Literal["verified", "reported"] = "verified"
    """Whether verified figures win over reported ones."""
    given: Mapping[Name, Any] | None = None
    """Figures not at their limit, as under `metrics` of a unit file; null takes one away."""
    verified: Mapping[Name, Any] | None = None
    """Figures that assessors found, as in a unit file."""
    units: Mapping[Text, Any] | None = Field(default=None, min_length=1)
    """Several units by name: their figures, or {category, given, verified}."""
    expect: Annotated[Expect, BeforeValidator(_nothing)] = Field(default_factory=Expect)
    """What is expected; what is not mentioned is not looked at."""


Recorded = Mapping[Text, Annotated[Mapping[Text, Any], BeforeValidator(_nothing)]]


class Cases(Model):
    """A file of cases and what is recorded of the rules that they are cases of."""

    ruleset: Text
    """The rule file: a path from this file, id@version of one at hand, or the stem of an installed
    one.
    """
    at_limit: Annotated[Recorded, BeforeValidator(_nothing)] = Field(default_factory=dict)
    """By category and metric, the figures that units start from; `test --update` writes them."""
    numbers: Annotated[Recorded, BeforeValidator(_nothing)] = Field(default_factory=dict)
    """By part and key, all other numbers of the rule file; `test --update` writes them."""
    cases: tuple[Case, ...] = Field(min_length=1)
    """The cases."""
