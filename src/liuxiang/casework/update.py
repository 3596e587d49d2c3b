"""A file of cases with what is recorded written anew."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from yaml.nodes import MappingNode, Node

from liuxiang.casework.boundary_values import REASON, Entered
from liuxiang.casework.expect import differences, written_as
from liuxiang.casework.file import CaseFile
from liuxiang.casework.ledger import SECTIONS, Due, Unlike, ledger, unlike, written
from liuxiang.casework.load import load_cases
from liuxiang.casework.run import Bench, Ran
from liuxiang.edits import Edit, edited, line_end, newline_of, span
from liuxiang.nodes import Path
from liuxiang.source import decode, encoded, read_bytes
from liuxiang.wording import Language, say

Section = Mapping[str, Mapping[str, Due]]


def entered(file: CaseFile) -> list[Edit]:
    """Return the edits that record the rules as they are; none if they are recorded already."""
    stale = {str(each.path[0]) for each in unlike(file, file.rules)}
    due = ledger(file.rules)
    top = file.tree.nodes[()]
    flow = isinstance(top, MappingNode) and bool(top.flow_style)
    source, nodes = file.walk.source, file.tree.nodes
    newline = newline_of(source.text)
    new: list[str] = []
    edits: list[Edit] = []
    for name in SECTIONS:
        text = (_in_json if flow else _in_block)(name, due[name]).replace("\n", newline)
        if (name,) not in nodes:
            new.append(text)
        elif name in stale:
            start, end = span(file.tree.keys[name,])[0], span(nodes[name,])[1]
            edits.append(Edit(start, end, text.lstrip()))
    end = span(nodes["ruleset",])[1]
    if not flow:
        end = line_end(source.text, end)
    comma = "," if flow else ""
    edits += [Edit(end, end, "".join(f"{comma}{newline}{each}" for each in new))] if new else []
    return edits


def _in_block(name: str, section: Section) -> str:
    """Return a section in YAML block style, with a figure or the numbers of a part per line."""
    lines = [f"{name}:" if section else f"{name}: {{}}"]
    for part, below in section.items():
        if name == "at_limit":
            lines.append(f"  {part}:")
            lines += (f"    {key}: {written(each.written)}" for key, each in below.items())
        else:
            pairs = (f"{_bare(key)}: {written(each.written)}" for key, each in below.items())
            lines.append(f"  {_bare(part)}: {{{', '.join(pairs)}}}")
    return "\n".join(lines)


_BARE: Final = re.compile(r"\w[\w.*-]*")


def _bare(key: str) -> str:
    """Return a key, quoted if necessary."""
    return key if _BARE.fullmatch(key) else json.dumps(key, ensure_ascii=False)


def _in_json(name: str, section: Section) -> str:
    """Return a section as JSON, which is also YAML, for files whose mappings use braces."""
    plain = {
        part: {
            key: each.written._asdict() | {"reason": REASON}
            if isinstance(each.written, Entered)
            else each.written
            for key, each in below.items()
        }
        for part, below in section.items()
    }
    text = json.dumps(plain, ensure_ascii=False, indent=2).replace("\n", "\n  ")
    return f'  "{name}": {text}'


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
            may_be_null = each.path[-1] in _NULLABLE or each.path[-2] in ("awards", "grades")
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


_NULLABLE: Final = ("award", "grade")
"""What may be expected to be none."""


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
        decided = {
            unit: {"rank": one.rank, "award": one.award.id if one.award else None}
            for unit, each in standings.items()
            if (one := ran.result.decided(each)) is not None
        }
        more = {"decided": decided, "state": ran.result.state} if decided else {}
        grades = {unit: each.grade.id for unit, each in standings.items() if each.grade}
        graded: dict[str, object] = {"grades": grades} if grades else {}
        return {"ranks": ranks, "awards": awards, **graded, **more}
    items = {
        str(item.item.no): {"verdict": item.verdict, "points": item.points}
        for item in ran.items.values()
        if item.verdict in ("not_met", "partly", "missing") or item.bonus or item.penalty
    }
    steps = {
        f"{item.item.id}.{bonus.id}": bonus.steps
        for item in ran.items.values()
        for bonus in item.bonuses
        if bonus.steps
    }
    told: dict[str, object] = {"items": items} if items else {}
    (standing,) = ran.standings
    if standing.grade is not None:
        told["grade"] = standing.grade.id
    return {**told, "total": ran.cards[0].total, "steps": steps}


class Anew(NamedTuple):
    """An updated file of cases, with a summary of the update.

    `data` is the new content, None if nothing changes; `moved` are differences from the record, and
    `expectations` is the number of rewritten ones.
    """

    file: CaseFile
    data: bytes | None
    moved: tuple[Unlike, ...]
    expectations: int

    def lines(self, language: Language) -> Iterator[str]:
        """Return one line per change; new records are only counted."""
        name = self.file.file
        for each in self.moved:
            if each.old is not None:
                new = "–" if each.new is None else written(each.new.written)
                what = ".".join(map(str, each.path))
                yield say("record_moved", language, file=name, what=what, old=each.old, new=new)
        first = sum(each.old is None for each in self.moved)
        if first:
            yield say("record_first", language, file=name, count=first)
        if self.expectations:
            yield say("record_expected", language, file=name, count=self.expectations)


def anew(file: CaseFile) -> Anew:
    """Return `file` with its rules recorded, and its cases expecting the actual results."""
    source, data = file.walk.source, read_bytes(file.file)
    moved = tuple(unlike(file, file.rules))
    text = edited(source.text, entered(file))
    held = _read(encoded(text, source, data), file)
    bench = Bench(held)
    edits = expected(held, [bench.run(index) for index in range(len(held.cases))])
    written_anew = encoded(edited(text, edits), source, data)
    if written_anew == data:
        return Anew(file, None, moved, 0)
    return Anew(_read(written_anew, file), written_anew, moved, len(edits))


def _read(data: bytes, file: CaseFile) -> CaseFile:
    return load_cases(decode(file.file, data), file.rules)
