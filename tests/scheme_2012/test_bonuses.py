"""What items 1, 8, 26 and 30 add: each step, each contract, the cap, and points with a reason."""

from decimal import Decimal

import pytest

from liuxiang.exact import show
from liuxiang.scorecards import Scorecard
from tests.scheme_2012.scheme import (
    ATTAINABLE,
    BOTH,
    Category,
    at_limits,
    below_limits,
    card,
    clauses_of,
    codes,
    item,
    reading,
    result,
    unit_text,
)

EVERYWHERE = pytest.mark.parametrize("category", BOTH)


def earned(card: Scorecard, no: int) -> tuple[Decimal | int, Decimal | int]:
    """Base and bonus of an item."""
    found = item(card, no)
    return found.base, found.bonus


def completion(category: Category, figure: str, **more: str | None) -> Scorecard:
    """The unit at its limits with this completion of its quota."""
    return card(category, {"union_formation_completion": figure, **more})


def fund(category: Category, figure: str, **more: str | None) -> Scorecard:
    """The unit at its limits with this fund at its poorest station."""
    return card(category, {"assistance_fund": figure, **more})


@EVERYWHERE
@pytest.mark.parametrize(
    ("figure", "bonus"),
    [
        ("1000/1000", "0"),
        ("100.99%", "0"),
        ("10099/10000", "0"),
        ("101%", "0.2"),
        ("1010/1000", "0.2"),
        ("10199/10000", "0.2"),
        ("1035/1000", "0.6"),
        ("113/100", "2.6"),
        ("115/100", "3"),
        ("4/3", "6.6"),
        ("201/100", "20.2"),
        ("10/5", "20"),
        ("30/1", "580"),
    ],
)
def test_item_1_adds_two_tenths_for_each_whole_percent(
    category: Category, figure: str, bonus: str
) -> None:
    found = completion(category, figure)
    assert earned(found, 1) == (8, Decimal(bonus))
    assert found.total == ATTAINABLE[category] + Decimal(bonus)
    assert not found.provisional


@EVERYWHERE
def test_item_1_loses_its_bonus_with_its_base(category: Category) -> None:
    for clause in clauses_of(1, category)[1:]:
        found = completion(category, "1035/1000", **{clause.metric: clause.below_limit[0]})
        assert earned(found, 1) == (0, 0)
        assert found.total == ATTAINABLE[category] - 8
        assert item(found, 1).bonuses[0].needs_base


@EVERYWHERE
def test_item_1_earns_no_bonus_below_its_quota(category: Category) -> None:
    assert earned(completion(category, "999/1000"), 1) == (0, 0)


@EVERYWHERE
def test_item_1_keeps_its_bonus_open_while_another_clause_is_unreported(category: Category) -> None:
    found = completion(category, "1035/1000", nonpublic_register_audited=None)
    assert earned(found, 1) == (0, 0)
    assert found.possible == ATTAINABLE[category] + Decimal("0.6")
    assert not found.possible_open


@EVERYWHERE
def test_no_quota_and_nothing_done_earns_no_bonus(category: Category) -> None:
    found = completion(category, "0/0")
    assert earned(found, 1) == (8, 0)
    assert not found.provisional


@EVERYWHERE
@pytest.mark.parametrize(
    ("metric", "no"),
    [
        ("union_formation_completion", 1),
        ("legal_aid_volunteers", 18),
        ("reading_rooms", 22),
        ("skills_training", 24),
        ("startup_leaders", 29),
    ],
)
def test_work_without_a_quota_earns_no_bonus_and_warns(
    category: Category, metric: str, no: int
) -> None:
    text = unit_text(category, at_limits(category) | {metric: "7/0"})
    read = reading(text)
    assert "LX273" in [each.code for each in read.problems]
    assert {each.severity for each in read.problems} == {"warning"}
    found = card(category, {metric: "7/0"})
    assert item(found, no).verdict == "met"
    assert found.total == ATTAINABLE[category]
    assert found.bonus == 0
    assert found.nothing_to_measure == ((no, metric),)


@EVERYWHERE
@pytest.mark.parametrize(
    ("figure", "warns"), [("109/100", False), ("110/100", True), ("10/5", True)]
)
def test_item_1_is_to_be_looked_at_from_two_points_on(
    category: Category, figure: str, *, warns: bool
) -> None:
    assert ("LX516" in codes(result(completion(category, figure)))) == warns


@EVERYWHERE
@pytest.mark.parametrize(
    ("municipal", "district", "bonus"),
    [(0, 0, 0), (1, 0, 2), (0, 1, 1), (3, 0, 6), (0, 3, 3), (2, 5, 9), (100, 100, 300)],
)
def test_item_8_adds_for_each_contract(
    category: Category, municipal: int, district: int, bonus: int
) -> None:
    found = card(
        category,
        {
            "municipal_industry_contracts": str(municipal),
            "district_industry_wage_contracts": str(district),
        },
    )
    assert item(found, 8).verdict == "bonus_only"
    assert earned(found, 8) == (0, bonus)
    assert found.total == ATTAINABLE[category] + bonus


@EVERYWHERE
def test_items_8_and_30_have_no_base_to_lose(category: Category) -> None:
    counts = {"municipal_industry_contracts": "1", "innovation_projects": "1"}
    found = card(category, below_limits(category) | counts)
    assert found.base == 0
    assert found.bonus == found.total == 5


@EVERYWHERE
@pytest.mark.parametrize(
    ("metric", "no"),
    [
        ("municipal_industry_contracts", 8),
        ("district_industry_wage_contracts", 8),
        ("innovation_projects", 30),
    ],
)
def test_an_unreported_count_leaves_the_total_open(
    category: Category, metric: str, no: int
) -> None:
    found = card(category, {metric: None})
    assert found.total == found.possible == ATTAINABLE[category]
    assert (found.possible_open, found.provisional) == (True, True)
    assert [(each.no, each.metrics, each.open) for each in found.missing] == [(no, (metric,), True)]


@EVERYWHERE
@pytest.mark.parametrize(
    ("figure", "bonus"),
    [
        ("4000", "0"),
        ("4999", "0"),
        ("4999.99", "0"),
        ("5000", "0.2"),
        ("5999", "0.2"),
        ("6000", "0.4"),
        ("13999", "1.8"),
        ("14000", "2"),
        ("15000", "2"),
        ("20000", "2"),
    ],
)
def test_item_26_adds_two_tenths_for_each_whole_thousand(
    category: Category, figure: str, bonus: str
) -> None:
    found = fund(category, figure)
    assert earned(found, 26) == (7, Decimal(bonus))
    assert found.total == ATTAINABLE[category] + Decimal(bonus)
    assert item(found, 26).bonuses[0].capped == (Decimal(figure) > 14000)


@EVERYWHERE
def test_item_26_below_4000_has_neither_base_nor_bonus(category: Category) -> None:
    assert earned(fund(category, "3999"), 26) == (0, 0)


@EVERYWHERE
def test_item_26_loses_its_bonus_with_its_base(category: Category) -> None:
    for clause in clauses_of(26, category)[:-1]:
        found = fund(category, "20000", **{clause.metric: clause.below_limit[0]})
        assert earned(found, 26) == (0, 0)
        assert found.total == ATTAINABLE[category] - 7


@EVERYWHERE
def test_item_26_can_move_nine_points(category: Category) -> None:
    assert fund(category, "14000").total - fund(category, "3999").total == 9


@EVERYWHERE
@pytest.mark.parametrize(("projects", "bonus"), [("0", 0), ("1", 3), ("2", 6), ("11", 33)])
def test_item_30_adds_three_for_each_project(category: Category, projects: str, bonus: int) -> None:
    found = card(category, {"innovation_projects": projects})
    assert item(found, 30).verdict == "bonus_only"
    assert earned(found, 30) == (0, bonus)


@EVERYWHERE
def test_item_30_has_no_discretionary_points_until_they_are_entered(category: Category) -> None:
    found = card(category)
    assert earned(found, 30) == (0, 0)
    assert found.undiscretionary is None
    assert not found.provisional


@EVERYWHERE
def test_item_30_takes_discretionary_points_with_a_reason(category: Category) -> None:
    found = card(
        category,
        {
            "innovation_projects": "1",
            "promoted_experience": "{points: 1.5, reason: 省总工会推广, by: 考核组}",
            "overfulfilment": "{points: 0.5, reason: 超额完成培训, by: 考核组}",
        },
    )
    assert earned(found, 30) == (0, 5)
    assert found.total == ATTAINABLE[category] + 5
    assert found.undiscretionary == ATTAINABLE[category] + 3
    assert [show(each.points) for each in item(found, 30).bonuses] == ["3", "1.5", "0.5"]
    noted = [each for each in result(found).findings if each.code == "LX509"]
    total, without = ATTAINABLE[category] + 5, ATTAINABLE[category] + 3
    assert [each.message("zh") for each in noted] == [
        f"甲总工会 第30项评定 {each} 分：{what}（总分 {total}，不计各项评定分为 {without}）"
        for each, what in (
            ("1.5", "典型经验推广，省总工会推广"),
            ("0.5", "超额完成考核任务，超额完成培训"),
        )
    ]


@EVERYWHERE
@pytest.mark.parametrize("metric", ["promoted_experience", "overfulfilment"])
@pytest.mark.parametrize(
    ("entry", "code"),
    [("{points: 1}", "LX243"), ("1", "LX242"), ("{points: -1, reason: 扣分}", "LX231")],
)
def test_item_30_takes_no_points_without_a_reason(
    category: Category, metric: str, entry: str, code: str
) -> None:
    read = reading(unit_text(category, at_limits(category) | {metric: entry}))
    assert [each.code for each in read.problems] == [code]
    assert read.units == []


@EVERYWHERE
@pytest.mark.parametrize(
    ("reason", "other"),
    [
        ("超额完成第1项建会任务", [1]),
        ("第8项合同", [8]),
        ("第 26 项帮扶资金", [26]),
        ("第1项和第26项", [1, 26]),
        ("超额完成第24项", []),
        ("超额完成培训任务", []),
    ],
)
def test_the_same_fact_earns_once(category: Category, reason: str, other: list[int]) -> None:
    found = result(card(category, {"overfulfilment": f"{{points: 1, reason: {reason}}}"}))
    cited = [each.values["other"] for each in found.findings if each.code == "LX517"]
    assert cited == [str(each) for each in other]


@EVERYWHERE
def test_the_total_may_pass_a_hundred(category: Category) -> None:
    found = card(
        category,
        {
            "union_formation_completion": "1035/1000",
            "municipal_industry_contracts": "2",
            "district_industry_wage_contracts": "3",
            "assistance_fund": "20000",
            "innovation_projects": "4",
        },
    )
    assert found.base == ATTAINABLE[category]
    assert found.bonus == Decimal("21.6")
    assert found.total == ATTAINABLE[category] + Decimal("21.6")
