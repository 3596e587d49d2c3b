"""Ranks and awards of the notice's two lists, and what has to be looked at before they stand."""

from collections.abc import Mapping
from itertools import permutations
from random import Random

import pytest

from liuxiang.finding import Finding
from liuxiang.ranking import Result
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing, rank
from liuxiang.units import Basis
from tests.scheme_2012.scheme import (
    BONUS_COUNTS,
    BOTH,
    Category,
    Changes,
    assessed,
    at_limits,
    below_limits,
    card,
    item,
    reading,
    result,
    rules,
    scorer,
    unit_text,
)

EVERYWHERE = pytest.mark.parametrize("category", BOTH)
TITLES: Mapping[Category, str] = {
    "district": "区市县、开放先导区总工会",
    "industry": "产业工会",
}
NAMES = "ABCDEFGHIJKL"
COUNTED: Mapping[Category, int] = {each: len(assessed(each)) + len(BONUS_COUNTS) for each in BOTH}


def units(category: Category, *extra: int) -> list[Scorecard]:
    """Units at their limits, each with so many points more from item 8."""
    return [with_extra(category, name, each) for name, each in zip(NAMES, extra, strict=False)]


def with_extra(
    category: Category, name: str, extra: int, changes: Changes | None = None
) -> Scorecard:
    """A unit with so many points more from item 8, at its limits but for `changes`."""
    counts = {"district_industry_wage_contracts": str(extra), **(changes or {})}
    return card(category, counts, name=name)


def listed(found: Result, category: Category) -> list[tuple[int | None, str, str | None]]:
    """Rank, name and award down a list."""
    return [(each.rank, each.card.unit, award_of(each)) for each in found.standings.lists[category]]


def award_of(standing: Standing) -> str | None:
    """The id of an award."""
    return standing.award.id if standing.award else None


def ranks(found: Result, category: Category) -> list[int | None]:
    """The ranks down a list."""
    return [each for each, _, _ in listed(found, category)]


def awards(found: Result, category: Category) -> list[str | None]:
    """The awards down a list."""
    return [each for _, _, each in listed(found, category)]


def of(found: Result, *codes: str) -> list[Finding]:
    """The findings of some codes."""
    return [each for each in found.findings if each.code in codes]


def told(found: Result, *codes: str) -> list[str]:
    """What the findings of some codes say."""
    return [each.message("zh") for each in of(found, *codes)]


@EVERYWHERE
def test_awards_by_rank(category: Category) -> None:
    found = result(*units(category, *range(12, 0, -1)))
    assert ranks(found, category) == list(range(1, 13))
    assert awards(found, category) == ["excellent"] * 4 + ["advanced"] * 5 + [None] * 3
    assert of(found, "LX511", "LX512", "LX513", "LX514", "LX515") == []


@EVERYWHERE
def test_awards_are_named_as_the_notice_names_them(category: Category) -> None:
    found = result(*units(category, *range(9, 0, -1)))
    standings = found.standings.lists[category]
    given = [each.award for each in standings if each.award]
    assert {each.title for each in given} == {
        "六个专项行动优秀单位",
        "六个专项行动先进单位",
    }
    assert all(("参照执行" in each.label(category)) == (category == "industry") for each in given)


def test_lists_are_apart() -> None:
    found = result(*units("industry", 3, 2, 1), *units("district", 6, 5))
    assert list(found.standings.lists) == ["district", "industry"]
    assert listed(found, "district") == [(1, "A", "excellent"), (2, "B", "excellent")]
    assert listed(found, "industry") == [
        (1, "A", "excellent"),
        (2, "B", "excellent"),
        (3, "C", "excellent"),
    ]


@EVERYWHERE
def test_equals_share_a_rank_and_the_next_is_passed_over(category: Category) -> None:
    found = result(*units(category, 9, 8, 8, 7))
    assert ranks(found, category) == [1, 2, 2, 4]
    assert [each.tied for each in found.standings.lists[category]] == [False, True, True, False]


@EVERYWHERE
def test_neither_names_nor_order_of_input_break_a_tie(category: Category) -> None:
    extra = {"甲": 5, "乙": 5, "丙": 7, "丁": 5}
    cards = [with_extra(category, name, each) for name, each in extra.items()]
    for order in permutations(cards):
        standings = rank(rules(), order).lists[category]
        assert [(each.rank, each.card.unit) for each in standings] == [
            (1, "丙"),
            (2, "丁"),
            (2, "乙"),
            (2, "甲"),
        ]


@EVERYWHERE
def test_a_tie_at_the_limit_takes_the_better_award(category: Category) -> None:
    found = result(*units(category, 9, 8, 7, 6, 6, 5, 4, 3, 2, 1))
    assert ranks(found, category) == [1, 2, 3, 4, 4, 6, 7, 8, 9, 10]
    assert awards(found, category) == ["excellent"] * 5 + ["advanced"] * 4 + [None]
    assert told(found, "LX511") == [f"{TITLES[category]}第 4 名并列（D、E），超出名额，须裁定先后"]
    assert of(found, "LX512") == []


@EVERYWHERE
def test_a_tie_at_the_last_award_gives_both_that_award(category: Category) -> None:
    found = result(*units(category, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 0))
    assert ranks(found, category) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 11]
    assert awards(found, category) == ["excellent"] * 4 + ["advanced"] * 6 + [None]
    assert told(found, "LX511") == [f"{TITLES[category]}第 9 名并列（I、J），超出名额，须裁定先后"]


@EVERYWHERE
def test_a_tie_across_both_limits_takes_the_best_award(category: Category) -> None:
    found = result(*units(category, 9, 8, 7, *[6] * 8))
    assert ranks(found, category) == [1, 2, 3, *[4] * 8]
    assert awards(found, category) == ["excellent"] * 11
    assert len(of(found, "LX511")) == 1


@EVERYWHERE
@pytest.mark.parametrize(
    ("extra", "place", "names"),
    [
        ((9, 8, 8, 7, 6, 5, 4, 3, 2, 1), 2, "B、C"),
        ((9, 8, 7, 6, 5, 5, 4, 3, 2, 1), 5, "E、F"),
        ((9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0), 10, "J、K"),
    ],
)
def test_a_tie_inside_an_award_is_only_noted(
    category: Category, extra: tuple[int, ...], place: int, names: str
) -> None:
    found = result(*units(category, *extra))
    assert of(found, "LX511") == []
    assert told(found, "LX512") == [f"{TITLES[category]}第 {place} 名并列（{names}），不影响奖项"]


@EVERYWHERE
@pytest.mark.parametrize("count", [1, 3, 6, 8])
def test_fewer_units_than_places_leave_places_empty(category: Category, count: int) -> None:
    found = result(*units(category, *range(count, 0, -1)))
    assert awards(found, category) == (["excellent"] * 4 + ["advanced"] * 5)[:count]
    assert told(found, "LX513") == [
        f"{TITLES[category]}只有 {count} 个单位，少于奖项名额 9 个，空缺不补"
    ]
    assert told(found, "LX514") == [
        f"{TITLES[category]}的 {count} 个单位全部获奖，奖项没有区分作用"
    ]


@EVERYWHERE
def test_nine_units_fill_every_place(category: Category) -> None:
    found = result(*units(category, *range(9, 0, -1)))
    assert of(found, "LX513") == []
    assert len(of(found, "LX514")) == 1


@EVERYWHERE
def test_a_list_without_units_says_nothing(category: Category) -> None:
    other: Category = "industry" if category == "district" else "district"
    found = result(*units(category, *range(10, 0, -1)))
    assert found.standings.lists[other] == ()
    assert of(found, "LX513", "LX514") == []


@EVERYWHERE
def test_a_total_of_nothing_with_an_award_is_told(category: Category) -> None:
    nothing = card(category, below_limits(category), name="末")
    found = result(*units(category, 2, 1), nothing)
    assert listed(found, category)[-1] == (3, "末", "excellent")
    assert [each.unit for each in of(found, "LX515")] == ["末"]
    label = "六个专项行动优秀单位" + ("（参照执行）" if category == "industry" else "")
    assert told(found, "LX515") == [f"末 总分为 0 而获“{label}”"]


@EVERYWHERE
def test_a_total_of_nothing_without_an_award_is_not(category: Category) -> None:
    nothing = card(category, below_limits(category), name="末")
    found = result(*units(category, *range(9, 0, -1)), nothing)
    assert of(found, "LX515") == []


def promoted(points: int) -> Changes:
    """Points entered for promoted experience."""
    return {"promoted_experience": f"{{points: {points}, reason: 全总推广, by: 考核组}}"}


@EVERYWHERE
def test_an_award_that_rests_on_discretionary_points_is_told(category: Category) -> None:
    cards = units(category, 9, 8, 7, 6)
    cards.append(with_extra(category, "E", 5, promoted(2)))
    found = result(*cards)
    assert listed(found, category) == [
        (1, "A", "excellent"),
        (2, "B", "excellent"),
        (3, "C", "excellent"),
        (3, "E", "excellent"),
        (5, "D", "advanced"),
    ]
    assert [(each.unit, each.values["rank"]) for each in of(found, "LX508")] == [
        ("E", "5"),
        ("D", "4"),
    ]


@EVERYWHERE
def test_discretionary_points_that_move_no_award_are_only_noted(category: Category) -> None:
    cards = units(category, 9, 8, 7, 6, 5)
    cards[1] = with_extra(category, "B", 8, promoted(3))
    found = result(*cards)
    assert listed(found, category)[0][1] == "B"
    assert of(found, "LX508") == []
    assert [each.unit for each in of(found, "LX509")] == ["B"]


@EVERYWHERE
def test_an_award_that_rests_on_missing_figures_is_told(category: Category) -> None:
    cards = units(category, 40, 30, 20)
    unreported = {"nonpublic_register_audited": None, "ankang_cup": None}
    cards.append(with_extra(category, "D", 10, unreported))
    cards.append(with_extra(category, "E", 0))
    found = result(*cards)
    assert found.status == "provisional"
    assert listed(found, category)[3:] == [(4, "E", "excellent"), (5, "D", "advanced")]
    assert [
        (each.unit, each.values["best"], each.values["worst"]) for each in of(found, "LX510")
    ] == [("E", "4", "5"), ("D", "4", "5")]


@EVERYWHERE
def test_missing_figures_that_can_move_no_award_are_not(category: Category) -> None:
    cards = units(category, 40, 30, 20, 10, 0)
    cards[1] = with_extra(category, "B", 30, {"ankang_cup": None})
    found = result(*cards)
    assert found.status == "provisional"
    assert of(found, "LX510") == []
    assert [each.unit for each in of(found, "LX501")] == ["B"]


@EVERYWHERE
def test_an_unreported_bonus_basis_may_lift_a_unit_to_the_top(category: Category) -> None:
    cards = units(category, 40, 30, 20, 10)
    cards.append(with_extra(category, "E", 0, {"innovation_projects": None}))
    found = result(*cards)
    unsettled = [
        (each.unit, each.values["best"], each.values["worst"]) for each in of(found, "LX510")
    ]
    assert unsettled == [("D", "4", "5"), ("E", "1", "5")]


@EVERYWHERE
def test_an_unreported_bonus_basis_lifts_a_unit_no_further_than_the_cap(
    category: Category,
) -> None:
    cards = units(category, 90, 80, 70, 60, 50, 1)
    cards.append(with_extra(category, "G", 0, {"assistance_fund": None}))
    found = result(*cards)
    assert found.status == "provisional"
    assert listed(found, category)[-1] == (7, "G", "advanced")
    assert told(found, "LX510") == []


def scored(
    category: Category,
    *,
    reported: Mapping[str, str],
    verified: Mapping[str, str],
    basis: Basis = "verified",
) -> Scorecard:
    """The scorecard of a unit with these figures on one basis."""
    text = unit_text(category, reported, verified=verified)
    return scorer().score(reading(text, basis=basis).units[0])


@EVERYWHERE
def test_unverified_figures_are_counted(category: Category) -> None:
    count = COUNTED[category]
    found = result(card(category))
    assert told(found, "LX505") == [f"{count} 个数据中有 {count} 个未经核实，按自评数计"]
    assert [(each.unit, each.values["unverified"]) for each in of(found, "LX507")] == [
        ("甲总工会", str(count))
    ]
    assert found.status == "final"


@EVERYWHERE
def test_verified_figures_are_taken_off_the_count(category: Category) -> None:
    figures = at_limits(category)
    some = {name: figures[name] for name in ("ankang_cup", "assistance_fund")}
    found = result(scored(category, reported=figures, verified=some))
    count = COUNTED[category]
    assert [each.values for each in of(found, "LX505")] == [
        {"figures": str(count), "unverified": str(count - 2)}
    ]
    assert [each.values["unverified"] for each in of(found, "LX507")] == [str(count - 2)]


@EVERYWHERE
def test_a_ranking_on_verified_figures_alone_says_nothing(category: Category) -> None:
    found = result(scored(category, reported={}, verified=at_limits(category)))
    assert of(found, "LX505", "LX506", "LX507") == []


@EVERYWHERE
def test_only_awarded_units_are_asked_to_be_verified(category: Category) -> None:
    found = result(*units(category, *range(11, 0, -1)))
    assert [each.unit for each in of(found, "LX507")] == list(NAMES[:9])


@EVERYWHERE
def test_a_ranking_on_self_assessment_says_so(category: Category) -> None:
    figures = at_limits(category)
    verified = {"nonpublic_register_unionised": "979/1000"}
    reported = scored(category, reported=figures, verified=verified, basis="reported")
    found = result(reported, basis="reported")
    assert told(found, "LX506") == ["本排名按自评数计算，未采用核实数"]
    assert of(found, "LX505", "LX507") == []
    assert item(reported, 1).verdict == "met"
    assert item(scored(category, reported=figures, verified=verified), 1).verdict == "not_met"


@EVERYWHERE
def test_the_same_units_in_any_order_give_the_same_result(category: Category) -> None:
    cards = units(category, 9, 8, 7, 6, 6, 5, 4, 3, 2, 2, 1)
    found = result(*cards)
    for seed in range(5):
        shuffled = Random(seed).sample(cards, len(cards))
        again = result(*shuffled)
        assert listed(again, category) == listed(found, category)
        assert again.findings == found.findings
