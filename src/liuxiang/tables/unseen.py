"""Cells of which something else is seen than what they hold: merged or formatted on a condition."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from liuxiang.exact import EXACT
from liuxiang.tables import BLANK, MERGED, OTHERWISE, Cell, Odd, is_blank, text_of
from liuxiang.tables.areas import Area, area, areas
from liuxiang.tables.cells import number_of
from liuxiang.tables.damage import Bulk, Damage
from liuxiang.tables.sheet import Page
from liuxiang.tables.styles import Styles

_MOST: Final = 3_000_000
"""Cells that merged areas and conditional formats of a sheet may come to."""


def refuse_merged(page: Page) -> None:
    """Name the merged cells within the table, and what is held below them and never seen."""
    width = max((len(cells) for cells in page.rows.values()), default=0)
    budget = _Budget()
    for reference in page.merged:
        merged = area(reference)
        first = page.rows.get(merged.top)
        if first is not None and merged.left < width:
            held = first[merged.left] if merged.left < len(first) else ""
            page.put(
                merged.top, merged.left, Odd(reference.replace("$", ""), MERGED, text_of(held))
            )
        for line, column in _cells(page, merged, budget):
            cell = page.rows[line][column]
            if (line, column) != merged[:2] and not is_blank(cell):
                page.put(line, column, Odd(text_of(cell), BLANK))


class _Budget:
    """What may be gone through."""

    def __init__(self) -> None:
        self._left = _MOST

    def take(self, count: int) -> None:
        """Count what is gone through now."""
        self._left -= count
        if self._left < 0:
            raise Bulk("LX167")


def _cells(page: Page, within: Area, budget: _Budget) -> Iterator[tuple[int, int]]:
    """The places within an area where cells are held."""
    lines = range(within.top, within.bottom + 1)
    budget.take(min(len(lines), len(page.rows)))
    few = len(lines) <= len(page.rows)
    for line in lines if few else [line for line in page.rows if line in lines]:
        cells = page.rows.get(line, ())
        budget.take(max(0, min(len(cells), within.right + 1) - within.left))
        for column in range(within.left, min(len(cells), within.right + 1)):
            yield line, column


def refuse_conditional(page: Page, styles: Styles, since_1904: bool) -> None:
    """Name the numbers that a conditional format may show as something else."""
    budget = _Budget()
    for rule in page.rules:
        code = styles.conditional.get(rule.style)
        if code is None:
            continue
        shown = styles.named(code)
        for within in areas(rule.ranges):
            for line, column in _cells(page, within, budget):
                cell = page.rows[line][column]
                number = _number(cell)
                if number is not None and rule.may_hold(number):
                    other = shown.cell(number, since_1904)
                    if other != cell:
                        page.put(line, column, _refused(cell, other))


def _refused(cell: Cell, other: Cell) -> Odd:
    """The cell that may be shown as `other`."""
    if isinstance(other, Odd) and other.code == BLANK:
        return Odd(text_of(cell), BLANK)
    seen = other.shown or other.text if isinstance(other, Odd) else other
    return Odd(text_of(cell), OTHERWISE, seen)


def _number(cell: Cell) -> Decimal | None:
    """The number that was stored in a cell, None where it was none."""
    text = cell.removesuffix("%") if isinstance(cell, str) else ""
    if not text or not text.isascii() or text[-1].isalpha() or isinstance(cell, Odd):
        return None
    try:
        number = number_of(text)
    except Damage:
        return None
    return EXACT.scaleb(number, -2) if cell.endswith("%") else number
