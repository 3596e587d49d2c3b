"""Other names that unit files may use: those that other versions of a rule file have."""

from collections.abc import Mapping
from typing import NamedTuple

from yaml.nodes import MappingNode, Node

from liuxiang.diagnostics import Related
from liuxiang.nodes import Walk


class Also(NamedTuple):
    """What else metrics and categories may be called, and their ids."""

    metrics: Mapping[str, str]
    categories: Mapping[str, str]

    def entries(self, mapping: MappingNode, walk: Walk) -> dict[str, tuple[Node, Node]]:
        """The entries of `mapping` by the ids of metrics; one under two names is reported."""
        entries = walk.entries(mapping)
        if self.metrics.keys().isdisjoint(entries):
            return entries
        found: dict[str, tuple[Node, Node]] = {}
        for name, entry in entries.items():
            called = self.metrics.get(name, name)
            if called in found:
                first = Related(walk.place(found[called][0]))
                walk.report("LX111", entry[0], {"key": name}, related=(first,))
            found[called] = entry
        return found
