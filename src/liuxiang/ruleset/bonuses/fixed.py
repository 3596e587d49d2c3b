"""`fixed`: points once, when a criterion holds; nothing to measure is not enough.

::

    - id: pioneer
      title: 全员覆盖
      kind: fixed
      when: {metric: member_rating_coverage, at_least: 100%}
      points: 1
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.exact import show
from liuxiang.ruleset.adjustments import LoweredAmount
from liuxiang.ruleset.aspects import EARNED, KIND, PARTS
from liuxiang.ruleset.assessed import metrics_of
from liuxiang.ruleset.base import Points
from liuxiang.ruleset.bonuses.base import Bonus
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import AnyClause, Group, measured
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.uses import Asking, Asks
from liuxiang.terms import award

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Fixed(Bonus):
    """Points for meeting a criterion."""

    kind: Annotated[Literal["fixed"], KIND]
    """How the bonus is earned."""
    when: Annotated[AnyClause, PARTS]
    """The criterion that must be met, or the group of criteria."""
    points: Annotated[Points, EARNED]
    """What it earns then."""

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
        if self.basis() is not None:
            return LoweredAmount(award(clause.met, self.points), ends=clause.ends)
        holds = measured(clause)
        return LoweredAmount(award(holds, self.points), group=clause, holds=holds)

    def asks(self, asking: Asking) -> Asks:
        return asking.of_clause(asking.at("when"), self.when)

    def aspects(self) -> tuple[str, ...]:
        return ("none", "some")

    def targets(self) -> tuple[str, ...]:
        return self.aspects()  # if its cap is below its points, the cap is the only outcome

    def sentence(self, wording: "Wording") -> str:
        return wording.say(
            "fixed",
            title=self.called(wording.metrics),
            criterion=wording.criterion(self.when),
            points=show(self.points),
        )
