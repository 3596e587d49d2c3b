"""The names that a program imports from the package are what they say."""

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

import liuxiang
from tests.cli.running import ROOT

EXAMPLE = ROOT / "examples" / "2012"
DRAFT = ROOT / "examples" / "rules" / "2013-draft.yaml"

NAMES = ("compare", "explain", "load_rules", "load_units", "rank", "score", "try_readings")


def complaint(code: str) -> str:
    """The last line of what a fresh interpreter says of `code`."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # ours
    return done.stderr.strip().rpartition("\n")[2]


@pytest.mark.parametrize("name", NAMES)
def test_import_from_gives_the_function(name: str) -> None:
    assert complaint(f"from liuxiang import {name}; assert callable({name}), {name}") == ""


@pytest.mark.parametrize("name", NAMES)
def test_attribute_stays_the_function_once_modules_are_loaded(name: str) -> None:
    code = f"import liuxiang, liuxiang.ranking; assert callable(liuxiang.{name}), liuxiang.{name}"
    assert complaint(code) == ""


def test_all_lists_them_in_order() -> None:
    assert set(NAMES) <= set(liuxiang.__all__)
    assert liuxiang.__all__ == sorted(liuxiang.__all__)
    assert set(dir(liuxiang)) == {*liuxiang.__all__, "__version__"}
    assert all(hasattr(liuxiang, name) for name in liuxiang.__all__)


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(liuxiang.__file__).parent / "py.typed").is_file()


def test_units_given_as_data_come_to_what_their_files_come_to() -> None:
    rules = liuxiang.load_rules("2012")
    units = liuxiang.load_units(
        [
            {
                "unit": "甲",
                "category": "district",
                "metrics": {"chair_direct_election": "9/10", "joint_inspections": 12},
                "verified": {"joint_inspections": {"value": 3, "reason": "抽查", "by": "组"}},
            },
            {"unit": "乙", "category": "产业工会", "chair_direct_election": Fraction(9, 10)},
            {"unit": "丙", "category": "industry", "chair_direct_election": float("nan")},
        ],
        rules,
    )
    found = {
        unit.name: {name: figure.value for name, figure in unit.figures.items()} for unit in units
    }
    assert found == {
        "甲": {"chair_direct_election": (9, 10), "joint_inspections": 3},
        "乙": {"chair_direct_election": (9, 10)},
        "丙": {},
    }


def test_what_is_wrong_with_data_is_told_by_its_place() -> None:
    rules = liuxiang.load_rules("2012")
    with pytest.raises(liuxiang.InputFault) as caught:
        liuxiang.load_units(
            [
                {"unit": "甲", "category": "district", "joint_inspections": 2.5},
                {"unit": "乙", "category": "district", "metrics": {"joint_inspektions": 3}},
            ],
            rules,
        )
    told = {(str(each.place), each.code) for each in caught.value.diagnostics}
    assert told == {("rows.csv:2:joint_inspections", "LX232"), ("unit 2:1:51", "LX201")}


def test_rows_are_plain_and_names_in_a_notebook_are_short() -> None:
    rules = liuxiang.load_rules("2012")
    cards = liuxiang.score(rules, liuxiang.load_units(EXAMPLE, rules))
    standings = liuxiang.rank(rules, cards)
    first = standings.rows()[0]
    assert (len(standings), len(standings.rows()), first["rank"], first["award"]) == (
        23,
        23,
        1,
        "excellent",
    )
    points = [row["points"] for row in cards[0].rows()]
    assert sum(each for each in points if isinstance(each, Decimal)) == cards[0].total
    [why] = liuxiang.explain(rules, cards, [str(first["unit"])])
    assert why.standing.rank == 1
    for each in (rules, rules.ruleset, cards[0], standings, why):
        assert len(repr(each)) < 120


def test_comparisons_and_readings_are_those_of_the_commands() -> None:
    rules = liuxiang.load_rules("2012")
    cards = liuxiang.score(rules, liuxiang.load_units(EXAMPLE, rules))
    tried = liuxiang.try_readings(rules, cards, most=0)
    assert tried.ran > 1
    found = liuxiang.compare(rules, liuxiang.load_rules(DRAFT))
    assert len(found.made.changes) > 10
    with_data = liuxiang.compare(rules, liuxiang.load_rules(DRAFT), EXAMPLE)
    assert with_data.impact is not None
    assert len(with_data.impact.moves) == 23
    assert liuxiang.compare(rules, liuxiang.load_rules(DRAFT), str(EXAMPLE)).impact is not None
    assert liuxiang.compare(rules, liuxiang.load_rules(DRAFT), [EXAMPLE]).impact is not None
    for each in (found, found.made, with_data, with_data.impact, tried):
        assert len(repr(each)) < 120


def test_comparisons_and_readings_are_rows_of_plain_values() -> None:
    rules, other = liuxiang.load_rules("2012"), liuxiang.load_rules("2012", ["A05=cap-2"])
    cards = liuxiang.score(rules, liuxiang.load_units(EXAMPLE, rules))
    standings = liuxiang.rank(rules, cards).rows()
    assert liuxiang.compare(rules, other).rows() == []
    rows = liuxiang.compare(rules, other, EXAMPLE).rows()
    before = {each["unit"]: (each["rank"], each["total"], each["award"]) for each in standings}
    assert before == {
        each["unit"]: (each["rank_old"], each["total_old"], each["award_old"]) for each in rows
    }
    units = liuxiang.load_units(EXAMPLE, other)
    later = liuxiang.rank(other, liuxiang.score(other, units)).rows()
    assert {each["unit"]: (each["rank"], each["total"], each["award"]) for each in later} == {
        each["unit"]: (each["rank_new"], each["total_new"], each["award_new"]) for each in rows
    }
    spans = liuxiang.try_readings(rules, cards, most=0).rows()
    assert [each["unit"] for each in spans] == [each["unit"] for each in standings]
    for span in spans:
        assert before[span["unit"]] == (span["rank"], span["total"], span["award"])
    kinds = {type(value) for each in (*rows, *spans) for value in each.values()}
    assert kinds <= {str, int, Decimal, type(None)}


def test_validate_returns_what_the_command_finds(tmp_path: Path) -> None:
    unit = tmp_path / "unit.yaml"
    unit.write_text("unit: 甲\ncategory: district\nmetrics: {nope: 1}\n", "utf-8")
    rules = liuxiang.load_rules("2012")
    checked = liuxiang.validate([unit, tmp_path / "gone.yaml"], rules)
    assert repr(checked) == "<Checked error, 2 files or cases, 2 problems>"
    assert [(row["file"], row["line"], row["column"], row["code"]) for row in checked.rows()] == [
        (str(tmp_path / "gone.yaml"), 0, 0, "LX101"),
        (str(unit), 3, 11, "LX201"),
    ]
    (found,) = liuxiang.validate(unit, rules).rows("zh")
    assert (found["severity"], found["message"]) == ("error", "未知指标 nope")
    assert liuxiang.validate(str(tmp_path / "*.yaml"), rules).status == "findings"
