"""What moved in the figures as one JSON object: keys fixed for other programs, numbers as text."""

import json
from typing import TYPE_CHECKING

from liuxiang import __version__
from liuxiang.exact import ZERO, show
from liuxiang.report.diagnosed import diagnostics, place_object
from liuxiang.report.diff.json import side
from liuxiang.report.json import finding, ruleset
from liuxiang.report.moved.told import changed, places
from liuxiang.report.page import Page

if TYPE_CHECKING:
    from liuxiang.impact.figures import FigureAward, FigureChange, FigureMove, FiguresCompared
    from liuxiang.report.objects import moved as printed
    from liuxiang.report.objects.diff import Cause, Moved


def compared(found: "FiguresCompared", page: Page, form: str) -> str:
    """The comparison, whole."""
    del form
    data: printed.FiguresDiff = {
        "status": "findings" if found.failed else "ok",
        "liuxiang": __version__,
        "ruleset": ruleset(found.rules),
        "basis": found.basis,
        "rulings": dict(found.rules.chosen),
        "figures": [_figure(move, each) for move, each in changed(found)],
        "categories": [_crossed(each) for each in found.crossed],
        "impact": {
            "summary": {
                "units": len(found.moves),
                "up": found.up,
                "down": found.down,
                "same": len(found.moves) - found.up - found.down,
                "awards": len(found.awards),
            },
            "scorecards": [_move(each) for each in found.moves],
            "awards_changed": [_award(each) for each in found.awards],
            "ties": [finding(each, page.language) for each in found.ties],
        },
        "units": {
            "added": [each.card.unit for each in found.appeared],
            "removed": [each.card.unit for each in found.gone],
        },
        "omitted": [{"file": each.file, "unit": each.unit} for each in found.omitted],
        "diagnostics": diagnostics(found.problems, page.language),
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _figure(move: "FigureMove", change: "FigureChange") -> "printed.FigureChange":
    old, new = places(move, change)
    return {
        "unit": move.unit,
        "category": move.category,
        "metric": change.metric,
        "items": list(change.items),
        "old": change.old.text if change.old else None,
        "new": change.new.text if change.new else None,
        "old_place": place_object(old) if old else None,
        "new_place": place_object(new) if new else None,
        "points": show(change.points),
    }


def _crossed(move: "FigureMove") -> "printed.CategoryChange":
    old, points = move.left or (move.category, ZERO)
    return {"unit": move.unit, "old": old, "new": move.category, "points": show(points)}


def _move(move: "FigureMove") -> "Moved":
    causes: list[Cause] = [
        {"path": f"metrics.{each.metric}", "points": show(each.points)}
        for each in move.figures
        if each.points
    ]
    if move.left is not None and move.left[1]:
        causes.append({"path": "category", "points": show(move.left[1])})
    if move.interaction:
        causes.append({"path": "interaction", "points": show(move.interaction)})
    return {
        "unit": move.unit,
        "category": move.category,
        "old": side(move.old),
        "new": side(move.new),
        "difference": show(move.difference),
        "causes": causes,
    }


def _award(each: "FigureAward") -> "printed.AwardChange":
    return {
        "unit": each.unit,
        "category": each.category,
        "old": each.old.id if each.old else None,
        "new": each.new.id if each.new else None,
        "how": each.how,
        "causes": [{"path": f"metrics.{name}"} for name in each.by],
    }
