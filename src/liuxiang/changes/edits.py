"""Edits: the groups of facts that were changed in one stroke."""

from typing import Final, Literal, NamedTuple

from liuxiang.changes.facts import FactPath

Edit = Literal["part", "moved", "clauses", "kind", "base", "members", "order", "field"]


class Group(NamedTuple):
    """What an edit is: a part that came or went, or the field at `at` that is said otherwise."""

    edit: Edit
    at: FactPath
    came_from: FactPath = ()


Groups = dict[Group, list[FactPath]]

MEASURES: Final = frozenset({"test", "mark", "step", "line"})
"""What is said in the unit of a metric."""
