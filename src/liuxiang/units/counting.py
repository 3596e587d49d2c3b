"""Whether figures of a unit count: those that are assessed, within what may be entered."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from yaml.nodes import Node

from liuxiang.diagnostics import Diagnostic
from liuxiang.nodes import NodeReader
from liuxiang.units import Figure
from liuxiang.units.resolve import place_of


def not_assessed(
    figures: Mapping[str, Figure], assessed: frozenset[str], category: str, walk: NodeReader
) -> Iterator[Diagnostic]:
    """Return the figures of metrics that are not assessed for the category and so do not count."""
    if figures.keys() <= assessed:
        return
    for name, figure in figures.items():
        if name not in assessed:
            values = {"metric": name, "category": category}
            yield Diagnostic("LX274", place_of(figure, walk), values)


def check_limit(name: str, figure: Figure, limit: Decimal, node: Node, walk: NodeReader) -> None:
    """Report points above the maximum of their item."""
    if isinstance(figure.value, Decimal) and figure.value > limit:
        walk.report("LX244", node, {"metric": name, "found": figure.text, "limit": str(limit)})
