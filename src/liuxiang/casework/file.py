"""Valid files of cases with their rule files."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from liuxiang.casework.model import Case, Stated, entries_of, stated_units
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.nodes import NodeReader, Path, Tree
from liuxiang.ruleset.load import RuleFile

Recorded = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""The record of the rules as plain data: by section, part and key (`ledger.py`)."""


class CaseFile(NamedTuple):
    """A valid file of cases, and the rule file that it tests."""

    file: str
    rules: RuleFile
    cases: tuple[Case, ...]
    walk: NodeReader
    tree: Tree
    problems: tuple[Diagnostic, ...] = ()
    recorded: Recorded = MappingProxyType({})

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of `path`, of its `key`, or of the nearest ancestor."""
        while path not in self.tree.nodes:
            path = path[:-1]
        nodes = self.tree.keys if key and path in self.tree.keys else self.tree.nodes
        return self.walk.place(nodes[path])

    def stated(self, index: int) -> list[Stated]:
        """Return the units of a case."""
        case = self.cases[index]
        category = case.category or next(iter(self.rules.ruleset.categories))
        path: Path = ("cases", index)
        if case.units is not None:
            return list(stated_units(self.tree.nodes[*path, "units"], category))
        keys = ("given", "verified", "not_applicable")
        said = (entries_of(self.tree.nodes.get((*path, key))) for key in keys)
        return [Stated(case.name, category, self.tree.nodes[*path, "name"], *said)]
