"""`decide`: a draft of every open question, which keeps what was answered."""

# ruff: noqa: E501  # whole lines of a draft

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run
from tests.decisions.building import TIE, UNITS
from tests.seasons import RULES, scored

DRAFT = """\
# 裁定草稿：填写留空之处，留空即未裁定。再运行一次，已填的保留，新的加上，失效的标明
decisions: sample@2012
by:
date:
document:
ties:
  # LX511 区县第 2 名并列（丁区总工会、丙区总工会、乙区总工会），超出名额，须裁定先后 → 定奖机构：裁定先后
  - category: district
    rank: 2
    order:  # [丁区总工会, 丙区总工会, 乙区总工会]
    reason:
confirmed:
  # LX504 丁区总工会 第2项申报无考核对象（0/0）：合同签订率 → 填报单位：书面确认确无此类对象
  - unit: 丁区总工会
    metric: contracts
    value: 0/0
    reason:
  # LX507 甲区总工会 的“优秀”含未核实数据 2 个（共 2 个） → 考核组：先核实
  - unit: 甲区总工会
    finding: LX507
    reason:
  # LX507 丁区总工会 的“优秀”含未核实数据 2 个（共 2 个） → 考核组：先核实
  - unit: 丁区总工会
    finding: LX507
    reason:
  # LX507 丙区总工会 的“优秀”含未核实数据 2 个（共 2 个） → 考核组：先核实
  - unit: 丙区总工会
    finding: LX507
    reason:
  # LX507 乙区总工会 的“优秀”含未核实数据 2 个（共 2 个） → 考核组：先核实
  - unit: 乙区总工会
    finding: LX507
    reason:
# 审定后写 approved: true，再运行一次 liuxiang decide，记下依据
approved:
"""


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """Make a folder of the rules and four units, without decisions."""
    (tmp_path / "rules.yaml").write_text(RULES, "utf-8")
    (tmp_path / "units.yaml").write_text(UNITS, "utf-8")
    return tmp_path


def decide(folder: Path, *options: str) -> str:
    """Write the draft of a folder into it, and return it."""
    done = run("decide", folder, "-o", folder / "d.yaml", "--lang", "zh", *options)
    assert done.returncode == 0, done.stderr.decode()
    return (folder / "d.yaml").read_text("utf-8")


def test_a_draft_has_every_open_question_with_a_blank_answer(season: Path) -> None:
    printed = run("decide", season, "--lang", "zh")
    assert (printed.returncode, printed.stdout.decode()) == (0, DRAFT)
    assert decide(season) == DRAFT
    assert decide(season) == DRAFT
    found = scored(season)
    assert (found["state"], found["confirmed"], found["stale"]) == ("undecided", [], [])


def _answered(text: str) -> str:
    text = text.replace("by:\n", "by: 领导小组  # 全体\n", 1).replace(
        "order:  # [丁区总工会, 丙区总工会, 乙区总工会]\n    reason:",
        "order: [丙区总工会, 乙区总工会, 丁区总工会]\n    reason: 以建会为先",
    )
    return text.replace("value: 0/0\n    reason:", "value: 0/0\n    reason: 确无企业")


def test_answers_are_kept_and_an_approval_says_what_it_rests_on(season: Path) -> None:
    answered = _answered(decide(season)).replace("approved:", "approved: true  # 全票通过")
    (season / "d.yaml").write_text(answered, "utf-8")
    again = decide(season)
    found = scored(season)
    rules, data = found["fingerprint"]["rules"], found["fingerprint"]["data"]
    on, answers = f'on: {{rules: "{rules}", data: {data}}}', "answers: 7293e813ed74"
    assert again == f"{answered}{on}\n{answers}\n"
    assert found["state"] == "approved"
    assert decide(season) == again


def test_what_is_new_is_added_and_what_no_longer_holds_is_marked(season: Path) -> None:
    answered = _answered(decide(season)).replace("approved:", "approved: true")
    (season / "d.yaml").write_text(answered, "utf-8")
    approved = decide(season)
    changed = UNITS.replace(
        "metrics: {meetings: 2, contracts: 1/100}", "metrics: {meetings: 1, contracts: 0/0}", 1
    )
    (season / "units.yaml").write_text(
        changed.replace("contracts: 90/100", "contracts: 1/100"), "utf-8"
    )
    again = decide(season)
    marked = [line.strip() for line in again.splitlines() if "已失效" in line]
    assert marked == [
        "# 已失效：区县第 2 名的裁定依据 丙区总工会、乙区总工会、丁区总工会 并列，现为 空缺，未予采用",
        "# 已失效：审定之后数据有改动，审定不再有效",
    ]
    added = [
        line
        for line in again.splitlines()
        if line not in approved.splitlines() and "已失效" not in line
    ]
    assert "    rank: 1" in added
    assert "  - unit: 乙区总工会" in again
    assert decide(season) == again
    assert scored(season, 1)["state"] == "undecided"
    (season / "units.yaml").write_text(UNITS, "utf-8")
    back = decide(season)
    assert "已失效" not in back
    assert scored(season)["state"] == "approved"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "decisions: sample@2012\nties: []\n",
            "ties: \n  # LX511",
        ),
        ("decisions: sample@2012\nties:\nby: 甲\n", "ties:\n  # LX511"),
        (
            "decisions: sample@2012\nconfirmed:\n- {unit: 甲区总工会, finding: LX507, reason: 看过}  # 好\n",
            "confirmed:\n- {unit: 甲区总工会, finding: LX507, reason: 看过}  # 好\n# LX504",
        ),
        ("decisions: sample@2012\nties: null\nconfirmed: ~\n", "ties: \n  # LX511"),
        (
            "decisions: sample@2012\nconfirmed: [{unit: 甲区总工会, finding: LX507}, # 一\n]\n",
            "{unit: 甲区总工会, finding: LX507}, {unit: 丁区总工会, metric: contracts",
        ),
        ("decisions: sample@2012\n'ties' :\nby: 甲\n", "'ties' :\n  # LX511"),
    ],
)
def test_files_of_any_layout_are_added_to(season: Path, before: str, after: str) -> None:
    (season / "d.yaml").write_text(before, "utf-8")
    again = decide(season)
    assert after in again
    done = run("validate", season / "d.yaml", "--rules", season / "rules.yaml", "-f", "json")
    assert json.loads(done.stdout)["diagnostics"] == []
    assert decide(season) == again


@pytest.mark.parametrize("on", ["on: null\n", "on:\nanswers:\n", "on : ~\n", ""])
def test_what_an_approval_rests_on_is_written_over_nothing(season: Path, on: str) -> None:
    answered = _answered(decide(season)).replace("approved:", "approved: true")
    (season / "d.yaml").write_text(answered + on, "utf-8")
    decide(season)
    found = scored(season)
    told = [each["code"] for each in found["findings"]]
    assert (found["state"], "LX534" in told) == ("approved", False)


def test_a_layout_that_nothing_can_be_added_to_is_left_alone(season: Path) -> None:
    before = "{decisions: sample@2012, by: 领导小组}\n"
    (season / "d.yaml").write_text(before, "utf-8")
    done = run("decide", season, "-o", season / "d.yaml", "--lang", "en")
    assert (done.returncode, (season / "d.yaml").read_text("utf-8")) == (2, before)
    assert "LX798]: What is new cannot be added to a file in this layout" in done.stderr.decode()


@pytest.mark.parametrize("kept", ["rules.yaml", "more.yaml"])
def test_other_files_of_a_season_are_not_drafted_over(season: Path, kept: str) -> None:
    (season / "more.yaml").write_text("decisions: sample@2012\n", "utf-8")
    (season / "link.yaml").hardlink_to(season / kept)
    before = (season / kept).read_bytes()
    done = run("decide", season / "units.yaml", season / kept, "-o", season / "link.yaml")
    assert (done.returncode, (season / kept).read_bytes()) == (2, before)


def test_decisions_may_come_from_standard_input(season: Path) -> None:
    done = run(
        "decide",
        *(season, "-", "-o", season / "d.yaml", "--lang", "zh"),
        stdin=("decisions: sample@2012\n" + TIE).encode(),
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "ties:" not in (season / "d.yaml").read_text("utf-8")


def test_windows_line_ends_stay(season: Path) -> None:
    text = decide(season).replace("\n", "\r\n")
    (season / "d.yaml").write_bytes(
        text.replace("  - unit: 乙区总工会\r\n    finding: LX507\r\n    reason:\r\n", "").encode()
    )
    decide(season)
    data = (season / "d.yaml").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert "乙区总工会\r\n    finding".encode() in data


def test_nothing_is_written_where_decisions_cannot_be_read(season: Path) -> None:
    (season / "d.yaml").write_text("decisions: sample@2012\nties: {}\n", "utf-8")
    done = run("decide", season, "-o", season / "d.yaml", "--lang", "en")
    assert (done.returncode, b"LX745" in done.stderr) == (2, True)
    assert (season / "d.yaml").read_text("utf-8") == "decisions: sample@2012\nties: {}\n"
    done = run("decide", season, "-o", season / "d.txt", "--lang", "en")
    assert (done.returncode, b"LX004" in done.stderr) == (2, True)


def test_a_file_of_another_kind_is_not_written_over(season: Path) -> None:
    before = (season / "units.yaml").read_bytes()
    done = run("decide", season, "-o", season / "units.yaml", "--lang", "en")
    assert (done.returncode, b"LX743" in done.stderr) == (2, True)
    assert (season / "units.yaml").read_bytes() == before


def test_a_file_elsewhere_is_read_too(season: Path, tmp_path_factory: Callable[..., Any]) -> None:
    out = season.parent / "elsewhere.yaml"
    out.write_text("decisions: sample@2012\n# 已阅\n", "utf-8")
    done = run("decide", season, "-o", out, "--lang", "zh")
    assert done.returncode == 0, done.stderr.decode()
    assert "# 已阅" in out.read_text("utf-8")
    out.unlink()
