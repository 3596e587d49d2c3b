"""Reads unit files: one unit per document; reports all problems."""

from typing import TYPE_CHECKING, Final, cast

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
from liuxiang.units import Basis, Figure, Unit
from liuxiang.units.aliases import Aliases, Called, earlier, evidence_of
from liuxiang.units.naming import Entries, named_at, unit_name
from liuxiang.units.read_result import Fold, Omission, ReadResult
from liuxiang.units.resolve import FigureResolver, Figures, check_limit, not_assessed, says_nothing
from liuxiang.units.roster import Roster, category_of, member_of
from liuxiang.wording.text import Joined, Phrase, brief

if TYPE_CHECKING:
    from liuxiang.tables import Table

KEYS: Final = ("unit", "category", "ruleset", "metrics", "verified", "evidence")
ENTRY_KEYS: Final = ("value", "reason", "by")

_MADE: Final = tuple.__new__
"""Creates a named tuple in half the time; a run typically creates hundreds of thousands of figures.
"""


class UnitReader:
    """Reads unit files for one rule file and one basis.

    `also` are the aliases of metrics and categories; `roster` knows the names and the categories
    of all units.
    """

    def __init__(
        self,
        rules: RuleFile,
        basis: Basis,
        also: Aliases | None = None,
        roster: Roster | None = None,
    ) -> None:
        self._rules, self.roster = rules, roster
        self._ruleset = rules.ruleset
        self._basis = basis
        self._also = also or earlier(rules.ruleset)
        self._settling = FigureResolver(rules.ruleset)
        self._usual = {name: metric.usual() for name, metric in self._ruleset.metrics.items()}
        self._called = Called(rules.ruleset, self._also)

    def ranked(self, units: list[Unit]) -> list[Unit]:
        """Return the units that are ranked: those that the roster does not excuse."""
        if self.roster is None:
            return units
        return [each for each in units if not self.roster.is_excused(each)]

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
        from liuxiang.tables import is_shifted
        from liuxiang.tables.remarks import kept
        from liuxiang.units.columns import Column, Heads, sheets_of
        from liuxiang.units.rows import Lowering, too_long

        also = self._also_of(table) if self._also.reused else self._also
        sheets = sheets_of(table, Heads(self._ruleset, also, self.roster is None))
        read.problems += sheets.problems
        fold = Fold()
        for sheet, header in sheets.sheets:
            lowering = Lowering(self._ruleset, sheet, header)
            heads = (*header.beside.values(), *sheet.beside.values())
            units = kept(sheet, header.columns[Column("unit")], header.beside, heads)
            read.problems += units.problems
            read.omitted += [Omission(table.name, None)] * has_errors(units.problems)
            for row in units.rows:
                walk, found = NodeReader(sheet, fold.told), ReadResult()
                if fold.is_full:
                    read.problems.append(sheet.fault("LX168", row.line, 0))
                    read.leave_out(table.name)
                    break
                if is_shifted(row):
                    found.problems.append(too_long(sheet, row))
                    found.leave_out(table.name)
                else:
                    self.document(lowering.document(row, walk), walk, found)
                read.units += found.units
                read.omitted += found.omitted
                read.problems += fold.kept(found.problems)
        read.problems += fold.rest(table.name)
        if sheets.faulty:
            read.units.clear()
            read.omitted = [Omission(table.name, None)]

    def _also_of(self, table: "Table") -> Aliases:
        """Return the aliases for a table if some of them have changed their meaning."""
        from liuxiang.tables.turned import heads_of, references_of

        heads = {each.partition("@")[0].strip() for each in heads_of(table)}
        named = references_of(table)
        older = any(each.partition("@")[2] not in ("", self._ruleset.version) for each in named)
        return self._also.of_words(heads, older=older)

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
        for key in entries:
            if key not in KEYS:
                values = {"key": key, "expected": Joined(KEYS)}
                walk.report(
                    "LX202", entries[key][0], values, suggestions=walk.close_matches(key, KEYS)
                )
        name = unit_name(mapping, entries, walk)
        member = member_of(self.roster, name, entries, walk)
        name = member.name if member else name
        if self.roster is None:
            category = self._called.category(mapping, entries, walk)
        else:
            category = category_of(self._called, mapping, entries, member, walk)
        older = self._is_of_other_version(entries, walk)
        if "metrics" not in entries and self.roster is None:
            walk.report("LX206", mapping)
        also = self._words_of(entries, walk, older=older) if self._also.reused else self._also
        reported = self._figures(entries, "metrics", walk, also)
        verified = self._figures(entries, "verified", walk, also)
        evidence = evidence_of(entries, self._called, walk, also)
        figures = self._settling.settle(reported, verified, self._basis, walk)
        if category is not None:
            assessed = self._ruleset.assessed_metrics[category]
            walk.problems += not_assessed(reported | verified, assessed, category, walk)
        if name is None or category is None:
            return None, name
        line, column = start(entries["unit"][1])
        counted = figures.items() if verified else ()
        found = frozenset(name for name, figure in counted if figure.verified)
        source = walk.source
        unit = Unit(
            name,
            category,
            source.name,
            source.sha256,
            line,
            column,
            figures,
            found,
            evidence,
            source.grid,
        )
        return unit, name

    def _words_of(self, entries: Entries, walk: NodeReader, *, older: bool) -> Aliases:
        """Return the aliases for a unit if some of them have changed their meaning."""
        used: dict[str, Node] = {}
        for key in ("metrics", "verified", "evidence"):
            node = entries[key][1] if key in entries else None
            if isinstance(node, MappingNode):
                used |= {str(at.value): at for at, _ in node.value if isinstance(at, ScalarNode)}
        also = self._also.of_words(used, older=older)
        if also is self._also and "ruleset" not in entries:
            for name in used.keys() & also.reused.keys():
                values = {"metric": name, "other": also.reused[name]}
                walk.report("LX295", used[name], values)
        return also

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

    def _figures(self, entries: Entries, key: str, walk: NodeReader, also: Aliases) -> Figures:
        """Return the figures under `metrics` or `verified`; empty ones are missing."""
        figures: Figures = {}
        if key not in entries or is_empty(entries[key][1]):
            return figures
        mapping = walk.mapping(entries[key][1], "LX208", {"key": key})
        verified = key == "verified"
        metrics, limits = self._ruleset.metrics, self._ruleset.entry_limits
        for name, (at, node) in (
            self._called.entries(mapping, walk, also).items() if mapping else ()
        ):
            usual = self._usual.get(name)
            plain = usual(node.value) if usual and type(node) is ScalarNode else None
            if plain is not None:
                value, text = plain
                mark = node.start_mark
                there = (value, text, mark.line, mark.column, verified, None, None, None)
                figures[name] = _MADE(Figure, there)
                continue
            metric = metrics.get(name)
            if metric is None:
                self._called.report_metric(name, at, walk)
                continue
            if says_nothing(name, node, walk) or self._also.is_of_other(name, metric, node, walk):
                continue
            wrapped = verified and isinstance(node, MappingNode) and metric.kind != "points"
            figure = (self._entry if wrapped else metric.read)(name, node, walk)
            if figure is None:
                continue
            if name in limits:
                check_limit(name, figure, limits[name], node, walk)
            figures[name] = figure._replace(verified=True) if verified else figure
        return figures

    def _entry(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        """Return a verified figure with the assessors' comment: `{value, reason, by}`."""
        entries = walk.entries(cast(MappingNode, node))
        for key, (at, _) in entries.items():
            if key not in ENTRY_KEYS:
                values = {"key": key, "expected": Joined(ENTRY_KEYS)}
                walk.report("LX202", at, values, suggestions=walk.close_matches(key, ENTRY_KEYS))
        if "value" not in entries:
            walk.report("LX211", node, {"metric": name})
            return None
        if is_empty(entries["value"][1]):
            return None
        figure = self._ruleset.metrics[name].read(name, entries["value"][1], walk)
        if figure is None:
            return None
        texts = {
            key: str(entries[key][1].value).strip()
            for key in ("reason", "by")
            if key in entries and not is_empty(entries[key][1])
        }
        return figure._replace(reason=texts.get("reason"), by=texts.get("by"))


def _form_of(top: Node) -> Wording:
    """Return the values of a message on a document that is not a mapping."""
    if isinstance(top, MappingNode):
        return NO_VALUES
    return {"found": Phrase("top_list" if isinstance(top, SequenceNode) else "top_text")}
