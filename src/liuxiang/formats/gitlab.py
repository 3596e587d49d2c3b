"""Renders problems as a Code Quality report of GitLab."""

import json
from collections.abc import Mapping
from typing import Final

from liuxiang.diagnostics import escaped
from liuxiang.formats.fingerprints import file_of, fingerprints, line_of, told
from liuxiang.formats.view import Examined, Page
from liuxiang.wording.codes import Severity

SEVERITIES: Final[Mapping[Severity, str]] = {"error": "major", "warning": "minor", "note": "info"}


def report(view: Examined, page: Page) -> str:
    """Return one entry per problem, with unique fingerprints that do not depend on line numbers."""
    problems = view.checked.diagnostics
    data = [
        {
            "description": told(each, f"{each.code}: {each.message(page.language)}"),
            "check_name": each.code,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[each.severity],
            "location": {"path": file_of(each), "lines": {"begin": line_of(each.place)}},
        }
        for each, fingerprint in zip(problems, fingerprints(problems), strict=True)
    ]
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"
