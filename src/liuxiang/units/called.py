"""Resolves names of metrics and categories in unit files: ids, titles, names of other versions."""

from collections.abc import Mapping
from functools import cached_property
from itertools import chain

from yaml.nodes import MappingNode, Node, ScalarNode

from liuxiang.diagnostics import Related
from liuxiang.exact import half_width
from liuxiang.names import called, shown, word
from liuxiang.nodes import Walk, is_empty, start
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.units.also import Also
from liuxiang.wording.text import brief

Entries = dict[str, tuple[Node, Node]]
"""The nodes of keys and values by key."""


class Called:
    """Resolves metrics and categories of a rule file by any of their names."""

    def __init__(self, ruleset: Ruleset, also: Also) -> None:
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

    def entries(self, mapping: MappingNode, walk: Walk, also: Also) -> Entries:
        """Return the entries of `mapping` by metric id; keys can be titles.

        `also` are the aliases that apply to this unit.
        """
        entries = also.entries(mapping, walk)
        if entries.keys() <= self._ruleset.metrics.keys():
            return entries
        found: Entries = {}
        for name, entry in entries.items():
            names = (name,) if name in self._ruleset.metrics else self._metrics.get(word(name), ())
            if len(names) > 1:
                walk.report("LX136", entry[0], {"found": name, "expected": ", ".join(names)})
                continue
            metric = names[0] if names else name
            if metric in found:
                first = Related(walk.place(found[metric][0]))
                walk.report("LX111", entry[0], {"key": name}, related=(first,))
            found[metric] = entry
        return found

    def report_metric(self, name: str, at: Node, walk: Walk) -> None:
        """Report an unknown metric `name`, with suggestions."""
        metrics = self._ruleset.metrics
        known = chain(metrics, (each.title for each in metrics.values()))
        suggestions = walk.near(half_width(name), known)
        values = {"metric": name if len(name) <= 60 else f"{name[:57]}…"}
        walk.report("LX201", at, values, suggestions=suggestions)

    def category(self, top: MappingNode, entries: Entries, walk: Walk) -> str | None:
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
        listed = "、".join(f"{name}（{each.title}）" for name, each in known.items())
        listed_en = ", ".join(known)
        values = {"expected": listed, "expected_en": listed_en}
        if "category" not in entries or is_empty(entries["category"][1]):
            walk.report("LX205", entries["category"][0] if "category" in entries else top, values)
            return None
        node = entries["category"][1]
        text = shown(brief(node.value)) if isinstance(node, ScalarNode) else found_text(node)
        names = self._categories.get(word(text), ())
        if len(names) == 1:
            return names[0]
        if names:
            walk.report("LX181", node, {"found": text, "expected": ", ".join(names)})
        else:
            titles = {each.title for each in known.values()}
            suggestions = walk.near(text, {*known, *titles})
            walk.report("LX207", node, {**values, "found": text}, suggestions=suggestions)
        return None


def named_at(top: Node) -> tuple[int, int]:
    """Return the node of the name of the unit at `top`, or `top` itself if there is none."""
    fields = top.value if isinstance(top, MappingNode) else ()
    return start(next((node for key, node in fields if key.value == "unit"), top))
