"""Shortens documents to fit a comment on a pull request: fewer rows, and the number of the rest."""

from collections.abc import Iterable, Iterator
from typing import Final

from liuxiang.document import (
    Bars,
    Block,
    Branch,
    Fold,
    Heading,
    Paragraph,
    Points,
    Row,
    Table,
    Tree,
)
from liuxiang.wording import Language, say

LONGEST: Final = 65_000
"""Characters of a comment that the usual forges accept."""

FEWER: Final = (1000, 300, 100, 50, 25, 10, 5, 2, 1)
"""Rows and lines of a block, fewer and fewer until all of it fits."""


def folded_away(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield `blocks` with each heading of level 2, and the blocks below it, collapsed."""
    title = ""
    below: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            if title:
                yield Fold(title, tuple(below))
            title, below = block.text, []
        elif title:
            below.append(block)
        else:
            yield block
    if title:
        yield Fold(title, tuple(below))


def shortened(blocks: tuple[Block, ...], most: int, language: Language) -> tuple[Block, ...]:
    """Return the blocks with at most `most` rows or lines each, and the number of the rest."""
    return tuple(each for block in blocks for each in _shortened(block, most, language))


def _shortened(block: Block, most: int, language: Language) -> Iterator[Block]:
    match block:
        case Table(columns, rows) if len(rows) > most:
            left = (_left(len(rows) - most, language), *("" for _ in columns[1:]))
            yield Table(columns, (*rows[:most], Row(left, "faint")))
        case Points(lines, tone) if len(lines) > most:
            yield Points((*lines[:most], _left(len(lines) - most, language)), tone)
        case Bars(_, bars) if len(bars) > most:
            yield block._replace(bars=bars[:most])
            yield Paragraph(_left(len(bars) - most, language), "faint")
        case Tree(branches) if len(branches) > most:
            yield Tree((*branches[:most], Branch(_left(len(branches) - most, language), "faint")))
        case Fold(title, blocks):
            yield Fold(title, shortened(blocks, most, language))
        case _:
            yield block


def _left(count: int, language: Language) -> str:
    return say("shown_part", language, count=count)
