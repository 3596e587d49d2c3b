"""`line` of a tier: points in proportion between two ends, each a value of a metric and its points.

::

    - when: {metric: completion, at_least: 50%}
      line: {metric: completion, from: [50%, 1], to: [95%, 10], rounding: {places: 0, mode: down}}
"""

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import Field, model_validator

from liuxiang.exact import EXACT, ONE, quotient, show
from liuxiang.ruleset.aspects import BASIS, EARNED_ROUNDING, TIER_LINE
from liuxiang.ruleset.base import Model, Name, Points, Quantity, Threshold, refusal
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.rounding import Rounding
from liuxiang.terms import (
    ALWAYS,
    Choose,
    Const,
    Greatest,
    Least,
    Not,
    Number,
    Product,
    Quotient,
    Sum,
    difference,
)

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Line(Model):
    """Points in proportion between two ends; beyond them, those of the nearer end."""

    metric: Annotated[Name, BASIS]
    """The metric that points follow in proportion."""
    start: Annotated[tuple[Threshold, Points], TIER_LINE] = Field(alias="from")
    """A value of the metric, and its points."""
    end: Annotated[tuple[Threshold, Points], TIER_LINE] = Field(alias="to")
    """Another value, and its points; both may rise or fall."""
    rounding: Annotated[Rounding, EARNED_ROUNDING]
    """How the points are rounded."""

    @model_validator(mode="after")
    def _two_ends(self) -> Self:
        if self.start[0].value == self.end[0].value:
            raise refusal("LX328", at="to", value=self.start[0].text)
        return self

    @property
    def best_end(self) -> tuple[str, Quantity, bool]:
        """The key and the value of the end with most points, and whether they rise towards it."""
        (one, first), (two, second) = self.start, self.end
        if second >= first:
            return "to", two, two.value > one.value
        return "from", one, one.value > two.value

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The least and the most points, rounded."""
        ends = sorted((self.start[1], self.end[1]))
        low, high = (quotient(each, ONE, self.rounding.places, self.rounding.mode) for each in ends)
        return low, high

    def lower(self, lowering: Lowering) -> Number:
        """Return the points as a term: those of the nearer end, and a share of the difference."""
        (one, first), (two, second) = sorted((self.start, self.end), key=lambda end: end[0].value)
        measure = lowering.measure(self.metric)
        length = measure.times(EXACT.subtract(two.value, one.value))
        way = difference(measure.of, measure.times(one.value))
        steep = Product(Const(EXACT.subtract(second, first)), way)
        points = Sum((Product(Const(first), length), steep))
        low, high = map(Const, self.bounds)
        rounded = Quotient(points, length, self.rounding.places, self.rounding.mode)
        kept = Least(high, Greatest(low, rounded))
        if measure.applies == ALWAYS:
            return kept
        empty = high if lowering.policies.nothing_to_measure == "met" else low
        return Choose(Not(measure.applies), empty, kept)

    def sentence(self, wording: "Wording") -> str:
        """Return its description: both ends, and how points are rounded."""
        (one, first), (two, second) = self.start, self.end
        return wording.say(
            "line_between",
            title=wording.titled(self.metric),
            low=one,
            least=show(first),
            high=two,
            most=show(second),
            rounding=wording.rounding(self.rounding),
        )
