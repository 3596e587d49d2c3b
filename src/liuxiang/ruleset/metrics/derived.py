"""Derived metrics: a weighted sum, the greatest or the least of other metrics.

::

    gain:
      title: 提高
      kind: amount
      sum: {this_year: 1, last_year: -1}       # weights: numbers, percentages or fractions
      rounding: {places: 1, mode: half_up}     # left out: exact
    best: {title: 历史最好, kind: amount, greatest: [y1, y2, y3]}
"""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from liuxiang.ruleset.aspects import MADE_BY
from liuxiang.ruleset.base import Mark, Name, refusal
from liuxiang.ruleset.metrics.base import Metric
from liuxiang.ruleset.rounding import Rounding

EXTREMES = ("greatest", "least")
OPERATIONS = ("sum", *EXTREMES)
"""The keys that say how a metric is computed from others."""


class Derivable(Metric):
    """A metric that can be computed from others, so that no unit reports it."""

    sum: Annotated[Mapping[Name, Mark] | None, MADE_BY] = Field(default=None, min_length=1)
    """The metrics that it is the sum of, each with its weight: a number, percentage or fraction."""
    greatest: Annotated[tuple[Name, ...] | None, MADE_BY] = Field(default=None, min_length=2)
    """The metrics that it is the greatest of."""
    least: Annotated[tuple[Name, ...] | None, MADE_BY] = Field(default=None, min_length=2)
    """The metrics that it is the least of."""
    rounding: Annotated[Rounding | None, MADE_BY] = None
    """How a computed figure is rounded, a rate in percent; left out, it is exact."""

    @model_validator(mode="after")
    def _one_operation(self) -> Self:
        found = [*self.ways(), *(["shared"] if self.shared and self.made_of() else [])]
        if len(found) > 1:
            raise refusal("LX389", at=found[1], found=found[0], other=found[1])
        if self.rounding is not None and not found:
            raise refusal("LX390", at="rounding", found="rounding")
        return self

    def ways(self) -> list[str]:
        """Return the keys that say how its figure comes about, of which there can be one."""
        return [each for each in OPERATIONS if getattr(self, each) is not None]

    def made_of(self) -> tuple[str, ...]:
        return tuple(self.sum or self.greatest or self.least or ())
