"""Determines whether the stored results of formulas are reliable.

A program that writes formulas without computing them stores nothing, or a 0 to be replaced when
the file is opened. Excel, WPS and LibreOffice store computed results; Excel also lists the
computed formulas in a separate part.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from liuxiang.tables import BLANK, NO_VALUE, Odd
from liuxiang.tables.areas import areas
from liuxiang.tables.damage import Bulk
from liuxiang.tables.sheet import Page

_COMPUTES: Final = ("libreoffice", "openoffice", "wps", "ncsoft")
"""How programs that compute, and keep no list of it, call themselves."""

_MOST: Final = 1_000_000
"""Cells that the formulas of a sheet may fill beside their own."""


class Trust(NamedTuple):
    """How the formulas of a workbook were computed, according to the workbook."""

    again_on_load: bool = False
    """All are to be computed anew when it is opened: what is stored is no result."""
    by_hand: bool = False
    """Formulas are computed when somebody asks for it."""
    unsaved: bool = False
    """If so, not even before it is saved."""
    has_list: bool = False
    """There is the list that Excel makes of what it computes."""
    program: str = ""
    """The program that wrote it, as it calls itself."""

    def covers(self, page: Page) -> bool:
        """Return whether the stored results of the formulas on `page` are reliable."""
        if self.again_on_load or (self.by_hand and (self.unsaved or not self.has_list)):
            return False
        computes = self.has_list or self.program.strip().lower().startswith(_COMPUTES)
        return page.has_results or computes


def refuse(page: Page, trust: Trust) -> None:
    """Replace the formulas on `page` without a reliable result by `Odd` cells."""
    covered = not page.formulas or trust.covers(page)
    for line, column, is_stored in page.formulas:
        if not (is_stored and (covered or _is_unseen(page, line, column))):
            page.put(line, column, Odd("", NO_VALUE))
    for line, column in _filled(page, covered):
        page.put(line, column, Odd("", NO_VALUE))


def _is_unseen(page: Page, line: int, column: int) -> bool:
    """Return whether a cell is already refused because it looks empty."""
    cells = page.rows[line]
    cell = cells[column] if column < len(cells) else ""
    return isinstance(cell, Odd) and cell.code == BLANK


def _filled(page: Page, covered: bool) -> Iterator[tuple[int, int]]:
    """Yield the cells that array formulas without a reliable result fill besides their own."""
    count, last = 0, max(page.rows, default=0)
    for _, _, reference, is_stored in page.filled:
        for top, left, bottom, right in areas(reference) if not (is_stored and covered) else ():
            lines = range(top, min(bottom, last) + 1)  # the rows below are empty
            count += len(lines) * (right - left + 1)
            if count > _MOST:
                raise Bulk("LX167")
            for line in lines:
                yield from ((line, column) for column in range(left, right + 1))
