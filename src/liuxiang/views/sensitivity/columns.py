"""The columns of the ranges of units, and of the changes by readings."""

from collections.abc import Callable, Iterator

from liuxiang.columns import FILES, PAGE, Column, Value, rank_cell
from liuxiang.comparison import Move
from liuxiang.comparison.choices import Combination
from liuxiang.comparison.rulings import Sensitivity
from liuxiang.comparison.tally import Span
from liuxiang.views.proof import proof_columns
from liuxiang.views.sensitivity.names import Names
from liuxiang.views.unscored import total_cell, total_of
from liuxiang.wording import Language, say

WIDEST = 28
"""Cells of a text on the sheet of spans."""


def columns(found: Sensitivity, language: Language) -> tuple[Column[Span], ...]:
    """Return the columns of unit ranges over all runs: in files with awards, on a page totals."""
    names = Names(found, language)

    def award(row: Span) -> str:
        return names.award(row.base.award, row.category)

    def head(word: str, get: Callable[[Span], Value]) -> Column[Span]:
        return Column(say(word, language), get, FILES, widest=WIDEST)

    def times(award: str | None) -> Callable[[Span], Value]:
        return lambda row: row.awards.get(award, 0)

    return (
        head("category", lambda row: names.category(row.category)),
        *_totals(language),
        head("sens_best", lambda row: rank_cell(row.best)),
        head("sens_rank", lambda row: rank_cell(row.base.rank)),
        head("sens_worst", lambda row: rank_cell(row.worst)),
        head("sens_award", award),
        *(
            Column(award.title, times(each), FILES, widest=WIDEST)
            for each, award in found.awards.items()
        ),
        head("sens_none", times(None)),
        head("sens_runs_head", lambda _: found.ran),
        head("sens_needs", lambda row: "" if row.needs is None else row.needs),
        *proof_columns(found.result, language),
    )


def of_list(
    found: Sensitivity, category: str, awards: list[str | None], language: Language
) -> tuple[Column[Span], ...]:
    """Return the columns of totals and of each award, with the base award marked."""
    names = Names(found, language)

    def times(award: str | None) -> Callable[[Span], Value]:
        def said(row: Span) -> str:
            times = row.awards.get(award, 0)
            mark = "● " if row.base.award_id == award else ""
            return f"{mark}{times}" if times else "–"

        return said

    return (
        *_totals(language),
        *(
            Column(names.award(award, category), times(each), PAGE, "right", "readily")
            for each in awards
            for award in [None if each is None else found.awards[each]]
        ),
    )


def _totals(language: Language) -> Iterator[Column[Span]]:
    """Yield the columns of a unit and its least, base and greatest total."""
    word = say("unit", language)
    yield Column(word, lambda row: row.unit, folds="if need be", widest=WIDEST)
    for word, get in (
        ("sens_least", _least),
        ("sens_total", _total),
        ("sens_greatest", _greatest),
    ):
        yield Column(say(word, language), get, align="right", widest=WIDEST)


def _least(row: Span) -> Value:
    return row.least


def _total(row: Span) -> Value:
    return row.base.total


def _greatest(row: Span) -> Value:
    return row.greatest


Changed = tuple[Combination, Move]
"""Readings with what they change for a unit."""


def of_changes(names: Names, language: Language) -> Iterator[Column[Changed]]:
    """Yield the columns of changes by readings, one row per unit."""

    def head(word: str, get: Callable[[Changed], Value]) -> Column[Changed]:
        return Column(say(word, language), get)

    yield head("sens_head_choice", lambda row: choices(row[0]))
    yield head("sens_head_says", lambda row: names.readings(row[0]))
    yield head("category", lambda row: names.category(row[1].category))
    yield head("unit", lambda row: row[1].unit)
    yield head("sens_total", lambda row: total_cell(total_of(row[1].old)))
    yield head("sens_new_total", lambda row: total_cell(total_of(row[1].new)))
    yield head("sens_rank", lambda row: rank_cell(row[1].old.rank))
    yield head("sens_new_rank", lambda row: rank_cell(row[1].new.rank))
    yield head("sens_award", lambda row: names.award(row[1].old.award, row[1].category))
    yield head("sens_new_award", lambda row: names.award(row[1].new.award, row[1].category))


NotRun = tuple[Combination, str]
"""Readings with why they were not run."""


def of_not_run(names: Names, language: Language) -> Iterator[Column[NotRun]]:
    """Yield the columns of readings that were not run."""
    yield Column(say("sens_head_choice", language), lambda row: choices(row[0]))
    yield Column(say("sens_head_says", language), lambda row: names.readings(row[0]))
    yield Column(say("sens_head_why", language), lambda row: row[1])


def choices(combination: Combination) -> str:
    """Return readings in the form that `--ruling` accepts."""
    return " + ".join(map(str, combination))
