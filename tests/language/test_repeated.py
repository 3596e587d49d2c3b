"""Lists of numbers, of which one number is made: means, sums, extremes, and what is counted."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from liuxiang.casework.boundary_values import limits
from liuxiang.casework.mutants import mutants
from liuxiang.exact import Ratio
from liuxiang.files import opened
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics.repeated import Repeatable
from liuxiang.schema.unit import schema_for
from liuxiang.units.read import UnitReader
from tests.explanation.test_moves import text_of
from tests.language.building import at, base, card, reading, refused, unit, unit_text
from tests.language.test_derived import asking, derived, text_with

TRIMMED = "kind: amount, repeated: {mean: trimmed, drop: 1}"


def made(metric: str, figures: str) -> Ratio:
    """The number that is made of a list."""
    rules = derived(metric, asking("at_least: 0"))
    found = rules.ruleset.metrics["made"]
    assert isinstance(found, Repeatable)
    return found.number(unit(rules, f"made: {figures}").figures["made"].value)


@pytest.mark.parametrize(
    ("metric", "figures", "expected"),
    [
        ("kind: amount, repeated: sum", "[86, 88.5, 91]", (Decimal("265.5"), 1)),
        ("kind: count, repeated: sum", "[1, 2, 4]", (7, 1)),
        ("kind: amount, repeated: mean", "[86, 88, 90, 79]", (343, 4)),
        ("kind: amount, repeated: {mean: plain}", "[86, 88]", (174, 2)),
        (TRIMMED, "[86, 88, 91, 79]", (174, 2)),
        (TRIMMED, "[90, 90, 90]", (90, 1)),
        ("kind: amount, repeated: {mean: trimmed}", "[1, 2, 9]", (2, 1)),
        ("kind: amount, repeated: {mean: trimmed, drop: 2}", "[1, 2, 9, 3, 4]", (3, 1)),
        ("kind: amount, repeated: least", "[86, 79, 91]", (79, 1)),
        ("kind: count, repeated: greatest", "[86, 79, 91]", (91, 1)),
        ("kind: amount, repeated: {count: {at_least: 60}}", "[60, 59.9, 61]", (2, 1)),
        ("kind: amount, repeated: {count: {less_than: 60}}", "[60, 59.9, 61]", (1, 1)),
        ("kind: amount, repeated: {count: {more_than: 1/3}}", "[0.33, 0.34]", (1, 1)),
        (
            "kind: amount, repeated: mean, rounding: {places: 1, mode: half_up}",
            "[1, 1, 2]",
            (Decimal("1.3"), 1),
        ),
    ],
)
def test_a_number_is_made_of_a_list(
    metric: str, figures: str, expected: tuple[Decimal, Decimal]
) -> None:
    assert made(metric, figures) == Ratio(*map(Decimal, expected))


def test_a_mean_is_never_divided_before_it_is_compared() -> None:
    rules = derived("kind: amount, repeated: mean", asking("at_least: 2/3"))
    assert base(rules, "made: [0, 1, 1]") == ("met", "8")
    rules = derived("kind: amount, repeated: mean", asking("at_least: 0.6667"))
    assert base(rules, "made: [0, 1, 1]") == ("not_met", "0")


def test_points_in_proportion_to_a_mean_are_rounded_once() -> None:
    body = (
        "scoring: {kind: linear, metric: made, zero_at: 0, full_at: 3,"
        " rounding: {places: 2, mode: half_up}}"
    )
    assert base(derived("kind: amount, repeated: mean", body), "made: [0, 0, 1]")[1] == "0.89"


def test_a_mean_may_be_a_part_of_a_sum() -> None:
    more = "  first: {title: 初评, kind: amount, repeated: mean}\n"
    rules = derived("kind: amount, sum: {first: 60%, fund: 40%}", asking("at_least: 85"), more)
    assert unit(rules, "first: [80, 81, 81], fund: 91").figures["made"].text == "84.8"
    assert base(rules, "first: [80, 81, 82], fund: 91") == ("met", "8")


@pytest.mark.parametrize(
    ("figures", "code", "column"),
    [("[]", "LX299", 17), ("[86, null, 91]", "LX298", 22), ("[86, 88]", "LX263", 17)],
)
def test_what_is_not_enough_is_missing(figures: str, code: str, column: int) -> None:
    rules = derived(TRIMMED, asking("at_least: 5"))
    found = reading(rules, unit_text(f"made: {figures}"))
    (problem,) = found.problems
    assert (problem.severity, *at(problem)) == ("warning", code, 3, column)
    assert problem.help("zh") != problem.help("en")
    assert found.units[0].figures == {}
    assert base(rules, f"made: {figures}") == ("missing", "0")
    assert card(rules, f"made: {figures}").provisional


@pytest.mark.parametrize(
    ("figures", "code"),
    [("86", "LX230"), ("[86, 无]", "LX245"), ("[86, -1]", "LX231"), ("[86, [1]]", "LX230")],
)
def test_what_is_no_number_is_an_error(figures: str, code: str) -> None:
    rules = derived(TRIMMED, asking("at_least: 5"))
    assert [each.code for each in reading(rules, unit_text(f"made: {figures}")).problems] == [code]


@pytest.mark.parametrize("cell", ["86、88、91、79", "86;88; 91；79", "[86, 88, 91, 79]"])
def test_a_list_is_one_cell_of_a_table(cell: str) -> None:
    rules = derived(TRIMMED, asking("at_least: 87"))
    table = f'单位,类别,算得\n甲,区,"{cell}"\n'
    read = UnitReader(rules, "verified").read(opened("u.csv", table.encode()))
    assert read.problems == []
    assert read.units[0].figures["made"].text == "86, 88, 91, 79"


def test_a_gap_in_a_cell_is_told() -> None:
    rules = derived(TRIMMED, asking("at_least: 87"))
    read = UnitReader(rules, "verified").read(
        opened("u.csv", "单位,类别,算得\n甲,区,86、、91、79\n".encode())
    )
    assert [each.code for each in read.problems] == ["LX298"]


def test_a_verified_list_counts() -> None:
    rules = derived(TRIMMED, asking("at_least: 87"))
    verified = "made: {value: [80, 80, 80], reason: 重评}"
    assert card(rules, "made: [90, 90, 90]", verified=verified).items[0].verdict == "not_met"


@pytest.mark.parametrize(
    ("metric", "code"),
    [
        ("kind: count, repeated: mean", "LX392"),
        ("kind: amount, repeated: {mean: plain, drop: 1}", "LX393"),
        ("kind: amount, repeated: {mean: plain, count: {at_least: 1}}", "LX389"),
        ("kind: amount, repeated: {count: {at_least: 1, at_most: 2}}", "LX320"),
        ("kind: amount, repeated: {count: {at_least: 1%}}", "LX323"),
        ("kind: amount, repeated: sum, sum: {fund: 1}", "LX389"),
        ("kind: amount, repeated: median", "LX304"),
        ("kind: rate, repeated: mean", "LX301"),
    ],
)
def test_what_makes_no_number_is_refused(metric: str, code: str) -> None:
    text = text_with(metric, "scoring: {kind: judged, metric: visit}")
    assert [each.code for each in refused(text)] == [code]


def test_a_list_is_no_part_of_a_rate() -> None:
    more = "  each: {title: 每次, kind: count, repeated: sum}\n"
    text = text_with("kind: rate, part: each, whole: quota", asking("at_least: 90%"), more=more)
    assert [each.code for each in refused(text)] == ["LX357"]


LIMITS = [
    (TRIMMED, "at_least: 87.5", ("87.5", "87.5", "87.5")),
    ("kind: amount, repeated: sum", "at_least: 5", ("5",)),
    ("kind: amount, repeated: {count: {at_least: 60}}", "at_least: 2", ("60", "60")),
    ("kind: amount, repeated: {count: {less_than: 60}}", "at_most: 0", ("60",)),
]


@pytest.mark.parametrize(("metric", "test", "expected"), LIMITS)
def test_the_list_at_a_limit(metric: str, test: str, expected: tuple[str, ...]) -> None:
    rules = derived(metric, asking(test))
    assert limits(rules.ruleset, "district")["made"].written == expected
    assert base(rules, f"made: [{', '.join(expected)}]") == ("met", "8")


def test_the_next_point_changes_one_number() -> None:
    rules = derived(TRIMMED, asking("at_least: 87.5"))
    told = text_of(rules, "made: [86, 88, 91, 79]")
    assert "算得：86, 88, 91, 79（87），应 ≥ 87.5" in told
    assert "差 1：86, 88, 91, 79，需 87, 88, 91, 79，可得 8 分" in told
    assert "= 去掉 1 个最高、1 个最低后的平均" in told


def told_mutants(rules: RuleFile) -> list[str]:
    return [f"{each.old} → {each.new}" for each in mutants(rules)]


def test_how_a_number_is_made_is_mutated() -> None:
    told = told_mutants(derived(TRIMMED, asking("at_least: 5")))
    assert "drop: 1 → drop: 2" in told
    told = told_mutants(derived("kind: amount, repeated: least", asking("at_least: 5")))
    assert "repeated: least → repeated: greatest" in told
    counted = "kind: amount, repeated: {count: {at_least: 60}}"
    told = told_mutants(derived(counted, asking("at_least: 5")))
    assert {"at_least 60 → more_than 60", "at_least: 60 → at_least: 61"} <= {*told}


def test_the_schema_of_unit_files_asks_for_a_list() -> None:
    rules = derived(TRIMMED, asking("at_least: 5"))
    known = Draft7Validator(schema_for(rules.ruleset))
    unit_file = {"unit": "甲", "category": "district"}
    assert known.is_valid({**unit_file, "metrics": {"made": [86, 88.5]}})
    assert not known.is_valid({**unit_file, "metrics": {"made": 86}})
    assert not known.is_valid({**unit_file, "metrics": {"made": ["five"]}})


@given(st.lists(st.decimals(0, 100, places=1), min_size=3, max_size=9), st.integers(1, 2))
def test_a_trimmed_mean_is_that_of_the_middle(numbers: list[Decimal], drop: int) -> None:
    rules = derived(
        f"kind: amount, repeated: {{mean: trimmed, drop: {drop}}}", asking("at_least: 5")
    )
    listed = ", ".join(map(str, numbers))
    kept = sorted(map(Fraction, numbers))[drop : len(numbers) - drop]
    figure = reading(rules, unit_text(f"made: [{listed}]")).units[0].figures.get("made")
    if not kept:
        assert figure is None
        return
    assert figure is not None
    verdict = base(rules, f"made: [{listed}]")[0]
    assert verdict == ("met" if sum(kept) / len(kept) >= 5 else "not_met")
