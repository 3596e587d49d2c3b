"""What changed as CSV: one change a row, or with figures one unit a row."""

import csv
from collections.abc import Iterator
from io import StringIO

from liuxiang.exact import show
from liuxiang.impact import Cause, Impact
from liuxiang.impact.compared import Compared
from liuxiang.message import Language
from liuxiang.report.csv import BOM, inert
from liuxiang.report.diff.telling import Telling
from liuxiang.report.diff.worded import Worded, numbers, ordered, places_of, within_reach
from liuxiang.report.page import Page
from liuxiang.words import say

Rows = Iterator[list[str]]


def compared(found: Compared, page: Page, form: str) -> str:
    """The units where there are figures, else the changes; files start with the mark of Excel."""
    del form
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n" if page.to_file else "\n")
    rows = _changes(found, page.language)
    if found.impact is not None:
        rows = _units(found, found.impact, page.language)
    writer.writerows(rows)
    return (BOM if page.to_file else "") + out.getvalue()


def _changes(found: Compared, language: Language) -> Rows:
    telling, known = Telling(found.made, language), numbers(found)
    keys = ("number", "direction", "code", "path", "change_old", "change_new", "change")
    yield [say(key, language) for key in (*keys, "place_old", "place_new")]
    for change in ordered(found):
        yield [
            str(known[change.at, change.code]),
            say(change.direction, language),
            change.code,
            change.path,
            inert(change.old or ""),
            inert(change.new or ""),
            inert(telling.message(change)),
            *(
                say("enumerated", language).join(map(str, side))
                for side in places_of(found, change)
            ),
        ]


def _units(found: Compared, impact: Impact, language: Language) -> Rows:
    """A column for what each change is worth, and one for what they make together beyond that."""
    changes = [
        each
        for each in ordered(found)
        if any(cause.change == each for move in impact.moves for cause in move.causes)
    ]
    keys = ("category", "unit", "rank_old", "rank_new", "total_old", "total_new", "difference")
    possible = ("possible",) if impact.lacking else ()
    others = ("new_figures", "interaction_head") if impact.apart else ("interaction_head",)
    heads = [say(key, language) for key in (*keys, *possible, "award_before", "award_after")]
    last = [say(key, language) for key in others]
    yield [*heads, *(each.path for each in changes), *last]
    worded = Worded(found, language)
    for move in impact.moves:
        worth = {_identity(each): show(each.points) for each in move.causes}
        before = move.left or move.category
        awards = ((move.old.award, before), (move.new.award, move.category))
        yield [
            inert(worded.title(move.category)),
            inert(move.unit),
            str(move.old.rank),
            str(move.new.rank),
            show(move.old.card.total),
            show(move.new.card.total),
            show(move.difference),
            *([within_reach(move)] if possible else ()),
            *(inert(award.label(category)) if award else "" for award, category in awards),
            *(worth.get((each.at, each.code), "") for each in changes),
            *(worth.get((each,), "") for each in others),
        ]


def _identity(cause: Cause) -> tuple[object, ...]:
    """What tells a cause from the others: a change, the new figures, or what is left."""
    if cause.change is not None:
        return cause.change.at, cause.change.code
    return ("new_figures",) if cause.figures else ("interaction_head",)
