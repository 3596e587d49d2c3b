"""`choice`: one of a few named options.

::

    department:                                     # the rule file
      title: 主管部门
      kind: choice
      options: {marketing: 市场, sales: 销售}
    department: 市场                                 # a unit file
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field
from yaml.nodes import Node, ScalarNode

from liuxiang.figures import Figure, FigureValue
from liuxiang.names import called, shown, word
from liuxiang.nodes import NodeReader
from liuxiang.ruleset.aspects import KIND, MEMBERS
from liuxiang.ruleset.base import Name, Text
from liuxiang.ruleset.metrics.absent import is_absent
from liuxiang.ruleset.metrics.base import Metric, Plain, Usual, figure_at, found_text
from liuxiang.terms import Input, Says
from liuxiang.wording.text import Listing


class Choice(Metric):
    """One of the options, by id or title."""

    kind: Annotated[Literal["choice"], KIND]
    """The kind of metric."""
    options: Annotated[Mapping[Name, Text], MEMBERS] = Field(min_length=1)
    """The options of which a unit has one: titles by id."""

    @cached_property
    def _written(self) -> Mapping[str, Plain]:
        """The options by their ids and titles."""
        titles = {title: (each, each) for each, title in self.options.items()}
        return titles | {each: (each, each) for each in self.options}

    def usual(self) -> Usual:
        return self._written.get

    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        values = {
            "metric": name,
            "found": found_text(node),
            "expected": Listing(self.options.values()),
        }
        if not isinstance(node, ScalarNode):
            walk.report("LX259", node, values)
            return None
        text = shown(node.value)
        option = self.option(text)
        if option is not None:
            return figure_at(node, option, option)
        known = [*self.options, *self.options.values()]
        suggestions = walk.close_matches(text, known)
        if is_absent(text) and not suggestions:
            walk.report("LX260", node, values)
        else:
            walk.report("LX258", node, values, suggestions=suggestions)
        return None

    def option(self, text: str) -> str | None:
        """Return the id of the option that `text` is the id or the title of."""
        plain = self._written.get(text)
        if plain is not None:
            return plain[1]
        found = called(self.options, {}).get(word(text), ())
        return found[0] if len(found) == 1 else None

    def inputs(self, name: str) -> tuple[Input | Says, ...]:
        return tuple(Says(name, option) for option in self.options)

    def spread(self, value: FigureValue) -> Iterator[object]:
        return (option == value for option in self.options)
