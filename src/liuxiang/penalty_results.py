"""Results of penalties: what they cost, and what is still open."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from liuxiang.exact import EXACT, ZERO, quotient, total
from liuxiang.intervals import highest, official, spread
from liuxiang.plan import Plan
from liuxiang.plan_parts import ItemPlan, PenaltyPlan, points_of
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.lowered_total import ends, scale_of
from liuxiang.waves import Slots


def cost_of(penalty: PenaltyPlan, item: ItemPlan, slots: Slots) -> Decimal:
    """Return what a penalty counts officially: the most it can cost, as far as that is bounded.

    One that takes everything costs all that its item earned before penalties, and so does one that
    only the floor of its item bounds.
    """
    earned = EXACT.add(official(slots[item.base]), official(slots[item.bonus]))
    if penalty.taken is not None:
        return max(earned, ZERO) if slots[penalty.taken] is not False else ZERO
    most = spread(slots[penalty.feared]).high
    if most is not None:
        return most
    lowest = item.item.lowest
    return ZERO if lowest is None else max(EXACT.subtract(earned, lowest), ZERO)


def item_penalty(item: ItemPlan, slots: Slots) -> Decimal:
    """Return what penalties really took off an item, as far as there was something to take."""
    if item.net is None:
        return ZERO
    earned = EXACT.add(official(slots[item.base]), official(slots[item.bonus]))
    return max(EXACT.subtract(earned, official(slots[item.net.points])), ZERO)


def spared_of(item: ItemPlan, slots: Slots) -> Decimal:
    """Return what penalties would have cost besides, had there been as much to take."""
    cost = total(cost_of(each, item, slots) for each in item.penalties)
    return max(EXACT.subtract(cost, item_penalty(item, slots)), ZERO)


def penalty_of(plan: Plan, slots: Slots, ruleset: Ruleset) -> Decimal:
    """Return what all penalties took off; of an action that is scaled, as much as its base is."""
    if not plan.takes_points:
        return ZERO
    if plan.is_scaled:
        return _scaled(plan, slots, ruleset)
    earned = EXACT.add(official(slots[plan.base]), official(slots[plan.bonus]))
    return max(EXACT.subtract(earned, official(slots[plan.total])), ZERO)


def _scaled(plan: Plan, slots: Slots, ruleset: Ruleset) -> Decimal:
    """Return what penalties took off, each point of an action at what it is worth."""
    scales = dict(_scales(plan, ruleset))
    costs = [scales[item.action] * Fraction(item_penalty(item, slots)) for item in plan.items]
    for scope, penalty in plan.above:
        cost = Fraction(cost_above(plan, scope, penalty, slots))
        costs.append(cost if scope is None else scales[scope] * cost)
    cost, rounding = sum(costs, Fraction(0)), ruleset.total.rounding
    of, by = Decimal(cost.numerator), Decimal(cost.denominator)
    if rounding is None or ends(cost, None):
        return EXACT.divide(of, by)
    return quotient(of, by, rounding.places, rounding.mode)


def _scales(plan: Plan, ruleset: Ruleset) -> Iterator[tuple[str, Fraction]]:
    """Yield what a point of each action is worth to the unit."""
    for action in ruleset.actions:
        full = total(each.full or ZERO for each in plan.items if each.action == action.id)
        yield action.id, scale_of(action, full)


def cost_above(plan: Plan, scope: str | None, penalty: PenaltyPlan, slots: Slots) -> Decimal:
    """Return what a penalty of an action, or of the scheme, counts officially."""
    if penalty.taken is None:
        return spread(slots[penalty.feared]).high or ZERO
    if slots[penalty.taken] is False:
        return ZERO
    items = (each for each in plan.items if scope in (None, each.action))
    return total(official(slots[slot]) for each in items for slot in points_of(each))


def is_penalty_open(plan: Plan, slots: Slots) -> bool:
    """Return whether a missing figure can still decide a penalty."""
    above = (penalty for _, penalty in plan.above)
    every = (*(penalty for _, penalty in plan.penalties), *above)
    return any(slots[penalty.open] is not False for penalty in every)


def possible_of(item: ItemPlan, slots: Slots) -> Decimal:
    """Return the most an item can still come to; unbounded bonuses count nothing."""
    if item.net is None:
        return EXACT.add(highest(slots[item.base]), _bonus_possible(item, slots))
    high = spread(slots[item.net.hoped]).high
    return highest(slots[item.net.points]) if high is None else high


def _bonus_possible(item: ItemPlan, slots: Slots) -> Decimal:
    """Return the most the bonuses can still earn; unbounded ones count nothing."""
    high = spread(slots[item.hoped]).high
    return highest(slots[item.bonus]) if high is None else high
