"""Errors of spreadsheets in unit files, which YAML takes for comments, are no empty figures."""

from pathlib import Path

import pytest

from liuxiang.errors import InputFault
from liuxiang.ruleset.load import load_rules
from liuxiang.units.load import load_units
from tests.language.building import ONE_CRITERION, one, reading
from tests.tables.building import reading as table
from tests.tables.building import told

HEAD = "unit: 甲区\ncategory: district\n"


def problems(tmp_path: Path, text: str, name: str = "unit.yaml") -> list[tuple[str, str, str, str]]:
    """What is told of a unit file: code, place, and what was found in both languages."""
    (tmp_path / name).write_text(text, "utf-8")
    try:
        load_units(tmp_path / name, load_rules("2012"))
    except InputFault as fault:
        return [
            (each.code, str(each.place).rpartition("/")[2], each.message("zh"), each.message("en"))
            for each in fault.diagnostics
        ]
    return []


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!"])
@pytest.mark.parametrize("quote", ["", '"', "'"])
def test_an_error_value_is_named(tmp_path: Path, error: str, quote: str) -> None:
    text = f"{HEAD}metrics:\n  ankang_cup: {quote}{error}{quote}\n"
    assert problems(tmp_path, text) == [
        (
            "LX257",
            f"unit.yaml:4:{15 if quote else 14}",
            f"ankang_cup 处是电子表格的错误值 {error}，不是数",
            f"`ankang_cup` is {error} here, the error of a spreadsheet, and no figure",
        )
    ]


def test_words_behind_it_do_not_hide_it(tmp_path: Path) -> None:
    text = f"{HEAD}metrics: {{}}\nverified:\n  ankang_cup:    #N/A 待查\n"
    assert [each[:2] for each in problems(tmp_path, text)] == [("LX257", "unit.yaml:5:14")]


def test_in_json_it_is_text(tmp_path: Path) -> None:
    text = '{"unit": "甲", "category": "district", "metrics": {"ankang_cup": "#REF!"}}'
    assert [each[0] for each in problems(tmp_path, text, "unit.json")] == ["LX257"]


@pytest.mark.parametrize("comment", ["", " # 待报", " ## #N/A", " # #N/A", " ###", " #NA 待报"])
def test_other_comments_leave_it_empty(tmp_path: Path, comment: str) -> None:
    text = f"{HEAD}metrics:\n  ankang_cup:{comment}\n  sunshine_audit: # 无\n"
    assert [each[0] for each in problems(tmp_path, text)] == ["LX201"]


@pytest.mark.parametrize(
    ("written", "name", "cut"),
    [
        ("第二小学 #3", "第二小学", "#3"),
        ("第二小学  #三分校", "第二小学", "#三分校"),
        ("第二小学 #", "第二小学", "#"),
        ("第二小学 # 见附件", "第二小学", ""),
        ("第二小学#3", "第二小学#3", ""),
        ('"第二小学 #3"', "第二小学 #3", ""),
        ('"第二小学" #3', "第二小学", ""),
    ],
)
def test_a_name_cut_at_a_hash_is_told(written: str, name: str, cut: str) -> None:
    text = f"category: district\nunit: {written}\nmetrics: {{charter: 是}}\n"
    found = reading(one(ONE_CRITERION), text)
    assert [each.name for each in found.units] == [name]
    assert [(each.severity, str(each.place), each.message("en")) for each in found.problems] == [
        (
            "warning",
            "unit.yaml:2:7",
            f"The name of the unit ends at {name}: what follows, {cut}, is a comment",
        )
    ] * bool(cut)


def test_a_cell_with_a_hash_is_a_name_with_one() -> None:
    found = table("unit,category,coverage\n第二小学 #3,district,71/90\n")
    assert ([each.name for each in found.units], told(found)) == (["第二小学 #3"], [])
