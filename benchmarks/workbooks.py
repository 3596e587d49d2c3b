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

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from python_calamine import CalamineWorkbook

from liuxiang.tables import text_of
from liuxiang.tables.workbook import read

COLUMNS = 85
ROUNDS = 5


def write(path: Path, rows: int) -> None:
    """A workbook of made-up units: counts, percentages, words and sums of money in turn."""
    random, book = Random(2012), Workbook(write_only=True)
    sheet = book.create_sheet("data")
    sheet.append(["unit", "category", *(f"metric{number}" for number in range(COLUMNS - 2))])
    for number in range(rows):
        cells: list[object] = [f"unit {number}", "district"]
        for column in range(COLUMNS - 2):
            match column % 4:
                case 0:
                    cells.append(random.randint(0, 500))
                case 1:
                    cell = WriteOnlyCell(sheet, random.randint(0, 1000) / 1000)
                    cell.number_format = "0.0%"
                    cells.append(cell)
                case 2:
                    cells.append(random.choice(("是", "否")))
                case _:
                    cells.append(random.randint(0, 10**6) / 100)
        sheet.append(cells)
    book.save(path)


def ours(path: Path) -> int:
    """The cells of the first sheet, read by us."""
    sheet = read(path.name, path.read_bytes()).sheets[0]
    return sum(bool(text_of(cell)) for row in (sheet.header, *sheet.rows) for cell in row.cells)


def theirs(path: Path) -> int:
    """The cells of the first sheet, read by python-calamine."""
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return sum(cell != "" for row in rows for cell in row)


def seconds(run: Callable[[Path], int], path: Path) -> tuple[float, int]:
    """What one run takes of this process, and what comes of it."""
    start = time.process_time()
    found = run(path)
    return time.process_time() - start, found


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
