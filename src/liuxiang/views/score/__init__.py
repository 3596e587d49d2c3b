"""The ranking: what `score` says.

A part is imported when a format asks for it: most runs ask for one.
"""

from typing import Any

from liuxiang.document import Document
from liuxiang.formats.view import Page, Table, Workbook
from liuxiang.ranking import Result


class ScoreReport:
    """A result: who stands where, who is awarded, and what is to be decided."""

    in_comment = False

    def __init__(self, result: Result) -> None:
        self._result = result

    def document(self, page: Page) -> Document:
        """The lists, what needs somebody's decision, and units on request."""
        from liuxiang.views.score.document import ranking_document

        return ranking_document(self._result, page)

    def keys(self, page: Page) -> dict[str, Any]:
        """The result with every criterion, bonus, figure and place."""
        from liuxiang.views.score.item_keys import ScoreView
        from liuxiang.views.score.keys import RESULT

        return RESULT.write(self._result, ScoreView(self._result, page.language))

    def table(self, page: Page) -> Table:
        """The lists of all categories, one below the other."""
        from liuxiang.views.score.columns import columns

        return Table(columns(self._result, page.language), tuple(self._result.standings))

    def sheets(self, page: Page) -> Workbook:
        """Who stands where, the points of each item, and what is to be decided."""
        from liuxiang.views.score.sheets import sheets

        title = self._result.rules.ruleset.title
        return Workbook(title, tuple(sheets(self._result, page.language)))
