"""`checklist`: which of a few named things there are.

::

    service_centre:
      title: 职工服务中心“六有”
      kind: checklist
      members: {sign: 牌子, staff: 人员}
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, cast

from pydantic import Field
from yaml.nodes import Node, ScalarNode, SequenceNode

from liuxiang.figures import Figure, FigureValue
from liuxiang.names import called, shown, word
from liuxiang.nodes import NodeReader
from liuxiang.ruleset.aspects import KIND, MEMBERS
from liuxiang.ruleset.base import Name, Text
from liuxiang.ruleset.metrics.absent import is_absent
from liuxiang.ruleset.metrics.base import Metric, figure_at, found_text
from liuxiang.terms import Input, Says
from liuxiang.widths import by_wide_sign
from liuxiang.wording.text import Listing


class Checklist(Metric):
    """The members that are there, by id or title; those not listed are not there."""

    kind: Annotated[Literal["checklist"], KIND]
    """The kind of metric."""
    members: Annotated[Mapping[Name, Text], MEMBERS] = Field(min_length=1)
    """The things that are to be there: titles by id."""

    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        if self._says_none(node):
            values = {
                "metric": name,
                "found": _text(node),
                "expected": Listing(self.members.values()),
            }
            walk.report("LX251", node, values)
            return None
        if not isinstance(node, SequenceNode):
            example = f"[{', '.join(self.members.values())}]"
            values = {"metric": name, "found": found_text(node), "expected": example}
            walk.report("LX230", node, values)
            return None
        ids = {title: member for member, title in self.members.items()}
        ticked: set[str] = set()
        sound = True
        for each in node.value:
            text = each.value if isinstance(each, ScalarNode) else found_text(each)
            if text in self.members and text not in ticked:
                ticked.add(text)
                continue
            text = shown(text)
            member = text if text in self.members else ids.get(text) or self._called(text)
            if member is not None and member not in ticked:
                ticked.add(member)
                continue
            sound = False
            values = {"metric": name, "found": text, "expected": Listing(self.members.values())}
            separated = by_wide_sign(text) if member is None else None
            if separated is not None:
                sign, listed_as = separated
                walk.report("LX252", each, {"found": text, "sign": sign, "expected": listed_as})
            elif member is None:
                known = [*self.members, *ids]
                walk.report("LX240", each, values, suggestions=walk.close_matches(text, known))
            else:
                walk.report("LX241", each, values)
        listed = tuple(member for member in self.members if member in ticked)
        return figure_at(node, listed, " ".join(listed) or "[]") if sound else None

    def _says_none(self, node: Node) -> bool:
        """Return whether a word, alone or the only one listed, states that there is nothing."""
        text = _text(node)
        if not text or not is_absent(text):
            return False
        known = text in self.members or text in self.members.values() or self._called(text)
        return not known

    def _called(self, text: str) -> str | None:
        """Return the member that `text` refers to by its visible characters."""
        found = called(self.members, {}).get(word(text), ())
        return found[0] if len(found) == 1 else None

    def inputs(self, name: str) -> tuple[Input | Says, ...]:
        return tuple(Says(name, member) for member in self.members)

    def spread(self, value: FigureValue) -> Iterator[object]:
        ticked = frozenset(cast(tuple[str, ...], value))
        yield from (member in ticked for member in self.members)


def _text(node: Node) -> str:
    """Return the text of a scalar, or of the only element of a list; empty if there is none."""
    if isinstance(node, SequenceNode) and len(node.value) == 1:
        node = node.value[0]
    return shown(node.value) if isinstance(node, ScalarNode) else ""
