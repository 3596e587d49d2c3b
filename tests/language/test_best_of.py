"""`best_of`: the greatest of several routes counts, each with points of its own."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.casework.boundary_values import limits
from liuxiang.casework.coverage import targets
from liuxiang.casework.mutants import mutants
from liuxiang.casework.rule_names import clause_names
from liuxiang.exact import show
from liuxiang.lint import linted
from liuxiang.ruleset.analyse import examine
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.lowered import lower
from liuxiang.ruleset.scoring import BestOf
from liuxiang.source import decode
from tests.language.building import base, card, first, item, one, refused, rule_text

LEVEL = "{kind: linear, metric: coverage, zero_at: 50%, full_at: 100%, rounding: &r ROUND}"
GAIN = "{kind: linear, points: 7, metric: balance, zero_at: 0, full_at: 14, rounding: ROUND}"
TIERS = """{id: steps, points: 6, title: 分档, kind: tiers, tiers: [
  {when: {metric: turnout, at_least: 90%}, points: 6},
  {when: {metric: turnout, at_least: 80%}, points: 5}]}"""
HELD = "{id: held, points: 3, kind: all_or_nothing, criteria: [{metric: charter, is: true}]}"


def body(*routes: str) -> str:
    """The scoring of an item by these routes."""
    told = ", ".join(routes).replace("&r ", "").replace("ROUND", "{places: 2, mode: half_up}")
    return f"scoring: {{kind: best_of, routes: [{told}]}}"


def rules(*routes: str, extra: str = "") -> RuleFile:
    """The rule file of one item of 8 points by these routes."""
    return one(body(*(routes or (LEVEL, GAIN, TIERS, HELD))), extra=extra)


ALL = "coverage: 75%, balance: 9, turnout: 80%, charter: 是"


@pytest.mark.parametrize(
    ("figures", "expected", "counted"),
    [
        (ALL, ("partly", "5"), "steps"),
        ("coverage: 100%, balance: 14, turnout: 95%, charter: 是", ("met", "8"), "coverage"),
        ("coverage: 80%, balance: 14, turnout: 95%, charter: 是", ("partly", "7"), "balance-7"),
        ("coverage: 50%, balance: 0, turnout: 0%, charter: 是", ("partly", "3"), "held"),
        ("coverage: 50%, balance: 0, turnout: 0%, charter: 否", ("not_met", "0"), None),
        ("coverage: 80%, balance: 14, charter: 是", ("partly", "7"), "balance-7"),
        ("balance: 14, turnout: 95%, charter: 是", ("missing", "7"), "balance-7"),
        ("coverage: 100%", ("met", "8"), "coverage"),
    ],
)
def test_the_greatest_counts(figures: str, expected: tuple[str, str], counted: str | None) -> None:
    found = first(rules(), figures)
    assert base(rules(), figures) == expected
    assert next((each.id for each in found.criteria if each.counted), None) == counted


def test_a_route_has_its_clauses_and_points() -> None:
    found = first(rules(), ALL)
    assert [
        (each.id, each.verdict, show(each.points or Decimal(0))) for each in found.criteria
    ] == [
        ("coverage", "not_met", "4"),
        ("balance-7", "not_met", "4.5"),
        ("steps", "not_met", "5"),
        ("held", "met", "3"),
    ]
    tiers = found.criteria[2].parts
    assert [(each.id, each.verdict, show(each.points or Decimal(0))) for each in tiers] == [
        ("turnout-6", "not_met", "0"),
        ("turnout-5", "met", "5"),
    ]


def test_what_is_missing_may_still_earn_more() -> None:
    found = card(rules(), "coverage: 70%, turnout: 95%, charter: 是")
    assert (show(found.total), show(found.possible), found.provisional) == ("6", "7", True)
    decided = card(rules(), "coverage: 90%, balance: 14, charter: 是")
    assert (show(decided.total), decided.provisional) == ("7", False)


def test_a_route_for_others_does_not_count() -> None:
    only = HELD.replace("is: true", "is: true, only: [industry]")
    found = rules(only, TIERS)
    assert base(found, "charter: 是, turnout: 0%") == ("not_met", "0")
    assert base(found, "charter: 是, turnout: 0%", category="industry") == ("partly", "3")
    assert show(lower(rules(only, GAIN).ruleset, "industry").attainable) == "7"


@given(
    coverage=st.integers(0, 100),
    gain=st.integers(-5, 20),
    turnout=st.integers(0, 100),
    held=st.booleans(),
)
def test_against_the_greatest_of_single_items(
    coverage: int, gain: int, turnout: int, held: bool
) -> None:
    figures = f"coverage: {coverage}%, balance: {gain}, turnout: {turnout}%, charter: {held}"
    alone = [Decimal(base(rules(each), figures)[1]) for each in (LEVEL, GAIN, TIERS, HELD)]
    assert Decimal(base(rules(), figures)[1]) == max(alone)


@pytest.mark.parametrize(
    ("routes", "code"),
    [
        ((LEVEL, GAIN.replace("points: 7", "points: 9")), "LX398"),
        ((LEVEL, LEVEL), "LX345"),
        ((TIERS.replace("points: 6,", "points: 5,", 1),), "LX353"),
        ((LEVEL, "{kind: best_of, routes: []}"), "LX303"),
        ((), "LX316"),
    ],
)
def test_bad_routes_are_refused(routes: tuple[str, ...], code: str) -> None:
    text = rule_text(item(body(*routes)))
    assert [each.code for each in refused(text)][:1] == [code]


@pytest.mark.parametrize(
    ("routes", "told"),
    [
        ((LEVEL, LEVEL.replace("50%", "60%").replace("{kind", "{id: b, kind")), ["b"]),
        ((LEVEL, LEVEL.replace("50%", "20%").replace("{kind", "{id: b, kind")), ["coverage"]),
        (
            (LEVEL, LEVEL.replace("100%", "80%").replace("{kind", "{id: b, points: 7, kind")),
            [],
        ),
        ((LEVEL, HELD, HELD.replace("held", "again").replace("3", "2")), ["again"]),
        ((LEVEL,), ["coverage"]),
        ((LEVEL, GAIN, TIERS, HELD), []),
    ],
)
def test_a_route_that_is_never_best_is_told(routes: tuple[str, ...], told: list[str]) -> None:
    found = linted(examine(decode("rules.yaml", rule_text(item(body(*routes))).encode())))
    assert [each.values["route"] for each in found if each.code == "LX493"] == told


def test_cases_name_its_clauses_and_cover_each_route() -> None:
    found = rules()
    (of_routes,) = found.ruleset.items
    assert [*clause_names(of_routes)] == [
        *("coverage", "coverage.coverage", "balance-7", "balance-7.balance"),
        *("steps", "steps.turnout-6", "steps.turnout-5", "held", "held.charter"),
    ]
    counted = [each.name for each in targets(found.ruleset) if each.aspect == "counted"]
    assert counted == ["1 coverage", "1 balance-7", "1 steps", "1 held"]


def test_the_unit_at_the_limit_earns_all() -> None:
    found = limits(rules().ruleset, "district")
    assert {name: each.written for name, each in found.items()} == {
        "coverage": "100%",
        "balance": "14",
        "turnout": "90%",
        "charter": "true",
    }


def test_each_route_may_be_dropped_by_a_mutant() -> None:
    found = rules()
    dropped = [each for each in mutants(found) if each.new == "no such route"]
    left = [found.edited(each.path, each.value).ruleset.items[0].scoring for each in dropped]
    assert [[each.key for each in of.routes] for of in left if isinstance(of, BestOf)] == [
        ["balance-7", "steps", "held"],
        ["coverage", "steps", "held"],
        ["coverage", "balance-7", "held"],
        ["coverage", "balance-7", "steps"],
    ]


RULING = """
rulings:
  - id: R1
    title: 问
    reading: 甲
    alternatives:
      - {id: six, reading: 乙, set: {items.work.routes.balance-7.points: 6}}
      - {id: mark, reading: 丙, set: {items.work.routes.coverage.full_at: 90%}}
      - {id: tier, reading: 丁, set: {items.work.routes.steps.tiers.turnout-5.points: 4}}
      - {id: none, reading: 戊, set: {items.work.routes.held: null}}
"""


@pytest.mark.parametrize(
    ("reading", "points"), [("six", "6"), ("mark", "7"), ("tier", "7"), ("none", "7")]
)
def test_readings_reach_routes(reading: str, points: str) -> None:
    found = rules(extra=RULING).reading({"R1": reading})
    figures = "coverage: 50%, balance: 14, turnout: 0%, charter: 是"
    assert base(found, figures)[1] == points
