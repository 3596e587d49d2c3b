"""What was checked as one JSON object: keys fixed for other programs."""

import json
from typing import TYPE_CHECKING

from liuxiang import __version__
from liuxiang.outcomes import Checked, Outcome
from liuxiang.report.diagnosed import diagnostics
from liuxiang.report.page import Page

if TYPE_CHECKING:
    from liuxiang.report.objects.diagnostics import Diagnostics, File


def outcomes(checked: Checked, page: Page) -> str:
    """Every file with what it is, and every problem in order."""
    data: Diagnostics = {
        "status": checked.status,
        "liuxiang": __version__,
        "files": [_file(each) for each in checked.outcomes],
        "diagnostics": diagnostics(checked.diagnostics, page.language),
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _file(outcome: Outcome) -> "File":
    """A file, and what came of it as a whole."""
    file: File = {
        "file": outcome.file,
        "kind": outcome.kind,
        "attainable": dict(outcome.details) or None,
    }
    if outcome.held is not None:
        file["held_against"] = {"reference": outcome.held.reference, "file": outcome.held.file}
    return file
