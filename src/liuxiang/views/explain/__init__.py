"""The report of `explain`."""

from collections.abc import Sequence
from typing import Any

from liuxiang.document import Document
from liuxiang.explanation import Explanation
from liuxiang.formats.view import Page
from liuxiang.ranking import Result


class ExplainReport:
    """A report of why units have their points; in Markdown, a handout for each unit."""

    in_comment = False

    def __init__(self, result: Result, explanations: Sequence[Explanation]) -> None:
        self._result = result
        self._explanations = explanations

    def document(self, page: Page) -> Document:
        """Return one sheet per unit, one after another."""
        from liuxiang.views.explain.document import Sheets

        to_hand_out = page.form == "md"
        if page.places is None:
            page = page._replace(places=not to_hand_out)
        return Sheets(self._result, page, to_hand_out=to_hand_out).document(self._explanations)

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the JSON object of the explanations with every figure and place."""
        from liuxiang.views.explain.keys import EXPLANATIONS, Explained

        return EXPLANATIONS.write(Explained(self._result, self._explanations), page.language)
