"""Other names that unit files may use: those that other versions of a rule file have."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from yaml.nodes import MappingNode, Node

from liuxiang.diagnostics import Related, has_errors
from liuxiang.nodes import Walk
from liuxiang.ruleset.metrics.base import Metric


class Also(NamedTuple):
    """What else metrics and categories may be called, and their ids.

    A name may stand for one metric in an earlier version and for another in a later one, where the
    first has got a new name. Files that use the new name are written in the words of the later one.
    """

    metrics: Mapping[str, str]
    categories: Mapping[str, str]
    others: Mapping[str, Metric] = MappingProxyType({})
    """Metrics that are of another kind in the other version, as it has them."""
    foreign: frozenset[str] = frozenset()
    """The categories that the other version alone has."""

    def is_of_other(self, name: str, metric: Metric, node: Node, walk: Walk) -> bool:
        """Whether the other version can read the figure at `node` and this one cannot."""
        if name not in self.others:
            return False
        own, other = Walk(walk.source), Walk(walk.source)
        metric.read(name, node, own)
        self.others[name].read(name, node, other)
        return has_errors(own.problems) and not has_errors(other.problems)

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
