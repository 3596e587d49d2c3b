"""A rule file as one JSON object: what its annex table says, with the line of every clause."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from liuxiang import __version__
from liuxiang.exact import show
from liuxiang.nodes import Path
from liuxiang.report import ShowFormat
from liuxiang.report.json import ruleset
from liuxiang.report.page import Page
from liuxiang.report.rules import Annex
from liuxiang.ruleset import Award, Item
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.lowered import lower
from liuxiang.ruleset.rulings import Ruling

if TYPE_CHECKING:
    from liuxiang.report.objects import rules as printed


def annex(rules: RuleFile, page: Page, form: ShowFormat) -> str:
    """The rule file."""
    del form
    says = Annex(rules, page.language).says
    found = rules.ruleset
    data: printed.Rules = {
        "status": "ok",
        "liuxiang": __version__,
        "ruleset": ruleset(rules),
        "title": found.title,
        "points": show(found.points),
        "attainable": {each: show(lower(found, each).attainable) for each in found.categories},
        "policies": {
            "missing": found.policies.missing,
            "nothing_to_measure": found.policies.nothing_to_measure,
            "bonus_needs_base": found.policies.bonus_needs_base,
        },
        "actions": [
            {
                "id": action.id,
                "title": action.title,
                "points": None if action.points is None else show(action.points),
                "items": [
                    _item(item, _line(rules, ("actions", one, "items", two)), says(item))
                    for two, item in enumerate(action.items)
                ],
            }
            for one, action in enumerate(found.actions)
        ],
        "rulings": [
            _ruling(each, rules, _line(rules, ("rulings", index)))
            for index, each in enumerate(found.rulings)
        ],
        "ties": found.ranking.ties,
        "awards": [_award(each) for each in found.awards],
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _line(rules: RuleFile, path: Path) -> int:
    return rules.place(path).line


def _item(item: Item, line: int, clauses: Iterable[str]) -> "printed.Item":
    return {
        "no": item.no,
        "id": item.id,
        "title": item.title,
        "clause": item.clause,
        "points": None if item.points is None else show(item.points),
        "assesses": list(item.assesses),
        "departments": list(item.departments),
        "scoring": item.scoring.kind if item.scoring else None,
        "line": line,
        "clauses": list(clauses),
    }


def _ruling(ruling: Ruling, rules: RuleFile, line: int) -> "printed.Ruling":
    return {
        "id": ruling.id,
        "title": ruling.title,
        "items": list(ruling.items),
        "reading": ruling.reading,
        "chosen": rules.chosen.get(ruling.id),
        "alternatives": [
            {"id": each.id, "reading": each.reading, "switchable": bool(each.changes)}
            for each in ruling.alternatives
        ],
        "line": line,
    }


def _award(award: Award) -> "printed.Award":
    return {
        "id": award.id,
        "title": award.title,
        "ranks": list(award.ranks),
        "categories": list(award.categories),
        "labels": dict(award.labels or {}),
    }
