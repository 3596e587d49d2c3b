"""Units at the limits of derived metrics, and mutants of how these are computed."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from liuxiang.casework.mutants import mutants
from liuxiang.casework.mutate import mutate
from liuxiang.ruleset.load import read_rules
from liuxiang.source import decode
from tests.casework.building import RULES, outcomes, recorded, told
from tests.casework.test_limits import limits
from tests.language.building import card
from tests.language.test_derived import asking, derived

LIMITS = [
    ("kind: amount, sum: {fund: 1, balance: -1}", "at_least: 5", {"fund": "5", "balance": "0"}),
    ("kind: amount, sum: {fund: -1, balance: 1}", "at_least: 5", {"fund": "0", "balance": "5"}),
    ("kind: amount, sum: {fund: 60%, balance: 0.4}", "at_least: 3", {"fund": "5", "balance": "0"}),
    (
        "kind: amount, sum: {fund: 30%, balance: 1}",
        "at_least: 5",
        {"fund": "16.67", "balance": "-0.001"},
    ),
    ("kind: amount, sum: {fund: -1}", "at_most: -5", {"fund": "5"}),
    (
        "kind: count, sum: {meetings: 2, reports: 1}",
        "at_least: 5",
        {"meetings": "3", "reports": "0"},
    ),
    (
        "kind: count, sum: {reports: 1, meetings: 1}",
        "at_least: 20",
        {"meetings": "8", "reports": "12"},
    ),
    ("kind: amount, greatest: [fund, balance]", "more_than: 5", {"fund": "6", "balance": "6"}),
    ("kind: amount, least: [fund, balance]", "at_least: 2", {"fund": "2", "balance": "2"}),
    (
        "kind: rate, sum: {coverage: 1, turnout: -1}",
        "at_least: 5%",
        {"coverage": "5%", "turnout": "0%"},
    ),
]


@pytest.mark.parametrize(("metric", "test", "expected"), LIMITS)
def test_what_it_is_computed_from_is_at_the_limit(
    metric: str, test: str, expected: Mapping[str, str]
) -> None:
    rules = derived(metric, asking(test))
    assert limits(rules.ruleset, "district") == expected
    figures = ", ".join(f"{name}: {value}" for name, value in expected.items())
    assert card(rules, figures).items[0].verdict == "met"


def test_what_is_asked_of_a_part_itself_is_kept() -> None:
    body = (
        "scoring: {kind: all_or_nothing, criteria:"
        " [{metric: fund, at_least: 3}, {metric: made, at_least: 10}]}"
    )
    rules = derived("kind: amount, sum: {fund: 1, balance: 50%}", body)
    assert limits(rules.ruleset, "district") == {"fund": "3", "balance": "14"}


DERIVED = RULES.replace(
    "  deals: {title: 合同数, kind: count}\n",
    "  old: {title: 原有, kind: count}\n"
    "  more: {title: 新增, kind: count}\n"
    "  deals: {title: 合同数, kind: count, sum: {old: 1, more: 1}}\n",
).replace(
    "{id: either, any_of: [{metric: centre, includes: all}, {metric: deals, at_least: 3}]}",
    "{metric: deals, at_least: 3}",
)


def test_weights_are_mutated() -> None:
    told = [
        f"{each.old} → {each.new}"
        for each in mutants(read_rules(decode("a.yaml", DERIVED.encode())))
    ]
    assert [each for each in told if each.startswith(("old: 1", "more: 1"))] == [
        "old: 1 → old: 2",
        "old: 1 → old: 0",
        "more: 1 → more: 2",
        "more: 1 → more: 0",
    ]
    least = DERIVED.replace("sum: {old: 1, more: 1}", "greatest: [old, more]")
    told = [
        f"{each.old} → {each.new}" for each in mutants(read_rules(decode("a.yaml", least.encode())))
    ]
    assert "greatest [old, more] → least [old, more]" in told


CASES = """
    - name: 恰在界限
      expect: {items: {service: {points: 4}}}
    - name: 差一件
      given: {old: 1, more: 1}
      expect: {items: {service: {points: 0}}}
    - name: 全是新增
      given: {old: 0, more: 3}
      expect: {items: {service: {points: 4}}}
    """


def test_a_weight_that_is_another_one_is_noticed(tmp_path: Path) -> None:
    file = recorded(tmp_path, CASES, DERIVED)
    assert file.recorded["at_limit"]["district"]["old"] == "3"
    assert file.recorded["numbers"]["metrics.deals.sum"] == {"old": "1", "more": "1"}
    found = mutate(file, lambda _done, _total: None)
    lost = [each for each in (*found.survivors, *found.recorded) if "sum" in each.path]
    assert [(each.old, each.new) for each in lost] == []


OF_SUMS = RULES.replace(
    "  formed: {title: 建会数, kind: count}\n",
    "  old: {title: 原有, kind: count}\n"
    "  new: {title: 新建, kind: count}\n"
    "  formed: {title: 建会数, kind: count, sum: {old: 1, new: 1}}\n",
).replace(
    "  quota: {title: 任务数, kind: count}\n",
    "  firms: {title: 企业数, kind: count}\n"
    "  exempt: {title: 免建数, kind: count}\n"
    "  quota: {title: 任务数, kind: count, sum: {firms: 1, exempt: -1}}\n",
)


def test_a_rate_of_derived_figures_gives_way_to_what_they_are_made_of(tmp_path: Path) -> None:
    cases = """
    - name: 恰在界限
      expect: {items: {formation: {points: 6}}}
    - name: 98 ÷ 101
      given: {old: 90, new: 8, firms: 110, exempt: 9}
      expect: {items: {formation: {points: 0}}}
    """
    found = [
        told(problem, tmp_path)
        for each in outcomes(tmp_path, cases, OF_SUMS)
        for problem in each.diagnostics
    ]
    assert found == []
