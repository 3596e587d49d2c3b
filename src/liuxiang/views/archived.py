"""The reports in an archive: a result in full, for programs and for people."""

from collections.abc import Mapping
from typing import Final

from liuxiang.formats import rendered
from liuxiang.formats.view import Page
from liuxiang.ranking import Result
from liuxiang.views.score import ScoreReport
from liuxiang.wording import OF_CODE, Language

WIDTH: Final = 100
"""The width of a line, in display cells."""

FORMS: Final[Mapping[str, str]] = {
    "result.json": "json",
    "result.txt": "text",
    "result.md": "md",
    "result.csv": "csv",
}
"""The format of each report by its name; workbooks are not the same with every zlib."""


def reports(result: Result, language: Language) -> dict[str, bytes]:
    """Return the reports of a result, by name, first the one that a program can read."""
    return {name: _report(result, form, language) for name, form in FORMS.items()}


def json(result: Result, language: Language = OF_CODE) -> bytes:
    """Return the JSON of a result."""
    return _report(result, "json", language)


def _report(result: Result, form: str, language: Language) -> bytes:
    page = Page(language, WIDTH, to_file=True, everything=True, tally=True)
    made = rendered(ScoreReport(result), form, page)
    return made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")
