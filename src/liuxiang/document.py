"""What a report can say: a closed set of parts that each format renders in its own way."""

from typing import Literal, NamedTuple

Tone = Literal["plain", "strong", "good", "warning", "faint"]


class Heading(NamedTuple):
    """A title; level 1 is that of the whole document."""

    text: str
    level: int = 1


class Paragraph(NamedTuple):
    """A line of prose."""

    text: str
    tone: Tone = "plain"


class Points(NamedTuple):
    """A list of short remarks."""

    lines: tuple[str, ...]
    tone: Tone = "plain"


class Column(NamedTuple):
    """A column of a table; where the page is narrow, those that fold the most readily give way."""

    title: str
    align: Literal["left", "right"] = "left"
    folds: Literal["never", "if need be", "readily"] = "never"


class Row(NamedTuple):
    """The cells of a row, as text."""

    cells: tuple[str, ...]
    tone: Tone = "plain"


class Table(NamedTuple):
    """Rows under columns."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Branch(NamedTuple):
    """A line of a tree and what hangs on it."""

    text: str
    tone: Tone = "plain"
    branches: tuple["Branch", ...] = ()


class Tree(NamedTuple):
    """Lines that hang together."""

    branches: tuple[Branch, ...]


class Fold(NamedTuple):
    """Detail under a title of level 2, folded away where a reader can unfold it."""

    title: str
    blocks: tuple["Block", ...]


class Bar(NamedTuple):
    """A span of whole numbers from `low` to `high`, and the one in it that stands now.

    `says` is what the bar shows, in words.
    """

    label: str
    low: int
    at: int
    high: int
    says: str


class Bars(NamedTuple):
    """Spans below one another, over one axis from 1 to `most`.

    The titles are those of the labels and of the words; after each of `limits` there is a border.
    """

    titles: tuple[str, str]
    bars: tuple[Bar, ...]
    most: int
    limits: tuple[int, ...] = ()


Block = Heading | Paragraph | Points | Table | Tree | Fold | Bars
Document = tuple[Block, ...]
