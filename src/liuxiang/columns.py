"""Columns of tables, each declared once: its heading, its value for a row, and its media.

Terminal, Markdown, CSV and workbook select from the same columns, in the same order.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final, Generic, Literal, NamedTuple, TypeVar

from liuxiang.exact import show

Of = TypeVar("Of")

Medium = Literal["page", "csv", "sheet"]
"""The media of a table: a page for people, a CSV file, or a sheet of a workbook."""

EVERYWHERE: Final[frozenset[Medium]] = frozenset({"page", "csv", "sheet"})
FILES: Final[frozenset[Medium]] = frozenset({"csv", "sheet"})
PAGE: Final[frozenset[Medium]] = frozenset({"page"})
CSV: Final[frozenset[Medium]] = frozenset({"csv"})
SHEET: Final[frozenset[Medium]] = frozenset({"sheet"})

OPEN: Final = "+"
"""The mark of a number that can still grow without limit."""


class Marked(NamedTuple):
    """A number that is not final, with a mark after it."""

    number: Decimal
    mark: str


class Signed(NamedTuple):
    """A difference: with sign on a page, where zero is blank; a plain number in files."""

    number: Decimal


class Word(NamedTuple):
    """A text in place of a number."""

    text: str


Cell = str | int | Decimal | Marked | Word
"""A cell of a file: int and Decimal are numbers, a str is always text."""

Value = Cell | Signed


def rank_cell(rank: int | None) -> Cell:
    """Return a rank as a cell, which is empty if there is none."""
    return "" if rank is None else rank


class Column(NamedTuple, Generic[Of]):
    """A column of rows of type `Of`, with its layout in each medium.

    On a narrow page, the columns with the highest `folds` shrink first. On a sheet, texts wrap at
    `widest` cells, `under` is the second line of the heading, and `filtered` adds a filter button.
    """

    head: str
    get: Callable[[Of], Value]
    media: frozenset[Medium] = EVERYWHERE
    align: Literal["left", "right"] = "left"
    folds: Literal["never", "if need be", "readily"] = "never"
    widest: int = 40
    under: str | Decimal | None = None
    filtered: bool = True


def standing_in(medium: Medium, columns: Iterable[Column[Of]]) -> tuple[Column[Of], ...]:
    """Return the columns of a medium."""
    return tuple(each for each in columns if medium in each.media)


def written(value: Value) -> str:
    """Return a value as text for a page."""
    if isinstance(value, str):  # most are
        return value
    if isinstance(value, Decimal):  # most of the others
        return show(value)
    match value:
        case Signed(number):
            return signed(number)
        case Word(text):
            return text
        case _:
            return shown(value)


def shown(value: int | Decimal | Marked) -> str:
    """Return a number as exact text, with its mark."""
    if isinstance(value, Decimal):
        return show(value)
    return f"{show(value.number)}{value.mark}" if isinstance(value, Marked) else str(value)


def signed(number: Decimal) -> str:
    """Return a difference with its sign, or blank for zero."""
    text = show(number)
    return "" if text == "0" else text if text.startswith("-") else f"+{text}"
