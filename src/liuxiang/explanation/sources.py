"""The figures of a unit with their places, and the figures that one was computed from."""

from liuxiang.explanation import Stands, stands
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Unit


class Sources:
    """Where the figures of one unit stand."""

    def __init__(self, rules: RuleFile, unit: Unit) -> None:
        self._rules = rules
        self._unit = unit

    def stands(self, name: str) -> Stands | None:
        """Return a figure with its place; None if it is missing."""
        return stands(self._unit, name)

    def sides(self, name: str) -> tuple[Stands, ...]:
        """Return the figures that one was computed from; of a rate none if it was given itself."""
        figure = self._unit.figures.get(name)
        sides = [self.stands(each) for each in self._rules.ruleset.figures_of(name)]
        known = tuple(each for each in sides if each is not None)
        if name in self._rules.ruleset.derivation.names:
            return known
        if figure is None or len(known) < 2:
            return ()
        part, _ = known
        here = self._unit.place_of(figure) == part.place
        return known if here else ()
