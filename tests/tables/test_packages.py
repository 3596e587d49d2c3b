"""Workbooks as other programs write them: what says nothing of a figure is of no concern."""

import io
from zipfile import ZipFile

import pytest

from liuxiang.files import opened
from liuxiang.tables import Table
from tests.tables.building import (
    CONTENT,
    MAIN,
    OFFICE,
    archive,
    figures,
    reading,
    row,
    said,
    sheet,
    told,
    workbook,
)
from tests.tables.test_unseen import strings

NAME = "figures.xlsx"
HEADER = row(1, "unit", "category", "coverage", "meetings")
GOOD = row(2, "甲", "district", '<c r="C2" s="1"><v>0.95</v></c>', '<c r="D2"><v>4</v></c>')
BOOK = workbook(sheet(HEADER, GOOD))
READ = {"coverage": "95%", "meetings": "4"}


def parts(data: bytes = BOOK) -> dict[str, str | bytes]:
    """The parts of a workbook, as text."""
    with ZipFile(io.BytesIO(data)) as made:
        return {name: made.read(name).decode() for name in made.namelist()}


def changed(name: str, old: str, new: str) -> bytes:
    """The workbook with `new` in the place of `old` in one of its parts."""
    made = parts()
    text = str(made[name])
    assert old in text
    return archive(made | {name: text.replace(old, new)})


STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}


def strict() -> bytes:
    """The workbook in the strict variant of the standard."""
    made = parts()
    for name, text in made.items():
        for old, new in STRICT.items():
            text = str(text).replace(old, new)
        made[name] = text
    return archive(made)


def renamed(change: dict[str, str]) -> bytes:
    """The workbook with parts called otherwise than they are said to be."""
    return archive({change.get(name, name): text for name, text in parts().items()})


RELS = "xl/_rels/workbook.xml.rels"
STYLES = "xl/styles.xml"
SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    "data",
    [
        strict(),
        renamed({SHEET: "xl/Worksheets/Sheet1.XML"}),
        renamed({name: name.replace("/", "\\") for name in parts()}),
        archive({f"报表/{name}": text for name, text in parts().items()}),
        changed(RELS, "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"),
        changed(RELS, "worksheets/sheet1.xml", "..\\xl\\worksheets\\sheet1.xml"),
        changed(RELS, "worksheets/sheet1.xml", "./worksheets/%73heet1.xml"),
        changed(RELS, "</Relationships>", '<Relationship Id="x" Target="x:"/></Relationships>'),
        changed(STYLES, "<patternFill/>", ""),
        changed(STYLES, "</styleSheet>", "<cellStyles><cellStyle/></cellStyles></styleSheet>"),
        changed(SHEET, '<c r="D2">', '<c r="D2" s="77">'),
        changed(SHEET, "<sheetData>", "<!-- rows --><sheetData>"),
        changed(
            SHEET, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="X:Z"/></mergeCells>'
        ),
        changed("xl/workbook.xml", "</sheets>", '<sheet name="m" sheetId="9" r:id=""/></sheets>'),
        changed(SHEET, "<v>0.95</v>", "<v><![CDATA[0.95]]></v>"),
        changed(SHEET, "<v>4</v>", "<v>&#52;</v>"),
        changed(SHEET, "<v>4</v>", '<v xml:space="preserve"> 4 </v><extLst><ext/></extLst>'),
        archive(parts() | {SHEET: str(parts()[SHEET]).replace("UTF-8", "UTF-16").encode("utf-16")}),
        archive(parts() | {SHEET: b"\xef\xbb\xbf" + str(parts()[SHEET]).encode()}),
        archive(
            parts()
            | {
                SHEET: str(parts()[SHEET])
                .replace("<", "<x:")
                .replace("<x:/", "</x:")
                .replace("<x:?", "<?")
                .replace("xmlns=", "xmlns:x=")
            }
        ),
    ],
)
def test_workbooks_that_excel_opens(data: bytes) -> None:
    assert figures(reading(data, NAME)) == READ


def test_a_workbook_without_styles() -> None:
    made = parts()
    del made[STYLES]
    read = reading(archive(made), NAME)
    assert told(read) == [("LX235", f"{NAME}!Sheet1:C2")]


def test_shared_strings_whatever_the_case_of_their_part() -> None:
    cells = ('<c r="A2" t="s"><v>1</v></c>', "district", "95%")
    book = workbook(
        sheet(HEADER, row(2, *cells)),
        extra=strings("<sst><si><t>甲</t></si><si><r><t>乙区</t></r><r><t>工会</t></r></si></sst>"),
    )
    made = {name.replace("shared", "Shared"): text for name, text in parts(book).items()}
    assert [each.name for each in reading(archive(made), NAME).units] == ["乙区工会"]


def test_a_chart_beside_the_sheets() -> None:
    relation = f'<Relationship Id="r9" Type="{OFFICE}/chartsheet" Target="chartsheets/a.xml"/>'
    made = parts(changed(RELS, "</Relationships>", f"{relation}</Relationships>"))
    main = str(made["xl/workbook.xml"])
    chart = '<sheets><sheet name="图" sheetId="9" r:id="r9"/>'
    made["xl/workbook.xml"] = main.replace("<sheets>", chart)
    assert figures(reading(archive(made), NAME)) == READ


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    made = parts(workbook(sheet(HEADER, GOOD.replace('s="1"><v>0.95', 's="4"><v>39601'))))
    main = str(made["xl/workbook.xml"])
    made["xl/workbook.xml"] = main.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    read = reading(archive(made), NAME)
    (problem,) = [each for each in read.problems if each.code == "LX140"]
    assert problem.values["found"] == "2012-06-03"


@pytest.mark.parametrize("name", ["figures.xlsm", "FIGURES.XLSM"])
def test_a_workbook_with_macros(name: str) -> None:
    kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    data = changed("[Content_Types].xml", f"{CONTENT}.sheet.main+xml", kind)
    assert isinstance(opened(name, data), Table)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "LX165"),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "LX157",
        ),
        (
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            "LX157",
        ),
    ],
)
def test_other_documents(kind: str, code: str) -> None:
    data = changed("[Content_Types].xml", f"{CONTENT}.sheet.main+xml", kind)
    assert told(reading(data, NAME)) == [(code, NAME)]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (changed(SHEET, "</sheetData>", ""), "mismatched tag"),
        (changed(SHEET, '<row r="2">', '<row r="9999999">'), "row 9999999 is out of order"),
        (changed(SHEET, "<v>4</v>", "<v>four</v>"), 'a number is written "four"'),
        (changed(RELS, 'Id="r1"', 'Id="r7"'), "where sheet Sheet1 is, is not said"),
        (renamed({SHEET: "xl/other.xml"}), "xl/worksheets/sheet1.xml is not there"),
        (renamed({"xl/workbook.xml": "xl/x.xml"}), "xl/workbook.xml is not there"),
    ],
)
def test_what_is_damaged_is_said_in_our_words(data: bytes, words: str) -> None:
    read = reading(data, NAME)
    assert told(read) == [("LX152", NAME)]
    assert words in said(read.problems[0])


def test_rows_are_the_same_whichever_way_they_are_read() -> None:
    rows = [
        HEADER,
        GOOD,
        '<row r="3" spans="1:4"><c r="A3" t="str"><v>乙</v></c><c r="B3" t="str"><f>B2&amp;""</f>'
        '<v>district</v></c><c r="D3" s="9"><v>7</v></c></row>',
        '<row r="4"/>',
        '<row r="7"><c r="A7" t="inlineStr"><is><t xml:space="preserve">丙 </t></is></c>'
        '<c r="B7" t="inlineStr"><is><t>district</t></is></c><c r="C7" s="2"/></row>',
        "<row><c><v>8</v></c></row>",
    ]
    fast = opened(NAME, workbook(sheet(*rows)))
    slow = opened(NAME, workbook(sheet("<!-- -->", *rows)))
    assert isinstance(fast, Table)
    assert isinstance(slow, Table)
    found = [(each.header, each.rows) for each in fast.sheets]
    assert found == [(each.header, each.rows) for each in slow.sheets]
    assert [row.line for row in fast.sheets[0].rows] == [1, 2, 6, 7]
