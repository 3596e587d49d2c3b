"""What a report can say: a closed set of parts that each format renders in its own way."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "strong", "good", "warning", "faint"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; level 1 is that of the whole document."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of prose."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short remarks."""

    lines: tuple[str, ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; one that may fold gives way when the page is narrow."""

    title: str
    align: Literal["left", "right"] = "left"
    folds: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, as text."""

    cells: tuple[str, ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


Block = Heading | Paragraph | Points | Table
Document = tuple[Block, ...]
