"""A ranking as one JSON object: numbers as decimal strings, keys fixed for other programs."""

import json
from typing import TYPE_CHECKING

from liuxiang import __version__
from liuxiang.exact import show
from liuxiang.findings import Finding
from liuxiang.messages import Language
from liuxiang.readings import Mattered, Readings
from liuxiang.report.diagnosed import diagnostics
from liuxiang.report.page import Page
from liuxiang.result import Result
from liuxiang.results import BonusResult, CriterionResult, ItemResult
from liuxiang.ruleset.load import RuleFile
from liuxiang.standings import Standing

if TYPE_CHECKING:
    from liuxiang.report.objects import common as shared
    from liuxiang.report.objects import result as printed


def ranking(result: Result, page: Page) -> str:
    """The whole result; its items with every criterion, bonus, figure and place."""
    rules = result.rules
    readings = Readings(rules)
    data: printed.Result = {
        "status": "findings" if result.status == "provisional" else "ok",
        "result": result.status,
        "liuxiang": __version__,
        "basis": result.basis,
        "ruleset": ruleset(rules),
        "rulings": dict(rules.chosen),
        "department": result.department,
        "scorecards": [_scorecard(result, each, readings) for each in result.standings],
        "standings": {
            category: [_standing(each) for each in listed]
            for category, listed in result.standings.lists.items()
        },
        "findings": [finding(each, page.language) for each in result.findings],
        "omitted": [{"file": each.file, "unit": each.unit} for each in result.omitted],
        "diagnostics": diagnostics(result.warnings, page.language),
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def ruleset(rules: RuleFile) -> "shared.UsedRules":
    """Which rule file it was."""
    return {
        "id": rules.ruleset.id,
        "version": rules.ruleset.version,
        "sha256": rules.sha256,
        "file": rules.file,
    }


def _scorecard(result: Result, standing: Standing, readings: Readings) -> "printed.Card":
    card = standing.card
    mattered = readings.mattered(card)
    items = [
        _item(each, result.rules, mattered.get(each.item.id, Mattered((), {})))
        for each in result.items(card)
    ]
    without = card.undiscretionary
    return {
        "unit": card.unit,
        "category": card.category,
        "file": card.file,
        "sha256": card.sha256,
        "rank": standing.rank,
        "award": standing.award.id if standing.award else None,
        "base": show(card.base),
        "bonus": show(card.bonus),
        "total": show(card.total),
        "attainable": show(card.attainable),
        "possible": show(card.possible),
        "possible_open": card.possible_open,
        "floor_open": card.floor_open,
        "total_without_discretion": show(card.total if without is None else without),
        "figures": card.figures,
        "unverified": card.unverified,
        "tally": dict(card.tally),
        "cuts": [{"scope": cut.scope, "points": show(cut.points)} for cut in card.cuts],
        "items": items,
    }


def _item(result: ItemResult, rules: RuleFile, mattered: Mattered) -> "printed.Item":
    return {
        "no": result.item.no,
        "id": result.item.id,
        "title": result.item.title,
        "verdict": result.verdict,
        "base": show(result.base),
        "bonus": show(result.bonus),
        "points": show(result.points),
        "possible": show(result.possible),
        "bonus_cut": show(result.bonus_cut),
        "departments": list(result.item.departments),
        "rulings": list(mattered.item),
        "criteria": [_criterion(each, rules, mattered) for each in result.criteria],
        "bonuses": [_bonus(each) for each in result.bonuses],
    }


def _criterion(result: CriterionResult, rules: RuleFile, mattered: Mattered) -> "printed.Criterion":
    figure = result.figure
    data: printed.Criterion = {
        "id": result.id,
        "metric": result.metric,
        "verdict": result.verdict,
        "value": figure.text if figure else None,
        "test": result.test,
        "rulings": list(mattered.criteria.get(result.id, ())),
        "rule_line": rules.place(result.path).line,
        "line": figure.line + 1 if figure else None,
        "verified": figure.verified if figure else None,
    }
    if figure is not None and figure.reported is not None:
        data["reported"] = figure.reported
    if result.points is not None:
        data["points"] = show(result.points)
    if result.parts:
        data["any_of"] = [_criterion(each, rules, mattered) for each in result.parts]
    return data


def _bonus(result: BonusResult) -> "printed.Bonus":
    figure = result.figure
    return {
        "id": result.id,
        "metric": result.metric,
        "value": figure.text if figure else None,
        "line": figure.line + 1 if figure else None,
        "verified": figure.verified if figure else None,
        "reason": figure.reason if figure else None,
        "steps": None if result.steps is None else show(result.steps),
        "points": show(result.points),
        "uncapped": show(result.uncapped),
        "capped": result.capped,
        "lost_with_base": result.needs_base,
        "open": result.open,
    }


def _standing(standing: Standing) -> "printed.Place":
    return {
        "rank": standing.rank,
        "unit": standing.card.unit,
        "total": show(standing.card.total),
        "award": standing.award.id if standing.award else None,
        "tied": standing.tied,
    }


def finding(found: Finding, language: Language) -> "shared.Finding":
    """A finding, worded."""
    return {
        "code": found.code,
        "severity": found.severity,
        "category": found.category,
        "unit": found.unit,
        "item": found.item,
        "message": found.message(language),
    }
