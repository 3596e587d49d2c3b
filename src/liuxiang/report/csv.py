"""A ranking as CSV: one unit a row, exact numbers, no cell that becomes a formula."""

import csv
from io import StringIO
from typing import Final

from liuxiang.diagnostics import visible
from liuxiang.exact import show
from liuxiang.report.page import Page
from liuxiang.report.ranking import flags
from liuxiang.result import Result
from liuxiang.words import say

FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What a formula begins with; Excel in Chinese takes the full-width signs as well."""

BOM = "\ufeff"


def ranking(result: Result, page: Page) -> str:
    """The lists of all categories, one below the other; files start with the mark Excel needs."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n" if page.to_file else "\n")
    keys = ["category", "rank", "unit", "base", "bonus", "total", "attainable", "possible"]
    if result.department is not None:
        keys.append("department_points")
    keys += ["award", "remarks"]
    writer.writerow([say(key, page.language) for key in keys])

    for standing in result.standings:
        card = standing.card
        possible = f"{show(card.possible)}{'+' if card.possible_open else ''}"
        row = [
            inert(result.rules.ruleset.categories[card.category].title),
            str(standing.rank),
            inert(card.unit),
            show(card.base),
            show(card.bonus),
            show(card.total),
            show(card.attainable),
            possible,
        ]
        if result.department is not None:
            row.append(show(result.department_points(card)))
        row.append(inert(standing.award.label(card.category)) if standing.award else "")
        row.append(flags(standing, result, page.language))
        writer.writerow(row)
    return (BOM if page.to_file else "") + out.getvalue()


def inert(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet would compute it."""
    shown = visible(text)
    return f"'{shown}" if text.startswith(FORMULA) else shown
