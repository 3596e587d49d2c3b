"""`line` in tiers: points in proportion between two ends, rounded once, clamped beyond them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.casework.boundary_values import limits
from liuxiang.casework.coverage import targets
from liuxiang.casework.mutants import mutants
from liuxiang.exact import show
from liuxiang.ruleset.load import RuleFile
from liuxiang.wording import Language
from tests.language.building import base, card, first, item, one, refused, rule_text

RISING = "{metric: coverage, from: [50%, 1], to: [95%, 8], rounding: {places: 0, mode: down}}"
OF_LIST = RISING.replace("coverage", "centre")
FALLING = "{metric: meetings, from: [2, 6.5], to: [10, 1], rounding: {places: 1, mode: half_up}}"


def tiers(*told: str) -> str:
    """The scoring by these tiers."""
    return f"scoring: {{kind: tiers, tiers: [{', '.join(told)}]}}"


def rules(line: str = RISING, when: str = "metric: coverage, at_least: 50%") -> RuleFile:
    """An item of one tier with a line below one of full points."""
    full = "{when: {metric: charter, is: true}, points: 8}"
    return one(tiers(full, f"{{when: {{{when}}}, line: {line}}}"))


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("49.99%", ("not_met", "0")),
        ("50%", ("partly", "1")),
        ("56.4%", ("partly", "1")),
        ("56.5%", ("partly", "2")),
        ("90/140", ("partly", "3")),
        ("94.99%", ("partly", "7")),
        ("95%", ("met", "8")),
        ("100%", ("met", "8")),
    ],
)
def test_it_rises_between_its_ends(figure: str, expected: tuple[str, str]) -> None:
    assert base(rules(), f"charter: 否, coverage: {figure}") == expected


@pytest.mark.parametrize(
    ("figure", "points"),
    [("0", "6.5"), ("2", "6.5"), ("3", "5.8"), ("9", "1.7"), ("10", "1"), ("99", "1")],
)
def test_it_falls_and_is_clamped(figure: str, points: str) -> None:
    found = rules(FALLING, "metric: office_open, is: true")
    assert base(found, f"charter: 否, office_open: 是, meetings: {figure}")[1] == points


def test_a_missing_figure_leaves_its_ends() -> None:
    found = card(rules(FALLING, "metric: office_open, is: true"), "charter: 否, office_open: 是")
    assert (show(found.total), show(found.possible), found.provisional) == ("1", "6.5", True)


@given(part=st.integers(0, 300), whole=st.integers(1, 300))
def test_against_fractions(part: int, whole: int) -> None:
    share = Fraction(min(part, whole), whole)
    exact = 1 + 7 * (min(share, Fraction(95, 100)) - Fraction(1, 2)) / Fraction(45, 100)
    expected = 0 if share < Fraction(1, 2) else int(exact)
    figures = f"charter: 否, coverage: {min(part, whole)}/{whole}"
    assert base(rules(), figures)[1] == str(expected)


@pytest.mark.parametrize(
    ("tier", "code"),
    [
        (f"{{when: {{metric: charter, is: true}}, points: 3, line: {RISING}}}", "LX301"),
        ("{when: {metric: charter, is: true}}", "LX302"),
        (f"{{when: {{metric: charter, is: true}}, line: {RISING.replace('95%', '50%')}}}", "LX328"),
        (f"{{when: {{metric: charter, is: true}}, line: {RISING.replace('95%', '95')}}}", "LX347"),
        (f"{{when: {{metric: charter, is: true}}, line: {RISING.replace('8]', '9]')}}}", "LX353"),
        (
            f"{{when: {{metric: charter, is: true}}, line: {OF_LIST}}}",
            "LX357",
        ),
        ("{when: {metric: charter, is: true}, line: {metric: coverage}}", "LX302"),
    ],
)
def test_faults_are_told(tier: str, code: str) -> None:
    assert [each.code for each in refused(rule_text(item(tiers(tier))))][:1] == [code]


def test_it_is_known_by_the_points_of_both_ends() -> None:
    found = rules()
    assert [each.id for each in first(found, "coverage: 60%, charter: 否").criteria] == [
        "charter-8",
        "coverage-1-8",
    ]
    aspects = [each.aspect for each in targets(found.ruleset) if each.path[-1] == "line"]
    assert aspects == ["least", "between", "most"]
    stepped = {each.new for each in mutants(found) if "from" in each.path or "to" in each.path}
    assert {"[51%, 1]", "[50%, 2]", "[94%, 8]", "[95%, 7]"} <= stepped


def test_the_unit_at_the_limit_stands_at_its_best_end() -> None:
    found = one(tiers(f"{{when: {{metric: office_open, is: true}}, line: {FALLING}}}"))
    written = {name: each.written for name, each in limits(found.ruleset, "district").items()}
    assert written == {"office_open": "true", "meetings": "2"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "覆盖率 ≥ 50%：覆盖率 50% 得 1 分，95% 得 8 分，其间按比例（0 位小数，舍去尾数）"),
        (
            "en",
            "覆盖率 ≥ 50%: 覆盖率: 1 at 50%, 8 at 95%, in proportion between (0 decimals, down)",
        ),
    ],
)
def test_it_is_shown(language: Language, said: str) -> None:
    scoring = rules().ruleset.items[0].scoring
    assert scoring is not None
    assert [*scoring.lines(rules().ruleset.wording(language))][1] == said
