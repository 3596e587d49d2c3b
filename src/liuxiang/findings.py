"""Findings: what somebody must check before relying on the standings, each with a code."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache

from liuxiang.empty_findings import nothing_there
from liuxiang.exact import show
from liuxiang.finding import Finding, Values
from liuxiang.item_results import BonusResult, CriterionResult, ItemResult
from liuxiang.list_findings import of_lists
from liuxiang.names import ItemNo, item_no
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses import Bonus, Discretionary
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.scoring import BestOf, Judged
from liuxiang.standings import Standing, Standings
from liuxiang.units import Basis
from liuxiang.units.roster import Roster

Findings = Iterator[Finding]


def findings(
    rules: RuleFile, standings: Standings, basis: Basis, roster: Roster | None = None
) -> tuple[Finding, ...]:
    """Return all findings: first general ones, then by list, then by unit in order of rank."""
    found = list(_of_all(rules, standings, basis))
    found += _of_roster(roster, standings)
    found += of_lists(rules.ruleset, standings)
    titles = _titles(rules.ruleset)
    for standing in standings:
        if roster is None or not roster.is_unsent(standing.card.file):
            found += _of_unit(rules.ruleset, standing, basis, titles)
    return tuple(found)


def _of_all(rules: RuleFile, standings: Standings, basis: Basis) -> Findings:
    figures = sum(each.card.figures for each in standings)
    unverified = sum(each.card.unverified for each in standings)
    if rules.ruleset.policies.verification == "none":
        return
    if basis == "reported":
        yield Finding("LX506")
    elif unverified:
        yield Finding("LX505", {"unverified": str(unverified), "figures": str(figures)})


def _of_roster(roster: Roster | None, standings: Standings) -> Findings:
    """Return the units that must be ranked and sent nothing, and those that are excused."""
    if roster is None:
        return
    for each in standings:
        if roster.is_unsent(each.card.file):
            named = {"unit": each.card.unit, "rank": str(each.rank)}
            yield Finding("LX522", named, each.card.unit, each.card.category)
    for member in roster.excused:
        values = {"unit": member.name, "reason": str(member.excused)}
        yield Finding("LX523", values, member.name, member.category)


_Titles = Callable[[tuple[str, ...]], tuple[str, ...]]
"""Returns the titles of metrics."""


def _of_unit(ruleset: Ruleset, standing: Standing, basis: Basis, titles: _Titles) -> Findings:
    card = standing.card
    unit, category = card.unit, card.category
    values: Values
    for missing in card.missing:
        values = {
            "unit": unit,
            "no": str(missing.no),
            "metrics": titles(missing.metrics),
            "stake": show(missing.stake),
        }
        yield Finding(missing.code, values, unit, category, missing.no)
    for code, values, no, empty in nothing_there(card, titles):
        yield Finding(code, values, unit, category, no, empty)
    if standing.award and card.unverified and basis == "verified":
        values = {
            "unit": unit,
            "award": standing.award.label(category),
            "unverified": str(card.unverified),
            "figures": str(card.figures),
        }
        yield Finding("LX507", values, unit, category)
    for no, bonus, points in card.large:
        called = bonus.called(ruleset.metrics)
        values = {"unit": unit, "no": str(no), "bonus": called, "points": show(points)}
        yield Finding("LX516", values, unit, category, no)
    if card.undiscretionary is not None:
        yield from _discretion(ruleset, standing)


def _titles(ruleset: Ruleset) -> _Titles:
    """Return what returns titles, once for the same metrics of thousands of units."""
    called = {each: metric.title for each, metric in ruleset.metrics.items()}

    @lru_cache
    def titles(metrics: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(called.get(each, each) for each in metrics)

    return titles


def _discretion(ruleset: Ruleset, standing: Standing) -> Findings:
    """Return the points entered by assessors, and those that count a fact twice."""
    card = standing.card
    for item in card.items:
        rules = {bonus.id: bonus for bonus in item.item.bonuses}
        entered = [each for each in item.bonuses if rules[each.id].discretionary and each.points]
        points = [
            (rules[each.id].called(ruleset.metrics), each.points, each.figure) for each in entered
        ]
        if item.base and item.item.scoring is not None:
            points += [(item.item.title, item.base, each.figure) for each in _judged(item)]
        for what, each, figure in points:
            values = {
                "unit": card.unit,
                "no": str(item.item.no),
                "points": show(each),
                "what": what,
                "reason": (figure.reason if figure else None) or "–",
                "without": show(card.undiscretionary or Decimal(0)),
                "total": show(card.total),
            }
            yield Finding("LX509", values, card.unit, card.category, item.item.no)
        for bonus in entered:
            yield from _counted_twice(ruleset, standing, item.item.no, bonus, rules[bonus.id])


def _judged(item: ItemResult) -> Iterator[CriterionResult]:
    """Yield the clauses whose points assessors entered and that count."""
    if isinstance(item.item.scoring, Judged):
        yield from item.criteria
    elif isinstance(item.item.scoring, BestOf):
        for route, each in zip(item.item.scoring.routes, item.criteria, strict=True):
            yield from each.parts if isinstance(route, Judged) and each.counted else ()


def _counted_twice(
    ruleset: Ruleset, standing: Standing, no: ItemNo, result: BonusResult, bonus: Bonus
) -> Findings:
    """Return an entry whose reason cites an item that already earned points for the same facts."""
    reason = result.figure.reason if result.figure else None
    if not isinstance(bonus, Discretionary) or not reason:
        return
    cited = set(map(item_no, re.findall(r"第 *0*([^ 第项條条]{1,12}) *[项條条]", reason)))
    for item in ruleset.items:
        if item.id in bonus.once_with and (item.no in cited or item.title in reason):
            values = {
                "unit": standing.card.unit,
                "no": str(no),
                "points": show(result.points),
                "other": str(item.no),
                "reason": reason,
            }
            yield Finding("LX517", values, standing.card.unit, standing.card.category, no)
