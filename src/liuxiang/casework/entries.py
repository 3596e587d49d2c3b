"""Edits that update the record of the rules in a file of cases, keeping the rest of its text."""

import json
import re
from collections.abc import Mapping
from typing import Final

from yaml.nodes import MappingNode

from liuxiang.casework.file import CaseFile
from liuxiang.casework.ledger import SECTIONS, Due, ledger, unlike, written
from liuxiang.casework.limits import REASON, Entered
from liuxiang.edits import Edit, line_end, newline_of, span

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
