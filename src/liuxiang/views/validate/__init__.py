"""The problems of files: what `validate` says."""

from collections.abc import Iterable
from typing import Any

from liuxiang.check_results import Checked
from liuxiang.diagnostics import Diagnostic
from liuxiang.formats.view import Page
from liuxiang.wording import Language


class ValidateReport:
    """Every file that was checked, and every problem."""

    def __init__(self, checked: Checked) -> None:
        self.checked = checked

    def lines(self, page: Page) -> Iterable[str]:
        """All problems, then how many there are and what rule files come to."""
        from liuxiang.views.validate.lines import lines_of

        return lines_of(self.checked, page)

    def keys(self, page: Page) -> dict[str, Any]:
        """The files and the problems."""
        from liuxiang.views.validate.keys import DIAGNOSTICS, Problems

        return DIAGNOSTICS.write(Problems(self.checked.diagnostics, self.checked), page.language)


def failure(problems: Iterable[Diagnostic], language: Language) -> dict[str, Any]:
    """The object of a run that could not be done, of any command."""
    from liuxiang.views.validate.keys import DIAGNOSTICS, Problems

    return DIAGNOSTICS.write(Problems(list(problems)), language)
