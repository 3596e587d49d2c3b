"""Plans of one rule file: by category, and by what does not apply to a unit."""

from typing import Final

from liuxiang.exact import Ratio
from liuxiang.figures import ALL_APPLIES, NOT_APPLICABLE, Inapplicable
from liuxiang.plan import Plan
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.assessed import assessed_of
from liuxiang.units import Unit


def inapplicable(ruleset: Ruleset, unit: Unit) -> Inapplicable:
    """Return what does not apply to a unit: what it declares, and 0 of 0 where that is left out.

    What is missing applies, since nobody has said that it does not.
    """
    if not unit.declares and not ruleset.leaves_out:
        return ALL_APPLIES
    assessed, empty = ruleset.assessed_metrics[unit.category], ruleset.leaves_out
    metrics = frozenset(
        name
        for name, figure in unit.figures.items()
        if figure.value is NOT_APPLICABLE
        or (empty and name in assessed and _is_empty(figure.value))
    )
    derived = (
        name
        for name in ruleset.derivation.names
        if not metrics.isdisjoint(ruleset.derivation.sources(name))
    )
    return Inapplicable(metrics.union(derived), frozenset(unit.without))


def _is_empty(value: object) -> bool:
    """Return whether a figure is a rate of nothing."""
    return isinstance(value, Ratio) and not value.whole


class Plans:
    """The plans of a rule file, or `only` of some items, compiled when a unit first needs them."""

    def __init__(self, ruleset: Ruleset, only: frozenset[str] | None = None) -> None:
        self.ruleset: Final = ruleset
        self._only = only
        self._plans: dict[tuple[str, Inapplicable], Plan] = {}

    def plan(self, category: str, without: Inapplicable = ALL_APPLIES) -> Plan:
        """Return the plan of a category for units that all but `without` applies to."""
        key = category, without
        if key not in self._plans:
            self._plans[key] = Plan(self.ruleset, category, self._only, without)
        return self._plans[key]

    def of(self, unit: Unit) -> Plan:
        """Return the plan of a unit."""
        without = inapplicable(self.ruleset, unit)
        if self._only is not None and without != ALL_APPLIES:
            used = frozenset(
                name
                for item in self.ruleset.items
                if item.id in self._only
                for category in self.ruleset.categories
                for name in assessed_of(item, category)
            )
            without = without._replace(metrics=without.metrics & used)
        return self.plan(unit.category, without)
