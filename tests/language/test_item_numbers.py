"""Numbers of items that are text: 3.1, 4(a), taken as written and asked for as such."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from liuxiang.casework.mutants import mutants
from liuxiang.changes import amendment
from liuxiang.names import by_number, item_no
from liuxiang.ruleset.load import RuleFile
from tests.cli.running import ROOT, run
from tests.language.building import ONE_CRITERION, at, item, read, refused, rule_text
from tests.lint.pages import codes

UNIT = "unit: 甲区\ncategory: district\nmetrics: {charter: 是}\n"


def numbered(*numbers: str) -> str:
    """A rule file of items with these numbers."""
    return rule_text(*(item(ONE_CRITERION, name=f"i{n}", no=no) for n, no in enumerate(numbers)))


def rules(*numbers: str) -> RuleFile:
    """The rule file of items with these numbers."""
    return read(numbered(*numbers))


@pytest.mark.parametrize(
    ("written", "no"),
    [
        ("3", 3),
        ("'3'", 3),
        ("３", 3),
        ("3.211", "3.211"),
        ("3.10", "3.10"),
        ("4(a)", "4(a)"),
        ("'4(a)'", "4(a)"),
        ("A-1", "A-1"),
        ("一", "一"),
    ],
)
def test_it_is_a_whole_number_or_text_as_written(written: str, no: int | str) -> None:
    assert [each.no for each in rules(written).ruleset.items] == [no]
    assert item_no(str(no)) == no


@pytest.mark.parametrize(
    ("written", "code"),
    [("4 (a)", "LX396"), ("0", "LX313"), ("-1", "LX313"), ("012", "LX221"), ("[1]", "LX305")],
)
def test_blanks_and_odd_numbers_are_refused(written: str, code: str) -> None:
    (problem,) = refused(numbered(written))
    assert problem.code == code


def test_two_items_have_two_numbers() -> None:
    (twice,) = refused(numbered("3.1", "3.1"))
    assert (twice.code, twice.values["found"]) == ("LX345", "3.1")
    (other,) = refused(numbered("i1", "2"))
    assert (at(other)[0], other.values["found"]) == ("LX397", "i1")
    assert refused(numbered("i0", "2")) == ()


def test_they_are_in_the_order_of_their_parts() -> None:
    numbers: list[int | str] = [4, "3.10", 3, "4(b)", "3.2", "4(a)", 10]
    assert sorted(numbers, key=by_number) == [3, "3.2", "3.10", 4, "4(a)", "4(b)", 10]


def test_a_gap_in_them_is_not_sought() -> None:
    assert "LX406" in codes(numbered("1", "3"))
    assert "LX406" not in codes(numbered("3.1", "3.4"))


def test_mutants_step_what_is_a_number() -> None:
    stepped = [each.new for each in mutants(rules("3.1", "4(a)")) if each.path[-1] == "no"]
    assert stepped == ["no: 3.2", "no: 3.0"]


def test_diff_says_it_as_written() -> None:
    made = amendment(rules("3.1", "2").ruleset, rules("4(a)", "2").ruleset)
    assert [(each.code, each.item, each.old, each.new) for each in made.changes] == [
        ("LX825", "4(a)", "3.1", "4(a)")
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rules.yaml").write_text(numbered("3.1", "4(a)", "5"), "utf-8")
    own = "self_assessed: {items: {3.1: 8, 4(a): 7}}\n"
    (tmp_path / "unit.yaml").write_text(UNIT + own, "utf-8")
    return tmp_path


@pytest.mark.parametrize("command", ["score", "explain"])
def test_json_has_text_or_an_integer(folder: Path, command: str) -> None:
    done = run(command, folder / "unit.yaml", "--rules", folder / "rules.yaml", "-f", "json")
    found = json.loads(done.stdout)
    name = {"score": "result", "explain": "explanation"}[command]
    schema = json.loads((ROOT / "schema" / f"{name}.json").read_text("utf-8"))
    Draft7Validator(schema).validate(found)
    (own,) = found["scorecards"] if command == "score" else found["explanations"]
    assert [each["no"] for each in own["items"]] == ["3.1", "4(a)", 5]


def test_items_are_asked_for_by_it(folder: Path) -> None:
    arguments = ("explain", folder / "unit.yaml", "--rules", folder / "rules.yaml", "--lang", "en")
    assert " 4(a) " in run(*arguments, "--item", "4(a)").stdout.decode()
    assert "3.1 … 5" in run(*arguments, "--item", "9").stderr.decode()


def test_cases_and_self_assessments_name_it(folder: Path) -> None:
    found = run("score", folder / "unit.yaml", "--rules", folder / "rules.yaml", "-f", "json")
    findings = {each["code"]: each["item"] for each in json.loads(found.stdout)["findings"]}
    assert findings["LX525"] == "4(a)"
    (folder / "rules.cases.yaml").write_text(
        "ruleset: rules.yaml\ncases:\n- {name: 甲, expect: {items: {4(a): {points: 8}}}}\n", "utf-8"
    )
    assert run("test", folder / "rules.yaml").returncode in (0, 1)
    assert "LX605" not in run("test", folder / "rules.yaml").stdout.decode()
