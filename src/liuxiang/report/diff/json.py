"""What changed as one JSON object: keys fixed for other programs, numbers as text."""

import json
from typing import TYPE_CHECKING

from liuxiang import __version__
from liuxiang.changes.catalogue import CODES
from liuxiang.exact import EXACT, show
from liuxiang.impact.compared import Compared
from liuxiang.report.diagnosed import diagnostics, place_object
from liuxiang.report.diff.dividing import DIVIDED
from liuxiang.report.diff.telling import Telling
from liuxiang.report.diff.worded import became
from liuxiang.report.json import finding, ruleset
from liuxiang.report.page import Page

if TYPE_CHECKING:
    from liuxiang.changes import Change
    from liuxiang.diagnostics import Place
    from liuxiang.impact import AwardChange, Cause, Impact, Move
    from liuxiang.report.objects import diff as printed
    from liuxiang.ruleset import Award, Item
    from liuxiang.standings import Standing


def compared(found: Compared, page: Page, form: str) -> str:
    """The comparison, whole."""
    del form
    telling = Telling(found.made, page.language)
    data: printed.Diff = {
        "status": "findings" if found.failed else "ok",
        "liuxiang": __version__,
        "old": ruleset(found.old),
        "new": ruleset(found.new),
        "attainable": [
            {"category": each, "old": show(old), "new": show(new)}
            for each, old, new in found.made.full
        ],
        "rulings": {**found.old.chosen, **found.new.chosen},
        "changes": [_change(found, each, telling) for each in found.made.changes],
        "diagnostics": diagnostics(found.problems, page.language),
    }
    if found.impact is not None:
        data["basis"] = found.basis
        data["impact"] = _impact(found.impact, page)
        data["omitted"] = [{"file": each.file, "unit": each.unit} for each in found.omitted]
    return json.dumps(data, ensure_ascii=False) + "\n"


def _change(found: Compared, change: "Change", telling: Telling) -> "printed.Change":
    old, new = (
        None if at is None else place_object(rules.place(at))
        for rules, at in ((found.old, change.old_at), (found.new, change.new_at))
    )
    made: printed.Change = {
        "path": change.path,
        "action": change.action,
        "item": change.item,
        "old": change.old,
        "new": change.new,
        "direction": change.direction,
        "code": change.code,
        "mirror": CODES[change.code].mirror,
        "message": telling.message(change),
        "old_place": old,
        "new_place": new,
    }
    if change.code in DIVIDED:
        before, after = (list(map(_item, each)) for each in became(found, change))
        made["became"] = {"old": before, "new": after}
    return made


def _item(found: "tuple[Item, Place]") -> "printed.Divided":
    item, place = found
    return {
        "item": item.id,
        "no": item.no,
        "title": item.title,
        "points": None if item.points is None else show(item.points),
        "place": place_object(place),
    }


def _impact(impact: "Impact", page: Page) -> "printed.Impact":
    summary: printed.Summary = {
        "units": len(impact.moves),
        "up": impact.up,
        "down": impact.down,
        "same": impact.same,
        "awards": len(impact.awards),
    }
    if impact.lacking:
        summary |= {
            "result": "provisional",
            "waiting": impact.waiting,
            "less": show(impact.less),
            "unreported": show(impact.waits),
        }
    return {
        "summary": summary,
        "scorecards": [_move(each) for each in impact.moves],
        "awards_changed": [_award_change(each) for each in impact.awards],
        "ties": [finding(each, page.language) for each in impact.ties],
        "lacking": [{"unit": each.unit, "metrics": list(each.metrics)} for each in impact.lacking],
        "outside": list(impact.outside),
        "only_old": [_ranked(each) for each in impact.gone],
        "only_new": [_ranked(each) for each in impact.appeared],
    }


def _ranked(standing: "Standing") -> "printed.Ranked":
    category = standing.card.category
    return {"unit": standing.card.unit, "category": category, **side(standing)}


def _move(move: "Move") -> "printed.Moved":
    moved: printed.Moved = {
        "unit": move.unit,
        "category": move.category,
        "old": side(move.old),
        "new": side(move.new),
        "difference": show(move.difference),
        "causes": [_cause(each) for each in move.causes],
    }
    if move.left is not None:
        moved["old_category"] = move.left
    if move.unreported is not None:
        moved["unreported"] = {
            "points": show(move.unreported.points),
            "possible": show(EXACT.add(move.new.card.total, move.unreported.points)),
            "open": move.unreported.open,
        }
    return moved


def side(standing: "Standing") -> "printed.Side":
    """What a unit comes to under one version."""
    return {
        "total": show(standing.card.total),
        "rank": standing.rank,
        "award": _id(standing.award),
    }


def _cause(cause: "Cause") -> "printed.Cause":
    if cause.change is None:
        path = "data" if cause.figures else "interaction"
        return {"path": path, "points": show(cause.points)}
    change = cause.change
    return {"path": change.path, "code": change.code, "points": show(cause.points)}


def _award_change(each: "AwardChange") -> "printed.AwardChange":
    return {
        "unit": each.unit,
        "category": each.category,
        "old": _id(each.old),
        "new": _id(each.new),
        "how": each.how,
        "causes": [*map(_reason, each.by), *([{"path": "data"}] if each.figures else ())],
        "overtaken": [_reason(change) for change in each.overtaken],
    }


def _reason(change: "Change") -> "printed.Reason":
    return {"path": change.path, "code": change.code}


def _id(award: "Award | None") -> str | None:
    return None if award is None else award.id
