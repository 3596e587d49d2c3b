"""Diagnostics for hidden rows and columns and rounded cells of a sheet, one per kind."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from liuxiang.diagnostics import Diagnostic, Place, letters
from liuxiang.tables import Aside, Sheet, text_of
from liuxiang.wording.text import Joined, Phrase

HIDDEN_ROW: Final = "LX159"
HIDDEN_COLUMN: Final = "LX160"
ROUNDED: Final = "LX161"

_MOST: Final = 8
"""Rows, columns or cells that are named; more are counted."""


def told(sheet: Sheet, columns: Collection[int]) -> Iterator[Diagnostic]:
    """Yield the diagnostics for the asides of `sheet`, given the `columns` that are read."""
    for code, found in ((HIDDEN_ROW, _rows), (HIDDEN_COLUMN, _columns), (ROUNDED, _rounded)):
        asides = [
            each
            for each in sheet.asides
            if each.code == code and (each.column is None or each.column in columns)
        ]
        if asides:
            yield Diagnostic(code, _place(sheet, asides[0]), {"found": found(sheet, asides)})


def _place(sheet: Sheet, aside: Aside) -> Place:
    """Return the place of the cell, or of the first cell of the row or column."""
    line = sheet.header.line if aside.line is None else aside.line
    return sheet.place(line, aside.column or 0)


def _rows(_: Sheet, asides: Iterable[Aside]) -> Joined:
    """Return the row numbers, with consecutive ones joined to a range."""
    runs: list[list[int]] = []
    for line in (each.line or 0 for each in asides):
        if runs and runs[-1][-1] == line - 1:
            runs[-1][1:] = [line]
        else:
            runs.append([line])
    return _cut(["–".join(str(line + 1) for line in run) for run in runs])


def _columns(sheet: Sheet, asides: Iterable[Aside]) -> Joined:
    """Return the columns with their headers."""
    named = [(letters(each.column or 0), _head(sheet, each.column or 0)) for each in asides]
    texts = [Phrase("with_title", name=name, title=head) if head else name for name, head in named]
    return _cut(texts)


def _head(sheet: Sheet, column: int) -> str:
    cells = sheet.header.cells
    return " ".join(text_of(cells[column]).split())[:40] if column < len(cells) else ""


def _rounded(_: Sheet, asides: Iterable[Aside]) -> Joined:
    """Return the first cell of each column, with its displayed and its stored value."""
    found = []
    for _code, line, column, text, shown, alike in asides:
        cell = f"{letters(column or 0)}{(line or 0) + 1}"
        more = Phrase("cells_alike", count=str(alike)) if alike > 1 else ""
        found.append(Phrase("shows_other", cell=cell, shown=shown, text=text, more=more))
    return _cut(found, "apart")


def _cut(texts: Sequence[str], glue: str = "enumerated") -> Joined:
    """Return the first few texts joined, and their number if there are more."""
    more = [f"…（{len(texts)}）"] if len(texts) > _MOST else []
    return Joined((*texts[:_MOST], *more), glue)
