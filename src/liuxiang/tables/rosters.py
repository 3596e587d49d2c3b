"""Tables that list units: those with their names and categories, and no figures."""

from collections.abc import Mapping
from typing import Final

from liuxiang.names import shown, word
from liuxiang.tables import HEADS, Odd, Sheet, Table, label_of, seen, typed
from liuxiang.tables.remarks import is_beside
from liuxiang.wording.text import brief

_HEADS: Final[Mapping[str, str]] = {
    **{head: means for head, means in HEADS.items() if means not in ("ruleset", "self_assessed")},
    "also": "also",
    "别名": "also",
    "excused": "excused",
    "免考原因": "excused",
}
"""The columns of a roster, by the words allowed in their header."""

_REMARK: Final = "#"


def is_roster_table(table: Table) -> bool:
    """Return whether a sheet of `table` lists units, and none has figures of them."""
    found = [(sheet, roster_columns(sheet)) for sheet in table.sheets if sheet.rows]
    lists = any(columns is not None for _, columns in found)
    return lists and not any(columns is None and _has_units(sheet) for sheet, columns in found)


def _has_units(sheet: Sheet) -> bool:
    """Return whether a sheet has a column of units, or one of metrics."""
    return not {"unit", "metric"}.isdisjoint(label_of(seen(each)) for each in sheet.header.cells)


def roster_columns(sheet: Sheet) -> Mapping[str, int] | None:
    """Return the positions of the columns of a list of units; None if it is none.

    Remarks may stand beside them. Any other column makes it another table: rules are those that
    figures were filled in for, and one that is not known may be meant for a metric.
    """
    columns: dict[str, int] = {}
    for at, cell in enumerate(sheet.header.cells):
        if isinstance(cell, Odd):
            return None
        text = shown(typed(brief(cell)))
        if not text or text.startswith(_REMARK):
            continue
        key = _HEADS.get(word(text))
        if key is None and is_beside(text):
            continue
        if key is None or key in columns:
            return None
        columns[key] = at
    return columns if {"unit", "category"} <= columns.keys() else None
