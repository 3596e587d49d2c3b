"""What changed as text for a terminal, or as Markdown that fits a comment on a pull request."""

from liuxiang.impact.compared import Compared
from liuxiang.report.diff.document import document
from liuxiang.report.fitted import fitted
from liuxiang.report.page import Page


def compared(found: Compared, page: Page, form: str) -> str:
    """The comparison for people, in a format of documents."""
    return fitted(document(found, page.language), page, form)
