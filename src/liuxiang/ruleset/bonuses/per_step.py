"""`per_step`: points for each step that a metric is above a mark.

::

    - id: over-quota
      title: 超额建会
      kind: per_step
      metric: union_formation_completion
      above: 100%
      step: 1%
      points: 0.2              # each
      rounding: whole_steps    # the default; or started_steps, pro_rata, {places, mode}
      cap: 2                   # absent: no cap
"""

from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import model_validator

from liuxiang.exact import show
from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import (
    BASIS,
    EARNED,
    EARNED_ROUNDING,
    HARDER_MARK,
    KIND,
    REWARDED_STEP,
)
from liuxiang.ruleset.base import Name, Points, Step, Threshold, refusal
from liuxiang.ruleset.bonuses.base import Bonus
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.rounding import StepRounding, steps_of
from liuxiang.ruleset.uses import Asking, Asks, past
from liuxiang.terms import NOTHING, Const, Greatest, Product, difference

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class PerStep(Bonus):
    """每超…加…分: only what is above the mark counts."""

    kind: Annotated[Literal["per_step"], KIND]
    """How the bonus is earned."""
    metric: Annotated[Name, BASIS]
    """The metric it rests on."""
    above: Annotated[Threshold, HARDER_MARK]
    """The value above which steps are counted."""
    step: Annotated[Step, REWARDED_STEP]
    """The size of a step, above 0."""
    points: Annotated[Points, EARNED]
    """What each step earns."""
    rounding: Annotated[StepRounding, EARNED_ROUNDING] = "whole_steps"
    """How an incomplete step counts."""

    @model_validator(mode="after")
    def _has_a_step(self) -> Self:
        if self.step.value <= 0:
            raise refusal("LX330", at="step", value=self.step.text)
        return self

    def counted(self) -> str:
        return self.metric

    def lower(self, lowering: Lowering) -> LoweredAmount:
        measure = lowering.measure(self.metric)
        above = difference(measure.of, measure.times(self.above.value))
        steps = steps_of(Greatest(NOTHING, above), measure, self.step.value, self.rounding)
        return LoweredAmount(Product(steps, Const(self.points)), steps)

    def asks(self, asking: Asking) -> Asks:
        yield self.metric, past(asking.at("above"), self.above, rises=False)

    def aspects(self) -> tuple[str, ...]:
        return ("none", "under a step", "one step")

    def sentence(self, wording: "Wording") -> str:
        unit = wording.unit(self.metric)
        line = wording.say(
            "per_step",
            title=self.called(wording.metrics),
            metric=wording.titled(self.metric),
            above=f"{self.above}{unit}",
            step=f"{self.step}{unit}",
            points=show(self.points),
        )
        return line + wording.steps(self.rounding)
