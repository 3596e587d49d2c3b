"""Every clause at its limit, just below it, unreported, and with nothing to measure."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

import pytest

from liuxiang.missing import Missing
from liuxiang.names import ItemNo
from liuxiang.scorecards import Scorecard
from tests.scheme_2012.scheme import (
    ACTIONS,
    ANNEX,
    ATTAINABLE,
    BONUS_BASES,
    BOTH,
    CASES,
    CLAUSES,
    POINTS,
    Action,
    Case,
    Category,
    Clause,
    assessed,
    at_limits,
    below_limits,
    card,
    clauses_of,
    codes,
    criterion,
    item,
    name_of,
    points,
    reading,
    result,
    rules,
    scorer,
    unit_text,
)

RATES = [case for case in CASES if case.clause.is_rate]
QUOTAS = [case for case in CASES if case.clause.kind in ("quota", "growth")]
BOUNDED = [case for case in CASES if case.clause.kind == "rate"]
TERRITORIAL = [each for each in CLAUSES if each.item in (15, 17, 18, 26) and len(each.only) == 1]
SEVERAL = [
    (row.no, category)
    for row in ANNEX
    for category in BOTH
    if len(clauses_of(row.no, category)) > 1
]


class Below(NamedTuple):
    """A case, and one of the nearest figures that do not meet it."""

    case: Case
    figure: str


BELOW = [Below(case, figure) for case in CASES for figure in case.clause.below_limit]


@cache
def limit_card(category: Category) -> Scorecard:
    """The scorecard of the unit that stands exactly at its limits."""
    return card(category)


def without(category: Category, no: int) -> dict[ItemNo, Decimal]:
    """The points of the unit at its limits, had it lost one item."""
    return {**points(limit_card(category)), no: Decimal(0)}


@pytest.mark.parametrize("category", BOTH)
def test_the_unit_at_its_limits_reports_nothing_to_ask_about(category: Category) -> None:
    read = reading(unit_text(category, at_limits(category)))
    assert read.problems == []
    assert len(read.units) == 1


@pytest.mark.parametrize(("category", "clauses"), [("district", 82), ("industry", 62)])
def test_clauses_are_those_of_the_notice(category: Category, clauses: int) -> None:
    found = {
        (each.item.no, one.metric, one.test)
        for each in limit_card(category).items
        for one in each.criteria
        if one.verdict != "not_assessed"
    }
    assert found == {(each.item, each.metric, each.test) for each in assessed(category)}
    assert len(found) == clauses


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_at_its_limit_a_clause_is_met(case: Case) -> None:
    found = limit_card(case.category)
    assert criterion(found, case.clause).verdict == "met"
    assert item(found, case.clause.item).verdict == "met"
    assert item(found, case.clause.item).points == POINTS[case.clause.item]


@pytest.mark.parametrize(
    "below", BELOW, ids=lambda each: f"{name_of(each.case)}-{each.figure.strip('[]')}"
)
def test_just_below_its_limit_a_clause_takes_the_item(below: Below) -> None:
    (clause, category), figure = below
    found = card(category, {clause.metric: figure})
    assert criterion(found, clause).verdict == "not_met"
    assert item(found, clause.item).verdict == "not_met"
    assert points(found) == without(category, clause.item)
    assert found.total == found.possible == ATTAINABLE[category] - POINTS[clause.item]
    assert not found.provisional


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_unreported_a_clause_earns_nothing_yet(case: Case) -> None:
    clause, category = case
    found = card(category, {clause.metric: None})
    cap = BONUS_BASES.get(clause.metric, 0)
    assert criterion(found, clause).verdict == "missing"
    assert item(found, clause.item).verdict == "missing"
    assert points(found) == without(category, clause.item)
    assert found.total == ATTAINABLE[category] - POINTS[clause.item]
    assert found.possible == ATTAINABLE[category] + (cap or 0)
    assert found.possible_open == (cap is None)
    stake = Decimal(POINTS[clause.item] + (cap or 0))
    assert found.missing == (Missing(clause.item, (clause.metric,), stake, cap is None),)
    assert result(found).status == "provisional"
    assert ("LX503" if cap is None else "LX501") in codes(result(found))


@pytest.mark.parametrize("case", RATES, ids=name_of)
def test_with_nothing_to_measure_the_item_stands(case: Case) -> None:
    clause, category = case
    found = card(category, {clause.metric: "0/0"})
    assert criterion(found, clause).verdict == "nothing_to_measure"
    assert item(found, clause.item).verdict == "met"
    assert points(found) == points(limit_card(category))
    assert found.nothing_to_measure == ((clause.item, clause.metric),)
    assert result(found).status == "final"
    assert "LX504" in codes(result(found))


@pytest.mark.parametrize(("no", "category"), SEVERAL)
def test_one_clause_surely_failed_decides_the_item(no: int, category: Category) -> None:
    first, *others = clauses_of(no, category)
    changes = {first.metric: first.below_limit[0], **{each.metric: None for each in others}}
    found = card(category, changes)
    assert item(found, no).verdict == "not_met"
    assert {criterion(found, each).verdict for each in others} == {"missing"}
    assert found.possible == ATTAINABLE[category] - POINTS[no]
    assert (found.possible_open, found.provisional) == (False, False)
    absent = tuple(each.metric for each in others)
    assert found.missing == (Missing(no, absent, Decimal(0), open=False),)
    assert "LX502" in codes(result(found))


@pytest.mark.parametrize("category", BOTH)
def test_totals_at_the_limits(category: Category) -> None:
    found = limit_card(category)
    assert found.base == found.total == ATTAINABLE[category]
    assert found.attainable == found.possible == ATTAINABLE[category]
    assert found.bonus == 0
    assert not found.provisional
    assert found.missing == ()
    assert found.nothing_to_measure == ()


@pytest.mark.parametrize("category", BOTH)
def test_totals_below_the_limits(category: Category) -> None:
    found = card(category, below_limits(category))
    assert found.total == found.possible == 0
    assert not found.provisional


@pytest.mark.parametrize("category", BOTH)
def test_totals_with_nothing_reported(category: Category) -> None:
    found = card(category, dict.fromkeys(at_limits(category)))
    assert found.total == 0
    assert found.possible == ATTAINABLE[category] + 2
    assert (found.possible_open, found.provisional) == (True, True)
    absent = [metric for each in found.missing for metric in each.metrics]
    assert sorted(absent) == sorted(at_limits(category))


@pytest.mark.parametrize("action", ACTIONS, ids=lambda each: each.title)
def test_an_action_earns_what_the_annex_prints(action: Action) -> None:
    earned = points(limit_card("district"))
    assert sum(earned[no] for no in action.items) == (action.points or 0)


def test_industry_is_not_assessed_on_seven_items() -> None:
    found = limit_card("industry")
    passed_by = [each for each in found.items if each.verdict == "not_assessed"]
    assert [each.item.no for each in passed_by] == [2, 4, 6, 14, 16, 21, 27]
    assert sum(POINTS[int(each.item.no)] for each in passed_by) == 21
    assert [each.points for each in passed_by] == [0] * 7


def test_district_is_assessed_on_every_item() -> None:
    verdicts = {each.item.no: each.verdict for each in limit_card("district").items}
    assert verdicts == {row.no: "met" if row.points else "bonus_only" for row in ANNEX}


@pytest.mark.parametrize("clause", TERRITORIAL, ids=lambda each: each.metric)
def test_a_territorial_clause_does_not_touch_industry(clause: Clause) -> None:
    for figure in (None, clause.at_limit, *clause.below_limit):
        found = card("industry", {clause.metric: figure})
        assert criterion(found, clause).verdict == "not_assessed"
        assert item(found, clause.item).verdict == "met"
        assert points(found) == points(limit_card("industry"))
        assert not found.provisional


def test_seven_clauses_are_territorial() -> None:
    assert [each.metric for each in TERRITORIAL] == [
        "supervision_body_district",
        "supervision_bodies_township",
        "supervisors_community",
        "mediation_area",
        "legal_aid_body",
        "legal_aid_case_participation",
        "community_stations",
    ]


@pytest.mark.parametrize(
    "clause", [each for each in CLAUSES if len(each.only) == 1], ids=lambda each: each.metric
)
def test_a_figure_that_industry_is_not_assessed_on_is_a_warning(clause: Clause) -> None:
    figures = at_limits("industry") | {clause.metric: clause.at_limit}
    read = reading(unit_text("industry", figures))
    assert [each.code for each in read.problems] == ["LX274"]
    assert len(read.units) == 1


@pytest.mark.parametrize("category", BOTH)
def test_better_figures_earn_no_more(category: Category) -> None:
    better = {
        each.metric: f"{each.whole}/{each.whole}"
        for each in assessed(category)
        if each.kind == "rate"
    }
    found = card(category, better)
    assert points(found) == points(limit_card(category))


@pytest.mark.parametrize("category", BOTH)
@pytest.mark.parametrize("below", [0, 1])
def test_rates_may_be_given_by_their_figures(category: Category, below: int) -> None:
    figures = at_limits(category)
    for clause in assessed(category):
        if clause.is_rate:
            part, whole = figures.pop(clause.metric).split("/")
            one, two = rules().ruleset.figures_of(clause.metric)
            assert figures.get(two, whole) == whole
            figures |= {one: str(int(part) - below), two: whole}
    read = reading(unit_text(category, figures))
    assert read.problems == []
    found = scorer().score(read.units[0])
    for clause in assessed(category):
        failed = below and clause.is_rate
        assert criterion(found, clause).verdict == ("not_met" if failed else "met")


@pytest.mark.parametrize("case", QUOTAS, ids=name_of)
def test_a_quota_and_growth_may_pass_100_percent(case: Case) -> None:
    found = card(case.category, {case.clause.metric: "2001/1000"})
    assert criterion(found, case.clause).verdict == "met"
    assert item(found, case.clause.item).base == POINTS[case.clause.item]


@pytest.mark.parametrize("case", BOUNDED, ids=name_of)
@pytest.mark.parametrize(("figure", "code"), [("1001/1000", "LX238"), ("1/0", "LX237")])
def test_any_other_rate_may_not(case: Case, figure: str, code: str) -> None:
    figures = at_limits(case.category) | {case.clause.metric: figure}
    read = reading(unit_text(case.category, figures))
    assert [each.code for each in read.problems if each.severity == "error"] == [code]
    assert read.units == []


def test_wages_may_have_fallen() -> None:
    found = card("district", {"wage_growth": "-1/1000"})
    assert item(found, 6).verdict == "not_met"


def test_a_year_has_twelve_months() -> None:
    read = reading(unit_text("district", at_limits("district") | {"monthly_reports": "13"}))
    assert [each.code for each in read.problems] == ["LX233"]


@pytest.mark.parametrize(
    ("metric", "figure"),
    [
        ("nonpublic_register_unionised", "979/1000"),
        ("nonpublic_register_unionised", "440/449"),
        ("nonpublic_register_unionised", "97.9999999999%"),
        ("mediation_large_enterprise", "48999/50000"),
        ("chair_direct_election", "9999/100000"),
        ("assistance_fund", "3999.99"),
    ],
)
def test_nothing_is_rounded_before_it_is_compared(metric: str, figure: str) -> None:
    clause = next(each for each in CLAUSES if each.metric == metric)
    found = card("district", {metric: figure})
    assert criterion(found, clause).verdict == "not_met"


@pytest.mark.parametrize(
    ("metric", "figure"),
    [
        ("nonpublic_register_unionised", "98%"),
        ("nonpublic_register_unionised", "49/50"),
        ("nonpublic_dual_display", "3/5"),
        ("nonpublic_congress", "41/50"),
        ("assistance_fund", "4000.00"),
    ],
)
def test_the_limit_is_met_in_any_notation(metric: str, figure: str) -> None:
    clause = next(each for each in CLAUSES if each.metric == metric)
    found = card("district", {metric: figure})
    assert criterion(found, clause).verdict == "met"
