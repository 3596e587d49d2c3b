"""Workbooks made and read back by the tests."""

from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from liuxiang.formats.view import Page
from liuxiang.formats.xlsx import report
from liuxiang.ranking import Result, result_of
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import score
from liuxiang.source import decode
from liuxiang.units.read import UnitReader
from liuxiang.views.score import ScoreReport
from liuxiang.wording import Language

Cells = dict[str, Cell | MergedCell]

DANGEROUS = ("=1+1", "+x", "-x", "@x", "＝1+1", "#N/A", '=HYPERLINK("http://x","y")', "_x0041_")
"""Names that a spreadsheet would compute, link, take for an error, or read as an escape."""


def result(rules: RuleFile, text: str, department: str | None = None) -> Result:
    """The ranking of the units in a file, of which nothing is refused."""
    read = UnitReader(rules, "verified").read(decode("unit.yaml", text.encode()))
    assert [each.code for each in read.problems if each.severity == "error"] == []
    return result_of(rules, score(rules, read.units), department=department)


def units(names: tuple[str, ...], category: str = "district") -> str:
    """A file of units that report nothing."""
    return "---\n".join(f"unit: '{name}'\ncategory: {category}\nmetrics: {{}}\n" for name in names)


def sheets_of(found: Result, language: Language = "zh") -> list[Worksheet]:
    """The sheets of the workbook of a ranking, read back."""
    made = report(ScoreReport(found), Page(language, to_file=True))
    return list(load_workbook(BytesIO(made)).worksheets)


def table(sheet: Worksheet) -> list[Cells]:
    """The rows of the table of a sheet, by the heads of its columns."""
    assert sheet.print_title_rows is not None
    first, last = (int(each.strip("$")) for each in sheet.print_title_rows.split(":"))
    heads = [str(cell.value) for cell in sheet[first]]
    return [dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=last + 1)]


def values(rows: list[Cells], head: str) -> list[object]:
    """The values of a column, numbers as the decimals that they were."""
    return [exact(row[head].value) for row in rows]


def exact(value: object) -> object:
    """A number as the decimal that its shortest notation is."""
    return Decimal(repr(value)) if isinstance(value, int | float) else value
