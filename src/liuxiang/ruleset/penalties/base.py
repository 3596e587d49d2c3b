"""What every kind of penalty shares: points that are taken off, a cap, and a scope."""

from typing import TYPE_CHECKING, Annotated

from liuxiang.exact import ZERO, show
from liuxiang.ruleset.adjustments import Adjustment
from liuxiang.ruleset.aspects import DEDUCTED_CAP, UNSAID
from liuxiang.ruleset.base import Name, Points
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.spans import Span, values_of
from liuxiang.terms import NOTHING, Greatest, Number

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Penalty(Adjustment):
    """Points that are taken off what was earned."""

    cap: Annotated[Points | None, DEDUCTED_CAP] = None
    """The most it can cost; left out, there is no cap."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""

    @property
    def takes_all(self) -> bool:
        """Whether it takes everything that was earned."""
        return False

    def targets(self) -> tuple[str, ...]:
        """Return the possible outcomes, to be covered by cases: that it bites, and that not."""
        return self.aspects() if self.cap is None else (*self.aspects(), "at the cap")

    def line(self, wording: "Wording") -> str:
        """Return its description: how it is counted, its cap, conditions and categories."""
        cap = self.cap
        most = "" if cap is None else wording.say("costs_at_most", cap=show(cap))
        return self.sentence(wording) + most + self.conditions(wording) + wording.only(self.only)


def never_negative(number: Number, metric: str, lowering: Lowering) -> Number:
    """Return the value of a metric, 0 where it is negative: a penalty adds nothing."""
    values = values_of(lowering.metrics[metric]) or Span()
    return number if values.within(Span(ZERO)) else Greatest(NOTHING, number)
