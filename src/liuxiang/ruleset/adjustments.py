"""What bonuses and penalties share: an id, a scope, conditions, and what they are counted by."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import IDENTITY, PARTS, SCOPE, TITLE
from liuxiang.ruleset.assessed import metrics_of
from liuxiang.ruleset.base import Model, Name, Text
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import AnyClause, Group, measured
from liuxiang.ruleset.lowering import Clause, Lowering
from liuxiang.ruleset.metrics import Metric
from liuxiang.ruleset.uses import Asking, Asks
from liuxiang.terms import ALWAYS, Every, Not, Number, Test

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class LoweredAmount(NamedTuple):
    """The points of a bonus or penalty before caps, and the steps or pieces counted, if any.

    `group` is the group of criteria that it rests on, and `holds` whether that is met; `tiers` are
    those of which the first counts. `ends` are the tests of the ends of an interval.
    """

    points: Number
    steps: Number | None = None
    group: Clause | None = None
    holds: Test = ALWAYS
    ends: tuple[Test, ...] = ()
    tiers: tuple[Clause, ...] = ()


class Gate(NamedTuple):
    """A condition of a bonus or penalty: the key it stands under, and its criterion."""

    word: str
    clause: Clause

    @property
    def opens(self) -> Test:
        """The test that it leaves the bonus or penalty as it is."""
        holds = measured(self.clause)
        return holds if self.word == "when" else Not(holds)


class Adjustment(Model):
    """Points that are added to the base or taken off it."""

    id: Annotated[Name, IDENTITY]
    """What it is called where it stands, and in results."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all that are assessed there."""
    when: Annotated[AnyClause | None, PARTS] = None
    """A criterion without which it does not count."""
    unless: Annotated[AnyClause | None, PARTS] = None
    """A criterion that keeps it from counting."""

    @abstractmethod
    def lower(self, lowering: Lowering) -> LoweredAmount:
        """Return what it comes to if the basis is reported and there is something to measure."""

    @abstractmethod
    def asks(self, asking: Asking) -> Asks:
        """Yield the figures at which it starts to count."""

    @abstractmethod
    def aspects(self) -> tuple[str, ...]:
        """Return the possible outcomes, to be covered by cases, without its cap."""

    @abstractmethod
    def sentence(self, wording: "Wording") -> str:
        """Return how it is counted, without its cap, conditions and categories."""

    def counted(self) -> str | None:
        """Return the metric that is counted, under its key `metric`, if there is one."""
        return None

    def basis(self) -> str | None:
        """Return the one metric that it depends on; None for a group of criteria or tiers."""
        return self.counted()

    def rests_on(self, category: str | None = None) -> tuple[str, ...]:
        """Return the metrics that decide how much it is, for one category or for any."""
        del category
        counted = self.counted()
        return () if counted is None else (counted,)

    def bases(self, category: str | None = None) -> tuple[str, ...]:
        """Return the metrics that it depends on, those of its conditions included."""
        conditions = (
            name
            for _, each in self.gates()
            if counts_for(each.only, category)
            for name in metrics_of(each, category)
        )
        return tuple(dict.fromkeys((*self.rests_on(category), *conditions)))

    def gates(self) -> Iterator[tuple[str, Criterion | Group]]:
        """Yield its conditions with their keys."""
        if self.when is not None:
            yield "when", self.when
        if self.unless is not None:
            yield "unless", self.unless

    def placed(self) -> Iterator[tuple[Path, Criterion | Group]]:
        """Yield its criteria with their places in it."""
        for key, each in (("when", self.when), ("unless", self.unless)):
            if each is not None:
                yield (key,), each

    def lowered_gates(self, lowering: Lowering) -> tuple[Gate, ...]:
        """Return its conditions as terms, without those for other categories."""
        found = (Gate(word, each.lower(lowering.at(word))) for word, each in self.gates())
        return tuple(gate for gate in found if gate.clause.assessed)

    def assessed(self, lowering: Lowering) -> bool:
        """Return whether it can count for a unit of the category."""
        when = self.when
        if when is not None and not (
            lowering.assessed(when.only) and any(metrics_of(when, lowering.category))
        ):
            return False
        return lowering.assessed(self.only)

    def called(self, metrics: Mapping[str, Metric]) -> str:
        """Return its title for reports, or else those of its metrics."""
        return self.title or "/".join(metrics[each].title for each in self.rests_on())

    def conditions(self, wording: "Wording") -> str:
        """Return its conditions, in brackets; empty if there are none."""
        return "".join(
            wording.say(f"counts_{word}", criterion=wording.condition(each))
            for word, each in self.gates()
        )


def opened(gates: tuple[Gate, ...]) -> Test:
    """Return the test that no condition keeps a bonus or penalty from counting."""
    tests = tuple(gate.opens for gate in gates)
    return ALWAYS if not tests else tests[0] if len(tests) == 1 else Every(tests)


def counts_for(only: tuple[str, ...] | None, category: str | None) -> bool:
    """Return whether something that is `only` for some categories counts for one, or for any."""
    return only is None or category is None or category in only
