"""The report of `validate`: the problems of files."""

from collections.abc import Iterable
from typing import Any

from liuxiang.check_results import Checked
from liuxiang.diagnostics import Diagnostic
from liuxiang.formats.view import Page
from liuxiang.wording import Language


class ValidateReport:
    """A report of every checked file and every problem."""

    def __init__(self, checked: Checked) -> None:
        self.checked = checked

    def lines(self, page: Page) -> Iterable[str]:
        """Return the lines for all problems, counts, and attainable points of rule files."""
        from liuxiang.views.validate.lines import lines_of

        return lines_of(self.checked, page)

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the JSON object of the files and the problems."""
        from liuxiang.views.validate.keys import DIAGNOSTICS, Problems

        return DIAGNOSTICS.write(Problems(self.checked.diagnostics, self.checked), page.language)


def failure(problems: Iterable[Diagnostic], language: Language) -> dict[str, Any]:
    """Return the JSON object of a failed run of any command."""
    from liuxiang.views.validate.keys import DIAGNOSTICS, Problems

    return DIAGNOSTICS.write(Problems(list(problems)), language)
