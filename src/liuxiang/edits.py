"""Edits texts at the marks of their nodes; everything else stays as written."""

import json
import re
from collections.abc import Iterable
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from liuxiang.source import Source


class Edit(NamedTuple):
    """A replacement of the characters from `start` to `end` by `text`."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with all edits applied; they must not overlap.

    Those at one place are applied in their order.
    """
    ordered = sorted(edits, key=lambda each: each.start)
    for edit in reversed(ordered):
        text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
    return text


def line_end(text: str, at: int) -> int:
    """Return the end of the line at `at` if only a comment follows; otherwise `at`."""
    remark = re.compile(r"[ \t]*#[^\r\n]*").match(text, at)
    return remark.end() if remark else at


def newline_of(text: str) -> str:
    """Return the line ending of `text`, taken from its first line."""
    found = re.search("\r\n|\n|\r", text)
    return found[0] if found else "\n"


def span(node: Node) -> tuple[int, int]:
    """Return the range of characters of a node; a block ends with its last leaf."""
    start, end = node.start_mark, _last(node).end_mark
    if start is None or end is None:
        raise TypeError("a node that was not read from a file")
    return start.index, end.index


def _last(node: Node) -> Node:
    """Return the last leaf of a block, which precedes any comments."""
    while isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, MappingNode) else last
    return node


_PLAIN = r"[（〔\w][\w（）〔〕./%-]*(?: [\w（）〔〕./%-]+)*"


def scalar(text: str) -> str:
    """Return a text as a YAML scalar, in quotes where it would be something else without."""
    is_plain = re.fullmatch(_PLAIN, text) and text.lower() not in _WORDS
    return text if is_plain else _quoted(text)


_BARE = r"[^\W_][\w./（）·-]*"
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def rewritten(source: Source, node: ScalarNode, text: str) -> Edit:
    """Return a scalar with the value `text`, which is one printable line.

    It keeps its quotes; without quotes, they are added if it would not be text otherwise.
    """
    start, end = span(node)
    raw = source.text[start:end]
    if node.style in ("|", ">"):
        return Edit(start, end, _in_block(raw, node.value, text))
    if node.style == "'":
        return Edit(start, end, "'{}'".format(text.replace("'", "''")))
    if not node.style and _may_be_bare(text, node.value):
        return Edit(start, end, text)
    return Edit(start, end, _quoted(text))


def _in_block(raw: str, before: str, text: str) -> str:
    """Return a block scalar with `text` in place of its only line, else `text` in quotes."""
    head, held, rest = raw.rpartition(before)
    if "\n" not in before and held and not rest.strip() and _may_be_bare(text, text):
        return f"{head}{text}{rest}"
    header = re.split("[\r\n]", raw, maxsplit=1)[0]
    remark = header.lstrip("|>+-0123456789").rstrip()
    return f"{_quoted(text)}{remark}{raw[len(raw.rstrip()) :]}"


def _may_be_bare(text: str, before: str) -> bool:
    """Return whether `text` without quotes is text, or a number if `before` was one."""
    if not re.fullmatch(_BARE, text) or text.lower() in _WORDS:
        return False
    return before[:1].isdigit() or not text[0].isdigit()


def _quoted(text: str) -> str:
    """Return `text` in quotes that are valid in YAML and JSON."""
    return json.dumps(text, ensure_ascii=False)
