"""Reads the figures of units under any of the keys that hold figures."""

from collections.abc import Mapping
from typing import Final, cast

from yaml.nodes import MappingNode, Node, ScalarNode

from liuxiang.figures import Figure, StatementKind
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.metrics.comment import COMMENTS, comment_of
from liuxiang.units.aliases import Aliases, Called
from liuxiang.units.counting import check_limit
from liuxiang.units.declared import figure_of as declared_figure
from liuxiang.units.declared import is_inapplicable
from liuxiang.units.naming import Entries
from liuxiang.units.resolve import Figures, says_nothing
from liuxiang.wording.text import Joined

ENTRY_KEYS: Final = ("value", *COMMENTS)

SAID: Final[Mapping[str, StatementKind]] = {
    "metrics": "reported",
    "corrected": "corrected",
    "verified": "verified",
}
"""Who says the figures under a key of a unit."""

_UNSAID: Final = (None,) * (len(Figure._fields) - 5)
"""What is left of a figure that says no more than its value."""

_MADE: Final = tuple.__new__
"""Creates a named tuple in half the time; a run typically creates hundreds of thousands of figures.
"""


class FigureReader:
    """Reads figures by the metrics of one rule file; `called` resolves their names.

    It `declares` once any figure that it has read is declared not to apply.
    """

    def __init__(
        self, ruleset: Ruleset, also: Aliases, called: Called, *, shared: bool = False
    ) -> None:
        self._takes_shared = shared
        self._ruleset, self._also, self._called = ruleset, also, called
        self.declares = False
        self._usual = {
            name: metric.usual()
            for name, metric in ruleset.metrics.items()
            if not (metric.made_of() or metric.shared)
        }

    def read(self, entries: Entries, key: str, walk: NodeReader, also: Aliases) -> Figures:
        """Return the figures under one of the keys of `SAID`; empty ones are missing."""
        figures: Figures = {}
        if key not in entries or is_empty(entries[key][1]):
            return figures
        mapping = walk.mapping(entries[key][1], "LX208", {"key": key})
        verified = key == "verified"
        said = SAID[key]
        for name, (at, node) in (
            self._called.entries(mapping, walk, also).items() if mapping else ()
        ):
            usual = self._usual.get(name)
            plain = usual(node.value) if usual and type(node) is ScalarNode else None
            if plain is not None:
                value, text = plain
                mark = node.start_mark
                there = (value, text, mark.line, mark.column, verified, *_UNSAID)
                figures[name] = _MADE(Figure, there)
                continue
            figure = self.figure(name, at, node, walk, said=said)
            if figure is not None:
                figures[name] = figure
        return figures

    def figure(
        self,
        name: str,
        at: Node,
        node: Node,
        walk: NodeReader,
        *,
        said: StatementKind,
    ) -> Figure | None:
        """Return the figure at `node` of the metric named at `at`; None if missing or reported.

        One that was verified or corrected can be a mapping with the comment of whoever did it.
        """
        metric = self._ruleset.metrics.get(name)
        if metric is None:
            self._called.report_metric(name, at, walk)
            return None
        if says_nothing(name, node, walk) or self._also.is_of_other(name, metric, node, walk):
            return None
        if metric.shared and not self._takes_shared:
            walk.report("LX266", at, {"metric": name})
            return None
        if metric.made_of():
            if name in self._also.others:
                return None  # reported by the other version
            parts = Joined(self._ruleset.derivation.sources(name))
            walk.report("LX261", at, {"metric": name, "parts": parts})
            return None
        if is_inapplicable(node, metric):
            self.declares = True
            figure = declared_figure(name, node, walk)
            return figure and figure._replace(verified=said == "verified")
        wrapped = said != "reported" and isinstance(node, MappingNode) and metric.kind != "points"
        figure = (self._entry if wrapped else metric.read)(name, node, walk)
        if figure is None:
            return None
        limit = self._ruleset.entry_limits.get(name)
        if limit is not None:
            check_limit(name, figure, limit, node, walk)
        return figure._replace(verified=True) if said == "verified" else figure

    def _entry(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        """Return a figure with the comment of whoever said it: `{value, reason, by, date}`."""
        entries = walk.entries(cast(MappingNode, node))
        walk.check_keys(entries, ENTRY_KEYS)
        if "value" not in entries:
            walk.report("LX211", node, {"metric": name})
            return None
        if is_empty(entries["value"][1]):
            return None
        metric, value = self._ruleset.metrics[name], entries["value"][1]
        if is_inapplicable(value, metric):
            self.declares = True
            figure = declared_figure(name, value, walk)
        else:
            figure = metric.read(name, value, walk)
        if figure is None:
            return None
        return figure._replace(**comment_of(entries, walk)._asdict())
