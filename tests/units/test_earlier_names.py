"""Data by the names of an earlier version: read where the rule file says `was`, with one note."""

from pathlib import Path

import pytest

from liuxiang.batch import score_files
from liuxiang.files import opened
from liuxiang.inputs import expand
from liuxiang.ruleset.load import RuleFile, read_rules
from liuxiang.source import Source, decode
from liuxiang.units import Unit
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult
from tests.cli.running import run
from tests.language.building import at, item, rule_text
from tests.tables.building import row, sheet, workbook

ALL = """
scoring:
  kind: all_or_nothing
  criteria:
    - {metric: charter, is: true}
    - {metric: meetings, at_least: 1}
    - {metric: completion, at_least: 1%}
    - {metric: reports, at_least: 1}
    - {metric: contracts, at_least: 1}
"""

RENAMED = {
    "charter: {title: 章程,": "constitution: {was: charter, title: 章程,",
    "metric: charter,": "metric: constitution,",
    "metric: meetings,": "metric: sessions,",
    "meetings: {title": "sessions: {was: meetings, title",
    "district: {title: 区}": "county: {was: district, title: 区}",
    "[district, industry]": "[county, industry]",
}
"""What the later version calls otherwise, line by line."""


def later(**more: str) -> RuleFile:
    """A rule file that has renamed two metrics and a category."""
    text = rule_text(item(ALL)).replace('version: "1"', 'version: "2"')
    for old, new in (RENAMED | more).items():
        assert old in text
        text = text.replace(old, new)
    return read_rules(decode("later.yaml", text.encode()))


LATER = later()
OLD = "unit: 甲\ncategory: district\nmetrics: {charter: 是, meetings: 3}\nverified: {charter: 否}\n"


def reading(text: str, rules: RuleFile = LATER) -> ReadResult:
    """What comes of a unit file."""
    return UnitReader(rules, "verified").read(decode("unit.yaml", text.encode()))


def figures(unit: Unit) -> dict[str, str]:
    """The figures of a unit as written."""
    return {name: each.text for name, each in unit.figures.items()}


def test_old_names_are_read_by_their_new_ones() -> None:
    read = reading(f"{OLD}evidence: {{charter: [a.pdf]}}\n")
    (unit,) = read.units
    assert unit.category == "county"
    assert unit.verified == frozenset({"constitution"})
    assert dict(unit.evidence) == {"constitution": ("a.pdf",)}
    assert figures(unit) == {"constitution": "false", "sessions": "3"}
    assert {(each.code, each.values["names"]) for each in read.problems} == {
        ("LX297", "district → county"),
        ("LX297", "charter → constitution"),
        ("LX297", "meetings → sessions"),
    }


def test_a_new_name_needs_no_note() -> None:
    read = reading("unit: 甲\ncategory: county\nmetrics: {constitution: 是, sessions: 3}\n")
    assert (len(read.units), read.problems) == (1, [])


def test_both_names_are_one_too_many() -> None:
    read = reading("unit: 甲\ncategory: county\nmetrics:\n  charter: 是\n  constitution: 是\n")
    (problem,) = [each for each in read.problems if each.severity == "error"]
    assert at(problem) == ("LX296", 5, 3)
    assert [each.place.line for each in problem.related] == [4]
    assert read.units == []


@pytest.mark.parametrize("name", ["units.csv", "units.xlsx"])
def test_tables_have_old_names_at_their_heads(tmp_path: Path, name: str) -> None:
    heads = ["unit", "category", "charter", "charter@verified", "meetings"]
    rows = (heads, ["甲", "district", "是", "否", "3"])
    path = tmp_path / name
    if name.endswith("csv"):
        path.write_text("\n".join(",".join(each) for each in rows), "utf-8")
    else:
        path.write_bytes(workbook(sheet(*(row(n, *each) for n, each in enumerate(rows, 1)))))
    batch = score_files(expand([path]), LATER, "verified")
    (card,) = batch.cards
    assert figures(card.evidence[1]) == {"constitution": "false", "sessions": "3"}
    (note,) = batch.problems
    assert (note.code, note.values) == (
        "LX297",
        {"names": "charter → constitution, meetings → sessions, district → county", "count": "4"},
    )


def test_two_columns_of_one_metric(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text("unit,category,charter,constitution\n甲,county,是,是\n", "utf-8")
    problems = score_files(expand([path]), LATER, "verified").problems
    assert [(each.code, str(each.place)) for each in problems if each.severity == "error"] == [
        ("LX133", f"{path.as_posix()}:1:constitution")
    ]


SWAPPED = {
    "formed: {title": "formed: {was: quota, title",
    "quota: {title": "quota: {was: formed, title",
}


AS_NOW = {"formed": "7", "quota": "5", "completion": "7/5"}
AS_THEN = {"formed": "5", "quota": "7", "completion": "5/7"}


@pytest.mark.parametrize(
    ("named", "expected", "codes"),
    [
        ("ruleset: sample@1\n", AS_THEN, {"LX210", "LX297"}),
        ("ruleset: sample@2\n", AS_NOW, set()),
        ("ruleset: sample\n", AS_NOW, set()),
        ("", AS_NOW, {"LX295"}),
    ],
)
def test_names_that_were_exchanged(named: str, expected: dict[str, str], codes: set[str]) -> None:
    rules = later(**SWAPPED)
    read = reading(f"unit: 甲\ncategory: county\n{named}metrics: {{formed: 7, quota: 5}}\n", rules)
    assert figures(read.units[0]) == expected
    assert {each.code for each in read.problems} == codes
    rows = f"unit,category,ruleset,formed,quota\n甲,county,{named[9:].strip()},7,5\n"
    table = UnitReader(rules, "verified").read(_table(rows))
    assert figures(table.units[0]) == expected
    rows = f"metric,甲\ncategory,county\nruleset,{named[9:].strip()}\nformed,7\nquota,5\n"
    table = UnitReader(rules, "verified").read(_table(rows))
    assert figures(table.units[0]) == expected
    assert {each.code for each in table.problems} - {"LX184"} == codes


def _table(text: str) -> Source:
    """A CSV file."""
    return opened("units.csv", text.encode())


CHAIN = {
    "metric: reports,": "metric: months,",
    "reports: {title": "months: {was: reports, title",
    "accidents: {title": "reports: {was: accidents, title",
}


def test_a_chain_of_names() -> None:
    rules = later(**CHAIN)
    old = reading("unit: 甲\ncategory: county\nmetrics: {accidents: 2, reports: 11}\n", rules)
    assert figures(old.units[0]) == {"reports": "2", "months": "11"}
    new = reading("unit: 甲\ncategory: county\nmetrics: {reports: 2, months: 11}\n", rules)
    assert figures(new.units[0]) == {"reports": "2", "months": "11"}
    both = "unit: 甲\ncategory: county\nmetrics: {accidents: 2, reports: 11, months: 11}\n"
    assert [each.code for each in reading(both, rules).problems if each.severity == "error"] == [
        "LX296"
    ]


def test_a_name_that_two_metrics_claim_is_neither() -> None:
    rules = later(**{"contracts: {title": "contracts: {was: charter, title"})
    problems = reading("unit: 甲\ncategory: county\nmetrics: {charter: 是}\n", rules).problems
    assert [each.code for each in problems] == ["LX201"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The later rules, and twelve units by the names of the earlier ones."""
    (tmp_path / "later.yaml").write_text(LATER.walk.source.text, "utf-8")
    (tmp_path / "data").mkdir()
    for number in range(12):
        text = OLD.replace("甲", f"第{number}区")
        (tmp_path / "data" / f"{number:02}.yaml").write_text(text, "utf-8")
    return tmp_path


NOTE = (
    "note[LX297]: Some names are earlier ones, and were read as what they are called now: "
    "district → county, charter → constitution, meetings → sessions"
)


@pytest.mark.parametrize(
    "words",
    [
        ("score", "data", "--rules", "later.yaml"),
        ("explain", "data", "--rules", "later.yaml"),
        ("sensitivity", "data", "--rules", "later.yaml"),
        ("validate", "data", "--rules", "later.yaml"),
    ],
)
def test_every_command_reads_them_with_one_note(folder: Path, words: tuple[str, ...]) -> None:
    done = run(*words, "--lang", "en", cwd=folder, COLUMNS="300")
    told = (done.stdout if words[0] == "validate" else done.stderr).decode().splitlines()
    assert done.returncode == 0
    assert [line[: len(NOTE)] for line in told if "LX297" in line] == [NOTE]
    assert any("48 places" in line for line in told)


def test_rules_are_tried_with_old_data(folder: Path) -> None:
    done = run("validate", "later.yaml", "--data", "data", "--lang", "en", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    (folder / "data" / "bad.yaml").write_text("unit: 乙\n", "utf-8")
    done = run("validate", "later.yaml", "--data", "data", "--lang", "en", cwd=folder)
    codes = [line[:12] for line in done.stderr.decode().splitlines() if "[LX" in line]
    assert sorted(codes) == ["error[LX205]", "error[LX206]", "note[LX297]:"]


def test_diff_still_knows_both(folder: Path) -> None:
    earlier = rule_text(item(ALL))
    (folder / "earlier.yaml").write_text(earlier, "utf-8")
    done = run("diff", "earlier.yaml", "later.yaml", "--data", "data", "-f", "json", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
