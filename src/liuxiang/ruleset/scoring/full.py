"""`full`: all points of the item, less what its penalties take off.

::

    scoring: {kind: full}
    penalties:
      - {id: late, kind: per_step, metric: late_reports, above: 0, step: 1, points: 0.5}
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import KIND
from liuxiang.ruleset.lowering import Lowered, Lowering
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.scoring.base import Scoring
from liuxiang.ruleset.uses import Asking, Asks, Target
from liuxiang.terms import Const

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Full(Scoring):
    """Full points for everybody; what a unit loses, it loses by penalties."""

    kind: Annotated[Literal["full"], KIND]
    """How base points are earned."""

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        del lowering
        return Lowered(Const(points), points, ())

    def asks(self, asking: Asking) -> Asks:
        del asking
        return iter(())

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        del at, no, metrics
        return iter(())

    def lines(self, wording: "Wording") -> Iterator[str]:
        yield wording.say("full_less_penalties")
