"""Penalties of actions and of the scheme, which may look at what stands below them.

::

    penalties:
      - {id: reprimand, title: 通报批评, kind: per_count, metric: reprimands, points: 3}
      - {id: lost, title: 不得分, kind: fixed, when: {points: items.safety, at_most: 0}, points: 5}
"""

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from liuxiang.exact import ZERO, show
from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import PARTS
from liuxiang.ruleset.conditions import AnyCondition
from liuxiang.ruleset.groups import measured
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.penalties.base import Penalty
from liuxiang.ruleset.penalties.discretionary import DiscretionaryPenalty
from liuxiang.ruleset.penalties.fixed import PenaltyFixed
from liuxiang.ruleset.penalties.per_count import PenaltyPerCount
from liuxiang.ruleset.penalties.per_step import PenaltyPerStep
from liuxiang.ruleset.penalties.tiers import TieredPenalty
from liuxiang.terms import NEVER, award

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class _Above(Penalty):
    """A penalty whose conditions may look at what was earned below."""

    when: Annotated[AnyCondition | None, PARTS] = None  # type: ignore[assignment]  # takes more
    """A criterion without which it does not count."""
    unless: Annotated[AnyCondition | None, PARTS] = None  # type: ignore[assignment]  # takes more
    """A criterion that keeps it from counting."""

    def assessed(self, lowering: Lowering) -> bool:
        when = self.when
        looks = when is None or when.lower(lowering.at("when")).assessed
        return looks and lowering.assessed(self.only)


class PenaltyPerStepAbove(_Above, PenaltyPerStep):
    """Points for each step beyond a mark, above items."""


class PenaltyPerCountAbove(_Above, PenaltyPerCount):
    """Points for each one of a count, above items."""


class TieredPenaltyAbove(_Above, TieredPenalty):
    """Points by the first tier that holds, above items."""


class DiscretionaryPenaltyAbove(_Above, DiscretionaryPenalty):
    """Points that assessors take off, above items."""


class PenaltyFixedAbove(PenaltyFixed):
    """Points for what a criterion on figures, or on what was earned below, describes."""

    when: Annotated[AnyCondition, PARTS]  # type: ignore[assignment]  # what PenaltyFixed takes, too
    """The criterion, or group of criteria, that costs points where it holds."""
    unless: Annotated[AnyCondition | None, PARTS] = None  # type: ignore[assignment]  # takes more
    """A criterion that keeps it from counting."""

    def assessed(self, lowering: Lowering) -> bool:
        return lowering.assessed(self.only) and lowering.assessed(self.when.only)

    def lower(self, lowering: Lowering) -> LoweredAmount:
        if self.basis() is not None:
            return super().lower(lowering)
        clause = self.when.lower(lowering.at("when"))
        holds = measured(clause) if clause.assessed else NEVER
        points = ZERO if isinstance(self.points, str) else self.points
        return LoweredAmount(award(holds, points), group=clause, holds=holds)

    def sentence(self, wording: "Wording") -> str:
        word = "penalty_all" if self.takes_all else "penalty_fixed"
        points = "" if isinstance(self.points, str) else show(self.points)
        title, criterion = self.title or self.id, wording.condition(self.when)
        return wording.say(word, title=title, criterion=criterion, points=points)


AnyPenaltyAbove = Annotated[
    PenaltyPerStepAbove
    | PenaltyPerCountAbove
    | PenaltyFixedAbove
    | TieredPenaltyAbove
    | DiscretionaryPenaltyAbove,
    Field(discriminator="kind"),
]
"""The kinds of penalties of actions and of the scheme."""
