"""What changed as one JSON object: keys fixed for other programs, numbers as text."""

import json
from typing import TYPE_CHECKING

from liuxiang import __version__
from liuxiang.changes.catalogue import CODES
from liuxiang.exact import show
from liuxiang.impact.compared import Compared
from liuxiang.report.diagnosed import diagnostics, place_object
from liuxiang.report.diff.telling import Telling
from liuxiang.report.json import finding, ruleset
from liuxiang.report.page import Page

if TYPE_CHECKING:
    from liuxiang.changes import Change
    from liuxiang.impact import AwardChange, Cause, Impact, Move
    from liuxiang.report.objects import diff as printed
    from liuxiang.ruleset import Award
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
    return {
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


def _impact(impact: "Impact", page: Page) -> "printed.Impact":
    return {
        "summary": {
            "units": len(impact.moves),
            "up": impact.up,
            "down": impact.down,
            "same": len(impact.moves) - impact.up - impact.down,
            "awards": len(impact.awards),
        },
        "scorecards": [_move(each) for each in impact.moves],
        "awards_changed": [_award_change(each) for each in impact.awards],
        "ties": [finding(each, page.language) for each in impact.ties],
        "lacking": [{"unit": each.unit, "metrics": list(each.metrics)} for each in impact.lacking],
        "outside": list(impact.outside),
    }


def _move(move: "Move") -> "printed.Moved":
    return {
        "unit": move.unit,
        "category": move.category,
        "old": side(move.old),
        "new": side(move.new),
        "difference": show(move.difference),
        "causes": [_cause(each) for each in move.causes],
    }


def side(standing: "Standing") -> "printed.Side":
    """What a unit comes to under one version."""
    return {
        "total": show(standing.card.total),
        "rank": standing.rank,
        "award": _id(standing.award),
    }


def _cause(cause: "Cause") -> "printed.Cause":
    if cause.change is None:
        return {"path": "interaction", "points": show(cause.points)}
    change = cause.change
    return {"path": change.path, "code": change.code, "points": show(cause.points)}


def _award_change(each: "AwardChange") -> "printed.AwardChange":
    return {
        "unit": each.unit,
        "category": each.category,
        "old": _id(each.old),
        "new": _id(each.new),
        "how": each.how,
        "causes": [_reason(change) for change in each.by],
        "overtaken": [_reason(change) for change in each.overtaken],
    }


def _reason(change: "Change") -> "printed.Reason":
    return {"path": change.path, "code": change.code}


def _id(award: "Award | None") -> str | None:
    return None if award is None else award.id
