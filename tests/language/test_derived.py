"""Derived metrics: sums, the greatest and the least of others, exact and never reported."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.exact import Ratio, show
from liuxiang.ruleset.load import RuleFile
from tests.language.building import (
    at,
    base,
    card,
    first,
    item,
    reach,
    read,
    reading,
    refused,
    rule_text,
    unit,
    unit_text,
)


def text_with(metric: str, body: str, points: str | None = "8", more: str = "") -> str:
    """A rule file of one item, with the metric `made` declared as `metric`."""
    text = rule_text(item(body, points=points))
    return text.replace("metrics:\n", f"metrics:\n  made: {{title: 算得, {metric}}}\n{more}", 1)


def derived(metric: str, body: str, more: str = "") -> RuleFile:
    return read(text_with(metric, body, more=more))


def asking(test: str) -> str:
    return f"scoring: {{kind: all_or_nothing, criteria: [{{metric: made, {test}}}]}}"


def value(rules: RuleFile, figures: str) -> str | None:
    """The text of the derived figure."""
    figure = unit(rules, figures).figures.get("made")
    return None if figure is None else figure.text


GAIN = "kind: amount, sum: {fund: 1, balance: -1}"


@pytest.mark.parametrize(
    ("metric", "figures", "expected"),
    [
        (GAIN, "fund: 10.5, balance: 11", "-0.5"),
        (f"{GAIN}, rounding: {{places: 1, mode: half_up}}", "fund: 10.25, balance: 1", "9.3"),
        (f"{GAIN}, rounding: {{places: 1, mode: down}}", "fund: 10.25, balance: 1", "9.2"),
        ("kind: amount, sum: {fund: 60%, meetings: 40%}", "fund: 80, meetings: 90", "84"),
        ("kind: amount, sum: {fund: 1/3, meetings: 2/3}", "fund: 1, meetings: 0", "1/3"),
        ("kind: amount, sum: {fund: 1/3, meetings: 2/3}", "fund: 3, meetings: 1", "5/3"),
        ("kind: amount, sum: {fund: 1/3, meetings: 1/2}", "fund: 3, meetings: 1", "1.5"),
        ("kind: count, sum: {meetings: 2, contracts: 1}", "meetings: 3, contracts: 4", "10"),
        (
            "kind: amount, greatest: [fund, balance, meetings]",
            "fund: 1, balance: -2, meetings: 7",
            "7",
        ),
        (
            "kind: amount, least: [fund, balance, meetings]",
            "fund: 1, balance: -2, meetings: 7",
            "-2",
        ),
        ("kind: count, least: [meetings, contracts]", "meetings: 3, contracts: 4", "3"),
        (
            "kind: rate, sum: {coverage: 1, turnout: -1}",
            "coverage: 97/100, turnout: 985/1000",
            "-1.5%",
        ),
        ("kind: rate, sum: {coverage: 1/2, turnout: 1/2}", "coverage: 1/3, turnout: 100%", "2/3"),
        ("kind: rate, greatest: [coverage, turnout]", "coverage: 2/3, turnout: 66.67%", "66.67%"),
        ("kind: rate, least: [coverage, turnout]", "coverage: 2/3, turnout: 66.67%", "2/3"),
        (
            "kind: rate, sum: {coverage: 1, turnout: -1}, rounding: {places: 1, mode: half_up}",
            "coverage: 2/3, turnout: 1/3",
            "33.3%",
        ),
        ("kind: rate, sum: {coverage: 1, turnout: -1}", "coverage: 0/0, turnout: 98%", "0/0"),
        ("kind: rate, greatest: [coverage, turnout]", "coverage: 0/0, turnout: 98%", "0/0"),
    ],
)
def test_a_figure_is_computed_exactly(metric: str, figures: str, expected: str) -> None:
    bound = "0%" if "kind: rate" in metric else "0"
    assert value(derived(metric, asking(f"at_least: {bound}")), figures) == expected


def test_a_mark_is_held_against_the_exact_number() -> None:
    rules = derived("kind: amount, sum: {fund: 1/3, balance: 1/3}", asking("at_least: 2/3"))
    assert base(rules, "fund: 1, balance: 1") == ("met", "8")
    assert base(rules, "fund: 1, balance: 0.999") == ("not_met", "0")
    rules = derived("kind: rate, sum: {coverage: 1, turnout: -1}", asking("at_least: 66.67%"))
    assert base(rules, "coverage: 2/3, turnout: 0%") == ("not_met", "0")
    assert base(rules, "coverage: 66.67%, turnout: 0%") == ("met", "8")


@pytest.mark.parametrize("metric", [GAIN, "kind: amount, greatest: [fund, balance]"])
def test_it_is_unknown_while_a_part_is_missing(metric: str) -> None:
    rules = derived(metric, asking("at_least: 5"))
    assert value(rules, "fund: 10") is None
    assert base(rules, "fund: 10") == ("missing", "0")
    assert reach(card(rules, "fund: 10")) == ("0", "0", "8", True)
    assert card(rules, "fund: 10").missing[0].metrics == ("balance",)
    assert card(rules).missing[0].metrics == ("fund", "balance")


def test_it_may_rest_on_derived_ones_in_any_order() -> None:
    more = (
        "  best: {title: 最好, kind: amount, greatest: [fund, balance]}\n"
        "  mean: {title: 平均, kind: amount, sum: {fund: 1/3, balance: 1/3, meetings: 1/3}}\n"
    )
    rules = derived("kind: amount, sum: {best: 1, mean: -1}", asking("at_least: 1"), more)
    assert value(rules, "fund: 3, balance: 2, meetings: 5") == "-1/3"
    assert value(rules, "fund: 6, balance: 2, meetings: 1") == "3"


POINTS = "rounding: {places: 2, mode: half_up}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"scoring: {{kind: linear, metric: made, zero_at: 0, full_at: 10, {POINTS}}}", "5.6"),
        (
            "scoring: {kind: tiers, tiers: [{when: {metric: made, at_least: 8}, points: 8},"
            " {when: {metric: made, at_least: 7}, points: 4}]}",
            "4",
        ),
        (
            "scoring: {kind: deductions, deductions: ["
            "{metric: made, below: 9, step: 1, points: 3}]}",
            "2",
        ),
    ],
)
def test_points_follow_it_in_every_way(body: str, expected: str) -> None:
    assert base(derived(GAIN, body), "fund: 10, balance: 3")[1] == expected


@pytest.mark.parametrize(
    ("bonus", "steps", "points"),
    [
        ("kind: per_step, metric: made, above: 1.5, step: 2, points: 1", "2", "2"),
        (
            "kind: per_step, metric: made, above: 2, step: 2, points: 1, rounding: pro_rata",
            "2.5",
            "2.5",
        ),
        ("kind: per_count, metric: made, points: 0.5", "7", "3.5"),
    ],
)
def test_bonuses_count_it(bonus: str, steps: str, points: str) -> None:
    body = f"bonuses: [{{id: more, title: 加, {bonus}, cap: 9}}]"
    rules = read(text_with(GAIN, body, points=None))
    (found,) = first(rules, "fund: 10, balance: 3").bonuses
    assert (show(found.steps or Decimal(0)), show(found.points)) == (steps, points)
    (found,) = first(rules, "fund: 10").bonuses
    assert (show(found.points), found.open) == ("0", True)


def test_a_rate_can_be_made_of_derived_numbers() -> None:
    more = (
        "  held: {title: 开会, kind: count, sum: {meetings: 1, contracts: 1}}\n"
        "  asked: {title: 应开, kind: amount, sum: {quota: 1/3, reports: 1/3}}\n"
    )
    rules = derived(
        "kind: rate, part: held, whole: asked, bounds: [0%, none]", asking("at_least: 90%"), more
    )
    figures = "meetings: 1, contracts: 1, quota: 2, reports: 4"
    assert value(rules, figures) == "2/2"
    assert base(rules, figures) == ("met", "8")
    read_ = reading(rules, unit_text(f"{figures}, made: 5/6"))
    assert [each.code for each in read_.problems] == ["LX270"]


def test_it_is_never_reported() -> None:
    rules = derived(GAIN, asking("at_least: 5"))
    for text in (
        unit_text("made: 5, fund: 10, balance: 1"),
        unit_text("fund: 10, balance: 1", verified="made: {value: 5, reason: 查}"),
    ):
        (problem,) = reading(rules, text).problems
        assert problem.code == "LX261"
        assert problem.message("zh") == "made 由 fund、balance 算出，不填报"
        assert problem.help("en") == "Remove it here, and report fund, balance."
    assert reading(rules, unit_text("made: , fund: 1, balance: 1")).problems == []


def test_a_verified_part_counts() -> None:
    rules = derived(GAIN, asking("at_least: 5"))
    read_ = unit(rules, "fund: 10, balance: 1", verified="fund: {value: 3, reason: 查}")
    assert read_.figures["made"].text == "2"
    assert read_.verified == {"fund", "made"}
    found = card(rules, "fund: 10, balance: 1", verified="fund: {value: 3, reason: 查}")
    assert (found.figures, found.unverified) == (2, 1)


def test_it_keeps_the_bounds_that_it_states() -> None:
    rules = derived(f"{GAIN}, bounds: [0, 20]", asking("at_least: 5"))
    (problem,) = reading(rules, unit_text("fund: 1, balance: 3")).problems
    assert at(problem) == ("LX262", 3, 17)
    assert problem.message("zh") == "made 由 fund、balance 算出，超出范围：-2"
    assert problem.help("zh") == "应在 0 … 20 之内；请核对 fund、balance。"
    assert reading(rules, unit_text("fund: 21, balance: 1")).problems == []


@pytest.mark.parametrize(
    ("metric", "code"),
    [
        ("kind: yes_no, sum: {fund: 1}", "LX301"),
        ("kind: points, sum: {fund: 1}", "LX301"),
        ("kind: amount, sum: {}", "LX316"),
        ("kind: amount, greatest: [fund]", "LX316"),
        ("kind: amount, sum: {praise: 1, fund: 1}", "LX357"),
        ("kind: count, sum: {fund: 1}", "LX357"),
        ("kind: rate, sum: {fund: 1}", "LX357"),
        ("kind: amount, sum: {made: 1}", "LX391"),
    ],
)
def test_what_cannot_be_computed_is_refused(metric: str, code: str) -> None:
    problems = refused(text_with(metric, "scoring: {kind: judged, metric: visit}"))
    assert [each.code for each in problems] == [code]


def test_a_circle_is_told_with_its_way() -> None:
    more = (
        "  best: {title: 最好, kind: amount, greatest: [fund, worst]}\n"
        "  worst: {title: 最差, kind: amount, least: [made, balance]}\n"
    )
    (problem,) = refused(
        text_with("kind: amount, sum: {best: 1}", asking("at_least: 1"), more=more)
    )
    assert problem.message("en") == "`made` is computed from itself: made → best → worst → made"


NUMBERS = st.decimals(-99, 99, places=2)
WEIGHTS = st.one_of(
    st.integers(-3, 3).map(str),
    st.integers(-150, 150).map(lambda each: f"{each}%"),
    st.tuples(st.integers(-5, 5), st.integers(1, 7)).map(lambda each: f"{each[0]}/{each[1]}"),
)


def number(text: str) -> Fraction:
    return Fraction(text.rstrip("%")) / (100 if text.endswith("%") else 1)


def exact(figure: object) -> Fraction:
    if isinstance(figure, Ratio):
        return Fraction(figure.part) / Fraction(figure.whole)
    assert isinstance(figure, Decimal)
    return Fraction(figure)


@given(WEIGHTS, WEIGHTS, NUMBERS, NUMBERS, NUMBERS)
def test_a_sum_is_that_of_fractions(
    one: str, two: str, left: Decimal, right: Decimal, mark: Decimal
) -> None:
    metric = f"kind: amount, bounds: [none, none], sum: {{balance: {one}, other: {two}}}"
    more = "  other: {title: 另一, kind: amount, bounds: [none, none]}\n"
    rules = derived(metric, asking(f"at_least: {mark}"), more)
    found = unit(rules, f"balance: {left}, other: {right}")
    expected = number(one) * Fraction(left) + number(two) * Fraction(right)
    assert exact(found.figures["made"].value) == expected
    verdict = first(rules, f"balance: {left}, other: {right}").verdict
    assert verdict == ("met" if expected >= Fraction(mark) else "not_met")
