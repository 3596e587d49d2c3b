"""Edits: the groups of facts that were changed in one stroke."""

from typing import Final, Literal, NamedTuple

from liuxiang.changes.facts import FactPath

Edit = Literal[
    "part",
    "divided",
    "moved",
    "joined",
    "wrapped",
    "clauses",
    "kind",
    "base",
    "members",
    "order",
    "field",
]


class Group(NamedTuple):
    """What an edit is: a part that came or went, or the field at `at` that is said otherwise."""

    edit: Edit
    at: FactPath
    came_from: FactPath = ()


Groups = dict[Group, list[FactPath]]

MEASURES: Final = frozenset({"test", "mark", "step", "line"})
"""What is said in the unit of a metric."""


def give(groups: Groups, giver: Group, taker: Group, paths: list[FactPath]) -> None:
    """Move `paths` from one group to another; a group that has none left is no edit."""
    if not paths or giver not in groups:
        return
    groups[taker] = groups[taker] + paths
    left = [path for path in groups[giver] if path not in paths]
    if left:
        groups[giver] = left
    else:
        del groups[giver]
