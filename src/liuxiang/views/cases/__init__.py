"""The cases that were run: what `test` says."""

from collections.abc import Iterable, Sequence
from typing import Any

from liuxiang.casework.tested import Tested
from liuxiang.check_results import Checked
from liuxiang.formats.view import Page


class CasesReport:
    """Cases with what failed, and what was covered and noticed if asked for."""

    def __init__(self, tested: Sequence[Tested], checked: Checked) -> None:
        self._tested = tested
        self.checked = checked

    def lines(self, page: Page) -> Iterable[str]:
        """Every failing case, what is not covered, what survived, and the counts."""
        from liuxiang.views.cases.lines import lines_of

        return lines_of(self._tested, self.checked, page)

    def keys(self, page: Page) -> dict[str, Any]:
        """All cases, and the problems."""
        from liuxiang.views.cases.keys import CASES, Run

        return CASES.write(Run(self._tested, self.checked), page.language)
