"""`liuxiang sensitivity` as it is run: every format, both languages, narrow pages, errors."""

import csv
import io
import json
import re
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from openpyxl import load_workbook
from rich.cells import cell_len

from tests.cli.running import EXAMPLE, run
from tests.sensitivity.building import HEAD, RULINGS, TAIL

RULES = f"{HEAD}rulings:\n{''.join(RULINGS)}{TAIL}"
UNIT = """\
unit: {}
category: district
metrics: {{formed: {}, quota: 100, charter: 是, deals: {}}}
"""
FIGURES = (("甲", 130, 0), ("乙", 110, 1), ("丙", 110, 1), ("丁", 100, 1), ("戊", 90, 0))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small rule file, and its units."""
    made = tmp_path_factory.mktemp("small")
    (made / "small.yaml").write_text(RULES, "utf-8")
    units = "---\n".join(UNIT.format(*each) for each in FIGURES)
    (made / "units.yaml").write_text(units, "utf-8")
    return made


SMALL = """\
小规则：换一种口径，结果变不变
计算结果（未审定）；15 个数据全部未核实，按自评数计；规则 small@1（small.yaml）；指纹：规则
FINGERPRINT，数据 FINGERPRINT
试算了 12 种口径组合中的 12 种：基准 1，单独 4，两两 5，三项以上 2；1 种口径只有文字说明，不能试算

换哪种口径都不变的奖项（0 个单位）
- 没有：每个奖项都会因口径而变

单独就能改变奖项的口径（3 种，涉及 4 个单位）
- R1=capped 最高一分 — 得奖：丁；升等：丙、乙；降等：甲
- R2=double 每份两分 — 升等：丙、乙
- R3=dense 不空位 — 得奖：丁
- 单独不变、合起来才变：两两 2 组，三项以上才变的单位 0 个

区：名次范围
● 基准名次，├ ┤ 最好与最差的名次，┊ 奖项的界限
单位  1    2    3    4    5  名次（范围）
甲    ●──┼─────────┼─┤       1（1–4）
丙    ├──┼─●       ┊         2（1–2）
乙    ├──┼─●       ┊         2（1–2）
丁       ┊ ├───────┼─●       4（2–4）
戊       ┊      ├──┼──────●  5（3–5）

区：总分范围，各奖项在 12 种组合中出现的次数（● 基准）
单位  最低总分  基准总分  最高总分  一等  二等  未获奖
────  ────────  ────────  ────────  ────  ────  ──────
甲          11        13        13   ● 6     5       1
丙        11.5        12        13     8   ● 4       –
乙        11.5        12        13     8   ● 4       –
丁        10.5        11        12     –     8     ● 4
戊           4         4         4     –     2    ● 10

各口径单独
R1=capped 最高一分（超额加分是否封顶）：1 个单位总分变
├─ 得奖：丁（二等）
├─ 升等：丙（二等→一等）、乙（二等→一等）
└─ 降等：甲（一等→二等）
R2=double 每份两分（合同加分每份几分）：3 个单位总分变
└─ 升等：丙（二等→一等）、乙（二等→一等）
R3=dense 不空位（并列后是否空位）：0 个单位总分变
├─ 得奖：丁（二等）
└─ 奖项不变、名次变：戊 5→4
- 单独不改变任何名次：R2=half 每份半分

两种口径合起来才改变的奖项
R1=capped + R3=dense
└─ 得奖：戊（二等）
R2=double + R3=dense
└─ 得奖：戊（二等）

只有文字说明、不能试算的口径
- R1=words 另行研究
"""


def test_the_whole_report(folder: Path) -> None:
    done = run("sensitivity", ".", "--lang", "zh", cwd=folder)
    told = re.sub(r"[0-9a-f]{12}", "FINGERPRINT", done.stdout.decode())
    assert told == SMALL.replace("（small.yaml", "（./small.yaml")
    assert (done.returncode, done.stderr) == (0, b"")


@cache
def example(*options: str, columns: int = 100) -> CompletedProcess[bytes]:
    """The example of 2012, readings alone and in pairs."""
    return run("sensitivity", EXAMPLE, "--most", "0", *options, COLUMNS=str(columns))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_summary_is_one_screen(language: str) -> None:
    text = example("-q", "--lang", language).stdout.decode()
    first = next(at for at, line in enumerate(text.splitlines()) if "┊" in line)
    assert first - 2 <= 24


@pytest.mark.parametrize("columns", [100, 80])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_page(language: str, columns: int) -> None:
    lines = example("--lang", language, columns=columns).stdout.decode().splitlines()
    assert max(map(cell_len, lines)) <= columns
    assert not any("\x1b" in line for line in lines)


def test_a_provisional_result_is_a_finding_as_in_score() -> None:
    assert example("-q").returncode == run("score", EXAMPLE, "-q").returncode == 1
    assert b"warning[LX271]" in example().stderr
    assert example("-q").stderr == b""


def test_json_is_one_object() -> None:
    found = json.loads(example("-f", "json").stdout)
    assert (found["status"], found["result"]) == ("findings", "provisional")
    assert found["runs"] == {
        "combinations": 2048,
        "run": 67,
        "alone": 11,
        "pairs": 55,
        "left_out": 0,
        "most": 0,
        "complete": False,
    }
    scored = json.loads(run("score", EXAMPLE, "-f", "json").stdout)
    assert [
        (each["unit"], each["total"]["base"], each["rank"]["base"], each["award"])
        for each in found["units"]
    ] == [
        (each["unit"], each["total"], each["rank"], each["award"]) for each in scored["scorecards"]
    ]
    assert all(sum(times["runs"] for times in each["awards"]) == 67 for each in found["units"])
    assert found["decided_by"] == [
        *("A01=split", "A04=pro-rata", "A05=cap-2", "A14=not-met", "A21=dense", "A23=none")
    ]


def test_csv_and_markdown(folder: Path) -> None:
    done = run("sensitivity", folder, "--lang", "en", "-f", "csv")
    rows = list(csv.reader(io.StringIO(done.stdout.decode())))
    assert rows[0] == [
        *("Category", "Unit", "Least", "Base total", "Greatest", "Best rank", "Base rank"),
        *("Worst rank", "Base award", "一等", "二等", "none", "Runs", "Readings to change it"),
        *("State", "Fingerprints"),
    ]
    assert rows[1][-2] == "Computed, not approved"
    assert rows[1][-1].startswith("fingerprints: rules ")
    assert rows[1][:-2] == [
        *("区", "甲", "11", "13", "13", "1", "1", "4", "一等", "6", "5", "1", "12", "1")
    ]
    page = run("sensitivity", folder, "--lang", "zh", "-f", "md").stdout.decode()
    assert "| 甲 | 1（1–4） | `●──┼─────────┼─┤·····` |" in page


def test_files_are_written(folder: Path, tmp_path: Path) -> None:
    names = [tmp_path / f"s.{ending}" for ending in ("json", "md", "csv", "xlsx")]
    outputs = [part for each in names for part in ("-o", each)]
    done = run("sensitivity", folder, "--lang", "zh", "-q", *outputs)
    assert (done.returncode, done.stderr) == (0, b"")
    assert names[0].read_bytes() == run("sensitivity", folder, "--lang", "zh", "-f", "json").stdout
    assert names[2].read_bytes().startswith(b"\xef\xbb\xbf")
    book = load_workbook(names[3])
    assert book.sheetnames == ["范围", "变化", "未试算"]
    rows = [[cell.value for cell in row if cell.value is not None] for row in book["变化"]]
    assert ["R1=capped", "最高一分", "区", "甲", 13, 11, 1, 3, "一等", "二等"] in rows
    assert [
        "R2=double + R3=dense",
        "每份两分\n不空位",
        "区",
        "戊",
        4,
        4,
        5,
        3,
        "未获奖",
        "二等",
    ] in rows
    assert [[cell.value for cell in row] for row in book["未试算"]][-1] == [
        *("R1=words", "另行研究", "只有文字说明")
    ]


def test_a_chosen_reading_is_the_base(folder: Path) -> None:
    done = run("sensitivity", folder, "--ruling", "R3=dense", "--lang", "en")
    assert "Base: R3=dense, else default" in done.stdout.decode()
    assert "Ran 6 of 6 combinations" in done.stdout.decode()


def test_rules_without_rulings(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "plain.yaml").write_text(HEAD + TAIL, "utf-8")
    units = folder / "units.yaml"
    done = run("sensitivity", units, "--rules", tmp_path / "plain.yaml", "--lang", "en")
    assert done.returncode == 0
    assert "Ran 1 of 1 combinations" in done.stdout.decode()
    assert "None: no reading changes an award alone" in done.stdout.decode()


def test_what_is_left_out_is_provisional(folder: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("unit: 坏\ncategory: nowhere\nmetrics: {}\n", "utf-8")
    refused = run("sensitivity", folder, bad, "-f", "json")
    assert (refused.returncode, json.loads(refused.stdout)["status"]) == (2, "error")
    done = run("sensitivity", folder, bad, "--keep-going", "-f", "json")
    found = json.loads(done.stdout)
    assert (done.returncode, found["status"], found["result"]) == (1, "findings", "provisional")
    assert found["omitted"] == [{"file": bad.as_posix(), "unit": "坏"}]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--ruling", "R9=x"), b"LX007"),
        (("--ruling", "R1=words"), b"LX009"),
        (("--most", "-1"), b"LX001"),
        (("--department", "x"), b"LX001"),
        (("-f", "xlsx"), b"LX001"),
        (("-o", "s.docx"), b"LX004"),
        (("--rules", "nowhere.yaml"), b"LX011"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_errors(folder: Path, options: tuple[str, ...], code: bytes) -> None:
    done = run("sensitivity", folder, *options)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"error[" + code in done.stderr


def test_what_was_not_run_is_said(folder: Path) -> None:
    done = run("sensitivity", folder, "--most", "11", "--lang", "en", COLUMNS="200")
    text = done.stdout.decode()
    assert (
        "Ran 10 of 12 combinations of readings: 1 base, 4 alone, 5 pairs, 0 of three or more;"
        " combinations of three or more were not run (--most 11);"
    ) in text
    assert "Awards that no reading that was run changes (units: 0)" in text
    assert "- Only together: 2 pairs\n" in text


def test_pairs_beyond_thousands_are_run_where_they_are_asked_for(tmp_path: Path) -> None:
    each = "  - {{id: Q{0}, title: 问, reading: 甲, alternatives: [{1}]}}\n"
    other = "{id: b, reading: 乙, set: {items.formation.bonuses.over.cap: %d}}"
    asked = "".join(each.format(n, other % n) for n in range(1, 103))
    (tmp_path / "many.yaml").write_text(f"{HEAD}rulings:\n{asked}{TAIL}", "utf-8")
    (tmp_path / "units.yaml").write_text(UNIT.format("甲", 130, 0), "utf-8")
    done = run("sensitivity", ".", "--lang", "en", cwd=tmp_path, COLUMNS="300")
    assert (
        "1 base, 102 alone, 0 pairs, 0 of three or more; combinations of three or more were not run"
        " (--most 4096); nor were the 5151 pairs, which are many (--most 5151 runs them)"
    ) in done.stdout.decode()


def told(folder: Path, rules: str, *words: str) -> str:
    """What is printed for the units by other rules."""
    (folder / "other.yaml").write_text(rules, "utf-8")
    words = ("units.yaml", "--rules", "other.yaml", "--lang", "en", "-q", *words)
    done = run("sensitivity", *words, cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_rules_without_awards_are_not_said_to_depend_on_a_reading(folder: Path) -> None:
    none = told(folder, RULES[: RULES.index("awards:")])
    assert "\n- None: the rules give no awards\n" in none
    far = RULES[: RULES.index("awards:")] + (
        "awards: [{id: far, title: 远, ranks: [7, 9], categories: [district]}]\n"
    )
    assert "\n- None: by the base reading nobody is awarded\n" in told(folder, far)
    assert "\n- None: each depends on a reading\n" in told(folder, RULES)


def test_the_base_says_what_was_settled(folder: Path) -> None:
    text = told(folder, RULES, "--ruling", "R1=default", "--ruling", "R2=double")
    assert "\nBase: R2=double, R1=default, else default\n" in text
    assert "Ran 2 of 2 combinations of readings" in text
