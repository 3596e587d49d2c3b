"""`judged`: 0 to full points, entered by assessors with a reason; none entered is none given."""

import pytest

from tests.language.building import at, base, card, first, one, reach, reading, unit_text

RULES = one("scoring: {kind: judged, metric: visit}")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{points: 8, reason: 优秀, by: 考核组}", ("met", "8")),
        ("{points: 5, reason: 良好, by: 考核组}", ("partly", "5")),
        ("{points: 0.25, reason: 一般}", ("partly", "0.25")),
        ("{points: 0, reason: 未开展}", ("not_met", "0")),
        ("", ("not_met", "0")),
    ],
)
def test_points(entry: str, expected: tuple[str, str]) -> None:
    assert base(RULES, f"visit: {entry}") == expected
    assert reach(card(RULES, f"visit: {entry}")) == (expected[1], expected[1], expected[1], False)


def test_an_absent_entry_is_final() -> None:
    found = card(RULES)
    assert (found.missing, found.provisional, found.undiscretionary) == ((), False, None)


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
