"""What other readings would change as one JSON object: numbers as decimal strings."""

import json
from typing import TYPE_CHECKING

from liuxiang import __version__
from liuxiang.exact import show
from liuxiang.report import SensitivityFileFormat, SensitivityFormat
from liuxiang.report.diagnosed import diagnostics
from liuxiang.report.json import ruleset
from liuxiang.report.page import Page
from liuxiang.report.sensitivity.names import Names
from liuxiang.sensitivity.choices import Choice
from liuxiang.sensitivity.outcome import Alone, Change, LeftOut, Pair, Sensitivity, Span
from liuxiang.sensitivity.runs import Place

if TYPE_CHECKING:
    from liuxiang.report.objects import sensitivity as printed


def sensitivity(
    found: Sensitivity, page: Page, form: SensitivityFormat | SensitivityFileFormat
) -> str:
    """All that was found."""
    del form
    result, names = found.result, Names(found, page.language)
    data: printed.Sensitivity = {
        "status": "findings" if result.status == "provisional" else "ok",
        "result": result.status,
        "liuxiang": __version__,
        "basis": result.basis,
        "ruleset": ruleset(result.rules),
        "rulings": dict(result.rules.chosen),
        "runs": {
            "combinations": found.choices.total,
            "run": found.ran,
            "alone": len(found.alone),
            "pairs": found.ran_pairs,
            "left_out": found.left_out,
            "most": found.most,
            "complete": found.is_complete,
        },
        "units": [_unit(each, found) for each in found.spans],
        "alone": [_alone(each, names) for each in found.alone],
        "pairs": [_pair(each) for each in found.pairs],
        "decided_by": [str(each.choice) for each in found.deciding],
        "untouched": [each.unit for each in found.settled],
        "only_together": [each.unit for each in found.together],
        "left_out": [_left_out(each, page) for each in found.broken],
        "not_run": [_reading(each, names) for each in found.choices.worded],
        "omitted": [{"file": each.file, "unit": each.unit} for each in result.omitted],
        "diagnostics": diagnostics(result.warnings, page.language),
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _unit(span: Span, found: Sensitivity) -> "printed.Unit":
    awards = [*(each for each in found.awards if each in span.awards), None]
    return {
        "unit": span.unit,
        "category": span.category,
        "award": span.base.award,
        "total": {
            "least": show(span.least),
            "base": show(span.base.total),
            "greatest": show(span.greatest),
        },
        "rank": {"best": span.best, "base": span.base.rank, "worst": span.worst},
        "awards": [
            {"award": each, "runs": span.awards[each]} for each in awards if each in span.awards
        ],
        "readings_to_change_award": span.needs,
    }


def _reading(choice: Choice, names: Names) -> "printed.Reading":
    return {
        "ruling": choice.ruling,
        "alternative": choice.alternative,
        "title": names.ruling(choice),
        "reading": names.reading(choice),
    }


def _alone(alone: Alone, names: Names) -> "printed.Alone":
    return {**_reading(alone.choice, names), "changes": [_change(each) for each in alone.changes]}


def _pair(pair: Pair) -> "printed.Pair":
    return {
        "readings": [str(each) for each in pair.choices],
        "changes": [_change(each) for each in pair.awards],
    }


def _change(change: Change) -> "printed.Change":
    return {
        "unit": change.unit,
        "category": change.category,
        "old": _place(change.old),
        "new": _place(change.new),
    }


def _place(place: Place) -> "printed.Place":
    return {"total": show(place.total), "rank": place.rank, "award": place.award}


def _left_out(left: LeftOut, page: Page) -> "printed.LeftOut":
    return {
        "readings": [str(each) for each in left.choices],
        "code": left.problem.code,
        "message": left.problem.message(page.language),
    }
