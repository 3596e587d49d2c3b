"""What a unit declares not to apply: figures of any kind, whole items, and what they count as."""

from typing import Final

import pytest

from liuxiang.exact import show
from liuxiang.figures import NOT_APPLICABLE
from liuxiang.scorecards import Scorecard
from liuxiang.scorecards import score as score_units
from tests.language.building import (
    Part,
    at,
    base,
    card,
    first,
    item,
    one,
    reach,
    reading,
    rules,
    told,
)

CRITERIA: Final = {
    "meetings": "{metric: meetings, at_least: 3}",
    "fund": "{metric: fund, at_least: 500}",
    "coverage": "{metric: coverage, at_least: 80%}",
    "completion": "{metric: completion, at_least: 100%}",
    "charter": "{metric: charter, is: true}",
    "centre": "{metric: centre, includes: all}",
}
SCORINGS: Final = {
    **{
        f"all_or_nothing {metric}": f"{{kind: all_or_nothing, criteria: [{each}]}}"
        for metric, each in CRITERIA.items()
    },
    "weighted": "{kind: weighted, criteria: [{metric: meetings, at_least: 3, points: 8}]}",
    "shares": (
        "{kind: weighted, rounding: {places: 2, mode: half_up}, "
        "criteria: [{metric: meetings, at_least: 3}]}"
    ),
    "tiers": (
        "{kind: tiers, tiers: [{when: {metric: meetings, at_least: 3}, points: 8}, "
        "{when: {metric: meetings, at_least: 2}, points: 5}]}"
    ),
    "linear": (
        "{kind: linear, metric: meetings, zero_at: 0, full_at: 10, "
        "rounding: {places: 2, mode: half_up}}"
    ),
    "deductions": (
        "{kind: deductions, deductions: [{metric: meetings, above: 0, step: 1, points: 2}]}"
    ),
    "judged": "{kind: judged, metric: visit}",
}
METRICS: Final = {"judged": "visit"}


def metric_of(kind: str) -> str:
    return METRICS.get(kind) or kind.partition(" ")[2] or "meetings"


def under(policy: str, scoring: str) -> Part:
    return item(f"nothing_to_measure: {policy}\nscoring: {scoring}")


@pytest.mark.parametrize(
    "text", ["不适用", "无此项", "n/a", "N/A", "Ｎ／Ａ", "（不适用）", "Not applicable"]
)
@pytest.mark.parametrize("metric", [*CRITERIA, "visit"])
def test_a_word_declares_it_for_every_kind_of_metric(metric: str, text: str) -> None:
    rule = rules(under("met", SCORINGS.get(f"all_or_nothing {metric}", SCORINGS["judged"])))
    unit = reading(rule, f"unit: 戊区\ncategory: district\nmetrics:\n  {metric}: {text}\n").units[0]
    figure = unit.figures[metric]
    assert (figure.value, figure.text, unit.declares) == (NOT_APPLICABLE, "n/a", True)


@pytest.mark.parametrize("kind", SCORINGS)
@pytest.mark.parametrize(("policy", "points"), [("met", "8"), ("not_met", "0")])
def test_it_counts_as_nothing_to_measure_does(kind: str, policy: str, points: str) -> None:
    rule = rules(under(policy, SCORINGS[kind]))
    found = card(rule, f"{metric_of(kind)}: 不适用")
    assert reach(found) == (points, points, points, False)
    assert show(found.attainable) == "8"
    assert found.items[0].criteria[0].verdict == "nothing_to_measure"
    assert found.items[0].verdict == ("met" if points == "8" else "not_met")


@pytest.mark.parametrize("kind", SCORINGS)
def test_left_out_it_takes_the_item_along(kind: str) -> None:
    rule = rules(under("leave_out", SCORINGS[kind]))
    found = card(rule, f"{metric_of(kind)}: 不适用")
    assert reach(found) == ("0", "0", "0", False)
    assert show(found.attainable) == "0"
    result = found.items[0]
    assert result.verdict == "left_out"
    assert result.full is None
    assert result.base == 0


@pytest.mark.parametrize("kind", SCORINGS)
def test_what_is_missing_never_leaves(kind: str) -> None:
    rule = rules(under("leave_out", SCORINGS[kind]))
    found = card(rule)
    assert reach(found) == ("0", "0", "8", True)
    assert show(found.attainable) == "8"


def test_nothing_of_nothing_is_left_out_like_it() -> None:
    rule = rules(under("leave_out", SCORINGS["all_or_nothing coverage"]))
    zero, declared = card(rule, "coverage: 0/0"), card(rule, "coverage: 不适用")
    assert first(rule, "coverage: 0/0").verdict == "left_out"
    assert (zero.attainable, zero.provisional) == (declared.attainable, declared.provisional)


def test_a_weighted_criterion_takes_its_points_along() -> None:
    rule = rules(
        under(
            "leave_out",
            "{kind: weighted, criteria: [{metric: meetings, at_least: 3, points: 5}, "
            "{metric: charter, is: true, points: 3}]}",
        )
    )
    found = card(rule, "meetings: 不适用, charter: 是")
    assert (show(found.total), show(found.attainable)) == ("3", "3")
    assert told(found.items[0]) == [
        ("meetings", "nothing_to_measure", "0"),
        ("charter", "met", "3"),
    ]
    assert found.items[0].verdict == "met"
    assert found.items[0].full == 3


def test_equal_shares_are_of_what_applies() -> None:
    rule = rules(
        under(
            "leave_out",
            "{kind: weighted, rounding: {places: 2, mode: half_up}, criteria: "
            "[{metric: meetings, at_least: 3}, {metric: charter, is: true}, "
            "{metric: office_open, is: true}]}",
        )
    )
    found = card(rule, "meetings: 不适用, charter: 是, office_open: 否")
    assert (show(found.total), show(found.attainable)) == ("4", "8")


def test_all_or_nothing_drops_the_clause() -> None:
    rule = rules(
        under(
            "leave_out",
            "{kind: all_or_nothing, criteria: [{metric: meetings, at_least: 3}, "
            "{metric: charter, is: true}]}",
        )
    )
    assert base(rule, "meetings: 不适用, charter: 是") == ("met", "8")
    assert base(rule, "meetings: 不适用, charter: 否") == ("not_met", "0")


@pytest.mark.parametrize(("word", "verdict"), [("any_of", "not_met"), ("all_of", "not_met")])
def test_a_group_is_what_is_left_of_it(word: str, verdict: str) -> None:
    rule = rules(
        under(
            "leave_out",
            f"{{kind: all_or_nothing, criteria: [{{id: both, {word}: "
            "[{metric: meetings, at_least: 3}, {metric: charter, is: true}]}]}",
        )
    )
    assert base(rule, "meetings: 不适用, charter: 否") == (verdict, "0")
    assert base(rule, "meetings: 不适用, charter: 是") == ("met", "8")
    assert base(rule, "meetings: 不适用, charter: 不适用") == ("left_out", "0")


def test_tiers_that_earn_nothing_alone_leave_with_the_others() -> None:
    rule = rules(
        under(
            "leave_out",
            "{kind: tiers, tiers: [{when: {metric: accidents, at_least: 1}, points: 0}, "
            "{when: {metric: coverage, at_least: 90%}, points: 8}]}",
        )
    )
    assert base(rule, "accidents: 0, coverage: 不适用") == ("left_out", "0")
    assert base(rule, "accidents: 不适用, coverage: 95%") == ("met", "8")


def test_a_bonus_on_it_earns_nothing() -> None:
    bonus = "{id: more, kind: per_count, metric: contracts, points: 2}"
    rule = one(f"scoring: {SCORINGS['all_or_nothing charter']}\nbonuses: [{bonus}]")
    found = card(rule, "charter: 是, contracts: 不适用")
    assert reach(found) == ("8", "8", "8", False)


def test_bonuses_of_an_item_left_out_have_no_base_to_need() -> None:
    bonus = "{id: more, kind: per_count, metric: contracts, points: 2}"
    rule = one(
        "nothing_to_measure: leave_out\n"
        f"scoring: {SCORINGS['all_or_nothing charter']}\nbonuses: [{bonus}]"
    )
    found = card(rule, "charter: 不适用, contracts: 3")
    assert (show(found.total), show(found.attainable)) == ("6", "0")


WHOLE: Final = """\
unit: 戊区
category: district
metrics: {meetings: 4}
not_applicable: {work: 现场无起重吊装}
"""


def scored(policy: str, text: str) -> Scorecard:
    rule = rules(
        under(policy, SCORINGS["all_or_nothing charter"]),
        item(f"scoring: {SCORINGS['all_or_nothing meetings']}", name="other", no=2),
    )
    read = reading(rule, text)
    assert [each.code for each in read.problems] == []
    return score_units(rule, read.units)[0]


@pytest.mark.parametrize(
    ("policy", "verdict", "total", "attainable"),
    [
        ("met", "met", "16", "16"),
        ("not_met", "not_met", "8", "16"),
        ("leave_out", "left_out", "8", "8"),
    ],
)
def test_a_whole_item(policy: str, verdict: str, total: str, attainable: str) -> None:
    found = scored(policy, WHOLE)
    assert (show(found.total), show(found.attainable)) == (total, attainable)
    assert (found.items[0].verdict, found.items[0].reason) == (verdict, "现场无起重吊装")
    assert (found.items[1].verdict, found.items[1].reason) == ("met", None)
    assert not found.provisional


def test_a_whole_action() -> None:
    found = scored("leave_out", WHOLE.replace("work:", "main:").replace("{meetings: 4}", "{}"))
    assert [each.verdict for each in found.items] == ["left_out", "met"]


RULE: Final = rules(item(f"scoring: {SCORINGS['all_or_nothing completion']}"))


@pytest.mark.parametrize(
    ("figures", "problem"),
    [
        ("  completion: {not_applicable: false}\n", ("LX215", 4, 32)),
        ("  completion: {not_applicable: true, value: 3}\n", ("LX215", 4, 15)),
        ("not_applicable: {wrok: 无}\n", ("LX216", 4, 18)),
        ("not_applicable: {work: }\n", ("LX217", 4, 18)),
        ("not_applicable: {work: 是}\n", ("LX217", 4, 24)),
        ("  formed: 3\n  quota: 4\nnot_applicable: {work: 无任务}\n", ("LX218", 4, 11)),
        ("  completion: 不适用\n  formed: 3\n", ("LX219", 4, 15)),
        ("  completion: 3/4\n  quota: 不适用\n", ("LX219", 4, 15)),
    ],
)
def test_what_is_wrong_with_a_declaration(figures: str, problem: tuple[str, int, int]) -> None:
    text = f"unit: 戊区\ncategory: district\nmetrics:\n{figures}"
    assert at(reading(RULE, text).problems[0]) == problem


def test_a_rate_does_not_apply_if_its_whole_does_not() -> None:
    found = card(RULE, "formed: 3, quota: 不适用")
    assert told(found.items[0]) == [("completion", "nothing_to_measure", "-")]


def test_what_is_verified_wins_over_a_declaration_and_the_other_way_round() -> None:
    assert base(
        RULE,
        "completion: 不适用",
    ) == ("met", "8")
    found = card(RULE, "completion: 不适用", verified="formed: 3, quota: 4")
    assert (found.items[0].verdict, show(found.total)) == ("not_met", "0")
    found = card(RULE, "completion: 3/4", verified="completion: {value: 不适用, reason: 无任务}")
    assert (found.items[0].verdict, found.unverified) == ("met", 0)
    assert found.items[0].criteria[0].figure is not None
    assert found.items[0].criteria[0].figure.reported == "3/4"


def test_a_figure_that_only_others_are_assessed_on_may_be_declared() -> None:
    criteria = (
        "{metric: meetings, at_least: 3}, {metric: coverage, at_least: 80%, only: [industry]}"
    )
    of_some = one(f"scoring: {{kind: all_or_nothing, criteria: [{criteria}]}}")
    assert base(of_some, "meetings: 3, coverage: 不适用") == ("met", "8")


@pytest.mark.parametrize(
    ("metric", "other", "figures"),
    [
        ("coverage", "turnout", "coverage: 3/4, turnout: 不适用"),
        ("coverage", "turnout", "coverage: 0/4, turnout: 0/0"),
        ("fund", "balance", "fund: 0, balance: 不适用"),
    ],
)
def test_of_a_comparison_what_there_is_nothing_of_is_told(
    metric: str, other: str, figures: str
) -> None:
    criterion = f"{{metric: {metric}, more_than: {{metric: {other}}}}}"
    compared = one(f"scoring: {{kind: all_or_nothing, criteria: [{criterion}]}}")
    assert card(compared, figures).nothing_to_measure == ((1, other),)
