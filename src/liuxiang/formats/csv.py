"""Renders tables as CSV: exact numbers, and no cell that becomes a formula."""

import csv
from io import StringIO
from typing import Final

from liuxiang.columns import Signed, Value, Word, shown, standing_in
from liuxiang.diagnostics import escape_controls
from liuxiang.formats.view import Page, Tabled

FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What a formula begins with; Excel in Chinese takes the full-width signs as well."""

BOM = "\ufeff"


def report(view: Tabled, page: Page) -> str:
    """Return the table of a view as CSV; files start with the byte order mark that Excel needs."""
    columns, rows = view.table(page)
    kept = standing_in("csv", columns)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n" if page.to_file else "\n")
    writer.writerow([escape_formula(each.head) for each in kept])
    writer.writerows([_cell(each.get(row)) for each in kept] for row in rows)
    return (BOM if page.to_file else "") + out.getvalue()


def _cell(value: Value) -> str:
    match value:
        case Word(text):
            return escape_formula(text)
        case str():
            return escape_formula(value)
        case Signed(number):
            return shown(number)
        case _:
            return shown(value)


def escape_formula(text: str) -> str:
    """Return `text`, with an apostrophe before it if a spreadsheet would compute it."""
    shown = escape_controls(text)
    # no formula starts with two operators, but the header of differences does
    return f"'{shown}" if text.startswith(FORMULA) and text[:2] != "+/" else shown
