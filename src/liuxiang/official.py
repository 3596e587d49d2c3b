"""Official points and totals: what counts while figures are missing."""

from decimal import Decimal
from fractions import Fraction

from liuxiang.exact import EXACT, total
from liuxiang.intervals import official
from liuxiang.plan import Plan
from liuxiang.waves import Slots


def official_base(plan: Plan, slots: Slots) -> Decimal:
    """Return the sum of the official points of items, which a range would lose."""
    base = slots[plan.base]
    if isinstance(base, Decimal):
        return base
    if not plan.is_plain:
        return official(base)
    return total(official(slots[item.base]) for item in plan.items)


def official_total(plan: Plan, slots: Slots) -> Decimal:
    """Return the official total for the values of a run."""
    if not plan.is_plain:
        return official(slots[plan.total])
    return EXACT.add(official_base(plan, slots), official(slots[plan.bonus]))


def exact_total(plan: Plan, slots: Slots) -> Fraction | None:
    """Return the official total before it is rounded, if units are compared by that."""
    if plan.exact is None:
        return None
    slot, by = plan.exact
    return Fraction(official(slots[slot])) / Fraction(by)
