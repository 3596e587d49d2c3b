"""Small workbooks that would cost much: what is told is bounded, and so is what is gone through."""

import pytest

from liuxiang.errors import InputFault
from liuxiang.tables.workbook import read
from tests.tables.building import cell, reading, row, sheet, workbook

NAME = "figures.xlsx"
HEADER = row(1, "unit", "category", "coverage", "meetings")


def test_a_table_of_nothing_but_problems_is_given_up() -> None:
    rows = [row(at, f"单位{at}号", "nobody", "x", "许多") for at in range(2, 6002)]
    found = reading(workbook(sheet(HEADER, *rows)), NAME)
    (given_up,) = [each for each in found.problems if each.code == "LX168"]
    assert str(given_up.place).startswith(f"{NAME}!Sheet1:A")
    assert len(found.problems) < 10_100
    assert (found.units, bool(found.omitted)) == ([], True)


def test_cells_without_a_head_are_told_once_a_row() -> None:
    far = "".join(cell(f"{letter}2", "x") for letter in "FGHIJKLMNOPQRSTUVWXYZ")
    found = reading(workbook(sheet(HEADER, row(2, "甲", "district", "95%", "4", far))), NAME)
    assert [each.code for each in found.problems if each.severity == "error"] == ["LX134"]


def test_cells_far_apart_are_refused_as_a_whole() -> None:
    rows = "".join(f'<row r="{at}">{cell(f"XFD{at}", "x")}</row>' for at in range(2, 1002))
    with pytest.raises(InputFault) as caught:
        read(NAME, workbook(sheet(HEADER, rows)))
    assert [each.code for each in caught.value.diagnostics] == ["LX167"]


def test_a_format_of_many_characters_is_read_at_once() -> None:
    """What takes time that grows faster than the format would not end here."""
    styles = (
        '<styleSheet><numFmts count="1"><numFmt numFmtId="200" formatCode="'
        + "[&lt;=1]0.0" * 20_000
        + '"/></numFmts>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>'
    )
    data = row(2, "甲", "district", '<c r="C2" s="1"><v>0.5</v></c>', "4")
    found = reading(workbook(sheet(HEADER, data), extra={"xl/styles.xml": styles}), NAME)
    assert all(each.code.startswith("LX") for each in found.problems)
