"""What was checked as one JSON object: keys fixed for other programs."""

import json
from typing import TYPE_CHECKING

from liuxiang import __version__
from liuxiang.outcomes import Checked
from liuxiang.report.diagnosed import diagnostics
from liuxiang.report.page import Page

if TYPE_CHECKING:
    from liuxiang.report.objects.diagnostics import Diagnostics


def outcomes(checked: Checked, page: Page) -> str:
    """Every file with what it is, and every problem in order."""
    data: Diagnostics = {
        "status": checked.status,
        "liuxiang": __version__,
        "files": [
            {
                "file": each.file,
                "kind": each.kind,
                "attainable": dict(each.details) or None,
            }
            for each in checked.outcomes
        ],
        "diagnostics": diagnostics(checked.diagnostics, page.language),
    }
    return json.dumps(data, ensure_ascii=False) + "\n"
