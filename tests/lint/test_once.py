"""Each thing is told once, at one place, however often it stands in a file."""

import pytest

from liuxiang.diagnostics import Diagnostic
from liuxiang.lint import linted
from liuxiang.ruleset.analyse import examine
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


def test_bonuses_without_a_cap_are_one_note_less_those_that_are_allowed() -> None:
    bonuses = "metrics: {contracts: {title: 合同数, kind: count, bounds: [0, 4]}}\nbonuses:\n"
    bonuses += "".join(
        f"  - {{id: b{n}, kind: per_count, metric: contracts, points: {n + 1}}}\n" for n in range(3)
    )
    (problem,) = told(bonuses, "LX441")
    assert problem.message("zh") == (
        "第 1 项的加分 b0 没有上限，最多可加：4。另有：第 1 项 b1（8）、第 1 项 b2（12）"
    )
    assert problem.subject == "items.work.bonuses.b0"
    assert len(problem.related) == 2
    allow = "allow: [{code: LX441, id: items.work.bonuses.b1, reason: 文件未设上限}]\n"
    (problem,) = told(bonuses + allow, "LX441")
    assert problem.message("en") == (
        "The bonus `b0` of item 1 has no cap; it can come to: 4. Nor have: `b2` of item 1 (12)"
    )
    assert told(bonuses + allow.replace(".bonuses.b1", ""), "LX441") == []


def test_a_deduction_is_told_of_what_ends_it_first() -> None:
    text = """metrics: {{reports: {{title: 报送, kind: count, bounds: [0, {most}]}}}}
scoring:
  kind: deductions
  deductions: [{{metric: reports, below: {most}, step: 1, points: 1, cap: {cap}}}]
"""
    for most, cap, codes in ((5, 7, ["LX443"]), (12, 9, ["LX445"]), (5, 9, ["LX445"]), (9, 8, [])):
        found = [
            each.code
            for code in ("LX443", "LX445")
            for each in told(text.format(most=most, cap=cap), code)
        ]
        assert found == codes, (most, cap)


def test_a_cap_of_the_same_size_as_the_one_around_it_is_no_slip() -> None:
    bonuses = "metrics: {contracts: {title: 合同数, kind: count}}\nbonuses:\n"
    bonuses += "  - {id: b, kind: per_count, metric: contracts, points: 1, cap: 3, warn_from: 3}\n"
    for code in ("LX446", "LX447", "LX448"):
        assert told(f"{bonuses}bonus_cap: 3\n", code) == []
