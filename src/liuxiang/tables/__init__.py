"""Tables as data: a header and rows of cells, independent of the file format."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Final, NamedTuple

from liuxiang.diagnostics import Grid, Place, Wording
from liuxiang.names import is_unseen, shown, word
from liuxiang.source import Source
from liuxiang.wording.text import brief

HEADS: Final[Mapping[str, str]] = {
    "unit": "unit",
    "category": "category",
    "ruleset": "ruleset",
    "单位": "unit",
    "类别": "category",
    "规则": "ruleset",
    "单位名称": "unit",
    "单位全称": "unit",
    "填报单位": "unit",
    "单位类别": "category",
    "self_assessed": "self_assessed",
    "自评总分": "self_assessed",
}
"""The columns without figures, by the words allowed in their header."""

LABELS: Final = frozenset({"metric", "metrics", "指标", "指标名称", "考核指标"})
"""The headers of the column of metric names, in tables with one metric per row."""

SOUGHT: Final = 200
"""The number of rows that are searched for the header."""

KEYS: Final = frozenset(HEADS.values())

DATE: Final = "LX140"
FRACTION: Final = "LX141"
FAULT: Final = "LX142"
NO_VALUE: Final = "LX143"
MERGED: Final = "LX144"
CUT_SHORT: Final = "LX135"
SHIFTED: Final = "LX148"
SPLIT: Final = "LX182"
BLANK: Final = "LX162"
OTHERWISE: Final = "LX163"
LONG: Final = "LX164"


class Odd(NamedTuple):
    """A computed cell, which nobody typed: its content and the code of the reason.

    `shown` is the displayed text if it differs from `text`: for merged cells, whose `text` is their
    range, it is their content.
    """

    text: str
    code: str
    shown: str = ""

    @property
    def values(self) -> Wording:
        """The values for the message of `code`."""
        return {"found": self.text, "shown": self.shown}


Cell = str | Odd
"""The text of a cell in the notation of a unit file; empty if there is none."""


class Row(NamedTuple):
    """The cells of a row without trailing empty ones; its line counts from 0.

    `spots` are the lines and columns of the cells if they are not adjacent.
    """

    line: int
    cells: tuple[Cell, ...]
    spots: tuple[tuple[int, int], ...] = ()

    def spot(self, at: int) -> tuple[int, int]:
        """Return the line and column of the cell `at`."""
        return self.spots[at] if self.spots else (self.line, at)


class Aside(NamedTuple):
    """A property of a sheet that its cells do not show, such as hidden rows and columns.

    Lines and columns count from 0; `line` is None for a whole column, `column` for a whole row.
    `alike` cells are like the named one, which is included.
    """

    code: str
    line: int | None
    column: int | None
    text: str = ""
    shown: str = ""
    alike: int = 1


class Sheet(Source):
    """A table without empty rows; `above` are the rows above its header.

    `beside` are the headers of columns that were skipped when it was converted.
    """

    beside: Mapping[int, str] = MappingProxyType({})

    def __init__(
        self,
        source: Source,
        grid: Grid,
        header: Row,
        rows: tuple[Row, ...],
        asides: tuple[Aside, ...] = (),
        above: tuple[Row, ...] = (),
    ) -> None:
        super().__init__(source.name, "", source.sha256, (), grid)
        self.header, self.rows, self.asides, self.above = header, rows, asides, above

    @cached_property
    def _by_line(self) -> dict[int, Row]:
        return {row.line: row for row in (*self.above, self.header, *self.rows)}

    @property
    def title(self) -> str:
        """The name of the sheet; empty in a CSV file."""
        return self.grid.sheet if self.grid else ""

    def column(self, name: str) -> Iterator[tuple[Row, str]]:
        """Yield the rows with their cells in the column `name`, one of those without figures."""
        for at, head in enumerate(self.header.cells):
            if head_of(text_of(head)) == name:
                for row in self.rows:
                    if at < len(row.cells):
                        yield row, shown(typed(brief(seen(row.cells[at]))))

    def place(self, line: int, column: int) -> Place:
        """Return the place of the cell at `line` and `column`, both counted from 0."""
        cells = self._by_line[line].cells if line in self._by_line else ()
        found = text_of(cells[column]) if column < len(cells) else ""
        return (self.grid or Grid("", ())).place(self.name, line, column, found)


class Table(Source):
    """A file of tables: one in a CSV file, the non-empty sheets of a workbook."""

    def __init__(self, source: Source, sheets: tuple[Sheet, ...]) -> None:
        super().__init__(source.name, source.text, source.sha256, source.warnings)
        self.sheets = sheets


def sheet_of(source: Source, sheet: str, rows: list[Row], asides: tuple[Aside, ...] = ()) -> Sheet:
    """Return the table of the non-empty `rows`; `sheet` is its name in a workbook."""
    at = header_at([row.cells for row in rows[:SOUGHT]])
    header, rest = rows[at], rows[at + 1 :]
    grid = Grid(sheet, tuple(seen(cell) for cell in header.cells))
    return Sheet(source, grid, header, tuple(rest), asides, tuple(rows[:at]))


def header_at(rows: Sequence[Sequence[Cell]]) -> int:
    """Return the index of the header in `rows`: the first with headers of a table, else 0."""
    units: list[int] = []
    for at, cells in enumerate(rows):
        heads = {label_of(seen(cell)) for cell in cells if not is_blank(cell)}
        if {"unit", "category"} <= heads or ("metric" in heads and len(heads) > 1):
            return at
        if "unit" in heads:
            units.append(at)
    return units[0] if units else 0


def head_of(text: str) -> str | None:
    """Return the column without figures that has `text` as its header."""
    return HEADS.get(word(typed(text)))


def label_of(text: str) -> str | None:
    """Return the same, or `metric` if `text` is the header of the metric names."""
    found = word(typed(text))
    return "metric" if found in LABELS else HEADS.get(found)


def typed(text: str) -> str:
    """Return what was typed for `text` that is marked as text: `="31/100"`, `'31/100`."""
    if text.startswith("'"):
        return text[1:]
    if text[:2] == '="' and len(text) > 2 and text.endswith('"'):
        return text[2:-1].replace('""', '"')
    return text


def seen(cell: Cell) -> str:
    """Return what a cell displays, including merged cells."""
    return cell if isinstance(cell, str) else cell.shown or cell.text


def text_of(cell: Cell) -> str:
    """Return the displayed text of a cell."""
    return cell if isinstance(cell, str) else cell.text


def is_blank(cell: Cell) -> bool:
    """Return whether a cell is empty."""
    return isinstance(cell, str) and (not cell or is_unseen(cell))


def is_shifted(row: Row) -> bool:
    """Return whether the cells of a row may be misplaced, so that none of them is reliable."""
    last = row.cells[-1]
    return isinstance(last, Odd) and last.code in (SHIFTED, SPLIT)


def trimmed(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return `cells` without trailing empty ones."""
    end = len(cells)
    while end and is_blank(cells[end - 1]):
        end -= 1
    return tuple(cells[:end])
