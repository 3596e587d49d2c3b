"""The rule file against the annex's printed table: points, sums, last column, populations."""

from datetime import date

import pytest

from liuxiang.ruleset import Item, Ruleset
from tests.scheme_2012.scheme import (
    ACTIONS,
    ANNEX,
    ATTAINABLE,
    BONUS_COUNTS,
    BOTH,
    CLAUSES,
    Action,
    Category,
    Row,
    card,
    rules,
)

KINDS = {"quota": "rate", "growth": "rate"}


def ruleset() -> Ruleset:
    """The rule file."""
    return rules().ruleset


def ruled(no: int) -> Item:
    """The item with this number."""
    return next(each for each in ruleset().items if each.no == no)


def test_thirty_items_in_the_order_of_the_annex() -> None:
    assert [each.no for each in ruleset().items] == list(range(1, 31))


@pytest.mark.parametrize("row", ANNEX, ids=lambda row: str(row.no))
def test_points(row: Row) -> None:
    assert ruled(row.no).points == row.points


@pytest.mark.parametrize("row", ANNEX, ids=lambda row: str(row.no))
def test_who_is_assessed(row: Row) -> None:
    assert ruled(row.no).assesses == row.assesses


@pytest.mark.parametrize("row", ANNEX, ids=lambda row: str(row.no))
def test_responsible_departments(row: Row) -> None:
    titles = [ruleset().departments[each].title for each in ruled(row.no).departments]
    assert titles == list(row.departments)


@pytest.mark.parametrize("row", ANNEX, ids=lambda row: str(row.no))
@pytest.mark.parametrize("category", BOTH)
def test_scorecards_show_the_same(category: Category, row: Row) -> None:
    found = next(each for each in card(category).items if each.item.no == row.no)
    expected = "bonus_only" if row.points is None else "met"
    assert found.verdict == (expected if category in row.assesses else "not_assessed")


def test_actions_in_the_order_of_the_annex() -> None:
    assert [each.title for each in ruleset().actions] == [each.title for each in ACTIONS]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda each: each.title)
def test_items_of_an_action_add_up(action: Action) -> None:
    found = next(each for each in ruleset().actions if each.title == action.title)
    assert found.points == action.points
    assert tuple(each.no for each in found.items) == action.items
    assert sum(each.points or 0 for each in found.items) == (action.points or 0)


def test_actions_add_up_to_a_hundred() -> None:
    assert [each.points for each in ACTIONS] == [17, 22, 15, 15, 16, 15, None]
    assert ruleset().points == sum(each.points or 0 for each in ACTIONS) == 100


@pytest.mark.parametrize("category", BOTH)
def test_attainable_base(category: Category) -> None:
    attainable = sum(row.points or 0 for row in ANNEX if category in row.assesses)
    assert attainable == ATTAINABLE[category]
    assert card(category).attainable == attainable


def test_only_items_8_and_30_have_no_points() -> None:
    assert [each.no for each in ruleset().items if each.points is None] == [8, 30]


def test_bonuses_stand_on_four_items() -> None:
    bonuses = {each.no: [one.basis() for one in each.bonuses] for each in ruleset().items}
    assert {no: each for no, each in bonuses.items() if each} == {
        1: ["union_formation_completion"],
        8: ["municipal_industry_contracts", "district_industry_wage_contracts"],
        26: ["assistance_fund"],
        30: ["innovation_projects", "promoted_experience", "overfulfilment"],
    }


def test_kinds_of_metrics() -> None:
    expected = {each.metric: KINDS.get(each.kind, each.kind) for each in CLAUSES}
    expected |= dict.fromkeys(BONUS_COUNTS, "count")
    expected |= {"promoted_experience": "points", "overfulfilment": "points"}
    assert {name: ruleset().metrics[name].kind for name in expected} == expected


def test_members_of_checklists() -> None:
    for name, ids in (
        ("service_centre", "sign staff premises funds rules activities"),
        ("service_platforms", "supermarket pharmacy training placement"),
    ):
        titles = next(each.threshold for each in CLAUSES if each.metric == name).split()
        metric = ruleset().metrics[name]
        assert metric.kind == "checklist"
        assert dict(metric.members) == dict(zip(ids.split(), titles, strict=True))
        assert card("district", {name: f"[{', '.join(ids.split())}]"}).total == 100


def whole_of(rate: str) -> str:
    """The figure that a rate is taken of."""
    return ruleset().figures_of(rate)[1]


def test_above_scale_is_five_populations() -> None:
    wholes = {
        12: {whole_of("ankang_cup")},
        13: {whole_of("high_risk_safety_contracts")},
        "13 state": {whole_of("high_risk_state_safety_contracts")},
        "17, 23, 26": {
            whole_of("mediation_large_enterprise"),
            whole_of("harmony_culture"),
            whole_of("enterprise_stations"),
        },
        25: {whole_of("five_type_teams")},
    }
    assert {len(each) for each in wholes.values()} == {1}
    assert len(set.union(*wholes.values())) == len(wholes)


@pytest.mark.parametrize(
    "rates",
    [
        ("nonpublic_register_audited", "nonpublic_register_unionised"),
        ("women_organisations", "collective_contracts", "supervisors_enterprise"),
        ("women_organisations", "mediation_enterprise"),
        ("public_sector_disclosure", "public_sector_congress"),
        ("nonpublic_disclosure", "nonpublic_congress"),
        ("state_employee_directors", "state_employee_supervisors"),
        ("nonpublic_employee_directors", "nonpublic_employee_supervisors"),
        ("supervision_bodies_industry", "mediation_industry"),
        ("supervisors_community", "community_stations"),
        ("mediation_success", "mediation_closure"),
        ("skills_training", "skill_upgrades"),
    ],
    ids="-".join,
)
def test_rates_of_one_population_share_its_figure(rates: tuple[str, ...]) -> None:
    assert len({whole_of(each) for each in rates}) == 1


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("high_risk_state_safety_contracts", "high_risk_safety_contracts"),
        ("mediation_large_enterprise", "mediation_enterprise"),
    ],
)
def test_a_subset_says_what_it_is_within(part: str, whole: str) -> None:
    metric = ruleset().metrics[part]
    assert metric.kind == "rate"
    assert metric.within == whole


def test_head() -> None:
    assert (ruleset().id, ruleset().version) == ("dalian-six-actions", "2012")
    assert ruleset().title == "全市工会“六个专项行动”百分考核"
    assert {name: each.title for name, each in ruleset().categories.items()} == {
        "district": "区市县、开放先导区总工会",
        "industry": "产业工会",
    }


def test_source_and_period() -> None:
    source, period = ruleset().source, ruleset().period
    assert source is not None
    assert period is not None
    assert (source.document, source.issuer) == ("大工发〔2012〕55号", "大连市总工会")
    assert source.date == date(2012, 8, 9)
    assert (period.start, period.end) == (date(2012, 1, 1), date(2012, 12, 31))


def test_awards() -> None:
    assert [(each.id, each.title, each.ranks, each.categories) for each in ruleset().awards] == [
        ("excellent", "六个专项行动优秀单位", (1, 4), BOTH),
        ("advanced", "六个专项行动先进单位", (5, 9), BOTH),
    ]
