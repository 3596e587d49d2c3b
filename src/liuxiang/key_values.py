"""What a unit comes to by the keys that separate units of equal totals."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from liuxiang.exact import ONE, show
from liuxiang.waves import Slots

Key = Decimal | Fraction | None
"""What a unit comes to by a key; None if that is not known, or does not apply to it."""


def shown_key(key: Key) -> str:
    """Return a key as text: a decimal, or a fraction."""
    return "–" if key is None else show(key) if isinstance(key, Decimal) else str(key)


class KeyPlan(NamedTuple):
    """The slots of a key: it is `of` ÷ `whole` while `applies`, and known once `hoped` is."""

    of: int
    hoped: int
    whole: int
    applies: int


def key_values(plans: tuple[KeyPlan | None, ...], slots: Slots) -> tuple[Key, ...]:
    """Return the values of keys in a run."""
    return tuple(None if each is None else _value(each, slots) for each in plans)


def _value(plan: KeyPlan, slots: Slots) -> Key:
    of, hoped, whole = slots[plan.of], slots[plan.hoped], slots[plan.whole]
    known = isinstance(of, Decimal) and isinstance(hoped, Decimal) and isinstance(whole, Decimal)
    if not known or not whole or slots[plan.applies] is not True:
        return None
    return of if whole == ONE else Fraction(of) / Fraction(whole)
