"""Workbooks: cells as one would type them, and those that nobody typed."""

import io
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from liuxiang.errors import InputFault
from liuxiang.units.load import load_units
from tests.tables.building import (
    RULES,
    archive,
    figures,
    one,
    reading,
    row,
    said,
    sheet,
    told,
    workbook,
)

HEADER = row(1, "unit", "category", "coverage")
GOOD = row(2, "甲区总工会", "district", "98.5%")
NAME = "figures.xlsx"


def test_the_sheet_of_the_description() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["单位", "类别", "覆盖率", "覆盖率@verified", "覆盖率@reason", "章程", "会议数"])
    page.append(["甲区总工会", "district", 0.985, "97/100", "抽查", True, 5])
    page["C2"].number_format = "0.0%"
    out = io.BytesIO()
    book.save(out)
    read = reading(out.getvalue(), NAME)
    assert figures(read) == {"coverage": "97/100", "charter": "true", "meetings": "5"}
    coverage = read.units[0].figures["coverage"]
    assert (coverage.reported, coverage.reason) == ("98.5%", "抽查")
    place = read.units[0].place(coverage.line, coverage.column)
    assert str(place) == "figures.xlsx!Sheet:D2"
    assert (place.line, place.column) == (2, 4)


@pytest.mark.parametrize(
    ("metric", "figure", "shown"),
    [
        ("coverage", 's="1"|<v>0.98499999999999999</v>', "98.5%"),
        ("coverage", 's="2"|<v>0.28999999999999998</v>', "29%"),
        ("coverage", 's="1"|<v>1</v>', "100%"),
        ("coverage", 's="1"|<v>0</v>', "0%"),
        ("coverage", 's="1"|<v>9.9999999999999995E-7</v>', "0.0001%"),
        ("coverage", 't="inlineStr"|<is><t>985/1000</t></is>', "985/1000"),
        ("coverage", 't="inlineStr"|<is><r><t>985</t></r><r><t>/1000</t></r></is>', "985/1000"),
        ("coverage", 't="str"|<f>A1&amp;B1</f><v>985/1000</v>', "985/1000"),
        ("coverage", 's="1"|<f>985/1000</f><v>0.98499999999999999</v>', "98.5%"),
        ("growth", 's="8"|<v>-0.05</v>', "-5%"),
        ("meetings", 's="9"|<v>1035</v>', "1035"),
        ("meetings", "|<v>1.035E3</v>", None),
        ("fund", "|<v>0.10000000000000001</v>", "0.1"),
        ("fund", 's="5"|<v>0.5</v>', "0.5"),
        ("fund", "|<v>1.0000000000000001E-5</v>", "0.00001"),
        ("charter", 't="b"|<v>1</v>', "true"),
        ("charter", 't="b"|<v>0</v>', "false"),
        ("charter", 't="inlineStr"|<is><t>是</t></is>', "true"),
    ],
)
def test_cells_as_one_would_type_them(metric: str, figure: str, shown: str | None) -> None:
    assert figures(reading(one(metric, figure), NAME)) == {metric: shown or "1035"}


@pytest.mark.parametrize(
    "figure",
    [
        "|",
        's="1"|',
        't="str"|<f>""</f><v></v>',
        't="str"|<f>""</f><v/>',
        't="inlineStr"|<is><t> </t></is>',
        't="inlineStr"|<is><t/></is>',
    ],
)
def test_a_blank_cell_is_missing(figure: str) -> None:
    assert figures(reading(one("coverage", figure), NAME)) == {}


@pytest.mark.parametrize(
    ("metric", "figure", "code", "found"),
    [
        ("coverage", 's="4"|<v>41063</v>', "LX140", "2012-06-03"),
        ("meetings", 's="4"|<v>41063</v>', "LX140", "2012-06-03"),
        ("charter", 's="4"|<v>41063</v>', "LX140", "2012-06-03"),
        ("coverage", 't="d"|<v>2012-06-03</v>', "LX140", "2012-06-03"),
        ("coverage", 's="6"|<v>1.5</v>', "LX140", "1 day, 12:00:00"),
        ("coverage", 's="4"|<v>1e9</v>', "LX142", "#VALUE!"),
        ("coverage", 's="5"|<v>0.59999999999999998</v>', "LX141", "0.6"),
        ("coverage", 't="e"|<v>#DIV/0!</v>', "LX142", "#DIV/0!"),
        ("coverage", 't="e"|<f>1/0</f><v>#DIV/0!</v>', "LX142", "#DIV/0!"),
        ("coverage", 't="inlineStr"|<is><t>#REF!</t></is>', "LX142", "#REF!"),
        ("coverage", 't="inlineStr"|<is><t>3月5日</t></is>', "LX140", "3月5日"),
        ("coverage", "|<f>985/1000</f>", "LX143", ""),
        ("coverage", "|<f>985/1000</f><v></v>", "LX143", ""),
        ("coverage", 't="str"|<f>A1</f>', "LX143", ""),
        ("coverage", "|<v>0.985</v>", "LX235", "0.985"),
        ("coverage", 's="7"|<v>98.5</v>', "LX235", "98.5"),
        ("coverage", 't="b"|<v>1</v>', "LX229", None),
        ("meetings", 's="1"|<v>0.05</v>', "LX225", None),
        ("meetings", "|<v>1.5</v>", "LX232", "1.5"),
        ("fund", "|<v>1E+300</v>", "LX228", None),
        ("fund", "|<v>1E+999</v>", "LX220", None),
    ],
)
def test_cells_that_are_no_figure(metric: str, figure: str, code: str, found: str | None) -> None:
    read = reading(one(metric, figure), NAME)
    assert told(read) == [(code, "figures.xlsx!Sheet1:C2")]
    assert found is None or read.problems[0].values.get("found", "") == found


def test_what_is_said_of_a_fraction() -> None:
    read = reading(one("coverage", 's="5"|<v>0.59999999999999998</v>'), NAME)
    assert said(read.problems[0]) == (
        "The cell is shown as a fraction, but holds only the number 0.6. Its part and whole were "
        "not kept; format the cells as text first, then write a rate such as 985/1000."
    )


@pytest.mark.parametrize(
    "value",
    [
        date(2012, 3, 5),
        datetime.fromisoformat("2012-03-05T01:30"),
        time(1, 30),
        timedelta(hours=30),
    ],
)
def test_dates_in_any_column(value: date | time | timedelta) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["unit", "category", "coverage", "coverage@verified", "coverage@reason"])
    page.append([value, "district", "95%", "95%", value])
    out = io.BytesIO()
    book.save(out)
    read = reading(out.getvalue(), NAME)
    assert told(read) == [
        ("LX140", "figures.xlsx!Sheet:A2"),
        ("LX203", "figures.xlsx!Sheet:A2"),
        ("LX140", "figures.xlsx!Sheet:E2"),
    ]


@pytest.mark.parametrize(
    ("reference", "place"),
    [("A2:A3", "A2"), ("C2:C3", "C2"), ("B3:C3", "B3"), ("$A$2:$A$3", "A2"), ("A1:B1", "A1")],
)
def test_merged_cells(reference: str, place: str) -> None:
    merged = f'<mergeCells count="1"><mergeCell ref="{reference}"/></mergeCells>'
    second = row(3, "乙区总工会", "district", "97%")
    read = reading(workbook(sheet(HEADER, GOOD, second, after=merged)), NAME)
    assert told(read)[0] == ("LX131", "figures.xlsx!Sheet1:A1") or place != "A1"
    assert ("LX144", f"figures.xlsx!Sheet1:{place}") in told(read)


def test_cells_merged_outside_the_table_are_of_no_concern() -> None:
    blank = '<c r="E2" s="1"/><c r="F2" s="1"/>'
    merged = '<mergeCells><mergeCell ref="E2:F2"/><mergeCell ref="A9:B9"/></mergeCells>'
    good = GOOD.replace("</row>", f"{blank}</row>")
    assert figures(reading(workbook(sheet(HEADER, good, after=merged)), NAME)) == {
        "coverage": "98.5%"
    }


def test_a_title_above_the_header() -> None:
    merged = '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'
    title = row(1, "2012年数据")
    header = row(2, "unit", "category", "coverage")
    good = row(3, "甲区总工会", "district", "98.5%")
    read = reading(workbook(sheet(title, header, good, after=merged)), NAME)
    assert figures(read) == {"coverage": "98.5%"}


def test_every_sheet_with_a_column_of_units_is_read() -> None:
    notes = sheet(row(1, "说明"), row(2, "填报单位如下"))
    other = sheet(row(3, "类别", "单位", "覆盖率"), row(5, "industry", "乙业工会", "x"))
    read = reading(workbook(sheet(HEADER, GOOD), notes, other, sheet()), NAME)
    assert told(read) == [
        ("LX156", "figures.xlsx!Sheet2:A1"),
        ("LX229", "figures.xlsx!Sheet3:C5"),
    ]
    assert [each.name for each in read.units] == ["甲区总工会"]


def test_a_sheet_of_figures_without_units_is_an_error() -> None:
    other = sheet(row(1, "units", "category", "coverage"), row(2, "乙", "district", "95%"))
    read = reading(workbook(sheet(HEADER, GOOD), other), NAME)
    assert told(read) == [("LX131", "figures.xlsx!Sheet2:A1"), ("LX132", "figures.xlsx!Sheet2:A1")]
    assert read.units == []


def test_no_sheet_of_units() -> None:
    read = reading(workbook(sheet(row(1, "说明")), sheet(row(1, "其他"))), NAME)
    assert told(read) == [("LX155", "figures.xlsx")]
    assert said(read.problems[0]).startswith(
        "No sheet has a header with a column `unit`: Sheet1, Sheet2. "
    )


@pytest.mark.parametrize("rows", [(), (row(1, "", ""),), (HEADER,)])
def test_nothing_in_it(rows: tuple[str, ...]) -> None:
    read = reading(workbook(sheet(*rows)), NAME)
    assert [code for code, _ in told(read)] == (["LX145"] if rows == (HEADER,) else ["LX103"])


def test_empty_rows_and_columns_and_missing_references() -> None:
    shifted = (
        '<row/><row><c/><c t="inlineStr"><is><t>unit</t></is></c>'
        '<c t="inlineStr"><is><t>category</t></is></c><c s="1"/>'
        '<c t="inlineStr"><is><t>coverage</t></is></c></row><row/><row><c/>'
        '<c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t>district</t></is></c>'
        '<c/><c s="1"><v>0.985</v></c></row>'
    )
    read = reading(workbook(sheet(shifted)), NAME)
    assert figures(read) == {"coverage": "98.5%"}
    assert [(each.line, each.column) for each in read.units] == [(3, 1)]


def test_a_dimension_that_lies() -> None:
    for lie in ("A1", "A1:A1", "A1:XFD1048576", "B7:C9"):
        book = workbook(sheet(HEADER, GOOD, before=f'<dimension ref="{lie}"/>'))
        assert figures(reading(book, NAME)) == {"coverage": "98.5%"}


def test_cells_without_a_head() -> None:
    read = reading(workbook(sheet(HEADER, row(2, "甲", "district", "95%", "多余"))), NAME)
    assert told(read) == [("LX134", "figures.xlsx!Sheet1:D2")]


def test_the_same_unit_twice_names_both_sheets(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(workbook(sheet(HEADER, GOOD), sheet(HEADER, "", GOOD)))
    with pytest.raises(InputFault) as caught:
        load_units(path, RULES)
    (problem,) = [each for each in caught.value.diagnostics if each.code == "LX213"]
    assert str(problem.place) == f"{path}!Sheet2:A2"
    assert [str(each.place) for each in problem.related] == [f"{path}!Sheet1:A2"]


def test_columns_beyond_z() -> None:
    heads = "".join(
        f'<c r="{name}1" t="inlineStr"><is><t>{text}</t></is></c>'
        for name, text in (("Y", "unit"), ("Z", "category"), ("AB", "coverage"))
    )
    cells = heads.replace('1"', '2"').replace("unit", "甲").replace("category", "district")
    read = reading(workbook(sheet(f'<row r="1">{heads}</row>', f'<row r="2">{cells}</row>')), NAME)
    assert told(read) == [("LX229", "figures.xlsx!Sheet1:AB2")]


def test_another_kind_of_archive() -> None:
    read = reading(archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), NAME)
    assert told(read) == [("LX157", "figures.xlsx")]
