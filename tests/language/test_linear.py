"""`linear`: points in proportion between two marks, kept within 0 and full, rounded once."""

import pytest

from liuxiang.ruleset.load import RuleFile
from tests.language.building import base, card, first, one, reach, told


def linear(
    metric: str,
    zero_at: str,
    full_at: str,
    *,
    points: str = "8",
    places: int = 2,
    mode: str = "half_up",
    extra: str = "",
) -> RuleFile:
    """The rule file of one linear item."""
    body = f"""
        scoring:
          kind: linear
          metric: {metric}
          zero_at: {zero_at}
          full_at: {full_at}
          rounding: {{places: {places}, mode: {mode}}}
        """
    return one(body, points=points, extra=extra)


@pytest.mark.parametrize(
    ("metric", "zero_at", "full_at", "figure", "expected"),
    [
        ("coverage", "60%", "100%", "0%", ("not_met", "0")),
        ("coverage", "60%", "100%", "599/1000", ("not_met", "0")),
        ("coverage", "60%", "100%", "60%", ("not_met", "0")),
        ("coverage", "60%", "100%", "601/1000", ("partly", "0.02")),
        ("coverage", "60%", "100%", "70%", ("partly", "2")),
        ("coverage", "60%", "100%", "2/3", ("partly", "1.33")),
        ("coverage", "60%", "100%", "80%", ("partly", "4")),
        ("coverage", "60%", "100%", "999/1000", ("partly", "7.98")),
        ("coverage", "60%", "100%", "100%", ("met", "8")),
        ("coverage", "0%", "90%", "95%", ("met", "8")),
        ("completion", "50%", "100%", "120%", ("met", "8")),
        ("completion", "50%", "100%", "75%", ("partly", "4")),
        ("coverage", "10%", "0%", "0/7", ("met", "8")),
        ("coverage", "10%", "0%", "5%", ("partly", "4")),
        ("coverage", "10%", "0%", "1/30", ("partly", "5.33")),
        ("coverage", "10%", "0%", "10%", ("not_met", "0")),
        ("coverage", "10%", "0%", "11%", ("not_met", "0")),
        ("growth", "-10%", "10%", "-10%", ("not_met", "0")),
        ("growth", "-10%", "10%", "-5%", ("partly", "2")),
        ("growth", "-10%", "10%", "0/100", ("partly", "4")),
        ("growth", "-10%", "10%", "30%", ("met", "8")),
        ("accidents", "10", "0", "0", ("met", "8")),
        ("accidents", "10", "0", "3", ("partly", "5.6")),
        ("accidents", "10", "0", "10", ("not_met", "0")),
        ("accidents", "10", "0", "12", ("not_met", "0")),
        ("accidents", "10", "4", "3", ("met", "8")),
        ("meetings", "2", "6", "2", ("not_met", "0")),
        ("meetings", "2", "6", "3", ("partly", "2")),
        ("meetings", "2", "6", "7", ("met", "8")),
        ("fund", "1000", "4000", "2000.5", ("partly", "2.67")),
        ("fund", "0.7", "0.8", "0.75", ("partly", "4")),
        ("balance", "-100", "100", "-101", ("not_met", "0")),
        ("balance", "-100", "100", "0", ("partly", "4")),
        ("balance", "-100", "100", "50", ("partly", "6")),
    ],
)
def test_points(
    metric: str, zero_at: str, full_at: str, figure: str, expected: tuple[str, str]
) -> None:
    assert base(linear(metric, zero_at, full_at), f"{metric}: {figure}") == expected


@pytest.mark.parametrize(
    ("points", "figure", "places", "half_up", "half_even", "down"),
    [
        ("5", "25", 1, "1.3", "1.2", "1.2"),
        ("5", "75", 1, "3.8", "3.8", "3.7"),
        ("5", "25.01", 1, "1.3", "1.3", "1.2"),
        ("5", "24.99", 1, "1.2", "1.2", "1.2"),
        ("5", "50", 0, "3", "2", "2"),
        ("5", "70", 0, "4", "4", "3"),
        ("8", "33.333", 2, "2.67", "2.67", "2.66"),
        ("8", "33.333", 5, "2.66664", "2.66664", "2.66664"),
        ("2", "50.125", 4, "1.0025", "1.0025", "1.0025"),
        ("2", "50.125", 3, "1.003", "1.002", "1.002"),
    ],
)
def test_rounding(
    points: str, figure: str, places: int, half_up: str, half_even: str, down: str
) -> None:
    found = [
        base(linear("fund", "0", "100", points=points, places=places, mode=mode), f"fund: {figure}")
        for mode in ("half_up", "half_even", "down")
    ]
    assert found == [("partly", half_up), ("partly", half_even), ("partly", down)]


@pytest.mark.parametrize(
    ("policy", "expected"), [("met", ("met", "8")), ("not_met", ("not_met", "0"))]
)
def test_nothing_to_measure(policy: str, expected: tuple[str, str]) -> None:
    extra = f"policies: {{nothing_to_measure: {policy}}}"
    rules = linear("coverage", "60%", "100%", extra=extra)
    assert base(rules, "coverage: 0/0") == expected
    assert [each.verdict for each in first(rules, "coverage: 0/0").criteria] == [
        "nothing_to_measure"
    ]
    assert reach(card(rules, "coverage: 0/0")) == (expected[1], expected[1], expected[1], False)


@pytest.mark.parametrize("policy", ["met", "not_met"])
@pytest.mark.parametrize(
    ("metric", "zero_at", "full_at"),
    [
        ("coverage", "60%", "100%"),
        ("coverage", "10%", "0%"),
        ("accidents", "10", "0"),
        ("meetings", "0", "10"),
        ("fund", "0", "10"),
    ],
)
def test_a_missing_figure_earns_nothing(
    metric: str, zero_at: str, full_at: str, policy: str
) -> None:
    rules = linear(metric, zero_at, full_at, extra=f"policies: {{nothing_to_measure: {policy}}}")
    assert base(rules) == ("missing", "0")
    assert reach(card(rules)) == ("0", "0", "8", True)


def test_it_is_told_as_one_criterion() -> None:
    result = first(linear("coverage", "60%", "100%"), "coverage: 80%")
    assert told(result) == [("coverage", "not_met", "4")]
    assert [each.metric for each in result.criteria] == ["coverage"]
