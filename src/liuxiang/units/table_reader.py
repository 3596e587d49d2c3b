"""Reads the rows of tables as documents: for units, and for what is revised of them."""

from collections.abc import Callable

from yaml.nodes import MappingNode

from liuxiang.diagnostics import has_errors
from liuxiang.nodes import NodeReader
from liuxiang.ruleset import Ruleset
from liuxiang.tables import Table, is_shifted
from liuxiang.tables.remarks import kept
from liuxiang.units.columns import Column, Heads, sheets_of
from liuxiang.units.read_result import Fold, Omission, ReadResult
from liuxiang.units.rows import Lowering, too_long

Take = Callable[[MappingNode, NodeReader, ReadResult], None]
"""Reads one document, and adds the problems and the unit to a result."""


def read_table(table: Table, ruleset: Ruleset, heads: Heads, take: Take, read: ReadResult) -> None:
    """Have each row of `table` taken as a document, and add all problems and units to `read`."""
    sheets = sheets_of(table, heads)
    read.problems += sheets.problems
    fold = Fold()
    for sheet, header in sheets.sheets:
        lowering = Lowering(ruleset, sheet, header)
        others = (*header.beside.values(), *sheet.beside.values())
        units = kept(sheet, header.columns[Column("unit")], header.beside, others)
        read.problems += units.problems
        read.omitted += [Omission(table.name, None)] * has_errors(units.problems)
        for row in units.rows:
            walk, found = NodeReader(sheet, fold.told), ReadResult()
            if fold.is_full:
                read.problems.append(sheet.fault("LX168", row.line, 0))
                read.leave_out(table.name)
                break
            if is_shifted(row):
                found.problems.append(too_long(sheet, row))
                found.leave_out(table.name)
            else:
                take(lowering.document(row, walk), walk, found)
            read.units += found.units
            read.omitted += found.omitted
            read.problems += fold.kept(found.problems)
    read.problems += fold.rest(table.name)
    if sheets.faulty:
        read.units.clear()
        read.omitted = [Omission(table.name, None)]
