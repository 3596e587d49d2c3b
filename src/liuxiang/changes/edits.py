"""Edits: groups of facts that changed together."""

from typing import Final, Literal, NamedTuple

from liuxiang.changes.facts import FactPath

Edit = Literal[
    "part",
    "divided",
    "moved",
    "joined",
    "turned",
    "wrapped",
    "clauses",
    "kind",
    "base",
    "members",
    "order",
    "field",
]


class Group(NamedTuple):
    """The kind of an edit, and the part or the changed field at `at`."""

    edit: Edit
    at: FactPath
    came_from: FactPath = ()


Groups = dict[Group, list[FactPath]]

MEASURES: Final = frozenset({"test", "mark", "step", "line"})
"""What is said in the unit of a metric."""


def give(groups: Groups, giver: Group, taker: Group, paths: list[FactPath]) -> None:
    """Move `paths` from one group to another; remove the first if it becomes empty."""
    if not paths or giver not in groups:
        return
    groups[taker] = groups[taker] + paths
    left = [path for path in groups[giver] if path not in paths]
    if left:
        groups[giver] = left
    else:
        del groups[giver]
