"""Other names that unit files may use: those that other versions of a rule file have."""

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
    said: bool = False
    """Whether they are earlier names, as the rule file itself says by `was`."""
    reused: Mapping[str, str] = MappingProxyType({})
    """Earlier names that are the ids of other metrics by now."""

    def of_words(self, used: Collection[str], *, older: bool) -> "Also":
        """What holds for figures called by the names `used`.

        Reused names have their earlier meaning in what is of an `older` version: it names one, or
        uses a name that there was only then.
        """
        if not self.reused or not (older or any(each in self.metrics for each in used)):
            return self
        return self._replace(metrics={**self.metrics, **self.reused})

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
            if self.said and called != name:
                walk.report("LX297", entry[0], {"names": f"{name} → {called}", "count": "1"})
            if called in found:
                first = Related(walk.place(found[called][0]))
                code = "LX296" if self.said else "LX111"
                walk.report(code, entry[0], {"key": name, "metric": called}, related=(first,))
            found[called] = entry
        return found

    def _called(self, name: str, entries: Mapping[str, object]) -> str:
        """The id of the metric that `name` stands for among `entries`."""
        if self.said:
            return self.metrics.get(name, name)
        if name in self.metrics.values() and not any(
            other in entries for other, own in self.metrics.items() if own == name
        ):
            return name
        return self.metrics.get(name, name)


NO_OTHERS: Final = Also({}, {})
"""Every part goes by its own id."""


def earlier(ruleset: Ruleset) -> Also:
    """The earlier names that a rule file says by `was`; none that two parts claim."""
    metrics, categories = _earlier(ruleset.metrics), _earlier(ruleset.categories)
    reused = {was: name for was, name in metrics.items() if was in ruleset.metrics}
    return Also(
        {was: name for was, name in metrics.items() if was not in reused},
        {was: name for was, name in categories.items() if was not in ruleset.categories},
        said=True,
        reused=reused,
    )


def _earlier(parts: Mapping[str, Metric] | Mapping[str, Titled]) -> dict[str, str]:
    """The ids of parts by what they were."""
    claimed = Counter(each.was for each in parts.values())
    return {
        each.was: name
        for name, each in parts.items()
        if each.was is not None and each.was != name and claimed[each.was] == 1
    }
