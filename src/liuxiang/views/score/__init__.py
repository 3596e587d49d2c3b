"""The report of `score`: the ranking.

Each part is imported when a format needs it, because most runs need only one.
"""

from typing import TYPE_CHECKING, Any

from liuxiang.document import Document
from liuxiang.formats.view import Page, Table, Workbook
from liuxiang.ranking import Result

if TYPE_CHECKING:
    from liuxiang.audit import Audit


class ScoreReport:
    """A report of a result: ranks, awards, findings to decide, and figures to verify first."""

    in_comment = False

    def __init__(self, result: Result, audit: "Audit | None" = None) -> None:
        self._result, self._audit = result, audit

    def document(self, page: Page) -> Document:
        """Return the rankings, the findings, and the tally of units on request."""
        from liuxiang.views.score.document import ranking_document

        return ranking_document(self._result, page, self._audit)

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the JSON object of the result with every criterion, bonus, figure and place."""
        from liuxiang.views.score.criterion_keys import ScoreView
        from liuxiang.views.score.keys import RESULT

        return RESULT.write(self._result, ScoreView(self._result, page.language, self._audit))

    def table(self, page: Page) -> Table:
        """Return the rankings of all categories in one table, or the figures to verify."""
        if self._audit is not None:
            from liuxiang.views.audit.columns import audit_columns

            return Table(tuple(audit_columns(self._result, page.language)), self._audit.figures)
        from liuxiang.views.score.columns import columns

        return Table(columns(self._result, page.language), tuple(self._result.standings))

    def sheets(self, page: Page) -> Workbook:
        """Return the workbook of ranks, points per item, and findings."""
        from liuxiang.views.score.sheets import sheets

        title = self._result.rules.ruleset.title
        return Workbook(title, tuple(sheets(self._result, page.language, self._audit)))
