"""Workbooks (.xlsx): cells as one would type them, told apart from what nobody typed."""

import hashlib
import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from openpyxl import load_workbook

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.exact import EXACT, show
from liuxiang.source import Source
from liuxiang.tables import (
    DATE,
    FAULT,
    FRACTION,
    MERGED,
    NO_VALUE,
    Cell,
    Odd,
    Row,
    Sheet,
    Table,
    is_blank,
    sheet_of,
    trimmed,
)
from liuxiang.tables.package import DAMAGED, Package, Survey, column_of, damaged, package, survey

_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_FRACTION: Final = re.compile(r"[?#0]+ */ *[?#0-9]+")
_REFERENCE: Final = re.compile(r"([A-Z]+)([0-9]+)(?::([A-Z]+)([0-9]+))?")


def read(name: str, data: bytes) -> Table:
    """The sheets of the workbook `data` that hold anything.

    Raises:
        InputFault: it is damaged, too large unpacked, no workbook, or empty.

    """
    source = Source(name, "", hashlib.sha256(data).hexdigest())
    unpacked = package(name, data)
    with unpacked.archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            sheets = tuple(_sheets(source, data, unpacked))
        except DAMAGED as error:
            raise damaged(name, error) from None
    if not sheets:
        raise InputFault([Diagnostic("LX103", Place(name))])
    return Table(source, sheets)


def _sheets(source: Source, data: bytes, unpacked: Package) -> Iterator[Sheet]:
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        if len(book.sheetnames) != unpacked.sheets:
            raise LookupError(f"{unpacked.sheets} sheets listed, {len(book.sheetnames)} found")
        for sheet in book.worksheets:
            # The one thing openpyxl keeps to itself: which part of the archive a sheet is.
            part: str = sheet._worksheet_path  # type: ignore[attr-defined]  # noqa: SLF001
            found = survey(unpacked.archive, part)
            rows = list(_rows(sheet, found)) if found.last else []
            if rows:
                yield sheet_of(source, sheet.title, rows)
    finally:
        book.close()


def _rows(sheet: Any, found: Survey) -> Iterator[Row]:
    """The rows with anything in them, down to the last cell that is not empty."""
    merged = dict(_merged(found))
    width: int | None = None
    sheet.reset_dimensions()  # what a sheet says of its size need not be true
    for line, cells in enumerate(sheet.iter_rows(max_row=found.last)):
        row: list[Cell] = [_cell(cell) for cell in cells]
        for column in range(len(row)):
            at = line + 1, column + 1
            if at in found.hollow:
                row[column] = Odd("", NO_VALUE)
            inside = not is_blank(row[column]) or (width is not None and column < width)
            if at in merged and inside:
                row[column] = Odd(merged[at], MERGED)
        if not all(is_blank(cell) for cell in row):
            kept = trimmed(row)
            width = len(kept) if width is None else width
            yield Row(line, kept)


def _merged(found: Survey) -> Iterator[tuple[tuple[int, int], str]]:
    """The first cell of each merged range, and the range."""
    for reference in found.merged:
        match = _REFERENCE.fullmatch(reference.replace("$", ""))
        if match is None:
            raise ValueError(f"merged cells {reference}")
        yield (int(match[2]), column_of(match[1])), reference


def _cell(cell: Any) -> Cell:
    """The text of a cell."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "e":
        return Odd(str(value), FAULT)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime) and value.time() == time():
        return Odd(value.date().isoformat(), DATE)
    if isinstance(value, datetime | date | time | timedelta):
        return Odd(str(value), DATE)
    return _number(value, str(cell.number_format))


def _number(value: object, form: str) -> Cell:
    """A number by the shortest text that means it, as a percentage where it is shown as one."""
    number = Decimal(repr(value))
    sections = form.split(";")
    negative, zero = number < 0 and len(sections) > 1, number == 0 and len(sections) > 2
    section = _LITERAL.sub("", sections[1 if negative else 2 if zero else 0])
    if "%" in section and number.is_finite():
        return f"{show(EXACT.scaleb(number, 2 * section.count('%')))}%"
    return Odd(show(number), FRACTION) if _FRACTION.search(section) else show(number)
