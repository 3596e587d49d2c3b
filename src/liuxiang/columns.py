"""A table's column, declared once: its head, what it holds of a row, and where it stands.

The pages of a terminal and of Markdown, CSV files and workbooks take from the same columns those
that are for them, in the same order.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final, Generic, Literal, NamedTuple, TypeVar

from liuxiang.exact import show

Of = TypeVar("Of")

Medium = Literal["page", "csv", "sheet"]
"""Where a table can stand: on a page for people, in a CSV file, on a sheet of a workbook."""

EVERYWHERE: Final[frozenset[Medium]] = frozenset({"page", "csv", "sheet"})
FILES: Final[frozenset[Medium]] = frozenset({"csv", "sheet"})
PAGE: Final[frozenset[Medium]] = frozenset({"page"})
CSV: Final[frozenset[Medium]] = frozenset({"csv"})
SHEET: Final[frozenset[Medium]] = frozenset({"sheet"})

OPEN: Final = "+"
"""The mark of what may be more still."""


class Marked(NamedTuple):
    """A number that is not the last word, with the mark that says so behind it."""

    number: Decimal
    mark: str


class Signed(NamedTuple):
    """A difference: on a page with its sign and nothing for none, in files the number."""

    number: Decimal


class Word(NamedTuple):
    """What stands where there is no number."""

    text: str


Cell = str | int | Decimal | Marked | Word
"""What a cell of a file holds: an int or a Decimal is a number, a str never anything but text."""

Value = Cell | Signed


class Column(NamedTuple, Generic[Of]):
    """A column of the rows `Of`, and how each medium lays it out.

    On a narrow page those that fold the most readily give way. On a sheet texts fold at `widest`
    cells, `under` is the second line of a head, and a `filtered` head has a button.
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
    """The columns that stand in a medium."""
    return tuple(each for each in columns if medium in each.media)


def written(value: Value) -> str:
    """A value as text for a page."""
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
    """A number as text: exact, with its mark."""
    if isinstance(value, Decimal):
        return show(value)
    return f"{show(value.number)}{value.mark}" if isinstance(value, Marked) else str(value)


def signed(number: Decimal) -> str:
    """A difference with its sign; nothing for none."""
    text = show(number)
    return "" if text == "0" else text if text.startswith("-") else f"+{text}"
