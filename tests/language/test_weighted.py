"""`weighted`: each criterion carries its own points, or all of them carry equal shares."""

import pytest

from liuxiang.exact import show
from liuxiang.ruleset.load import RuleFile
from tests.language.building import base, card, first, one, reach, told

OWN = one(
    """
    scoring:
      kind: weighted
      criteria:
        - {metric: meetings, at_least: 5, points: 3}
        - {metric: coverage, at_least: 80%, points: 5}
    """
)


@pytest.mark.parametrize(
    ("figures", "verdict", "points", "reached"),
    [
        ("meetings: 5, coverage: 80%", "met", "8", ("8", "8", "8", False)),
        ("meetings: 5, coverage: 79%", "partly", "3", ("3", "3", "3", False)),
        ("meetings: 4, coverage: 80%", "partly", "5", ("5", "5", "5", False)),
        ("meetings: 4, coverage: 79%", "not_met", "0", ("0", "0", "0", False)),
        ("meetings: 5", "missing", "3", ("3", "3", "8", True)),
        ("meetings: 4", "missing", "0", ("0", "0", "5", True)),
        ("coverage: 80%", "missing", "5", ("5", "5", "8", True)),
        ("", "missing", "0", ("0", "0", "8", True)),
    ],
)
def test_own_points(
    figures: str, verdict: str, points: str, reached: tuple[str, str, str, bool]
) -> None:
    assert base(OWN, figures) == (verdict, points)
    assert reach(card(OWN, figures)) == reached


def test_each_criterion_says_what_it_earned() -> None:
    assert told(first(OWN, "meetings: 5, coverage: 1/2")) == [
        ("meetings", "met", "3"),
        ("coverage", "not_met", "0"),
    ]


def test_own_points_add_up_exactly() -> None:
    rules = one(
        """
        scoring:
          kind: weighted
          criteria:
            - {metric: meetings, at_least: 5, points: 0.1}
            - {metric: contracts, at_least: 5, points: 0.7}
        """,
        points="0.8",
    )
    assert base(rules, "meetings: 5, contracts: 5") == ("met", "0.8")


def test_own_points_of_another_category_are_not_to_be_had() -> None:
    rules = one(
        """
        scoring:
          kind: weighted
          criteria:
            - {metric: meetings, at_least: 5, points: 5}
            - {metric: coverage, at_least: 80%, points: 3, only: [district]}
        """
    )
    figures = "meetings: 5, coverage: 80%"
    assert base(rules, figures) == ("met", "8")
    assert base(rules, figures, category="industry") == ("met", "5")
    assert card(rules, figures).attainable == 8
    assert card(rules, figures, category="industry").attainable == 5


def test_own_points_may_add_up_category_by_category() -> None:
    rules = one(
        """
        scoring:
          kind: weighted
          criteria:
            - {metric: meetings, at_least: 5, points: 3}
            - {id: high, metric: coverage, at_least: 80%, points: 5, only: [district]}
            - {id: low, metric: coverage, at_least: 60%, points: 5, only: [industry]}
        """
    )
    figures = "meetings: 5, coverage: 70%"
    assert base(rules, figures) == ("partly", "3")
    assert base(rules, figures, category="industry") == ("met", "8")


NAMES = ("meetings", "contracts", "accidents", "reports")


def shares(points: str, count: int, places: int, mode: str) -> RuleFile:
    """The rule file of an item with so many equal shares."""
    criteria = ", ".join(f"{{metric: {name}, at_least: 1}}" for name in NAMES[:count])
    rounding = f"rounding: {{places: {places}, mode: {mode}}}"
    body = f"scoring: {{kind: weighted, {rounding}, criteria: [{criteria}]}}"
    return one(body, points=points)


@pytest.mark.parametrize(
    ("points", "count", "met", "places", "mode", "verdict", "expected"),
    [
        ("8", 3, 0, 2, "half_up", "not_met", "0"),
        ("8", 3, 1, 2, "half_up", "partly", "2.67"),
        ("8", 3, 1, 2, "half_even", "partly", "2.67"),
        ("8", 3, 1, 2, "down", "partly", "2.66"),
        ("8", 3, 1, 0, "half_up", "partly", "3"),
        ("8", 3, 1, 12, "down", "partly", "2.666666666666"),
        ("8", 3, 2, 2, "half_up", "partly", "5.33"),
        ("8", 3, 2, 1, "half_up", "partly", "5.3"),
        ("8", 3, 3, 2, "down", "met", "8"),
        ("10", 3, 2, 2, "half_up", "partly", "6.67"),
        ("10", 3, 2, 2, "down", "partly", "6.66"),
        ("10", 4, 3, 0, "half_up", "partly", "8"),
        ("10", 4, 3, 0, "half_even", "partly", "8"),
        ("10", 4, 3, 0, "down", "partly", "7"),
        ("5", 2, 1, 0, "half_up", "partly", "3"),
        ("5", 2, 1, 0, "half_even", "partly", "2"),
        ("5", 2, 1, 0, "down", "partly", "2"),
        ("5", 2, 1, 1, "half_even", "partly", "2.5"),
        ("0.05", 2, 1, 2, "half_up", "partly", "0.03"),
        ("0.05", 2, 1, 2, "half_even", "partly", "0.02"),
        ("1", 4, 1, 1, "half_up", "partly", "0.3"),
        ("1", 4, 1, 1, "half_even", "partly", "0.2"),
        ("1", 4, 3, 1, "half_even", "partly", "0.8"),
    ],
)
def test_equal_shares_are_rounded_once(
    points: str, count: int, met: int, places: int, mode: str, verdict: str, expected: str
) -> None:
    figures = ", ".join(f"{name}: {int(index < met)}" for index, name in enumerate(NAMES[:count]))
    assert base(shares(points, count, places, mode), figures) == (verdict, expected)


SHARES_BY_CATEGORY = one(
    """
    scoring:
      kind: weighted
      rounding: {places: 2, mode: half_up}
      criteria:
        - {metric: meetings, at_least: 1}
        - {metric: contracts, at_least: 1, only: [district]}
        - {metric: fund, at_least: 1}
        - {metric: coverage, at_least: 80%}
    """
)


@pytest.mark.parametrize(
    ("category", "figures", "expected"),
    [
        ("district", "meetings: 1, contracts: 0, fund: 1, coverage: 0%", ("partly", "4")),
        ("district", "meetings: 1, contracts: 1, fund: 1, coverage: 0%", ("partly", "6")),
        ("industry", "meetings: 1, fund: 1, coverage: 0%", ("partly", "5.33")),
        ("industry", "meetings: 1, contracts: 1, fund: 1, coverage: 0%", ("partly", "5.33")),
        ("industry", "meetings: 1, fund: 1, coverage: 100%", ("met", "8")),
    ],
)
def test_equal_shares_are_those_of_the_category(
    category: str, figures: str, expected: tuple[str, str]
) -> None:
    assert base(SHARES_BY_CATEGORY, figures, category=category) == expected


def test_a_missing_share() -> None:
    rules = shares("8", 3, 2, "half_up")
    assert base(rules, "meetings: 1, contracts: 0") == ("missing", "2.67")
    assert reach(card(rules, "meetings: 1, contracts: 0")) == ("2.67", "2.67", "5.33", True)
    assert reach(card(rules, "meetings: 1")) == ("2.67", "2.67", "8", True)


@pytest.mark.parametrize(("policy", "points"), [("met", "5.33"), ("not_met", "2.67")])
def test_nothing_to_measure_keeps_its_share(policy: str, points: str) -> None:
    rules = one(
        """
        scoring:
          kind: weighted
          rounding: {places: 2, mode: half_up}
          criteria:
            - {metric: meetings, at_least: 1}
            - {metric: contracts, at_least: 1}
            - {metric: coverage, at_least: 80%}
        """,
        extra=f"policies: {{nothing_to_measure: {policy}}}",
    )
    result = first(rules, "meetings: 1, contracts: 0, coverage: 0/0")
    assert (result.verdict, show(result.base)) == ("partly", points)
    assert [each.verdict for each in result.criteria] == ["met", "not_met", "nothing_to_measure"]


def test_a_group_carries_points() -> None:
    rules = one(
        """
        scoring:
          kind: weighted
          criteria:
            - {metric: meetings, at_least: 5, points: 3}
            - id: either
              points: 5
              any_of: [{metric: charter, is: true}, {metric: office_open, is: true}]
        """
    )
    assert base(rules, "meetings: 0, charter: 否, office_open: 是") == ("partly", "5")
    assert base(rules, "meetings: 5, charter: 否, office_open: 否") == ("partly", "3")
    assert base(rules, "meetings: 5, charter: 是") == ("met", "8")
    assert base(rules, "meetings: 5, charter: 否") == ("missing", "3")
