"""Files that are damaged, locked, or made to do harm: a clear word each, and nothing else."""

import io
import time
import tracemalloc
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from liuxiang.errors import InputFault
from liuxiang.files import opened
from tests.tables.building import (
    DECLARATION,
    RULES,
    archive,
    figures,
    reading,
    row,
    said,
    sheet,
    told,
    workbook,
)

HEADER = row(1, "unit", "category", "coverage")
GOOD = row(2, "甲区总工会", "district", "98.5%")
BOOK = workbook(sheet(HEADER, GOOD))
NAME = "figures.xlsx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
ROWS = 1_048_576


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (OLE, "LX150", "This is a workbook in an old format (.xls), which is not read"),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "LX151",
            "The workbook is protected by a password and cannot be read",
        ),
        (
            BOOK[: len(BOOK) // 2],
            "LX152",
            "The workbook is damaged (not a valid ZIP archive)",
        ),
        (b"PK\x03\x04", "LX152", "The workbook is damaged (not a valid ZIP archive)"),
        (
            archive({"a.txt": "a"}),
            "LX157",
            "This is no Excel workbook (.xlsx), but a file of another kind",
        ),
        (archive({}), "LX157", "This is no Excel workbook (.xlsx), but a file of another kind"),
    ],
)
@pytest.mark.parametrize("name", [NAME, "-"])
def test_files_that_are_no_workbook(data: bytes, code: str, words: str, name: str) -> None:
    read = reading(data, name)
    assert told(read) == [(code, name)]
    assert said(read.problems[0]).startswith(words)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c>',
        '<row r="2"></row><row r="1"></row>',
        '<row r="0"></row>',
        '<row r="99999999999"></row>',
        '<row r="1048577"></row>',
        '<row r="x"></row>',
        '<row r="1"><c r="B1"/><c r="A1"/></row>',
        '<row r="1"><c r="A1"/><c r="A1"/></row>',
        '<row r="1"><c r="A2"/></row>',
        '<row r="1"><c r="XFE1"/></row>',
        '<row r="1"><c r="1"/></row>',
        f'<row r="1"><c r="{"A" * 9999}1"/></row>',
        '<row r="1"><c r="A1" t="s"><v>7</v></c></row>',
        '<row r="1"><c r="A1"><v>one</v></c></row>',
        f'<row r="1"><c r="A1"><v>{"9" * 5000}</v></c></row>',
        '<row r="1"><c r="A1" t="d"><v>x</v></c></row>',
        '<row r="1"><c r="A1" t="z"><v>1</v></c></row>',
    ],
)
def test_sheets_that_are_out_of_order(rows: str) -> None:
    assert told(reading(workbook(sheet(rows)), NAME)) == [("LX152", NAME)]


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"]
)
@pytest.mark.parametrize("content", ["", "<", "<a/>", "\0"])
def test_parts_that_are_broken(part: str, content: str) -> None:
    read = reading(workbook(sheet(HEADER, GOOD), extra={part: content}), NAME)
    codes = [code for code, _ in told(read)]
    if content != "<a/>" or part.startswith("["):
        assert codes == ["LX152"]
    else:
        assert codes == ([] if "styles" in part else ["LX103"])


def test_a_web_page_is_no_table() -> None:
    for name in (NAME, "units.csv"):
        read = reading("<html><table><tr><td>unit</td></tr></table></html>", name)
        assert told(read) == [("LX157", name)]


def test_a_sheet_that_is_not_there() -> None:
    parts = _parts(BOOK)
    del parts["xl/worksheets/sheet1.xml"]
    assert told(reading(archive(parts), NAME)) == [("LX152", NAME)]


BILLION = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "{}">]>'
REMOTE = '<!DOCTYPE x SYSTEM "{}">'


@pytest.mark.parametrize("doctype", [BILLION, EXTERNAL, REMOTE, f"<!--{'x' * 70_000}-->{BILLION}"])
@pytest.mark.parametrize(
    "part",
    ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "_rels/.rels"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_nothing_is_fetched_or_expanded(
    doctype: str, part: str, encoding: str, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("不得读取", "utf-8")
    parts = _parts(BOOK) | {"xl/sharedStrings.xml": "<sst/>"}
    text = str(parts[part]).removeprefix(DECLARATION).replace("98.5%", "&a;")
    head = DECLARATION.replace("UTF-8", encoding.upper())
    bad = f"{head}{doctype.format(secret.as_uri())}{text}".encode(encoding)
    read = reading(archive(parts | {part: bad}), NAME)
    assert told(read) == [("LX154", NAME)]
    assert said(read.problems[0]).startswith(f"The part {part} of the workbook declares a DOCTYPE")


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/media/image1.png"])
def test_a_bomb_is_not_unpacked(part: str) -> None:
    bomb = workbook(sheet(HEADER, GOOD), extra={part: b" " * (40 * 1024 * 1024)})
    tracemalloc.start()
    read = reading(bomb, NAME)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert told(read) == [("LX153", NAME)]
    assert peak < 8 * 1024 * 1024


def test_a_bomb_that_understates_its_size() -> None:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, content in _parts(BOOK).items():
            made.writestr(name, content)
        made.writestr("xl/worksheets/sheet1.xml2", b" " * (40 * 1024 * 1024))
    size = (40 * 1024 * 1024).to_bytes(4, "little")
    data = out.getvalue().replace(size, (1000).to_bytes(4, "little"))
    data = data.replace(b"sheet1.xml2", b"sheetX.xml2")
    read = reading(data, NAME)
    assert [code for code, _ in told(read)] in ([], ["LX152"])


def test_a_million_empty_rows() -> None:
    rows = "".join(f'<row r="{line}" ht="15"/>' for line in range(3, ROWS + 1))
    data = workbook(sheet(HEADER, GOOD, rows, before=f'<dimension ref="A1:C{ROWS}"/>'))
    tracemalloc.start()
    began = time.monotonic()
    read = reading(data, NAME)
    took = time.monotonic() - began
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert figures(read) == {"coverage": "98.5%"}
    assert took < 60
    assert peak < 16 * 1024 * 1024


def test_the_last_row_there_can_be() -> None:
    read = reading(workbook(sheet(HEADER, row(ROWS, "甲", "district", "x"))), NAME)
    assert told(read) == [("LX229", f"{NAME}!Sheet1:C{ROWS}")]


def _parts(data: bytes) -> dict[str, str | bytes]:
    with ZipFile(io.BytesIO(data)) as made:
        return {name: made.read(name).decode() for name in made.namelist()}


@settings(max_examples=60)
@given(
    part=st.sampled_from(sorted(_parts(BOOK))),
    at=st.floats(0, 1),
    length=st.integers(0, 30),
    put=st.sampled_from(["", "<", "/", '"', "1", "-", "x", "<v>", "</c>", "\0", "&a;", "9" * 40]),
)
@example(part="xl/styles.xml", at=0.5, length=0, put="<fill/>")
def test_whatever_is_changed_in_a_part(part: str, at: float, length: int, put: str) -> None:
    parts = _parts(BOOK)
    text = str(parts[part])
    start = int(at * len(text))
    parts[part] = text[:start] + put + text[start + length :]
    reading(archive(parts), NAME)


@settings(max_examples=60)
@given(at=st.integers(0, len(BOOK) - 1), byte=st.integers(0, 255))
def test_whatever_byte_is_changed(at: int, byte: int) -> None:
    reading(BOOK[:at] + bytes([byte]) + BOOK[at + 1 :], NAME)


@given(text=st.text(alphabet=",;\t\"\n\r'=@#unit单位category,甲9%/\u3000", max_size=80))
@example(text='unit\t"')
@example(text="sep=,\n")
@example(text="sep=\n\n")
@example(text='"\n"\n')
def test_whatever_the_text(text: str) -> None:
    for head in ("", "unit,category,coverage\n"):
        reading(f"{head}{text}")
        reading(f"{head}{text}", "-")


def test_a_fault_of_a_workbook_is_raised(tmp_path: Path) -> None:
    with pytest.raises(InputFault):
        opened(NAME, OLE)
    assert RULES.ruleset.id == "sample"
