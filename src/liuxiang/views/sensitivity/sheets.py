"""The sheets on other readings: ranges, all changes, and what was not run."""

from collections.abc import Iterator

from liuxiang.comparison.rulings import Sensitivity
from liuxiang.formats.view import Sheet, sheet
from liuxiang.views.score.document import circumstances
from liuxiang.views.sensitivity.columns import (
    Changed,
    NotRun,
    columns,
    of_changes,
    of_not_run,
)
from liuxiang.views.sensitivity.names import Names
from liuxiang.wording import Language, say


def sheets(found: Sensitivity, title: str, language: Language) -> Iterator[Sheet]:
    """Yield the sheets, in order."""
    about = circumstances(found.result, language)
    names = Names(found, language)
    runs = say("sens_runs_short", language, ran=found.ran, total=found.choices.total)
    yield sheet(
        say("sens_sheet_spans", language),
        title,
        columns(found, language),
        found.spans,
        lines=(about, runs),
        frozen=2,
    )
    yield sheet(
        say("sens_sheet_changes", language),
        title,
        of_changes(names, language),
        _changes(found),
        lines=(about, say("sens_note_of_changes", language)),
    )
    yield sheet(
        say("sens_sheet_not_run", language),
        title,
        of_not_run(names, language),
        _not_run(found, names, language),
        lines=(about,),
    )


def _changes(found: Sensitivity) -> Iterator[Changed]:
    for run in (*found.alone, *found.pairs):
        yield from ((run.choices, each) for each in run.found.moves)


def _not_run(found: Sensitivity, names: Names, language: Language) -> Iterator[NotRun]:
    for left in found.broken:
        yield left.choices, names.problem(left)
    for choice in found.choices.worded:
        yield (choice,), say("sens_why_worded", language)
