"""What every kind of bonus shares: a cap, a scope, and a metric without which it earns nothing."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, NamedTuple

from liuxiang.exact import show
from liuxiang.ruleset.aspects import EARNED_CAP, IDENTITY, REVIEW, SCOPE, TITLE, UNSAID
from liuxiang.ruleset.base import Model, Name, Points, Text
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.lowering import Clause, Lowering
from liuxiang.ruleset.metrics import Metric
from liuxiang.ruleset.uses import Asking, Asks
from liuxiang.terms import ALWAYS, Number, Test

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class LoweredBonus(NamedTuple):
    """The points of a bonus before caps, and the steps or pieces that are counted, if any.

    `group` is the group of criteria that it is earned by, and `holds` whether that is met; `ends`
    are the tests of the ends of an interval.
    """

    earned: Number
    steps: Number | None = None
    group: Clause | None = None
    holds: Test = ALWAYS
    ends: tuple[Test, ...] = ()


class Bonus(Model):
    """Points on top of the base.

    `warn_from` says from how many points on a person should look at it before it is relied on.
    """

    id: Annotated[Name, IDENTITY]
    """What it is called inside the item and in results."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all that the item assesses."""
    cap: Annotated[Points | None, EARNED_CAP] = None
    """The most it can earn; left out, there is no cap."""
    warn_from: Annotated[Points | None, REVIEW] = None
    """From how many points on a person should look at it."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""

    @abstractmethod
    def lower(self, lowering: Lowering) -> LoweredBonus:
        """Return what is earned if the basis is reported and there is something to measure."""

    @abstractmethod
    def basis(self) -> str | None:
        """Return the metric that it depends on; None for several, compared or in a group."""

    def bases(self, category: str | None = None) -> tuple[str, ...]:
        """Return the metrics that it depends on, for one category or for any."""
        del category
        basis = self.basis()
        return () if basis is None else (basis,)

    @abstractmethod
    def asks(self, asking: Asking) -> Asks:
        """Yield the figures at which it starts to earn points."""

    @abstractmethod
    def aspects(self) -> tuple[str, ...]:
        """Return the possible outcomes, to be covered by cases, without its cap."""

    @abstractmethod
    def sentence(self, wording: "Wording") -> str:
        """Return how it is counted, without its cap and categories."""

    def targets(self) -> tuple[str, ...]:
        """Return the possible outcomes, to be covered by cases."""
        return self.aspects() if self.cap is None else (*self.aspects(), "at the cap")

    def line(self, wording: "Wording") -> str:
        """Return its description: how it is counted, its cap and categories."""
        cap = "no_cap" if self.cap is None else "at_most_points"
        most = wording.say(cap, cap="" if self.cap is None else show(self.cap))
        return self.sentence(wording) + most + wording.only(self.only)

    def called(self, metrics: Mapping[str, Metric]) -> str:
        """Return its title for reports, or else those of its metrics."""
        return self.title or "/".join(metrics[each].title for each in self.bases())

    def assessed(self, lowering: Lowering) -> bool:
        """Return whether a unit of the category can earn it."""
        return lowering.assessed(self.only)

    def criteria(self) -> tuple[Criterion | Group, ...]:
        """Return its criteria."""
        return ()

    @property
    def discretionary(self) -> bool:
        """Whether it is decided by assessors."""
        return False
