"""Explanations as one JSON object: what `score` gives, with places and distances."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from liuxiang import __version__
from liuxiang.diagnostics import Place
from liuxiang.exact import show
from liuxiang.explanation import (
    AppliedRuling,
    ExplainedBonus,
    ExplainedCriterion,
    ExplainedItem,
    Explanation,
    NextPoint,
    Stands,
)
from liuxiang.report import ExplainFormat
from liuxiang.report.json import finding, ruleset
from liuxiang.report.page import Page
from liuxiang.result import Result

if TYPE_CHECKING:
    from liuxiang.report.objects import explanation as printed


def explanations(
    result: Result, explained: Iterable[Explanation], page: Page, form: ExplainFormat
) -> str:
    """The explanations of some units."""
    del form
    data: printed.Explanations = {
        "status": "findings" if result.status == "provisional" else "ok",
        "result": result.status,
        "liuxiang": __version__,
        "basis": result.basis,
        "ruleset": ruleset(result.rules),
        "rulings": dict(result.rules.chosen),
        "department": result.department,
        "explanations": [_explanation(each, page) for each in explained],
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _explanation(explanation: Explanation, page: Page) -> "printed.Unit":
    standing, card = explanation.standing, explanation.standing.card
    return {
        "unit": card.unit,
        "category": card.category,
        "file": card.file,
        "sha256": card.sha256,
        "rank": standing.rank,
        "of": explanation.of,
        "above": explanation.above,
        "tied": standing.tied,
        "award": standing.award.id if standing.award else None,
        "base": show(card.base),
        "bonus": show(card.bonus),
        "total": show(card.total),
        "attainable": show(card.attainable),
        "possible": show(card.possible),
        "possible_open": card.possible_open,
        "floor_open": card.floor_open,
        "next_awards": [
            {"award": each.award.id, "rank": each.rank, "points": show(each.points)}
            for each in explanation.awards
        ],
        "cuts": [{"scope": cut.scope, "points": show(cut.points)} for cut in card.cuts],
        "items": [_item(each) for each in explanation.items],
        "findings": [finding(each, page.language) for each in explanation.findings],
    }


def _item(item: ExplainedItem) -> "printed.Item":
    result = item.result
    data: printed.Item = {
        "no": result.item.no,
        "id": result.item.id,
        "title": result.item.title,
        "clause": result.item.clause,
        "departments": list(result.item.departments),
        "verdict": result.verdict,
        "full": None if result.full is None else show(result.full),
        "base": show(result.base),
        "bonus": show(result.bonus),
        "points": show(result.points),
        "possible": show(result.possible),
        "lost": None if item.lost is None else show(item.lost),
        "bonus_cut": show(result.bonus_cut),
        "rule": _place(item.rule),
        "criteria": [_criterion(each) for each in item.criteria],
        "bonuses": [_bonus(each) for each in item.bonuses],
        "rulings": [_ruling(each) for each in item.rulings],
    }
    if item.unsought:
        data["unsought"] = item.unsought
    return data


def _ruling(ruling: AppliedRuling) -> "printed.Ruling":
    return {
        "id": ruling.id,
        "title": ruling.title,
        "reading": ruling.reading,
        "place": _place(ruling.place),
        "mattered": ruling.mattered,
    }


def _criterion(criterion: ExplainedCriterion) -> "printed.Criterion":
    result = criterion.result
    data: printed.Criterion = {
        "id": result.id,
        "metric": result.metric,
        "title": result.title,
        "verdict": result.verdict,
        "figure": criterion.figure and _figure(criterion.figure),
        "sides": [_figure(each) for each in criterion.sides],
        "test": result.test,
        "rule": _place(criterion.rule),
        "points": None if result.points is None else show(result.points),
        "to_met": _next(criterion.to_met),
        "to_more": _next(criterion.to_more),
        "rulings": list(criterion.rulings),
    }
    if criterion.parts:
        data["any_of"] = [_criterion(each) for each in criterion.parts]
    return data


def _bonus(bonus: ExplainedBonus) -> "printed.Bonus":
    result = bonus.result
    return {
        "id": result.id,
        "metric": result.metric,
        "title": result.title,
        "figure": bonus.figure and _figure(bonus.figure),
        "sides": [_figure(each) for each in bonus.sides],
        "rule": _place(bonus.rule),
        "steps": None if result.steps is None else show(result.steps),
        "cap": None if bonus.cap is None else show(bonus.cap),
        "points": show(result.points),
        "uncapped": show(result.uncapped),
        "capped": result.capped,
        "lost_with_base": result.needs_base,
        "open": result.open,
        "to_more": _next(bonus.to_more),
    }


def _figure(stands: Stands) -> "printed.Figure":
    figure = stands.figure
    return {
        "metric": stands.metric,
        "value": figure.text,
        "place": _place(stands.place),
        "verified": figure.verified,
        "by": figure.by,
        "reason": figure.reason,
        "reported": figure.reported,
    }


def _next(step: NextPoint | None) -> "printed.Next | None":
    if step is None or step.gain < 0:
        return None
    data: printed.Next = {
        "value": step.to.text,
        "change": None if step.to.change is None else show(step.to.change),
        "members": list(step.to.members),
        "gain": show(step.gain),
    }
    if step.losses:
        data["losses"] = [{"no": each.no, "points": show(each.points)} for each in step.losses]
    return data


def _place(place: Place) -> "printed.Spot":
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "place": str(place),
    }
