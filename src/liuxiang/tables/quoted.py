"""Parses CSV text with blanks around quotation marks, or `="31/100"`, cell by cell.

Python's `csv` is many times faster, but treats such marks as part of the cell.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from liuxiang.tables.areas import COLUMNS

_AROUND: Final = r'(?:[{between}\r\n]|\A)(?:{blank}+=?|=)"|"{blank}+(?:[{between}\r\n]|\Z)'
_CELL: Final = (
    r'{blank}*(?:=?"(?P<quoted>[^"]*(?:""[^"]*)*)"{blank}*|(?P<plain>[^{between}\r\n]*))'
    r"(?P<end>[{between}]|\r\n|[\r\n]|\Z)"
)


class Malformed(Exception):
    """Raised if a quotation is not closed, or is followed by text; `line` counts from 0."""

    def __init__(self, line: int, *, closed: bool) -> None:
        super().__init__(line)
        self.line, self.closed = line, closed


class Wide(Exception):
    """Raised if a row has too many cells; `line` counts from 0."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class Line(NamedTuple):
    """The cells of a row, and the line where it starts, counted from 0."""

    line: int
    cells: list[str]


def is_needed(text: str, delimiter: str) -> bool:
    """Return whether `text` may contain such marks."""
    return '"' in text and re.search(_pattern(_AROUND, delimiter), text) is not None


def lines(text: str, delimiter: str) -> Iterator[Line]:
    """Yield the rows of `text`, including empty ones.

    Raises:
        Malformed: A quotation mark is misplaced.
        Wide: A row has too many cells.

    """
    cell = re.compile(_pattern(_CELL, delimiter))
    at = line = begins = 0
    cells: list[str] = []
    while at < len(text) or cells:
        match = cell.match(text, at)
        plain = match["plain"] if match else None
        if match is None or (plain is not None and plain.removeprefix("=").startswith('"')):
            closed = re.compile('[^"]*"[^"]*"').match(text, at) is not None
            raise Malformed(line, closed=closed)
        cells.append(match["quoted"].replace('""', '"') if plain is None else plain)
        line += len(re.findall(r"\r\n|\r|\n", match[0]))
        at = match.end()
        if len(cells) > COLUMNS:
            raise Wide(begins)
        if match["end"] != delimiter:
            yield Line(begins, cells)
            cells, begins = [], line
            if not match["end"]:
                return


def _pattern(pattern: str, delimiter: str) -> str:
    blank = "[ ]" if delimiter == "\t" else r"[ \t]"
    return pattern.format(between=re.escape(delimiter), blank=blank)
