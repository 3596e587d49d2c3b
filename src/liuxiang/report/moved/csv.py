"""What moved in the figures as CSV: one figure a row."""

import csv
from io import StringIO

from liuxiang.exact import show
from liuxiang.impact.figures import FiguresCompared
from liuxiang.report.csv import BOM, inert
from liuxiang.report.moved.told import Told, changed, places
from liuxiang.report.page import Page
from liuxiang.words import say

HEADS = (
    *("category", "unit", "items_of", "figure", "figure_old", "figure_new", "worth"),
    *("place_old", "place_new"),
)


def compared(found: FiguresCompared, page: Page, form: str) -> str:
    """The figures that changed; files start with the mark that Excel needs."""
    del form
    told = Told(found, page.language)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n" if page.to_file else "\n")
    writer.writerow([say(key, page.language) for key in HEADS])
    for move, each in changed(found):
        old, new = places(move, each)
        writer.writerow(
            [
                inert(found.rules.ruleset.categories[move.category].title),
                inert(move.unit),
                told.items(each),
                inert(told.metric(each.metric)),
                inert(told.value(each.metric, each.old)),
                inert(told.value(each.metric, each.new)),
                show(each.points),
                str(old or ""),
                str(new or ""),
            ]
        )
    return (BOM if page.to_file else "") + out.getvalue()
