"""Edits that update expectations: they replace only text that differs."""

from collections.abc import Iterator, Mapping

from yaml.nodes import MappingNode, Node

from liuxiang.casework.expect import differences, written_as
from liuxiang.casework.file import CaseFile
from liuxiang.casework.run import Ran
from liuxiang.edits import Edit, line_end, newline_of, span
from liuxiang.nodes import Path


def expected(file: CaseFile, runs: list[Ran]) -> list[Edit]:
    """Return the edits that make every case of a file expect its actual result.

    A case whose figures are refused is unchanged, and still fails.
    """
    return [each for ran in runs for each in _edits(ran, file)]


def _edits(ran: Ran, file: CaseFile) -> Iterator[Edit]:
    path: Path = ("cases", ran.index)
    source = file.walk.source
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
        end = span(case)[1] - 1
        yield Edit(end, end, f", expect: {written_as(_all_of(ran))}")
    else:
        end = line_end(source.text, span(case)[1])
        mark = file.tree.keys[*path, "name"].start_mark
        indent = " " * (mark.column if mark else 0)
        newline = newline_of(source.text)
        yield Edit(end, end, f"{newline}{indent}expect: {written_as(_all_of(ran))}")


def _replaced(node: Node, data: object) -> Edit:
    """Return the edit that replaces a node, which may be empty, by `data`."""
    start, end = span(node)
    blank = " " if start == end else ""
    return Edit(start, end, f"{blank}{written_as(data)}")


def _all_of(ran: Ran) -> Mapping[str, object]:
    """Return the results of a case without expectations."""
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
    told = {"items": items} if items else {}
    return {**told, "total": ran.cards[0].total, "steps": steps}
