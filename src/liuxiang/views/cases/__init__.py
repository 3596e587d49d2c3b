"""The report of `test`: the cases that were run."""

from collections.abc import Iterable, Sequence
from typing import Any

from liuxiang.casework.tested import Tested
from liuxiang.check_results import Checked
from liuxiang.formats.view import Page


class CasesReport:
    """A report of cases with their failures, and coverage and mutants if requested."""

    def __init__(self, tested: Sequence[Tested], checked: Checked) -> None:
        self._tested = tested
        self.checked = checked

    def lines(self, page: Page) -> Iterable[str]:
        """Return the lines for failed cases, uncovered parts, survivors and counts."""
        from liuxiang.views.cases.lines import lines_of

        return lines_of(self._tested, self.checked, page)

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the JSON object of all cases with their problems."""
        from liuxiang.views.cases.keys import CASES, Run

        return CASES.write(Run(self._tested, self.checked), page.language)
