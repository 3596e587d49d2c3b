"""Reads rosters, from texts and from tables; reports all problems."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.diagnostics import Diagnostic, Place, Related, has_errors, position
from liuxiang.errors import InputFault
from liuxiang.files import as_table
from liuxiang.inputs import Inputs
from liuxiang.names import shown, word
from liuxiang.nodes import NodeReader, is_empty, single, start
from liuxiang.ruleset.answers import answer_of
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.source import Source
from liuxiang.tables import Odd, Row, Table, is_blank, typed
from liuxiang.tables.remarks import kept
from liuxiang.tables.rosters import roster_columns
from liuxiang.units import identity
from liuxiang.units.aliases import Aliases, Called, earlier
from liuxiang.units.naming import name_at, unit_name
from liuxiang.units.roster import Member, Roster
from liuxiang.units.rows import mapping, scalar, sequence
from liuxiang.wording.text import brief

KEYS: Final = ("roster", "units")
MEMBER_KEYS: Final = ("unit", "category", "also", "excused")

_BETWEEN: Final = "[;；、,，\n\r]"
"""What separates the aliases in a cell."""

_NONE: Final = r"0|none|没有|[-‐-―－─━_/／]+"
"""What stands for nothing, besides the words for no."""


class ReadRoster(NamedTuple):
    """A roster, and the problems of its files."""

    roster: Roster
    problems: list[Diagnostic]


def read_rosters(inputs: Inputs, rules: RuleFile, also: Aliases | None = None) -> ReadRoster:
    """Return the first roster among `inputs`, of which there can be one, and problems of all."""
    first = inputs.rosters[0]
    try:
        found = RosterReader(rules, also).read(inputs.source(first))
    except InputFault as fault:
        found = faulty(first, fault.diagnostics)
    others = one_of(inputs.rosters)
    return faulty(first, (*found.problems, *others)) if others else found


def faulty(file: str, problems: Iterable[Diagnostic]) -> ReadRoster:
    """Return a roster that has errors."""
    return ReadRoster(Roster(file, "", (), faulty=True), list(problems))


def one_of(files: Sequence[str]) -> list[Diagnostic]:
    """Return a problem for each roster after the first: there can be one."""
    first = Related(Place(files[0]), "other")
    return [Diagnostic("LX728", Place(other), {}, (first,)) for other in files[1:]]


class RosterReader:
    """Reads rosters for one rule file."""

    def __init__(self, rules: RuleFile, also: Aliases | None = None) -> None:
        self._rules = rules
        self._called = Called(rules.ruleset, also or earlier(rules.ruleset))

    def read(self, source: Source) -> ReadRoster:
        """Return the roster in `source`.

        Raises:
            InputFault: It is malformed.

        """
        table = as_table(source)
        walks: list[NodeReader] = []
        problems = list(source.warnings)
        if table is None:
            top, walk = single(source, "LX731")
            walks.append(walk)
            members = self._members((node, walk) for node in self._nodes(top, walk))
        else:
            members = self._members(self._rows(table, walks, problems))
        problems += sorted((each for walk in walks for each in walk.problems), key=position)
        if has_errors(problems):
            return faulty(source.name, problems)
        return ReadRoster(Roster(source.name, source.sha256, members), problems)

    def _rows(
        self, table: Table, walks: list[NodeReader], problems: list[Diagnostic]
    ) -> Iterator[tuple[Node, NodeReader]]:
        """Yield the members in the rows of a table, each with the reader of its sheet."""
        for sheet in table.sheets:
            columns = roster_columns(sheet)
            if columns is None:
                problems += [sheet.fault("LX156", sheet.header.line, 0)] if sheet.rows else []
                continue
            walk = NodeReader(sheet)
            walks.append(walk)
            rows = kept(sheet, columns["unit"], {}, ())
            problems += rows.problems
            for row in rows.rows:
                yield mapping(list(_lowered(row, columns, walk)), row, columns["unit"]), walk

    def _nodes(self, top: MappingNode, walk: NodeReader) -> list[Node]:
        """Return the nodes of the members of a text."""
        entries = walk.entries(top)
        walk.check_keys(entries, KEYS)
        self._check_rules(entries["roster"][1] if "roster" in entries else top, walk)
        node = entries["units"][1] if "units" in entries else top
        if not isinstance(node, SequenceNode) or not node.value:
            walk.report("LX723", node)
            return []
        return walk.items(node.value)

    def _check_rules(self, node: Node, walk: NodeReader) -> None:
        """Report a roster of other rules, or of another version of them."""
        text = shown(brief(node.value)) if isinstance(node, ScalarNode) else found_text(node)
        name, _, version = text.partition("@")
        values = {"found": text or "–", "expected": self._rules.reference}
        if name != self._rules.ruleset.id:
            walk.report("LX720", node, values)
        elif version and version != self._rules.ruleset.version:
            walk.report("LX730", node, values)

    def _members(self, nodes: Iterable[tuple[Node, NodeReader]]) -> list[Member]:
        """Return the members at `nodes`; a name that occurs twice is reported."""
        members: list[Member] = []
        places: dict[str, Place] = {}
        for node, walk in nodes:
            top = walk.mapping(node, "LX724")
            member = None if top is None else self._member(top, walk)
            if member is None:
                continue
            at = walk.source.place(member.line, member.column)
            for name in dict.fromkeys(map(identity, member.names)):
                if name in places:
                    first = Related(places[name])
                    walk.problems.append(Diagnostic("LX722", at, {"unit": name}, (first,)))
                places.setdefault(name, at)
            members.append(member)
        return members

    def _member(self, top: MappingNode, walk: NodeReader) -> Member | None:
        entries = walk.entries(top)
        walk.check_keys(entries, MEMBER_KEYS)
        name = unit_name(top, entries, walk)
        category = self._called.category(top, entries, walk)
        also = _names(entries["also"][1], walk) if "also" in entries else ()
        excused = _reason(entries["excused"][1], walk) if "excused" in entries else None
        if name is None or category is None:
            return None
        others = tuple(each for each in also if identity(each) != identity(name))
        place = start(entries["unit"][1])
        return Member(name, category, others, excused, *place, walk.source.grid)


def _names(node: Node, walk: NodeReader) -> tuple[str, ...]:
    """Return the names at `node`: a list, or one."""
    if is_empty(node):
        return ()
    nodes = walk.items(node.value) if isinstance(node, SequenceNode) else [node]
    found = (name_at(each, walk) for each in nodes)
    return tuple(dict.fromkeys(each for each in found if each and not _is_none(each)))


def _reason(node: Node, walk: NodeReader) -> str | None:
    """Return the reason at `node` why a unit is excused; nothing, and no, do not excuse."""
    if is_empty(node):
        return None
    text = shown(str(node.value)) if isinstance(node, ScalarNode) else ""
    if not text or answer_of(text) is True:
        walk.report("LX725", node, {"found": text or found_text(node)})
        return None
    return None if _is_none(text) else text


def _is_none(text: str) -> bool:
    """Return whether `text` says that there is nothing to say."""
    return answer_of(text) is False or re.fullmatch(_NONE, word(text)) is not None


def _lowered(row: Row, columns: Mapping[str, int], walk: NodeReader) -> Iterator[tuple[Node, Node]]:
    """Yield what a row says of a member, as in a text; report cells that nobody typed to `walk`."""
    for key, at in columns.items():
        cell = row.cells[at] if at < len(row.cells) else ""
        if isinstance(cell, Odd):
            walk.report(cell.code, scalar("", row, at), cell.values)
        elif key == "also":
            texts = (each.strip() for each in re.split(_BETWEEN, typed(cell.strip())))
            names: list[Node] = [scalar(each, row, at) for each in texts if each]
            yield scalar(key, row, at), sequence(names, row, at)
        elif not is_blank(cell):
            yield scalar(key, row, at), scalar(typed(cell.strip()), row, at)
