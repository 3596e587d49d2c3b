"""Cells that display something other than their content: merged or conditionally formatted."""

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
    """Replace merged cells by `Odd` cells, including covered cells with content."""
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
    """A limit on the number of cells that are visited."""

    def __init__(self) -> None:
        self._left = _MOST

    def take(self, count: int) -> None:
        """Use up `count` of the budget; raise `Bulk` if it is exceeded."""
        self._left -= count
        if self._left < 0:
            raise Bulk("LX167")


def _cells(page: Page, within: Area, budget: _Budget) -> Iterator[tuple[int, int]]:
    """Yield the places of the stored cells within an area."""
    lines = range(within.top, within.bottom + 1)
    budget.take(min(len(lines), len(page.rows)))
    few = len(lines) <= len(page.rows)
    for line in lines if few else [line for line in page.rows if line in lines]:
        cells = page.rows.get(line, ())
        budget.take(max(0, min(len(cells), within.right + 1) - within.left))
        for column in range(within.left, min(len(cells), within.right + 1)):
            yield line, column


def refuse_conditional(page: Page, styles: Styles, since_1904: bool) -> None:
    """Replace the numbers that a conditional format may display differently by `Odd` cells."""
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
    """Return the refused cell, which may be displayed as `other`."""
    if isinstance(other, Odd) and other.code == BLANK:
        return Odd(text_of(cell), BLANK)
    seen = other.shown or other.text if isinstance(other, Odd) else other
    return Odd(text_of(cell), OTHERWISE, seen)


def _number(cell: Cell) -> Decimal | None:
    """Return the number stored in a cell; None if it is not a number."""
    text = cell.removesuffix("%") if isinstance(cell, str) else ""
    if not text or not text.isascii() or text[-1].isalpha() or isinstance(cell, Odd):
        return None
    try:
        number = number_of(text)
    except Damage:
        return None
    return EXACT.scaleb(number, -2) if cell.endswith("%") else number
