"""Caps on bonuses apply in the order bonus, item, action, scheme; each says what it cut."""

import pytest

from liuxiang.exact import show
from tests.language.building import ONE_CRITERION, action, card, item, rules

RULES = rules(
    actions=(
        action(
            item(
                """
                bonuses:
                  - {id: a, title: 甲, kind: per_count, metric: meetings, points: 1, cap: 3}
                  - {id: b, title: 乙, kind: per_count, metric: reports, points: 1}
                bonus_cap: 5
                """,
                name="one",
                points=None,
            ),
            item(
                "bonuses: [{id: c, title: 丙, kind: per_count, metric: contracts, points: 1}]",
                name="two",
                no=2,
                points=None,
            ),
            name="left",
            extra="bonus_cap: 6",
        ),
        action(
            item(
                f"{ONE_CRITERION}\n"
                "bonuses: [{id: d, title: 丁, kind: discretionary, metric: praise}]",
                name="three",
                no=3,
            ),
            name="right",
        ),
    ),
    extra="bonus_cap: 7",
)


def figures(a: int, b: int, c: int, d: int, charter: str = "是") -> str:
    """A unit whose bonuses come to these points before any cap."""
    return (
        f"meetings: {a}, reports: {b}, contracts: {c}, "
        f"praise: {{points: {d}, reason: 推广}}, charter: {charter}"
    )


@pytest.mark.parametrize(
    ("before", "bonuses", "items", "cuts", "bonus"),
    [
        ((1, 1, 1, 1), "1 1 1 1", "2 1 1", "", "4"),
        ((3, 2, 1, 1), "3 2 1 1", "5 1 1", "", "7"),
        ((4, 2, 1, 1), "3 2 1 1", "5 1 1", "", "7"),
        ((4, 3, 0, 0), "3 3 0 0", "5 0 0", "", "5"),
        ((3, 1, 3, 0), "3 1 3 0", "4 3 0", "left:1", "6"),
        ((3, 1, 2, 2), "3 1 2 2", "4 2 2", "scheme:1", "7"),
        ((4, 4, 2, 3), "3 4 2 3", "5 2 3", "left:1 scheme:2", "7"),
        ((0, 0, 0, 9), "0 0 0 9", "0 0 9", "scheme:2", "7"),
        ((9, 9, 9, 9), "3 9 9 9", "5 9 9", "left:8 scheme:8", "7"),
    ],
)
def test_in_order(
    before: tuple[int, int, int, int], bonuses: str, items: str, cuts: str, bonus: str
) -> None:
    found = card(RULES, figures(*before))
    results = [each for result in found.items for each in result.bonuses]
    assert [show(each.uncapped) for each in results] == [str(each) for each in before]
    assert " ".join(show(each.points) for each in results) == bonuses
    assert [each.capped for each in results] == [before[0] > 3, False, False, False]
    assert " ".join(show(each.bonus) for each in found.items) == items
    assert " ".join(f"{each.scope}:{show(each.points)}" for each in found.cuts) == cuts
    assert (show(found.bonus), found.total) == (bonus, 8 + found.bonus)


def test_what_an_item_cap_cut_is_told_by_the_item() -> None:
    found = card(RULES, figures(4, 4, 0, 0))
    assert [show(each.bonus_cut) for each in found.items] == ["2", "0", "0"]


def test_a_failed_base_takes_the_bonus_before_the_caps_of_others() -> None:
    found = card(RULES, figures(3, 2, 0, 9, charter="否"))
    assert [show(each.bonus) for each in found.items] == ["5", "0", "0"]
    assert (show(found.bonus), found.cuts) == ("5", ())


def test_caps_never_touch_the_base() -> None:
    found = card(RULES, figures(9, 9, 9, 9))
    assert (show(found.base), show(found.bonus), show(found.total)) == ("8", "7", "15")


def test_a_cap_of_zero_takes_all() -> None:
    closed = rules(
        item(
            f"{ONE_CRITERION}\n"
            "bonuses: [{id: a, title: 甲, kind: per_count, metric: meetings, points: 1, cap: 0}]"
        )
    )
    found = card(closed, "charter: 是, meetings: 4").items[0].bonuses[0]
    assert (show(found.uncapped), show(found.points), found.capped) == ("4", "0", True)


def test_fractions_are_cut_exactly() -> None:
    tenths = rules(
        item(
            """
            scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}
            bonuses:
              - {id: a, title: 甲, kind: per_count, metric: meetings, points: 0.1}
              - {id: b, title: 乙, kind: per_count, metric: contracts, points: 0.7}
            bonus_cap: 0.8
            """
        )
    )
    found = card(tenths, "charter: 是, meetings: 1, contracts: 1").items[0]
    assert (show(found.bonus), show(found.bonus_cut)) == ("0.8", "0")
    found = card(tenths, "charter: 是, meetings: 2, contracts: 1").items[0]
    assert (show(found.bonus), show(found.bonus_cut)) == ("0.8", "0.1")
