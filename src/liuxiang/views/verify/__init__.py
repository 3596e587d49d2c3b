"""The report of `verify`: what stands of a recorded result, and what does not."""

from typing import Any

from liuxiang.archives.verification import Verification
from liuxiang.document import Document
from liuxiang.formats.view import Page


class VerifyReport:
    """A report of a verification: files, totals, ranks and awards that differ, and why."""

    in_comment = False

    def __init__(self, found: Verification) -> None:
        self._found = found

    def document(self, page: Page) -> Document:
        """Return what was verified, and everything that differs."""
        from liuxiang.views.verify.document import verification_document

        return verification_document(self._found, page)

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the JSON object of the verification."""
        from liuxiang.views.verify.keys import VERIFICATION

        return VERIFICATION.write(self._found, page.language)
