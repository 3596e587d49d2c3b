"""Aliases: names in other versions of a rule file that unit files may also use."""

from collections import Counter
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from yaml.nodes import MappingNode, Node

from liuxiang.diagnostics import Related, has_errors
from liuxiang.nodes import Walk
from liuxiang.ruleset import Ruleset, Titled
from liuxiang.ruleset.metrics.base import Metric


class Also(NamedTuple):
    """Aliases of metrics and categories, mapped to their ids.

    A name can refer to one metric in an earlier version and to another one in a later version, if
    the first was renamed. Files that use the new name are read with the names of the later version.
    """

    metrics: Mapping[str, str]
    categories: Mapping[str, str]
    others: Mapping[str, Metric] = MappingProxyType({})
    """Metrics that have another kind in the other version, as defined there."""
    foreign: frozenset[str] = frozenset()
    """Categories that exist in the other version only."""
    said: bool = False
    """Whether the names are earlier names given by `was` in the rule file itself."""
    reused: Mapping[str, str] = MappingProxyType({})
    """Earlier names that are now the ids of other metrics."""

    def of_words(self, used: Collection[str], *, older: bool) -> "Also":
        """Return the aliases that apply to figures with the names `used`.

        Reused names keep their earlier meaning in data of an `older` version, that is, data that
        name this version or use a name that existed only then.
        """
        if not self.reused or not (older or any(each in self.metrics for each in used)):
            return self
        return self._replace(metrics={**self.metrics, **self.reused})

    def is_of_other(self, name: str, metric: Metric, node: Node, walk: Walk) -> bool:
        """Return whether the other version can parse the figure at `node` and this one cannot."""
        if name not in self.others:
            return False
        own, other = Walk(walk.source), Walk(walk.source)
        metric.read(name, node, own)
        self.others[name].read(name, node, other)
        return has_errors(own.problems) and not has_errors(other.problems)

    def entries(self, mapping: MappingNode, walk: Walk) -> dict[str, tuple[Node, Node]]:
        """Return the entries of `mapping` by metric id; report a metric given under two names."""
        entries = walk.entries(mapping)
        if self.metrics.keys().isdisjoint(entries):
            return entries
        found: dict[str, tuple[Node, Node]] = {}
        for name, entry in entries.items():
            called = self._called(name, entries)
            if self.said and called != name:
                walk.report("LX297", entry[0], {"names": f"{name} → {called}", "count": "1"})
            if called in found:
                first = Related(walk.place(found[called][0]))
                code = "LX296" if self.said else "LX111"
                walk.report(code, entry[0], {"key": name, "metric": called}, related=(first,))
            found[called] = entry
        return found

    def _called(self, name: str, entries: Mapping[str, object]) -> str:
        """Return the id of the metric that `name` refers to among `entries`."""
        if self.said:
            return self.metrics.get(name, name)
        if name in self.metrics.values() and not any(
            other in entries for other, own in self.metrics.items() if own == name
        ):
            return name
        return self.metrics.get(name, name)


NO_OTHERS: Final = Also({}, {})
"""No aliases."""


def earlier(ruleset: Ruleset) -> Also:
    """Return the earlier names given by `was` in a rule file, except those that two parts claim."""
    metrics, categories = _earlier(ruleset.metrics), _earlier(ruleset.categories)
    reused = {was: name for was, name in metrics.items() if was in ruleset.metrics}
    return Also(
        {was: name for was, name in metrics.items() if was not in reused},
        {was: name for was, name in categories.items() if was not in ruleset.categories},
        said=True,
        reused=reused,
    )


def _earlier(parts: Mapping[str, Metric] | Mapping[str, Titled]) -> dict[str, str]:
    """Return the ids of parts by earlier name."""
    claimed = Counter(each.was for each in parts.values())
    return {
        each.was: name
        for name, each in parts.items()
        if each.was is not None and each.was != name and claimed[each.was] == 1
    }
