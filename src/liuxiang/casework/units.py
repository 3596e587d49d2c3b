"""The units of cases as documents: default figures, changed by what the case gives."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.casework.limits import REASON, Entered, Written
from liuxiang.ruleset import Ruleset

RESERVED = ("category", "given", "verified")
"""The keys of one of several units, if it is more than its figures."""

Entry = tuple[Node, Node]

Start = Written | Node
"""The default figure of a unit: one at its threshold, or a recorded one."""


class Stated(NamedTuple):
    """A unit of a case: its name and category, its place, and its figures."""

    name: str
    category: str
    at: Node
    given: tuple[Entry, ...]
    verified: tuple[Entry, ...]


def document(stated: Stated, limits: Mapping[str, Start], ruleset: Ruleset) -> MappingNode:
    """Return the unit file for `stated`, with default figures for everything it does not give."""
    at = stated.at
    given = {str(key.value) for key, _ in (*stated.given, *stated.verified)}
    derived = [
        (_scalar(name, at), figure if isinstance(figure, Node) else node_of(figure, at))
        for name, figure in limits.items()
        if name not in given and given.isdisjoint(ruleset.figures_of(name))
    ]
    entries: list[Entry] = [
        (_scalar("unit", at), _scalar(stated.name, at)),
        (_scalar("category", at), _scalar(stated.category, at)),
        (_scalar("metrics", at), _mapping([*derived, *stated.given], at)),
    ]
    if stated.verified:
        entries.append((_scalar("verified", at), _mapping(list(stated.verified), at)))
    return _mapping(entries, at)


def node_of(written: Written, at: Node) -> Node:
    """Return a generated node for a figure, with the position `at`."""
    match written:
        case Entered(points):
            pairs = [("points", points), ("reason", REASON)]
            return _mapping([(_scalar(key, at), _scalar(text, at)) for key, text in pairs], at)
        case tuple():
            nodes = [_scalar(each, at) for each in written]
            return SequenceNode("", nodes, at.start_mark, at.end_mark)
        case _:
            return _scalar(written, at)


def _scalar(text: str, at: Node) -> ScalarNode:
    return ScalarNode("", text, at.start_mark, at.end_mark)


def _mapping(entries: list[Entry], at: Node) -> MappingNode:
    return MappingNode("", entries, at.start_mark, at.end_mark)


def entries_of(node: Node | None) -> tuple[Entry, ...]:
    """Return the entries of a mapping node; none for other nodes."""
    return tuple(node.value) if isinstance(node, MappingNode) else ()


def stated_units(node: Node, category: str) -> Iterator[Stated]:
    """Return the units under `units:` of a case; each is either its figures or a full mapping."""
    for key, value in entries_of(node):
        parts = {str(each.value): (each, below) for each, below in entries_of(value)}
        if parts and set(parts) <= set(RESERVED):
            own = parts["category"][1].value if "category" in parts else category
            yield Stated(
                str(key.value),
                str(own),
                key,
                entries_of(parts["given"][1]) if "given" in parts else (),
                entries_of(parts["verified"][1]) if "verified" in parts else (),
            )
        else:
            yield Stated(str(key.value), category, key, entries_of(value), ())
