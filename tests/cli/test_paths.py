"""Results call files by their path below the folder asked for, so that it can be renamed."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run
from tests.seasons import RULES, write

UNITS = """\
unit: 甲区总工会
metrics: {meetings: 3, contracts: 90/100}
---
unit: 乙区总工会
metrics: {meetings: 3, contracts: 85/100}
"""
ROSTER = """\
roster: sample@2012
units:
  - {unit: 甲区总工会, category: district}
  - {unit: 乙区总工会, category: district}
  - {unit: 丙区总工会, category: district}
"""
DECISIONS = """\
decisions: sample@2012
by: 领导小组
ties:
  - {category: district, rank: 2, order: [甲区总工会, 乙区总工会], reason: 抽签}
approved: true
"""
SEASON = {
    "rules/sample.yaml": RULES,
    "roster.yaml": ROSTER,
    "units/all.yaml": UNITS,
    "units/odd.csv": "unit,meetings,contracts\n丙区总工会,2,many\n",
    "corrections/one.yaml": "corrects: 甲区总工会\nreason: 漏计\nmetrics: {meetings: 4}\n",
    "decisions.yaml": DECISIONS,
}
LEFT_OUT = ("--keep-going", "-q")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A season with something of everything that names files."""
    return write(tmp_path / "season", SEASON)


def files(found: Any, key: str = "") -> set[str]:
    """Every path in an object, without what is a place in a rule file."""
    if isinstance(found, dict):
        return {each for name, value in found.items() for each in files(value, name)}
    if isinstance(found, list):
        return {each for value in found for each in files(value, key)}
    return {found} if key == "file" and isinstance(found, str) else set()


@pytest.mark.parametrize("command", ["score", "explain", "sensitivity"])
def test_a_folder_may_be_called_anything_and_be_anywhere(command: str, folder: Path) -> None:
    def result(name: str | Path, cwd: Path) -> bytes:
        return run(command, name, *LEFT_OUT, "-f", "json", "--lang", "en", cwd=cwd).stdout

    expected = result("season", folder.parent)
    assert b"season" not in expected
    assert result(folder, Path("/")) == expected
    assert result(".", folder) == expected
    assert result("./season/", folder.parent) == expected
    assert result("../season", folder) == expected
    folder.rename(folder.parent / "2012")
    assert result("2012", folder.parent) == expected


def test_every_path_is_below_the_folder(folder: Path) -> None:
    done = run("score", folder, *LEFT_OUT, "-f", "json", "--lang", "en")
    found = json.loads(done.stdout)
    assert files(found) == {
        "rules/sample.yaml",
        "roster.yaml",
        "units/all.yaml",
        "units/odd.csv",
        "corrections/one.yaml",
        "decisions.yaml",
    }
    assert [each["message"] for each in found["findings"] if each["code"] == "LX519"] == [
        "丙区总工会 (units/odd.csv) is left out of the ranking"
    ]
    assert [(each["place"], each["message"]) for each in found["stale"]] == [
        (
            "decisions.yaml:4:5",
            "decisions.yaml:4:5: the order of 甲区总工会, 乙区总工会 at rank 2 of 区县 is void: "
            "the rank is nobody now",
        )
    ]


@pytest.mark.parametrize("ending", ["md", "csv", "txt"])
def test_reports_that_are_kept_say_the_same_wherever_the_folder_is(
    ending: str, folder: Path, tmp_path: Path
) -> None:
    kept = [tmp_path / f"{number}.{ending}" for number in (1, 2)]
    command = "score" if ending == "csv" else "explain"
    run(command, "season", "-o", kept[0], *LEFT_OUT, cwd=tmp_path)
    run(command, folder, "-o", kept[1], *LEFT_OUT)
    assert kept[0].read_bytes() == kept[1].read_bytes()


def test_rules_found_beside_the_folder_are_called_from_there(tmp_path: Path) -> None:
    units = UNITS.replace("unit:", "ruleset: sample@2012\ncategory: district\nunit:")
    write(tmp_path, {"rules/sample.yaml": RULES, "season/all.yaml": units})
    for name, cwd in (("season", tmp_path), (".", tmp_path / "season")):
        found = json.loads(run("score", name, "-f", "json", cwd=cwd).stdout)
        assert found["ruleset"]["file"] == "../rules/sample.yaml"
        assert found["scorecards"][0]["file"] == "all.yaml"


def test_installed_rules_have_no_folder() -> None:
    done = run("score", "examples/2012", "-f", "json")
    assert json.loads(done.stdout)["ruleset"]["file"] == "2012.yaml"


def test_files_asked_for_by_name_are_called_as_they_were(folder: Path) -> None:
    names = ["season/units/all.yaml", "season/roster.yaml", "season/rules/sample.yaml"]
    found = json.loads(run("score", *names, "-f", "json", cwd=folder.parent).stdout)
    assert [each["file"] for each in found["sources"]] == names[1::-1]


def test_problems_that_stop_a_run_are_placed_where_they_can_be_opened(folder: Path) -> None:
    found = json.loads(run("score", "season", "-f", "json", cwd=folder.parent).stdout)
    assert found["status"] == "error"
    assert [each["file"] for each in found["diagnostics"]] == ["season/units/odd.csv"]
