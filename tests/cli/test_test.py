"""`liuxiang test` as a user runs it: which files it takes, what it prints, how it ends."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.casework.building import RULES, recorded, written
from tests.cli.running import run

PASSING = "- {name: 全部达标, expect: {total: 10}}"
FAILING = f"""{PASSING}
- {{name: 差一户, given: {{completion: 97/100}}, expect: {{items: {{1: {{points: 6}}}}}}}}"""


def test_cases_that_pass(tmp_path: Path) -> None:
    path = Path(recorded(tmp_path, PASSING).file)
    for argument in (path, tmp_path / "small.yaml", tmp_path):
        done = run("test", argument, "--lang", "en")
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode() == f"{path.as_posix()}: 1 case, 1 passed, 0 failed\n"


RAISED = """\
error[LX616]: district.completion is recorded as 98%, just at its limit, and the limit of the \
rule is now 99%
  small.yaml:30:46
                - {metric: completion, at_least: 99%}
                                                 ^
  recorded here:
  small.cases.yaml:4:17
        completion: 98%
                    ^
  = Where this was not meant, put the rule back; where it was, `liuxiang test --update` records it.
error[LX616]: industry.completion is recorded as 98%, just at its limit, and the limit of the \
rule is now 99%
  small.yaml:30:46
                - {metric: completion, at_least: 99%}
                                                 ^
  recorded here:
  small.cases.yaml:8:17
        completion: 98%
                    ^
  = Where this was not meant, put the rule back; where it was, `liuxiang test --update` records it.
failing from this alone, 1 more: 全部达标

small.cases.yaml: 1 case, 0 passed, 1 failed
"""


def test_a_limit_that_was_raised_is_told_with_its_line(tmp_path: Path) -> None:
    recorded(tmp_path, PASSING)
    rules = tmp_path / "small.yaml"
    rules.write_text(RULES.replace("98%", "99%"), "utf-8")
    done = run("test", "small.yaml", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stdout.decode()) == (1, RAISED)
    document = json.loads(run("test", "small.yaml", "-f", "json", cwd=tmp_path).stdout)
    assert [each["code"] for each in document["files"][0]["record"]] == ["LX616", "LX616"]
    assert [each["code"] for each in document["files"][0]["cases"][0]["failures"]] == ["LX610"]


def test_update_records_what_was_meant_and_says_which(tmp_path: Path) -> None:
    path = Path(recorded(tmp_path, PASSING).file)
    before = path.read_text("utf-8")
    (tmp_path / "small.yaml").write_text(
        RULES.replace("98%", "97.5%").replace("points: 0.2", "points: 0.3"), "utf-8"
    )
    done = run("test", "small.yaml", "--update", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stderr.decode()) == (
        0,
        "small.cases.yaml: at_limit.district.completion was recorded as 98%, and is now 97.5%\n"
        "small.cases.yaml: at_limit.industry.completion was recorded as 98%, and is now 97.5%\n"
        "small.cases.yaml: numbers.items.formation.bonuses.over.points was recorded as 0.2, "
        "and is now 0.3\n",
    )
    assert path.read_text("utf-8") == before.replace("98%", "97.5%").replace(": 0.2}", ": 0.3}")
    assert run("test", "small.yaml", "--update", "-q", cwd=tmp_path).stderr == b""


def test_a_case_that_fails_is_told_with_both_places(tmp_path: Path) -> None:
    recorded(tmp_path, FAILING)
    done = run("test", "small.cases.yaml", "--lang", "zh", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode() == (
        "error[LX607]: 用例“差一户”的 items.1.points 应为 6，实为 0：97/100 对 at_least 98%\n"
        "  small.cases.yaml:22:75\n"
        "    …completion: 97/100}, expect: {items: {1: {points: 6}}}}\n"
        "                                                       ^\n"
        "  声明处：\n"
        "  small.yaml:30:15\n"
        "                - {metric: completion, at_least: 98%}\n"
        "                  ^\n"
        "  = 请核对规则与用例；确认无误后可用 --update 重新记录。\n"
        "\n"
        "small.cases.yaml：用例 2 个，通过 1，失败 1\n"
    )


def test_only_the_cases_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path, FAILING)
    done = run("test", path, "-k", "达标", "-k", "不存在", "--lang", "en")
    assert done.returncode == 0
    assert done.stdout.decode().endswith(": 1 case, 1 passed, 0 failed\n")
    done = run("test", path, "-k", "不存在", "--lang", "en")
    assert done.returncode == 2
    assert "error[LX609]: No case has 不存在 in its name" in done.stderr.decode()


def test_json(tmp_path: Path) -> None:
    written(tmp_path, FAILING)
    done = run("test", ".", "-f", "json", "--coverage", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1
    document = json.loads(done.stdout)
    (file,) = document["files"]
    failure = file["cases"][1]["failures"][0]
    assert (document["status"], file["ruleset"]) == ("findings", "small@1")
    assert file["cases"][0] == {"name": "全部达标", "status": "passed", "failures": []}
    assert file["cases"][1]["status"] == "failed"
    assert (failure["code"], failure["line"], failure["column"]) == ("LX607", 4, 75)
    assert failure["related"][0]["line"] == 30
    assert (file["coverage"]["covered"], file["mutation"]) == (9, None)
    assert file["coverage"]["missing"][0] == {
        "what": "industry",
        "aspect": "scored",
        "file": "small.yaml",
        "line": 8,
        "column": 13,
    }


def test_machines_are_told_as_of_files(tmp_path: Path) -> None:
    written(tmp_path, FAILING)
    done = run("test", ".", "-f", "github", "-o", "report.xml", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.decode().startswith(
        "::error file=small.cases.yaml,line=4,col=75,title=LX607::The case “差一户” expects "
    )
    suites = ET.parse(tmp_path / "report.xml").getroot()  # noqa: S314  # our own
    assert [(each.get("name"), each.find("failure") is None) for each in suites[0]] == [
        ("record", True),
        ("全部达标", True),
        ("差一户", False),
    ]


def test_coverage_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path, PASSING)
    for least, code in (("30%", 0), ("30.5", 1)):
        done = run("test", path, "--min-coverage", least, "--lang", "en")
        assert done.returncode == code
    assert "error[LX612]: Cases cover 9 of 30, less than 30.5%" in done.stdout.decode()
    assert run("test", path, "--min-coverage", "much").returncode == 2


def test_what_cannot_be_run(tmp_path: Path) -> None:
    path = written(tmp_path, PASSING)
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "a.yaml").write_text("x: 1\n", "utf-8")
    alone = empty / "alone.yaml"
    alone.write_text((tmp_path / "small.yaml").read_text("utf-8"), "utf-8")
    lost = tmp_path / "lost.cases.yaml"
    lost.write_text("ruleset: nowhere.yaml\ncases: [{name: a}]\n", "utf-8")
    for argument, code in (
        (empty / "a.yaml", "LX601"),
        (alone, "LX608"),
        (lost, "LX602"),
        (tmp_path / "nothing.yaml", "LX101"),
    ):
        done = run("test", argument, path, "--lang", "en")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.decode().startswith(f"error[{code}]")
    done = run("test", empty, "--lang", "en")
    assert (done.returncode, done.stderr.decode().split("]")[0]) == (2, "error[LX608")
    (empty / "broken.yaml").write_text("liuxiang: 1\nid: a\nid: b\n", "utf-8")
    alone.unlink()
    done = run("test", ".", "--lang", "en", cwd=empty)
    expected = "error[LX608]: The rule file has no cases: expected *.cases.yaml\n"
    assert (done.returncode, done.stderr.decode().startswith(expected)) == (2, True)


def test_a_rule_file_that_does_not_hold(tmp_path: Path) -> None:
    path = written(tmp_path, PASSING)
    rules = tmp_path / "small.yaml"
    rules.write_text(rules.read_text("utf-8").replace("points: 6", "points: 5"), "utf-8")
    done = run("test", path, rules, "--lang", "en")
    assert done.returncode == 2
    assert done.stderr.decode().count("error[LX350]") == 1


def test_the_cases_of_2012_cover_all_and_notice_every_change() -> None:
    done = run("test", "rules/2012.yaml", "--mutate", "--min-coverage", "100", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (
        "rules/2012.cases.yaml: 212 cases, 212 passed, 0 failed\n"
        "coverage 342/342\n"
        "514 mutants: 172 refused by the checks, 341 noticed by a case, "
        "0 by the recorded numbers alone, 1 mean the same, 0 survived\n"
    )


def test_update_writes_what_came(tmp_path: Path) -> None:
    path = Path(recorded(tmp_path, FAILING).file)
    before = path.read_text("utf-8")
    done = run("test", path.name, "--update", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr.decode() == "small.cases.yaml: 1 expectations written anew\n"
    assert path.read_text("utf-8") == before.replace("points: 6}}}}", "points: 0}}}}")
    done = run("test", "-", "--update", "--lang", "en", stdin=before.encode(), cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.decode().endswith("-: 2 cases, 1 passed, 1 failed\n")


def test_files_in_other_encodings_and_json(tmp_path: Path) -> None:
    path = written(tmp_path, PASSING)
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))
    assert run("test", path).returncode == 0
    as_json = tmp_path / "small.cases.json"
    cases = '[{"name": "a", "expect": {"total": 10}}]'
    as_json.write_text(f'{{"ruleset": "small.yaml", "cases": {cases}}}', "utf-8")
    assert run("test", as_json).returncode == 0


def test_expectations_are_updated_behind_a_pair_of_escapes(tmp_path: Path) -> None:
    written(tmp_path, PASSING)
    path = tmp_path / "small.cases.json"
    before = (
        '{"ruleset": "small.yaml", "cases": [{"name": "\\ud83d\\ude00", "expect": {"total": 1}}]}'
    )
    path.write_text(before, "utf-8")
    assert run("test", path, "--update").returncode == 0
    text = path.read_text("utf-8")
    assert text.endswith(before[before.index(', "cases"') :].replace("1}}", "10}}"))
    assert json.loads(text)["at_limit"]["industry"] == {"completion": "98%"}
    assert run("test", path, "-q").stdout == b""


def test_cases_are_no_units(tmp_path: Path) -> None:
    written(tmp_path, PASSING)
    unit = tmp_path / "unit.yaml"
    unit.write_text("unit: 甲\ncategory: industry\nmetrics: {completion: 98%}\n", "utf-8")
    done = run("score", tmp_path, "-f", "csv")
    assert (done.returncode, done.stderr) == (0, b"")
