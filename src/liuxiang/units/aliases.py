"""What units call metrics and categories: titles, earlier names, names of another version."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.diagnostics import Related, has_errors
from liuxiang.exact import half_width
from liuxiang.names import called, shown, word
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.header import Titled
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.metrics.base import Metric, found_text
from liuxiang.units.naming import Entries
from liuxiang.wording.text import Joined, Phrase, brief

if TYPE_CHECKING:
    from liuxiang.tables import Table


class Aliases(NamedTuple):
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

    def of_words(self, used: Collection[str], *, older: bool) -> "Aliases":
        """Return the aliases that apply to figures with the names `used`.

        Reused names keep their earlier meaning in data of an `older` version, that is, data that
        name this version or use a name that existed only then.
        """
        if not self.reused or not (older or any(each in self.metrics for each in used)):
            return self
        return self._replace(metrics={**self.metrics, **self.reused})

    def of_document(
        self,
        entries: Entries,
        keys: Iterable[str],
        walk: NodeReader,
        *,
        older: bool = False,
        told: bool = False,
    ) -> "Aliases":
        """Return the aliases that apply to a document with figures under some of `keys`.

        Names that have changed their meaning are reported, unless the document has `told` which
        rules it is for.
        """
        if not self.reused:
            return self
        used: dict[str, Node] = {}
        for key in keys:
            node = entries[key][1] if key in entries else None
            if isinstance(node, MappingNode):
                used |= {str(at.value): at for at, _ in node.value if isinstance(at, ScalarNode)}
        also = self.of_words(used, older=older)
        if also is self and not told:
            for name in used.keys() & self.reused.keys():
                values = {"metric": name, "other": self.reused[name]}
                walk.report("LX295", used[name], values)
        return also

    def of_table(self, table: "Table", version: str) -> "Aliases":
        """Return the aliases that apply to a table read by rules of a `version`."""
        if not self.reused:
            return self
        from liuxiang.tables.turned import heads_of, references_of

        heads = {each.partition("@")[0].strip() for each in heads_of(table)}
        named = references_of(table)
        older = any(each.partition("@")[2] not in ("", version) for each in named)
        return self.of_words(heads, older=older)

    def is_of_other(self, name: str, metric: Metric, node: Node, walk: NodeReader) -> bool:
        """Return whether the other version can parse the figure at `node` and this one cannot."""
        if name not in self.others:
            return False
        own, other = NodeReader(walk.source), NodeReader(walk.source)
        metric.read(name, node, own)
        self.others[name].read(name, node, other)
        return has_errors(own.problems) and not has_errors(other.problems)

    def entries(self, mapping: MappingNode, walk: NodeReader) -> dict[str, tuple[Node, Node]]:
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


NO_OTHERS: Final = Aliases({}, {})
"""No aliases."""


def earlier(ruleset: Ruleset) -> Aliases:
    """Return the earlier names given by `was` in a rule file, except those that two parts claim."""
    metrics, categories = _earlier(ruleset.metrics), _earlier(ruleset.categories)
    reused = {was: name for was, name in metrics.items() if was in ruleset.metrics}
    return Aliases(
        {was: name for was, name in metrics.items() if was not in reused},
        {was: name for was, name in categories.items() if was not in ruleset.categories},
        said=True,
        reused=reused,
    )


def _earlier(parts: Mapping[str, Metric] | Mapping[str, Titled]) -> dict[str, str]:
    """Return the ids of parts by earlier name."""
    named = [(each.was, name) for name, each in parts.items() if each.was is not None]
    claimed = Counter(was for was, _ in named)
    return {was: name for was, name in named if was != name and claimed[was] == 1}


class Called:
    """Resolves metrics and categories of a rule file by any of their names."""

    def __init__(self, ruleset: Ruleset, also: Aliases) -> None:
        self._ruleset, self._also = ruleset, also

    @property
    def metrics(self) -> Mapping[str, AnyMetric]:
        """The metrics by id."""
        return self._ruleset.metrics

    @cached_property
    def _metrics(self) -> Mapping[str, tuple[str, ...]]:
        """The metrics that each name may refer to."""
        return called({name: each.title for name, each in self._ruleset.metrics.items()}, {})

    @cached_property
    def _categories(self) -> Mapping[str, tuple[str, ...]]:
        """The categories that each name may refer to."""
        titles = {name: each.title for name, each in self._ruleset.categories.items()}
        return called(titles, self._also.categories)

    def entries(self, mapping: MappingNode, walk: NodeReader, also: Aliases) -> Entries:
        """Return the entries of `mapping` by metric id; keys can be titles.

        `also` are the aliases that apply to this unit.
        """
        entries = also.entries(mapping, walk)
        if entries.keys() <= self._ruleset.metrics.keys():
            return entries
        found: Entries = {}
        for name, entry in entries.items():
            names = self._ids(name)
            if len(names) > 1:
                walk.report("LX136", entry[0], {"found": name, "expected": Joined(names)})
                continue
            metric = names[0] if names else name
            if metric in found:
                first = Related(walk.place(found[metric][0]))
                walk.report("LX111", entry[0], {"key": name}, related=(first,))
            found[metric] = entry
        return found

    def _ids(self, name: str) -> tuple[str, ...]:
        """Return the ids of the metrics that are called `name`."""
        return (name,) if name in self._ruleset.metrics else self._metrics.get(word(name), ())

    def metric(self, name: str, at: Node, walk: NodeReader) -> str | None:
        """Return the id of the metric called `name`; None if it was reported."""
        ids = self._ids(self._also.metrics.get(name, name))
        if len(ids) == 1:
            return ids[0]
        if ids:
            walk.report("LX136", at, {"found": name, "expected": Joined(ids)})
        else:
            self.report_metric(name, at, walk)
        return None

    def report_metric(self, name: str, at: Node, walk: NodeReader) -> None:
        """Report an unknown metric `name`, with suggestions."""
        metrics = self._ruleset.metrics
        known = chain(metrics, (each.title for each in metrics.values()))
        suggestions = walk.close_matches(half_width(name), known)
        values = {"metric": name if len(name) <= 60 else f"{name[:57]}…"}
        walk.report("LX201", at, values, suggestions=suggestions)

    def category(self, top: MappingNode, entries: Entries, walk: NodeReader) -> str | None:
        """Return the id of the category of a unit; report any problem with it."""
        known = self._ruleset.categories
        node = entries["category"][1] if "category" in entries else top
        if isinstance(node, ScalarNode) and node.value in known:
            return str(node.value)
        if isinstance(node, ScalarNode) and node.value in self._also.categories:
            name = self._also.categories[node.value]
            if self._also.said:
                walk.report("LX297", node, {"names": f"{node.value} → {name}", "count": "1"})
            return name
        if isinstance(node, ScalarNode) and node.value in self._also.foreign:
            walk.report("LX705", node, {"category": node.value})
            return None
        if "category" not in entries or is_empty(entries["category"][1]):
            at = entries["category"][0] if "category" in entries else top
            walk.report("LX205", at, {"expected": self._listed})
            return None
        node = entries["category"][1]
        text = shown(brief(node.value)) if isinstance(node, ScalarNode) else found_text(node)
        names = self._categories.get(word(text), ())
        if len(names) == 1:
            return names[0]
        if names:
            walk.report("LX181", node, {"found": text, "expected": Joined(names)})
        else:
            titles = {each.title for each in known.values()}
            suggestions = walk.close_matches(text, {*known, *titles})
            values = {"found": text, "expected": self._listed}
            walk.report("LX207", node, values, suggestions=suggestions)
        return None

    @cached_property
    def _listed(self) -> Joined:
        """The categories with their titles, for messages."""
        known = self._ruleset.categories.items()
        return Joined(Phrase("with_title", name=name, title=each.title) for name, each in known)


def evidence_of(
    entries: Entries, called: Called, walk: NodeReader, also: Aliases
) -> dict[str, tuple[str, ...]]:
    """Return the documents of metrics in the `entries` of a unit; report problems to `walk`."""
    if "evidence" not in entries or is_empty(entries["evidence"][1]):
        return {}
    mapping = walk.mapping(entries["evidence"][1], "LX208", {"key": "evidence"})
    evidence: dict[str, tuple[str, ...]] = {}
    for name, (at, node) in called.entries(mapping, walk, also).items() if mapping else ():
        if name not in called.metrics:
            called.report_metric(name, at, walk)
        elif isinstance(node, SequenceNode) and all(
            isinstance(each, ScalarNode) for each in node.value
        ):
            evidence[name] = tuple(str(each.value).strip() for each in node.value)
        elif isinstance(node, ScalarNode):
            evidence[name] = () if is_empty(node) else (str(node.value).strip(),)
        else:
            walk.report("LX212", node, {"metric": name, "found": found_text(node)})
    return evidence
