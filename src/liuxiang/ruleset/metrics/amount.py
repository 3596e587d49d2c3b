"""`amount`: how much, a decimal number.

::

    assistance_fund: {title: 各帮扶站年帮扶资金的最低数, kind: amount, unit: 元}
"""

from decimal import Decimal
from typing import Annotated, Literal

from yaml.nodes import Node

from liuxiang.exact import show
from liuxiang.figures import Figure
from liuxiang.nodes import NodeReader
from liuxiang.ruleset.aspects import KIND
from liuxiang.ruleset.metrics.base import (
    Usual,
    figure_at,
    read_decimal,
    read_scalar,
)
from liuxiang.ruleset.metrics.repeated import Repeatable


class Amount(Repeatable):
    """A decimal number, 0 or more unless `bounds` say otherwise."""

    kind: Annotated[Literal["amount"], KIND]
    """The kind of metric."""

    @property
    def is_pair(self) -> bool:
        return bool(self.made_of()) or self.is_mean

    def usual(self) -> Usual:
        return super().usual() if self.is_list else self.plain_numbers()

    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        if self.is_list:
            return self.read_list(name, node, walk, lambda each: self._number(name, each, walk))
        number = self._number(name, node, walk)
        return None if number is None else figure_at(node, number, show(number))

    def _number(self, name: str, node: Node, walk: NodeReader) -> Decimal | None:
        """Return the number at `node`; None if a problem was reported."""
        text = read_scalar(name, node, walk, "5000")
        number = None if text is None else read_decimal(name, text, node, walk, self.absence())
        return (
            number if number is not None and self.check_limits(name, number, node, walk) else None
        )
