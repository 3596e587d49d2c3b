"""Parses CSV files: cells delimited by commas, tabs, semicolons or bars."""

import re
from collections.abc import Iterator
from io import StringIO
from typing import Final

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.source import Source
from liuxiang.tables import (
    SOUGHT,
    Row,
    Table,
    header_at,
    is_blank,
    label_of,
    sheet_of,
    trimmed,
    typed,
)
from liuxiang.tables import quoted as slow
from liuxiang.tables.areas import COLUMNS
from liuxiang.tables.extent import Raw, fitted

_DELIMITERS: Final = ",\t;|"
_NAMED: Final = re.compile(r'(?i)"?sep=([^\w\s"]|\t)"?[,;\t| ]*(?:\r\n|[\r\n])')
"""The line that tells Excel the delimiter."""

_LOOKED_AT: Final = 20
"""The number of lines that are searched for the header, to detect the delimiter."""


def is_delimited(source: Source) -> bool:
    """Return whether `source` is a table, by its name or a column `unit` in its first line.

    Text that starts with a brace is JSON or YAML, even if it contains tabs.
    """
    if source.name.lower().endswith(".csv"):
        return True
    text = source.text.lstrip()
    if text.startswith("{"):
        return False
    line = text[: text.find("\n")] if "\n" in text else text
    return _NAMED.match(text) is not None or any(
        each in line and _heads(line, each, ("unit", "metric")) > 0 for each in _DELIMITERS
    )


def read(source: Source) -> Table:
    """Return the table in `source`; the line of a row is the one where it starts.

    Raises:
        InputFault: A quotation mark is misplaced, a row is too wide, or there are no rows.

    """
    rows = list(_rows(source))
    if not rows:
        raise InputFault([Diagnostic("LX103", Place(source.name))])
    at = header_at([row.cells for row in rows[:SOUGHT]])
    before = [Row(row.line, trimmed(row.cells)) for row in rows[: at + 1]]
    ended = source.text.endswith(("\n", "\r"))
    whole = [*before, *fitted(rows[at], rows[at + 1 :], ended=ended)]
    return Table(source, (sheet_of(source, "", whole),))


def _rows(source: Source) -> Iterator[Raw]:
    """Yield the non-empty rows, with their trailing empty cells."""
    text = source.text
    named = _NAMED.match(text)
    delimiter = named[1] if named else _delimiter(text)
    try:
        found = slow.lines if slow.is_needed(text, delimiter) else _lines
        for number, (line, cells) in enumerate(found(text, delimiter)):
            if not (all(map(is_blank, cells)) or (named and not line)):
                yield Raw(number, line, cells)
    except slow.Malformed as fault:
        code, values = ("LX138", {"problem": '"'}) if fault.closed else ("LX110", {})
        raise _fault(source, code, fault.line, values) from None
    except slow.Wide as fault:
        raise _fault(source, "LX167", fault.line, {}) from None
    except _Unreadable as fault:
        raise _fault(source, "LX138", fault.line, {"problem": fault.problem}) from None


class _Unreadable(Exception):
    """Raised if Python's reader fails at a line, counted from 0."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(problem)
        self.line, self.problem = line, problem


def _lines(text: str, delimiter: str) -> Iterator[slow.Line]:
    """Yield the rows of `text`, including empty ones."""
    import csv

    line = 0
    reader = csv.reader(_narrow(text, delimiter), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if len(cells) > COLUMNS:
                raise slow.Wide(line)
            yield slow.Line(line, cells)
            line = reader.line_num
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise slow.Malformed(line, closed=False) from None
        raise _Unreadable(reader.line_num - 1, str(error)) from None


def _narrow(text: str, delimiter: str) -> Iterator[str]:
    """Yield the lines of `text`, checking that none has more cells than a row can have."""
    for number, line in enumerate(StringIO(text, newline="")):
        if len(line) > COLUMNS and line.count(delimiter) > COLUMNS:
            raise slow.Wide(number)
        yield line


def _fault(source: Source, code: str, line: int, values: dict[str, str]) -> InputFault:
    """Return the problem that the file cannot be split into cells from `line` on."""
    excerpt = [*StringIO(source.text, newline=""), ""][line].strip()
    place = Place(source.name, line + 1, 1, excerpt, f":{line + 1}")
    return InputFault([*source.warnings, Diagnostic(code, place, values)])


def _delimiter(text: str) -> str:
    """Return the delimiter of the header, or else of the first non-empty line."""
    lines = [line for line in text[: 1 << 16].splitlines() if line.strip()][:_LOOKED_AT]
    outside = "".join(lines[0].split('"')[::2]) if lines else ""

    def likely(delimiter: str) -> tuple[int, int]:
        return max((_heads(line, delimiter) for line in lines), default=0), outside.count(delimiter)

    return max(_DELIMITERS, key=likely)


def _heads(line: str, delimiter: str, of: tuple[str, ...] = ("unit", "category", "metric")) -> int:
    """Return how many cells of `line` are headers `of` columns that every table has.

    Headers split by another delimiter are subtracted, since `delimiter` only occurs next to it.
    """
    cells = [cell.strip() for cell in line.split(delimiter)]
    beside = sum(bool(cell) and cell in _DELIMITERS for cell in cells)
    return sum(label_of(typed(cell).strip('"')) in of for cell in cells) - beside
