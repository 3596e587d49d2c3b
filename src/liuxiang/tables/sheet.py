"""One sheet of a workbook: its cells as typed, and `Odd` cells for all others."""

from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise
from typing import Final

from liuxiang.tables import Aside, Cell, Row, is_blank, trimmed
from liuxiang.tables.areas import COLUMNS, NAMED, ROWS
from liuxiang.tables.asides import HIDDEN_COLUMN, HIDDEN_ROW, ROUNDED
from liuxiang.tables.cells import Cells
from liuxiang.tables.conditional import Rule
from liuxiang.tables.damage import Bulk, Damage
from liuxiang.tables.formats import Rounded
from liuxiang.tables.stored import Stored
from liuxiang.tables.xml import is_on, whole

_PADDED: Final = 4_000_000
"""Cells that rows may be filled up to, unless a tenth of them is there."""


class Page:
    """A visitor that collects the content of a sheet; lines and columns count from 0."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells
        self.rows: dict[int, list[Cell]] = {}
        self.formulas: list[tuple[int, int, bool]] = []
        self.filled: list[tuple[int, int, str, bool]] = []
        self.merged: list[str] = []
        self.rules: list[Rule] = []
        self.has_results = False
        self._line = -1
        self._names: list[str | None] = []
        self._found = range(0)
        self._hidden: list[tuple[int, int]] = []
        self._hidden_lines: list[int] = []
        self._rounded: dict[int, Aside] = {}
        self._ranges = ""
        self._cell_count = self._padded = 0

    def row(self, attributes: Mapping[str, str], stored: Stored) -> None:
        """Add a row."""
        made = list(map(self._cells.__getitem__, stored.keys))
        line = whole(attributes, "r", self._line + 2) - 1
        if not self._line < line < ROWS:
            raise Damage("row_order", row=str(line + 1))
        self._line = line
        if not made:
            return
        columns = self._columns(stored, str(line + 1))
        if Rounded in set(map(type, made)):
            for at, cell in enumerate(made):
                if type(cell) is Rounded:
                    made[at] = self._aside(line, columns[at], cell)
        for at, is_stored, is_nought, fills in stored.formulas:
            self._formula(line, columns[at], is_stored, fills)
            self.has_results |= is_stored and not is_nought
        kept = self._placed(columns, made)
        while kept and is_blank(kept[-1]):
            kept.pop()
        if kept or stored.formulas:
            self.rows[line] = kept
            if is_on(attributes, "hidden") or attributes.get("ht") in ("0", "0.0"):
                self._hidden_lines.append(line)

    def passed(self, number: int) -> None:
        """Record that the row `number`, counted from 1, is the last one complete."""
        if number > ROWS:
            raise Damage("no_row", row=str(number))
        self._line = max(self._line, number - 1)

    def _columns(self, stored: Stored, line: str) -> range | list[int]:
        """Return the columns of the cells of the row numbered `line`."""
        names, count = stored.names, len(stored.names)
        if stored.lines.count(line) == count:
            if names == self._names:
                return self._found
            found = [NAMED[name or ""] for name in names]
        elif names.count(None) == count:
            found = list(range(count))
        else:
            found = list(_followed(stored, line))
        if found == list(range(count)) and count <= COLUMNS:
            self._names, self._found = names, range(count)
            return self._found
        if any(one >= other for one, other in pairwise(found)):
            raise Damage("cell_order", row=str(line))
        if found and found[-1] >= COLUMNS:
            raise Damage("many_cells", row=str(line))
        return found

    def _placed(self, columns: range | list[int], made: list[Cell]) -> list[Cell]:
        """Return the cells of a row, with empty ones where nothing is stored."""
        self._cell_count += len(made)
        if isinstance(columns, range):
            return made
        last = max((at for at, cell in enumerate(made) if not is_blank(cell)), default=-1)
        placed: list[Cell] = [""] * (columns[last] + 1 if last >= 0 else 0)
        self._padded += len(placed)
        if self._padded > _PADDED and self._padded > 10 * self._cell_count:
            raise Bulk("LX167")
        for column, cell in zip(columns[: last + 1], made, strict=False):
            placed[column] = cell
        return placed

    def _aside(self, line: int, column: int, cell: Rounded) -> str:
        """Record a number displayed with fewer decimals; return its text."""
        known = self._rounded.get(column)
        found = known or Aside(ROUNDED, line, column, str(cell), cell.shown, 0)
        self._rounded[column] = found._replace(alike=found.alike + 1)
        return str(cell)

    def _formula(self, line: int, column: int, is_stored: bool, fills: str) -> None:
        self.formulas.append((line, column, is_stored))
        if fills:
            self.filled.append((line, column, fills, is_stored))

    def element(self, tag: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element outside rows."""
        if tag == "sheetView":
            self._cells.shows_zeros &= is_on(attributes, "showZeros", "1")
        elif tag == "sheetFormatPr" and attributes.get("defaultColWidth") in ("0", "0.0"):
            self._hidden.append((0, COLUMNS))
        elif tag == "col" and (is_on(attributes, "hidden") or attributes.get("width") == "0"):
            self._hidden.append((whole(attributes, "min", 1) - 1, whole(attributes, "max", 1)))
        elif tag == "mergeCell":
            self.merged.append(attributes.get("ref", ""))
        elif tag == "conditionalFormatting":
            self._ranges = attributes.get("sqref", "")
        elif tag == "cfRule" and "dxfId" in attributes:
            self.rules.append(Rule(self._ranges, whole(attributes, "dxfId"), attributes, []))

    def text(self, tag: str, text: str) -> None:
        """Handle the text of an element outside rows."""
        if tag == "formula" and self.rules:
            self.rules[-1].formulas.append(text)

    def put(self, line: int, column: int, cell: Cell) -> None:
        """Replace the cell at `line` and `column`."""
        cells = self.rows.setdefault(line, [])
        cells.extend([""] * (column + 1 - len(cells)))
        cells[column] = cell

    def table_rows(self) -> list[Row]:
        """Return the non-empty rows."""
        found = (Row(line, trimmed(cells)) for line, cells in sorted(self.rows.items()))
        return [row for row in found if row.cells]

    def asides(self) -> tuple[Aside, ...]:
        """Return the hidden rows and columns with content, and the rounded numbers."""
        lines = [Aside(HIDDEN_ROW, line, None) for line in self._hidden_lines if self._holds(line)]
        hidden = sorted(self._hidden_columns())
        columns = [Aside(HIDDEN_COLUMN, None, column) for column in hidden]
        return (*lines, *columns, *self._rounded.values())

    def _holds(self, line: int) -> bool:
        return any(not is_blank(cell) for cell in self.rows[line])

    def _hidden_columns(self) -> set[int]:
        """Return the hidden columns that are not empty."""
        if not self._hidden:
            return set()
        width = max((len(cells) for cells in self.rows.values()), default=0)
        steps = [0] * (width + 1)
        for low, high in self._hidden:
            if low < high:
                steps[min(low, width)] += 1
                steps[min(high, width)] -= 1
        hidden = [depth > 0 for depth in accumulate(steps)]
        return {
            at
            for cells in self.rows.values()
            for at, cell in enumerate(cells)
            if hidden[at] and not is_blank(cell)
        }


def _followed(stored: Stored, line: str) -> Iterator[int]:
    """Yield the columns of the cells of a row; those without a reference follow the cell before."""
    column = -1
    for name, own in zip(stored.names, stored.lines, strict=True):
        column = column + 1 if name is None else NAMED[name]
        if name is not None and own != line:
            raise Damage("cell_row", row=str(line), cell=f"{name}{own}")
        yield column
