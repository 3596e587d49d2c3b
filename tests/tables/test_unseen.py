"""What is in a workbook and not seen: hidden sheets, rows and columns, blank and merged cells."""

import pytest

from liuxiang.tables.strings import plain
from tests.tables.building import cell, figures, reading, row, said, sheet, told, workbook

NAME = "figures.xlsx"
HEADER = row(1, "unit", "category", "coverage", "meetings")
GOOD = row(2, "甲", "district", "95%", "4")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def listed(*sheets: tuple[str, str]) -> dict[str, str]:
    """The main part of a workbook, with the title and the state of each sheet."""
    made = "".join(
        f'<sheet name="{title}" sheetId="{at}" state="{state}" r:id="r{at}"/>'
        for at, (title, state) in enumerate(sheets, 1)
    )
    return {"xl/workbook.xml": f'<workbook xmlns:r="{OFFICE}"><sheets>{made}</sheets></workbook>'}


def test_hidden_sheets_are_not_read_and_named() -> None:
    pages = [sheet(HEADER, row(2, name, "district", "95%")) for name in ("甲", "乙", "丙")]
    extra = listed(("今年", "visible"), ("去年", "hidden"), ("前年", "veryHidden"))
    read = reading(workbook(*pages, extra=extra), NAME)
    assert [each.name for each in read.units] == ["甲"]
    assert told(read) == [("LX158", NAME)]
    assert said(read.problems[0]).startswith("Hidden sheets were not read: 去年, 前年. ")
    assert read.problems[0].severity == "warning"


def test_hidden_rows_are_read_and_named() -> None:
    rows = [row(at, f"单位{at}", "district", "95%", "1") for at in range(2, 9)]
    rows[1] = rows[1].replace("<row ", '<row hidden="1" ')
    rows[2] = rows[2].replace("<row ", '<row ht="0" customHeight="1" ')
    rows[5] = rows[5].replace("<row ", '<row hidden="true" outlineLevel="1" ')
    rows.append('<row r="20" hidden="1"><c r="A20" s="1"/></row>')
    read = reading(workbook(sheet(HEADER, *rows)), NAME)
    assert len(read.units) == 7
    assert told(read) == [("LX159", f"{NAME}!Sheet1:A3")]
    assert said(read.problems[0]).startswith("Hidden rows were read: 3–4, 7. ")


@pytest.mark.parametrize(
    ("cols", "named"),
    [
        ('<col min="3" max="3" hidden="1"/>', "C (coverage)"),
        ('<col min="4" max="4" width="0" customWidth="1"/>', "D (meetings)"),
        ('<col min="3" max="16384" hidden="1"/>', "C (coverage), D (meetings)"),
    ],
)
def test_hidden_columns_are_read_and_named(cols: str, named: str) -> None:
    read = reading(workbook(sheet(HEADER, GOOD, before=f"<cols>{cols}</cols>")), NAME)
    assert figures(read) == {"coverage": "95%", "meetings": "4"}
    (problem,) = [each for each in read.problems if each.code != "LX274"]
    assert (problem.code, problem.severity) == ("LX160", "warning")
    assert said(problem).startswith(f"Hidden columns were read: {named}. ")


def test_hidden_columns_without_figures_are_of_no_concern() -> None:
    header = row(1, "unit", "category", "coverage", "# 备注")
    hidden = '<cols><col min="4" max="9" hidden="1"/></cols>'
    good = row(2, "甲", "district", "95%", "x")
    assert told(reading(workbook(sheet(header, good, before=hidden)), NAME)) == []


def test_what_is_shown_with_fewer_decimals_is_said_once_a_sheet() -> None:
    rows = [
        row(at, f"单位{at}", "district", f'<c r="C{at}" s="1"><v>0.79{at}</v></c>', "1")
        for at in range(2, 6)
    ]
    read = reading(workbook(sheet(HEADER, *rows)), NAME)
    assert [each.figures["coverage"].text for each in read.units] == [
        "79.2%",
        "79.3%",
        "79.4%",
        "79.5%",
    ]
    assert told(read) == [("LX161", f"{NAME}!Sheet1:C2")]
    assert said(read.problems[0]).startswith(
        "Numbers are shown with fewer decimals than they have, which count: "
        "C2 shows 79%, holds 79.2% (4 alike). "
    )


ZERO = row(2, "甲", "district", "95%", '<c r="D2"><v>0</v></c>')
VIEWS = '<sheetViews><sheetView showZeros="{}" workbookViewId="0"/></sheetViews>'


@pytest.mark.parametrize("says", ["0", "false"])
def test_a_nought_that_the_sheet_does_not_show(says: str) -> None:
    read = reading(workbook(sheet(HEADER, ZERO, before=VIEWS.format(says))), NAME)
    assert told(read) == [("LX162", f"{NAME}!Sheet1:D2")]
    (problem,) = [each for each in read.problems if each.code == "LX162"]
    assert said(problem).startswith("The cell looks empty, but holds 0. ")


def test_a_nought_that_the_sheet_shows() -> None:
    read = reading(workbook(sheet(HEADER, ZERO, before=VIEWS.format("1"))), NAME)
    assert figures(read) == {"coverage": "95%", "meetings": "0"}


def conditional(rule: str) -> str:
    """A rule that gives cells of the column of meetings the first conditional format."""
    return f'<conditionalFormatting sqref="D2:D9"><cfRule {rule}</cfRule></conditionalFormatting>'


STYLES = {
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs><dxfs><dxf><numFmt '
    'numFmtId="200" formatCode=";;;"/></dxf></dxfs></styleSheet>'
}


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ('type="cellIs" operator="equal" dxfId="0"><formula>0</formula>', ["LX162"]),
        ('type="cellIs" operator="lessThan" dxfId="0"><formula>5</formula>', ["LX162"]),
        ('type="expression" dxfId="0"><formula>D2=0</formula>', ["LX162"]),
        ('type="cellIs" operator="greaterThan" dxfId="0"><formula>5</formula>', []),
        ('type="cellIs" operator="equal" dxfId="7"><formula>0</formula>', []),
        ('type="dataBar">', []),
    ],
)
def test_what_a_conditional_format_hides(rule: str, codes: list[str]) -> None:
    book = workbook(sheet(HEADER, ZERO, after=conditional(rule)), extra=STYLES)
    assert [code for code, _ in told(reading(book, NAME))] == codes


def test_what_is_held_below_merged_cells() -> None:
    merged = '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>'
    second = row(3, "乙", "district", "90%")
    read = reading(workbook(sheet(HEADER, GOOD, second, after=merged)), NAME)
    assert told(read) == [("LX144", f"{NAME}!Sheet1:C2"), ("LX162", f"{NAME}!Sheet1:C3")]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("甲区_x000D_", "甲区\n"),
        ("甲区_x000A_总工会", "甲区\n总工会"),
        ("甲区_x000D_\n总工会", "甲区\n总工会"),
        ("_x005F_x000D_", "_x000D_"),
        ("_xD83D__xDE00_甲", "😀甲"),
        ("_x200b_乙", "\u200b乙"),
        ("_x0D_", "_x0D_"),
    ],
)
def test_what_is_escaped_in_texts(written: str, text: str) -> None:
    assert plain(written) == text


def test_a_unit_whose_name_ends_with_what_is_not_seen() -> None:
    shared = "<sst><si><t>甲区_x000D_</t><rPh><t>jia</t></rPh></si></sst>"
    for text in (cell("A2", "甲区_x000D_"), '<c r="A2" t="s"><v>0</v></c>'):
        book = workbook(sheet(HEADER, row(2, text, "district", "95%")), extra=strings(shared))
        assert [each.name for each in reading(book, NAME).units] == ["甲区"]


def strings(part: str) -> dict[str, str]:
    """A part of shared strings, and the relations of a workbook of one sheet that has it."""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in (
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r2", "styles", "styles.xml"),
            ("r3", "sharedStrings", "sharedStrings.xml"),
        )
    )
    listed = f'<Relationships xmlns="{package}">{relations}</Relationships>'
    return {"xl/sharedStrings.xml": part, "xl/_rels/workbook.xml.rels": listed}
