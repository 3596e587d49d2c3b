"""Explanations as one JSON object: what `score` gives, with places and distances."""

import json
from collections.abc import Iterable

from liuxiang import __version__
from liuxiang.diagnostics import Place
from liuxiang.exact import show
from liuxiang.explanation import (
    ExplainedBonus,
    ExplainedCriterion,
    ExplainedItem,
    Explanation,
    NextPoint,
    Stands,
)
from liuxiang.report import ExplainFormat
from liuxiang.report.json import Json, finding, ruleset
from liuxiang.report.page import Page
from liuxiang.result import Result


def explanations(
    result: Result, explained: Iterable[Explanation], page: Page, form: ExplainFormat
) -> str:
    """The explanations of some units."""
    del form
    data = {
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


def _explanation(explanation: Explanation, page: Page) -> Json:
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
        "next_awards": [
            {"award": each.award.id, "rank": each.rank, "points": show(each.points)}
            for each in explanation.awards
        ],
        "cuts": [{"scope": cut.scope, "points": show(cut.points)} for cut in card.cuts],
        "items": [_item(each) for each in explanation.items],
        "findings": [finding(each, page.language) for each in explanation.findings],
    }


def _item(item: ExplainedItem) -> Json:
    result = item.result
    return {
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
        "rulings": [{**each._asdict(), "place": _place(each.place)} for each in item.rulings],
    }


def _criterion(criterion: ExplainedCriterion) -> Json:
    result = criterion.result
    data: Json = {
        "id": result.id,
        "metric": result.metric,
        "title": result.title,
        "verdict": result.verdict,
        "figure": _figure(criterion.figure),
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


def _bonus(bonus: ExplainedBonus) -> Json:
    result = bonus.result
    return {
        "id": result.id,
        "metric": result.metric,
        "title": result.title,
        "figure": _figure(bonus.figure),
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


def _figure(stands: Stands | None) -> Json | None:
    if stands is None:
        return None
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


def _next(step: NextPoint | None) -> Json | None:
    if step is None:
        return None
    return {
        "value": step.to.text,
        "change": None if step.to.change is None else show(step.to.change),
        "members": list(step.to.members),
        "gain": show(step.gain),
    }


def _place(place: Place) -> Json:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "place": str(place),
    }
