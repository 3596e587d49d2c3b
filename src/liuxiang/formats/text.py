"""Documents for a terminal; widths are counted in display cells, so that Chinese aligns.

rich knows how wide every character is. Its tables are not used: they take half a millisecond a row,
and a ranking may have ten thousand.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from types import MappingProxyType
from typing import Any, Final, NamedTuple, assert_never

from liuxiang.columns import Column
from liuxiang.diagnostics import escape_controls
from liuxiang.document import (
    Bar,
    Bars,
    Branch,
    Document,
    Fold,
    Heading,
    Paragraph,
    Points,
    Row,
    Table,
    Tone,
    Tree,
    with_texts,
)
from liuxiang.formats.lines import cells_of, folded, longest_word
from liuxiang.formats.view import Documented, Lined, Page

WIDEST: Final = 5
"""Cells from one number to the next at most."""

NOW, LINE, LEFT, RIGHT, BORDER, CROSSING = "●", "─", "├", "┤", "┊", "┼"


class Axis(NamedTuple):
    """The positions of the numbers from 1 to `most` in `length` cells.

    `step` is the cells from one to the next, 0 where several share a cell.
    """

    most: int
    length: int
    step: int

    def at(self, number: int) -> int:
        """Return the cell of a number, counted from 0."""
        if self.step:
            return (number - 1) * self.step
        return (number - 1) * (self.length - 1) // (self.most - 1)

    def numbers(self) -> str:
        """Return the line of numbers: 1, and as many round ones as fit."""
        room = len(str(self.most)) + 1
        every = next((each for each in _round_numbers(self.most) if self.at(1 + each) >= room), 0)
        text = "1"
        for number in range(max(every, 2), self.most + 1, every) if every else ():
            if self.at(number) > len(text):
                text = f"{text:<{self.at(number)}}{number}"
        return text


def _round_numbers(most: int) -> list[int]:
    """Return 1, 2, 5, 10, 20, 50 … below `most`."""
    found = (digit * 10**power for power in range(len(str(most))) for digit in (1, 2, 5))
    return [each for each in found if each < most]


def axis(most: int, cells: int) -> Axis:
    """Return the axis from 1 to `most` in at most `cells` cells."""
    if most == 1:
        return Axis(1, 1, 1)
    step = min(WIDEST, (cells - 1) // (most - 1))
    return Axis(most, (most - 1) * step + 1 if step else cells, step)


def drawn(bar: Bar, bars: Bars, on: Axis, blank: str = " ") -> str:
    """Return a bar as a line of characters, with borders if there is room between two numbers."""
    cells = [blank] * on.length
    if on.step > 1:
        for limit in bars.limits:
            if limit < bars.most:
                cells[on.at(limit) + (on.step + 1) // 2] = BORDER
    low, now, high = on.at(bar.low), on.at(bar.at), on.at(bar.high)
    for at in range(low, high):
        cells[at] = CROSSING if cells[at] == BORDER else LINE
    cells[low], cells[high] = LEFT, RIGHT
    cells[now] = NOW
    return "".join(cells)


GAP: Final = "  "
NARROWEST: Final = 12
"""Cells that a folding column keeps, as long as all columns fit like that."""

TIGHT: Final = 8
"""Cells that it keeps at least, and its longest word if that is not longer than the above."""

PIPE: Final = 100
"""Cells of a line where nothing limits it, for what has no width of its own."""

STYLES: Final[Mapping[Tone, Mapping[str, Any]]] = MappingProxyType(
    {
        "plain": {},
        "strong": {"bold": True},
        "good": {"fg": "green"},
        "warning": {"fg": "yellow"},
        "faint": {"dim": True},
    }
)


def report(view: Documented | Lined, page: Page) -> str:
    """Return a view as text."""
    if isinstance(view, Lined):
        return "".join(f"{line}\n" for line in view.lines(page))
    return render(view.document(page), page)


def render(document: Document, page: Page) -> str:
    """Return `document` as text, wrapped to the width of the page."""
    return "\n".join(_lines(with_texts(document, _inert), page)) + "\n"


def _inert(text: str) -> str:
    """Return `text` with terminal control characters escaped, except line breaks."""
    return text if text.isprintable() else "\n".join(map(escape_controls, text.split("\n")))


def _lines(document: Document, page: Page) -> Iterator[str]:  # one case a kind
    for index, block in enumerate(document):
        match block:
            case Heading(text):
                if index:
                    yield ""
                yield from _prose(text, "strong", page)
            case Paragraph(text, tone):
                yield from _prose(text, tone, page)
            case Points(lines, tone):
                yield from (line for text in lines for line in _point(text, tone, page))
            case Table():
                yield from _table(block, page)
            case Tree(branches):
                yield from (line for each in branches for line in _branch(each, "", "", page))
            case Fold(title, blocks):
                yield ""
                yield from _lines((Heading(title, 2), *blocks), page)
            case Bars():
                yield from _bars(block, page)
            case _:
                assert_never(block)


def _prose(text: str, tone: Tone, page: Page) -> Iterator[str]:
    return (styled(line, tone, page) for line in folded(text, page.width))


def _bars(bars: Bars, page: Page) -> Iterator[str]:
    """Yield the axis, then a line per bar with its label and description."""
    labels = [bars.titles[0], *(bar.label for bar in bars.bars)]
    said = max(cells_of(text) for text in (bars.titles[1], *(bar.says for bar in bars.bars)))
    width = PIPE if page.width is None else page.width
    label = min(max(map(cells_of, labels)), max(NARROWEST, width // 3))
    over = len(str(bars.most)) - 1  # what the last number may exceed its cell by
    on = axis(bars.most, max(NARROWEST, width - label - said - 2 * len(GAP)) - over)
    columns = (Column("", str),) * 3
    widths = [label, on.length + over, said]
    yield from _row(
        Row((bars.titles[0], on.numbers(), bars.titles[1]), "strong"), columns, widths, page
    )
    for bar in bars.bars:
        yield from _row(Row((bar.label, drawn(bar, bars, on), bar.says)), columns, widths, page)


def _point(text: str, tone: Tone, page: Page) -> Iterator[str]:
    width = None if page.width is None else max(page.width - 2, NARROWEST)
    for index, line in enumerate(folded(text, width)):
        yield styled(f"{'  ' if index else '- '}{line}", tone, page)


def _branch(branch: Branch, first: str, rest: str, page: Page) -> Iterator[str]:
    """Yield a branch of a tree after the guide `first`, and its children after `rest`."""
    width = None if page.width is None else max(page.width - cells_of(rest), NARROWEST)
    for index, line in enumerate(folded(branch.text, width)):
        guide = rest if index else first
        yield f"{styled(guide, 'faint', page)}{styled(line, branch.tone, page)}"
    for each in branch.branches:
        last = each is branch.branches[-1]
        joint, on = ("└─ ", "   ") if last else ("├─ ", "│  ")
        yield from _branch(each, f"{rest}{joint}", f"{rest}{on}", page)


def _table(table: Table, page: Page) -> Iterator[str]:
    widths = _widths(table, page.width)
    titles = tuple(column.head for column in table.columns)
    yield from _row(Row(titles, "strong"), table.columns, widths, page)
    yield styled(GAP.join("─" * width for width in widths), "faint", page)
    for row in table.rows:
        yield from _row(row, table.columns, widths, page)


def _widths(table: Table, limit: int | None) -> list[int]:
    """Return the widths of the columns; those that may wrap shrink until all fit."""
    rows = [tuple(column.head for column in table.columns), *(row.cells for row in table.rows)]
    widths = [max(map(_broad, texts)) for texts in zip(*rows, strict=True)]
    if limit is None:
        return widths
    over = sum(widths) + len(GAP) * (len(widths) - 1) - limit
    if over <= 0:
        return widths
    ways = [_together(table, rows, widths, over), *_alone(table, widths, over)]
    return min(ways, key=lambda way: _folded_more(table, way))


def _broad(text: str) -> int:
    """Return the width of the longest line of a text."""
    return max(map(cells_of, text.split("\n"))) if "\n" in text else cells_of(text)


def _together(table: Table, rows: list[tuple[str, ...]], widths: list[int], over: int) -> list[int]:
    """Return the widths if the widest column shrinks, cell by cell."""
    widths = [*widths]
    left = _given(table, widths, over, [NARROWEST] * len(widths))
    if left > 0:
        longest = [max(longest_word(row[at]) for row in rows) for at in range(len(widths))]
        _given(table, widths, left, [min(NARROWEST, max(TIGHT, each)) for each in longest])
    return widths


def _alone(table: Table, widths: list[int], over: int) -> Iterator[list[int]]:
    """Yield the widths if a single column shrinks for all."""
    for at, column in enumerate(table.columns):
        if column.folds == "if need be" and widths[at] - over >= TIGHT:
            yield [*widths[:at], widths[at] - over, *widths[at + 1 :]]


def _folded_more(table: Table, widths: list[int]) -> int:
    """Return an estimate of the additional lines that the rows need."""
    return sum(
        max((cells_of(text) - 1) // width for text, width in zip(row.cells, widths, strict=True))
        for row in table.rows
    )


def _given(table: Table, widths: list[int], over: int, kept: list[int]) -> int:
    """Shrink `widths` down to `kept`, and return how many cells are still too many."""
    for folding in ("readily", "if need be"):
        folds = [at for at, column in enumerate(table.columns) if column.folds == folding]
        while over > 0 and (giving := [at for at in folds if widths[at] > kept[at]]):
            widths[max(giving, key=lambda at: widths[at])] -= 1
            over -= 1
    return over


def _row(
    row: Row, columns: tuple[Column[Any], ...], widths: list[int], page: Page
) -> Iterator[str]:
    """Yield the lines of a row."""
    lines: Iterable[tuple[str, ...]] = (row.cells,)
    blanks = _blanks(row.cells, widths)
    if min(blanks) < 0 or "\n" in "".join(row.cells):
        cells = [folded(text, width) for text, width in zip(row.cells, widths, strict=True)]
        lines = zip_longest(*cells, fillvalue="")
    for line in lines:
        blanks = blanks if line is row.cells else _blanks(line, widths)
        yield styled(GAP.join(map(_padded, line, columns, blanks)).rstrip(), row.tone, page)


def _blanks(texts: Iterable[str], widths: list[int]) -> list[int]:
    """Return the free cells of each column; negative if its text must wrap."""
    return [width - cells_of(text) for text, width in zip(texts, widths, strict=True)]


def _padded(text: str, column: Column[Any], blanks: int) -> str:
    return f"{' ' * blanks}{text}" if column.align == "right" else f"{text}{' ' * blanks}"


def styled(text: str, tone: Tone, page: Page) -> str:
    """Return `text` in the colours of `tone`, if the page has colours."""
    if not page.colour or not STYLES[tone]:
        return text
    import click

    return click.style(text, **STYLES[tone])
