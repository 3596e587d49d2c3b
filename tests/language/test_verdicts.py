"""Verdicts of items and of criteria, as `interface.md` tells them."""

import pytest

from tests.language.building import ONE_CRITERION, card, first, item, one, rules

WEIGHTED = """
    scoring:
      kind: weighted
      criteria:
        - {metric: charter, is: true, points: 3}
        - {metric: coverage, at_least: 80%, points: 5}
    """
TIERS = """
    scoring:
      kind: tiers
      tiers:
        - {when: {metric: coverage, at_least: 90%}, points: 8}
        - {when: {metric: coverage, at_least: 80%}, points: 5}
    """
LINEAR = """
    scoring:
      kind: linear
      metric: coverage
      zero_at: 60%
      full_at: 100%
      rounding: {places: 2, mode: half_up}
    """
DEDUCTIONS = """
    scoring:
      kind: deductions
      deductions: [{metric: coverage, below: 100%, step: 10%, points: 2}]
    """
JUDGED = "scoring: {kind: judged, metric: visit}"


@pytest.mark.parametrize(
    ("body", "figures", "verdict"),
    [
        (ONE_CRITERION, "charter: 是", "met"),
        (ONE_CRITERION, "charter: 否", "not_met"),
        (ONE_CRITERION, "", "missing"),
        (WEIGHTED, "charter: 是, coverage: 80%", "met"),
        (WEIGHTED, "charter: 是, coverage: 79%", "partly"),
        (WEIGHTED, "charter: 否, coverage: 79%", "not_met"),
        (WEIGHTED, "charter: 否", "missing"),
        (TIERS, "coverage: 90%", "met"),
        (TIERS, "coverage: 85%", "partly"),
        (TIERS, "coverage: 79%", "not_met"),
        (TIERS, "", "missing"),
        (LINEAR, "coverage: 100%", "met"),
        (LINEAR, "coverage: 61%", "partly"),
        (LINEAR, "coverage: 60%", "not_met"),
        (LINEAR, "", "missing"),
        (DEDUCTIONS, "coverage: 95%", "met"),
        (DEDUCTIONS, "coverage: 90%", "partly"),
        (DEDUCTIONS, "coverage: 60%", "not_met"),
        (DEDUCTIONS, "", "missing"),
        (JUDGED, "visit: {points: 8, reason: 好}", "met"),
        (JUDGED, "visit: {points: 7.9, reason: 好}", "partly"),
        (JUDGED, "visit: {points: 0, reason: 差}", "not_met"),
        (JUDGED, "", "missing"),
    ],
)
def test_items(body: str, figures: str, verdict: str) -> None:
    assert first(one(body), figures).verdict == verdict


@pytest.mark.parametrize("figures", ["", "contracts: 0", "contracts: 3"])
def test_items_without_points_are_always_bonus_only(figures: str) -> None:
    rules = one(
        "bonuses: [{id: a, title: 甲, kind: per_count, metric: contracts, points: 1}]", points=None
    )
    assert first(rules, figures).verdict == "bonus_only"


@pytest.mark.parametrize("contracts", ["", "0", "5"])
def test_a_verdict_speaks_of_base_points_only(contracts: str) -> None:
    rules = one(
        f"{ONE_CRITERION}\n"
        "bonuses: [{id: a, title: 甲, kind: per_count, metric: contracts, points: 1}]"
    )
    assert first(rules, f"charter: 是, contracts: {contracts}").verdict == "met"
    assert first(rules, f"charter: 否, contracts: {contracts}").verdict == "not_met"


@pytest.mark.parametrize("policy", ["met", "not_met"])
@pytest.mark.parametrize(
    ("figure", "verdict"),
    [("80%", "met"), ("79%", "not_met"), ("", "missing"), ("0/0", "nothing_to_measure")],
)
def test_criteria_whatever_the_policy(figure: str, verdict: str, policy: str) -> None:
    body = "scoring: {kind: all_or_nothing, criteria: [{metric: coverage, at_least: 80%}]}"
    rules = one(body, extra=f"policies: {{nothing_to_measure: {policy}}}")
    assert [each.verdict for each in first(rules, f"coverage: {figure}").criteria] == [verdict]


def test_the_tally_counts_every_item_once() -> None:
    def needs(metric: str) -> str:
        return f"scoring: {{kind: all_or_nothing, criteria: [{{metric: {metric}, at_least: 5}}]}}"

    rule_file = rules(
        item(needs("meetings"), name="a", no=1),
        item(needs("contracts"), name="b", no=2),
        item(needs("reports"), name="c", no=3),
        item(WEIGHTED, name="d", no=4),
        item(ONE_CRITERION, name="e", no=5, assesses="[industry]"),
        item(
            "bonuses: [{id: a, title: 甲, kind: discretionary, metric: praise}]",
            name="f",
            no=6,
            points=None,
        ),
    )
    found = card(rule_file, "meetings: 5, contracts: 4, charter: 是, coverage: 0%")
    assert found.tally == {
        "met": 1,
        "partly": 1,
        "not_met": 1,
        "bonus_only": 1,
        "missing": 1,
        "not_assessed": 1,
    }
    assert [each.verdict for each in found.items] == [
        "met",
        "not_met",
        "missing",
        "partly",
        "not_assessed",
        "bonus_only",
    ]
