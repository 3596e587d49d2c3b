"""`fixed`: points once, when a criterion holds, or `all` of what was earned (不得分).

::

    - {id: concealed, title: 瞒报, kind: fixed, when: {metric: concealed, is: true}, points: all}
    - {id: few, title: 少开会, kind: fixed, when: {metric: meetings, less_than: 4}, points: 2}
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.exact import ZERO, show
from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import DEDUCTED, KIND, PARTS
from liuxiang.ruleset.assessed import metrics_of
from liuxiang.ruleset.base import PointsOrAll
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import AnyClause, Group, measured
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.penalties.base import Penalty
from liuxiang.ruleset.uses import Asking, Asks, denied
from liuxiang.terms import award

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class PenaltyFixed(Penalty):
    """Points for what a criterion describes."""

    kind: Annotated[Literal["fixed"], KIND]
    """How the penalty is counted."""
    when: Annotated[AnyClause, PARTS]
    """The criterion, or group of criteria, that costs points where it holds."""
    points: Annotated[PointsOrAll, DEDUCTED]
    """What it costs then, or `all` that was earned there."""

    @property
    def takes_all(self) -> bool:
        return not isinstance(self.points, Decimal)

    def basis(self) -> str | None:
        if isinstance(self.when, Criterion) and not self.when.others:
            return self.when.metric
        return None

    def rests_on(self, category: str | None = None) -> tuple[str, ...]:
        return tuple(dict.fromkeys(metrics_of(self.when, category)))

    def gates(self) -> Iterator[tuple[str, Criterion | Group]]:
        return (gate for gate in super().gates() if gate[0] == "unless")

    def lower(self, lowering: Lowering) -> LoweredAmount:
        clause = self.when.lower(lowering.at("when"))
        points = self.points if isinstance(self.points, Decimal) else ZERO
        holds = measured(clause)
        if self.basis() is not None:
            return LoweredAmount(award(clause.met, points), holds=holds, ends=clause.ends)
        return LoweredAmount(award(holds, points), group=clause, holds=holds)

    def asks(self, asking: Asking) -> Asks:
        return denied([(self.when, asking.at("when"))], None, asking.metrics)

    def aspects(self) -> tuple[str, ...]:
        return ("none", "some")

    def targets(self) -> tuple[str, ...]:
        return self.aspects()  # if its cap is below its points, the cap is the only outcome

    def sentence(self, wording: "Wording") -> str:
        word = "penalty_all" if self.takes_all else "penalty_fixed"
        points = show(self.points) if isinstance(self.points, Decimal) else ""
        return wording.say(
            word,
            title=self.called(wording.metrics),
            criterion=wording.criterion(self.when),
            points=points,
        )
