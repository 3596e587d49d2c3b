"""Expectations recorded anew: only the text of what differs is replaced, all else stays."""

from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from liuxiang.casework.expect import differences, text
from liuxiang.casework.file import CaseFile
from liuxiang.casework.run import Ran
from liuxiang.nodes import Path, is_empty


class _Edit(NamedTuple):
    """`text` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def recorded(file: CaseFile, runs: list[Ran]) -> str:
    """The text of a file of cases in which every case expects what came of it.

    A case whose figures are refused stays as it is, and so fails as before.
    """
    source = file.walk.source.text
    edits = sorted(
        (each for ran in runs for each in _edits(ran, file)), key=lambda each: -each.start
    )
    for edit in edits:
        source = f"{source[: edit.start]}{edit.text}{source[edit.end :]}"
    return source


def _edits(ran: Ran, file: CaseFile) -> Iterator[_Edit]:
    path: Path = ("cases", ran.index)
    if ran.case.expect.model_fields_set:
        for each in differences(ran):
            node = file.tree.nodes.get(each.path)
            if node is not None and (each.actual is not None or each.path[-1] in _MAY_BE_NULL):
                yield _Edit(*_span(node), text(each.actual))
        return
    if ran.refused:
        return
    expected = _all_of(ran)
    if (*path, "expect") in file.tree.nodes:
        node = file.tree.nodes[*path, "expect"]
        start, end = _span(node)
        blank = " " if isinstance(node, ScalarNode) and is_empty(node) and start == end else ""
        yield _Edit(start, end, f"{blank}{expected}")
        return
    case = file.tree.nodes[path]
    if isinstance(case, MappingNode) and case.flow_style:
        end = _span(case)[1] - 1
        yield _Edit(end, end, f", expect: {expected}")
    else:
        end = _span(_last(case))[1]
        mark = file.tree.keys[*path, "name"].start_mark
        indent = " " * (mark.column if mark else 0)
        yield _Edit(end, end, f"\n{indent}expect: {expected}")


_MAY_BE_NULL = ("award",)


def _all_of(ran: Ran) -> str:
    """What came of a case that expects nothing yet."""
    if ran.case.units is not None:
        standings = {each.card.unit: each for each in ran.standings}
        ranks = {unit: each.rank for unit, each in standings.items()}
        awards = {unit: each.award.id if each.award else None for unit, each in standings.items()}
        return text({"ranks": ranks, "awards": awards})
    items = {
        str(item.item.no): {"verdict": item.verdict, "points": item.points}
        for item in ran.items.values()
        if item.verdict in ("not_met", "partly", "missing") or item.bonus
    }
    steps = {
        f"{item.item.id}.{bonus.id}": bonus.steps
        for item in ran.items.values()
        for bonus in item.bonuses
        if bonus.steps
    }
    return text({"items": items, "total": ran.cards[0].total, "steps": steps})


def _last(node: Node) -> Node:
    """The last leaf of a block: what it ends with, before any remarks."""
    while isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, MappingNode) else last
    return node


def _span(node: Node) -> tuple[int, int]:
    """The characters of a node."""
    if node.start_mark is None or node.end_mark is None:
        raise TypeError("a node that was not read from a file")
    return node.start_mark.index, node.end_mark.index
