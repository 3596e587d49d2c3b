"""`judged`: 0 to full points, entered by assessors with a reason; missing until they are."""

import pytest

from tests.language.building import (
    at,
    base,
    bounded,
    card,
    first,
    item,
    one,
    reach,
    reading,
    rules,
    unit_text,
)

RULES = one("scoring: {kind: judged, metric: visit}")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{points: 8, reason: 优秀, by: 考核组}", ("met", "8")),
        ("{points: 5, reason: 良好, by: 考核组}", ("partly", "5")),
        ("{points: 0.25, reason: 一般}", ("partly", "0.25")),
        ("{points: 0, reason: 未开展}", ("not_met", "0")),
    ],
)
def test_points(entry: str, expected: tuple[str, str]) -> None:
    assert base(RULES, f"visit: {entry}") == expected
    assert reach(card(RULES, f"visit: {entry}")) == (expected[1], expected[1], expected[1], False)


def test_an_absent_entry_is_missing() -> None:
    found = card(RULES)
    assert base(RULES) == ("missing", "0")
    assert reach(found) == ("0", "0", "8", True)
    assert (found.possible_open, found.undiscretionary) == (False, None)
    assert [tuple(each) for each in found.missing] == [(1, ("visit",), 8, False)]


@pytest.mark.parametrize(
    ("bounds", "reached"),
    [
        ("[0, 5]", ("0", "0", "5", True)),
        ("[0, 20]", ("0", "0", "8", True)),
        ("[-3, none]", ("-3", "-3", "8", True)),
        ("[2, 6]", ("0", "0", "6", True)),
        ("[none, 6]", ("none", "0", "6", True)),
    ],
)
def test_an_absent_entry_is_worth_what_can_be_entered(
    bounds: str, reached: tuple[str, str, str, bool]
) -> None:
    judged = item("scoring: {kind: judged, metric: visit}")
    assert reach(card(bounded("visit", bounds, judged))) == reached


@pytest.mark.parametrize(
    ("figures", "verdict", "reached"),
    [
        ("", "missing", ("0", "0", "10", True)),
        ("visit: {points: 0, reason: 差}", "not_met", ("0", "0", "0", False)),
        ("visit: {points: 6, reason: 好}", "partly", ("8", "8", "8", False)),
    ],
)
def test_an_entry_that_is_base_points_too_is_no_voluntary_bonus(
    figures: str, verdict: str, reached: tuple[str, str, str, bool]
) -> None:
    rules = one(
        """
        scoring: {kind: judged, metric: visit}
        bonuses: [{id: more, title: 加分, kind: discretionary, metric: visit, cap: 2}]
        """
    )
    assert base(rules, figures)[0] == verdict
    assert reach(card(rules, figures)) == reached


@pytest.mark.parametrize(
    ("figures", "expected", "provisional"),
    [
        ("", ("missing", "0"), True),
        ("visit: {points: 59, reason: 一般}", ("not_met", "0"), False),
        ("visit: {points: 60, reason: 好}", ("met", "8"), False),
    ],
)
def test_base_points_by_the_mark_of_assessors_are_missing_without_it(
    figures: str, expected: tuple[str, str], provisional: bool
) -> None:
    rules = one("scoring: {kind: all_or_nothing, criteria: [{metric: visit, at_least: 60}]}")
    assert base(rules, figures) == expected
    assert card(rules, figures).provisional is provisional


def test_what_is_base_points_for_one_category_is_voluntary_for_another() -> None:
    rule_file = rules(
        item("scoring: {kind: judged, metric: visit}", assesses="[district]"),
        item(
            "bonuses: [{id: more, title: 加分, kind: discretionary, metric: visit}]",
            name="extra",
            no=2,
            points=None,
        ),
    )
    assert card(rule_file).provisional is True
    assert card(rule_file, category="industry").provisional is False


def test_the_reason_and_who_gave_it_are_kept() -> None:
    figure = first(RULES, "visit: {points: 5, reason: 良好, by: 考核组}").criteria[0].figure
    assert figure is not None
    assert (figure.value, figure.text, figure.reason, figure.by) == (5, "5", "良好", "考核组")


def test_the_total_without_it() -> None:
    assert card(RULES, "visit: {points: 5, reason: 良好}").undiscretionary == 0


def test_a_verified_entry_wins() -> None:
    found = card(
        RULES, "visit: {points: 5, reason: 自评}", verified="visit: {points: 3, reason: 核查}"
    )
    assert found.total == 3


@pytest.mark.parametrize(
    ("entry", "code", "column"),
    [
        ("{points: 8.01, reason: 优秀}", "LX244", 18),
        ("{points: -1, reason: 差}", "LX231", 27),
        ("{points: 8}", "LX243", 18),
        ("{points: 8, reason: }", "LX243", 18),
        ("{reason: 优秀}", "LX242", 18),
        ("8", "LX242", 18),
        ("{points: 100%, reason: 优秀}", "LX225", 27),
        ("{points: 8, reason: 优秀, who: 考核组}", "LX202", 42),
    ],
)
def test_faulty_entries(entry: str, code: str, column: int) -> None:
    found = reading(RULES, unit_text(f"visit: {entry}"))
    assert ([at(each) for each in found.problems], found.units) == ([(code, 3, column)], [])


def test_the_limit_is_that_of_the_strictest_item() -> None:
    found = reading(RULES, unit_text("visit: {points: 9, reason: 优秀}"))
    assert [each.message("en") for each in found.problems] == [
        "Points entered for `visit` (9) exceed the 8 of its item"
    ]
