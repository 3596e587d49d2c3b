"""Documents cut to the length of a comment on a pull request: fewer and fewer rows, counted."""

from importlib import import_module
from typing import Final

from liuxiang.document import Block, Document, Fold, Points, Row, Table
from liuxiang.message import Language
from liuxiang.report import RENDERERS
from liuxiang.report.page import Page
from liuxiang.words import say

LONGEST: Final = 65_000
"""Characters of a comment that the usual forges accept."""

_MOST: Final = (1000, 300, 100, 50, 25, 10, 5, 2, 1)
"""Rows and lines of a block, fewer and fewer until all of it fits."""


def fitted(document: Document, page: Page, form: str) -> str:
    """`document` in a format; Markdown is cut where it is longer than a comment may be."""
    renderer = import_module(RENDERERS[form])
    text = str(renderer.render(document, page))
    for most in _MOST if form == "md" else ():
        if len(text) <= LONGEST:
            break
        text = str(renderer.render(_cut(document, most, page.language), page))
    return text


def _cut(blocks: tuple[Block, ...], most: int, language: Language) -> tuple[Block, ...]:
    """The same with at most `most` rows of a table or lines of a list, and the rest counted."""
    return tuple(_shortened(each, most, language) for each in blocks)


def _shortened(block: Block, most: int, language: Language) -> Block:
    match block:
        case Table(columns, rows) if len(rows) > most:
            left = say("shown_part", language, count=len(rows) - most)
            last = Row((left, *("" for _ in columns[1:])), "faint")
            return Table(columns, (*rows[:most], last))
        case Points(lines, tone) if len(lines) > most:
            left = say("shown_part", language, count=len(lines) - most)
            return Points((*lines[:most], left), tone)
        case Fold(title, blocks):
            return Fold(title, _cut(blocks, most, language))
        case _:
            return block
