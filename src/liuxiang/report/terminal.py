"""Documents for a terminal: widths counted by display cell, so that Chinese stands in columns.

rich knows how wide every character is. Its tables are not used: they take half a millisecond a row,
and a ranking may have ten thousand.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, assert_never

from rich.cells import cell_len, chop_cells

from liuxiang.diagnostics import visible
from liuxiang.document import (
    Bars,
    Branch,
    Column,
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
from liuxiang.report.page import Page

if TYPE_CHECKING:
    from liuxiang.result import Result

GAP: Final = "  "
NARROWEST: Final = 12
"""Cells that a folding column keeps, as long as all columns fit like that."""

TIGHT: Final = 8
"""Cells that it keeps at least, and its longest word if that is not longer than the above."""

PIPE: Final = 100
"""Cells of a line where nothing limits it, for what has no width of its own."""

HANGING: Final = 12
"""Cells of a piece after a blank that rather goes to the next line whole."""

STYLES: Final[Mapping[Tone, Mapping[str, Any]]] = MappingProxyType(
    {
        "plain": {},
        "strong": {"bold": True},
        "good": {"fg": "green"},
        "warning": {"fg": "yellow"},
        "faint": {"dim": True},
    }
)


def ranking(result: "Result", page: Page) -> str:
    """The ranking as text."""
    from liuxiang.report.ranking import ranking_document

    return render(ranking_document(result, page), page)


def render(document: Document, page: Page) -> str:
    """`document` as lines of at most the width of the page."""
    return "\n".join(_lines(with_texts(document, _inert), page)) + "\n"


def _inert(text: str) -> str:
    """`text` with what would steer a terminal written out; its lines stay lines."""
    return text if text.isprintable() else "\n".join(map(visible, text.split("\n")))


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
    """The axis, then a line for each span, between its label and its words."""
    from liuxiang.report.bars import axis, drawn

    labels = [bars.titles[0], *(bar.label for bar in bars.bars)]
    said = max(cell_len(text) for text in (bars.titles[1], *(bar.says for bar in bars.bars)))
    width = PIPE if page.width is None else page.width
    label = min(max(map(cell_len, labels)), max(NARROWEST, width // 3))
    over = len(str(bars.most)) - 1  # what the last number may reach beyond its cell
    on = axis(bars.most, max(NARROWEST, width - label - said - 2 * len(GAP)) - over)
    columns = (Column(""),) * 3
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
    """A line of a tree behind its guide `first`, and all that hangs on it behind `rest`."""
    width = None if page.width is None else max(page.width - cell_len(rest), NARROWEST)
    for index, line in enumerate(folded(branch.text, width)):
        guide = rest if index else first
        yield f"{styled(guide, 'faint', page)}{styled(line, branch.tone, page)}"
    for each in branch.branches:
        last = each is branch.branches[-1]
        joint, on = ("└─ ", "   ") if last else ("├─ ", "│  ")
        yield from _branch(each, f"{rest}{joint}", f"{rest}{on}", page)


def _table(table: Table, page: Page) -> Iterator[str]:
    widths = _widths(table, page.width)
    titles = tuple(column.title for column in table.columns)
    yield from _row(Row(titles, "strong"), table.columns, widths, page)
    yield styled(GAP.join("─" * width for width in widths), "faint", page)
    for row in table.rows:
        yield from _row(row, table.columns, widths, page)


def _widths(table: Table, limit: int | None) -> list[int]:
    """The cells of each column; the widest that may fold gives way until all of them fit."""
    rows = [tuple(column.title for column in table.columns), *(row.cells for row in table.rows)]
    widths = [
        max(cell_len(line) for row in rows for line in row[at].split("\n"))
        for at in range(len(table.columns))
    ]
    if limit is None:
        return widths
    over = sum(widths) + len(GAP) * (len(widths) - 1) - limit
    if over <= 0:
        return widths
    ways = [_together(table, rows, widths, over), *_alone(table, widths, over)]
    return min(ways, key=lambda way: _folded_more(table, way))


def _together(table: Table, rows: list[tuple[str, ...]], widths: list[int], over: int) -> list[int]:
    """The cells of each column when the widest gives way, cell by cell."""
    widths = [*widths]
    left = _given(table, widths, over, [NARROWEST] * len(widths))
    if left > 0:
        longest = [max(_longest(row[at]) for row in rows) for at in range(len(widths))]
        _given(table, widths, left, [min(NARROWEST, max(TIGHT, each)) for each in longest])
    return widths


def _alone(table: Table, widths: list[int], over: int) -> Iterator[list[int]]:
    """The cells of each column when one of them gives way for all."""
    for at, column in enumerate(table.columns):
        if column.folds == "if need be" and widths[at] - over >= TIGHT:
            yield [*widths[:at], widths[at] - over, *widths[at + 1 :]]


def _folded_more(table: Table, widths: list[int]) -> int:
    """About how many lines the rows of `table` take more than one each."""
    return sum(
        max((cell_len(text) - 1) // width for text, width in zip(row.cells, widths, strict=True))
        for row in table.rows
    )


def _given(table: Table, widths: list[int], over: int, kept: list[int]) -> int:
    """How many cells are still too many when columns gave way in `widths` down to those `kept`."""
    for folding in ("readily", "if need be"):
        folds = [at for at, column in enumerate(table.columns) if column.folds == folding]
        while over > 0 and (giving := [at for at in folds if widths[at] > kept[at]]):
            widths[max(giving, key=lambda at: widths[at])] -= 1
            over -= 1
    return over


def _longest(text: str) -> int:
    """The cells of the longest word that stays whole."""
    return max(map(cell_len, _WORD.findall(text)), default=0)


def _row(row: Row, columns: tuple[Column, ...], widths: list[int], page: Page) -> Iterator[str]:
    """The lines of a row: as many as its most folded cell has."""
    cells = [folded(text, width) for text, width in zip(row.cells, widths, strict=True)]
    for at in range(max(len(lines) for lines in cells)):
        texts = [lines[at] if at < len(lines) else "" for lines in cells]
        padded = [
            _padded(text, column, width)
            for text, column, width in zip(texts, columns, widths, strict=True)
        ]
        yield styled(GAP.join(padded).rstrip(), row.tone, page)


def _padded(text: str, column: Column, width: int) -> str:
    blank = " " * (width - cell_len(text))
    return f"{blank}{text}" if column.align == "right" else f"{text}{blank}"


_WORD = re.compile(r"[（“‘《「]*(?:[!-~]+|.)[，。；：、）”’》」]*", re.DOTALL)
"""What stays on one line: a word or character, its brackets before it, its stops after it."""


_JOINED = "[\u200d\ufe0f\U0001f1e6-\U0001f1ff]"
"""What makes one character with what stands before it, so that the cells of both do not add up."""


def folded(text: str, width: int | None) -> list[str]:
    """`text` in lines of at most `width` cells; words of ASCII stay whole, Chinese may break."""
    if "\n" in text:
        return [line for part in text.split("\n") for line in folded(part, width)]
    if width is None or cell_len(text) <= width:
        return [text]
    lines, used = [""], 0
    joined = re.search(_JOINED, text) is not None
    for word in _WORD.findall(text):
        if word == " " and lines[1:] and not lines[-1]:
            continue
        cells = cell_len(word)
        end = cell_len(lines[-1] + word) if joined else used + cells
        if end <= width:
            lines[-1] += word
            used = end
            continue
        if cells > width:
            lines[-1:] = chop_cells(lines[-1] + word, width)
        elif word == " ":
            lines.append("")  # a blank at the end of a line is the end of the line
        else:
            line, tail = _hanging(lines[-1], min(HANGING, width // 2, width - cells))
            lines[-1:] = [line, f"{tail}{word}"]
        used = cell_len(lines[-1])
    found = [line.rstrip() for line in lines]
    return found[:-1] if found[1:] and not found[-1] else found


def _hanging(line: str, most: int) -> tuple[str, str]:
    """`line` less a piece after its last blank that goes with what follows, of `most` cells."""
    head, blank, tail = line.rpartition(" ")
    if blank and head.strip() and cell_len(tail) <= most:
        return head, tail
    return line, ""


def styled(text: str, tone: Tone, page: Page) -> str:
    """`text` in the colours of `tone`, where there are colours."""
    if not page.colour or not STYLES[tone]:
        return text
    import click

    return click.style(text, **STYLES[tone])
