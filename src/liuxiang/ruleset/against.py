"""Another metric as the mark of a comparison: all of it, or so many times of it.

::

    - {metric: share, more_than: {metric: share_last_year}}
    - {metric: reserve, at_least: {metric: budget, times: 5%}}
"""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import Discriminator, Tag, model_validator

from liuxiang.exact import ONE
from liuxiang.ruleset.aspects import MEASURED, TEST
from liuxiang.ruleset.base import Mark, Model, Name, Quantity, refusal

ONCE: Final = Quantity("1", ONE, percent=False)


class Against(Model):
    """Another metric of the same kind that a metric is compared with."""

    metric: Annotated[Name, MEASURED]
    """The other metric, of the same kind."""
    times: Annotated[Mark | None, TEST] = None
    """How many times the other metric, as 50%, 1/3 or 2; left out, once."""

    @model_validator(mode="after")
    def _some(self) -> "Against":
        if self.factor.value <= 0:
            raise refusal("LX313", at="times", limit="> 0")
        return self

    def __str__(self) -> str:
        return f"metric {self.metric}" + (f" times {self.times}" if self.times else "")

    @property
    def factor(self) -> Quantity:
        """How many times the other metric counts."""
        return self.times or ONCE


def _form(raw: object) -> str:
    """Return the tag of what a mark is."""
    return "against" if isinstance(raw, Against | Mapping) else "mark"


AnyMark = Annotated[
    Annotated[Mark, Tag("mark")] | Annotated[Against, Tag("against")], Discriminator(_form)
]
"""What a metric is compared with: a number, a percentage or a fraction, or another metric."""
