"""What every way to score an item can do: say which criteria it uses, and lower itself."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from liuxiang.nodes import Path
from liuxiang.ruleset.base import Model
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.lowering import Lowered, Lowering


class Scoring(Model):
    """How the base points of an item are earned."""

    @abstractmethod
    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        """The base points out of `points`, in terms."""

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
