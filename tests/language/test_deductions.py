"""`deductions`: from full points, so many per step above or below a mark, never below 0."""

import pytest

from liuxiang.ruleset.load import RuleFile
from tests.language.building import base, card, first, one, reach, told


def deductions(*lines: str, extra: str = "", points: str = "8") -> RuleFile:
    """The rule file of one item from which these are deducted."""
    listed = ", ".join(f"{{{line}}}" for line in lines)
    return one(f"scoring: {{kind: deductions, deductions: [{listed}]}}", points=points, extra=extra)


ACCIDENTS = "metric: accidents, above: 0, step: 1, points: 2"
COVERAGE = "metric: coverage, below: 95%, step: 1%, points: 0.5"


@pytest.mark.parametrize(
    ("line", "figure", "expected"),
    [
        (ACCIDENTS, "0", ("met", "8")),
        (ACCIDENTS, "1", ("partly", "6")),
        (ACCIDENTS, "3", ("partly", "2")),
        (ACCIDENTS, "4", ("not_met", "0")),
        (ACCIDENTS, "5", ("not_met", "0")),
        (ACCIDENTS, "999", ("not_met", "0")),
        (f"{ACCIDENTS}, cap: 3", "1", ("partly", "6")),
        (f"{ACCIDENTS}, cap: 3", "2", ("partly", "5")),
        (f"{ACCIDENTS}, cap: 3", "999", ("partly", "5")),
        ("metric: accidents, above: 2, step: 1, points: 2", "2", ("met", "8")),
        ("metric: accidents, above: 2, step: 1, points: 2", "3", ("partly", "6")),
        ("metric: accidents, above: 0, step: 2, points: 2", "5", ("partly", "4")),
        ("metric: meetings, below: 12, step: 1, points: 0.7", "12", ("met", "8")),
        ("metric: meetings, below: 12, step: 1, points: 0.7", "13", ("met", "8")),
        ("metric: meetings, below: 12, step: 1, points: 0.7", "9", ("partly", "5.9")),
        ("metric: coverage, above: 5%, step: 1%, points: 1", "7.5%", ("partly", "6")),
        ("metric: coverage, above: 5%, step: 1%, points: 1", "5%", ("met", "8")),
        (COVERAGE, "96%", ("met", "8")),
        (COVERAGE, "95%", ("met", "8")),
        (COVERAGE, "94.5%", ("met", "8")),
        (COVERAGE, "94%", ("partly", "7.5")),
        (COVERAGE, "92.1%", ("partly", "7")),
        (COVERAGE, "92/100", ("partly", "6.5")),
        (COVERAGE, "2/3", ("not_met", "0")),
        (COVERAGE, "80/100", ("partly", "0.5")),
        ("metric: fund, below: 0.8, step: 0.1, points: 1", "0.7", ("partly", "7")),
        ("metric: balance, below: 0, step: 10, points: 1", "-25", ("partly", "6")),
    ],
)
def test_whole_steps(line: str, figure: str, expected: tuple[str, str]) -> None:
    metric = line.split(",")[0].removeprefix("metric: ")
    assert base(deductions(line), f"{metric}: {figure}") == expected


@pytest.mark.parametrize(
    ("figure", "rounding", "points"),
    [
        ("95%", "started_steps", "8"),
        ("94.99%", "started_steps", "7.5"),
        ("94%", "started_steps", "7.5"),
        ("93.99%", "started_steps", "7"),
        ("92.1%", "started_steps", "6.5"),
        ("92.1%", "whole_steps", "7"),
        ("92.1%", "{places: 2, mode: down}", "6.55"),
        ("92.1%", "{places: 1, mode: half_up}", "6.55"),
        ("92.5%", "{places: 0, mode: half_up}", "6.5"),
        ("92.5%", "{places: 0, mode: half_even}", "7"),
        ("92.5%", "{places: 0, mode: down}", "7"),
        ("91.5%", "{places: 0, mode: half_even}", "6"),
        ("17/18", "{places: 2, mode: half_up}", "7.72"),
        ("17/18", "{places: 2, mode: down}", "7.725"),
        ("17/18", "started_steps", "7.5"),
    ],
)
def test_rounding_of_steps_below_a_rate(figure: str, rounding: str, points: str) -> None:
    rules = deductions(f"{COVERAGE}, rounding: {rounding}")
    assert base(rules, f"coverage: {figure}") == ("met" if points == "8" else "partly", points)


@pytest.mark.parametrize(
    ("rounding", "points"),
    [
        ("whole_steps", "6"),
        ("started_steps", "4"),
        ("pro_rata", "5"),
        ("{places: 0, mode: half_up}", "4"),
        ("{places: 0, mode: half_even}", "4"),
        ("{places: 0, mode: down}", "6"),
        ("{places: 3, mode: down}", "5"),
    ],
)
def test_rounding_of_steps_below_an_amount(rounding: str, points: str) -> None:
    line = f"metric: fund, below: 4000, step: 1000, points: 2, rounding: {rounding}"
    assert base(deductions(line), "fund: 2500") == ("partly", points)


def test_deductions_add_up_and_stop_at_nothing() -> None:
    rules = deductions(ACCIDENTS, COVERAGE)
    assert base(rules, "accidents: 1, coverage: 94%") == ("partly", "5.5")
    assert base(rules, "accidents: 3, coverage: 91%") == ("not_met", "0")
    assert base(rules, "accidents: 4, coverage: 100%") == ("not_met", "0")
    assert base(rules, "accidents: 0, coverage: 100%") == ("met", "8")


def test_each_deduction_is_told_with_what_it_took() -> None:
    rules = deductions(f"{ACCIDENTS}, cap: 3", f"id: lag, title: 覆盖不足, {COVERAGE}")
    result = first(rules, "accidents: 2, coverage: 93%")
    assert told(result) == [("accidents", "not_met", "-3"), ("lag", "not_met", "-1")]
    assert [(each.metric, each.title) for each in result.criteria] == [
        ("accidents", None),
        ("coverage", "覆盖不足"),
    ]


@pytest.mark.parametrize(
    ("policy", "cap", "expected"),
    [
        ("met", "", ("met", "8")),
        ("met", ", cap: 3", ("met", "8")),
        ("not_met", "", ("not_met", "0")),
        ("not_met", ", cap: 3", ("partly", "5")),
    ],
)
def test_nothing_to_measure(policy: str, cap: str, expected: tuple[str, str]) -> None:
    rules = deductions(COVERAGE + cap, extra=f"policies: {{nothing_to_measure: {policy}}}")
    assert base(rules, "coverage: 0/0") == expected
    assert [each.verdict for each in first(rules, "coverage: 0/0").criteria] == [
        "nothing_to_measure"
    ]
    assert reach(card(rules, "coverage: 0/0")) == (expected[1], expected[1], expected[1], False)


@pytest.mark.parametrize("policy", ["met", "not_met"])
@pytest.mark.parametrize("line", [ACCIDENTS, COVERAGE], ids=["count", "rate"])
def test_a_missing_figure_earns_nothing(line: str, policy: str) -> None:
    rules = deductions(line, extra=f"policies: {{nothing_to_measure: {policy}}}")
    assert base(rules) == ("missing", "0")
    assert reach(card(rules)) == ("0", "0", "8", True)


@pytest.mark.parametrize("policy", ["met", "not_met"])
@pytest.mark.parametrize("line", [ACCIDENTS, COVERAGE], ids=["count", "rate"])
def test_a_missing_figure_loses_no_more_than_the_cap(line: str, policy: str) -> None:
    rules = deductions(f"{line}, cap: 3", extra=f"policies: {{nothing_to_measure: {policy}}}")
    assert base(rules) == ("missing", "5")
    assert reach(card(rules)) == ("5", "5", "8", True)


def test_a_missing_figure_beside_one_that_is_there() -> None:
    rules = deductions(f"{ACCIDENTS}, cap: 3", COVERAGE)
    assert base(rules, "coverage: 94%") == ("missing", "4.5")
    assert reach(card(rules, "coverage: 94%")) == ("4.5", "4.5", "7.5", True)


def test_a_missing_figure_is_no_matter_when_all_is_deducted() -> None:
    rules = deductions(ACCIDENTS, COVERAGE)
    assert base(rules, "accidents: 4") == ("not_met", "0")
    assert reach(card(rules, "accidents: 4")) == ("0", "0", "0", False)


def test_a_deduction_for_one_category() -> None:
    rules = deductions(f"{ACCIDENTS}, only: [district]", COVERAGE)
    figures = "accidents: 1, coverage: 94%"
    assert base(rules, figures) == ("partly", "5.5")
    assert base(rules, figures, category="industry") == ("partly", "7.5")
    assert base(rules, "coverage: 94%", category="industry") == ("partly", "7.5")
    verdicts = [each.verdict for each in first(rules, figures, category="industry").criteria]
    assert verdicts == ["not_assessed", "not_met"]
