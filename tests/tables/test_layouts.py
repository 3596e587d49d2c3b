"""Tables as units lay them out: titles, remarks, totals, signatures, and a metric a row."""

import pytest

from tests.tables.building import figures, reading, row, said, sheet, texts, told, workbook

TITLED = """\
2012年考核数据,,,,,
填报日期：2013-01-05,,,,,
序号,单位,类别,覆盖率（%）,会议数,备注
1,庚县,区,35%,7,新建
2,辛市,产业,71/90,3,
合 计,,,,10,
,平均值,,,5,
17,,,,,
填表人：张三,,审核：李四,,,
注：数据截至12月31日,,,,,
"""
NOTED = "units.csv:3:序号"


def units(text: str | bytes, name: str = "units.csv") -> dict[str, tuple[str, dict[str, str]]]:
    """The category and figures of all units, none of which has a fault."""
    read = reading(text, name)
    assert [each for each in told(read) if each[0] != "LX184"] == []
    return {unit.name: (unit.category, texts(unit)) for unit in read.units}


def test_titles_remarks_totals_and_signatures_are_passed_over_and_named_once() -> None:
    assert units(TITLED) == {
        "庚县": ("district", {"coverage": "35%", "meetings": "7"}),
        "辛市": ("industry", {"coverage": "71/90", "meetings": "3"}),
    }
    read = reading(TITLED)
    assert told(read) == [("LX184", NOTED)]
    (problem,) = [each for each in read.problems if each.code == "LX184"]
    assert problem.message("zh") == (
        "与单位数据无关，没有读取：列 序号、备注；行 1、2、6 合计、7 平均值、8 17、9 填表人：张三、"
        "10 注：数据截至12月31日"
    )
    assert [str(unit.place(unit.line, unit.column)) for unit in read.units] == [
        "units.csv:4:单位",
        "units.csv:5:单位",
    ]


@pytest.mark.parametrize(
    "head",
    ['"会议\n数"', "会议数（次）", "会议数(次)", "会议数【次】", "会 议 数", "meetings（次）"],
)
def test_heads_with_line_breaks_and_measures(head: str) -> None:
    text = f'"单\n位",类别,{head}\n庚县,区,7\n'
    assert units(text) == {"庚县": ("district", {"meetings": "7"})}


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("资金（万元）", "LX185"),
        ("会议数（%）", "LX185"),
        ("覆盖率（家）", "LX185"),
        ("会议数（上半年）", "LX132"),
        ("会议次数", "LX132"),
        ("得分", "LX132"),
    ],
)
def test_a_head_that_may_mean_something_else_stays_an_error(head: str, code: str) -> None:
    read = reading(f"单位,类别,{head}\n庚县,区,7\n")
    assert told(read) == [(code, f"units.csv:1:{head}")]
    assert read.units == []


def test_a_row_of_data_above_the_header_is_not_lost() -> None:
    read = reading("庚县,区,7,3\n单位,类别,会议数,资金\n辛市,区,7,3\n")
    assert told(read) == [("LX186", "units.csv:1:单位"), ("LX184", "units.csv:2:单位")]
    assert [each[:2] for each in read.omitted] == [("units.csv", None)]


@pytest.mark.parametrize("name", ["审核中心", "合计划局", "日期委", "电话局工会", "注册局"])
def test_units_whose_names_begin_like_remarks(name: str) -> None:
    assert list(units(f"单位,类别,会议数\n{name},区,7\n")) == [name]


VERTICAL = """\
指标,庚县总工会,辛市总工会,备注,合计
类别,区,产业,,
覆盖率,35%,71/90,见附件,
一、会议,,,,
会议数,7,3,,10
有场所,是,,,
合计,7,3,,10
填表人：张三,审核：李四,,,
"""


def test_a_metric_a_row_and_a_unit_a_column() -> None:
    assert units(VERTICAL) == {
        "庚县总工会": (
            "district",
            {"coverage": "35%", "meetings": "7", "office_open": "true"},
        ),
        "辛市总工会": ("industry", {"coverage": "71/90", "meetings": "3"}),
    }
    read = reading(VERTICAL)
    (note,) = [each for each in read.problems if each.code == "LX184"]
    assert note.message("en") == (
        "Not read, since they hold no data of units: columns 备注, 合计; rows 4, 7, 8"
    )


def test_places_are_those_of_the_cells_as_they_were_written() -> None:
    read = reading(VERTICAL.replace("71/90", "x").replace("会议数", "会议次数"))
    assert told(read) == [
        ("LX132", "units.csv:5:指标"),
        ("LX184", "units.csv:1:指标"),
        ("LX229", "units.csv:3:辛市总工会"),
    ]
    assert reading(VERTICAL).problems
    unit = reading(VERTICAL).units[1]
    figure = unit.figures["coverage"]
    place = unit.place(figure.line, figure.column)
    assert (str(place), place.line, place.column) == ("units.csv:3:辛市总工会", 3, 3)
    assert str(unit.place(unit.line, unit.column)) == "units.csv:1:辛市总工会"


@pytest.mark.parametrize(
    "text",
    [
        "指标,数值\n单位,庚县\n类别,区\n覆盖率,35%\n会议数,7\n",
        "单位,庚县\n类别,区\n指标,数值\n覆盖率,35%\n会议数,7\n",
        "填报单位：庚县,\n类别：区,\n序号,指标,计量单位,填报数,备注\n1,覆盖率,%,35%,\n2,会议数,次,7,\n",
        "2012年填报表,,\n,单位：,庚县\n,类别：,区\n序号,指标,数值\n1,coverage,35%\n2,meetings,7\n",
    ],
)
def test_one_unit_a_file(text: str) -> None:
    assert units(text) == {"庚县": ("district", {"coverage": "35%", "meetings": "7"})}


def test_what_was_verified_beside_what_was_reported() -> None:
    text = "单位,庚县,,\n类别,区,,\n指标,数值,核实,理由\n覆盖率,35%,34%,抽查\n会议数,7,,\n"
    read = reading(text)
    assert figures(read) == {"coverage": "34%", "meetings": "7"}
    figure = read.units[0].figures["coverage"]
    assert (figure.verified, figure.reason, figure.reported) == (True, "抽查", "35%")
    assert str(read.units[0].place(figure.line, figure.column)) == "units.csv:4:核实"


def test_a_measure_in_a_column_of_its_own() -> None:
    text = "单位,庚县,\n类别,区,\n指标,单位,数值\n资金,万元,40\n"
    read = reading(text)
    assert [code for code, _ in told(read)] == ["LX185", "LX184"]
    assert said(read.problems[0]) == (
        "The column of 资金 says 万元; in the rule file it is counted in –. Convert the figures to "
        "the measure of the rule file, and correct the head."
    )


def test_one_unit_a_sheet_of_a_workbook() -> None:
    sheets = [
        sheet(
            row(1, "2012年填报表"),
            row(2, "单位", name),
            row(3, "类别", "区"),
            row(4, "指标", "数值", "备注"),
            row(5, "会议数", count),
            row(6, "填表人：张三"),
            after='<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A6:C6"/></mergeCells>',
        )
        for name, count in (("庚县", "7"), ("辛市", "3"))
    ]
    assert units(workbook(*sheets), "figures.xlsx") == {
        "庚县": ("district", {"meetings": "7"}),
        "辛市": ("district", {"meetings": "3"}),
    }
    unit = reading(workbook(*sheets), "figures.xlsx").units[1]
    figure = unit.figures["meetings"]
    assert str(unit.place(figure.line, figure.column)) == "figures.xlsx!Sheet2:B5"


def test_of_thousands_of_unknown_columns_only_the_first_get_suggestions() -> None:
    heads = ",".join(f"会议数{at}" for at in range(3000))
    read = reading(f"unit,category,{heads}\n庚,district{',1' * 3000}\n")
    assert [code for code, _ in told(read)] == ["LX132"] * 3000
    assert [bool(each.suggestions) for each in read.problems] == [True] * 10 + [False] * 2990
