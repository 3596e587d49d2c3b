"""The report of `show`: the annex table."""

from typing import Any

from liuxiang.document import Document
from liuxiang.formats.view import Page
from liuxiang.ruleset.load import RuleFile


class ShowReport:
    """A report of a rule file as the annex table it came from."""

    in_comment = False

    def __init__(self, rules: RuleFile) -> None:
        self._rules = rules

    def document(self, page: Page) -> Document:
        """Return the annex table, then what applies to all items, then the rulings."""
        from liuxiang.views.show.document import Annex

        return Annex(self._rules, page.language).document()

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the JSON object of the annex table with the line of every item and ruling."""
        from liuxiang.views.show.keys import RULES, AnnexView

        return RULES.write(self._rules, AnnexView(self._rules, page.language))
