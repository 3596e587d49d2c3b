"""Lowers the keys that separate units of equal totals."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.metrics.base import UNIT
from liuxiang.ruleset.order_keys import OrderKey
from liuxiang.terms import ALWAYS, Number, Sum, Test

if TYPE_CHECKING:
    from liuxiang.ruleset.lowered_parts import ActionTerms, ItemTerms


class KeyTerms(NamedTuple):
    """A key as `of` ÷ `whole`, while `applies` holds; it is known once `hoped` is, too."""

    of: Number
    hoped: Number
    whole: Number = UNIT
    applies: Test = ALWAYS


def lower_keys(
    keys: Sequence[OrderKey],
    items: "Sequence[ItemTerms]",
    actions: "Sequence[ActionTerms]",
    lowering: Lowering,
) -> tuple[KeyTerms | None, ...]:
    """Return keys as terms; None for those that units of this category are not assessed on."""
    return tuple(_lower(key, items, actions, lowering) for key in keys)


def _lower(
    key: OrderKey,
    items: "Sequence[ItemTerms]",
    actions: "Sequence[ActionTerms]",
    lowering: Lowering,
) -> KeyTerms | None:
    if key.of == "metrics":
        measure = lowering.measure(key.name)
        return KeyTerms(measure.of, measure.of, measure.whole, measure.applies)
    if key.of == "actions":
        assessed = {each.action for each in items if each.assessed}
        found = (each for each in actions if each.action.id == key.name and key.name in assessed)
        return next((KeyTerms(each.points, each.hoped) for each in found), None)
    named = (each for each in items if key.name in (each.item.id, str(each.item.no)))
    return next((_of_item(each) for each in named if each.assessed), None)


def _of_item(item: "ItemTerms") -> KeyTerms:
    if item.net is not None:
        return KeyTerms(item.net.points, item.net.hoped)
    return KeyTerms(Sum((item.base, item.bonus)), Sum((item.base, item.hoped)))
