"""LX130 to LX168: what can be wrong with a CSV file or a workbook."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX130": (
        "The first row is no header",
        "The first row should name the columns: `unit`, `category`, then ids or titles of metrics.",
    ),
    "LX131": (
        "The header has no column `{column}` ({title})",
        "Write one unit a row, with the columns `unit` and `category`.",
    ),
    "LX132": (
        "Unknown column `{found}`",
        "Expected the id or title of a metric of the rule file; "
        "a column of remarks may stay if its head begins with `#`.",
    ),
    "LX133": (
        "The column `{found}` is given twice",
        "Each column may stand once, by its id or by its title; remove one of the two.",
    ),
    "LX134": (
        "The column of this cell has no head: {found}",
        "Give the column a head, or clear the cell; in CSV, put text with commas in quotes.",
    ),
    "LX135": (
        "The row has fewer cells than the header",
        "Keep the delimiters of empty cells; check whether the row was cut.",
    ),
    "LX136": ("Several metrics are called `{found}`", "Write an id instead, one of: {expected}."),
    "LX137": (
        "Unknown column `{found}`: what follows the `@` is none that there is",
        "Expected one of: {expected}.",
    ),
    "LX138": (
        "The CSV is malformed ({problem})",
        "Where a cell is quoted, the marks stand around all of it, and those inside are doubled.",
    ),
    "LX139": (
        "The column `{found}` speaks of a figure that has no column",
        "Reasons and names go with verified figures and with points of assessors; "
        "add the column `{expected}`, or remove this one.",
    ),
    "LX140": (
        "The cell holds a date or a time ({found}), not what was typed",
        "Excel turns 3/5 and the like into a date, and what was typed is lost; "
        "format the cells as text first, then type it again.",
    ),
    "LX141": (
        "The cell is shown as a fraction, but holds only the number {found}",
        "Its part and whole were not kept; format the cells as text first, "
        "then write a rate such as 985/1000.",
    ),
    "LX142": (
        "The cell holds the error {found}",
        "Correct its formula or write the figure; left empty, it is not reported.",
    ),
    "LX143": (
        "The cell is a formula, and the file does not hold its result",
        "Open the file in Excel or WPS and save it again, or replace the formula by its figure.",
    ),
    "LX144": ("Cells are merged here ({found})", "Unmerge them, and fill in every row and column."),
    "LX145": (
        "There are no units below the header",
        "Write one unit a row; export the table again.",
    ),
    "LX146": (
        "Points are entered for `{metric}` without a reason",
        "Write the reason in the column `{column}`; leave both empty where none are given.",
    ),
    "LX147": (
        "`{metric}` has a reason or a name, but no figure",
        "Write the verified figure or the points, or clear this cell.",
    ),
    "LX148": (
        "The row has {found} cells, the header {expected}",
        "A number is written with a comma (4,800 for 4800), or a text with a comma is not quoted; "
        "the other cells of the row are out of place and were not checked.",
    ),
    "LX150": (
        "This is a workbook in an old format (.xls), which is not read",
        "Save it as an Excel workbook (.xlsx) or as CSV.",
    ),
    "LX151": (
        "The workbook is protected by a password and cannot be read",
        "Open it, remove the password, and save it again.",
    ),
    "LX152": (
        "The workbook is damaged ({problem})",
        "Open it in Excel or WPS and save it as .xlsx again, or have it sent again.",
    ),
    "LX153": (
        "The workbook is too large when unpacked (over {limit} MiB, or packed beyond reason)",
        "Check that it is the right file; remove rows, columns and pictures that are not needed.",
    ),
    "LX154": (
        "The part {part} of the workbook declares a DOCTYPE; it was not read",
        "Excel and WPS never write one; find out where the file comes from.",
    ),
    "LX155": (
        "No sheet has a header with a column `unit`: {found}",
        "The first row should name the columns: `unit`, `category`, then ids or titles of metrics.",
    ),
    "LX156": (
        "This sheet was not read: its header has neither a column `unit` nor metrics",
        "If it holds units, give it a header.",
    ),
    "LX157": (
        "This is no Excel workbook (.xlsx), but a file of another kind by that name",
        "Save it as an Excel workbook (.xlsx) or as CSV in the program it comes from.",
    ),
    "LX158": (
        "Hidden sheets were not read: {found}",
        "If they hold what is to be scored, unhide them and save; remove what is not needed.",
    ),
    "LX159": (
        "Hidden rows were read: {found}",
        "Rows that a filter leaves out are hidden, and count; remove those that should not.",
    ),
    "LX160": (
        "Hidden columns were read: {found}",
        "Their figures count; remove those that should not.",
    ),
    "LX161": (
        "Numbers are shown with fewer decimals than they have, which count: {found}",
        "If what is shown should count, round the numbers themselves with ROUND, and save.",
    ),
    "LX162": (
        "The cell looks empty, but holds {found}",
        "Clear the cell where there is no figure; else change its format, or the option that hides "
        "zeros, so that it is seen.",
    ),
    "LX163": (
        "The cell shows {shown}, but holds {found}",
        "They are not the same number, and which is meant cannot be known; set its format to "
        "General or to a percentage, and check it.",
    ),
    "LX164": (
        "The number in the cell has more than 15 digits ({found}); those after them are lost",
        "Excel and WPS keep 15; format cells of numbers such as an ID as text, then type it again.",
    ),
    "LX165": (
        "This is a binary workbook (.xlsb), which is not read",
        "Save it as an Excel workbook (.xlsx) or as CSV.",
    ),
    "LX166": (
        "{count} more problem{s} of the kind {code}, not listed",
        "Mend those that are listed, and run it again.",
    ),
    "LX167": (
        "The cells of a table are too far apart or too many in a row, or its areas too "
        "large; it was not read",
        "Remove rows, columns, merged cells and conditional formats outside the data, and save.",
    ),
    "LX168": (
        "There are too many problems; nothing from this row on was read",
        "This is hardly a table of units; check that it is the right file, mend what is listed, "
        "and run it again.",
    ),
}
