"""Small workbooks that would cost much: what is told is bounded, and so is what is gone through."""

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from types import SimpleNamespace
from typing import Literal
from unicodedata import normalize

import pytest

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault
from liuxiang.files import opened
from liuxiang.names import LONGEST
from liuxiang.tables import Cell, Table, extent, trimmed, unseen
from liuxiang.tables.areas import Area, areas
from liuxiang.tables.package import Part
from liuxiang.tables.workbook import read
from tests.tables.building import (
    MAIN,
    OFFICE,
    PACKAGE,
    cell,
    reading,
    row,
    sheet,
    told,
    workbook,
)

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


SHARED = {
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="t" Type="{OFFICE}/sharedStrings" Target="strings.xml"/></Relationships>'
}
"""The relations of a workbook of one sheet with shared strings."""

DATA = row(2, "甲", "district", "95%", "4")


def refused(data: bytes) -> Diagnostic:
    """The problem for which the workbook `data` is not read."""
    with pytest.raises(InputFault) as caught:
        read(NAME, data)
    (problem,) = caught.value.diagnostics
    return problem


def test_what_is_to_be_made_of_a_part_is_counted_as_it_is_unpacked() -> None:
    spent: list[int] = []
    with Part(BytesIO(b'<a b="1" c="2"><d/></a>'), spent.append) as part:
        assert [part.read(10), part.read(100), part.read(100)] == [
            b'<a b="1" c',
            b'="2"><d/></a>',
            b"",
        ]
    assert spent == [2, 3, 0]


def test_more_elements_than_a_workbook_of_that_size_has() -> None:
    """As many as they are, they pack well: what is left of them is noise that was put in."""
    noise = "".join(sha256(str(at).encode()).hexdigest() for at in range(1000))
    strings = f'<sst><si x="{noise}"/><si x="{"=" * 4_000_000}"/></sst>'
    data = workbook(sheet(HEADER, DATA), extra={**SHARED, "xl/strings.xml": strings})
    assert len(data) < 50_000
    assert refused(data).code == "LX153"


def test_many_parts_that_unpack_to_much_more_than_they_are() -> None:
    extra = {f"xl/{at}.xml": b" " * 1024 * 1024 for at in range(80)}
    data = workbook(sheet(HEADER, DATA), extra=extra)
    assert len(data) < 200_000
    assert refused(data).code == "LX153"


@pytest.mark.parametrize(
    "string",
    [
        f"<si><t>{'x' * 1_000_001}</t></si>",
        "<si>" + ("<r><t>" + "x" * 9_999 + "</t></r>") * 101 + "</si>",
    ],
)
def test_a_text_that_goes_on_and_on(string: str) -> None:
    extra = {**SHARED, "xl/strings.xml": f"<sst>{string}</sst>"}
    problem = refused(workbook(sheet(HEADER, DATA), extra=extra))
    assert (problem.code, problem.message("en")) == (
        "LX152",
        "The workbook is damaged (it has a text of over 1000000 characters)",
    )


def test_a_part_is_one_sheet() -> None:
    """A few bytes each would have it read again and again."""
    listed = "".join(f'<sheet name="{at}" sheetId="{at}" r:id="r1"/>' for at in (1, 2))
    main = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>'
    problem = refused(workbook(sheet(HEADER, DATA), extra={"xl/workbook.xml": main}))
    assert (problem.code, problem.message("en")) == (
        "LX152",
        "The workbook is damaged (two sheets are in xl/worksheets/sheet1.xml)",
    )


@pytest.mark.parametrize("quoted", ["", ' "x"'])
def test_a_row_of_more_cells_than_a_spreadsheet_has(quoted: str) -> None:
    most = f"unit,category,fund\n甲,district,5\n乙,district,5{',' * 16_381}{quoted}\n"
    assert "LX167" not in [code for code, _ in told(reading(most))]
    assert told(reading(most.replace("5,", "5,,"))) == [("LX167", "units.csv:3")]
    two = f'{"," * 9_000}"\n"{"," * 9_000}{quoted}\n'
    assert told(reading(f"unit,category,fund\n甲,district,5{two}")) == [("LX167", "units.csv:2")]


def test_rows_of_many_widths_are_gone_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as many rows are looked at twice as often, not four times."""
    looked: list[int] = []

    def counted(cells: Sequence[Cell]) -> tuple[Cell, ...]:
        looked.append(len(cells))
        return trimmed(cells)

    monkeypatch.setattr(extent, "trimmed", counted)
    counts = []
    for rows in (100, 200):
        looked.clear()
        widths = "".join(f"u{at},district{',' * (at % 90)}\n" for at in range(rows))
        reading(f"unit,category,fund{',h' * 100}\n{widths}")
        counts.append(len(looked))
    assert counts[1] <= 2 * counts[0]


def test_cells_that_never_end_are_gone_through_once() -> None:
    """What begins again at each of them would not end here."""
    cells = "".join(f'<c r="A{at}" ' for at in range(200_000))
    problem = refused(workbook(sheet(HEADER, DATA, f'<row r="3">{cells}</row>')))
    assert (problem.code, problem.message("en")) == (
        "LX152",
        "The workbook is damaged (malformed XML in line 1 of a part: "
        "not well-formed (invalid token))",
    )


def test_many_long_formats() -> None:
    codes = "".join(
        f'<numFmt numFmtId="{200 + at}" formatCode="{"0" * 22_800}&quot;{at}&quot;"/>'
        for at in range(45)
    )
    styles = "".join(f'<xf numFmtId="{200 + at}"/>' for at in range(45))
    rows = (
        row(at, "甲", "district", f'<c r="C{at}" s="{at - 2}"><v>5</v></c>') for at in range(2, 47)
    )
    part = f"<styleSheet><numFmts>{codes}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>"
    problem = refused(workbook(sheet(HEADER, *rows), extra={"xl/styles.xml": part}))
    assert (problem.code, problem.message("en")) == (
        "LX152",
        "The workbook is damaged (its number formats are too long)",
    )


def test_what_cannot_be_read_is_gone_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked for twice: for the rules that it names, and for its units."""
    calls: list[str] = []

    def counted(name: str, data: bytes) -> Table:
        calls.append(name)
        return read(name, data)

    monkeypatch.setattr("liuxiang.tables.workbook.read", counted)
    data = workbook(sheet(HEADER, DATA, "<row r='1'/>"))
    for _ in range(2):
        with pytest.raises(InputFault):
            opened("once.xlsx", data)
    assert calls == ["once.xlsx"]


def named(names: Sequence[str], *, hidden: bool) -> dict[str, str]:
    """The main part of a workbook whose first sheet is seen, if it has any that are hidden."""
    state = ' state="hidden"' if hidden else ""
    seen = '<sheet name="S" sheetId="1" r:id="r1"/>' if hidden else ""
    listed = "".join(f'<sheet name="{each}" sheetId="2" r:id="r1"{state}/>' for each in names)
    xml = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{seen}{listed}</sheets></workbook>'
    return {"xl/workbook.xml": xml}


def test_a_long_name_of_a_sheet_is_cut_wherever_it_is_told() -> None:
    rows = [row(at, f"单位{at}号", "nobody", "95%", "x") for at in range(2, 12)]
    data = workbook(sheet(HEADER, *rows), extra=named(["表" * 300_000], hidden=False))
    problems = reading(data, NAME).problems
    spots = {each.place.spot for each in problems if each.place}
    assert f"!{'表' * 39}…:B2" in spots
    assert max(len(spot) for spot in spots) == len(f"!{'表' * 39}…:B11")


def test_hidden_sheets_are_counted_and_their_names_cut() -> None:
    names = ["表" * 700_000, *(f"s{at}" for at in range(100_000))]
    data = workbook(sheet(HEADER, DATA), extra=named(names, hidden=True))
    (problem,) = [each for each in read(NAME, data).warnings if each.code == "LX158"]
    assert "s17, s18 and 99981 more" in problem.message("en")
    assert "、s17、s18 等（另有 99981 个）" in problem.message("zh")
    assert len(problem.message("zh")) < 300


def test_a_long_name_of_a_unit_is_refused() -> None:
    fits = reading(f"unit,category,fund\n{'甲' * 200},district,5\n")
    assert [each.name for each in fits.units] == ["甲" * 200]
    problem = reading(f"unit,category,fund\n{'甲' * 30_000},district,5\n").problems[0]
    assert (problem.code, problem.message("en")) == (
        "LX169",
        f"The name {'甲' * 37}… of a unit has 30000 characters; it may have 200",
    )
    assert problem.place is not None
    assert (problem.place.spot, len(problem.place.excerpt)) == (":2:unit", 406)


def test_a_long_category_is_cut() -> None:
    (problem,) = reading(f"unit,category,fund\n甲,{'x' * 30_000},5\n").problems
    assert (problem.code, problem.values["found"]) == ("LX207", f"{'x' * 399}…")
    assert problem.place is not None
    assert len(problem.place.excerpt) == len("category: ") + 400


def test_of_long_heads_no_more_is_looked_at_than_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A head in the shared strings costs a few bytes each time that it is used."""
    looked: list[int] = []

    def counted(form: Literal["NFKC"], text: str) -> str:
        looked.append(len(text))
        return normalize(form, text)

    monkeypatch.setattr("liuxiang.names.normalize", counted)
    cells = "".join(f'<c r="{letter}1" t="s"><v>0</v></c>' for letter in "CDEFGHIJ")
    strings = f"<sst><si><t>{'率 ' * 150_000}</t></si></sst>"
    data = workbook(
        sheet(row(1, "unit", "category", cells), row(2, "甲", "district")),
        extra={**SHARED, "xl/strings.xml": strings},
    )
    problems = [each for each in reading(data, NAME).problems if each.code == "LX132"]
    assert [each.values["found"] for each in problems] == [f"{'率' * 57}…"] * 8
    assert all(each.place and len(each.place.excerpt) <= 400 for each in problems)
    assert max(looked, default=0) <= LONGEST


def test_a_long_figure_is_refused_by_its_first_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    def counted(pattern: str, text: str) -> list[str]:
        looked.append(len(text))
        return re.findall(pattern, text)

    monkeypatch.setattr(
        "liuxiang.names.re", SimpleNamespace(findall=counted, sub=re.sub, compile=re.compile)
    )
    rows = "".join(f"u{at},district,{'9' * 30_000}\n" for at in range(3))
    problems = reading(f"unit,category,fund\n{rows}").problems
    assert [each.code for each in problems] == ["LX228"] * 3
    assert looked == [400] * 3
    assert all(len(each.message("en")) < 200 for each in problems)


def test_the_areas_of_a_format_are_read_once_for_all_its_rules(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read_areas = areas.__wrapped__
    calls: list[str] = []

    def counted(texts: str) -> tuple[Area, ...]:
        calls.append(texts)
        return read_areas(texts)

    monkeypatch.setattr(unseen, "areas", lru_cache(maxsize=1)(counted))
    assert areas.cache_info().maxsize == 1
    rule = '<cfRule type="expression" dxfId="0" priority="1"/>'
    after = f'<conditionalFormatting sqref="{"ZZZZ " * 10}">{rule * 300}</conditionalFormatting>'
    dxf = '<dxfs><dxf><numFmt numFmtId="300" formatCode=";;;"/></dxf></dxfs>'
    styles = f'<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs>{dxf}</styleSheet>'
    read(NAME, workbook(sheet(HEADER, DATA, after=after), extra={"xl/styles.xml": styles}))
    assert calls == ["ZZZZ " * 10]
