"""`count`: how many, a whole number.

::

    county_industry_unions: {title: 县区级行业工会数, kind: count, unit: 个}
    monthly_reports: {title: 按时报送月数, kind: count, unit: 月, bounds: [0, 12]}
"""

from typing import Annotated, Literal, Self

from pydantic import model_validator
from yaml.nodes import Node

from liuxiang.exact import show
from liuxiang.figures import Figure
from liuxiang.nodes import NodeReader
from liuxiang.ruleset.aspects import KIND
from liuxiang.ruleset.base import refusal
from liuxiang.ruleset.metrics.base import (
    NumericMetric,
    Usual,
    figure_at,
    found_text,
    read_decimal,
    read_scalar,
)
from liuxiang.ruleset.metrics.derived import Derivable


class Count(Derivable, NumericMetric):
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
        return self

    def usual(self) -> Usual:
        return self.plain_numbers()

    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        text = read_scalar(name, node, walk, "5")
        number = None if text is None else read_decimal(name, text, node, walk, self.absence())
        if text is None or number is None:
            return None
        if "." in text:
            walk.report("LX232", node, {"metric": name, "found": found_text(node)})
            return None
        if not self.check_limits(name, number, node, walk):
            return None
        return figure_at(node, number, show(number))
