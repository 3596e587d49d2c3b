"""Renders documents as Markdown, with GitHub's tables and cells that are escaped."""

import html
import re
from collections.abc import Iterator
from typing import Final, assert_never

from liuxiang.diagnostics import escape_controls
from liuxiang.document import (
    Bars,
    Block,
    Branch,
    Document,
    Fold,
    Heading,
    Paragraph,
    Points,
    Table,
    Tree,
)
from liuxiang.formats.comment import FEWER, LONGEST, shortened
from liuxiang.formats.text import axis, drawn
from liuxiang.formats.view import Documented, Page

BAR: Final = 40
"""Characters of a bar at most."""

_SPECIAL = str.maketrans({each: f"\\{each}" for each in "\\`*_[]<>|#~"})
_BEGINNING = re.compile(r"\s*(?:[-+=]|[0-9]{1,9}(?=[.)]))")
"""What makes a list, a heading or a rule of a line that begins with it."""


def report(view: Documented, page: Page) -> str:
    """Return a view as Markdown, shortened if it is too long for the comment it must fit."""
    document = view.document(page)
    text = render(document, page)
    for most in FEWER if view.in_comment else ():
        if len(text) <= LONGEST:
            break
        text = render(shortened(document, most, page.language), page)
    return text


def render(document: Document, page: Page) -> str:
    """Return `document` as Markdown, with empty lines between blocks; it is not wrapped."""
    del page
    return "\n\n".join("\n".join(_block(block)) for block in document) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {escaped(text)}"
        case Paragraph(text):
            yield _begun(escaped(text))
        case Points(lines):
            yield from (f"- {escaped(line)}" for line in lines)
        case Table(columns, rows):
            yield f"| {' | '.join(escaped(column.head) for column in columns)} |"
            rules = ("--:" if column.align == "right" else ":--" for column in columns)
            yield f"| {' | '.join(rules)} |"
            for row in rows:
                yield f"| {' | '.join(map(_cell, row.cells))} |"
        case Tree(branches):
            yield from _branches(branches, "")
        case Fold(title, blocks):
            yield f"<details>\n<summary>{html.escape(_on_a_line(title))}</summary>\n"
            yield "\n\n".join("\n".join(_block(each)) for each in blocks)
            yield "\n</details>"
        case Bars():
            yield from _bars(block)
        case _:
            assert_never(block)


def _bars(bars: Bars) -> Iterator[str]:
    """Yield a table of the bars in words and characters; dots keep the blanks of a code span."""
    on = axis(bars.most, BAR)
    yield f"| {escaped(bars.titles[0])} | {escaped(bars.titles[1])} | `{on.numbers()}` |"
    yield "| :-- | --: | :-- |"
    for bar in bars.bars:
        yield f"| {_cell(bar.label)} | {_cell(bar.says)} | `{drawn(bar, bars, on, '·')}` |"


def _branches(branches: tuple[Branch, ...], indent: str) -> Iterator[str]:
    """Yield a tree as nested lists."""
    for each in branches:
        yield f"{indent}- {escaped(each.text)}"
        yield from _branches(each.branches, f"{indent}  ")


def _cell(text: str) -> str:
    """Return the text of a cell, with its line breaks as `<br>`."""
    return "<br>".join(escaped(line) for line in text.split("\n"))


def escaped(text: str) -> str:
    """Return `text` on one line, with Markdown markup escaped."""
    return _on_a_line(text).translate(_SPECIAL)


def _on_a_line(text: str) -> str:
    """Return `text` with blanks for line breaks, and control characters escaped."""
    return escape_controls(re.sub("\r\n|\r|\n", " ", text))


def _begun(line: str) -> str:
    """Return a line of prose, escaped if it would start another kind of block."""
    found = _BEGINNING.match(line)
    if found is None:
        return line
    at = found.end() - (0 if found[0][-1:].isdigit() else 1)
    return f"{line[:at]}\\{line[at:]}"
