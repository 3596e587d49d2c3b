"""What is told of what is undecided: what is at stake, and never that it is decided."""

import pytest

from liuxiang.ruleset.load import RuleFile
from tests.language.building import base, bounded, card, item, one, reach, unit_text
from tests.report.workbooks import result

STAKES = frozenset({"LX501", "LX502", "LX503"})


def told(rules: RuleFile, figures: str) -> list[tuple[str, str]]:
    """The findings about figures that are missing: their codes, and what they say."""
    found = result(rules, unit_text(figures))
    return [(each.code, each.message("en")) for each in found.findings if each.code in STAKES]


BANDS = one(
    """
    scoring:
      kind: tiers
      tiers:
        - {when: {metric: accidents, at_most: 45}, points: 0}
        - {id: low, when: {metric: accidents, at_most: 55}, points: 5}
        - {when: {metric: accidents, at_most: 95}, points: 8}
        - {id: high, when: {metric: accidents, at_most: 115}, points: 5}
    """
)
"""Best in the middle, as an early-warning score has it."""


@pytest.mark.parametrize(
    ("figures", "verdict", "reached", "told_as"),
    [
        ("accidents: 70", "met", ("8", "8", "8", False), []),
        ("accidents: 45", "not_met", ("0", "0", "0", False), []),
        ("accidents: 115", "partly", ("5", "5", "5", False), []),
        ("", "missing", ("0", "0", "8", True), ["LX501"]),
    ],
)
def test_bands_of_a_figure_that_is_left_out_are_not_decided(
    figures: str, verdict: str, reached: tuple[str, str, str, bool], told_as: list[str]
) -> None:
    assert base(BANDS, figures) == (verdict, reached[1])
    assert reach(card(BANDS, figures)) == reached
    assert [code for code, _ in told(BANDS, figures)] == told_as


OUTSIDE = one(
    """
    scoring:
      kind: tiers
      tiers:
        - {when: {metric: accidents, at_most: 45}, points: 0}
        - {id: above, when: {metric: accidents, at_least: 135}, points: 0}
        - {id: high, when: {metric: accidents, at_least: 115}, points: 3}
        - {id: else, when: {metric: coverage, at_least: 0%}, points: 8}
    """
)
"""Bands of what is bad, and all points for whoever is in none of them."""


@pytest.mark.parametrize(
    ("figures", "verdict", "reached", "told_as"),
    [
        ("accidents: 70, coverage: 60%", "met", ("8", "8", "8", False), []),
        ("accidents: 120, coverage: 60%", "partly", ("3", "3", "3", False), []),
        ("coverage: 60%", "missing", ("0", "0", "8", True), ["LX501"]),
    ],
)
def test_whoever_leaves_out_the_figure_of_the_bands_is_not_in_none_of_them(
    figures: str, verdict: str, reached: tuple[str, str, str, bool], told_as: list[str]
) -> None:
    assert base(OUTSIDE, figures) == (verdict, reached[1])
    assert reach(card(OUTSIDE, figures)) == reached
    assert [code for code, _ in told(OUTSIDE, figures)] == told_as


HIDDEN = one(
    """
    scoring:
      kind: tiers
      tiers:
        - {when: {metric: accidents, at_least: 1}, points: 0}
        - {when: {metric: coverage, at_least: 85%}, points: 8}
        - {when: {metric: coverage, at_least: 65%}, points: 4}
    """
)


@pytest.mark.parametrize(
    ("figures", "told_as"),
    [
        ("coverage: 97%", ["LX501"]),
        ("accidents: 2", ["LX502"]),
        ("accidents: 0, coverage: 97%", []),
    ],
)
def test_an_item_is_called_decided_only_where_it_is(figures: str, told_as: list[str]) -> None:
    assert [code for code, _ in told(HIDDEN, figures)] == told_as


CHARTER = "scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}"


@pytest.mark.parametrize(
    ("bonus", "bounds", "says"),
    [
        (
            "kind: fixed, when: {metric: balance, more_than: 0}, points: 3.5",
            "[none, none]",
            ("LX501", "3.5"),
        ),
        ("kind: per_count, metric: balance, points: 0.5", "[-4, 6]", ("LX501", "5")),
        ("kind: per_count, metric: balance, points: 0.5, cap: 2", "[-4, none]", ("LX501", "4")),
        (
            "kind: per_count, metric: balance, points: 0.5",
            "[-4, none]",
            ("LX503", "2, and a bonus of unknown size"),
        ),
    ],
)
def test_what_a_missing_bonus_is_worth_is_told_as_far_as_it_is_known(
    bonus: str, bounds: str, says: tuple[str, str]
) -> None:
    body = f"{CHARTER}\nbonuses: [{{id: a, title: 甲, {bonus}}}]"
    ((code, message),) = told(bounded("balance", bounds, item(body)), "charter: 是")
    assert (code, message.partition(" (")[2]) == (says[0], f"points at stake: {says[1]})")
