"""What commands say of grades: explain, show, diff, sensitivity and cases."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run

RULES = """\
liuxiang: 1
id: sample
version: "1"
title: 样例
language: zh-CN
points: 100
categories:
  district: {title: 区}
metrics:
  accidents: {title: 事故数, kind: count}
  safety: {title: 安全检查, kind: rate}
  work: {title: 工作, kind: rate}
actions:
  - id: main
    title: 行动
    points: 100
    items:
      - id: safety
        no: 1
        title: 安全
        points: 20
        assesses: [district]
        scoring: {kind: linear, metric: safety, zero_at: 0%, full_at: 100%,
                  rounding: {places: 1, mode: down}}
      - id: work
        no: 2
        title: 工作
        points: 80
        assesses: [district]
        scoring: {kind: linear, metric: work, zero_at: 0%, full_at: 100%,
                  rounding: {places: 1, mode: down}}
grades:
  bands:
    - {id: excellent, title: 优秀, at_least: 90, when: {points: items.safety, at_least: 60%}}
    - {id: passed, title: 合格, at_least: 60}
    - {id: failed, title: 不合格}
  ceilings:
    - {id: accident, title: 责任事故, when: {metric: accidents, at_least: 1}, at_best: failed}
awards:
  - {id: best, title: 先进, ranks: [1, 1], grades: [excellent], categories: [district]}
rulings:
  - id: R1
    title: 事故
    reading: 否决
    alternatives:
      - {id: none, reading: 不否决, set: {grades.ceilings.accident: null}}
      - {id: high, reading: 从严, set: {grades.bands.excellent.at_least: 95}}
"""
UNITS = """\
unit: 甲
category: district
metrics: {accidents: 1, safety: 100%, work: 97%}
---
unit: 乙
category: district
metrics: {accidents: 0, safety: 55%, work: 100%}
---
unit: 丙
category: district
metrics: {accidents: 0, safety: 100%, work: 90%}
---
unit: 丁
category: district
metrics: {safety: 100%, work: 60%}
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "rules.yaml").write_text(RULES, "utf-8")
    (tmp_path / "units.yaml").write_text(UNITS, "utf-8")
    return tmp_path


def told(files: Path, command: str, *arguments: str) -> dict[str, Any]:
    done = run(command, "--rules", "rules.yaml", "units.yaml", *arguments, "-f", "json", cwd=files)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def text(files: Path, command: str, *arguments: str) -> str:
    return run(command, *arguments, cwd=files).stdout.decode()


def test_a_scorecard_has_its_grade_the_range_and_what_presses(files: Path) -> None:
    found = told(files, "score")
    keys = ("unit", "rank", "award", "grade", "best_grade", "worst_grade", "ceilings")
    pressed = {"id": "accident", "at_best": "failed"}
    assert [tuple(each[key] for key in keys) for each in found["scorecards"]] == [
        ("甲", 1, None, "failed", "failed", "failed", [{**pressed, "decided": True}]),
        ("丙", 2, "best", "excellent", "excellent", "excellent", []),
        ("乙", 3, None, "passed", "passed", "passed", []),
        ("丁", 4, None, "failed", "passed", "failed", [{**pressed, "decided": False}]),
    ]
    assert found["status"] == "findings"
    assert found["result"] == "provisional"
    codes = [(each["code"], each["unit"]) for each in found["findings"] if each["unit"]]
    graded = [each for each in codes if "LX539" <= each[0] <= "LX545"]
    assert graded == [("LX541", "甲"), ("LX540", "甲"), ("LX539", "丁")]


def test_a_table_has_a_column_of_grades(files: Path) -> None:
    lines = text(files, "score", "--rules", "rules.yaml", "units.yaml", "-f", "csv").splitlines()
    columns = [line.split(",") for line in lines]
    at = columns[0].index("等次")
    assert [line[at : at + 3] for line in columns] == [
        ["等次", "可能的等次", "等次受限于"],
        ["不合格", "", "责任事故"],
        ["优秀", "", ""],
        ["合格", "", ""],
        ["不合格", "不合格 … 合格", "责任事故"],
    ]


def test_an_explanation_says_what_the_next_grade_needs(files: Path) -> None:
    asked = ("--rules", "rules.yaml", "units.yaml")
    lines = [line for line in text(files, "explain", *asked).splitlines() if "等次" in line]
    assert lines[:3] == [
        "等次：不合格，不受限时为“优秀”",
        "等次受限：责任事故（事故数 ≥ 1），最好为“不合格”；事故数 1",
        "距等次“合格”：须不再受限：责任事故（事故数 ≥ 1）",
    ]
    assert "距等次“优秀”：须符合：“安全”得分 ≥ 60%；现“安全”得分 11" in lines
    following = {
        each["unit"]: each.get("next_grade") for each in told(files, "explain")["explanations"]
    }
    assert following["丙"] is None
    assert following["乙"] == {
        "grade": "excellent",
        "points": "0",
        "condition": "grades.bands.excellent.when",
        "undecided": False,
        "ceilings": [],
    }


def test_the_annex_table_lists_grades(files: Path) -> None:
    found = text(files, "show", "rules.yaml")
    assert found.partition("等次（按总分）")[2].splitlines()[1:5] == [
        "- 优秀：≥ 90，且 “安全”得分 ≥ 60%",
        "- 合格：≥ 60",
        "- 不合格：其余",
        "- 责任事故：事故数 ≥ 1的，等次最好为“不合格”",
    ]
    assert "“先进”（限等次 优秀，不符合的由后面的单位递补）" in found


def test_a_reading_may_decide_a_grade(files: Path) -> None:
    found = told(files, "sensitivity")
    assert found["grades_decided_by"] == ["R1=none", "R1=high"]
    grades = {each["unit"]: each["grades"] for each in found["units"]}
    assert grades["甲"] == [{"grade": "failed", "runs": 2}, {"grade": "excellent", "runs": 1}]
    assert grades["乙"] == [{"grade": "passed", "runs": 3}]


def test_a_new_version_may_change_grades_and_fail(files: Path) -> None:
    (files / "new.yaml").write_text(RULES.replace("at_least: 90,", "at_least: 93,"), "utf-8")
    asked = ("rules.yaml", "new.yaml", "--data", "units.yaml", "--fail-on", "award")
    done = run("diff", *asked, "-f", "json", cwd=files)
    found = json.loads(done.stdout)
    assert (done.returncode, found["status"]) == (1, "findings")
    assert found["impact"]["grades_changed"] == [
        {"unit": "丙", "category": "district", "old": "excellent", "new": "passed"}
    ]
    assert "等次变动 1 个：丙（优秀 → 合格）" in text(files, "diff", *asked)


def test_cases_expect_grades(files: Path) -> None:
    cases = """\
ruleset: rules.yaml
cases:
  - {name: 满分, expect: {grade: excellent, award: best, result: final}}
  - {name: 事故, given: {accidents: 1}, expect: {grade: failed, award: null}}
  - {name: 错, given: {work: 88%}, expect: {grade: passed}}
  - name: 几个
    units: {甲: {work: 50%}, 乙: {work: 40%}}
    expect: {grades: {甲: passed, 乙: failed}}
"""
    (files / "rules.cases.yaml").write_text(cases, "utf-8")
    done = run("test", "rules.cases.yaml", cwd=files)
    assert done.returncode == 1
    said = (done.stdout + done.stderr).decode()
    assert "用例“错”的 grade 应为 passed，实为 excellent" in said
    assert "用例 4 个，通过 3，失败 1" in said
