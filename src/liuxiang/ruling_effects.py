"""Effects of rulings on a unit: where another reading would give a different result."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from liuxiang.figures import Inapplicable
from liuxiang.item_results import clause_verdict, item_verdict
from liuxiang.plan import Plan
from liuxiang.plan_parts import ItemPlan
from liuxiang.plans import inapplicable
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard
from liuxiang.units import Unit
from liuxiang.waves import Slots


class RulingEffects(NamedTuple):
    """The rulings that affect one item, and each of its criteria, in file order."""

    item: tuple[str, ...]
    criteria: Mapping[str, tuple[str, ...]]


NO_EFFECTS: Final = RulingEffects((), MappingProxyType({}))
"""Of what no ruling speaks."""


class Readings:
    """All alternative readings of a rule file, compiled, to compare with scorecards."""

    def __init__(self, rules: RuleFile) -> None:
        self._others = tuple(_others(rules))
        self._items = {item.id: index for index, item in enumerate(rules.ruleset.items)}
        self._plans: dict[tuple[int, str, Inapplicable], Plan | None] = {}
        self._rules = rules

    def mattered(self, card: Scorecard) -> Mapping[str, RulingEffects]:
        """Return, by item id, the rulings with a reading that changes this item of the unit."""
        mine_plan, unit = card.evidence
        figures = unit.figures
        slots = mine_plan.run(figures)
        by_id = {each.item.id: each for each in mine_plan.items}
        items: dict[str, dict[str, None]] = {}
        criteria: dict[str, dict[str, dict[str, None]]] = {}
        for index, (ruling, other) in enumerate(self._others):
            plan = self._plan(index, other, unit)
            if plan is None:
                continue
            theirs = plan.run(figures)
            for item in plan.items:
                name = item.item.id
                mine = by_id[name]
                keys = list(_changed_criteria(mine, slots, item, theirs))
                if keys or _outcome(mine, slots) != _outcome(item, theirs):
                    items.setdefault(name, {})[ruling] = None
                for key in keys:
                    criteria.setdefault(name, {}).setdefault(key, {})[ruling] = None
        return {
            name: RulingEffects(
                tuple(found),
                {key: tuple(each) for key, each in criteria.get(name, {}).items()},
            )
            for name, found in items.items()
        }

    def _plan(self, index: int, other: Ruleset, unit: Unit) -> Plan | None:
        """Return the plan of the items that a reading changes; None if there are none."""
        category, without = unit.category, inapplicable(other, unit)
        if (index, category, without) not in self._plans:
            mine = self._rules.ruleset
            everything = other.policies != mine.policies
            items = [
                item.id
                for item in other.items
                if everything or _differs(item, mine.items[self._items[item.id]])
            ]
            plan = Plan(other, category, frozenset(items), without) if items else None
            self._plans[index, category, without] = plan
        return self._plans[index, category, without]


def _differs(one: Item, other: Item) -> bool:
    """Return whether two items differ; nearly all that are compared are identical."""
    return one is not other and one != other


def _others(rules: RuleFile) -> Iterator[tuple[str, Ruleset]]:
    """Yield every reading that is not chosen, one at a time, together with the other choices."""
    combined = rules.combined()

    def under(chosen: Mapping[str, str]) -> Ruleset:
        return combined.ruleset(chosen) or rules.reading(chosen).ruleset

    for ruling in rules.ruleset.rulings:
        chosen = rules.chosen.get(ruling.id)
        rest = {name: each for name, each in rules.chosen.items() if name != ruling.id}
        if chosen is not None:
            yield ruling.id, under(rest)
        for alternative in ruling.alternatives:
            if alternative.changes and alternative.id != chosen:
                yield ruling.id, under({**rest, ruling.id: alternative.id})


def _outcome(item: ItemPlan, slots: Slots) -> object:
    net = None if item.net is None else slots[item.net.points]
    return item_verdict(item, slots), slots[item.base], slots[item.bonus], net


def _changed_criteria(
    mine: ItemPlan, slots: Slots, other: ItemPlan, theirs: Slots
) -> Iterator[str]:
    """Yield the criteria whose verdict, points, bonus or penalty another reading changes."""
    by_id = {each.clause.id: each for each in other.clauses}
    bonuses = {each.bonus.id: theirs[each.earned] for each in other.bonuses}
    moved = {
        metric
        for each in mine.bonuses
        for metric in each.bonus.bases()
        if slots[each.earned] != bonuses.get(each.bonus.id)
    }
    costs = {each.penalty.id: theirs[each.cost] for each in other.penalties}
    moved |= {
        metric
        for each in mine.penalties
        for metric in each.penalty.bases()
        if slots[each.cost] != costs.get(each.penalty.id)
    }
    for each in mine.clauses:
        twin = by_id.get(each.clause.id)
        if (
            twin is None
            or clause_verdict(each, slots) != clause_verdict(twin, theirs)
            or slots[each.counts] != theirs[twin.counts]
            or not moved.isdisjoint(each.clause.metrics)
        ):
            yield each.clause.id
