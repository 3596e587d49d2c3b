"""What every way to score an item can do: say which criteria it uses, and lower itself."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from liuxiang.nodes import Path
from liuxiang.ruleset.base import Model
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.lowering import Lowered, Lowering
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.uses import Asking, Asks, Target, of_clause

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Scoring(Model):
    """How the base points of an item are earned."""

    @abstractmethod
    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        """The base points out of `points`, in terms."""

    @abstractmethod
    def asks(self, asking: Asking) -> Asks:
        """What it asks of figures to earn all points, and no more than that."""

    @abstractmethod
    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        """What it can come to, which cases are to cover; it stands at `at` in the item `no`."""

    @abstractmethod
    def lines(self, wording: "Wording") -> Iterator[str]:
        """What it says in words, a line a clause."""

    def criteria(self) -> tuple[Criterion | AnyOf, ...]:
        """The criteria it holds, in file order."""
        return ()

    def placed(self) -> Iterator[tuple[Path, Criterion | AnyOf]]:
        """The criteria, each with its place in the scoring."""
        return ((("criteria", index), each) for index, each in enumerate(self.criteria()))

    def measured(self, category: str | None = None) -> tuple[str, ...]:
        """The metrics it uses as numbers, outside of criteria: for one category, or for any."""
        del category
        return ()

    def attainable(self, points: Decimal, categories: Iterable[str]) -> Mapping[str, Decimal]:
        """The most that units of each category can earn of `points`."""
        return dict.fromkeys(categories, points)

    def entry_limits(self, points: Decimal) -> Mapping[str, Decimal]:
        """The most that assessors may enter for a metric, where `points` bound it."""
        del points
        return {}


def asks_of_all(scoring: Scoring, asking: Asking) -> Asks:
    """What all criteria ask."""
    for below, each in scoring.placed():
        yield from asking.of_clause(asking.at(*below), each)


def targets_of_all(
    scoring: Scoring, at: Path, no: str, metrics: Mapping[str, AnyMetric]
) -> Iterator[Target]:
    """What all criteria can come to."""
    for below, each in scoring.placed():
        yield from of_clause((*at, *below), no, each, metrics)


def targets_between(at: Path, name: str) -> Iterator[Target]:
    """Nothing, all points, and what lies between."""
    return (Target(at, name, aspect) for aspect in ("none", "some", "full"))
