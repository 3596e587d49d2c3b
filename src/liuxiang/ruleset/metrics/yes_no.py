"""`yes_no`: a question with the answer yes or no.

::

    party_union_mechanism: {title: 党工共建机制, kind: yes_no}      # the rule file
    party_union_mechanism: 是                                     # a unit file
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Final, Literal

from yaml.nodes import Node

from liuxiang.figures import Figure, FigureValue
from liuxiang.nodes import NodeReader
from liuxiang.ruleset.answers import ANSWERS, answer_of
from liuxiang.ruleset.aspects import KIND
from liuxiang.ruleset.metrics.absent import is_absent
from liuxiang.ruleset.metrics.base import Metric, Plain, Usual, figure_at, found_text, read_scalar
from liuxiang.terms import Input, Says

_PLAIN: Final[Mapping[str, Plain]] = {
    text: (answer, "true" if answer else "false") for text, answer in ANSWERS.items()
}


class YesNo(Metric):
    """Yes or no: `true false 是 否 yes no 有 无`."""

    kind: Annotated[Literal["yes_no"], KIND]
    """The kind of metric."""

    def usual(self) -> Usual:
        return _PLAIN.get

    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        expected = " ".join(ANSWERS)
        text = read_scalar(name, node, walk, expected)
        if text is None:
            return None
        answer = answer_of(text)
        if answer is None:
            values = {"metric": name, "found": found_text(node), "expected": expected}
            walk.report("LX250" if is_absent(text) else "LX234", node, values)
            return None
        return figure_at(node, answer, "true" if answer else "false")

    def inputs(self, name: str) -> tuple[Input | Says, ...]:
        return (Says(name),)

    def spread(self, value: FigureValue) -> Iterator[object]:
        yield value
