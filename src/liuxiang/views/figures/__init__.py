"""The report of `diff` on two sets of figures."""

from typing import Any

from liuxiang.comparison.figures import FiguresCompared
from liuxiang.document import Document
from liuxiang.formats.view import Page, Table, Workbook
from liuxiang.wording import say


class FiguresReport:
    """A report of changed figures, their worth, and the awards they change."""

    in_comment = True

    def __init__(self, found: FiguresCompared) -> None:
        self._found = found

    def document(self, page: Page) -> Document:
        """Return the summary, the awards, the figures, then the units by category."""
        from liuxiang.views.figures.document import document

        return document(self._found, page.language)

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the JSON object of the comparison with every place."""
        from liuxiang.views.figures.keys import FIGURES_DIFF

        return FIGURES_DIFF.write(self._found, page.language)

    def table(self, page: Page) -> Table:
        """Return the table of changed figures."""
        from liuxiang.views.figures.columns import Columns

        return Table(
            tuple(Columns(self._found, page.language).of_figures()), tuple(self._found.figures)
        )

    def sheets(self, page: Page) -> Workbook:
        """Return the workbook of units, awards and figures."""
        from liuxiang.views.figures.sheets import sheets

        title = say("changed_figures", page.language, title=self._found.rules.ruleset.title)
        return Workbook(title, tuple(sheets(self._found, title, page.language)))
