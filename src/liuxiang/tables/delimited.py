"""CSV files: cells divided by commas, tabs or semicolons, as spreadsheets save them."""

import re
from collections.abc import Iterator
from io import StringIO
from typing import Final

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.source import Source
from liuxiang.tables import (
    CUT_SHORT,
    SHIFTED,
    Odd,
    Row,
    Table,
    head_of,
    is_blank,
    sheet_of,
    trimmed,
)

_DELIMITERS: Final = ",\t;"
_NAMED: Final = re.compile(r"(?i)sep=[,;\t|][\r\n]")
"""The line by which Excel is told the delimiter."""


def is_delimited(source: Source) -> bool:
    """Whether `source` is a table: it is named so, or its first line has a column `unit`."""
    if source.name.lower().endswith(".csv"):
        return True
    text = source.text.lstrip()
    line = text[: text.find("\n")] if "\n" in text else text
    return any(
        each in line and head_of(head.strip("\"' ")) == "unit"
        for each in _DELIMITERS
        for head in line.split(each)
    )


def read(source: Source) -> Table:
    """The table in `source`; every row stands at the line where it begins.

    Raises:
        InputFault: a quotation mark is not where it may be, or there are no rows.

    """
    rows = list(_rows(source))
    if not rows:
        raise InputFault([Diagnostic("LX103", Place(source.name))])
    header = Row(rows[0].line, trimmed([*rows[0].cells]))
    least, most = len(header.cells), len(rows[0].cells)
    whole = [header, *(_row(row, least, most) for row in rows[1:])]
    sheet = sheet_of(source, "", [Row(row.line, trimmed([*row.cells])) for row in whole])
    return Table(source, (sheet,))


def _rows(source: Source) -> Iterator[Row]:
    """The rows that are not empty, with the empty cells at their ends."""
    import csv

    text, line = source.text, 0
    named = _NAMED.match(text) is not None
    delimiter = text[4] if named else _delimiter(text)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            row = Row(line, tuple(cells))
            line = reader.line_num
            if not (all(is_blank(cell) for cell in cells) or (named and row.line == 0)):
                yield row
    except csv.Error as error:
        open_quote = "unexpected end" in str(error)
        at = line if open_quote else reader.line_num - 1
        excerpt = list(StringIO(text, newline=""))[at].strip()
        place = Place(source.name, at + 1, 1, excerpt, f":{at + 1}")
        code, values = ("LX110", {}) if open_quote else ("LX138", {"problem": str(error)})
        raise InputFault([*source.warnings, Diagnostic(code, place, values)]) from None


def _delimiter(text: str) -> str:
    """What divides the cells of the first line that is not empty."""
    text = text.lstrip("\r\n ")
    line = text.splitlines()[0] if text else ""
    outside = "".join(line.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)


def _row(row: Row, least: int, most: int) -> Row:
    """`row`, and a mark at its end where it has fewer or more cells than the header."""
    if len(row.cells) < least:
        return Row(row.line, (*row.cells, Odd("", CUT_SHORT)))
    if len(row.cells) > most:
        return Row(row.line, (*row.cells[:most], Odd(str(len(row.cells)), SHIFTED)))
    return row
