"""The text output of checked files."""

from collections import Counter

from liuxiang.check_results import Checked, Outcome
from liuxiang.diagnostics import MORE, amount_of, escape_controls
from liuxiang.formats.view import Page
from liuxiang.views.problems import few
from liuxiang.wording import Language, say
from liuxiang.wording.codes import SEVERITIES, Severity


def lines_of(checked: Checked, page: Page) -> list[str]:
    """Return the lines for all problems, counts, and attainable points of rule files."""
    language = page.language
    lines = list(few(checked.diagnostics, page))
    if not page.quiet:
        lines += [""] if lines else []
        units = (each for each in checked.outcomes if each.kind == "unit")
        held = Counter(each.held for each in units if each.held is not None)
        for (reference, file), count in held.items():
            values = {"reference": reference, "file": file, "count": count}
            lines.append(say("held_against", language, **values))
        for outcome in checked.outcomes:
            if outcome.details:
                lines.append(_attainable(outcome, language))
        lines.append(_summary(checked, language))
    return lines


def _attainable(outcome: Outcome, language: Language) -> str:
    points = say("comma", language).join(f"{name} {each}" for name, each in outcome.details.items())
    return say("attainable_by", language, file=escape_controls(outcome.file), points=points)


def _summary(checked: Checked, language: Language) -> str:
    found: Counter[Severity] = Counter()
    for each in checked.diagnostics:
        counted = each.values["code"] if each.code == MORE else each.code
        found[SEVERITIES[counted]] += amount_of(each)
    counts = say("comma", language).join(
        say(f"count_{severity}", language, count=found[severity])
        for severity in ("error", "warning", "note")
        if found[severity]
    )
    nothing = say("nothing_found", language)
    return say("checked", language, count=len(checked.outcomes), found=counts or nothing)
