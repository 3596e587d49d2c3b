"""Reads unit files: one unit per document; reports all problems."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.diagnostics import (
    NO_VALUES,
    Diagnostic,
    Place,
    Wording,
    has_errors,
    position,
)
from liuxiang.errors import InputFault
from liuxiang.files import as_table
from liuxiang.names import shown
from liuxiang.nodes import NodeReader, documents, is_empty, start
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.source import Source
from liuxiang.units import Basis, Unit
from liuxiang.units.aliases import Aliases, Called, earlier, evidence_of
from liuxiang.units.figure_reader import SAID, FigureReader
from liuxiang.units.naming import Entries, named_at, unit_name
from liuxiang.units.read_result import ReadResult
from liuxiang.units.revisions import NO_REVISIONS, Revisions, of_row, papers
from liuxiang.units.roster import Roster, category_of, member_of
from liuxiang.units.settling import Settling
from liuxiang.wording.text import Joined, Phrase, brief

if TYPE_CHECKING:
    from liuxiang.tables import Table
    from liuxiang.units.self_assessed import SelfAssessed

KEYS: Final = (
    *("unit", "category", "ruleset"),
    *("metrics", "verified", "not_applicable", "evidence", "self_assessed"),
)


class UnitReader:
    """Reads unit files for one rule file and one basis.

    `also` are the aliases of metrics and categories; `roster` knows the names and the categories
    of all units, and `revisions` what was corrected and verified of them. Units may give figures
    that are `shared` by all only in cases.
    """

    def __init__(
        self,
        rules: RuleFile,
        basis: Basis,
        also: Aliases | None = None,
        roster: Roster | None = None,
        revisions: Revisions = NO_REVISIONS,
        *,
        shared: bool = False,
    ) -> None:
        self._rules, self.roster, self.revisions = rules, roster, revisions
        self._ruleset = rules.ruleset
        self._basis = basis
        self._also = also or earlier(rules.ruleset)
        self._settling = Settling(rules.ruleset, basis, revisions.shared.figures)
        self._called = Called(rules.ruleset, self._also)
        self._figures = FigureReader(rules.ruleset, self._also, self._called, shared=shared)

    def ranked(self, units: list[Unit]) -> list[Unit]:
        """Return the units that are ranked: those that the roster does not excuse."""
        if self.roster is None:
            return units
        return [each for each in units if not self.roster.is_excused(each)]

    def unsent(self, given: Collection[str]) -> ReadResult:
        """Return the units of the roster that sent nothing, with what was found of them later.

        `given` are the keys of the units that sent something.
        """
        read = ReadResult()
        for unit in self.roster.unsent(given) if self.roster else ():
            revised = self.revisions.of(unit.name)
            if not revised:
                read.units.append(self._with_shared(unit))
                continue
            at, sha256 = revised[0].place, revised[0].sha256
            walk = NodeReader(Source(at.file, "", sha256))
            settled = self._settling.settle({}, {}, revised, unit.category, walk, declares=True)
            without = self._settling.reasons({}, revised, settled.figures, unit.category, walk)
            read.problems += walk.problems
            if has_errors(walk.problems):
                read.leave_out(at.file, unit.name)
                continue
            read.units.append(
                Unit(
                    unit.name,
                    unit.category,
                    at.file,
                    sha256,
                    at.line - 1,
                    at.column - 1,
                    settled.figures,
                    settled.verified,
                    papers({}, revised),
                    trail=settled.trail,
                    without=without,
                    declares=bool(settled.declares or without),
                )
            )
        return read

    def _with_shared(self, unit: Unit) -> Unit:
        """Return a unit that sent nothing with the figures that all units share."""
        if not self.revisions.shared.figures:
            return unit
        walk = NodeReader(Source(unit.file, "", unit.sha256))
        settled = self._settling.settle({}, {}, (), unit.category, walk, declares=False)
        return unit._replace(figures=settled.figures)

    def read(self, source: Source) -> ReadResult:
        """Return the units of `source`."""
        read = ReadResult(source.warnings)
        table = as_table(source)
        if table is not None:
            self._table(table, read)
        else:
            self._text(source, read)
        return read

    def _text(self, source: Source, read: ReadResult) -> None:
        """Read the documents of a YAML or JSON file."""
        try:
            tops = documents(source)
        except InputFault as fault:
            read.problems += fault.diagnostics
            read.leave_out(source.name)
            return
        if not tops:
            read.problems.append(Diagnostic("LX103", Place(source.name)))
            read.leave_out(source.name)
        before = len(read.problems)
        for top in tops:
            self.document(top, NodeReader(source, len(read.problems) - before), read)

    def _table(self, table: "Table", read: ReadResult) -> None:
        """Read the rows of a table."""
        from liuxiang.units.columns import Heads
        from liuxiang.units.table_reader import read_table

        also = self._also.of_table(table, self._ruleset.version)
        heads = Heads(self._ruleset, also, categorised=self.roster is None)
        read_table(table, self._ruleset, heads, self.document, read)

    def document(self, top: Node, walk: NodeReader, read: ReadResult) -> None:
        """Read the unit in the document `top` and add the result to `read`."""
        unit, name = self._unit(top, walk)
        walk.problems.sort(key=position)
        read.problems += walk.problems
        if unit is None or has_errors(walk.problems):
            read.leave_out(walk.source.name, name, named_at(top), walk.source.grid)
        else:
            read.units.append(unit)

    def _unit(self, top: Node, walk: NodeReader) -> tuple[Unit | None, str | None]:
        """Return the unit at `top`, and its name if it could be read."""
        if top.tag:
            walk.report("LX114", top, {"tag": top.tag})
            return None, None
        mapping = walk.mapping(top, "LX121", _form_of(top))
        if mapping is None:
            return None, None
        entries = walk.entries(mapping)
        if walk.source.grid is None:
            walk.check_keys(entries, KEYS)
        name = unit_name(mapping, entries, walk)
        member = member_of(self.roster, name, entries, walk)
        name = member.name if member else name
        if self.roster is None:
            category = self._called.category(mapping, entries, walk)
        else:
            category = category_of(self._called, mapping, entries, member, walk)
        older = self._is_of_other_version(entries, walk)
        revised = self.revisions.of(name)
        if "metrics" not in entries and self.roster is None and not revised:
            walk.report("LX206", mapping)
        also = self._also.of_document(
            entries, (*SAID, "evidence"), walk, older=older, told="ruleset" in entries
        )
        reported = self._figures.read(entries, "metrics", walk, also)
        verified = self._figures.read(entries, "verified", walk, also)
        if "corrected" in entries:
            own = self._figures.read(entries, "corrected", walk, also)
            revised = (*revised, of_row(own, walk.place(top), walk.source.sha256))
        evidence = evidence_of(entries, self._called, walk, also)
        declares = self._figures.declares
        settled = self._settling.settle(
            reported, verified, revised, category, walk, declares=declares
        )
        without = self._settling.reasons(entries, revised, settled.figures, category, walk)
        assessed_itself: SelfAssessed | None = None
        if "self_assessed" in entries:
            from liuxiang.units.self_assessed import self_assessed_of

            assessed_itself = self_assessed_of(entries, self._ruleset, category, walk)
        if name is None or category is None:
            return None, name
        line, column = start(entries["unit"][1])
        source = walk.source
        unit = Unit(
            name,
            category,
            source.name,
            source.sha256,
            line,
            column,
            settled.figures,
            settled.verified,
            papers(evidence, revised),
            source.grid,
            settled.trail,
            assessed_itself,
            without,
            bool(settled.declares or without),
        )
        return unit, name

    def _is_of_other_version(self, entries: Entries, walk: NodeReader) -> bool:
        """Return whether a unit names another version; report what that means for its rules."""
        if "ruleset" not in entries or is_empty(entries["ruleset"][1]):
            return False
        node = entries["ruleset"][1]
        text = shown(brief(node.value)) if isinstance(node, ScalarNode) else found_text(node)
        name, _, version = text.partition("@")
        values = {"found": text, "expected": self._rules.reference}
        if name != self._ruleset.id:
            walk.report("LX209", node, values)
        elif version and version != self._ruleset.version:
            sought = self._rules.sought
            looked = {} if sought is None else {"looked": Joined(sought)}
            walk.report("LX210" if sought is None else "LX290", node, {**values, **looked})
            return True
        return False


def _form_of(top: Node) -> Wording:
    """Return the values of a message on a document that is not a mapping."""
    if isinstance(top, MappingNode):
        return NO_VALUES
    return {"found": Phrase("top_list" if isinstance(top, SequenceNode) else "top_text")}
