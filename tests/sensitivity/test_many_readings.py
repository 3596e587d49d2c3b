"""Readings without number: each takes what it changes, not all of the rule file."""

from itertools import combinations
from types import SimpleNamespace

import pytest

from liuxiang import ruling_effects
from liuxiang.item_results import clause_verdict
from liuxiang.plan_parts import ClausePlan
from liuxiang.ruleset import reading_combinations
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruling_effects import Readings
from liuxiang.scorecards import Scorer
from liuxiang.waves import Slots
from tests.language.building import item, read, rule_text, unit


def many(count: int) -> RuleFile:
    """So many items, each with a ruling of its own."""
    scoring = "scoring: {kind: all_or_nothing, criteria: [{metric: meetings, at_least: 5}]}"
    items = (item(scoring, name=f"i{at}", no=at + 1) for at in range(count))
    rulings = "".join(
        f"  - id: R{at}\n    title: 问\n    items: [i{at}]\n    reading: 五次\n    alternatives:\n"
        f"      - {{id: b, reading: 四次, set: {{items.i{at}.criteria.meetings.at_least: 4}}}}\n"
        for at in range(count)
    )
    return read(rule_text(*items, extra=f"rulings:\n{rulings}"))


def test_combinations_of_readings_are_checked_where_they_change_something(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules = many(5)
    trying = rules.combined()
    whole = SimpleNamespace(find=lambda _ruleset: pytest.fail("looked at all of it"))
    monkeypatch.setattr(reading_combinations, "CHECKS", (whole,))
    for pair in combinations(rules.ruleset.rulings, 2):
        chosen = {each.id: "b" for each in pair}
        assert trying.ruleset(chosen) == rules.reading(chosen).ruleset


def test_what_mattered_is_asked_of_the_items_that_a_reading_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def counting(clause: ClausePlan, slots: Slots) -> str:
        asked.append(clause.clause.id)
        return clause_verdict(clause, slots)

    monkeypatch.setattr(ruling_effects, "clause_verdict", counting)
    rules = many(30)
    card = Scorer(rules.ruleset).score(unit(rules, "meetings: 4"))
    mattered = Readings(rules).mattered(card)
    assert {name: each.item for name, each in mattered.items()} == {
        f"i{at}": (f"R{at}",) for at in range(30)
    }
    assert len(asked) == 2 * 30
