"""The models of a file of cases."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BeforeValidator, Field
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.casework.boundary_values import REASON, Entered, Written
from liuxiang.item_results import CriterionVerdict, ItemVerdict
from liuxiang.ranking import State
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.base import Answer, Integer, Model, Name, Number, Text

RESERVED = ("category", "given", "verified", "not_applicable")
"""The keys of one of several units, if it is more than its figures."""

Entry = tuple[Node, Node]

Start = Written | Node
"""The default figure of a unit: one at its threshold, or a recorded one."""


class Stated(NamedTuple):
    """A unit of a case: its name and category, its place, its figures, and what does not apply."""

    name: str
    category: str
    at: Node
    given: tuple[Entry, ...]
    verified: tuple[Entry, ...]
    without: tuple[Entry, ...] = ()


def document(stated: Stated, limits: Mapping[str, Start], ruleset: Ruleset) -> MappingNode:
    """Return the unit file for `stated`, with default figures for everything it does not give."""
    at = stated.at
    given = {str(key.value) for key, _ in (*stated.given, *stated.verified)}
    derived = [
        (_scalar(name, at), figure if isinstance(figure, Node) else node_of(figure, at))
        for name, figure in limits.items()
        if name not in given and given.isdisjoint(ruleset.derivation.behind(name))
    ]
    entries: list[Entry] = [
        (_scalar("unit", at), _scalar(stated.name, at)),
        (_scalar("category", at), _scalar(stated.category, at)),
        (_scalar("metrics", at), _mapping([*derived, *stated.given], at)),
    ]
    if stated.verified:
        entries.append((_scalar("verified", at), _mapping(list(stated.verified), at)))
    if stated.without:
        entries.append((_scalar("not_applicable", at), _mapping(list(stated.without), at)))
    return _mapping(entries, at)


def node_of(written: Written, at: Node) -> Node:
    """Return a generated node for a figure, with the position `at`."""
    match written:
        case Entered(points):
            pairs = [("points", points), ("reason", REASON)]
            return _mapping([(_scalar(key, at), _scalar(text, at)) for key, text in pairs], at)
        case tuple():
            nodes = [_scalar(each, at) for each in written]
            return SequenceNode("", nodes, at.start_mark, at.end_mark)
        case _:
            return _scalar(written, at)


def _scalar(text: str, at: Node) -> ScalarNode:
    return ScalarNode("", text, at.start_mark, at.end_mark)


def _mapping(entries: list[Entry], at: Node) -> MappingNode:
    return MappingNode("", entries, at.start_mark, at.end_mark)


def entries_of(node: Node | None) -> tuple[Entry, ...]:
    """Return the entries of a mapping node; none for other nodes."""
    return tuple(node.value) if isinstance(node, MappingNode) else ()


def stated_units(node: Node, category: str) -> Iterator[Stated]:
    """Return the units under `units:` of a case; each is either its figures or a full mapping."""
    for key, value in entries_of(node):
        parts = {str(each.value): (each, below) for each, below in entries_of(value)}
        if parts and set(parts) <= set(RESERVED):
            own = parts["category"][1].value if "category" in parts else category
            yield Stated(
                str(key.value),
                str(own),
                key,
                entries_of(parts["given"][1]) if "given" in parts else (),
                entries_of(parts["verified"][1]) if "verified" in parts else (),
                entries_of(parts["not_applicable"][1]) if "not_applicable" in parts else (),
            )
        else:
            yield Stated(str(key.value), category, key, entries_of(value), ())


Code = Annotated[str, Field(pattern=r"^LX[0-9]{3}$")]


class ExpectBonus(Model):
    """What one bonus comes to, or one penalty costs."""

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
    """Base and bonus, less penalties."""
    base: Number | None = None
    """The base points."""
    bonus: Number | None = None
    """The bonus points, after all caps of the item."""
    criteria: Mapping[Text, CriterionVerdict] = {}
    """The verdicts of its criteria by id; those of a group as GROUP.ID."""
    bonuses: Mapping[Name, ExpectBonus] = {}
    """Its bonuses, by id."""
    penalty: Number | None = None
    """What they take off."""
    penalties: Mapping[Name, ExpectBonus] = {}
    """Its penalties, by id."""


class ExpectDecided(Model):
    """What was decided of one unit."""

    rank: Integer | None = None
    """The decided rank; its own if no order was decided."""
    award: Name | None = None
    """The decided award, null for none."""


class Expect(Model):
    """What is expected; what is not mentioned is not looked at.

    `steps` names every bonus that counts a step or a piece, and `findings` how often a code is
    found. `errors` are the codes for which the unit is refused, and `warnings` those it is read
    with. `ranks`, `totals`, `awards`, `grades`, `tied` and `decided` are of several
    units.
    """

    items: Mapping[Text, ExpectItem] = {}
    """Items, by number or id."""
    total: Number | None = None
    """Base and bonus together, less penalties."""
    base: Number | None = None
    """The base points."""
    bonus: Number | None = None
    """The bonus points."""
    penalty: Number | None = None
    """What penalties take off."""
    possible: Number | None = None
    """The total if everything missing turned out met."""
    attainable: Number | None = None
    """The base points that the category can attain."""
    not_scored: Answer | None = None
    """Whether the unit is not scored, since too little of the rules applies to it."""
    result: Literal["final", "provisional"] | None = None
    """Whether an absent figure could still change the total."""
    steps: Mapping[Text, Number] | None = None
    """Every bonus that counts a step or a piece, by id or ITEM.BONUS; {} is none."""
    rank: Integer | None = None
    """The rank of the unit, alone in its list."""
    award: Name | None = None
    """The award of the unit, null for none."""
    grade: Name | None = None
    """The grade of the unit, null for none."""
    ranks: Mapping[Text, Integer] = {}
    """The ranks of several units."""
    totals: Mapping[Text, Number] = {}
    """The totals of several units."""
    awards: Mapping[Text, Name | None] = {}
    """The awards of several units, null for none."""
    grades: Mapping[Text, Name | None] = {}
    """The grades of several units, null for none."""
    tied: tuple[Text, ...] | None = None
    """The units that share a rank with another."""
    decided: Mapping[Text, ExpectDecided] = {}
    """The ranks and awards that were decided, of several units."""
    state: State | None = None
    """How far the result is from a decision."""
    findings: Mapping[Code, Integer] = {}
    """How often each of these codes is found, without what was decided or confirmed."""
    errors: tuple[Code, ...] | None = None
    """The codes for which the unit is refused; nothing else is expected then."""
    warnings: tuple[Code, ...] | None = None
    """The codes with which the unit is read."""


def _nothing(raw: object) -> object:
    return {} if raw is None else raw


class Case(Model):
    """One case: a unit that stands exactly at every limit but for what is given, or several.

    `readings` chooses other readings by ruling; `given` and `verified` are written as in a unit
    file, `null` takes a figure away. `decisions` are on its units, or on one called like the case.
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
    not_applicable: Mapping[Name, Text] | None = None
    """Why whole items and actions do not apply, by id, as in a unit file."""
    units: Mapping[Text, Any] | None = Field(default=None, min_length=1)
    """Several units by name: their figures, or {category, given, verified, not_applicable}."""
    decisions: Mapping[Name, Any] | None = None
    """What is decided of its units, as in a file of decisions: {ties, awards, confirmed}."""
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
