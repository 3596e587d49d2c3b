"""The grade of a unit in its explanation: what gives it, what presses it, what the next needs."""

from collections.abc import Iterator
from typing import Final

from liuxiang.exact import show
from liuxiang.explanation.grades import NextGrade
from liuxiang.grade_findings import called
from liuxiang.grading import Grade
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.grades import Ceiling
from liuxiang.views.shape import BOOLEAN, NUMBER, TEXT, Shape, array, key, nullable
from liuxiang.wording import Language, say

NEXT_GRADE: Final = Shape[NextGrade, object](
    "NextGrade",
    "The next better grade, and what the unit lacks for it.",
    key("grade", TEXT, "Its id.", lambda it, _: it.band.id),
    key("points", NUMBER, "The points to its mark; 0 if there is none.", lambda it, _: it.points),
    key(
        "condition",
        nullable(TEXT),
        "The place in the rule file of the condition that does not hold; null if none does not.",
        lambda it, _: None if it.condition is None else f"grades.bands.{it.band.id}.when",
    ),
    key("undecided", BOOLEAN, "Whether a missing figure decides that.", lambda it, _: it.undecided),
    key(
        "ceilings",
        array(TEXT),
        "The ids of ceilings that leave only worse grades.",
        lambda it, _: [each.id for each in it.ceilings],
    ),
)


def grade_lines(
    ruleset: Ruleset, grade: Grade, following: NextGrade | None, language: Language
) -> Iterator[str]:
    """Yield the grade with its range, the ceilings that press it, and what the next one needs."""
    wording = ruleset.wording(language)
    bands = ruleset.grades.by_id if ruleset.grades else {}
    line = say("grade_is", language, grade=called(grade.band))
    if grade.is_open:
        best, worst = called(grade.best), called(grade.worst)
        line += say("grade_may_be", language, best=best, worst=worst)
    if grade.unpressed != grade.band:
        line += say("grade_unpressed", language, grade=called(grade.unpressed))
    yield line

    def told(ceiling: Ceiling) -> str:
        when = wording.condition(ceiling.when)
        if ceiling.title is None:
            return when
        return say("ceiling_when", language, title=ceiling.title, when=when)

    for each in grade.pressing:
        word = "pressed_by" if each.decided else "perhaps_pressed_by"
        best = bands[each.ceiling.at_best].called
        yield say(word, language, ceiling=told(each.ceiling), best=best)
    if following is None:
        return
    needs = []
    if following.points:
        needs.append(say("needs_points", language, points=show(following.points)))
    if following.condition is not None:
        word = "needs_figures" if following.undecided else "needs_condition"
        needs.append(say(word, language, condition=wording.condition(following.condition)))
        needs += [
            say("earned_now", language, what=wording.earned(name), points=show(points))
            for name, points in following.earned.items()
        ]
    needs += [say("needs_no_ceiling", language, ceiling=told(each)) for each in following.ceilings]
    if needs:
        listed = say("grade_needs_apart", language).join(needs)
        yield say("to_grade", language, grade=following.band.called, needs=listed)
