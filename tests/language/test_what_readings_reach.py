"""What `set` of a reading reaches besides items: caps, metrics, grades, totals and actions."""

import pytest

from liuxiang.ruleset.paths import resolve
from tests.language.building import action, card, item, points, read, rule_text

BODY = """
scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}
bonuses: [{id: each, title: 加, kind: per_count, metric: contracts, points: 1}]
"""
EXTRA = """
bonus_cap: 5
grades: {by: total, bands: [{id: top, title: 优, at_least: 12}, {id: low, title: 差}]}
rulings:
  - id: R1
    title: 问
    reading: 甲
    alternatives: [{id: other, reading: 乙, set: {PATH}}]
"""


def total(path: str) -> str:
    """The total of a unit with 7 contracts under a reading that sets this."""
    actions = (action(item(BODY), extra="bonus_cap: 3"),)
    rules = read(rule_text(actions=actions, extra=EXTRA.replace("PATH", path)))
    under = rules.reading({"R1": "other"})
    combined = rules.combined().ruleset({"R1": "other"})
    assert combined in (None, under.ruleset)
    return points(card(under, "charter: 是, contracts: 7").total)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("bonus_cap: 2", "10"),
        ("bonus_cap: null", "11"),
        ("actions.main.bonus_cap: 1", "9"),
        ("actions.main.bonus_cap: null", "13"),
        ("metrics.contracts.bounds: [0, 7]", "11"),
        ("grades.bands.top.at_least: 11", "11"),
        ("grades: null", "11"),
        ("total.to: 100", "103"),
        ("total: {cap: 10}", "10"),
    ],
)
def test_a_reading_sets_it(path: str, expected: str) -> None:
    assert total(path) == expected


def test_lists_of_the_ranking_are_named_by_id() -> None:
    data = {"ranking": {"lists": ({"id": "towns", "title": "镇"},)}}
    assert resolve(data, "ranking.lists.towns.title") == [("ranking", "lists", 0, "title")]
    assert resolve(data, "ranking.lists") == [("ranking", "lists")]
    assert resolve(data, "total") == [("total",)]
