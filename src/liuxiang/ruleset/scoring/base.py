"""What every way to score an item can do: say which criteria it uses, and lower itself."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from liuxiang.nodes import Path
from liuxiang.ruleset.base import Model
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.lowering import Lowered, Lowering
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.uses import Asking, Asks, Target, of_clause

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Scoring(Model):
    """How the base points of an item are earned."""

    @abstractmethod
    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        """Return the base points, out of `points`, as terms."""

    @abstractmethod
    def asks(self, asking: Asking) -> Asks:
        """Yield the requirements on figures to earn all points, and no more than that."""

    @abstractmethod
    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        """Yield the possible outcomes, to be covered by cases; it is at `at` in the item `no`."""

    @abstractmethod
    def lines(self, wording: "Wording") -> Iterator[str]:
        """Yield its description in words, one line per clause."""

    def criteria(self) -> tuple[Criterion | Group, ...]:
        """Return its criteria in file order."""
        return ()

    def placed(self) -> Iterator[tuple[Path, Criterion | Group]]:
        """Yield the criteria, each with its place in the scoring."""
        return ((("criteria", index), each) for index, each in enumerate(self.criteria()))

    def measured(self, category: str | None = None) -> tuple[str, ...]:
        """Return the metrics it uses as numbers, outside criteria: for one category, or for any."""
        del category
        return ()

    def ways(self, points: Decimal) -> Iterator[tuple[Path, "Scoring", Decimal]]:
        """Yield the simple ways to score that it is made of, with their places and points."""
        yield (), self, points

    def is_assessed(self, category: str) -> bool:
        """Return whether any part of it counts for a category."""
        scopes = ((each.only, *leaf.scopes) for each in self.criteria() for leaf in each.leaves())
        return not self.criteria() or any(
            all(only is None or category in only for only in each) for each in scopes
        )

    def conditions(self, category: str | None = None) -> tuple[str, ...]:
        """Return the metrics of conditions that are no criteria: for one category, or for any."""
        del category
        return ()

    def attainable(self, points: Decimal, categories: Iterable[str]) -> Mapping[str, Decimal]:
        """Return the maximum that units of each category can earn of `points`."""
        return dict.fromkeys(categories, points)

    def entry_limits(self, points: Decimal) -> Mapping[str, Decimal]:
        """Return the maximum that assessors may enter for a metric, if limited by `points`."""
        del points
        return {}


def asks_of_all(scoring: Scoring, asking: Asking) -> Asks:
    """Yield the requirements of all criteria."""
    for below, each in scoring.placed():
        yield from asking.of_clause(asking.at(*below), each)


def targets_of_all(
    scoring: Scoring, at: Path, no: str, metrics: Mapping[str, AnyMetric]
) -> Iterator[Target]:
    """Yield the possible outcomes of all criteria."""
    for below, each in scoring.placed():
        yield from of_clause((*at, *below), no, each, metrics)


def targets_between(at: Path, name: str) -> Iterator[Target]:
    """Yield the outcomes no points, some points and full points."""
    return (Target(at, name, aspect) for aspect in ("none", "some", "full"))
