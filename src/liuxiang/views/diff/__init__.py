"""The report of `diff` on two rule files."""

from typing import Any

from liuxiang.comparison.rules import Compared
from liuxiang.document import Document
from liuxiang.formats.view import Page, Table, Workbook
from liuxiang.wording import say


class DiffReport:
    """A report of the rule changes and, with figures, of the units they move."""

    in_comment = True

    def __init__(self, found: Compared) -> None:
        self._found = found

    def document(self, page: Page) -> Document:
        """Return the summary, then awards, changes and units."""
        from liuxiang.views.diff.document import document

        return document(self._found, page.language)

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the JSON object of the changes and, with figures, of moves and awards."""
        from liuxiang.views.diff.change_keys import DiffView
        from liuxiang.views.diff.keys import DIFF

        return DIFF.write(self._found, DiffView(self._found, page.language))

    def table(self, page: Page) -> Table:
        """Return the table of units if there are figures, otherwise of changes."""
        from liuxiang.views.diff.columns import Columns
        from liuxiang.views.diff.worded import ordered

        columns, impact = Columns(self._found, page.language), self._found.impact
        if impact is not None:
            return Table(tuple(columns.of_moves(impact)), impact.moves)
        return Table(tuple(columns.of_changes()), tuple(ordered(self._found)))

    def sheets(self, page: Page) -> Workbook:
        """Return the workbook of the changes and, with figures, of units and awards."""
        from liuxiang.views.diff.sheets import sheets

        old, new = self._found.old.reference, self._found.new.ruleset.version
        title = say("changed_rules", page.language, old=old, new=new)
        return Workbook(title, tuple(sheets(self._found, title, page.language)))
