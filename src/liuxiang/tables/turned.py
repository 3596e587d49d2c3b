"""Transposes a table with one metric per row, so that each row is a unit."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from liuxiang.diagnostics import Grid, Place
from liuxiang.names import shown, word
from liuxiang.tables import (
    Cell,
    Row,
    Sheet,
    Table,
    head_of,
    is_blank,
    label_of,
    seen,
    text_of,
    typed,
)
from liuxiang.tables.aspects import ASPECTS, REVISED
from liuxiang.tables.remarks import is_beside, is_signed, is_total
from liuxiang.wording.text import brief

_VALUES: Final = frozenset(
    [
        "数值",
        "数据",
        "数",
        "填报数",
        "填报值",
        "自评数",
        "自报数",
        "上报数",
        "实际数",
        "实际值",
        "实际",
        "完成数",
        "完成值",
        "完成情况",
        "填报",
        "value",
        "values",
        "figure",
        "figures",
    ]
)
"""The heads of figures of the one unit that a sheet is of."""

_MEASURES: Final = frozenset({"单位", "计量单位", "unit"})

_SAID: Final = re.compile("(?P<head>[^:：]{2,8})[:：](?P<text>.+)", re.DOTALL)
"""A head and what is under it, in one cell."""


class Turned(Sheet):
    """A transposed sheet with one unit per row; its places are those of the original sheet.

    `beside` are the headers of columns that are not data.
    """

    def __init__(
        self,
        sheet: Sheet,
        header: Row,
        rows: tuple[Row, ...],
        beside: Mapping[int, str],
        passed: tuple[Row, ...],
    ) -> None:
        grid = sheet.grid or Grid("", ())
        super().__init__(sheet, grid, header, rows, sheet.asides, passed)
        self.beside, self._made_of = beside, sheet

    def place(self, line: int, column: int) -> Place:
        """Return the place of the cell at `line` and `column` of the original sheet."""
        return self._made_of.place(line, column)


_Cells = dict[int, tuple[Cell, tuple[int, int]]]
"""A cell and where it stands, by the column of a unit."""


class _Entry(NamedTuple):
    """A column of the transposed sheet: its label, its place, and its cells by column of a unit."""

    label: Cell
    at: tuple[int, int]
    cells: _Cells


def references_of(table: Table) -> set[str]:
    """Return the rule files that the units of `table` refer to, in either layout."""
    return {each for sheet in arranged(table) for _, each in sheet.column("ruleset")} - {""}


def heads_of(table: Table) -> set[str]:
    """Return the headers of the columns of `table`, or of its rows if each is a metric."""
    return {text_of(cell) for sheet in arranged(table) for cell in sheet.header.cells}


def arranged(table: Table, metric: Callable[[str], str] = str) -> list[Sheet]:
    """Return the sheets of `table` with one unit per row.

    Metrics of which `metric` returns the same are one, however they are called.
    """
    return [_listed(sheet, metric) or turned(sheet) or sheet for sheet in table.sheets]


def _listed(sheet: Sheet, metric: Callable[[str], str]) -> Turned | None:
    """Return `sheet` with one unit per row if each row corrects or verifies one figure of a unit.

    It then has a column of units, one of metrics, and one of what was found. Its other columns are
    aspects, or remarks.
    """
    heads = {
        at: shown(typed(brief(seen(cell))))
        for at, cell in enumerate(sheet.header.cells)
        if not is_blank(cell)
    }
    labels = {label: at for at, text in heads.items() if (label := label_of(text)) is not None}
    said = {at: ASPECTS[word(text)] for at, text in heads.items() if word(text) in ASPECTS}
    if not {"unit", "metric"} <= labels.keys() or not set(REVISED) & set(said.values()):
        return None
    line, units, metrics = sheet.header.line, labels["unit"], labels["metric"]
    if any(_above(sheet, [units])):
        return None
    columns: dict[tuple[str, str], int] = {}
    named: list[str] = []
    rows: list[Row] = []
    spots: list[tuple[int, int]] = [(line, units)]
    for row in sheet.rows:
        filled = {at: cell for at, cell in enumerate(row.cells) if not is_blank(cell)}
        if is_signed(seen(filled[min(filled)])):
            continue
        found: dict[int, tuple[Cell, tuple[int, int]]] = {}
        if units in filled:
            found[0] = filled[units], (row.line, units)
        for at, aspect in said.items():
            if at in filled:
                name = seen(filled.get(metrics, ""))
                column = metric(name), aspect
                if column not in columns:
                    columns[column] = len(columns) + 1
                    named.append(f"{name}@{aspect}")
                    spots.append((row.line, metrics))
                found[columns[column]] = filled[at], (row.line, at)
        rows.append(_sparse(row.line, found))
    header = Row(line, (heads[units], *named), tuple(spots))
    known = {units, metrics, *said}
    beside = {at: text for at, text in heads.items() if at not in known}
    return Turned(sheet, header, tuple(rows), beside, sheet.above)


def _sparse(line: int, found: Mapping[int, tuple[Cell, tuple[int, int]]]) -> Row:
    """Return a row with cells at some of its columns."""
    none: tuple[Cell, tuple[int, int]] = ("", (line, 0))
    cells = [found.get(at, none) for at in range(max(found, default=0) + 1)]
    return Row(line, tuple(cell for cell, _ in cells), tuple(spot for _, spot in cells))


def turned(sheet: Sheet) -> Turned | None:
    """Return `sheet` with one unit per row; None if it has no column of metrics.

    A column with one of `ASPECTS` as its header qualifies the figures of all units of the sheet.
    """
    line = sheet.header.line
    heads = {
        at: shown(typed(brief(seen(cell))))
        for at, cell in enumerate(sheet.header.cells)
        if not is_blank(cell)
    }
    labels = next((at for at, text in heads.items() if label_of(text) == "metric"), None)
    if labels is None:
        return None
    del heads[labels]
    beside = {at: text for at, text in heads.items() if is_beside(text, turned=True)}
    measures = [at for at, text in beside.items() if word(text) in _MEASURES]
    columns = {at: text for at, text in heads.items() if at not in beside}
    said = {at: text for at, text in columns.items() if word(text) in ASPECTS}
    values = [at for at, text in columns.items() if word(text) in _VALUES]
    units = values or [at for at in columns if at not in said]
    revised = [at for at, text in said.items() if ASPECTS[word(text)] in REVISED]
    if not units and revised:  # what was reported is not said again
        values = units = revised[:1]
    entries = list(_above(sheet, units))
    if not values:
        named: _Cells = {at: (columns[at], (line, at)) for at in units}
        entries.append(_Entry("unit", (line, labels), named))
    layout = _Layout(labels, measures, units, said)
    passed = _untold(sheet)
    for row in sheet.rows:
        found = list(_entries(row, layout))
        entries += found
        passed += () if found or _is_open(row, layout) else (row,)
    header = Row(line, tuple(each.label for each in entries), tuple(each.at for each in entries))
    return Turned(sheet, header, tuple(_unit(line, at, entries) for at in units), beside, passed)


def _unit(line: int, column: int, entries: list[_Entry]) -> Row:
    """Return the unit with its figures in `column`."""
    cells = [each.cells.get(column, ("", each.at)) for each in entries]
    return Row(line, tuple(cell for cell, _ in cells), tuple(spot for _, spot in cells))


class _Layout(NamedTuple):
    """The columns of labels, of units of measurement, of units, and of aspects."""

    labels: int
    measures: list[int]
    units: list[int]
    said: dict[int, str]


def _is_open(row: Row, layout: _Layout) -> bool:
    """Return whether a row is for a figure that is not filled in, instead of a remark or total."""
    filled = [at for at, cell in enumerate(row.cells) if not is_blank(cell)]
    if layout.labels not in filled or is_total(seen(row.cells[layout.labels])):
        return False
    return len(filled) > 1 and not is_signed(seen(row.cells[filled[0]]))


def _entries(row: Row, layout: _Layout) -> Iterator[_Entry]:
    """Yield the entries of a row below the header; none if only its label is filled in."""
    filled = {at: cell for at, cell in enumerate(row.cells) if not is_blank(cell)}
    label = filled.get(layout.labels, "")
    if is_signed(seen(filled[min(filled)])) or is_signed(seen(label)) or is_total(seen(label)):
        return
    measure = next((seen(filled[at]) for at in layout.measures if at in filled), "")
    if measure and isinstance(label, str) and head_of(label) is None and "（" not in label:
        label = f"{label}（{shown(measure)}）"
    found: _Cells = {at: (filled[at], (row.line, at)) for at in layout.units if at in filled}
    if found and not found.keys() <= layout.said.keys():
        yield _Entry(label, (row.line, layout.labels), found)
    for at, text in layout.said.items():
        if at in filled:
            cell = filled[at], (row.line, at)
            head = f"{seen(label)}@{text}"
            yield _Entry(head, (row.line, at), dict.fromkeys(layout.units, cell))


def _above(sheet: Sheet, units: list[int]) -> Iterator[_Entry]:
    """Yield the headers above the table that have a value for all its units in or next to them."""
    for row in sheet.above:
        cells = [(at, cell) for at, cell in enumerate(row.cells) if not is_blank(cell)]
        for place, (at, cell) in enumerate(cells):
            text = shown(typed(brief(seen(cell))))
            match = _SAID.fullmatch(text)
            if match is not None and head_of(match["head"]) is not None:
                spot, label, value = (row.line, at), match["head"], shown(match["text"])
            elif head_of(text.rstrip(":：")) is not None and place + 1 < len(cells):
                beside, other = cells[place + 1]
                spot, label, value = (row.line, beside), text.rstrip(":："), seen(other)
            else:
                continue
            yield _Entry(label, (row.line, at), dict.fromkeys(units, (value, spot)))


def _untold(sheet: Sheet) -> tuple[Row, ...]:
    """Return the rows above a table that have no header with a value for its units."""

    def says(cell: Cell) -> bool:
        return head_of(re.split("[:：]", shown(brief(seen(cell))))[0]) is not None

    return tuple(row for row in sheet.above if not any(map(says, row.cells)))
