"""Reads the score that a unit gave itself: a total, and points of single items.

::

    self_assessed: {total: 96, items: {17: 3}}      # the items by number; either may be left out
    self_assessed: 96                               # the total alone, as in a column of a table
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode

from liuxiang.exact import NotExact, decimal_of, half_width
from liuxiang.names import ItemNo, by_number
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.wording.text import Phrase

if TYPE_CHECKING:
    from liuxiang.ruleset import Ruleset

KEYS: Final = ("total", "items")


class SelfAssessed(NamedTuple):
    """The points that a unit gave itself: in total, None if it says none, and by number of item."""

    total: Decimal | None
    items: Mapping[ItemNo, Decimal] = MappingProxyType({})


def self_assessed_of(
    entries: Mapping[str, tuple[Node, Node]],
    ruleset: "Ruleset",
    category: str | None,
    walk: NodeReader,
) -> SelfAssessed | None:
    """Return what is under `self_assessed`, None if there is nothing; report problems to `walk`.

    Without a category, items are only known to exist, not whether they are assessed.
    """
    if "self_assessed" not in entries or is_empty(entries["self_assessed"][1]):
        return None
    node = entries["self_assessed"][1]
    if isinstance(node, ScalarNode):
        return SelfAssessed(_points(node, Phrase("self_total"), walk))
    if not isinstance(node, MappingNode):
        walk.report("LX770", node, {"found": found_text(node)})
        return None
    parts = walk.entries(node)
    walk.check_keys(parts, KEYS)
    total = parts["total"][1] if "total" in parts else None
    items = parts["items"][1] if "items" in parts else None
    stated = total is not None and not is_empty(total)
    return SelfAssessed(
        _points(total, Phrase("self_total"), walk) if total is not None and stated else None,
        {} if items is None or is_empty(items) else _items(items, ruleset, category, walk),
    )


def _items(
    node: Node, ruleset: "Ruleset", category: str | None, walk: NodeReader
) -> Mapping[ItemNo, Decimal]:
    """Return the points of items by number; report those that are unknown or not assessed."""
    if not isinstance(node, MappingNode):
        walk.report("LX770", node, {"found": found_text(node)})
        return {}
    known = {str(item.no): item for item in ruleset.items}
    found: dict[ItemNo, Decimal] = {}
    for name, (at, each) in walk.entries(node).items():
        item = known.get(half_width(name))
        if item is None:
            first, *_, last = sorted([*known, *known], key=by_number)
            values = {"found": name, "expected": f"{first} … {last}"}
            walk.report("LX772", at, values)
        elif category is not None and category not in item.assesses:
            walk.report("LX773", at, {"no": str(item.no), "category": category})
        elif not is_empty(each):
            points = _points(each, Phrase("self_item", no=str(item.no)), walk)
            if points is not None:
                found[item.no] = points
    return found


def _points(node: Node, of: Phrase, walk: NodeReader) -> Decimal | None:
    """Return the points at `node`; report what is no number."""
    try:
        if isinstance(node, ScalarNode):
            return decimal_of(half_width(node.value))
    except NotExact:
        pass  # told below, as anything else that is no number
    walk.report("LX771", node, {"of": of, "found": found_text(node)})
    return None
