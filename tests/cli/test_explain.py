"""`liuxiang explain` as it is run: what a unit can be told, and what it is not."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from liuxiang import load_rules, load_units
from tests.cli.running import EXAMPLE, run

ITEM_17 = """\
己县总工会
区市县、开放先导区总工会：12 个单位中第 10 名，未获奖
基本分 80（满分 100）+ 加分 0.6 = 80.6；补齐后最高分 86.6
总分更高的单位：9 个
同类各单位总分：119.6，110.8，102.4，97.4，97.4，93.2，88.4，84.6，81.9，80.6，73.8，62.2
距“六个专项行动先进单位”还差 1.3 分：其他单位不变时，即与现第 9 名同分
距“六个专项行动优秀单位”还差 16.8 分：其他单位不变时，即与现第 4 名同分
数据：district-06.yaml；规则：dalian-six-actions@2012（2012.yaml）；依据：核实数优先，无核实数的按自
评数；指纹：规则 FINGERPRINT，数据 FINGERPRINT

失分 3 分（1 项）
第17项 劳动争议调解组织与成效：未达标，0 / 3 分（附件第17项；市总法律部；2012.yaml:LINE）
├─ ✓ 区域工会调解组织建制率：69/69（100%），应 ≥ 100%
│  └─ 数据 district-06.yaml:64；自评，未核实；规则 2012.yaml:LINE
├─ ✓ 行业工会调解组织建制率：6/6（100%），应 ≥ 100%
│  └─ 数据 district-06.yaml:65；自评，未核实；规则 2012.yaml:LINE
├─ ✓ 建会企业调解组织建制率：690/821（84.04…%），应 ≥ 80%
│  └─ 数据 district-06.yaml:66；自评，未核实；规则 2012.yaml:LINE
├─ ✓ 规模以上建会企业调解组织建制率：77/77（100%），应 ≥ 98%
│  └─ 数据 district-06.yaml:67；自评，未核实；规则 2012.yaml:LINE
├─ ✗ 劳动争议调解成功率：39/66（59.09…%），应 ≥ 60%
│  ├─ 差 1 件：39/66，需 40/66，可得 3 分
│  └─ 数据 district-06.yaml:68；自评，未核实；规则 2012.yaml:LINE
├─ ✓ 劳动争议结案率：66/66（100%），应 ≥ 100%
│  └─ 数据 district-06.yaml:69；自评，未核实；规则 2012.yaml:LINE
"""


def explained(*arguments: str) -> dict[str, Any]:
    """The JSON of the example."""
    done = run("explain", "examples/2012", "-f", "json", *arguments)
    data: dict[str, Any] = json.loads(done.stdout)
    return data


def written_under(file: Path, line: int) -> str:
    """The metric that the value in `line` is given for, there or on a line above."""
    lines = file.read_text("utf-8").split("\n")[:line]
    keys = [re.match(r"""\s+["']?(\w+)["']?\s*:""", each) for each in reversed(lines)]
    inside = ("value", "points", "reason", "by")
    return next(each[1] for each in keys if each is not None and each[1] not in inside)


def test_an_item_as_text() -> None:
    done = run("explain", "examples/2012", "--unit", "己县总工会", "--item", "17", "-q")
    assert done.returncode == 1
    text = done.stdout.decode()
    masked = re.sub(r" [0-9a-f]{12}", " FINGERPRINT", text)
    assert re.sub(r"(2012\.yaml):\d+", r"\1:LINE", masked).startswith(ITEM_17)
    assert text.endswith("所列各项得分　17: 0；合计 0 分\n")


def test_lines_named_hold_what_is_said() -> None:
    """Every figure stands at the line named, every test at its line of the rule file."""
    rules = Path(load_rules("2012").file).read_text("utf-8").split("\n")
    for unit in explained()["explanations"]:
        for item in unit["items"]:
            for each in item["criteria"]:
                word = each["test"].partition(" ")[0]
                assert f"{word}:" in rules[each["rule"]["line"] - 1]
                assert each["metric"] in rules[each["rule"]["line"] - 1]
            for each in (*item["criteria"], *item["bonuses"]):
                if each["figure"] is not None:
                    place = each["figure"]["place"]
                    names = [each["metric"], *(side["metric"] for side in each["sides"])]
                    assert written_under(EXAMPLE / place["file"], place["line"]) in names


def test_what_was_lost_comes_first_and_the_largest_of_it() -> None:
    text = run("explain", EXAMPLE, "--unit", "乙开放先导区总工会", "-q").stdout.decode()
    lost = text.split("\n加分 ")[0]
    full = [int(each) for each in re.findall(r"第\d+项 .*?0 / (\d+) 分", lost)]
    assert full == sorted(full, reverse=True)
    assert sum(full) == 38
    assert len(full) == 10


def test_all_items_are_listed_once() -> None:
    text = run("explain", EXAMPLE, "--unit", "己县总工会", "--all", "-q").stdout.decode()
    numbers = [int(each) for each in re.findall(r"^第(\d+)项 ", text, re.MULTILINE)]
    assert sorted(numbers) == list(range(1, 31))


def test_points_add_up() -> None:
    for unit in explained()["explanations"]:
        points = sum(Decimal(item["points"]) for item in unit["items"])
        assert points == Decimal(unit["total"])
        lost = sum(Decimal(item["lost"]) for item in unit["items"] if item["lost"] is not None)
        assert lost + Decimal(unit["base"]) == Decimal(unit["attainable"])


def test_a_sheet_holds_no_other_units_figures() -> None:
    rules = load_rules("2012")
    units = load_units(EXAMPLE, rules)
    sheet = run("explain", EXAMPLE, "--unit", "丙区总工会", "--all", "-f", "md").stdout.decode()
    assert sheet.startswith("# 丙区总工会\n")
    for unit in units:
        if unit.name != "丙区总工会":
            assert unit.name not in sheet
            assert "119.6" not in sheet
            assert Path(unit.file).name not in sheet


def test_a_department_sees_its_items() -> None:
    data = explained("--department", "legal", "--unit", "己县总工会")
    rules = load_rules("2012").ruleset
    numbers = [item.no for item in rules.items if "legal" in item.departments]
    assert [item["no"] for item in data["explanations"][0]["items"]] == numbers


def test_json_of_an_item() -> None:
    data = explained("--unit", "己县总工会", "--item", "17")
    assert (data["status"], data["result"]) == ("findings", "provisional")
    unit = data["explanations"][0]
    assert unit["next_awards"] == [
        {"award": "advanced", "rank": 9, "points": "1.3"},
        {"award": "excellent", "rank": 4, "points": "16.8"},
    ]
    short = next(each for each in unit["items"][0]["criteria"] if each["verdict"] == "not_met")
    assert (short["metric"], short["test"]) == ("mediation_success", "at_least 60%")
    assert short["to_met"] == {"value": "40/66", "change": "1", "members": [], "gain": "3"}


def test_files_are_written(tmp_path: Path) -> None:
    names = [tmp_path / f"sheet{ending}" for ending in (".md", ".json", ".txt")]
    outputs = [word for name in names for word in ("-o", str(name))]
    done = run("explain", EXAMPLE, "--unit", "丙区总工会", "-q", *outputs)
    assert (done.returncode, done.stderr) == (1, b"")
    assert names[0].read_text("utf-8").startswith("# 丙区总工会\n")
    assert json.loads(names[1].read_text("utf-8"))["explanations"][0]["unit"] == "丙区总工会"
    assert names[2].read_bytes() == done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["--unit", "丙区工会"],
            "error[LX013]: 没有单位 丙区工会\n  = 是否想写：丙区总工会、",
        ),
        (["--item", "31"], "error[LX014]: 没有第31项\n  = 项目编号为 1 … 30。\n"),
        (
            ["--item", "女职工特别"],
            "error[LX187]: 没有叫 女职工特别 的项目\n  = ",
        ),
        (
            ["--item", "企业建会与组织"],
            "error[LX187]: 没有叫 企业建会与组织 的项目\n  = 是否想写：企业建会与组织覆盖？ ",
        ),
        (["-o", "sheet.csv"], "error[LX004]: "),
    ],
)
def test_what_there_is_not(arguments: list[str], told: str) -> None:
    done = run("explain", EXAMPLE, *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(told)


@pytest.mark.parametrize(
    "other", ["企业建会与组织覆盖", "１", "Union-Formation", " 企业建会 与组织覆盖"]
)
def test_an_item_by_any_of_its_names(other: str) -> None:
    asked: tuple[str | Path, ...] = (EXAMPLE, "--unit", "丙区总工会", "-q", "--item")
    assert run("explain", *asked, other).stdout == run("explain", *asked, "1").stdout


def test_a_department_by_its_title() -> None:
    asked: tuple[str | Path, ...] = (EXAMPLE, "--unit", "丙区总工会", "-q", "--department")
    by_title = run("explain", *asked, "市总组织部")
    assert by_title.stdout == run("explain", *asked, "organization").stdout


def test_in_english() -> None:
    done = run("explain", EXAMPLE, "--unit", "己县总工会", "--item", "17", "--lang", "en", "-q")
    assert "short by 1 件: 39/66, needs 40/66, which earns 3" in done.stdout.decode()


@pytest.mark.parametrize(
    ("file", "unit", "place"),
    [
        ("districts.csv", "己县总工会", "数据 districts.csv:7:mediation_success"),
        ("industries.xlsx", "某业工会", "数据 industries.xlsx!"),
    ],
)
def test_a_figure_in_a_table_stands_at_its_cell(file: str, unit: str, place: str) -> None:
    done = run("explain", f"examples/2012-tables/{file}", "--unit", unit, "--all", "-q")
    assert place in done.stdout.decode()


def test_a_tie_at_a_limit_is_told_on_the_sheet_itself() -> None:
    text = run("explain", EXAMPLE, "--unit", "戊市总工会", "-f", "md", "-q").stdout.decode()
    assert "第 4 名（与另 1 个单位并列），六个专项行动优秀单位" in text
    assert "并列超出名额，现按较高奖项列出，须由定奖机构裁定" in text


def test_the_reason_of_the_assessors_stands_where_points_were_lost() -> None:
    text = run("explain", EXAMPLE, "--unit", "戊市总工会", "--item", "7", "-q").stdout.decode()
    assert "├─ ✗ 建会企业集体合同签订率：1058/1260（83.96…%），应 ≥ 85%\n" in text
    assert "│  ├─ 理由：47户合同已到期未续签\n" in text
    assert "│  ├─ 佐证：戊市人社局备案清单（2012）\n" in text
    assert "1058（district-05.yaml:126）；已核实（考核组），自评" in text


def test_a_missing_figure_says_under_which_names_it_can_be_reported() -> None:
    text = run("explain", EXAMPLE, "--unit", "己县总工会", "--item", "6", "-q").stdout.decode()
    assert "│  ├─ 请填报 wage_growth，或 wage_increase 和 wage_last_year\n" in text
    assert "未报，0 / 6 分，补报后最高 6 分" in text


def test_what_is_not_assessed_has_no_points_and_is_not_called_missing() -> None:
    text = run("explain", EXAMPLE, "--unit", "癸业工会", "--all", "-q").stdout.decode()
    assert "各项得分　1: 0，3: " in text
    assert "– 社区服务帮扶站建站率：应 ≥ 100%（不考核）" in text


def test_a_bonus_without_its_base_has_no_step_of_its_own() -> None:
    text = run("explain", EXAMPLE, "--unit", "癸业工会", "--item", "1", "-q").stdout.decode()
    assert text.count("可得 8 分") == 1


def test_a_warning_about_a_figure_is_told_to_its_unit_alone() -> None:
    for unit, told in (("己县总工会", True), ("癸业工会", False)):
        text = run("explain", EXAMPLE, "--unit", unit).stdout.decode()
        assert ("LX271" in text) is told


def test_part_of_a_name_is_enough_to_be_understood() -> None:
    done = run("explain", EXAMPLE, "--unit", "己县")
    assert done.stderr.decode().startswith(
        "error[LX013]: 没有单位 己县\n  = 是否想写：己县总工会？"
    )


def test_a_sheet_to_hand_out_speaks_of_the_unit_alone() -> None:
    """No files, no ids, no codes, no readings; `--places` brings the places and the readings."""
    arguments = ("explain", EXAMPLE, "--unit", "己县总工会", "-f", "md", "--lang", "zh")
    sheet = run(*arguments).stdout.decode()
    metrics = load_rules("2012").ruleset.metrics
    for word in (".yaml", "LX", "口径", "换一种", *(f"{each}" for each in metrics if "_" in each)):
        assert word.replace("_", "\\_") not in sheet
        assert word not in sheet
    assert (
        "- 建会企业调解组织建制率 中的 建会企业总数 是 821，建会企业女职工组织组建率 中却是 812"
        in sheet
    )
    staff = run(*arguments, "--places").stdout.decode()
    assert "规则 2012.yaml:" in staff
    assert "口径 A01" in staff
    plain = run(*arguments[:4], "--lang", "zh", "--no-places").stdout.decode()
    assert "2012.yaml:" not in plain
