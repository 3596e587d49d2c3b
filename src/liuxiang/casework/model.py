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
    points: Number | None = None
    capped: Answer | None = None


class ExpectItem(Model):
    """What one item comes to; criteria by their id, or `GROUP.ID` in a group."""

    verdict: ItemVerdict | None = None
    points: Number | None = None
    base: Number | None = None
    bonus: Number | None = None
    criteria: Mapping[Text, ClauseVerdict] = {}
    bonuses: Mapping[Name, ExpectBonus] = {}


class Expect(Model):
    """What is expected; what is not mentioned is not looked at.

    `steps` names every bonus that counts a step or a piece, and `findings` how often a code is
    found. `errors` are the codes for which the unit is refused, and `warnings` those it is read
    with. `ranks`, `totals`, `awards` and `tied` are of several units.
    """

    items: Mapping[Text, ExpectItem] = {}
    total: Number | None = None
    base: Number | None = None
    bonus: Number | None = None
    possible: Number | None = None
    attainable: Number | None = None
    result: Literal["final", "provisional"] | None = None
    steps: Mapping[Text, Number] | None = None
    rank: Integer | None = None
    award: Name | None = None
    ranks: Mapping[Text, Integer] = {}
    totals: Mapping[Text, Number] = {}
    awards: Mapping[Text, Name | None] = {}
    tied: tuple[Text, ...] | None = None
    findings: Mapping[Code, Integer] = {}
    errors: tuple[Code, ...] | None = None
    warnings: tuple[Code, ...] | None = None


def _nothing(raw: object) -> object:
    return {} if raw is None else raw


class Case(Model):
    """One case: a unit that stands exactly at every limit but for what is given, or several.

    `readings` chooses other readings by ruling; `given` and `verified` are written as in a unit
    file, `null` takes a figure away.
    """

    name: Text
    category: Name | None = None
    readings: Mapping[Name, Name] = {}
    basis: Literal["verified", "reported"] = "verified"
    given: Mapping[Name, Any] | None = None
    verified: Mapping[Name, Any] | None = None
    units: Mapping[Text, Any] | None = None
    expect: Annotated[Expect, BeforeValidator(_nothing)] = Field(default_factory=Expect)


class Cases(Model):
    """A file of cases; `ruleset` is a path from the file, `id@version`, or the stem of one."""

    ruleset: Text
    cases: tuple[Case, ...] = Field(min_length=1)
