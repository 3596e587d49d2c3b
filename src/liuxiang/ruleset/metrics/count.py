"""`count`: how many, a whole number.

::

    county_industry_unions: {title: 县区级行业工会数, kind: count, unit: 个}
    monthly_reports: {title: 按时报送月数, kind: count, unit: 月, bounds: [0, 12]}
"""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import model_validator
from yaml.nodes import Node

from liuxiang.exact import show
from liuxiang.figures import Figure
from liuxiang.nodes import NodeReader
from liuxiang.ruleset.aspects import KIND
from liuxiang.ruleset.base import refusal
from liuxiang.ruleset.metrics.base import (
    Usual,
    figure_at,
    found_text,
    read_decimal,
    read_scalar,
)
from liuxiang.ruleset.metrics.repeated import Repeatable


class Count(Repeatable):
    """A whole number, 0 or more unless `bounds` say otherwise."""

    kind: Annotated[Literal["count"], KIND]
    """The kind of metric."""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        for weight in (self.sum or {}).values():
            if weight.number != weight.number // 1:
                raise refusal("LX392", at="sum", found=weight.text)
        if self.rounding is not None:
            raise refusal("LX392", at="rounding", found="rounding")
        if self.is_mean:
            raise refusal("LX392", at="repeated", found="mean")
        return self

    def usual(self) -> Usual:
        return super().usual() if self.is_list else self.plain_numbers()

    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        if self.is_list:
            return self.read_list(name, node, walk, lambda each: self._number(name, each, walk))
        number = self._number(name, node, walk)
        return None if number is None else figure_at(node, number, show(number))

    def _number(self, name: str, node: Node, walk: NodeReader) -> Decimal | None:
        """Return the number at `node`; None if a problem was reported."""
        text = read_scalar(name, node, walk, "5")
        number = None if text is None else read_decimal(name, text, node, walk, self.absence())
        if text is None or number is None:
            return None
        if "." in text:
            walk.report("LX232", node, {"metric": name, "found": found_text(node)})
            return None
        return number if self.check_limits(name, number, node, walk) else None
