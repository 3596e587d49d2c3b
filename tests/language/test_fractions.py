"""Fractions: 2/3 as the mark of a criterion, of a rate or of an amount, never rounded."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.casework.boundary_values import limits
from liuxiang.casework.mutants import stepped
from tests.language.building import base, first, one
from tests.lint.pages import codes, whole


def asking(test: str, metric: str = "coverage") -> str:
    """An item of one criterion."""
    return f"scoring: {{kind: all_or_nothing, criteria: [{{metric: {metric}, {test}}}]}}"


@pytest.mark.parametrize(
    ("test", "figure", "verdict"),
    [
        ("at_least: 2/3", "2/3", "met"),
        ("at_least: 2/3", "40/60", "met"),
        ("at_least: 2/3", "66.67%", "met"),
        ("at_least: 2/3", "66.66%", "not_met"),
        ("at_least: 66.67%", "2/3", "not_met"),
        ("more_than: 2/3", "2/3", "not_met"),
        ("more_than: 2/3", "667/1000", "met"),
        ("at_most: 2/3", "2/3", "met"),
        ("less_than: 2/3", "2/3", "not_met"),
        ("at_least: 1/2", "50%", "met"),
        ("more_than: 1/2", "1/2", "not_met"),
        ("at_least: ２／３", "2/3", "met"),
        ("at_least: 1/3, less_than: 2/3", "1/3", "met"),
        ("at_least: 1/3, less_than: 2/3", "2/3", "not_met"),
        ("at_least: 1/3, less_than: 60%", "59%", "met"),
    ],
)
def test_a_rate_is_held_against_it_exactly(test: str, figure: str, verdict: str) -> None:
    assert base(one(asking(test)), f"coverage: {figure}")[0] == verdict


@pytest.mark.parametrize(
    ("test", "figure", "verdict"),
    [
        ("at_least: 10/3", "3.33", "not_met"),
        ("at_least: 10/3", "3.34", "met"),
        ("at_most: 7/2", "3.5", "met"),
        ("less_than: 7/2", "3.5", "not_met"),
    ],
)
def test_so_is_an_amount(test: str, figure: str, verdict: str) -> None:
    assert base(one(asking(test, "fund")), f"fund: {figure}")[0] == verdict


@given(
    part=st.integers(0, 60),
    whole=st.integers(1, 60),
    mark=st.fractions(Fraction(1, 60), Fraction(59, 60), max_denominator=60),
    word=st.sampled_from(("at_least", "more_than", "at_most", "less_than")),
)
def test_against_fractions(part: int, whole: int, mark: Fraction, word: str) -> None:
    value = Fraction(min(part, whole), whole)
    held = {
        "at_least": value >= mark,
        "more_than": value > mark,
        "at_most": value <= mark,
        "less_than": value < mark,
    }[word]
    rules = one(asking(f"{word}: {mark.numerator}/{mark.denominator}"))
    figure = f"{min(part, whole)}/{whole}"
    assert (base(rules, f"coverage: {figure}")[0] == "met") is held


@pytest.mark.parametrize(
    ("test", "metric", "figure"),
    [
        ("at_least: 2/3", "coverage", "2/3"),
        ("at_least: 4/6", "coverage", "2/3"),
        ("more_than: 2/3", "coverage", "67%"),
        ("less_than: 2/3", "coverage", "66%"),
        ("at_least: 1/2", "coverage", "50%"),
        ("more_than: 1/2", "coverage", "51%"),
        ("at_least: 10/3", "fund", "3.34"),
        ("at_most: 10/3", "fund", "3.33"),
        ("less_than: 7/2", "fund", "3.49"),
    ],
)
def test_the_figure_at_the_limit(test: str, metric: str, figure: str) -> None:
    rules = one(asking(test, metric))
    assert limits(rules.ruleset, "district")[metric].written == figure
    assert base(rules, f"{metric}: {figure}") == ("met", "8")


DECLARED = (
    "metrics: {coverage: {title: 率, kind: rate}, fund: {title: 资金, kind: amount},"
    " meetings: {title: 会, kind: count}}\n"
)


@pytest.mark.parametrize(
    ("test", "metric", "found"),
    [
        ("at_least: 2/3", "coverage", []),
        ("at_least: 4/3", "coverage", ["LX365"]),
        ("at_most: 1/1", "coverage", ["LX411"]),
        ("at_least: 7/2", "fund", []),
        ("at_least: 7/2", "meetings", ["LX348"]),
        ("at_least: 2/0", "coverage", ["LX226"]),
        ("at_least: 2/3, less_than: 2/3", "coverage", ["LX332"]),
        ("at_least: 2/3, at_most: 60%", "coverage", ["LX332"]),
    ],
)
def test_what_is_told_of_it(test: str, metric: str, found: list[str]) -> None:
    used = "".join(
        f", {{metric: {each}, {other}}}"
        for each, other in (
            ("coverage", "at_least: 10%"),
            ("fund", "more_than: 1"),
            ("meetings", "at_least: 1"),
        )
        if each != metric
    )
    criteria = f"[{{metric: {metric}, {test}}}{used}]"
    text = f"{DECLARED}scoring: {{kind: all_or_nothing, criteria: {criteria}}}"
    assert codes(whole(text)) == found


def test_its_text_is_as_written_and_its_mutants_are_fractions() -> None:
    (criterion,) = first(one(asking("at_least: 2 / 3")), "coverage: 2/3").criteria
    assert criterion.test == "at_least 2/3"
    assert list(stepped("2/3")) == ["3/3", "1/3", "2/4", "2/2"]
