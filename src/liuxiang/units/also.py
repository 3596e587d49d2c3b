"""Other names that unit files may use: those that other versions of a rule file have."""

from collections.abc import Mapping
from typing import NamedTuple

from yaml.nodes import MappingNode, Node

from liuxiang.diagnostics import Related
from liuxiang.nodes import Walk


class Also(NamedTuple):
    """What else metrics and categories may be called, and their ids.

    A name may stand for one metric in an earlier version and for another in a later one, where the
    first has got a new name. Files that use the new name are written in the words of the later one.
    """

    metrics: Mapping[str, str]
    categories: Mapping[str, str]

    def entries(self, mapping: MappingNode, walk: Walk) -> dict[str, tuple[Node, Node]]:
        """The entries of `mapping` by the ids of metrics; one under two names is reported."""
        entries = walk.entries(mapping)
        if self.metrics.keys().isdisjoint(entries):
            return entries
        found: dict[str, tuple[Node, Node]] = {}
        for name, entry in entries.items():
            called = self._called(name, entries)
            if called in found:
                first = Related(walk.place(found[called][0]))
                walk.report("LX111", entry[0], {"key": name}, related=(first,))
            found[called] = entry
        return found

    def _called(self, name: str, entries: Mapping[str, object]) -> str:
        """The id of the metric that `name` stands for among `entries`."""
        if name in self.metrics.values() and not any(
            other in entries for other, own in self.metrics.items() if own == name
        ):
            return name
        return self.metrics.get(name, name)
