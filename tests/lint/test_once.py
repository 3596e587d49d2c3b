"""Each thing is told once, at one place, however often it stands in a file."""

import pytest

from liuxiang.diagnostics import Diagnostic
from liuxiang.lint import linted
from liuxiang.ruleset.examine import examine
from liuxiang.source import decode
from tests.lint.pages import whole

RATE = "metrics: {coverage: {title: 覆盖率, kind: rate}, charter: {title: 章程, kind: yes_no}}\n"


def told(fragment: str, code: str) -> list[Diagnostic]:
    """What is told under `code` of the rule file that `fragment` is a part of."""
    found = linted(examine(decode("rules.yaml", whole(fragment).encode())))
    return [each for each in found if each.code == code]


def of_criteria(*criteria: str) -> str:
    """An all-or-nothing item."""
    listed = "".join(f"    - {{id: c{n}, {each}}}\n" for n, each in enumerate(criteria))
    return f"{RATE}scoring:\n  kind: all_or_nothing\n  criteria:\n{listed}"


def test_what_follows_from_the_strictest_is_told_of_each_once() -> None:
    marks = (70, 90, 80, 60)
    found = told(of_criteria(*(f"metric: coverage, at_least: {n}%" for n in marks)), "LX412")
    assert [(each.values["found"], each.values["other"]) for each in found] == [
        ("at_least 70%", "at_least 90%"),
        ("at_least 80%", "at_least 90%"),
        ("at_least 60%", "at_least 90%"),
    ]


def test_what_is_stricter_for_one_category_alone_makes_nothing_idle_for_the_other() -> None:
    strict = "metric: coverage, at_least: 90%, only: [district]"
    wide = "metric: coverage, at_least: 80%"
    other = "metric: coverage, at_least: 85%, only: [industry]"
    assert told(of_criteria(strict, wide), "LX412") == []
    assert [each.subject for each in told(of_criteria(strict, wide, other), "LX412")] == [
        "items.work.criteria.c1"
    ]


def test_thresholds_that_exclude_one_another_are_told_at_the_two_furthest_apart() -> None:
    tests = ("at_least: 70%", "at_most: 50%", "at_least: 90%", "at_most: 30%")
    (problem,) = told(of_criteria(*(f"metric: coverage, {each}" for each in tests)), "LX366")
    assert (problem.values["other"], problem.values["found"]) == ("at_least 90%", "at_most 30%")


def test_awards_that_overlap_are_told_once_each() -> None:
    awards = "".join(
        f"  - {{id: a{n}, title: 奖, ranks: [1, {n + 1}], categories: [district, industry]}}\n"
        for n in range(4)
    )
    found = told(f"awards:\n{awards}", "LX360")
    assert [(each.values["found"], each.values["other"]) for each in found] == [
        ("a1", "a0"),
        ("a2", "a1"),
        ("a3", "a2"),
    ]


@pytest.mark.parametrize(("only", "expected"), [("district", "industry"), ("industry", "district")])
def test_full_points_are_those_of_the_tiers_of_each_category(only: str, expected: str) -> None:
    tiers = f"""{RATE}scoring:
  kind: tiers
  tiers:
    - {{when: {{metric: coverage, at_least: 90%, only: [{only}]}}, points: 8}}
    - {{when: {{metric: coverage, at_least: 80%}}, points: 5}}
"""
    (problem,) = told(tiers, "LX425")
    assert (problem.values["found"], problem.values["category"]) == ("5", expected)


def test_full_points_of_assessors_lie_within_what_they_may_enter() -> None:
    judged = "{}metrics: {{visit: {{title: 考察, kind: points, bounds: [0, {}]}}}}\n"
    scoring = "scoring: {kind: judged, metric: visit}\n"
    (problem,) = told(judged.format(scoring, 6), "LX425")
    assert (problem.values["found"], problem.values["expected"]) == ("6", "8")
    assert told(judged.format(scoring, 8), "LX425") == []
