"""`liuxiang show` as it is run: the annex table again, then the rulings."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.running import run
from tests.properties.schemes import ONE_OF_EVERYTHING

HEAD = """\
全市工会“六个专项行动”百分考核
dalian-six-actions@2012；大工发〔2012〕55号；大连市总工会；2012-01-01 – 2012-12-31；合计 100 分
专项行动      项  具体项目                                          分值  考核对象      责任部门
────────────  ──  ────────────────────────────────────────────────  ────  ────────────  ────────────
基层工会组建   1  企业建会与组织覆盖                                   8  区市县、开放  市总组织部
专项行动（17      年度建会任务完成率 ≥ 100%                               先导区总工会  市总女职工部
分）              非公企业法人数据库审核率 ≥ 100%                         产业工会      市总经审办
                  库内企业建会率 ≥ 98%
                  建会企业女职工组织组建率 ≥ 95%
                  经审会覆盖率 ≥ 100%
                  ＋ 超额建会：年度建会任务完成率超过 100%，每 1%
                  加 0.2 分，只计整步，不封顶
"""
GENERAL = """\
通用规定
- 区市县、开放先导区总工会：满分 100 分
- 产业工会：满分 79 分
- 无可考核（0/0，须申报）按达标计
- 未报的不得分，结果为暂定
- 基本分为 0 的项目，加分不计
- 同分同名次，其后名次空出（1、2、2、4）
- 区市县、开放先导区总工会：第 1 至 4 名为“六个专项行动优秀单位”
- 产业工会：第 1 至 4 名为“六个专项行动优秀单位（参照执行）”
- 区市县、开放先导区总工会：第 5 至 9 名为“六个专项行动先进单位”
- 产业工会：第 5 至 9 名为“六个专项行动先进单位（参照执行）”

文件未明之处的口径（● 现用，○ 其他）
"""
EVERY_KIND = {
    1: [
        "一 ≥ 3",
        "二 > 50%（只考核区）",
        "＋ 超：加一超过 100%，每 10% 加 0.7 分，只计整步，最多 3 分",
        "＋ 富：加二超过 1，每 2 加 1 分，按比例（1 位小数，四舍六入五成双），不封顶",
        "本项加分合计最多 4 分",
    ],
    2: ["三 是：2.5 分", "四 有 甲、乙：3.5 分", "＋ 每：每个加 0.5 分，不封顶"],
    3: [
        "各条均分，1 位小数，四舍五入",
        "五 > 1，且 < 4",
        "六 ≥ 80%，或 十二 否",
        "十三 ≤ 30%",
    ],
    4: ["七 ≥ 4：2 分", "八 ≥ 75%：6 分", "＋ 一次：加四 是，加 2 分，不封顶"],
    9: [
        "十五 ≥ 2，且 （十六 ≥ 2/3，或 十七 是）",
        "十八 < 90%（只考核产业）",
        "＋ 又：（加七 ≥ 2，且 加八 ≥ 80%），或 加九 是（只考核区），加 1.5 分，不封顶",
    ],
}


def test_the_annex_as_text() -> None:
    done = run("show", "2012")
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert text.startswith(HEAD)
    assert GENERAL in text
    assert max(map(cell_len, text.split("\n"))) <= 100


def test_every_item_has_a_row() -> None:
    rows = run("show", "-f", "md").stdout.decode().split("\n")
    table = [row.split(" | ") for row in rows if row.startswith("| ")][2:]
    assert [int(cells[1]) for cells in table] == list(range(1, 31))
    points = [int(cells[3]) for cells in table if cells[3] != "–"]
    assert (len(points), sum(points)) == (28, 100)


def test_rulings_come_after_with_the_way_to_choose_them() -> None:
    text = run("show", "2012").stdout.decode()
    ruling = """\
A04 不足一个步长的部分是否计分（第 1，26 项）
├─ ● 只计完整步长
└─ ○ """
    at = text.index(ruling)
    assert "（--ruling A04=pro-rata）" in text[at : at + 200]
    assert at > text.index("通用规定")


def test_another_reading_is_shown_in_its_place() -> None:
    text = run("show", "2012", "--ruling", "A05=cap-2").stdout.decode()
    assert "只计整步，最多 2 分" in text.replace("\n", "").replace(" " * 18, "")


def test_every_kind_has_words(tmp_path: Path) -> None:
    rules = tmp_path / "everything.yaml"
    text = ONE_OF_EVERYTHING.replace("POLICY", "met").replace("NEEDS", "true")
    rules.write_text(text, "utf-8")
    done = run("show", rules, "-f", "json", "--lang", "zh")
    data = json.loads(done.stdout)
    said = {item["no"]: item["clauses"] for each in data["actions"] for item in each["items"]}
    assert {no: said[no] for no in EVERY_KIND} == EVERY_KIND
    assert not any("{" in line for lines in said.values() for line in lines)
    assert run("show", rules, "--lang", "en").returncode == 0


def test_an_award_for_one_rank(tmp_path: Path) -> None:
    rules = tmp_path / "one.yaml"
    awards = "awards: [{id: best, title: 头名, ranks: [1, 1], categories: [district]}]\n"
    text = ONE_OF_EVERYTHING.replace("POLICY", "met").replace("NEEDS", "true")
    rules.write_text(f"{text}{awards}", "utf-8")
    for language, line in (("zh", "- 区：第 1 名为“头名”"), ("en", "- 区: rank 1, “头名”")):
        assert line in run("show", rules, "--lang", language).stdout.decode().splitlines()


def test_json() -> None:
    data = json.loads(run("show", "2012", "-f", "json").stdout)
    assert (data["status"], data["points"]) == ("ok", "100")
    assert data["attainable"] == {"district": "100", "industry": "79"}
    rules = Path(data["ruleset"]["file"]).read_text("utf-8").split("\n")
    for action in data["actions"]:
        for item in action["items"]:
            assert rules[item["line"] - 1].strip() == f"- id: {item['id']}"
    for ruling in data["rulings"]:
        assert rules[ruling["line"] - 1].strip() == f"- id: {ruling['id']}"


def test_files_are_written(tmp_path: Path) -> None:
    names = [tmp_path / f"annex{ending}" for ending in (".md", ".json", ".txt")]
    done = run("show", "-q", *(word for name in names for word in ("-o", str(name))))
    assert (done.returncode, done.stderr) == (0, b"")
    assert [name.stat().st_size > 1000 for name in names] == [True, True, True]


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        ("2013", "LX010"),
        ("nowhere/rules.yaml", "LX101"),
        ("examples/2012/district-01.yaml", "LX315"),
    ],
)
def test_what_there_is_not(rules: str, code: str) -> None:
    done = run("show", rules)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"error[{code}]")
