"""The section of a ranking on which figures to verify first."""

from collections.abc import Iterator
from typing import Final

from liuxiang.audit import Audit
from liuxiang.document import Block, Heading, Paragraph, table
from liuxiang.formats.view import Page
from liuxiang.ranking import Result
from liuxiang.views.audit.columns import audit_columns
from liuxiang.wording import Language, say

FIRST: Final = 20
"""The figures that a page names; `--all` names the others, too."""


def audit_blocks(result: Result, audit: Audit, page: Page) -> Iterator[Block]:
    """Yield what is claimed, and the figures to verify first."""
    language = page.language
    yield Heading(say("audit", language), 2)
    for each in notes(audit, language):
        yield Paragraph(each, "faint")
    shown = audit.figures if page.everything else audit.figures[:FIRST]
    if shown:
        yield table(audit_columns(result, language), shown)
    left = len(audit.figures) - len(shown)
    if left:
        yield Paragraph(say("audit_left", language, count=left))


def notes(audit: Audit, language: Language) -> Iterator[str]:
    """Yield how many figures there are to verify, what is claimed of them, and how to read it."""
    if not audit.unverified:
        yield say("audit_all_verified", language)
        return
    if not audit.decisive:
        yield say("audit_none", language, unverified=audit.unverified, given=audit.given)
        return
    yield say(
        "audit_counts",
        language,
        unverified=audit.unverified,
        given=audit.given,
        decisive=audit.decisive,
        limitless=audit.limitless,
    )
    yield say("audit_note", language)
