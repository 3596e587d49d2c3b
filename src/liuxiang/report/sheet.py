"""A sheet of a workbook as data: what stands in its cells, and how wide its columns have to be."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from rich.cells import cell_len

from liuxiang.exact import show
from liuxiang.report.terminal import folded

NARROWEST: Final = 5
BUTTON: Final = 3


OPEN: Final = "+"
"""The mark of what may be more still."""


class Marked(NamedTuple):
    """A number that is not the last word, with the mark that says so behind it."""

    number: Decimal
    mark: str


class Word(NamedTuple):
    """What stands where there is no number."""

    text: str


Value = str | int | Decimal | Marked | Word
"""What a cell holds: an int or a Decimal is a number there, a str never anything but text."""


class Column(NamedTuple):
    """A column; `under` is the second line of its head, and texts fold at `widest` cells."""

    head: str
    under: str | Decimal | None = None
    widest: int = 40
    filtered: bool = False


class Sheet(NamedTuple):
    """A table with lines above it; its first `frozen` columns stay in sight."""

    title: str
    heading: str
    lines: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    frozen: int
    landscape: bool

    @property
    def two_heads(self) -> bool:
        """Whether the head has a second line."""
        return any(column.under is not None for column in self.columns)

    def widths(self) -> list[int]:
        """The cells of each column: the widest text up to where it folds; no number is cut."""
        return [self._width(at, column) for at, column in enumerate(self.columns)]

    def _width(self, at: int, column: Column) -> int:
        values = {row[at] for row in self.rows}
        if column.under is not None:
            values.add(column.under)
        texts = (line for each in values if isinstance(each, str) for line in each.split("\n"))
        numbers = (shown(each) for each in values if isinstance(each, int | Decimal | Marked))
        # a filter covers the end of its head with a button
        head = cell_len(column.head) + (BUTTON if column.filtered else 0)
        folding = max(head, *map(cell_len, texts), 0)
        return max(NARROWEST, min(folding, column.widest), *map(len, numbers))


def height(row: Iterable[Value], widths: list[int]) -> int:
    """The lines of a row whose texts fold at `widths`."""
    return max(
        len(folded(text, width)) if isinstance(text, str) else 1
        for text, width in zip(row, widths, strict=True)
    )


def with_room(width: int) -> int:
    """`width` with the margins of a cell; and Chinese is a little wider than two digits."""
    return width + 1 + width // 12


def shown(value: int | Decimal | Marked) -> str:
    """A number as its cell shows it."""
    match value:
        case Marked(number, mark):
            return f"{show(number)}{mark}"
        case Decimal():
            return show(value)
        case _:
            return str(value)
