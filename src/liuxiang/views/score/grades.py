"""The columns of grades, which rankings by rule files with grades have."""

from collections.abc import Iterator

from liuxiang.columns import FILES, PAGE, Column
from liuxiang.grade_findings import called
from liuxiang.grading import Grade
from liuxiang.standings import Standing
from liuxiang.wording import Language, say


def grade_columns(language: Language) -> Iterator[Column[Standing]]:
    """Yield the grade, and in files the range of those that are still possible and what presses."""
    word = say("grade", language)
    yield Column(word, lambda row: with_range(row.grade, language), PAGE, folds="if need be")
    yield Column(word, grade_of, FILES, widest=16)
    yield Column(say("grade_range", language), lambda row: range_of(row.grade), FILES, widest=24)
    yield Column(
        say("grade_ceilings", language),
        lambda row: say("enumerated", language).join(pressing(row.grade)),
        FILES,
        widest=40,
    )


def grade_of(row: Standing) -> str:
    """Return the title of the grade of a unit."""
    return "" if row.grade is None else called(row.grade.band)


def with_range(grade: Grade | None, language: Language) -> str:
    """Return the title of a grade, with the range of those that are still possible."""
    if grade is None or not grade.is_open:
        return "" if grade is None else called(grade.band)
    best, worst = called(grade.best), called(grade.worst)
    return say("grade_open", language, grade=called(grade.band), best=best, worst=worst)


def range_of(grade: Grade | None) -> str:
    """Return the grades that are still possible; empty if it is decided."""
    if grade is None or not grade.is_open:
        return ""
    return f"{called(grade.worst)} … {called(grade.best)}"


def pressing(grade: Grade | None) -> list[str]:
    """Return the titles of the ceilings that press a grade."""
    return [] if grade is None else [each.ceiling.called for each in grade.pressing]
