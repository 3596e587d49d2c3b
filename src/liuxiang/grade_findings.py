"""Findings on grades: what is undecided, what presses, and units that no band holds for."""

from collections.abc import Iterator
from typing import Final

from liuxiang.allotment import Allotment
from liuxiang.finding import Finding, Values
from liuxiang.grading import Grade
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.assessed import of_grades
from liuxiang.ruleset.grades import Band
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing, Standings

NONE: Final = "–"
"""What stands for no grade."""


def grade_findings(ruleset: Ruleset, standings: Standings) -> Iterator[Finding]:
    """Yield the findings on the grades of all units, list by list."""
    for name, allotment in standings.allotments.items():
        yield from _passed_over(ruleset, name, allotment)
    for standing in standings:
        if standing.grade is not None and not standing.card.not_scored:
            yield from _of_unit(ruleset, standing, standing.grade)


def _passed_over(ruleset: Ruleset, name: str, allotment: Allotment[Scorecard]) -> Iterator[Finding]:
    """Yield the units of a list that are passed over for an award because of their grade."""
    if all(each.grades is None for each in ruleset.awards):
        return
    whatever = Allotment(ruleset, name, allotment.groups, by_grade=False)
    for at, group in enumerate(allotment.groups):
        for card in group:
            award, given = whatever.given(at, card), allotment.given(at, card)
            if award is not None and award.grades is not None and award != given:
                label = award.label(card.category)
                values = {"unit": card.unit, "award": label}
                code = "LX541" if award.passed_over == "next" else "LX544"
                yield Finding(code, values, card.unit, card.category)


def called(band: Band | None) -> str:
    """Return what a grade is called; a dash for none."""
    return NONE if band is None else band.called


def _of_unit(ruleset: Ruleset, standing: Standing, grade: Grade) -> Iterator[Finding]:
    card = standing.card
    named: dict[str, str | tuple[str, ...]] = {"unit": card.unit, "grade": called(grade.band)}
    if grade.is_open:
        absent = tuple(_absent(ruleset, standing))
        span = {"best": called(grade.best), "worst": called(grade.worst)}
        values: Values = {**named, **span, "metrics": absent}
        yield Finding("LX539" if absent else "LX543", values, card.unit, card.category)
    if grade.band is None:
        yield Finding("LX542", named, card.unit, card.category)
    if grade.unpressed != grade.band:
        titles = tuple(each.ceiling.called for each in grade.pressing if each.decided)
        if titles:
            values = {**named, "ceilings": titles, "without": called(grade.unpressed)}
            yield Finding("LX540", values, card.unit, card.category)


def _absent(ruleset: Ruleset, standing: Standing) -> Iterator[str]:
    """Yield the titles of missing figures that the grade of a unit may depend on."""
    card = standing.card
    figures = card.evidence[1].figures
    of_conditions = (each for each in of_grades(ruleset, card.category) if each not in figures)
    of_items = (each for missing in card.missing for each in missing.metrics)
    for each in dict.fromkeys((*of_conditions, *of_items)):
        if each in ruleset.metrics:
            yield ruleset.metrics[each].title
        else:
            yield each
