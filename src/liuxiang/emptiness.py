"""What a unit says that it has nothing of: 0 of 0, what does not apply, and whole items."""

from collections.abc import Iterator
from typing import Final

from liuxiang.clause_figures import empty
from liuxiang.figures import NOT_APPLICABLE
from liuxiang.names import ItemNo
from liuxiang.plan import Plan
from liuxiang.ruleset import Ruleset
from liuxiang.units import Unit
from liuxiang.waves import Slots

NO_METRICS: Final[frozenset[str]] = frozenset()


def declared_metrics(unit: Unit) -> frozenset[str]:
    """Return the metrics that a unit declares not to apply."""
    if not unit.declares:
        return NO_METRICS
    figures = unit.figures.items()
    return frozenset(name for name, figure in figures if figure.value is NOT_APPLICABLE)


def without_items(plan: Plan, unit: Unit) -> Iterator[tuple[ItemNo, str]]:
    """Yield the items that a unit declares not to apply, themselves or with their action."""
    if not unit.without:
        return
    for item in plan.items:
        reason = unit.without.get(item.item.id) or unit.without.get(item.action)
        if reason is not None and item.assessed:
            yield item.item.no, reason


def empty_clauses(
    plan: Plan, slots: Slots, without: tuple[tuple[ItemNo, str], ...]
) -> Iterator[tuple[ItemNo, str]]:
    """Yield the clauses with nothing to measure, of items that apply as a whole."""
    if False not in plan.applicable(slots):
        return
    gone = {no for no, _ in without}
    for no, clause in plan.clauses:
        if slots[clause.applies] is False and no not in gone:
            yield from ((no, name) for name in empty(plan, clause.clause, slots))


def is_silent(ruleset: Ruleset, unit: Unit) -> bool:
    """Return whether the unit has no figure, by anybody, that is used for its category."""
    own = unit.figures.keys() - ruleset.derivation.of_all
    return own.isdisjoint(ruleset.assessed_metrics[unit.category])
