"""The wording of the distance to the next point: the required change, its gain and its cost."""

from decimal import Decimal
from typing import Final

from liuxiang.exact import ONE, quotient, show
from liuxiang.explanation import NextPoint, Stands
from liuxiang.ruleset import Ruleset
from liuxiang.wording import Language, say

FINEST: Final = 2
"""Decimals that a distance is told to."""


class Distances:
    """The wording of steps to next points."""

    def __init__(self, ruleset: Ruleset, language: Language) -> None:
        self._ruleset = ruleset
        self._language = language
        self._wording = ruleset.wording(language)

    def told(self, stands: Stands, step: NextPoint) -> str:
        """Return the distance to the next point, as in `差 1 户: 979/1000, 需 980/1000`."""
        language, to = self._language, step.to
        if step.moves is not None:
            title = self._wording.titled(step.moves.metric)
            line = self.told(step.moves, step._replace(moves=None))
            return say("moving", language, title=title, line=line)
        metric = self._ruleset.metrics[stands.metric]
        needed = self._wording.value(stands.metric, to.text)
        if to.members and metric.kind == "checklist":
            members = say("enumerated", language).join(metric.members[each] for each in to.members)
            line = say("lacks_members", language, members=members)
        elif to.change is None:
            line = say("to_be", language, needed=needed)
        else:
            key = "short_by" if to.change > 0 else "over_by"
            line = say(
                key,
                language,
                change=self._amount(stands.metric, abs(to.change), percent=to.percent),
                now=stands.figure.text,
                needed=needed,
            )
        return line + self._gains(step)

    def _gains(self, step: NextPoint) -> str:
        """Return the gain of a step, and its cost in other items that use the same number."""
        language = self._language
        lost = say("enumerated", language).join(
            say("loses", language, no=each.no, points=show(each.points)) for each in step.losses
        )
        if step.gain > 0:
            line = say("gains", language, points=show(step.gain))
            return line + (say("less_losses", language, lost=lost) if lost else "")
        if not lost:
            return ""
        return say("no_gain", language, lost=lost, points=show(abs(step.gain)))

    def _amount(self, name: str, change: Decimal, *, percent: bool) -> str:
        """Return a change with its unit (for a rate, that of its part), rounded up."""
        coarse = quotient(change, ONE, FINEST, "up")
        said = self._with_unit(name, coarse, percent=percent)
        return said if coarse == change else say("under", self._language, amount=said)

    def _with_unit(self, name: str, change: Decimal, *, percent: bool) -> str:
        if percent:
            return say("percentage_points", self._language, points=show(change))
        metric = self._ruleset.metrics[name]
        sides = self._ruleset.figures_of(name)
        unit = metric.unit or (self._ruleset.metrics[sides[0]].unit if sides else None)
        return f"{show(change)} {unit}" if unit else show(change)
