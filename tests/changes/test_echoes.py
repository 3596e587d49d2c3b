"""One edit is one change, with whatever else has to be said otherwise because of it."""

import pytest

from liuxiang.changes import amendment
from liuxiang.changes.catalogue import CODES
from tests.changes.building import BASE, amended, edited, ruleset

CHARTER = "            - {metric: charter, is: true}\n"
SECOND = BASE[BASE.index("  - id: second\n") : BASE.index("rulings:")]
ALL = ("includes: [sign]", "includes: all")

EDITS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "a clause and its metric": (
        "LX811",
        (
            ("  late: {title", "  books: {title: 台账, kind: yes_no}\n  late: {title"),
            (CHARTER, f"{CHARTER}            - {{metric: books, is: true}}\n"),
        ),
    ),
    "a clause, its rate, and what that is made of": (
        "LX811",
        (
            (
                "  late: {title",
                "  held: {title: 开会数, kind: count}\n  planned: {title: 计划数, kind: count}\n"
                "  meetings: {title: 开会率, kind: rate, part: held, whole: planned}\n"
                "  late: {title",
            ),
            (CHARTER, f"{CHARTER}            - {{metric: meetings, at_least: 90%}}\n"),
        ),
    ),
    "points of an item, of its action, of the scheme": (
        "LX826",
        (
            ("title: 建会\n        points: 8", "title: 建会\n        points: 9"),
            ("    points: 34", "    points: 35"),
            ("points: 56", "points: 57"),
        ),
    ),
    "an item and the sums without it": (
        "LX822",
        (
            (
                "      - {id: seen, no: 6, title: 考察, points: 2, assesses: [district],\n"
                "         scoring: {kind: judged, metric: visit}}\n",
                "",
            ),
            ("  visit: {title: 考察分, kind: points}\n", ""),
            ("    points: 34", "    points: 32"),
            ("points: 56", "points: 54"),
        ),
    ),
    "points of a criterion, of its item, and so on": (
        "LX836",
        (
            ("is: true, points: 4}", "is: true, points: 5}"),
            ("title: 分款\n        points: 6", "title: 分款\n        points: 7"),
            ("    points: 34", "    points: 35"),
            ("points: 56", "points: 57"),
        ),
    ),
    "points of the best tier and of its item": (
        "LX840",
        (
            ("points: 6}\n            - {when", "points: 8}\n            - {when"),
            ("title: 分档\n        points: 6", "title: 分档\n        points: 8"),
        ),
    ),
    "an item assesses fewer, and a clause that was for some is for all": (
        "LX829",
        (
            (
                "title: 建会\n        points: 8\n        assesses: [district, industry]",
                "title: 建会\n        points: 8\n        assesses: [district]",
            ),
            ("at_least: 90%, only: [district]", "at_least: 90%"),
        ),
    ),
    "an action and its items": (
        "LX918",
        ((SECOND, ""), ("points: 56", "points: 34")),
    ),
    "a category, whoever names it": (
        "LX911",
        (
            ("  industry: {title: 产业}\n", "  industry: {title: 产业}\n  county: {title: 县}\n"),
            (
                "title: 建会\n        points: 8\n        assesses: [district, industry]",
                "title: 建会\n        points: 8\n        assesses: [district, industry, county]",
            ),
            (
                "only: [district]}\n            - {metric: charter",
                "only: [district, county]}\n            - {metric: charter",
            ),
            ("categories: [district]}", "categories: [district, county]}"),
        ),
    ),
    "a metric of another kind, and its marks": (
        "LX904",
        (
            ("  fundsum: {title: 资金, kind: amount}", "  fundsum: {title: 资金, kind: rate}"),
            ("less_than: 5000", "less_than: 50%"),
        ),
    ),
    "a step that proportion allows": (
        "LX857",
        (("above: 1, step: 2", "above: 1, step: 4, rounding: pro_rata"),),
    ),
}


@pytest.mark.parametrize("which", EDITS)
def test_one_edit_is_one_change(which: str) -> None:
    code, edits = EDITS[which]
    assert [each.code for each in amended(*edits).changes] == [code]
    back = amendment(ruleset(edited(*edits)), ruleset(BASE)).changes
    assert [each.code for each in back] == [CODES[code].mirror]


def test_a_member_more_is_one_change_for_all_who_ask_for_all() -> None:
    old = edited(ALL, ("{metric: reports, at_least: 10}", "{metric: centre, includes: all}"))
    new = edited(("staff: 人员}", "staff: 人员, books: 台账}"), text=old)
    (change,) = amendment(ruleset(old), ruleset(new)).changes
    assert (change.code, change.direction) == ("LX908", "stricter")
    (back,) = amendment(ruleset(new), ruleset(old)).changes
    assert (back.code, back.direction) == ("LX909", "looser")


def test_a_member_that_one_asks_for_by_name_comes_with_the_clause() -> None:
    edits = (
        ("staff: 人员}", "staff: 人员, books: 台账}"),
        ("includes: [sign]", "includes: [sign, books]"),
    )
    (change,) = amended(*edits).changes
    assert (change.code, change.direction) == ("LX807", "stricter")


def test_two_edits_are_two_changes() -> None:
    edits = (
        ("title: 建会\n        points: 8", "title: 建会\n        points: 7"),
        ("title: 按比例\n        points: 7", "title: 按比例\n        points: 8"),
    )
    assert [(each.code, each.item) for each in amended(*edits).changes] == [
        ("LX827", 1),
        ("LX826", 4),
    ]


def test_what_says_the_same_by_another_id_is_renamed() -> None:
    """A metric and an item whose ids alone are others, and a mark that is higher besides."""
    text = BASE.replace("cover", "coverage").replace("at_least: 70%", "at_least: 75%")
    text = text.replace("id: slope", "id: incline")
    made = amendment(ruleset(BASE), ruleset(text))
    assert [(each.code, each.direction, each.old, each.new) for each in made.changes] == [
        ("LX801", "stricter", "70%", "75%"),
        ("LX814", "neutral", "slope", "incline"),
        ("LX814", "neutral", "cover", "coverage"),
    ]
    assert made.names.unsaid == (("cover", "coverage"), ("slope", "incline"))


def test_what_two_parts_say_is_no_new_name_of_either() -> None:
    twin = "  tardy: {title: 迟报数, kind: count}\n  late: {title"
    old = edited(("  late: {title", twin), ("{metric: late, above", "{metric: tardy, above"))
    new = old.replace("late:", "delay:").replace("tardy", "slow")
    made = amendment(ruleset(old), ruleset(new))
    assert made.names.unsaid == ()
