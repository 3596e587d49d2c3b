"""Our files in a real spreadsheet: LibreOffice opens them, prints them, and computes nothing."""

import csv
import re
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from liuxiang import load_rules, load_units, score
from liuxiang.exact import show
from liuxiang.formats import rendered
from liuxiang.formats.view import Page
from liuxiang.formats.xlsx import report
from liuxiang.ranking import Result, result_of
from liuxiang.views.score import ScoreReport
from tests.cli.running import EXAMPLE
from tests.report.workbooks import DANGEROUS, result, units

SOFFICE = shutil.which("soffice")
RULES = load_rules("2012")
PAGE = Page("zh", to_file=True)
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""Commas, quotes, UTF-8; values and not what is shown; one file a sheet."""

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="there is no LibreOffice here")


def book_of(found: Result) -> bytes:
    """The workbook of a ranking."""
    return report(ScoreReport(found), PAGE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spreadsheets")


def convert(folder: Path, form: str, *paths: Path) -> None:
    """Have LibreOffice open files and write them as `form`."""
    home = (folder / "home").as_uri()
    command = [SOFFICE or "", f"-env:UserInstallation={home}", "--headless", "--convert-to", form]
    done = subprocess.run(  # noqa: S603  # the real one
        [*command, "--outdir", str(folder), *map(str, paths)],
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr


def rows_of(path: Path) -> list[list[str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture(scope="module")
def example() -> Result:
    return result_of(RULES, score(RULES, load_units(EXAMPLE, RULES)))


def test_the_example_opens_with_its_numbers(folder: Path, example: Result) -> None:
    book = folder / "example.xlsx"
    book.write_bytes(book_of(example))
    convert(folder, EVERY_SHEET, book)
    ranks = rows_of(folder / "example-排名.csv")[4:]
    cards = [each.card for each in example.standings]
    assert [row[1:6] for row in ranks] == [
        [str(each.rank), card.unit, show(card.base), show(card.bonus), show(card.total)]
        for each, card in zip(example.standings, cards, strict=True)
    ]
    points = rows_of(folder / "example-得分.csv")[5:]
    for row, card in zip(points, cards, strict=True):
        assert (
            sum(Decimal(each) for each in row[2:32] if each not in ("未报", "不考核")) == card.total
        )
    assert len(rows_of(folder / "example-待裁决.csv")) == 3 + len(example.findings)


def test_the_example_prints_on_a4(folder: Path, example: Result) -> None:
    book = folder / "printed.xlsx"
    book.write_bytes(book_of(example))
    convert(folder, "pdf", book)
    pages = (folder / "printed.pdf").read_bytes()
    sizes = re.findall(rb"/MediaBox ?\[ ?0 0 ([0-9.]+) ([0-9.]+) ?\]", pages)
    assert {(round(Decimal(one.decode())), round(Decimal(two.decode()))) for one, two in sizes} == {
        (842, 595)
    }
    # one a sheet; the last may need another, by the fonts that there are
    assert len(re.findall(rb"/Type ?/Page\b", pages)) in (3, 4)


def test_names_are_read_as_they_are_and_nothing_is_computed(folder: Path) -> None:
    found = result(RULES, units(DANGEROUS))
    book, table = folder / "names.xlsx", folder / "names.csv"
    book.write_bytes(book_of(found))
    convert(folder, EVERY_SHEET, book)
    assert {row[2] for row in rows_of(folder / "names-排名.csv")[5:]} == set(DANGEROUS)
    assert {row[1] for row in rows_of(folder / "names-得分.csv")[5:]} == set(DANGEROUS)
    table.write_text(str(rendered(ScoreReport(found), "csv", PAGE)), "utf-8")
    convert(folder, "xlsx:Calc MS Excel 2007 XML", table)
    (read,) = load_workbook(folder / "names.xlsx").worksheets
    cells = [cell for row in read.iter_rows() for cell in row]
    assert len(cells) == len(DANGEROUS) * 12 + 12
    assert {str(cell.data_type) for cell in cells} <= {"s", "n"}
