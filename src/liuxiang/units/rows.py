"""Converts table rows to the nodes of a unit file, so that the same code can read them."""

import re
from typing import Final, NamedTuple, cast

from yaml.error import Mark
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.diagnostics import Diagnostic
from liuxiang.exact import half_width
from liuxiang.names import word
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.metrics.absent import is_absent, is_declared
from liuxiang.ruleset.metrics.comment import COMMENTS
from liuxiang.tables import (
    CUT_SHORT,
    DATE,
    FAULT,
    FRACTION,
    KEYS,
    SHIFTED,
    Cell,
    Odd,
    Row,
    Sheet,
    is_blank,
    text_of,
    typed,
)
from liuxiang.tables.aspects import REVISED
from liuxiang.units.columns import Column, Header
from liuxiang.units.declared import KEY as NOT_APPLICABLE
from liuxiang.units.resolve import is_error

_MONTH: Final = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATES: Final = re.compile(
    r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?: +[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
    r"|[0-9]{1,2}月[0-9]{1,2}日"
    rf"|[0-9]{{1,2}}-{_MONTH}(?:-[0-9]{{2,4}})?|{_MONTH}-[0-9]{{1,4}}"
)
_NUMERIC: Final = ("count", "amount", "rate", "points")
_MEMBERS: Final = re.compile(r"[、,，;；|\n\r\v\f\x85\u2028\u2029]|_x000[AaDd]_")
_NUMBERS: Final = re.compile(r"[、，;；|\n\r\v\f\x85\u2028\u2029]|_x000[AaDd]_|,\s")
_DOCUMENTS: Final = re.compile(r"[;；\n\r\v\f\x85\u2028\u2029]|_x000[AaDd]_")
PARTS: Final = ("metrics", *REVISED, "evidence")
"""The keys of a document that hold what is said of metrics."""

_NONE: Final = ("[]", "无", "none")


class _Spot(NamedTuple):
    """A position with the attributes of a mark that are used."""

    line: int
    column: int


class Lowering:
    """Converts the rows below a header to the documents of a unit file."""

    def __init__(self, ruleset: Ruleset, sheet: Sheet, header: Header) -> None:
        self._metrics = ruleset.metrics
        self._columns = header.columns
        self._at = {at: column for column, at in header.columns.items()}
        heads = enumerate(sheet.header.cells)
        self._remarks = frozenset(at for at, cell in heads if not is_blank(cell)) - self._at.keys()

    def document(self, row: Row, walk: NodeReader) -> MappingNode:
        """Return the document for `row`; report unreadable cells to `walk`."""
        first = self._columns[Column("unit")]
        entries: list[tuple[Node, Node]] = []
        parts: dict[str, list[tuple[Node, Node]]] = {name: [] for name in PARTS}
        headless = False
        for at, cell in enumerate(row.cells):
            if is_blank(cell):
                continue
            column = self._at.get(at)
            if isinstance(cell, Odd) and cell.code == CUT_SHORT:
                walk.report(CUT_SHORT, scalar("", row, at))
            elif at in self._remarks:
                continue
            elif column is None:
                if not headless:  # one is enough to find the others of the row
                    walk.report("LX134", scalar("", row, at), {"found": _short(cell)})
                headless = True
            elif column.name and column.aspect in COMMENTS:
                self._check_said_of(column, at, row, walk)
            else:
                value = self._value(column, cell, row, at, walk)
                key = _key_of(column)
                pairs = entries if key else parts[column.aspect or "metrics"]
                if value is not None:
                    pairs.append((scalar(key or column.name, row, at), value))
        for name, pairs in parts.items():
            if name in REVISED and not pairs:
                continue
            entries.append((scalar(name, row, first), mapping(pairs, row, first)))
        return mapping(entries, row, first)

    def _value(
        self, column: Column, cell: Cell, row: Row, at: int, walk: NodeReader
    ) -> Node | None:
        """Return the content of a cell that is not empty; None if it was reported."""
        if _key_of(column):
            return self._text(row, at, walk)
        if column.aspect == "evidence":
            return self._evidence(row, at, walk)
        return self._figure(column, cell, row, at, walk)

    def _cell(self, row: Row, at: int | None) -> Cell:
        """Return the cell in a column; empty if there is none, or the row is too short."""
        cell = row.cells[at] if at is not None and at < len(row.cells) else ""
        return "" if isinstance(cell, Odd) and cell.code == CUT_SHORT else cell

    def _text(self, row: Row, at: int | None, walk: NodeReader) -> Node | None:
        """Return the text of a cell that is not a figure; None if it is empty or was reported."""
        cell = self._cell(row, at)
        if at is None or is_blank(cell):
            return None
        if isinstance(cell, Odd) and (cell.code == FRACTION or self._is_date(at, cell)):
            cell = cell.text
        if isinstance(cell, Odd):
            walk.report(cell.code, scalar("", row, at), cell.values)
            return None
        return scalar(typed(cell.strip()), row, at)

    def _is_date(self, at: int, cell: Odd) -> bool:
        """Return whether a cell is a date where one is asked for."""
        return cell.code == DATE and self._at[at].aspect == "date"

    def _figure(
        self, column: Column, cell: Cell, row: Row, at: int, walk: NodeReader
    ) -> Node | None:
        """Return a figure as in a unit file, with its reason; None if it was reported."""
        name, aspect = column
        metric = self._metrics[name]
        if isinstance(cell, str) and metric.usual()(cell) is None:
            cell = _odd(cell, metric.kind)
            if is_blank(cell):
                return None
        if isinstance(cell, str) and is_declared(cell):
            return self._declared(name, row, at, walk)
        if isinstance(cell, Odd) and (cell.code != FRACTION or metric.kind == "rate"):
            walk.report(cell.code, scalar("", row, at), cell.values)
            return None
        text = text_of(cell)
        value: Node = scalar(text, row, at)
        if metric.kind == "checklist" and not is_empty(value):
            value = _list(text, row, at)
        if metric.is_list and not is_empty(value):
            texts = _NUMBERS.split(text.strip().removeprefix("[").removesuffix("]"))
            value = sequence([scalar(each.strip(), row, at) for each in texts], row, at)
        if metric.kind != "points" and not aspect:
            return value
        said = self._comment(name, row, at, walk)
        if metric.kind == "points" and (is_empty(value) or is_absent(half_width(text))):
            return value
        if metric.kind != "points":
            return mapping([(scalar("value", row, at), value), *said], row, at) if said else value
        of_row = self._cell(row, self._columns.get(Column("", "reason")))
        if is_blank(of_row) and not any(key.value == "reason" for key, _ in said):
            head = {"metric": name, "column": f"{name}@reason"}
            walk.report("LX146", scalar("", row, at), head)
            return None
        return mapping([(scalar("points", row, at), value), *said], row, at)

    def _comment(self, name: str, row: Row, at: int, walk: NodeReader) -> list[tuple[Node, Node]]:
        """Return what the columns beside a figure say of it."""
        said: list[tuple[Node, Node]] = []
        for key in COMMENTS:
            node = self._text(row, self._columns.get(Column(name, key)), walk)
            if node is not None:
                said.append((scalar(key, row, at), node))
        return said

    def _declared(self, name: str, row: Row, at: int, walk: NodeReader) -> Node:
        """Return a figure that is declared not to apply, with its reason."""
        yes = scalar(NOT_APPLICABLE, row, at), scalar("true", row, at)
        return mapping([yes, *self._comment(name, row, at, walk)], row, at)

    def _check_said_of(self, column: Column, at: int, row: Row, walk: NodeReader) -> None:
        """Report a reason or a name without a figure."""
        name = column.name
        figures = [Column(name, each) for each in REVISED]
        if self._metrics[name].kind == "points":
            figures.append(Column(name))
        if all(is_blank(self._cell(row, self._columns.get(each))) for each in figures):
            walk.report("LX147", scalar("", row, at), {"metric": name})

    def _evidence(self, row: Row, at: int, walk: NodeReader) -> Node | None:
        node = self._text(row, at, walk)
        if node is None:
            return None
        texts = (each.strip() for each in _DOCUMENTS.split(node.value))
        return sequence([scalar(each, row, at) for each in texts if each], row, at)


def _key_of(column: Column) -> str | None:
    """Return the key of a column that holds no figure of a metric: it says so of the whole row."""
    if column.name in KEYS:
        return column.name
    return None if column.name else column.aspect


def too_long(sheet: Sheet, row: Row) -> Diagnostic:
    """Return the problem of a row whose cells may be misplaced."""
    last = row.cells[-1]
    code = SHIFTED if isinstance(last, str) else last.code
    values = {"found": text_of(last), "expected": str(len(sheet.header.cells))}
    return sheet.fault(code, row.line, 0, values)


def _odd(text: str, kind: str) -> Cell:
    """Return what was typed, or what a spreadsheet wrote to a CSV file instead."""
    text = typed(text.strip())
    plain = half_width(text)
    if is_error(plain):
        return Odd(plain, FAULT)
    if kind in _NUMERIC and _DATES.fullmatch(plain):
        return Odd(plain, DATE)
    return text


def _list(text: str, row: Row, at: int) -> Node:
    """Return the members named in a cell; none for a word that means none."""
    text = text.strip()
    if word(text) in _NONE:
        return sequence([], row, at)
    texts = _MEMBERS.split(text.removeprefix("[").removesuffix("]"))
    return sequence([scalar(each.strip(), row, at) for each in texts if each.strip()], row, at)


def _short(cell: Cell) -> str:
    text = text_of(cell)
    return text if len(text) <= 40 else f"{text[:37]}…"


def _mark(row: Row, at: int) -> Mark:
    return cast(Mark, _Spot(*row.spot(at)))


def scalar(text: str, row: Row, at: int) -> ScalarNode:
    """Return a text at the cell `at` of `row`."""
    return ScalarNode("", text, _mark(row, at))


def mapping(pairs: list[tuple[Node, Node]], row: Row, at: int) -> MappingNode:
    """Return a mapping at the cell `at` of `row`."""
    return MappingNode("", pairs, _mark(row, at))


def sequence(nodes: list[Node], row: Row, at: int) -> SequenceNode:
    """Return a list at the cell `at` of `row`."""
    return SequenceNode("", nodes, _mark(row, at))
