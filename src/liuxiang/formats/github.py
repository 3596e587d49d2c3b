"""Renders problems as workflow commands of GitHub, which annotate lines."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from liuxiang.diagnostics import Diagnostic, escape_controls
from liuxiang.formats.fingerprints import file_of, told
from liuxiang.formats.view import Examined, Page
from liuxiang.wording import Language, say
from liuxiang.wording.codes import Severity

MOST: Final = 10
"""Annotations of a level that GitHub shows in one step; it drops the rest in silence."""

LEVELS: Final[tuple[tuple[Severity, str], ...]] = (
    ("error", "error"),
    ("warning", "warning"),
    ("note", "notice"),
)
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def report(view: Examined, page: Page) -> str:
    """Return the most severe problems, up to the limit per level, and the number of the others."""
    return "".join(f"{line}\n" for line in _lines(view.checked.diagnostics, page.language))


def _lines(problems: tuple[Diagnostic, ...], language: Language) -> Iterator[str]:
    levels = {severity: [x for x in problems if x.severity == severity] for severity, _ in LEVELS}
    over = any(len(found) > MOST for found in levels.values())
    left: Counter[Severity] = Counter()
    for severity, level in LEVELS:
        # The line with the number of omitted problems is itself a notice.
        room = MOST - 1 if severity == "note" and (over or len(levels["note"]) > MOST) else MOST
        for each in levels[severity][:room]:
            yield _annotation(each, level, language)
        left[severity] = max(0, len(levels[severity]) - room)
    if left.total():
        counts = say("comma", language).join(
            say(f"count_{severity}", language, count=left[severity])
            for severity, _ in LEVELS
            if left[severity]
        )
        rest = say("left_out_of", language, found=counts, most=MOST)
        yield f"::notice::{rest.translate(_IN_MESSAGE)}"


def _annotation(problem: Diagnostic, level: str, language: Language) -> str:
    text = told(problem, problem.message(language))
    message = "\n".join(escape_controls(part) for part in (text, problem.help(language)) if part)
    properties = {}
    if problem.place is not None:
        properties["file"] = escape_controls(file_of(problem))
        if problem.place.line and not problem.place.spot:
            properties |= {"line": str(problem.place.line), "col": str(problem.place.column)}
    properties["title"] = problem.code
    listed = ",".join(f"{key}={each.translate(_IN_PROPERTY)}" for key, each in properties.items())
    return f"::{level} {listed}::{message.translate(_IN_MESSAGE)}"
