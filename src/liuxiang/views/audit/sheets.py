"""The sheet of figures to verify first."""

from liuxiang.audit import Audit
from liuxiang.formats.view import Sheet, sheet
from liuxiang.ranking import Result
from liuxiang.views.audit.columns import audit_columns
from liuxiang.views.audit.document import notes
from liuxiang.wording import Language, say


def audit_sheet(result: Result, audit: Audit, circumstances: str, language: Language) -> Sheet:
    """Return the sheet; `circumstances` is what the head of every sheet says."""
    return sheet(
        say("audit", language),
        result.rules.ruleset.title,
        audit_columns(result, language),
        audit.figures,
        lines=(circumstances, *notes(audit, language)),
        frozen=2,
    )
