"""What lowering a rule needs to know, and what it makes: clauses and points in terms."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from liuxiang.ruleset.metrics import AnyMetric, Measure
from liuxiang.ruleset.policies import Policies
from liuxiang.terms import ALWAYS, NOTHING, Choose, Either, Every, Given, Not, Number, Test


class Clause(NamedTuple):
    """One condition of an item in terms: whether there is anything to measure, and if it holds.

    `counts` is what earns points: `met`, with nothing to measure read as the policy says. `parts`
    are the criteria of a group; `earns` the points of this clause alone where it has its own.
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


class Lowered(NamedTuple):
    """The base points of an item for one category, and the clauses that explain them.

    `first` says that only the first of its clauses to hold earns anything.
    """

    base: Number
    full: Decimal
    clauses: tuple[Clause, ...]
    first: bool = False


class Lowering(NamedTuple):
    """The rule file as seen by an item of one category; `path` is where the item stands.

    `voluntary` are the metrics that nobody has to report: absent, they are 0 and not missing.
    """

    category: str
    metrics: Mapping[str, AnyMetric]
    policies: Policies
    voluntary: frozenset[str] = frozenset()
    path: tuple[str | int, ...] = ()

    def at(self, *path: str | int) -> "Lowering":
        """The same, seen from a place further down in the file."""
        return self._replace(path=(*self.path, *path))

    def assessed(self, only: tuple[str, ...] | None) -> bool:
        """Whether a clause that counts for `only` these counts for the category."""
        return only is None or self.category in only

    def measure(self, name: str) -> Measure:
        """The metric `name` as a number.

        Raises:
            TypeError: Its kind has none; the checks of a rule file prevent this.

        """
        measure = self.metrics[name].measure(name)
        if measure is None:
            raise TypeError(f"metric {name} is no number")
        if name in self.voluntary:
            entered = Given(self.metrics[name].inputs(name)[0])
            return measure._replace(of=Choose(entered, measure.of, NOTHING))
        return measure

    def given(self, name: str) -> Test:
        """There is a figure for the metric `name`, or none is needed."""
        return ALWAYS if name in self.voluntary else Given(self.metrics[name].inputs(name)[0])

    def counts(self, applies: Test, met: Test) -> Test:
        """`met`, with nothing to measure read as the policy says."""
        if applies == ALWAYS:
            return met
        if self.policies.nothing_to_measure == "met":
            return Either((Not(applies), met))
        return Every((applies, met))
