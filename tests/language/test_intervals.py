"""Intervals: a lower and an upper mark of one criterion."""

import pytest

from liuxiang import load_rules
from liuxiang.casework.boundary_values import limits
from liuxiang.exact import show
from liuxiang.explanation import NextPoint
from liuxiang.explanation.explainer import Explainer
from liuxiang.lint import linted
from liuxiang.ruleset.analyse import examine
from liuxiang.ruleset.load import RuleFile
from liuxiang.source import decode
from tests.language.building import base, first, one, unit_text
from tests.lint.pages import codes, whole
from tests.report.workbooks import result


def within(test: str, metric: str = "fund") -> str:
    """An item of one criterion."""
    return f"scoring: {{kind: all_or_nothing, criteria: [{{metric: {metric}, {test}}}]}}"


@pytest.mark.parametrize(
    ("test", "held"),
    [
        ("at_least: 90, at_most: 110", ("90", "100", "110")),
        ("more_than: 90, at_most: 110", ("100", "110")),
        ("at_least: 90, less_than: 110", ("90", "100")),
        ("more_than: 90, less_than: 110", ("100",)),
        ("at_most: 110, at_least: 90", ("90", "100", "110")),
        ("at_least: 100, at_most: 100", ("100",)),
    ],
)
def test_both_ends_count(test: str, held: tuple[str, ...]) -> None:
    rules = one(within(test))
    for value in ("89.99", "90", "100", "110", "110.01"):
        expected = ("met", "8") if value in held else ("not_met", "0")
        assert base(rules, f"fund: {value}") == expected
    assert base(rules, "charter: 是") == ("missing", "0")


@pytest.mark.parametrize(("policy", "expected"), [("met", "8"), ("not_met", "0")])
def test_of_a_rate_and_of_nothing_to_measure(policy: str, expected: str) -> None:
    rules = one(
        within("at_least: 50%, less_than: 60%", "coverage"),
        extra=f"policies: {{nothing_to_measure: {policy}}}",
    )
    assert base(rules, "coverage: 3/6") == ("met", "8")
    assert base(rules, "coverage: 6/10") == ("not_met", "0")
    assert base(rules, "coverage: 2/5") == ("not_met", "0")
    (criterion,) = first(rules, "coverage: 0/0").criteria
    assert (criterion.verdict, criterion.test) == (
        "nothing_to_measure",
        "at_least 50%, less_than 60%",
    )
    assert base(rules, "coverage: 0/0")[1] == expected


@pytest.mark.parametrize(
    ("tiers", "figure"),
    [
        (("at_least: 90, at_most: 110", 8), "90"),
        (("more_than: 90, at_most: 110", 8), "91"),
        (("at_least: 90, at_most: 110", 8, "at_least: 80", 4), "110"),
        (("at_least: 90, at_most: 110", 8, "at_least: 80, less_than: 90", 4), "90"),
        (("at_least: 90, less_than: 110", 8, "at_most: 90", 4), "109"),
    ],
)
def test_the_figure_at_the_limit_is_one_that_the_next_tier_would_not_take(
    tiers: tuple[str | int, ...], figure: str
) -> None:
    lines = "".join(
        f"\n    - {{when: {{metric: fund, {tiers[n]}}}, points: {tiers[n + 1]}}}"
        for n in range(0, len(tiers), 2)
    )
    rules = one(f"scoring:\n  kind: tiers\n  tiers:{lines}")
    assert limits(rules.ruleset, "district")["fund"].written == figure


FUND = "metrics: {fund: {title: 资金, kind: amount}}\n"


def checked(*tiers: str) -> list[str]:
    """What is found of tiers with falling points."""
    listed = "\n".join(
        f"    - {{when: {{metric: fund, {each}}}, points: {8 - n}}}" for n, each in enumerate(tiers)
    )
    return codes(whole(f"{FUND}scoring:\n  kind: tiers\n  tiers:\n{listed}\n"))


def test_checks_of_tiers_know_their_values() -> None:
    assert checked("at_least: 90, at_most: 110", "at_least: 80, less_than: 90") == []
    hidden = checked("at_least: 80, at_most: 110", "at_least: 90, at_most: 100")
    assert hidden == ["LX421"]
    gap = checked("at_least: 90, at_most: 110", "at_least: 80, at_most: 89", "less_than: 80")
    assert gap == ["LX423"]
    overlap = checked("at_least: 90, at_most: 110", "at_least: 85, at_most: 95")
    assert overlap == []


@pytest.mark.parametrize(
    ("test", "found"),
    [
        ("at_least: 110, at_most: 90", ["LX332"]),
        ("more_than: 90, at_most: 90", ["LX332"]),
        ("at_least: 90, less_than: 90", ["LX332"]),
        ("at_least: 90, more_than: 80", ["LX320"]),
        ("at_most: 90, less_than: 80", ["LX320"]),
        ("at_least: 90, more_than: 80, at_most: 99", ["LX320"]),
        ("at_least: 90, is: true", ["LX320"]),
        ("at_least: 90%, at_most: 110", ["LX348"]),
        ("at_least: 0", ["LX411"]),
        ("at_least: 0, at_most: 9", []),
    ],
)
def test_what_is_no_interval_is_told(test: str, found: list[str]) -> None:
    assert codes(whole(f"{FUND}{within(test)}\n")) == found


def test_a_threshold_out_of_bounds_is_told_at_its_key() -> None:
    text = whole(
        "metrics: {reports: {title: 月数, kind: count, bounds: [0, 12]}}\n"
        + within("at_least: 10, at_most: 13", "reports")
    )
    (problem,) = linted(examine(decode("rules.yaml", text.encode())))
    assert (problem.code, problem.subject) == (
        "LX365",
        "items.work.criteria.reports.at_most",
    )
    assert problem.message("en").startswith("`at_least 10, at_most 13` is out of bounds")


def test_it_is_shown_as_one_condition() -> None:
    rules = load_rules("2012")
    wording = rules.ruleset.wording("zh")
    assert wording.test(None, "at_least 90%, at_most 110%") == "≥ 90%，且 ≤ 110%"


def steps(rules: RuleFile, figures: str) -> tuple[NextPoint | None, NextPoint | None]:
    """The next points that the criterion and the bonus of an item advise."""
    found = result(rules, unit_text(figures))
    (item,) = Explainer(found).explain(next(iter(found.standings))).items
    return item.criteria[0].to_met, item.bonuses[0].to_more if item.bonuses else None


def told(step: NextPoint | None) -> tuple[str, str] | None:
    """The figure that a step leads to, and what it earns."""
    return None if step is None else (step.to.text, show(step.gain))


@pytest.mark.parametrize(
    ("test", "figures", "expected"),
    [
        ("at_least: 90, at_most: 110", "fund: 50", ("90", "8")),
        ("at_least: 90, at_most: 110", "fund: 1000000", ("110", "8")),
        ("more_than: 90, less_than: 90.02", "fund: 0", ("90.01", "8")),
        ("more_than: 90, less_than: 90.01", "fund: 0", None),
        ("at_least: 90, at_most: 110", "fund: 100", None),
    ],
)
def test_the_next_point_is_at_the_nearer_end(
    test: str, figures: str, expected: tuple[str, str] | None
) -> None:
    """However narrow an interval is beside the distance to it."""
    assert told(steps(one(within(test)), figures)[0]) == expected
    metric = f"{{kind: fixed, id: extra, when: {{metric: fund, {test}}}, points: 8}}"
    bonus = one(
        "scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}\n"
        f"bonuses: [{metric}]"
    )
    assert told(steps(bonus, f"charter: 是, {figures}")[1]) == expected


def test_no_number_of_seven_may_lie_in_it() -> None:
    rules = one(within("more_than: 43%, less_than: 57%", "coverage"))
    assert told(steps(rules, "coverage: 1/7")[0]) is None
    assert told(steps(rules, "coverage: 1/2")[0]) is None
    assert told(steps(rules, "coverage: 1/9")[0]) == ("4/9", "8")


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ("at_least: 10, at_most: 20", ("15", "2")),
        ("at_least: 10", ("15", "2")),
        ("at_least: 10, at_most: 14", None),
    ],
)
def test_within_it_the_figure_goes_on_to_where_it_gains(
    test: str, expected: tuple[str, str] | None
) -> None:
    """At 10 the bonus makes up for the tier that is lost; at 15 there is another one."""
    rules = one(
        "scoring: {kind: tiers, tiers: [{when: {metric: fund, at_least: 15}, points: 8},"
        " {when: {metric: fund, at_most: 5}, points: 7}]}\n"
        f"bonuses: [{{kind: fixed, id: extra, when: {{metric: fund, {test}}}, points: 1}}]",
        extra="policies: {bonus_needs_base: false}",
    )
    assert told(steps(rules, "fund: 4")[1]) == expected
