"""What a table holds: units with figures, a list of units, or what was said of figures later."""

from typing import Literal

from liuxiang.names import shown, word
from liuxiang.tables import Sheet, Table, label_of, seen, typed
from liuxiang.tables.aspects import ASPECTS, REVISED, ROW_HEADS
from liuxiang.tables.remarks import is_beside
from liuxiang.tables.rosters import is_roster_table
from liuxiang.tables.turned import arranged
from liuxiang.wording.text import brief

TableKind = Literal["roster", "revision", "unit"]


def kind_of_table(table: Table) -> TableKind:
    """Return what `table` holds, by its headers."""
    if is_roster_table(table):
        return "roster"
    found = [is_revising for each in arranged(table) if (is_revising := _revises(each)) is not None]
    return "revision" if found and all(found) else "unit"


def _revises(sheet: Sheet) -> bool | None:
    """Return whether all figures of a sheet were said later; None if it has no units."""
    aspects: set[str] = set()
    has_units = False
    for cell in sheet.header.cells:
        text = shown(typed(brief(seen(cell))))
        label = label_of(text)
        has_units |= label == "unit"
        head, sign, aspect = text.replace("＠", "@").rpartition("@")
        if sign and head:
            aspects.add(ASPECTS.get(word(aspect), ""))
        elif text and label is None and word(text) not in ROW_HEADS and not _is_aside(text):
            aspects.add("")
    return not aspects.isdisjoint(REVISED) and "" not in aspects if has_units else None


def _is_aside(text: str) -> bool:
    return text.startswith("#") or is_beside(text)
