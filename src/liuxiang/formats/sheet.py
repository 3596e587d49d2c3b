"""A sheet of a workbook as data: what stands in its cells, and how wide its columns have to be."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final, NamedTuple, TypeVar

from rich.cells import cell_len

from liuxiang.columns import Cell, Column, Marked, Signed, Value, shown, standing_in
from liuxiang.formats.lines import folded

NARROWEST: Final = 5
BUTTON: Final = 3

Of = TypeVar("Of")


class Sheet(NamedTuple):
    """A table with lines above it; its first `frozen` columns stay in sight."""

    title: str
    heading: str
    lines: tuple[str, ...]
    columns: tuple[Column[Any], ...]
    rows: tuple[tuple[Cell, ...], ...]
    frozen: int
    landscape: bool

    @property
    def two_heads(self) -> bool:
        """Whether the head has a second line."""
        return any(column.under is not None for column in self.columns)

    def widths(self) -> list[int]:
        """The cells of each column: the widest text up to where it folds; no number is cut."""
        return [self._width(at, column) for at, column in enumerate(self.columns)]

    def _width(self, at: int, column: Column[Any]) -> int:
        values = {row[at] for row in self.rows}
        if column.under is not None:
            values.add(column.under)
        texts = (line for each in values if isinstance(each, str) for line in each.split("\n"))
        numbers = (shown(each) for each in values if isinstance(each, int | Decimal | Marked))
        # a filter covers the end of its head with a button
        head = cell_len(column.head) + (BUTTON if column.filtered else 0)
        folding = max(head, *map(cell_len, texts), 0)
        return max(NARROWEST, min(folding, column.widest), *map(len, numbers))


def height(row: Iterable[Cell], widths: list[int]) -> int:
    """The lines of a row whose texts fold at `widths`."""
    return max(
        len(folded(text, width)) if isinstance(text, str) else 1
        for text, width in zip(row, widths, strict=True)
    )


def with_room(width: int) -> int:
    """`width` with the margins of a cell; and Chinese is a little wider than two digits."""
    return width + 1 + width // 12


def sheet(
    title: str,
    heading: str,
    columns: Iterable[Column[Of]],
    rows: Iterable[Of],
    *,
    lines: Iterable[str] = (),
    frozen: int = 0,
) -> Sheet:
    """The sheet of the columns that stand on one."""
    kept = standing_in("sheet", columns)
    cells = (tuple([_plain(each.get(row)) for each in kept]) for row in rows)
    return Sheet(title, heading, tuple(lines), kept, tuple(cells), frozen, landscape=True)


def _plain(value: Value) -> Cell:
    return value.number if isinstance(value, Signed) else value
