"""Which rows of a CSV file are as wide as its header, and which are cut short or out of place.

Programs leave out the delimiters of empty cells at the end of a row, or write one too many. A row
may be read so where the other rows show that this is how the file was written; else a cell too
few is a row cut off, and one too many a number with a comma in it.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from liuxiang.tables import CUT_SHORT, SHIFTED, SPLIT, Odd, Row, is_blank, trimmed

_BLOCK: Final = 16
"""Rows of which Excel finds out together how far they reach."""

_FIRST: Final = re.compile(r"\s*-?[1-9][0-9]{0,2}\s*")
_REST: Final = re.compile(r"\s*[0-9]{3}(?![0-9])")


class Raw(NamedTuple):
    """A row as it was written, with the empty cells at its end; `number` counts the rows."""

    number: int
    line: int
    cells: Sequence[str]


def fitted(header: Raw, rows: Sequence[Raw], *, ended: bool) -> list[Row]:
    """The rows, each with a mark at its end where its cells cannot be relied on.

    `ended` is whether the file ends with the end of a line.
    """
    least, most = len(trimmed(header.cells)), len(header.cells)
    short = [row for row in rows if len(row.cells) < least]
    trims = _trims(rows, short)
    leaves_out = trims or _in_blocks(rows)
    adds = _adds(rows, most)
    widths = {len(row.cells) for row in short if ended or row is not rows[-1]}
    if not leaves_out:
        widths &= _empty_beyond(rows)
    made: list[Row] = []
    for row in rows:
        cells = trimmed(row.cells)
        mark: Odd | None = None
        if len(row.cells) < least:
            mark = None if len(row.cells) in widths else Odd("", CUT_SHORT)
        elif len(cells) > most or (len(row.cells) > most and not adds and _split(row)):
            mark = Odd(str(len(row.cells)), SHIFTED)
        if mark is None and trims and _split(row):
            mark = Odd(_split(row), SPLIT)
        if mark is not None:
            cells = (*(cells if mark.code != CUT_SHORT else row.cells), mark)
        made.append(Row(row.line, cells))
    return made


def _trims(rows: Sequence[Raw], short: Sequence[Raw]) -> bool:
    """Whether nothing empty is ever written at the end of a row: several are short for that."""
    return len(short) > 1 and not any(is_blank(row.cells[-1]) for row in rows)


def _in_blocks(rows: Sequence[Raw]) -> bool:
    """Whether all rows of each block reach as far as the longest of them, as Excel saves them."""
    for _, block in groupby(rows, lambda row: row.number // _BLOCK):
        found = list(block)
        width = len(found[0].cells)
        if any(len(row.cells) != width for row in found):
            return False
        if all(is_blank(row.cells[-1]) for row in found):
            return False
    return len({len(row.cells) for row in rows}) > 1


def _adds(rows: Sequence[Raw], most: int) -> bool:
    """Whether each row ends with the same delimiters too many, and not for a comma in a number."""
    widths = {len(row.cells) for row in rows}
    return len(widths) == 1 and max(widths) > most and not all(_split(row) for row in rows)


def _empty_beyond(rows: Iterable[Raw]) -> set[int]:
    """The widths beyond which none of the rows, though some reach further, has anything."""
    reach: dict[int, int] = {}
    for row in rows:
        width = len(row.cells)
        reach[width] = max(reach.get(width, 0), len(trimmed(row.cells)))
    found, furthest = set[int](), 0
    for wider, width in pairwise(sorted(reach, reverse=True)):
        furthest = max(furthest, reach[wider])
        if furthest <= width:
            found.add(width)
    return found


def _split(row: Raw) -> str:
    """What two cells beside each other are as one number with a comma, where they may be one."""
    for one, two in zip(row.cells, row.cells[1:], strict=False):
        if _REST.match(two) and _FIRST.fullmatch(one):
            return f"{one.strip()},{two.strip()}"
    return ""
