"""`points`: points that assessors enter, each with its reason.

::

    promoted_experience: {title: 典型经验推广加分, kind: points}                     # the rule file
    promoted_experience: {points: 1, reason: 省总工会推广, by: 考核组}                # a unit file
"""

from typing import Annotated, Literal, Self

from pydantic import model_validator
from yaml.nodes import MappingNode, Node, ScalarNode

from liuxiang.exact import half_width, show
from liuxiang.figures import Figure
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.ruleset.aspects import KIND
from liuxiang.ruleset.base import refusal
from liuxiang.ruleset.metrics.absent import is_absent
from liuxiang.ruleset.metrics.base import (
    Absence,
    NumericMetric,
    figure_at,
    found_text,
    read_decimal,
    read_scalar,
    report_absence,
)
from liuxiang.ruleset.metrics.comment import COMMENTS, comment_of

EXAMPLE = "{points: 1, reason: …, by: …}"
KEYS = ("points", *COMMENTS)
ZERO_POINTS = "{points: 0, reason: …, by: …}"


class Points(NumericMetric):
    """Points with a reason; a bonus for which assessors entered none is none."""

    kind: Annotated[Literal["points"], KIND]
    """The kind of metric."""

    @model_validator(mode="after")
    def _of_each_unit(self) -> Self:
        if self.shared:
            raise refusal("LX389", at="shared", found="kind: points", other="shared")
        return self

    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        if isinstance(node, ScalarNode) and is_absent(half_width(node.value)):
            report_absence(name, self.absence(), node, walk)
            return None
        if not isinstance(node, MappingNode):
            values = {"metric": name, "found": found_text(node), "expected": EXAMPLE}
            walk.report("LX242", node, values)
            return None
        entries = walk.entries(node)
        walk.check_keys(entries, KEYS)
        comment = comment_of(entries, walk)
        if "points" not in entries or is_empty(entries["points"][1]):
            values = {"metric": name, "found": found_text(node), "expected": EXAMPLE}
            walk.report("LX242", node, values)
            return None
        at = entries["points"][1]
        if comment.reason is None:
            walk.report("LX243", node, {"metric": name, "expected": EXAMPLE})
        text = read_scalar(name, at, walk, "1")
        number = None if text is None else read_decimal(name, text, at, walk, self.absence())
        if number is None or not self.check_limits(name, number, at, walk):
            return None
        return figure_at(node, number, show(number))._replace(**comment._asdict())

    def absence(self) -> Absence:
        code = "LX247" if super().absence().code == "LX245" else "LX249"
        return Absence(code, {"expected": ZERO_POINTS})
