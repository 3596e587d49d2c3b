"""Measure the reader of workbooks beside python-calamine's, over the same values.

python -m benchmarks.workbooks [ROWS], after pip install -e '.[benchmark]'
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from python_calamine import CalamineWorkbook

from liuxiang.diagnostics import letters
from liuxiang.tables.workbook import read

COLUMNS = 85
ROUNDS = 5
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{CONTENT}.sheet.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="data" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="r3" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/>'
    '<xf numFmtId="10"/></cellXfs></styleSheet>',
}


def write(path: Path, rows: int) -> None:
    """A workbook of made-up units as Excel writes it: counts, percentages, words, sums of money."""
    random, strings = Random(2012), {"是": 0, "否": 1, "unit": 2, "category": 3, "district": 4}
    with ZipFile(path, "w", ZIP_DEFLATED) as book:
        for name, text in PARTS.items():
            book.writestr(name, text)
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for line in range(1, rows + 2):
                sheet.write(_row(line, random, strings).encode())
            sheet.write(b"</sheetData></worksheet>")
        shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{shared}</sst>')


def _row(line: int, random: Random, strings: dict[str, int]) -> str:
    """One row, the first one the header; its texts go into `strings`."""
    words = [f"unit {line}", "district"] if line > 1 else ["unit", "category"]
    if line == 1:
        words += [f"metric{number}" for number in range(COLUMNS - 2)]
    cells = [f't="s"><v>{strings.setdefault(word, len(strings))}' for word in words]
    for column in range(len(cells), COLUMNS):
        match column % 4:
            case 0:
                cells.append(f"><v>{random.randint(0, 500)}")
            case 1:
                cells.append(f's="1"><v>{random.randint(0, 1000) / 1000!r}')
            case 2:
                cells.append(f't="s"><v>{random.randint(0, 1)}')
            case _:
                cells.append(f"><v>{random.randint(0, 10**6) / 100!r}")
    made = "".join(
        f'<c r="{letters(column)}{line}"{"" if cell[0] == ">" else " "}{cell}</v></c>'
        for column, cell in enumerate(cells)
    )
    return f'<row r="{line}" spans="1:{COLUMNS}">{made}</row>'


def ours(path: Path) -> list[int]:
    """The cells of each row of the first sheet, read by us."""
    sheet = read(path.name, path.read_bytes()).sheets[0]
    return [len(row.cells) for row in (sheet.header, *sheet.rows)]


def theirs(path: Path) -> list[int]:
    """The cells of each row of the first sheet, read by python-calamine."""
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return [len(row) for row in rows]


def seconds(run: Callable[[Path], list[int]], path: Path) -> tuple[float, int]:
    """What one run takes of this process, and how many cells come of it."""
    start = time.process_time()
    found = run(path)
    return time.process_time() - start, sum(found)


def main(rows: int) -> None:
    """Run the two in turn."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "units.xlsx"
        write(path, rows)
        ratios: list[float] = []
        for _ in range(ROUNDS):
            (one, found), (other, expected) = seconds(ours, path), seconds(theirs, path)
            ratios.append(one / other)
            print(f"{found:,} cells of {expected:,}: {one:.2f} s, python-calamine {other:.2f} s")
    print(f"reading a workbook             {statistics.median(ratios):6.2f} x calamine (goal 2)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
