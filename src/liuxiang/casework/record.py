"""Expectations recorded anew: only the text of what differs is replaced, all else stays."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node

from liuxiang.casework.expect import differences, written_as
from liuxiang.casework.file import CaseFile
from liuxiang.casework.run import Ran
from liuxiang.nodes import Path


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
    written = ran.case.expect.model_fields_set
    if ran.refused and not written <= {"errors", "warnings"}:
        return
    if written:
        for each in differences(ran):
            node = file.tree.nodes.get(each.path)
            may_be_null = each.path[-1] == "award" or each.path[-2] == "awards"
            if node is not None and (each.actual is not None or may_be_null):
                yield _replaced(node, each.actual)
        return
    if ran.refused:
        return
    if (*path, "expect") in file.tree.nodes:
        yield _replaced(file.tree.nodes[*path, "expect"], _all_of(ran))
        return
    case = file.tree.nodes[path]
    if isinstance(case, MappingNode) and case.flow_style:
        end = _span(case)[1] - 1
        yield _Edit(end, end, f", expect: {written_as(_all_of(ran))}")
    else:
        end = _line_end(file.walk.source.text, _span(case)[1])
        mark = file.tree.keys[*path, "name"].start_mark
        indent = " " * (mark.column if mark else 0)
        yield _Edit(end, end, f"\n{indent}expect: {written_as(_all_of(ran))}")


def _replaced(node: Node, data: object) -> _Edit:
    """What puts `data` in the place of a node, of which there may be nothing but a colon."""
    start, end = _span(node)
    blank = " " if start == end else ""
    return _Edit(start, end, f"{blank}{written_as(data)}")


def _line_end(text: str, at: int) -> int:
    """The end of the line at `at`, where only a remark follows; else `at` itself."""
    remark = re.compile(r"[ \t]*#[^\r\n]*").match(text, at)
    return remark.end() if remark else at


def _all_of(ran: Ran) -> Mapping[str, object]:
    """What came of a case that expects nothing yet."""
    if ran.case.units is not None:
        standings = {each.card.unit: each for each in ran.standings}
        ranks = {unit: each.rank for unit, each in standings.items()}
        awards = {unit: each.award.id if each.award else None for unit, each in standings.items()}
        return {"ranks": ranks, "awards": awards}
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
    return {"items": items, "total": ran.cards[0].total, "steps": steps}


def _last(node: Node) -> Node:
    """The last leaf of a block: what it ends with, before any remarks."""
    while isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, MappingNode) else last
    return node


def _span(node: Node) -> tuple[int, int]:
    """The characters of a node; a block ends with its last leaf."""
    start, end = node.start_mark, _last(node).end_mark
    if start is None or end is None:
        raise TypeError("a node that was not read from a file")
    return start.index, end.index
