"""Tables on the command line: wherever unit files are read, and what is said of them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import liuxiang.batch
from liuxiang import load_units, rank
from liuxiang.batch import score_files
from liuxiang.diagnostics import Place
from liuxiang.errors import InputFault
from liuxiang.inputs import expand
from liuxiang.ruleset import choose
from liuxiang.ruleset.load import load_rules, read_rules
from liuxiang.source import decode
from tests.cli.running import ROOT
from tests.cli.test_score import run
from tests.language.building import item, rule_text
from tests.tables.building import row, sheet, workbook
from tests.tables.test_hostile import OLE

TABLES = ROOT / "examples" / "2012-tables"
TABLE = "单位,类别,wage_growth,“安康杯”竞赛开展率\n甲区总工会,district,12%,{}\n"


def test_files_and_folders_score_as_the_yaml_does() -> None:
    expected = json.loads(run(ROOT / "examples" / "2012", "-f", "json").stdout)
    for arguments in ([TABLES], sorted(TABLES.iterdir()), [TABLES / "*.*"]):
        done = run(*arguments, "-f", "json")
        assert done.returncode == 1
        found = json.loads(done.stdout)
        assert found["standings"] == expected["standings"]
        assert found["findings"] == expected["findings"]


def test_standard_input_may_be_a_table() -> None:
    for name in ("districts.csv", "industries.xlsx"):
        done = run("-", "-f", "json", stdin=(TABLES / name).read_bytes())
        found = json.loads(done.stdout)
        assert len(found["scorecards"]) in (11, 12)
        assert {card["file"] for card in found["scorecards"]} == {"-"}


def test_the_line_of_a_figure_is_its_row() -> None:
    found = json.loads(run(TABLES / "industries.xlsx", "-f", "json").stdout)
    lines = {
        card["unit"]: {
            each["line"] for item in card["items"] for each in item["criteria"] if each["line"]
        }
        for card in found["scorecards"]
    }
    assert sorted(map(sorted, lines.values())) == [[line] for line in range(2, 13)]


def test_problems_are_named_by_row_and_column(tmp_path: Path) -> None:
    csv, xlsx = tmp_path / "units.csv", tmp_path / "figures.xlsx"
    csv.write_text(TABLE.format("98"), "utf-8")
    date = '<c r="D2" s="4"><v>41063</v></c>'
    header = row(1, "unit", "category", "wage_growth", "ankang_cup")
    xlsx.write_bytes(workbook(sheet(header, row(2, "乙区总工会", "district", "12%", date))))
    done = run("units.csv", "figures.xlsx", "--lang", "zh", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "error[LX140]: 这一格是日期或时间（2012-06-03），不是填写的内容\n"
        "  figures.xlsx!Sheet1:D2\n"
        "    ankang_cup: 2012-06-03\n"
        "  = Excel 会把 3/5 一类的内容变成日期，原来填的是什么已无从得知；"
        "请先把这些格设为“文本”格式，再重新填写。\n"
        "error[LX235]: ankang_cup 是比率，不能只写 98\n"
        "  units.csv:2:“安康杯”竞赛开展率\n"
        "    “安康杯”竞赛开展率: 98\n"
        "  = 请写作 98% 或 98/100，或分子/分母，如 985/1000。\n"
    )
    found = json.loads(run("figures.xlsx", "-f", "json", cwd=tmp_path).stdout)
    (problem,) = found["diagnostics"]
    assert {key: problem[key] for key in ("file", "line", "column", "place", "code")} == {
        "file": "figures.xlsx",
        "line": 2,
        "column": 4,
        "place": "figures.xlsx!Sheet1:D2",
        "code": "LX140",
    }


def test_keep_going_ranks_the_other_rows(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text(TABLE.format("98") + "乙区总工会,district,12%,95%\n", "utf-8")
    done = run(path, "--keep-going", "-f", "json")
    found = json.loads(done.stdout)
    assert (done.returncode, found["result"]) == (1, "provisional")
    assert [card["unit"] for card in found["scorecards"]] == ["乙区总工会"]
    assert [each["unit"] for each in found["findings"] if each["code"] == "LX519"] == ["甲区总工会"]


@pytest.mark.parametrize("name", ["old.xls", "OLD.XLS", "renamed.xlsx"])
def test_old_workbooks_get_a_clear_word(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(OLE)
    done = run(path, "-f", "json")
    assert done.returncode == 2
    assert [each["code"] for each in json.loads(done.stdout)["diagnostics"]] == ["LX150"]


def test_locks_and_old_workbooks_in_a_folder_are_counted(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text(TABLE.format("95%"), "utf-8")
    for name in ("~$figures.xlsx", "old.xls", ".hidden.csv"):
        (tmp_path / name).write_bytes(b"x")
    inputs = expand([tmp_path])
    assert ([Path(each).name for each in inputs.files], len(inputs.skipped)) == (
        ["units.csv"],
        3,
    )


@pytest.mark.parametrize("name", ["units.csv", "units.xlsx", "units.yaml"])
def test_the_rules_that_a_table_names(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    wanted = "dalian-six-actions@1999"
    if name.endswith("xlsx"):
        rows = row(1, "单位", "类别", "规则"), row(2, "甲", "district", wanted)
        path.write_bytes(workbook(sheet(*rows)))
    else:
        path.write_text(f"unit,category,ruleset\n甲,district,{wanted}\n", "utf-8")
    with pytest.raises(InputFault) as caught:
        choose.choose(expand([path]), None, ())
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.place, problem.values["found"]) == (
        "LX291",
        Place(path.as_posix()),
        wanted,
    )
    rules, inputs = choose.choose(expand([path]), "2012", ())
    problems = score_files(inputs, rules, "verified").problems
    assert [each.code for each in problems] == ["LX210"]


def test_a_rule_file_is_one_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "rules.csv").write_text(rule_text(item()), "utf-8")
    (tmp_path / "units.csv").write_text("unit,category,charter\n甲,district,是\n", "utf-8")
    found = json.loads(run(tmp_path, "-f", "json").stdout)
    assert (found["ruleset"]["id"], found["scorecards"][0]["total"]) == ("sample", "8")


def test_tables_among_thousands_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = load_rules("2012")
    inputs = expand([TABLES])
    expected = [
        (card.unit, card.total, card.items) for card in score_files(inputs, rules, "verified").cards
    ]
    monkeypatch.setattr(liuxiang.batch, "WORTH_A_POOL", 1)
    cards = score_files(inputs, rules, "verified").cards
    assert [(card.unit, card.total, card.items) for card in cards] == expected
    assert next(iter(rank(rules, cards))).card.unit == "乙区总工会"


@pytest.mark.parametrize("room", [choose.KEPT, 9000, 0])
@pytest.mark.parametrize("pool", [1, 1500])
def test_a_file_that_was_looked_at_is_read_once_while_there_is_room(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, room: int, pool: int
) -> None:
    for path in sorted((ROOT / "examples" / "2012").glob("*.*")):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    expected = load_units(tmp_path, load_rules("2012"))
    monkeypatch.setattr(choose, "KEPT", room)
    monkeypatch.setattr(liuxiang.batch, "WORTH_A_POOL", pool)
    rules, inputs = choose.choose(expand([tmp_path]), None, ())
    sizes = {name: Path(name).stat().st_size for name in inputs.files}
    assert sum(sizes[name] for name in inputs.kept) <= room
    assert len(inputs.kept) == {0: 0, 9000: 1}.get(room, len(sizes))
    for name in inputs.kept:
        Path(name).unlink()
    cards = score_files(inputs, rules, "verified").cards
    assert [(card.unit, card.sha256) for card in cards] == [
        (unit.name, unit.sha256) for unit in expected
    ]


def test_load_units_reads_tables() -> None:
    rules = load_rules("2012")
    units = load_units([TABLES / "districts.csv", TABLES / "industries.xlsx"], rules)
    assert len(units) == 23
    figure = units[0].figures["ankang_cup"]
    assert str(units[0].place(figure.line, figure.column)).endswith("districts.csv:2:ankang_cup")


def test_workbooks_are_opened_only_where_there_are_any() -> None:
    program = (
        "import sys; from liuxiang import load_rules, load_units;"
        "load_units('examples/2012-tables/districts.csv', load_rules('2012'));"
        "sys.exit('openpyxl' in sys.modules)"
    )
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program], check=False, cwd=ROOT
    )
    assert done.returncode == 0


def test_a_rule_file_in_a_table_is_none() -> None:
    rules = read_rules(decode("rules.csv", rule_text(item()).encode()))
    assert rules.reference == "sample@1"
