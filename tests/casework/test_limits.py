"""The unit at every limit: each figure is the nearest one that is enough."""

from collections.abc import Mapping

import pytest

from liuxiang.casework.boundary_values import Entered, Written
from liuxiang.casework.boundary_values import limits as placed_limits
from liuxiang.ruleset import Ruleset
from tests.language.building import item, one, rules


def limits(ruleset: Ruleset, category: str) -> Mapping[str, Written]:
    """The figures at the limits, wherever those stand."""
    return {name: each.written for name, each in placed_limits(ruleset, category).items()}


NUMBERS = [
    ("{metric: coverage, at_least: 98%}", {"coverage": "98%"}),
    ("{metric: coverage, at_least: 98.50%}", {"coverage": "98.5%"}),
    ("{metric: coverage, more_than: 50%}", {"coverage": "51%"}),
    ("{metric: coverage, more_than: 50.0%}", {"coverage": "50.1%"}),
    ("{metric: coverage, at_most: 30%}", {"coverage": "30%"}),
    ("{metric: coverage, less_than: 30%}", {"coverage": "29%"}),
    ("{metric: meetings, at_least: 4}", {"meetings": "4"}),
    ("{metric: meetings, at_least: 3.5}", {"meetings": "4"}),
    ("{metric: meetings, more_than: 3.5}", {"meetings": "4"}),
    ("{metric: meetings, more_than: 4}", {"meetings": "5"}),
    ("{metric: accidents, less_than: 3}", {"accidents": "2"}),
    ("{metric: accidents, less_than: 2.5}", {"accidents": "2"}),
    ("{metric: accidents, at_most: 2.5}", {"accidents": "2"}),
    ("{metric: fund, more_than: 4000}", {"fund": "4001"}),
    ("{metric: fund, less_than: 0.50}", {"fund": "0.49"}),
    ("{metric: visit, at_least: 2}", {"visit": Entered("2")}),
    ("{metric: charter, is: true}", {"charter": "true"}),
    ("{metric: charter, is: false}", {"charter": "false"}),
    ("{metric: centre, includes: all}", {"centre": ("sign", "staff", "funds")}),
    ("{metric: centre, includes: [funds, sign]}", {"centre": ("sign", "funds")}),
    (
        "{metric: charter, is: true, only: [industry]}, {metric: meetings, at_least: 1}",
        {"meetings": "1"},
    ),
    ("{id: a, metric: fund, at_least: 3}, {id: b, metric: fund, more_than: 3}", {"fund": "4"}),
    ("{id: a, metric: fund, at_most: 3}, {id: b, metric: fund, less_than: 3}", {"fund": "2"}),
    ("{id: a, metric: fund, at_most: 5}, {id: b, metric: fund, at_least: 3}", {"fund": "3"}),
    (
        "{id: a, metric: centre, includes: [sign]}, {id: b, metric: centre, includes: [funds]}",
        {"centre": ("sign", "funds")},
    ),
    (
        "{id: g, any_of: [{metric: fund, at_least: 3, only: [industry]},"
        " {metric: meetings, at_least: 2}, {metric: charter, is: true}]}",
        {"meetings": "2"},
    ),
]


@pytest.mark.parametrize(("criteria", "figures"), NUMBERS, ids=[each[0] for each in NUMBERS])
def test_criteria(criteria: str, figures: Mapping[str, object]) -> None:
    found = one(f"scoring: {{kind: all_or_nothing, criteria: [{criteria}]}}")
    assert limits(found.ruleset, "district") == figures


OTHERS = [
    ("scoring: {kind: judged, metric: visit}", {"visit": Entered("8")}),
    (
        "scoring: {kind: linear, metric: growth, zero_at: 0%, full_at: 10%,"
        " rounding: {places: 2, mode: down}}",
        {"growth": "10%"},
    ),
    (
        "scoring: {kind: linear, metric: accidents, zero_at: 8, full_at: 2,"
        " rounding: {places: 2, mode: down}}",
        {"accidents": "2"},
    ),
    (
        "scoring: {kind: deductions, deductions: ["
        "{metric: accidents, above: 1, step: 1, points: 1},"
        " {metric: coverage, below: 95%, step: 1%, points: 1},"
        " {metric: meetings, below: 4, step: 1, points: 1, only: [industry]}]}",
        {"coverage": "95%", "accidents": "1"},
    ),
    (
        "scoring: {kind: tiers, tiers: [{when: {metric: coverage, at_least: 90%}, points: 8},"
        " {when: {metric: coverage, at_least: 80%}, points: 5}]}",
        {"coverage": "90%"},
    ),
    (
        "scoring: {kind: tiers, tiers: [{when: {metric: meetings, at_least: 4}, points: 2},"
        " {when: {metric: charter, is: true}, points: 3},"
        " {when: {metric: centre, includes: [sign]}, points: 4},"
        " {when: {metric: coverage, at_least: 80%}, points: 8}]}",
        {"coverage": "80%", "meetings": "3", "charter": "false", "centre": ()},
    ),
    (
        "scoring: {kind: weighted, rounding: {places: 2, mode: down},"
        " criteria: [{metric: charter, is: true}, {metric: office_open, is: true}]}",
        {"charter": "true", "office_open": "true"},
    ),
]


@pytest.mark.parametrize(("body", "figures"), OTHERS, ids=[each[0][:40] for each in OTHERS])
def test_other_ways_to_score(body: str, figures: Mapping[str, object]) -> None:
    assert limits(one(body).ruleset, "district") == figures


BONUSES = [
    ("{kind: per_step, metric: fund, above: 4000, step: 1, points: 1}", {"fund": "4000"}),
    ("{kind: per_step, metric: meetings, above: 2.5, step: 1, points: 1}", {"meetings": "2"}),
    ("{kind: per_count, metric: contracts, points: 1}", {"contracts": "0"}),
    ("{kind: discretionary, metric: praise}", {}),
    ("{kind: fixed, when: {metric: turnout, at_least: 90%}, points: 1}", {"turnout": "90%"}),
    ("{kind: per_count, metric: contracts, points: 1, only: [industry]}", {}),
]


@pytest.mark.parametrize(("bonus", "figures"), BONUSES, ids=[each[0][:40] for each in BONUSES])
def test_bonuses(bonus: str, figures: Mapping[str, object]) -> None:
    listed = bonus.replace("{", "{id: more, ", 1)
    found = rules(item(f"bonuses: [{listed}]", points=None), item(name="other", no=2))
    assert limits(found.ruleset, "district") == {"charter": "true", **figures}


def test_a_criterion_comes_before_the_mark_of_a_bonus() -> None:
    found = one(
        """
        scoring: {kind: all_or_nothing, criteria: [{metric: completion, at_least: 98%}]}
        bonuses: [{id: a, kind: per_step, metric: completion, above: 100%, step: 1%, points: 1}]
        """
    )
    assert limits(found.ruleset, "district") == {"completion": "98%"}


def test_an_item_that_is_not_assessed_asks_nothing() -> None:
    found = rules(item(assesses="[industry]"))
    assert limits(found.ruleset, "district") == {}
    assert limits(found.ruleset, "industry") == {"charter": "true"}
