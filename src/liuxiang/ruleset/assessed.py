"""The metrics that an item depends on, for its base points and for its bonuses."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from liuxiang.ruleset import Item


def metrics_of_base(item: "Item", category: str) -> Iterator[str]:
    """Return the metrics that the base points of an item depend on for a category."""
    if item.scoring is not None:
        yield from item.scoring.measured(category)
        for each in item.scoring.criteria():
            if each.only is None or category in each.only:
                yield from (part.metric for part in each.criteria() if _counts(part.only, category))


def assessed_of(item: "Item", category: str) -> Iterator[str]:
    """Return the metrics of an item that count for a category."""
    if category in item.assesses:
        yield from metrics_of_base(item, category)
        yield from bases_of(item, category)


def bases_of(item: "Item", category: str) -> Iterator[str]:
    """Return the metrics without which the bonuses of an item earn a category nothing."""
    if category in item.assesses:
        yield from (each.basis() for each in item.bonuses if _counts(each.only, category))


def _counts(only: tuple[str, ...] | None, category: str) -> bool:
    return only is None or category in only
