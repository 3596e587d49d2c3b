"""What other readings would change as a workbook: ranges, all changes, and what was not run."""

from collections.abc import Iterator

from liuxiang.message import Language
from liuxiang.report import SensitivityFileFormat, SensitivityFormat
from liuxiang.report.page import Page
from liuxiang.report.ranking import circumstances
from liuxiang.report.sensitivity.names import Names
from liuxiang.report.sensitivity.spans import heads, row
from liuxiang.report.sheet import Column, Sheet, Value
from liuxiang.report.xlsx import workbook
from liuxiang.sensitivity.choices import Combination
from liuxiang.sensitivity.outcome import Change, Sensitivity
from liuxiang.words import say


def sensitivity(
    found: Sensitivity, page: Page, form: SensitivityFormat | SensitivityFileFormat
) -> bytes:
    """The workbook."""
    del form
    title = say("sens_title", page.language, title=found.result.rules.ruleset.title)
    return workbook(title, _Sheets(found, page.language).sheets(title), page.language)


class _Sheets:
    """The sheets of one outcome."""

    def __init__(self, found: Sensitivity, language: Language) -> None:
        self._found = found
        self._language = language
        self._names = Names(found, language)

    def sheets(self, title: str) -> Iterator[Sheet]:
        """All of them, in order."""
        found, language = self._found, self._language
        about = circumstances(found.result, language)
        yield Sheet(
            title=say("sens_sheet_spans", language),
            heading=title,
            lines=(
                about,
                say("sens_runs_short", language, ran=found.ran, total=found.choices.total),
            ),
            columns=tuple(
                Column(each, widest=28, filtered=True) for each in heads(found, language)
            ),
            rows=tuple(row(each, found, self._names) for each in found.spans),
            frozen=2,
            landscape=True,
        )
        yield Sheet(
            title=say("sens_sheet_changes", language),
            heading=title,
            lines=(about, say("sens_note_of_changes", language)),
            columns=self._columns(
                *("sens_head_choice", "sens_head_says", "category", "unit", "sens_total"),
                *("sens_new_total", "sens_rank", "sens_new_rank", "sens_award", "sens_new_award"),
            ),
            rows=tuple(self._changes()),
            frozen=0,
            landscape=True,
        )
        yield Sheet(
            title=say("sens_sheet_not_run", language),
            heading=title,
            lines=(about,),
            columns=self._columns("sens_head_choice", "sens_head_says", "sens_head_why"),
            rows=tuple(self._not_run()),
            frozen=0,
            landscape=True,
        )

    def _columns(self, *words: str) -> tuple[Column, ...]:
        return tuple(Column(say(each, self._language), filtered=True) for each in words)

    def _changes(self) -> Iterator[tuple[Value, ...]]:
        for alone in self._found.alone:
            yield from (self._change((alone.choice,), each) for each in alone.changes)
        for pair in self._found.pairs:
            yield from (self._change(pair.choices, each) for each in pair.awards)

    def _change(self, choices: Combination, change: Change) -> tuple[Value, ...]:
        names, old, new = self._names, change.old, change.new
        return (
            *self._said(choices),
            names.category(change.category),
            change.unit,
            old.total,
            new.total,
            old.rank,
            new.rank,
            *(names.award(each.award, change.category) for each in (old, new)),
        )

    def _not_run(self) -> Iterator[tuple[Value, ...]]:
        for left in self._found.broken:
            yield (*self._said(left.choices), self._names.problem(left))
        for choice in self._found.choices.worded:
            yield (*self._said((choice,)), say("sens_why_worded", self._language))

    def _said(self, choices: Combination) -> tuple[str, str]:
        """Readings as --ruling takes them, and in words."""
        words = "\n".join(self._names.reading(each) for each in choices)
        return " + ".join(map(str, choices)), words
