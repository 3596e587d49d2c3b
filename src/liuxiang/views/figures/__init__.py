"""What moved between two sets of figures: what `diff` says of them."""

from typing import Any

from liuxiang.comparison.figures import FiguresCompared
from liuxiang.document import Document
from liuxiang.formats.view import Page, Table, Workbook
from liuxiang.wording import say


class FiguresReport:
    """Whose figures changed, what that is worth, and whose awards it moves."""

    in_comment = True

    def __init__(self, found: FiguresCompared) -> None:
        self._found = found

    def document(self, page: Page) -> Document:
        """The summary, the awards, the figures, then the units list by list."""
        from liuxiang.views.figures.document import document

        return document(self._found, page.language)

    def keys(self, page: Page) -> dict[str, Any]:
        """The comparison with every place."""
        from liuxiang.views.figures.keys import FIGURES_DIFF

        return FIGURES_DIFF.write(self._found, page.language)

    def table(self, page: Page) -> Table:
        """The figures that changed."""
        from liuxiang.views.figures.columns import Columns

        return Table(
            tuple(Columns(self._found, page.language).of_figures()), tuple(self._found.figures)
        )

    def sheets(self, page: Page) -> Workbook:
        """The units, the awards, the figures."""
        from liuxiang.views.figures.sheets import sheets

        title = say("changed_figures", page.language, title=self._found.rules.ruleset.title)
        return Workbook(title, tuple(sheets(self._found, title, page.language)))
