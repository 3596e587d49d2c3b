"""CSV files and workbooks built in a few words around what a test is about."""

import io
from collections.abc import Mapping
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault
from liuxiang.files import opened
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Basis, Unit
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult
from tests.language.building import item, rules

RULES = rules(item())
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def reading(
    data: bytes | str,
    name: str = "units.csv",
    rules: RuleFile = RULES,
    basis: Basis = "verified",
) -> ReadResult:
    """What comes of the file `data`, a fault of the whole file among its problems."""
    data = data.encode() if isinstance(data, str) else data
    try:
        source = opened(name, data)
    except InputFault as fault:
        return ReadResult(fault.diagnostics)
    return UnitReader(rules, basis).read(source)


def told(read: ReadResult) -> list[tuple[str, str]]:
    """The code and the place of every problem, but for figures that no item asks for."""
    return [(each.code, str(each.place)) for each in read.problems if each.code != "LX274"]


def said(problem: Diagnostic) -> str:
    """A problem as it is told in English."""
    return f"{problem.message('en')}. {problem.help('en')}"


def texts(unit: Unit) -> dict[str, str]:
    """The figures of a unit as they are shown."""
    return {name: figure.text for name, figure in unit.figures.items()}


def figures(read: ReadResult) -> dict[str, str]:
    """The figures of the one unit that was read without a problem."""
    errors = [each for each in read.problems if each.severity == "error"]
    assert errors == []
    (unit,) = read.units
    return texts(unit)


def cell(reference: str, text: str) -> str:
    """A cell with text in it."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def row(number: int, *cells: str) -> str:
    """A row of a sheet; plain words are cells with text, from the left."""
    made = "".join(
        each if each.startswith("<") else cell(f"{chr(65 + at)}{number}", each) if each else ""
        for at, each in enumerate(cells)
    )
    return f'<row r="{number}">{made}</row>'


def sheet(*rows: str, after: str = "", before: str = "") -> str:
    """The XML of a sheet."""
    data = f"<sheetData>{''.join(rows)}</sheetData>"
    return f'{DECLARATION}<worksheet xmlns="{MAIN}">{before}{data}{after}</worksheet>'


FORMATS = ("General", "0%", "0.00%", "@", "m/d", "# ?/?", "[h]:mm", '0"%"', "0;[Red]-0%", "#,##0")
"""The number formats of the cells with `s="0"`, `s="1"` and so on."""


def workbook(*sheets: str, extra: Mapping[str, str | bytes] | None = None) -> bytes:
    """A workbook of sheets given as XML; `extra` are more parts, or others in their place."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="Sheet{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{CONTENT}.worksheet+xml"/>'
        for n in numbers
    )
    formats = "".join(
        f'<numFmt numFmtId="{200 + at}" formatCode="{escape(each, {chr(34): "&quot;"})}"/>'
        for at, each in enumerate(FORMATS)
    )
    styles = "".join(
        f'<xf numFmtId="{200 + at}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>'
        for at in range(len(FORMATS))
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{CONTENT}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{CONTENT}.styles+xml"/>{kinds}</Types>',
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}'
        f'/relationships">{relations}<Relationship Id="s" Type="{OFFICE}/styles" '
        'Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        "<fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders>"
        f"<cellXfs>{styles}</cellXfs></styleSheet>",
    }
    parts |= {f"xl/worksheets/sheet{n}.xml": text for n, text in enumerate(sheets, 1)}
    return archive(parts | dict(extra or {}))


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of named parts, with the same bytes whenever it is made."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return out.getvalue()


def one(metric: str, figure: str) -> bytes:
    """A workbook of one unit with one figure, given as the inside of the cell C2 and its keys."""
    keys, _, inside = figure.partition("|")
    value = f'<c r="C2" {keys}>{inside}</c>'
    header = row(1, "unit", "category", metric)
    return workbook(sheet(header, row(2, "甲区总工会", "district", value)))
