"""Documents: a closed set of blocks that each format renders."""

from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple, TypeVar, assert_never

from liuxiang.columns import Column, standing_in, written

Of = TypeVar("Of")

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
    """A list of short notes."""

    lines: tuple[str, ...]
    tone: Tone = "plain"


class Row(NamedTuple):
    """The cells of a row, as text."""

    cells: tuple[str, ...]
    tone: Tone = "plain"


class Table(NamedTuple):
    """A table of columns and rows."""

    columns: tuple[Column[Any], ...]
    rows: tuple[Row, ...]


class Branch(NamedTuple):
    """A line of a tree with its children."""

    text: str
    tone: Tone = "plain"
    branches: tuple["Branch", ...] = ()


class Tree(NamedTuple):
    """A tree of lines."""

    branches: tuple[Branch, ...]


class Fold(NamedTuple):
    """Details under a title of level 2, collapsed if the format supports it."""

    title: str
    blocks: tuple["Block", ...]


class Bar(NamedTuple):
    """A range of whole numbers from `low` to `high`, with the current value.

    `says` is its description in words.
    """

    label: str
    low: int
    at: int
    high: int
    says: str


class Bars(NamedTuple):
    """Bars below one another on a common axis from 1 to `most`.

    The titles are those of the columns of labels and descriptions; each of `limits` has a border
    after it.
    """

    titles: tuple[str, str]
    bars: tuple[Bar, ...]
    most: int
    limits: tuple[int, ...] = ()


Block = Heading | Paragraph | Points | Table | Tree | Fold | Bars
Document = tuple[Block, ...]


def table(
    columns: Iterable[Column[Of]],
    rows: Iterable[Of],
    tone: Callable[[Of], Tone] = lambda _: "plain",
) -> Table:
    """Return a table of the columns on a page, with the tone of each row."""
    shown = standing_in("page", columns)
    getters = [each.get for each in shown]
    return Table(
        shown,
        tuple(Row(tuple(map(written, [get(row) for get in getters])), tone(row)) for row in rows),
    )


def with_texts(document: Document, by: Callable[[str], str]) -> Document:
    """Return `document` with `by` applied to each of its texts."""
    return tuple(_with_texts(block, by) for block in document)


def _with_texts(block: Block, by: Callable[[str], str]) -> Block:
    match block:
        case Heading(text) | Paragraph(text):
            return block._replace(text=by(text))
        case Points(lines):
            return block._replace(lines=tuple(map(by, lines)))
        case Table(columns, rows):
            titled = tuple(column._replace(head=by(column.head)) for column in columns)
            return Table(titled, tuple(Row(tuple(map(by, row.cells)), row.tone) for row in rows))
        case Tree(branches):
            return Tree(tuple(_branch_with_texts(each, by) for each in branches))
        case Fold(title, blocks):
            return Fold(by(title), with_texts(blocks, by))
        case Bars(titles, bars):
            said = tuple(bar._replace(label=by(bar.label), says=by(bar.says)) for bar in bars)
            return block._replace(titles=(by(titles[0]), by(titles[1])), bars=said)
        case _:
            assert_never(block)


def _branch_with_texts(branch: Branch, by: Callable[[str], str]) -> Branch:
    inner = tuple(_branch_with_texts(each, by) for each in branch.branches)
    return Branch(by(branch.text), branch.tone, inner)
