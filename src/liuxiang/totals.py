"""Totals of units under a series of rule files that share most of their items.

An item with its policies is compiled once and run for all units. Its points are then combined for
every rule file that contains it, under the caps around it.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple, cast

from liuxiang.evaluate import Program
from liuxiang.exact import EXACT, total
from liuxiang.intervals import official
from liuxiang.missing import missing_of
from liuxiang.official import exact_total, official_total
from liuxiang.plan import Plan
from liuxiang.plans import Plans
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.lowered import bonus_under_caps
from liuxiang.ruleset.lowered_total import is_plain
from liuxiang.ruleset.policies import Policies
from liuxiang.terms import Input
from liuxiang.units import Unit


class _Earned(NamedTuple):
    """The points of an item under some policies, for each unit of a category.

    These are official points: the low end of a capped sum is the capped sum of the low ends.
    """

    item: Item
    policies: Policies
    bases: tuple[Decimal, ...]
    bonuses: tuple[Decimal, ...]


class _Caps:
    """The bonuses of all items as one number, compiled once for every arrangement of caps."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._program = Program()
        slot = self._program.slot
        points = {item.id: Input(item.id) for item in ruleset.items}
        self._items = [slot(each) for each in points.values()]
        self._bonus = slot(bonus_under_caps(ruleset, points))

    def left(self, bonuses: Sequence[Decimal]) -> Decimal:
        """Return the rest of the bonuses of a unit, given in the order of the items."""
        slots = self._program.fresh()
        for slot, bonus in zip(self._items, bonuses, strict=True):
            slots[slot] = bonus
        self._program.run(slots)
        return cast(Decimal, slots[self._bonus])


class _Group:
    """The units of one category."""

    def __init__(self, category: str, units: Sequence[Unit]) -> None:
        self._category = category
        self.units = units
        self._earned: dict[str, list[_Earned]] = {}
        self._totals: dict[tuple[int, ...], tuple[Decimal, ...]] = {}

    def totals(self, ruleset: Ruleset, caps: _Caps) -> tuple[Decimal, ...]:
        """Return the totals of the units, in their order."""
        earned = [self._of(item, ruleset) for item in ruleset.items]
        key = (id(caps), *map(id, earned))
        if key not in self._totals:
            self._totals[key] = tuple(
                EXACT.add(
                    total(each.bases[at] for each in earned),
                    caps.left([each.bonuses[at] for each in earned]),
                )
                for at in range(len(self.units))
            )
        return self._totals[key]

    def _of(self, item: Item, ruleset: Ruleset) -> _Earned:
        """Return the points of an item, computed on first use in this form."""
        known, form = self._earned.setdefault(item.id, []), (item, ruleset.policies)
        for each in known:  # nearly always the very same models, which is quickly seen
            if each.item is item and each.policies is ruleset.policies:
                return each
        for each in known:
            if (each.item, each.policies) == form:
                return each
        plans = Plans(ruleset, frozenset({item.id}))
        runs = [_points(plans.of(unit), unit) for unit in self.units]
        bases, bonuses = (tuple(each[at] for each in runs) for at in (0, 1))
        known.append(_Earned(*form, bases, bonuses))
        return known[-1]


def _points(plan: Plan, unit: Unit) -> tuple[Decimal, Decimal]:
    """Return the base points and the bonus of the only item of a plan."""
    slots, (one,) = plan.run(unit.figures), plan.items
    return official(slots[one.base]), official(slots[one.bonus])


class Reached(NamedTuple):
    """What a unit comes to: its total, exactly where that is compared, and if it is scored."""

    total: Decimal
    exact: Fraction | None = None
    scored: bool = True


def _reached(plan: Plan, unit: Unit) -> Reached:
    """Return what a unit comes to by a whole plan."""
    slots = plan.run(unit.figures)
    scored = not plan.not_scored and not (plan.withholds and any(missing_of(plan, slots)))
    return Reached(official_total(plan, slots), exact_total(plan, slots), scored)


class Totals:
    """Totals of the same units under any number of rule files with the same metrics."""

    def __init__(self, units: Sequence[Unit]) -> None:
        at: dict[str, list[int]] = {}
        for index, unit in enumerate(units):
            at.setdefault(unit.category, []).append(index)
        self.at: Final = at
        self.units: Final = units
        self._groups = {
            category: _Group(category, [units[index] for index in indices])
            for category, indices in at.items()
        }
        self._caps: dict[tuple[Any, ...], _Caps] = {}

    def of(self, ruleset: Ruleset) -> dict[str, tuple[Decimal, ...]]:
        """Return the totals of the units of each category, in the given order."""
        caps = self._caps_of(ruleset)
        return {name: group.totals(ruleset, caps) for name, group in self._groups.items()}

    def reached(self, ruleset: Ruleset) -> dict[str, tuple[Reached, ...]]:
        """Return what the units of each category come to, in the given order."""
        withholds = ruleset.policies.missing == "withhold"
        if is_plain(ruleset) and not ruleset.leaves_out and not withholds:
            plain = self.of(ruleset)
            return {name: tuple(map(Reached, found)) for name, found in plain.items()}
        plans = Plans(ruleset)
        return {
            name: tuple(_reached(plans.of(unit), unit) for unit in group.units)
            for name, group in self._groups.items()
        }

    def _caps_of(self, ruleset: Ruleset) -> _Caps:
        actions = (
            (action.bonus_cap, *(item.id for item in action.items)) for action in ruleset.actions
        )
        key = (ruleset.bonus_cap, *actions)
        if key not in self._caps:
            self._caps[key] = _Caps(ruleset)
        return self._caps[key]
