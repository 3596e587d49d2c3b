"""`amount`: how much, a decimal number.

::

    assistance_fund: {title: 各帮扶站年帮扶资金的最低数, kind: amount, unit: 元}
"""

from typing import Annotated, Literal

from yaml.nodes import Node

from liuxiang.exact import show
from liuxiang.figures import Figure
from liuxiang.nodes import NodeReader
from liuxiang.ruleset.aspects import KIND
from liuxiang.ruleset.metrics.base import (
    NumericMetric,
    Usual,
    figure_at,
    read_decimal,
    read_scalar,
)
from liuxiang.ruleset.metrics.derived import Derivable


class Amount(Derivable, NumericMetric):
    """A decimal number, 0 or more unless `bounds` say otherwise."""

    kind: Annotated[Literal["amount"], KIND]
    """The kind of metric."""

    @property
    def is_pair(self) -> bool:
        return bool(self.made_of())

    def usual(self) -> Usual:
        return self.plain_numbers()

    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        text = read_scalar(name, node, walk, "5000")
        number = None if text is None else read_decimal(name, text, node, walk, self.absence())
        if number is None or not self.check_limits(name, number, node, walk):
            return None
        return figure_at(node, number, show(number))
