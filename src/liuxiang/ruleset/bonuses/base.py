"""What every kind of bonus shares: a cap, a scope, and a metric without which it earns nothing."""

from typing import TYPE_CHECKING, Annotated

from liuxiang.exact import show
from liuxiang.ruleset.adjustments import Adjustment
from liuxiang.ruleset.aspects import EARNED_CAP, REVIEW, UNSAID
from liuxiang.ruleset.base import Name, Points

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Bonus(Adjustment):
    """Points on top of the base.

    `warn_from` says from how many points on a person should look at it before it is relied on.
    """

    cap: Annotated[Points | None, EARNED_CAP] = None
    """The most it can earn; left out, there is no cap."""
    warn_from: Annotated[Points | None, REVIEW] = None
    """From how many points on a person should look at it."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""

    def targets(self) -> tuple[str, ...]:
        """Return the possible outcomes, to be covered by cases."""
        return self.aspects() if self.cap is None else (*self.aspects(), "at the cap")

    def line(self, wording: "Wording") -> str:
        """Return its description: how it is counted, its cap, conditions and categories."""
        line = self.sentence(wording)
        if self.cap is not None:
            line += wording.say("at_most_points", cap=show(self.cap))
        elif not self.has_tiers:
            line += wording.say("no_cap")
        return line + self.conditions(wording) + wording.only(self.only)

    @property
    def has_tiers(self) -> bool:
        """Whether its points come from a list of tiers, which ends by itself."""
        return False

    @property
    def discretionary(self) -> bool:
        """Whether it is decided by assessors."""
        return False
