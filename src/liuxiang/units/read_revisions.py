"""Reads verifications and corrections, from texts and from tables; reports all problems."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode

from liuxiang.diagnostics import Diagnostic, position
from liuxiang.errors import InputFault
from liuxiang.figures import Statement, StatementKind
from liuxiang.files import as_table
from liuxiang.inputs import Inputs
from liuxiang.nodes import NodeReader, documents, is_empty
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics.comment import COMMENTS, Comment, comment_of
from liuxiang.source import Source
from liuxiang.tables import Table
from liuxiang.units.aliases import Aliases, Called, earlier, evidence_of
from liuxiang.units.declared import KEY, Part, parts_of
from liuxiang.units.figure_reader import FigureReader
from liuxiang.units.naming import Entries, unit_name
from liuxiang.units.read_result import ReadResult
from liuxiang.units.revisions import Revised, Revisions
from liuxiang.units.roster import Roster, category_of, member_of


class Section(NamedTuple):
    """The key that figures stand under, and who says them."""

    key: str
    kind: StatementKind


VERIFIED: Final = Section("verified", "verified")

SECTIONS: Final = {"verifies": VERIFIED, "corrects": Section("metrics", "corrected")}
"""Where the figures of a document are, by its first key, which names the unit."""

OF_ROW: Final = (VERIFIED, Section("corrected", "corrected"))
"""Where those of a row of a table are."""


class ReadRevisions(NamedTuple):
    """Revisions, and the problems of their files."""

    revisions: Revisions
    problems: list[Diagnostic]


def read_revisions(
    inputs: Inputs, rules: RuleFile, also: Aliases | None = None, roster: Roster | None = None
) -> ReadRevisions:
    """Return the revisions of all files among `inputs` that hold such, and their problems."""
    reader = RevisionReader(rules, also, roster)
    found: list[Revised] = []
    problems: list[Diagnostic] = []
    for name in inputs.revisions:
        try:
            read = reader.read(inputs.source(name))
        except InputFault as fault:
            problems += fault.diagnostics
            continue
        found += read.revised
        problems += read.problems
    return ReadRevisions(Revisions(found), problems)


class ReadFile(NamedTuple):
    """What one file revises, and its problems."""

    revised: list[Revised]
    problems: list[Diagnostic]


class RevisionReader:
    """Reads verifications and corrections for one rule file; `roster` knows the units."""

    def __init__(
        self, rules: RuleFile, also: Aliases | None = None, roster: Roster | None = None
    ) -> None:
        self._ruleset, self._roster = rules.ruleset, roster
        self._also = also or earlier(rules.ruleset)
        self._called = Called(rules.ruleset, self._also)
        self._figures = FigureReader(rules.ruleset, self._also, self._called)

    def read(self, source: Source) -> ReadFile:
        """Return what `source` revises.

        Raises:
            InputFault: It is malformed.

        """
        read = ReadFile([], list(source.warnings))
        table = as_table(source)
        if table is not None:
            self._table(table, read)
            return read
        for top in documents(source):
            walk = NodeReader(source, len(read.problems))
            self._add(self._text(top, walk), walk, read)
        return read

    def _add(self, revised: Revised | None, walk: NodeReader, read: ReadFile) -> None:
        walk.problems.sort(key=position)
        read.problems.extend(walk.problems)
        if revised is not None:
            read.revised.append(revised)

    def _table(self, table: Table, read: ReadFile) -> None:
        """Read the rows of a table."""
        from liuxiang.units.columns import Heads
        from liuxiang.units.table_reader import read_table

        def take(top: MappingNode, walk: NodeReader, found: ReadResult) -> None:
            own = ReadFile(read.revised, found.problems)
            self._add(self._revised("unit", top, OF_ROW, walk), walk, own)

        rows = ReadResult()
        also = self._also.of_table(table, self._ruleset.version)
        heads = Heads(self._ruleset, also, categorised=False, revising=True)
        read_table(table, self._ruleset, heads, take, rows)
        read.problems.extend(rows.problems)

    def _text(self, top: Node, walk: NodeReader) -> Revised | None:
        """Return what one document of a text revises."""
        mapping = walk.mapping(top, "LX737")
        if mapping is None:
            return None
        entries = walk.entries(mapping)
        heads = [key for key in SECTIONS if key in entries]
        if len(heads) != 1:
            walk.report("LX737", top)
            return None
        head, section = heads[0], SECTIONS[heads[0]]
        walk.check_keys(entries, (head, *COMMENTS, section.key, KEY, "evidence"))
        revised = self._revised(head, mapping, (section,), walk)
        if revised is not None and not (revised.statements or revised.parts or walk.problems):
            walk.report("LX738", entries[head][0], {"key": section.key})
        return revised

    def _revised(
        self, head: str, top: MappingNode, sections: tuple[Section, ...], walk: NodeReader
    ) -> Revised | None:
        """Return what a document revises of the unit that `head` names.

        Returns None if there is no name, or the unit is excused.
        """
        entries = walk.entries(top)
        name = unit_name(top, entries, walk, head)
        if head not in entries:
            return None
        member = member_of(self._roster, name, {"unit": entries[head]}, walk)
        if "category" in entries:
            category_of(self._called, top, entries, member, walk)
        said = comment_of(entries, walk)
        keys = [each.key for each in sections]
        also = self._also.of_document(entries, (*keys, "evidence"), walk)
        found = [
            each for section in sections for each in self._found(entries, section, said, also, walk)
        ]
        evidence = evidence_of(entries, self._called, walk, also)
        for each in found:
            if each.papers:
                evidence[each.metric] = (*evidence.get(each.metric, ()), *each.papers)
        if name is None or (member is not None and member.excused is not None):
            return None
        return Revised(
            member.name if member else name,
            walk.place(entries[head][1]),
            walk.source.sha256,
            tuple((each.metric, each.statement) for each in found),
            evidence,
            self._parts(entries, sections, said, walk),
        )

    def _parts(
        self, entries: Entries, sections: tuple[Section, ...], said: Comment, walk: NodeReader
    ) -> tuple[Part, ...]:
        """Return what a text says of whole items and actions; the rows of a table say nothing."""
        if KEY not in entries or len(sections) > 1:
            return ()
        return tuple(parts_of(entries, self._ruleset, walk, sections[0].kind, said.date))

    def _found(
        self, entries: Entries, section: Section, said: Comment, also: Aliases, walk: NodeReader
    ) -> "Iterator[_Found]":
        """Yield the figures under the key of `section`, of all of which something is `said`."""
        if section.key not in entries or is_empty(entries[section.key][1]):
            return
        top = walk.mapping(entries[section.key][1], "LX208", {"key": section.key})
        for name, (at, node) in self._called.entries(top, walk, also).items() if top else ():
            before = len(walk.problems)
            papers: tuple[str, ...] = ()
            if isinstance(node, MappingNode):
                papers = self._papers(name, node, walk)
                node = _plain(node, entries.get("reason") if self._is_points(name) else None)
            figure = self._figures.figure(name, at, node, walk, said=section.kind)
            if figure is None:
                if len(walk.problems) == before:
                    walk.report("LX739", at, {"metric": name})
                continue
            figure = figure._replace(
                reason=figure.reason or said.reason,
                by=figure.by or said.by,
                date=figure.date or said.date,
                at=walk.source.place(figure.line, figure.column),
            )
            yield _Found(name, Statement(section.kind, figure), papers)

    def _is_points(self, name: str) -> bool:
        metric = self._ruleset.metrics.get(name)
        return metric is not None and metric.kind == "points"

    def _papers(self, name: str, node: MappingNode, walk: NodeReader) -> tuple[str, ...]:
        """Return the documents that are named with a figure."""
        pair = next((pair for pair in node.value if pair[0].value == "evidence"), None)
        if pair is None:
            return ()
        listed = [(ScalarNode("", name, pair[0].start_mark), pair[1])]
        entries: Entries = {"evidence": (pair[0], MappingNode("", listed, pair[0].start_mark))}
        return evidence_of(entries, self._called, walk, self._also).get(name, ())


class _Found(NamedTuple):
    """A statement on a metric, with the documents named with it."""

    metric: str
    statement: Statement
    papers: tuple[str, ...]


def _plain(node: MappingNode, reason: tuple[Node, Node] | None) -> MappingNode:
    """Return a figure with its comment as a unit file gives it: without the documents.

    The `reason` of the document is added if the figure has none.
    """
    pairs = [pair for pair in node.value if pair[0].value != "evidence"]
    if reason is not None and all(pair[0].value != "reason" for pair in pairs):
        pairs.append(reason)
    return MappingNode("", pairs, node.start_mark, node.end_mark)
