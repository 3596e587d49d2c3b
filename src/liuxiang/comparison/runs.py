"""Run a combination of readings: compute the total, rank and award of every unit."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from liuxiang.comparison import Position
from liuxiang.comparison.choices import Combination
from liuxiang.comparison.positions import positions
from liuxiang.diagnostics import Diagnostic
from liuxiang.emptiness import is_silent
from liuxiang.errors import InputFault
from liuxiang.exact import show
from liuxiang.ruleset import Award, Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.totals import Totals
from liuxiang.units import Unit


class Runner:
    """A runner of combinations over the same units; `awards` are those given in any run, by id."""

    def __init__(self, rules: RuleFile, units: Sequence[Unit]) -> None:
        self.awards: dict[str, Award] = {}
        self._rules = rules
        self._units = units
        self._combined = rules.combined()
        self._totals = Totals(units)
        self._limits = rules.ruleset.entry_limits
        self._silent = [is_silent(rules.ruleset, unit) for unit in units]

    def run(self, combination: Combination) -> tuple[Position, ...]:
        """Return the positions of the units, in their order.

        Raises:
            InputFault: With these readings the rules are invalid or reject a figure.

        """
        ruleset = self._ruleset(combination)
        if ruleset.entry_limits != self._limits:
            self._admit(ruleset.entry_limits)
        found = dict(positions(ruleset, self._totals, self._silent))
        return tuple(self._noted(found[at]) for at in range(len(self._units)))

    def _ruleset(self, combination: Combination) -> Ruleset:
        if not combination:
            return self._rules.ruleset
        chosen = {**self._rules.chosen, **dict(combination)}
        return self._combined.ruleset(chosen) or self._rules.reading(chosen).ruleset

    def _noted(self, found: Position) -> Position:
        """Note the award of a position, and return the position with the first of that id."""
        award = found.award
        if award is None:
            return found
        return found._replace(award=self.awards.setdefault(award.id, award))

    def _admit(self, limits: Mapping[str, Decimal]) -> None:
        """Check points entered by assessors against limits other than those they were read with.

        Raises:
            InputFault: Some of them exceed their limit.

        """
        problems = [
            Diagnostic(
                "LX244",
                unit.place_of(figure),
                {"metric": name, "found": figure.text, "limit": show(limit)},
            )
            for unit in self._units
            for name, limit in limits.items()
            if (figure := unit.figures.get(name)) is not None
            and isinstance(figure.value, Decimal)
            and figure.value > limit
        ]
        if problems:
            raise InputFault(problems)
