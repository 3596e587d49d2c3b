"""The grade of a unit in its explanation: what gives it, what presses it, what the next needs."""

from collections.abc import Iterator, Mapping
from typing import Final

from liuxiang.exact import show
from liuxiang.explanation.grades import NextGrade
from liuxiang.figures import Figure
from liuxiang.grade_findings import called
from liuxiang.grading import Grade
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.conditions import Condition
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


class GradeLines:
    """The lines on the grades of units, for which `figures` are those of one of them."""

    def __init__(self, ruleset: Ruleset, figures: Mapping[str, Figure], language: Language) -> None:
        self._wording = ruleset.wording(language)
        self._bands = ruleset.grades.by_id if ruleset.grades else {}
        self._figures, self._language = figures, language

    def _say(self, word: str, **values: object) -> str:
        return say(word, self._language, **values)

    def lines(self, grade: Grade, following: NextGrade | None) -> Iterator[str]:
        """Yield the grade with its range, the ceilings that press it, and what the next needs."""
        line = self._say("grade_is", grade=called(grade.band))
        if grade.is_open:
            best, worst = called(grade.best), called(grade.worst)
            line += self._say("grade_may_be", best=best, worst=worst)
        if grade.unpressed != grade.band:
            line += self._say("grade_unpressed", grade=called(grade.unpressed))
        yield line
        for each in grade.pressing:
            word = "pressed_by" if each.decided else "perhaps_pressed_by"
            figures = "".join(self._found(each.ceiling.when))
            best = self._bands[each.ceiling.at_best].called
            yield self._say(word, ceiling=self._ceiling(each.ceiling), best=best) + figures
        needs = [] if following is None else list(self._needs(following))
        if following is not None and needs:
            listed = self._say("grade_needs_apart").join(needs)
            yield self._say("to_grade", grade=following.band.called, needs=listed)

    def _needs(self, following: NextGrade) -> Iterator[str]:
        """Yield what a unit lacks for the next grade."""
        if following.points:
            yield self._say("needs_points", points=show(following.points))
        if following.condition is not None:
            word = "needs_figures" if following.undecided else "needs_condition"
            condition = self._wording.condition(following.condition)
            yield self._say(word, condition=condition) + "".join(self._found(following.condition))
            for name, points in following.earned.items():
                what = self._wording.earned(name)
                yield self._say("earned_now", what=what, points=show(points))
        for each in following.ceilings:
            yield self._say("needs_no_ceiling", ceiling=self._ceiling(each))

    def _ceiling(self, ceiling: Ceiling) -> str:
        """Return when a ceiling presses, with its title if it has one."""
        when = self._wording.condition(ceiling.when)
        if ceiling.title is None:
            return when
        return self._say("ceiling_when", title=ceiling.title, when=when)

    def _found(self, condition: Condition) -> Iterator[str]:
        """Yield the figures that a condition looks at, each after a comma."""
        for leaf in condition.leaves():
            metric = leaf.criterion.metric
            figure, title = self._figures.get(metric), self._wording.titled(metric)
            if figure is None:
                yield self._say("figure_absent", title=title)
            else:
                value = self._wording.value(metric, figure.text)
                yield self._say("figure_found", title=title, value=value)
