"""`per_step`: points for each step that a metric is above, or below, a mark.

::

    - {id: late, title: 迟报, kind: per_step, metric: late, above: 0, step: 1, points: 0.5, cap: 1}
    - {id: short, title: 不足, kind: per_step, metric: coverage, below: 95%, step: 1%, points: 0.5}
"""

from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import ConfigDict, model_validator

from liuxiang.exact import show
from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import (
    BASIS,
    DEDUCTED,
    DEDUCTED_ROUNDING,
    DEDUCTED_STEP,
    EASIER_MARK,
    HARDER_MARK,
    KIND,
)
from liuxiang.ruleset.base import Name, Points, Quantity, Step, Threshold, refusal
from liuxiang.ruleset.json_schema import exactly_one
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.penalties.base import Penalty
from liuxiang.ruleset.rounding import StepRounding, steps_of
from liuxiang.ruleset.uses import Asking, Asks, past
from liuxiang.terms import NOTHING, Const, Greatest, Product, difference

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class PenaltyPerStep(Penalty):
    """每超（低）…扣…分: only what is beyond the mark counts."""

    model_config = ConfigDict(json_schema_extra=exactly_one("above", "below"))

    kind: Annotated[Literal["per_step"], KIND]
    """How the penalty is counted."""
    metric: Annotated[Name, BASIS]
    """The metric it rests on."""
    step: Annotated[Step, DEDUCTED_STEP]
    """The size of a step, above 0."""
    points: Annotated[Points, DEDUCTED]
    """What each step costs."""
    above: Annotated[Threshold | None, EASIER_MARK] = None
    """The value above which steps are counted."""
    below: Annotated[Threshold | None, HARDER_MARK] = None
    """The value below which steps are counted."""
    rounding: Annotated[StepRounding, DEDUCTED_ROUNDING] = "whole_steps"
    """How an incomplete step counts."""

    @model_validator(mode="after")
    def _one_mark(self) -> Self:
        if (self.above is None) == (self.below is None):
            raise refusal("LX329")
        if self.step.value <= 0:
            raise refusal("LX330", at="step", value=self.step.text)
        return self

    @property
    def mark(self) -> Quantity:
        """The mark, on either side."""
        mark = self.above or self.below
        if mark is None:
            raise TypeError("a penalty without a mark")
        return mark

    @property
    def side(self) -> str:
        """The side of the mark that costs points: `above` or `below`."""
        return "above" if self.above is not None else "below"

    def counted(self) -> str:
        return self.metric

    def lower(self, lowering: Lowering) -> LoweredAmount:
        measure = lowering.measure(self.metric)
        mark = measure.times(self.mark.value)
        ends = (measure.of, mark) if self.above is not None else (mark, measure.of)
        excess = Greatest(NOTHING, difference(*ends))
        steps = steps_of(excess, measure, self.step.value, self.rounding)
        return LoweredAmount(Product(steps, Const(self.points)), steps)

    def asks(self, asking: Asking) -> Asks:
        yield self.metric, past(asking.at(self.side), self.mark, rises=self.side == "below")

    def aspects(self) -> tuple[str, ...]:
        return ("none", "under a step", "one step")

    def sentence(self, wording: "Wording") -> str:
        unit = wording.unit(self.metric)
        line = wording.say(
            f"penalty_{self.side}",
            title=self.called(wording.metrics),
            metric=wording.titled(self.metric),
            mark=f"{self.mark}{unit}",
            step=f"{self.step}{unit}",
            points=show(self.points),
        )
        return line + wording.steps(self.rounding)
