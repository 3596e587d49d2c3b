"""The keys of grades in the JSON of `sensitivity`, which are there where the rules have grades."""

from typing import Any, Final, NamedTuple

from liuxiang.comparison.rulings import Sensitivity
from liuxiang.comparison.tally import Span
from liuxiang.views.shape import INTEGER, TEXT, Shape, array, key, nested, nullable, optional


class Graded(NamedTuple):
    """How often a unit was given a grade."""

    grade: str | None
    runs: int


GRADED: Final = Shape[Graded, object](
    "Graded",
    "How often a unit was given a grade.",
    key("grade", nullable(TEXT), "The grade, null for none.", lambda it, _: it.grade),
    key("runs", INTEGER, "In how many runs.", lambda it, _: it.runs),
)


def _grades(span: Span, _: object) -> list[Graded] | None:
    """Return how often a unit had each grade; None if it had none in any run."""
    if not any(each is not None for each in span.grades):
        return None
    return [Graded(*each) for each in span.grades.items()]


GRADES: Final = Shape[Span, Any](
    "Grades",
    "The grades of a unit in all runs.",
    optional("grade", TEXT, "Its grade in the base, if it has one.", lambda it, _: it.base.grade),
    optional(
        "grades",
        array(nested(GRADED)),
        "Where there are grades: how often each, none among them; these add up to the runs.",
        _grades,
    ),
    optional(
        "readings_to_change_grade",
        INTEGER,
        "How many other readings at once it takes at least to change its grade, if any do.",
        lambda span, _: span.needs_for_grade,
    ),
)


def _grading(found: Sensitivity, _: object) -> list[str] | None:
    """Return the readings that change a grade alone; None if there are no grades."""
    if all(_grades(each, None) is None for each in found.spans):
        return None
    alone = (each for each in found.alone if any(move.changes_grade for move in each.found.moves))
    return [str(each.choice) for each in alone]


DECIDING_GRADES: Final = Shape[Sensitivity, Any](
    "DecidingGrades",
    "The readings that decide grades.",
    optional(
        "grades_decided_by",
        array(TEXT),
        "Where there are grades: the readings that change one alone.",
        _grading,
    ),
)
