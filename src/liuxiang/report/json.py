"""What commands say as JSON objects: one line each, numbers as decimal strings.

The keys stand in `views`, a module a command, which is imported when its output is asked for.
"""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from liuxiang.diagnostics import Diagnostic, escaped
from liuxiang.message import Language
from liuxiang.report.page import Page

if TYPE_CHECKING:
    from liuxiang.casework.tested import Tested
    from liuxiang.explanation import Explanation
    from liuxiang.impact.compared import Compared
    from liuxiang.impact.figures import FiguresCompared
    from liuxiang.outcomes import Checked
    from liuxiang.result import Result
    from liuxiang.ruleset.load import RuleFile
    from liuxiang.sensitivity.outcome import Sensitivity
    from liuxiang.views.shape import Shape

Source = TypeVar("Source")
Context = TypeVar("Context")


def ranking(result: "Result", page: Page) -> str:
    """Return a result with every criterion, bonus, figure and place."""
    from liuxiang.views.score import RESULT
    from liuxiang.views.score_items import ScoreView

    return _text(RESULT, result, ScoreView(result, page.language))


def explanations(
    result: "Result", explained: "Iterable[Explanation]", page: Page, form: str
) -> str:
    """Return the explanations of some units."""
    from liuxiang.views.explain import EXPLANATIONS, Explained

    del form
    return _text(EXPLANATIONS, Explained(result, explained), page.language)


def annex(rules: "RuleFile", page: Page, form: str) -> str:
    """Return a rule file as its annex table, with the line of every clause."""
    from liuxiang.views.annex import RULES, AnnexView

    del form
    return _text(RULES, rules, AnnexView(rules, page.language))


def compared(found: "Compared | FiguresCompared", page: Page, form: str) -> str:
    """Return the comparison of two versions, or of two sets of unit files."""
    from liuxiang.impact.compared import Compared

    del form
    if isinstance(found, Compared):
        from liuxiang.views.changes import DiffView
        from liuxiang.views.diff import DIFF

        return _text(DIFF, found, DiffView(found, page.language))
    from liuxiang.views.figures import FIGURES_DIFF

    return _text(FIGURES_DIFF, found, page.language)


def sensitivity(found: "Sensitivity", page: Page, form: str) -> str:
    """Return what other readings would change."""
    from liuxiang.views.sensitivity import SENSITIVITY, SensitivityView

    del form
    return _text(SENSITIVITY, found, SensitivityView(found, page.language))


def outcomes(checked: "Checked", page: Page) -> str:
    """Return every file that was checked, and every problem."""
    from liuxiang.views.checks import DIAGNOSTICS, Problems

    return _text(DIAGNOSTICS, Problems(checked.diagnostics, checked), page.language)


def failure(problems: Iterable[Diagnostic], language: Language) -> str:
    """Return the problems by which a run could not be done."""
    from liuxiang.views.checks import DIAGNOSTICS, Problems

    return _text(DIAGNOSTICS, Problems(list(problems)), language)


def cases(tested: "Sequence[Tested]", checked: "Checked", page: Page) -> str:
    """Return all cases with what failed, and what was covered and noticed if asked for."""
    from liuxiang.views.cases import CASES, Run

    return _text(CASES, Run(tested, checked), page.language)


def _text(shape: "Shape[Source, Context]", source: Source, context: Context) -> str:
    return escaped(json.dumps(shape.write(source, context), ensure_ascii=False)) + "\n"
