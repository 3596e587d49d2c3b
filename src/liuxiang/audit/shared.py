"""Figures that rest on the same number: of several rates made of one count, all are wrong."""

from collections import defaultdict
from collections.abc import Iterator

from liuxiang.ruleset import Ruleset
from liuxiang.units import Unit


class Shared:
    """The counts that rates are made of, by metric."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._rates: dict[str, list[str]] = defaultdict(list)
        self._sides: dict[str, tuple[str, ...]] = {}
        for name in ruleset.metrics:
            sides = tuple(ruleset.figures_of(name))
            if sides:
                self._sides[name] = sides
                for side in sides:
                    self._rates[side].append(name)

    def is_used(self, unit: Unit) -> bool:
        """Return whether the unit has given any of the counts."""
        return not self._rates.keys().isdisjoint(unit.figures)

    def with_figure(self, unit: Unit, metric: str) -> Iterator[str]:
        """Yield the other metrics whose figures rest on a number of this one as well."""
        for number in self._numbers(unit, metric):
            for each in (number, *self._rates[number]):
                if each != metric and number in self._numbers(unit, each):
                    yield each

    def _numbers(self, unit: Unit, metric: str) -> tuple[str, ...]:
        """Return the counts that a figure is: itself, or those that its rate was computed from."""
        if metric in self._rates:
            return (metric,)
        sides = self._sides.get(metric)
        if sides is None or not unit.figures.keys() >= {metric, *sides}:
            return ()
        rate, part = unit.figures[metric], unit.figures[sides[0]]
        is_computed = (rate.line, rate.column) == (part.line, part.column)
        return sides if is_computed else ()
