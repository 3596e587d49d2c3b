"""The report of `sensitivity`: what other readings would change."""

from typing import Any

from liuxiang.comparison.rulings import Sensitivity
from liuxiang.document import Document
from liuxiang.formats.view import Page, Table, Workbook
from liuxiang.wording import say


class SensitivityReport:
    """A report of awards that hold under every reading, and of readings that decide others."""

    in_comment = True

    def __init__(self, found: Sensitivity) -> None:
        self._found = found

    def document(self, page: Page) -> Document:
        """Return a summary, then bars, then the details."""
        from liuxiang.views.sensitivity.document import Report

        return Report(self._found, page).document()

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the JSON object of all runs by unit and by reading."""
        from liuxiang.views.sensitivity.keys import SENSITIVITY, SensitivityView

        return SENSITIVITY.write(self._found, SensitivityView(self._found, page.language))

    def table(self, page: Page) -> Table:
        """Return the table of the range of every unit."""
        from liuxiang.views.sensitivity.columns import columns

        return Table(columns(self._found, page.language), self._found.spans)

    def sheets(self, page: Page) -> Workbook:
        """Return the workbook of ranges, changes, and readings that were not run."""
        from liuxiang.views.sensitivity.sheets import sheets

        title = say("sens_title", page.language, title=self._found.result.rules.ruleset.title)
        return Workbook(title, tuple(sheets(self._found, title, page.language)))
