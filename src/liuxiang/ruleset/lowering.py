"""The context and the result of lowering: clauses and points as terms."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from liuxiang.ruleset.metrics import AnyMetric, Measure
from liuxiang.ruleset.policies import Policies
from liuxiang.terms import (
    ALWAYS,
    NEVER,
    NOTHING,
    Choose,
    Either,
    Every,
    Given,
    Not,
    Number,
    Test,
)

ROUTE: Final = "route"
"""The test of a clause that is a route of `best_of`; its parts are the clauses of the route."""


class Clause(NamedTuple):
    """One condition of an item as terms: whether it can be measured, and whether it is met.

    `counts` is what earns points: `met`, with the policy applied if there is nothing to measure.
    `parts` are the criteria of a group; `earns` are the points of this clause, if it has its own.
    `ends` are the tests of the two ends of an interval, `others` the metrics that `metric` is
    compared with. A clause that does not apply to the unit is `left` out, if that is the policy. If
    `first` is true, only the first part that is met earns anything. `along` is the
    metric that its points follow in proportion, if they do.
    """

    id: str
    metric: str | None
    test: str
    applies: Test
    met: Test
    counts: Test
    path: tuple[str | int, ...]
    title: str | None = None
    assessed: bool = True
    earns: Number | None = None
    parts: tuple["Clause", ...] = ()
    ends: tuple[Test, ...] = ()
    others: tuple[str, ...] = ()
    when: "Clause | None" = None
    left: bool = False
    first: bool = False
    along: str | None = None

    @property
    def metrics(self) -> tuple[str, ...]:
        """Its metric, those that it is compared with, and those of its condition."""
        own = () if self.metric is None else (self.metric, *self.others)
        return own if self.when is None else (*own, *self.when.measured)

    @property
    def measured(self) -> tuple[str, ...]:
        """Its metrics, and those of the criteria of a group that are assessed."""
        below = (name for part in self.parts if part.assessed for name in part.measured)
        return (*self.metrics, *below)

    @property
    def counting(self) -> bool:
        """Whether points depend on it: it is assessed, and not left out."""
        return self.assessed and not self.left


class Lowered(NamedTuple):
    """The base points of an item for one category, with the clauses that explain them.

    If `first` is true, only the first clause that is met earns anything; if `best` is true, only
    the one that earns most counts. It is `left` out of the scheme, with all its points, if nothing
    of it applies to the unit.
    """

    base: Number
    full: Decimal
    clauses: tuple[Clause, ...]
    first: bool = False
    left: bool = False
    best: bool = False


def without_clauses(clauses: tuple[Clause, ...]) -> bool:
    """Return whether all clauses are left out that are assessed."""
    return any(each.left for each in clauses) and not any(each.counting for each in clauses)


class Earned(NamedTuple):
    """What an item, an action or the scheme has earned of what applies to a unit, and if any does.

    `full` may be 0 where points are only added; `items` are those of an action that have full
    points, as `items.ID`. `scaled` are the points as they count, and what they are divided by,
    where they are not counted as they are.
    """

    points: Number
    full: Number
    applies: Test = ALWAYS
    items: tuple[str, ...] = ()
    scaled: tuple[Number, Number] | None = None


class Lowering(NamedTuple):
    """The rule file from the view of an item and a category; `path` is the place of the item.

    `voluntary` are metrics that nobody has to report: if absent, they are 0, not missing. `earned`
    is what criteria on points compare, by `items.ID`, `actions.ID` and `total`, as far as it is
    known at a place; `from_last` is the place in the list, from the last. `inapplicable` are the
    metrics that do not apply to the units in question.
    """

    category: str
    metrics: Mapping[str, AnyMetric]
    policies: Policies
    voluntary: frozenset[str] = frozenset()
    path: tuple[str | int, ...] = ()
    earned: Mapping[str, Earned] = MappingProxyType({})
    from_last: int = 0
    inapplicable: frozenset[str] = frozenset()

    def at(self, *path: str | int) -> "Lowering":
        """Return the same context for a nested place in the file."""
        return self._replace(path=(*self.path, *path))

    def assessed(self, only: tuple[str, ...] | None) -> bool:
        """Return whether a clause that is `only` for these categories applies."""
        return only is None or self.category in only

    def measure(self, name: str) -> Measure:
        """Return the metric `name` as a number.

        Raises:
            TypeError: Its kind has none; the checks of a rule file prevent this.

        """
        if name in self.inapplicable:
            return Measure(NOTHING, applies=NEVER)
        measure = self.metrics[name].measure(name)
        if measure is None:
            raise TypeError(f"metric {name} is no number")
        if name in self.voluntary:
            entered = Given(self.metrics[name].inputs(name)[0])
            return measure._replace(of=Choose(entered, measure.of, NOTHING))
        return measure

    def given(self, name: str) -> Test:
        """Return the test that the metric `name` has a figure, or needs none."""
        if name in self.voluntary or name in self.inapplicable:
            return ALWAYS
        return Given(self.metrics[name].inputs(name)[0])

    @property
    def empty_is_met(self) -> bool:
        """Whether nothing to measure counts as met."""
        return self.policies.nothing_to_measure == "met"

    def leaves_out(self, applies: Test) -> bool:
        """Return whether what never `applies` to the unit is left out."""
        return applies == NEVER and self.policies.nothing_to_measure == "leave_out"

    def counts(self, applies: Test, met: Test) -> Test:
        """Return `met`, with the policy applied if there is nothing to measure."""
        if applies == ALWAYS:
            return met
        if applies == NEVER:
            return ALWAYS if self.empty_is_met else NEVER
        if self.empty_is_met:
            return Either((Not(applies), met))
        return Every((applies, met))
