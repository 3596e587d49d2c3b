"""Renders sheets as a workbook for Excel and WPS: exact numbers, literal texts, pages on A4.

openpyxl writes row by row here, since a ranking may have ten thousand. The same sheets give the
same bytes, so the file has no timestamp.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from types import MappingProxyType
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.writer.excel import ExcelWriter

from liuxiang import __version__
from liuxiang.columns import Cell as Content
from liuxiang.columns import Marked, Word
from liuxiang.exact import show
from liuxiang.formats.csv import FORMULA
from liuxiang.formats.lines import folded
from liuxiang.formats.view import Page, Sheet, Sheeted, height, with_room
from liuxiang.wording import Language, say


class Look(NamedTuple):
    """The style of a cell."""

    font: Font
    alignment: Alignment
    fill: PatternFill
    border: Border


def _font(size: int = 11, *, bold: bool = False, colour: str | None = None) -> Font:
    """Return the minor font of the theme, which includes one for Chinese."""
    return Font(name="Calibri", family=2, scheme="minor", sz=size, b=bold, color=colour)


_GREY: Final = "FF666666"
_LINE: Final = Side(style="thin", color="FFBFBFBF")
_GRID: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_SHADE: Final = PatternFill("solid", fgColor="FFE7EBF0")
_NO_GRID: Final = Border()
_NO_SHADE: Final = PatternFill()
_UNFOLDED: Final = Alignment("left", "center")

LOOKS: Final[Mapping[str, Look]] = MappingProxyType(
    {
        "heading": Look(_font(14, bold=True), _UNFOLDED, _NO_SHADE, _NO_GRID),
        "faint": Look(_font(colour=_GREY), _UNFOLDED, _NO_SHADE, _NO_GRID),
        "head": Look(
            _font(bold=True), Alignment("center", "center", wrap_text=True), _SHADE, _GRID
        ),
        "text": Look(
            _font(), Alignment("left", "center", wrap_text=True, indent=1), _NO_SHADE, _GRID
        ),
        "number": Look(_font(), Alignment("right", "center"), _NO_SHADE, _GRID),
        "word": Look(
            _font(colour=_GREY), Alignment("center", "center", shrink_to_fit=True), _NO_SHADE, _GRID
        ),
    }
)


DIGITS: Final = 15
"""Digits of a number that a spreadsheet, which counts in binary, gives back as they were."""

LONGEST: Final = 16_000
"""Characters of a text in a cell; the format ends at 32,767, and some count twice."""

MOST_ROWS: Final = 1_048_000
"""Rows of a table; the format ends at 1,048,576."""

LINE_HEIGHT: Final = 15
TALLEST: Final = 405
"""Points of a row; the format ends at 409."""

LEGIBLE: Final = 270
"""Cells across a page of A4 on its side that can still be read."""

FIRST_DAY: Final = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""What an archive begins to count at."""

A4: Final = 9
"""Its number in the format."""

_ESCAPED: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""What XML cannot hold, and what the format would read as the escape of such a character."""


def report(view: Sheeted, page: Page) -> bytes:
    """Return the workbook of a view."""
    return workbook(*view.sheets(page), page.language)


def workbook(title: str, parts: Iterable[Sheet], language: Language) -> bytes:
    """Return the workbook of any report, with its sheets in order."""
    to = Workbook(write_only=True)
    to.properties.creator = f"liuxiang {__version__}"
    to.properties.title = text_of(title)
    for sheet in tuple(parts):
        _Writer(to, sheet, language).write()
    return _packed(to)


def text_of(text: str) -> str:
    """Return `text` as the format encodes it; a text too long for a cell ends with `…`."""
    cut = f"{text[:LONGEST]}…" if len(text) > LONGEST else text
    escaped = _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", cut)
    return escaped if len(escaped) <= 2 * LONGEST else text_of(text[: LONGEST // 8] + "…")


def is_exact(number: Decimal) -> bool:
    """Return whether a spreadsheet keeps all digits of `number`."""
    return len(show(number).replace(".", "").strip("-0")) <= DIGITS


class _Writer:
    """Writes one sheet; a cell of each look is created once and reused."""

    def __init__(self, workbook: Workbook, sheet: Sheet, language: Language) -> None:
        self._sheet = sheet
        self._language = language
        self._to = workbook.create_sheet(sheet.title)
        self._widths = sheet.widths()
        self._looks: dict[tuple[str, str, bool], Cell] = {}

    def write(self) -> None:
        """Write the sheet; what precedes the rows in the file comes first."""
        sheet, to = self._sheet, self._to
        above = self._above()
        head = len(above) + 2
        body = head + (2 if sheet.two_heads else 1)
        rows = sheet.rows[:MOST_ROWS]
        left = len(sheet.rows) - len(rows)
        last = get_column_letter(len(sheet.columns))
        for at, width in enumerate(self._widths, 1):
            to.column_dimensions[get_column_letter(at)].width = with_room(width)
        to.freeze_panes = f"{get_column_letter(sheet.frozen + 1)}{body}"
        self._lay_out(head, body, f"A1:{last}{body + len(rows) - (0 if left else 1)}")
        to.append([self._text(sheet.heading, "heading")])
        for line in above:
            to.append([self._text(line, "faint")])
        self._write_head(head)
        for at, row in enumerate(rows, body):
            self._fold(at, row)
            to.append(self._cell(value) for value in row)
        if left:
            to.append([self._text(say("rows_left", self._language, count=left), "faint")])
        filtered = [at for at, column in enumerate(sheet.columns, 1) if column.filtered]
        if filtered:
            until = get_column_letter(max(filtered))
            to.auto_filter.ref = f"A{body - 1}:{until}{body + len(rows) - 1}"

    def _above(self) -> list[str]:
        """Return the lines between the heading and the table, wrapped to its width."""
        width = sum(self._widths)
        return [part for line in self._sheet.lines for part in folded(line, width)]

    def _fold(self, at: int, row: Iterable[Content]) -> None:
        """Set the height of a row to its lines, which not every application does by itself."""
        lines = height(row, self._widths)
        if lines > 1:
            self._to.row_dimensions[at].height = min(lines * LINE_HEIGHT, TALLEST)

    def _write_head(self, at: int) -> None:
        sheet, to = self._sheet, self._to
        self._fold(at, [column.head for column in sheet.columns])
        to.append(self._text(column.head, "head") for column in sheet.columns)
        if not sheet.two_heads:
            return
        to.append(
            self._number(column.under, "head")
            if isinstance(column.under, Decimal)
            else self._text(column.under or "", "head")
            for column in sheet.columns
        )
        for column, one in enumerate(sheet.columns, 1):
            if one.under in (None, ""):
                letter = get_column_letter(column)
                to.merged_cells.add(f"{letter}{at}:{letter}{at + 1}")

    def _lay_out(self, head: int, body: int, area: str) -> None:
        """Set up A4 pages of legible width, with the header and frozen columns on each of them."""
        sheet, to = self._sheet, self._to
        to.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        to.page_setup.paperSize = A4
        to.page_setup.orientation = "landscape" if sheet.landscape else "portrait"
        to.page_setup.fitToWidth = 1 + sum(map(with_room, self._widths)) // LEGIBLE
        to.page_setup.fitToHeight = 0
        to.page_margins.left = to.page_margins.right = 0.4
        to.page_margins.top = to.page_margins.bottom = 0.6
        to.page_margins.header = to.page_margins.footer = 0.3
        to.print_options.horizontalCentered = True
        to.print_area = area
        to.print_title_rows = f"{head}:{body - 1}"
        if sheet.frozen:
            to.print_title_cols = f"A:{get_column_letter(sheet.frozen)}"
        to.oddFooter.left.text = "&A"
        to.oddFooter.right.text = say("page_of", self._language)

    def _cell(self, value: Content) -> Cell:
        match value:
            case Word(text):
                return self._text(text, "word")
            case Marked(number, mark):
                return self._number(number, "number", f'General"{mark}"')
            case str():
                return self._text(value, "text")
            case _:
                return self._number(Decimal(value), "number")

    def _number(self, number: Decimal, look: str, form: str = "General") -> Cell:
        """Return the cell of a number with its digits; as text if a spreadsheet would round it."""
        if not is_exact(number):
            return self._text(show(number), look)
        cell = self._look(look, form)
        cell.value = show(number)
        cell.data_type = "n"
        return cell

    def _text(self, text: str, look: str) -> Cell:
        """Return the cell of a text, which stays a text if it looks like a formula or is edited."""
        cell = self._look(look, quoted=text.startswith(FORMULA))
        cell.value = text_of(text) or None
        if text:
            cell.data_type = "s"
        return cell

    def _look(self, look: str, form: str = "General", *, quoted: bool = False) -> Cell:
        """Return the cell of a look, created on first use."""
        key = (look, form, quoted)
        if key not in self._looks:
            self._looks[key] = _made(WriteOnlyCell(self._to), look, form, quoted)
        return self._looks[key]


def _made(cell: Cell, look: str, form: str, quoted: bool) -> Cell:
    """Return `cell` with a look applied."""
    cell.font, cell.alignment, cell.fill, cell.border = LOOKS[look]
    cell.number_format = form
    cell.quotePrefix = quoted
    return cell


def _packed(workbook: Workbook) -> bytes:
    """Return the file, with the first date of the ZIP format as its timestamp."""
    workbook.properties.created = workbook.properties.modified = FIRST_DAY
    made, packed = BytesIO(), BytesIO()
    ExcelWriter(workbook, ZipFile(made, "w")).save()
    with ZipFile(made) as parts, ZipFile(packed, "w") as to:
        for name in parts.namelist():
            part = ZipInfo(name, FIRST_DAY.timetuple()[:6])
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            to.writestr(part, parts.read(name))
    return packed.getvalue()
