"""What commands print with `-f json` holds to its schema, and has no key that is not in it."""

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from liuxiang.schema import schema
from tests.casework.building import written
from tests.cli.running import run
from tests.schema.editing import closed, printed
from tests.sensitivity.building import HEAD, TAIL
from tests.sensitivity.test_runs import BROKEN

FIXED = {
    ("result", "Result"): "status result liuxiang basis ruleset scorecards standings findings",
    ("result", "UsedRules"): "id version sha256",
    ("result", "Card"): "unit category file sha256 rank award base bonus total attainable possible"
    " possible_open items",
    ("result", "Item"): "no id verdict base bonus points criteria bonuses",
    ("result", "Criterion"): "metric verdict value test rulings",
    ("result", "Bonus"): "id steps points capped",
    ("result", "Place"): "rank unit total award tied",
    ("result", "Finding"): "code severity unit item message",
    ("diff", "Diff"): "status changes",
    ("diff", "Change"): "path action item old new direction code message old_place new_place",
    ("diff", "Impact"): "scorecards awards_changed",
    ("diff", "Moved"): "unit old new causes",
    ("diff", "Side"): "total rank award",
    ("diff", "Cause"): "path points",
    ("diagnostics", "Diagnostics"): "status diagnostics",
    ("diagnostics", "Diagnostic"): "file line column code severity message help related",
    ("diagnostics", "RelatedPlace"): "file line column message",
}
"""The keys on which other programs rely, by kind of output and object."""


def held(kind: str, *words: str | Path) -> list[str]:
    """What the schema of `kind` has against what a command prints."""
    done = run(*map(str, words), "-f", "json")
    found = Draft7Validator(closed(schema(kind))).iter_errors(printed(done.stdout))
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--basis", "reported", "--lang", "en"),
        ("--basis", "both"),
        ("--audit",),
        ("--audit", "--all"),
        ("--department", "legal"),
        ("--ruling", "A05=cap-2", "--ruling", "A01=split"),
        ("--ruling", "A04=pro-rata"),
    ],
    ids=" ".join,
)
def test_scores(options: tuple[str, ...]) -> None:
    assert held("result", "score", "examples/2012", *options) == []


def test_scores_of_tables_and_of_what_is_left(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("unit: 坏\ncategory: nowhere\nmetrics: {}\n", "utf-8")
    assert held("result", "score", "examples/2012-tables", tmp_path, "--keep-going") == []


DRAFT = "examples/rules/2013-draft.yaml"


@pytest.mark.parametrize("options", [(), ("--data", "examples/2012"), ("--lang", "en")])
def test_changes_of_rules(options: tuple[str, ...]) -> None:
    assert held("diff", "diff", "2012", DRAFT, *options) == []
    assert held("diff", "diff", DRAFT, "2012", *options) == []


def test_changes_of_figures(tmp_path: Path) -> None:
    for path in Path("examples/2012").glob("*.yaml"):
        text = path.read_text("utf-8").replace("979/1000", "999/1000")
        (tmp_path / path.name).write_text(text, "utf-8")
    assert held("figures", "diff", "examples/2012", tmp_path) == []
    assert held("figures", "diff", tmp_path, "examples/2012", "--fail-on", "any") == []


@pytest.mark.parametrize("options", [(), ("--all",), ("--unit", "己县总工会", "--item", "17")])
def test_explanations(options: tuple[str, ...]) -> None:
    assert held("explanation", "explain", "examples/2012", *options) == []


def test_explanations_of_tables() -> None:
    assert held("explanation", "explain", "examples/2012-tables") == []


def test_rules() -> None:
    assert held("rules", "show", "2012") == []
    assert held("rules", "show", "2012", "--ruling", "A05=cap-2") == []


@pytest.mark.parametrize(
    "options", [(), ("--ruling", "A05=cap-2", "--lang", "en"), ("--basis", "reported")]
)
def test_sensitivities(options: tuple[str, ...]) -> None:
    assert held("sensitivity", "sensitivity", "examples/2012", "--most", "0", *options) == []


def test_sensitivities_of_all_combinations(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(f"{HEAD}rulings:\n{''.join(BROKEN)}{TAIL}", "utf-8")
    figures = "{formed: 130, quota: 100, charter: 是, deals: 1}"
    unit = tmp_path / "unit.yaml"
    unit.write_text(f"unit: 甲\ncategory: district\nmetrics: {figures}\n", "utf-8")
    assert held("sensitivity", "sensitivity", tmp_path) == []
    found = printed(run("sensitivity", str(tmp_path), "-f", "json", "--lang", "en").stdout)
    assert found["runs"]["left_out"] == 2
    assert [(each["readings"], each["code"]) for each in found["left_out"]] == [
        (["S=wide", "T=all"], "LX360")
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("score", "nowhere.yaml"),
        ("sensitivity", "nowhere.yaml"),
        ("score", "examples/2012", "--basis", "guessed"),
        ("score", "examples/2012", "--ruling", "A99=x"),
        ("explain", "examples/2012", "--unit", "无此单位"),
        ("show", "1999"),
    ],
    ids=" ".join,
)
def test_failures(words: tuple[str, ...]) -> None:
    assert held("diagnostics", *words) == []


def test_checks(tmp_path: Path) -> None:
    assert held("diagnostics", "validate", "rules", "examples/2012") == []
    assert held("diagnostics", "validate", "tests/cases/bad", "nowhere.yaml") == []


def test_cases_that_were_run(tmp_path: Path) -> None:
    assert held("test", "test", "rules/2012.yaml", "--coverage") == []
    written(tmp_path, "- {name: a, expect: {total: 3}}\n- {name: b}")
    assert held("test", "test", tmp_path, "--coverage", "--mutate") == []
    written(tmp_path, "- {name: b}")
    assert held("test", "test", tmp_path, "--coverage", "--mutate") == []


def test_failures_with_places(tmp_path: Path) -> None:
    sheet = tmp_path / "units.csv"
    sheet.write_text("unit,category,ankang_cup\n甲,district,often\n", "utf-8")
    twice = tmp_path / "twice.yaml"
    twice.write_text("unit: 甲\nunit: 乙\ncategory: district\nmetrics: {}\n", "utf-8")
    assert held("diagnostics", "score", sheet, twice) == []


@pytest.mark.parametrize(("kind", "name"), FIXED)
def test_fixed_keys_are_required(kind: str, name: str) -> None:
    made = schema(kind)
    found = made["definitions"].get(name, made)
    assert set(FIXED[kind, name].split()) <= set(found["required"])
