"""`liuxiang validate` as a user or a pipeline runs it."""

import json
from pathlib import Path

import pytest

from liuxiang.ruleset.load import read_rules
from liuxiang.wording.codes import SEVERITIES
from tests.cli.running import ROOT, run
from tests.language.sound_rules import GOOD

FAULTY = GOOD.replace("{metric: reports, at", "{metric: reprts, at")
UNIT = "unit: 甲\ncategory: district\nmetrics: {reports: 13, metings: 4}\n"


def told(*words: str | Path, code: int, cwd: Path = ROOT) -> list[str]:
    """The first lines of all problems that a run of this exit code prints."""
    done = run("validate", *words, "--lang", "en", cwd=cwd)
    assert (done.returncode, done.stderr) == (code, b"")
    return [line for line in done.stdout.decode().splitlines() if "[LX" in line]


def written(folder: Path, **texts: str) -> Path:
    """A folder with these files."""
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def test_the_shipped_rules_are_sound_but_for_bonuses_without_a_cap() -> None:
    others = ", ".join(
        f"`{bonus}` of item {no} (without limit)"
        for no, bonus in (
            (8, "municipal-contracts"),
            (8, "district-contracts"),
            (30, "innovation-projects"),
            (30, "promoted-experience"),
            (30, "overfulfilment"),
        )
    )
    assert told("rules/2012.yaml", code=0) == [
        "note[LX441]: The bonus `over-quota` of item 1 has no cap; it can come to: without limit. "
        f"Nor have: {others}"
    ]


def test_the_examples_are_sound() -> None:
    done = run("validate", "rules", "examples/2012", "--lang", "en")
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-2:] == [
        "rules/2012.yaml: base points that can be attained: district 100, industry 79",
        "files: 24; warnings: 1, notes: 1",
    ]


def test_a_fault_is_told_with_its_line(tmp_path: Path) -> None:
    done = run("validate", "rules.yaml", "--lang", "zh", cwd=written(tmp_path, rules=FAULTY))
    assert done.returncode == 1
    assert done.stdout.decode() == (
        "error[LX341]: 没有声明指标 reprts\n"
        "  rules.yaml:70:24\n"
        "                - {metric: reprts, at_least: 12, points: 3}\n"
        "                           ^\n"
        "  = 是否想写：reports？ 请在 metrics 之下声明，或改正拼写。\n"
        "\n"
        "检查文件 1 个：错误 1\n"
    )


def test_units_are_held_against_the_rules_beside_them(tmp_path: Path) -> None:
    folder = written(tmp_path, rules=GOOD, unit=UNIT)
    assert told(folder, code=1) == [
        "error[LX233]: `reports` is out of bounds: 13",
        "error[LX201]: Unknown metric `metings`",
    ]
    assert told(folder / "unit.yaml", "--rules", folder / "rules.yaml", code=1) == [
        "error[LX233]: `reports` is out of bounds: 13",
        "error[LX201]: Unknown metric `metings`",
    ]


def test_units_of_rules_that_do_not_hold_are_not_checked(tmp_path: Path) -> None:
    assert told(written(tmp_path, rules=FAULTY, unit=UNIT), code=1) == [
        "error[LX341]: The metric `reprts` is not declared",
        f"warning[LX123]: The figures were not checked: the rule file "
        f"{(tmp_path / 'rules.yaml').as_posix()} does not hold",
    ]


def test_units_that_name_one_of_several_rule_files(tmp_path: Path) -> None:
    other = GOOD.replace("id: sample", "id: other").replace("  reports: {", "  months: {")
    other = other.replace("{metric: reports", "{metric: months")
    named = UNIT.replace("category", "ruleset: other@1\ncategory")
    assert told(written(tmp_path, one=GOOD, two=other, unit=named), code=1) == [
        "error[LX201]: Unknown metric `reports`",
        "error[LX201]: Unknown metric `metings`",
    ]


def test_rules_at_hand_are_read_once_for_all_unit_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from liuxiang.check_results import Held
    from liuxiang.inputs import expand
    from liuxiang.ruleset import find
    from liuxiang.ruleset.installed import latest
    from liuxiang.ruleset.load import RuleFile
    from liuxiang.source import Source
    from liuxiang.validation import validate

    read: list[str] = []

    def reading(source: Source, sought: tuple[str, ...] | None = None) -> RuleFile:
        read.append(Path(source.name).name)
        return read_rules(source, sought)

    monkeypatch.setattr(find, "read_rules", reading)
    monkeypatch.chdir(tmp_path)
    unit = "unit: {}\ncategory: district\nruleset: dalian-six-actions@2012\nmetrics: {{}}\n"
    folder = written(tmp_path, **{name: unit.format(name) for name in ("甲", "乙", "丙", "丁")})
    outcomes = list(validate(expand([folder])))
    held = Held("dalian-six-actions@2012", latest().path.as_posix())
    assert [(each.kind, each.diagnostics, each.held) for each in outcomes] == [
        ("unit", (), held)
    ] * 4
    assert read == ["2012.yaml"]


def held_against(*words: str | Path, cwd: Path) -> list[str]:
    """The lines of a run that say what units were held against."""
    done = run("validate", *words, "--lang", "en", cwd=cwd)
    return [line for line in done.stdout.decode().splitlines() if "held against" in line]


def test_what_units_are_held_against_is_said_once(tmp_path: Path) -> None:
    second = GOOD.replace('version: "1"', 'version: "2"')
    units = {
        name: UNIT.replace("category", f"ruleset: sample@{version}\ncategory").replace("甲", name)
        for name, version in (("甲", 1), ("乙", 2), ("丙", 2))
    }
    assert held_against(".", cwd=written(tmp_path, one=GOOD, two=second, **units)) == [
        "unit files: 2, held against sample@2 (./two.yaml)",
        "unit files: 1, held against sample@1 (./one.yaml)",
    ]
    done = run("validate", "甲.yaml", "-f", "json", cwd=tmp_path)
    (file,) = json.loads(done.stdout)["files"]
    assert file["held_against"] == {"reference": "sample@1", "file": "one.yaml"}


def test_which_of_two_rule_files_is_not_guessed(tmp_path: Path) -> None:
    second = GOOD.replace('version: "1"', 'version: "2"')
    units = {name: UNIT.replace("甲", name) for name in ("甲", "乙", "丙")}
    folder = written(tmp_path, one=GOOD, two=second, **units)
    expected = [
        "error[LX292]: The units do not say which rules they are for, and more than one could be "
        "meant: ./one.yaml (sample@1), ./two.yaml (sample@2)"
    ]
    assert told(".", code=1, cwd=folder) == expected
    assert held_against(".", cwd=folder) == []
    assert told("one.yaml", "丙.yaml", code=1, cwd=folder) == [
        "error[LX233]: `reports` is out of bounds: 13",
        "error[LX201]: Unknown metric `metings`",
    ]


def test_that_rules_do_not_hold_is_said_once_for_all_units(tmp_path: Path) -> None:
    units = {name: UNIT.replace("甲", name) for name in ("甲", "乙", "丙")}
    folder = written(tmp_path, rules=FAULTY, **units)
    assert told(".", code=1, cwd=folder) == [
        "error[LX341]: The metric `reprts` is not declared",
        "warning[LX123]: The figures were not checked: the rule file ./rules.yaml does not hold",
    ]
    done = run("validate", ".", "--lang", "en", cwd=folder)
    assert "  = Correct the rule file first; 3 files could not be checked." in (
        done.stdout.decode().splitlines()
    )


def test_units_that_name_rules_that_are_not_given(tmp_path: Path) -> None:
    named = UNIT.replace("category", "ruleset: sample@2\ncategory")
    folder = written(tmp_path, rules=GOOD, unit=named)
    assert told(".", code=1, cwd=folder) == [
        "error[LX291]: The units name the rule file `sample@2`, which is not at hand"
    ]
    (folder / "rules").mkdir()
    second = GOOD.replace('version: "1"', 'version: "2"').replace("  reports: {", "  months: {")
    second = second.replace("{metric: reports", "{metric: months")
    written(folder / "rules", second=second)
    assert told("rules.yaml", "unit.yaml", code=1, cwd=folder) == [
        "error[LX201]: Unknown metric `reports`",
        "error[LX201]: Unknown metric `metings`",
    ]


def test_cases_are_checked_as_well(tmp_path: Path) -> None:
    cases = "ruleset: rules.yaml\ncases:\n  - {name: a, category: distrikt}\n"
    written(tmp_path, rules=GOOD)
    (tmp_path / "rules.cases.yaml").write_text(cases, "utf-8")
    assert told(tmp_path, code=1) == ["error[LX605]: There is no `distrikt`"]


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_how_grave_it_has_to_be(tmp_path: Path, fail_on: str, code: int) -> None:
    text = GOOD.replace("  visit: {title", "  spare: {title: 备用, kind: count}\n  visit: {title")
    path = written(tmp_path, rules=text) / "rules.yaml"
    assert told(path, "--fail-on", fail_on, code=code) == [
        "warning[LX401]: The metric `spare` is declared and never used"
    ]


def test_what_cannot_be_read_is_told_beside_all_else(tmp_path: Path) -> None:
    path = written(tmp_path, rules=FAULTY) / "rules.yaml"
    assert told(path, tmp_path / "gone.yaml", code=2) == [
        "error[LX101]: There is no such file or folder",
        "error[LX341]: The metric `reprts` is not declared",
    ]


def test_json(tmp_path: Path) -> None:
    done = run("validate", ".", "-f", "json", "--lang", "en", cwd=written(tmp_path, rules=FAULTY))
    document = json.loads(done.stdout)
    assert (done.returncode, document["status"]) == (1, "findings")
    assert document["files"] == [{"file": "./rules.yaml", "kind": "ruleset", "attainable": None}]
    assert document["diagnostics"] == [
        {
            "file": "./rules.yaml",
            "line": 70,
            "column": 24,
            "code": "LX341",
            "severity": "error",
            "message": "The metric `reprts` is not declared",
            "help": "Did you mean reports? Declare it under `metrics`, or correct the name.",
            "subject": "items.parts.criteria.reprts.metric",
            "related": [],
        }
    ]


def test_several_reports_in_one_run(tmp_path: Path) -> None:
    written(tmp_path, rules=FAULTY)
    outputs = ("a.sarif", "b.xml", "c.json", "gitlab=d.json", "github=e.txt", "f.txt")
    words = [word for each in outputs for word in ("-o", each)]
    done = run("validate", "rules.yaml", *words, "-q", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    starts = {path.name: path.read_text("utf-8")[:12] for path in tmp_path.glob("[a-f].*")}
    assert starts == {
        "a.sarif": '{\n  "$schema',
        "b.xml": "<?xml versio",
        "c.json": '{"status": "',
        "d.json": '[\n  {\n    "d',
        "e.txt": "::error file",
        "f.txt": "error[LX341]",
    }
    assert run("validate", "rules.yaml", "-o", "a.doc", cwd=tmp_path).returncode == 2


def test_every_fault_of_a_sum_names_what_was_added(tmp_path: Path) -> None:
    text = GOOD.replace("points: 17", "points: 18")
    done = run("validate", ".", "-f", "json", "--lang", "en", cwd=written(tmp_path, rules=text))
    (problem,) = json.loads(done.stdout)["diagnostics"]
    assert (problem["code"], problem["line"]) == ("LX350", 34)
    assert [(each["line"], each["message"]) for each in problem["related"]] == [
        (39, "one of those added"),
        (64, "one of those added"),
    ]


def test_with_figures() -> None:
    lines = told("rules/2012.yaml", "--data", "examples/2012", code=0)
    assert [line for line in lines if "LX441" not in line] == [
        "note[LX472]: All of 12 units meet this item",
        "note[LX472]: All of 12 units meet this item",
        "note[LX472]: All of 23 units meet this item",
        "warning[LX474]: In district the tie at ranks 4–5 lies across the limit of an award: "
        "丙区总工会, 戊市总工会",
    ]


RATES = """
unit: {unit}
category: district
metrics: {{completion: 100%, coverage: 70%, charter: 是, meetings: 4, reports: {reports}}}
"""


def test_with_figures_that_nobody_has(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for unit, reports in (("甲", "12"), ("乙", "11")):
        (data / f"{unit}.yaml").write_text(RATES.format(unit=unit, reports=reports), "utf-8")
    rules = written(tmp_path, rules=GOOD) / "rules.yaml"
    assert told(rules, "--data", data, code=0) == [
        "warning[LX471]: None of 2 units meets `coverage at_least 80%`",
        "note[LX473]: None of 2 units reaches the cap of 2; the highest comes to 0",
        "note[LX473]: None of 2 units reaches the cap of 4; the highest comes to 0",
        "warning[LX471]: None of 2 units meets `coverage at_least 90%`",
        "warning[LX471]: None of 2 units meets `coverage at_least 80%`",
        "note[LX473]: None of 2 units reaches the cap of 5; the highest comes to 0",
    ]
    (data / "bad.yaml").write_text("unit: 丙\n", "utf-8")
    done = run("validate", rules, "--data", data, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("error[LX205]")


def test_what_a_code_means() -> None:
    done = run("validate", "--explain", "lx411", "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (
        "LX411 (警告)\n"
        "没有一个数会使 ‹metric› 达不到 ‹test›\n"
        "\n"
        "缘由：凡能填报的数都达到它，等于没有要求。\n"
        "\n"
        "怎样做：该指标只能取 ‹bounds›；请改正界限，或删去这个条件。\n"
        "\n"
        "例如：\n"
        "\n"
        "    metrics:\n"
        "      coverage: {title: 覆盖率, kind: rate}\n"
        "    scoring:\n"
        "      kind: all_or_nothing\n"
        "      criteria: [{metric: coverage, at_most: 100%}]\n"
        "\n"
        "应写作：\n"
        "\n"
        "    metrics:\n"
        "      coverage: {title: 覆盖率, kind: rate}\n"
        "    scoring:\n"
        "      kind: all_or_nothing\n"
        "      criteria: [{metric: coverage, at_least: 100%}]\n"
    )


def test_every_code_can_be_asked_about() -> None:
    from liuxiang.formats.manual import page_of

    for code in SEVERITIES:
        assert page_of(code, "en").startswith(f"{code} (")
        assert page_of(code, "zh").startswith(f"{code} (")


def test_a_code_that_there_is_not() -> None:
    done = run("validate", "--explain", "LX4411", "--lang", "en")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("error[LX016]: There is no code LX4411\n")


def test_without_files() -> None:
    done = run("validate", "--lang", "en")
    assert done.returncode == 2
    assert "LX001]: missing FILES...\n" in done.stderr.decode()
