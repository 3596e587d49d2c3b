"""Every comparison at its mark, just under it and just over it, for every kind of figure."""

import pytest

from liuxiang.exact import show
from tests.language.building import base, first, one

UNDER_AT_OVER = {
    "at_least": (False, True, True),
    "more_than": (False, False, True),
    "at_most": (True, True, False),
    "less_than": (True, False, False),
}

SERIES = [
    ("meetings", "5", ("4", "5", "6")),
    ("reports", "11", ("10", "11", "12")),
    ("fund", "4000", ("3999.99", "4000", "4000.01")),
    ("fund", "0.8", ("0.7999999999999999999999", "0.8000", "0.8000000000000000000001")),
    ("fund", "0.1", ("0.09999999999999999", "0.1", "0.10000000000000001")),
    ("balance", "-3", ("-3.01", "-3", "-2.99")),
    ("coverage", "98%", ("979/1000", "980/1000", "981/1000")),
    ("coverage", "98%", ("440/449", "49/50", "197/201")),
    ("coverage", "98%", ("97.9999%", "98%", "98.0001%")),
    ("coverage", "66.6%", ("332/499", "333/500", "2/3")),
    ("coverage", "50%", ("499999999999/1000000000000", "1/2", "500000000001/1000000000000")),
    ("completion", "100%", ("999/1000", "1000/1000", "1001/1000")),
    ("completion", "113%", ("112.9%", "113/100", "1131/1000")),
    ("growth", "-2.5%", ("-26/1000", "-25/1000", "-24/1000")),
    ("growth", "0%", ("-1/1000", "0/1000", "1/1000")),
]


def marked() -> list[tuple[str, str, str, str, bool]]:
    """Metric, comparison, mark, figure and whether it is met."""
    return [
        (metric, word, mark, figure, met)
        for metric, mark, figures in SERIES
        for word, outcomes in UNDER_AT_OVER.items()
        for figure, met in zip(figures, outcomes, strict=True)
    ]


@pytest.mark.parametrize(("metric", "word", "mark", "figure", "met"), marked())
def test_numbers(metric: str, word: str, mark: str, figure: str, met: bool) -> None:
    criterion = f"{{metric: {metric}, {word}: {mark}}}"
    rules = one(f"scoring: {{kind: all_or_nothing, criteria: [{criterion}]}}")
    result = first(rules, f"{metric}: {figure}")
    assert [(each.metric, each.test, each.verdict) for each in result.criteria] == [
        (metric, f"{word} {mark}", "met" if met else "not_met")
    ]
    assert base(rules, f"{metric}: {figure}") == (("met", "8") if met else ("not_met", "0"))


@pytest.mark.parametrize(
    ("word", "met"),
    [("at_least", True), ("more_than", False), ("at_most", True), ("less_than", False)],
)
def test_a_mark_of_zero_is_a_mark(word: str, met: bool) -> None:
    rules = one(f"scoring: {{kind: all_or_nothing, criteria: [{{metric: balance, {word}: 0}}]}}")
    assert base(rules, "balance: 0") == (("met", "8") if met else ("not_met", "0"))


@pytest.mark.parametrize("kind", ["all_or_nothing", "weighted"])
def test_a_figure_is_compared_as_it_stands_not_as_it_would_be_shown(kind: str) -> None:
    rounding = "" if kind == "all_or_nothing" else "rounding: {places: 2, mode: half_up}, "
    rules = one(
        f"scoring: {{kind: {kind}, {rounding}criteria: [{{metric: coverage, at_least: 98%}}]}}"
    )
    assert base(rules, "coverage: 979999999/1000000000") == ("not_met", "0")
    assert base(rules, "coverage: 980000000/1000000000") == ("met", "8")


@pytest.mark.parametrize(
    ("asked", "answer", "verdict"),
    [
        ("true", "是", "met"),
        ("true", "否", "not_met"),
        ("true", "", "missing"),
        ("false", "是", "not_met"),
        ("false", "否", "met"),
        ("false", "", "missing"),
    ],
)
def test_is(asked: str, answer: str, verdict: str) -> None:
    rules = one(f"scoring: {{kind: all_or_nothing, criteria: [{{metric: charter, is: {asked}}}]}}")
    result = first(rules, f"charter: {answer}")
    assert [(each.test, each.verdict) for each in result.criteria] == [(f"is {asked}", verdict)]
    assert (result.verdict, show(result.base)) == (verdict, "8" if verdict == "met" else "0")


@pytest.mark.parametrize(
    ("asked", "ticked", "verdict"),
    [
        ("all", "[牌子, 人员, 资金]", "met"),
        ("all", "[资金, 牌子, 人员]", "met"),
        ("all", "[sign, staff, funds]", "met"),
        ("all", "[牌子, 人员]", "not_met"),
        ("all", "[]", "not_met"),
        ("all", "", "missing"),
        ("[sign, funds]", "[牌子, 资金]", "met"),
        ("[sign, funds]", "[牌子, 人员, 资金]", "met"),
        ("[sign, funds]", "[牌子, 人员]", "not_met"),
        ("[sign, funds]", "[]", "not_met"),
        ("[sign, funds]", "", "missing"),
        ("[staff]", "[人员]", "met"),
        ("[staff]", "[牌子, 资金]", "not_met"),
    ],
)
def test_includes(asked: str, ticked: str, verdict: str) -> None:
    rules = one(
        f"scoring: {{kind: all_or_nothing, criteria: [{{metric: centre, includes: {asked}}}]}}"
    )
    result = first(rules, f"centre: {ticked}")
    assert [each.verdict for each in result.criteria] == [verdict]
    assert (result.verdict, show(result.base)) == (verdict, "8" if verdict == "met" else "0")
