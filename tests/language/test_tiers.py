"""`tiers`: the first tier whose criterion holds gives its points, none gives 0."""

import pytest

from liuxiang.changes import amendment
from liuxiang.exact import show
from tests.language.building import base, card, first, item, one, reach, read, rule_text, told

RULES = one(
    """
    scoring:
      kind: tiers
      tiers:
        - {when: {metric: coverage, at_least: 90%}, points: 8}
        - {when: {metric: coverage, at_least: 80%}, points: 5}
        - {id: lowest, title: 及格, when: {metric: coverage, at_least: 60%}, points: 2.5}
    """
)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("100%", ("met", "8")),
        ("90%", ("met", "8")),
        ("899/1000", ("partly", "5")),
        ("80%", ("partly", "5")),
        ("79.999%", ("partly", "2.5")),
        ("60%", ("partly", "2.5")),
        ("59/100", ("not_met", "0")),
        ("0%", ("not_met", "0")),
        ("", ("missing", "0")),
    ],
)
def test_the_first_that_holds(figure: str, expected: tuple[str, str]) -> None:
    assert base(RULES, f"coverage: {figure}") == expected


def test_tiers_are_told_with_what_they_earned() -> None:
    result = first(RULES, "coverage: 85%")
    assert told(result) == [
        ("coverage-8", "not_met", "0"),
        ("coverage-5", "met", "5"),
        ("lowest", "met", "0"),
    ]
    assert [each.title for each in result.criteria] == [None, None, "及格"]


TWO_METRICS = one(
    """
    scoring:
      kind: tiers
      tiers:
        - {when: {metric: meetings, at_least: 5}, points: 8}
        - {when: {metric: coverage, at_least: 80%}, points: 5}
    """
)


@pytest.mark.parametrize(
    ("figures", "verdict", "reached"),
    [
        ("meetings: 5", "met", ("8", "8", "8", False)),
        ("meetings: 4", "missing", ("0", "0", "5", True)),
        ("coverage: 80%", "missing", ("5", "5", "8", True)),
        ("coverage: 79%", "missing", ("0", "0", "8", True)),
        ("meetings: 4, coverage: 80%", "partly", ("5", "5", "5", False)),
        ("", "missing", ("0", "0", "8", True)),
    ],
)
def test_a_missing_tier_does_not_hold(
    figures: str, verdict: str, reached: tuple[str, str, str, bool]
) -> None:
    assert base(TWO_METRICS, figures) == (verdict, reached[1])
    assert reach(card(TWO_METRICS, figures)) == reached


def test_a_missing_figure_that_cannot_move_the_points_is_no_matter() -> None:
    rules = one(
        """
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: meetings, at_least: 5}, points: 5}
            - {when: {metric: coverage, at_least: 80%}, points: 5}
        """
    )
    assert base(rules, "coverage: 80%") == ("partly", "5")
    assert reach(card(rules, "coverage: 80%")) == ("5", "5", "5", False)
    assert base(rules, "coverage: 79%") == ("missing", "0")


NOT_MONOTONE = one(
    """
    scoring:
      kind: tiers
      tiers:
        - {when: {metric: contracts, at_least: 3}, points: 0}
        - {when: {metric: coverage, at_least: 80%}, points: 8}
        - {when: {metric: accidents, at_least: 1}, points: 1}
        - {when: {metric: meetings, at_least: 1}, points: 3}
    """
)


@pytest.mark.parametrize(
    ("figures", "verdict", "points", "floor", "provisional"),
    [
        ("contracts: 3, coverage: 90%, accidents: 0, meetings: 0", "not_met", "0", "0", False),
        ("contracts: 0, coverage: 90%, accidents: 0, meetings: 0", "met", "8", "8", False),
        ("contracts: 0, coverage: 10%, accidents: 1, meetings: 1", "partly", "1", "1", False),
        ("contracts: 0, coverage: 10%, accidents: 0, meetings: 1", "partly", "3", "3", False),
        ("contracts: 3", "not_met", "0", "0", False),
        ("coverage: 90%", "missing", "0", "0", True),
        ("contracts: 0, coverage: 90%", "met", "8", "8", False),
        ("contracts: 0, coverage: 10%, meetings: 1", "missing", "1", "1", True),
    ],
)
def test_tiers_need_not_fall(
    figures: str, verdict: str, points: str, floor: str, provisional: bool
) -> None:
    assert base(NOT_MONOTONE, figures) == (verdict, points)
    floor_found, total, _, provisional_found = reach(card(NOT_MONOTONE, figures))
    assert (floor_found, total, provisional_found) == (floor, points, provisional)


def test_a_tier_of_another_category_is_passed_over() -> None:
    rules = one(
        """
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: charter, is: true, only: [district]}, points: 8}
            - {when: {metric: coverage, at_least: 80%}, points: 5}
        """
    )
    figures = "charter: 是, coverage: 80%"
    assert base(rules, figures) == ("met", "8")
    assert base(rules, figures, category="industry") == ("partly", "5")
    assert base(rules, "coverage: 80%", category="industry") == ("partly", "5")
    verdicts = [each.verdict for each in first(rules, figures, category="industry").criteria]
    assert verdicts == ["not_assessed", "met"]


@pytest.mark.parametrize(
    ("policy", "expected"), [("met", ("met", "8")), ("not_met", ("not_met", "0"))]
)
def test_nothing_to_measure(policy: str, expected: tuple[str, str]) -> None:
    rules = one(
        """
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 90%}, points: 8}
            - {when: {metric: coverage, at_least: 80%}, points: 5}
        """,
        extra=f"policies: {{nothing_to_measure: {policy}}}",
    )
    assert base(rules, "coverage: 0/0") == expected
    assert [each.verdict for each in first(rules, "coverage: 0/0").criteria] == [
        "nothing_to_measure",
        "nothing_to_measure",
    ]


def test_a_tier_may_ask_for_one_of_several() -> None:
    rules = one(
        """
        scoring:
          kind: tiers
          tiers:
            - when:
                id: either
                any_of: [{metric: charter, is: true}, {metric: fund, more_than: 9}]
              points: 8
            - {when: {metric: meetings, at_least: 1}, points: 4}
        """
    )
    assert base(rules, "charter: 否, fund: 10") == ("met", "8")
    assert base(rules, "charter: 否, fund: 9, meetings: 1") == ("partly", "4")
    assert base(rules, "charter: 否, meetings: 1") == ("missing", "4")


HIDDEN = one(
    """
    scoring:
      kind: tiers
      tiers:
        - {when: {metric: accidents, at_least: 2}, points: 0}
        - {when: {metric: accidents, at_least: 1}, points: 3}
        - {when: {metric: coverage, at_least: 95%}, points: 8}
        - {when: {metric: coverage, at_least: 70%}, points: 6}
    """
)


@pytest.mark.parametrize(
    ("figures", "verdict", "reached"),
    [
        ("coverage: 97%", "missing", ("0", "0", "8", True)),
        ("accidents: 0, coverage: 97%", "met", ("8", "8", "8", False)),
        ("accidents: 1", "partly", ("3", "3", "3", False)),
        ("accidents: 2", "not_met", ("0", "0", "0", False)),
        ("accidents: 0", "missing", ("0", "0", "8", True)),
        ("coverage: 60%", "missing", ("0", "0", "3", True)),
    ],
)
def test_who_leaves_out_what_costs_points_gets_the_least(
    figures: str, verdict: str, reached: tuple[str, str, str, bool]
) -> None:
    assert base(HIDDEN, figures) == (verdict, reached[1])
    assert reach(card(HIDDEN, figures)) == reached


def test_the_points_of_a_tier_behind_an_undecided_one_are_nobodys_yet() -> None:
    assert told(first(HIDDEN, "coverage: 97%")) == [
        ("accidents-0", "missing", "0"),
        ("accidents-3", "missing", "0"),
        ("coverage-8", "met", "0"),
        ("coverage-6", "met", "0"),
    ]


LONG = 1500
"""Tiers, three times as many as Python's stack would bear were each within the next."""


def long_tiers(half: str) -> str:
    """A rule file with many tiers; `half` are the points of the one in the middle."""
    tiers = "\n".join(
        f"    - {{when: {{metric: meetings, at_least: {mark}}}, "
        f"points: {half if mark == LONG // 2 else f'{mark / 1000:.3f}'}}}"
        for mark in range(LONG, 0, -1)
    )
    return rule_text(item(f"scoring:\n  kind: tiers\n  tiers:\n{tiers}", points="1.5"))


def test_tiers_without_number_are_scored_and_compared() -> None:
    old, new = read(long_tiers("0.75")), read(long_tiers("0.7505"))
    found = card(old, "meetings: 750")
    assert reach(found) == ("0.75", "0.75", "0.75", False)
    (result,) = found.items
    assert [(each.id, show(each.points)) for each in result.criteria if each.points] == [
        ("meetings-0.75", "0.75")
    ]
    assert reach(card(old)) == ("0", "0", "1.5", True)
    (change,) = amendment(old.ruleset, new.ruleset).changes
    assert change.code == "LX840"
