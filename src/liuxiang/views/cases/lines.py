"""The text output of cases that were run."""

from collections.abc import Iterator, Sequence
from typing import Final

from liuxiang.casework.tested import Tested
from liuxiang.check_results import Checked
from liuxiang.diagnostics import escape_controls, has_errors
from liuxiang.formats.view import MOST_OF_A_KIND, Page
from liuxiang.views.problems import few
from liuxiang.wording import Language, say

FOLLOWS: Final = "LX610"
"""The code of cases that fail from a stale record alone, which are told together."""

LISTED: Final = frozenset({"LX611", "LX613"})
"""The codes of what `--coverage` and `--mutate` are to list."""


def lines_of(tested: Sequence[Tested], checked: Checked, page: Page) -> list[str]:
    """Return the lines for failed cases, uncovered parts, survivors and counts."""
    found = [each for each in checked.diagnostics if each.code != FOLLOWS]
    lines = list(few(found, page, LISTED))
    follow = [each.values["case"] for each in checked.diagnostics if each.code == FOLLOWS]
    if follow:
        comma = say("comma", page.language)
        most = len(follow) if page.everything else MOST_OF_A_KIND
        names = comma.join(follow[:most]) + (" …" if follow[most:] else "")
        lines.append(
            escape_controls(say("record_follow", page.language, count=len(follow), names=names))
        )
    if not page.quiet:
        lines += [""] if lines else []
        lines += [line for each in tested for line in _summary(each, page.language)]
    return lines


def _summary(tested: Tested, language: Language) -> Iterator[str]:
    failed = sum(has_errors(each.diagnostics) for each in tested.outcomes if each.kind == "case")
    yield say(
        "cases_run",
        language,
        file=escape_controls(tested.file.file),
        count=len(tested.runs),
        passed=len(tested.runs) - failed,
        failed=failed,
    )
    rules = tested.file.rules
    if rules.is_found:
        yield say(
            "cases_of",
            language,
            reference=escape_controls(rules.reference),
            file=escape_controls(rules.file),
        )
    if tested.coverage is not None:
        yield say("covered", language, part=tested.coverage.covered, whole=tested.coverage.total)
    if tested.mutation is not None:
        yield say(
            "mutated",
            language,
            count=tested.mutation.mutants,
            refused=tested.mutation.refused,
            killed=tested.mutation.killed,
            recorded=len(tested.mutation.recorded),
            alike=tested.mutation.alike,
            survived=len(tested.mutation.survivors),
        )
