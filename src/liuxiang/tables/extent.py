"""Detects the rows of a CSV file that are truncated or shifted, by comparison with its header.

Programs omit the delimiters of empty cells at the end of a row, or write one too many. Such a row
is accepted if the other rows show that the file was written this way; otherwise, a missing cell
is a truncated row, and an extra one a number that contains a comma.
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
    """A row as written, with its trailing empty cells; `number` is the index of the row."""

    number: int
    line: int
    cells: Sequence[str]


def fitted(header: Raw, rows: Sequence[Raw], *, ended: bool) -> list[Row]:
    """Return the rows, each with a mark at its end if its cells are unreliable.

    `ended` is whether the file ends with a line break.
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
    """Return whether trailing empty cells are never written, so that several rows are short."""
    return len(short) > 1 and not any(is_blank(row.cells[-1]) for row in rows)


def _in_blocks(rows: Sequence[Raw]) -> bool:
    """Return whether all rows of each block are equally wide, as in files saved by Excel."""
    for _, block in groupby(rows, lambda row: row.number // _BLOCK):
        found = list(block)
        width = len(found[0].cells)
        if any(len(row.cells) != width for row in found):
            return False
        if all(is_blank(row.cells[-1]) for row in found):
            return False
    return len({len(row.cells) for row in rows}) > 1


def _adds(rows: Sequence[Raw], most: int) -> bool:
    """Return whether all rows have the same extra delimiters, not caused by commas in numbers."""
    widths = {len(row.cells) for row in rows}
    return len(widths) == 1 and max(widths) > most and not all(_split(row) for row in rows)


def _empty_beyond(rows: Iterable[Raw]) -> set[int]:
    """Return the widths beyond which no row, though some are wider, has a non-empty cell."""
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
    """Return two adjacent cells as one number with a comma if they may be one; else empty."""
    for one, two in zip(row.cells, row.cells[1:], strict=False):
        if _REST.match(two) and _FIRST.fullmatch(one):
            return f"{one.strip()},{two.strip()}"
    return ""
