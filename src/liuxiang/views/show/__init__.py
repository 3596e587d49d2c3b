"""The annex table: what `show` says."""

from typing import Any

from liuxiang.document import Document
from liuxiang.formats.view import Page
from liuxiang.ruleset.load import RuleFile


class ShowReport:
    """A rule file as the annex table it came from."""

    in_comment = False

    def __init__(self, rules: RuleFile) -> None:
        self._rules = rules

    def document(self, page: Page) -> Document:
        """The annex table, then what holds for all items, then the rulings."""
        from liuxiang.views.show.document import Annex

        return Annex(self._rules, page.language).document()

    def keys(self, page: Page) -> dict[str, Any]:
        """The annex table with the line of every clause."""
        from liuxiang.views.show.keys import RULES, AnnexView

        return RULES.write(self._rules, AnnexView(self._rules, page.language))
