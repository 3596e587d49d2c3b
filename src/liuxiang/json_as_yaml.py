"""Composes JSON into YAML nodes with positions."""

import json
import re
from bisect import bisect_right
from typing import Final

from yaml.error import Mark
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.depth import DEEPEST
from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault
from liuxiang.source import Source
from liuxiang.widths import HALF_WIDTHS
from liuxiang.wording.text import Phrase

_TOKEN: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}:,]|[^\s\[\]{}:,"]+')
"""A token of JSON that is well-formed; text that is not is cut into something, never in vain."""

_NO_JSON: Final = frozenset({"NaN", "Infinity", "-Infinity"})
"""What the JSON decoder of Python takes for numbers, and no standard does."""


def compose(source: Source) -> Node | None:
    """Return the root node of `source`, or None if it is YAML that only starts like JSON.

    Raises:
        InputFault: A `.json` file is malformed, or the nesting is too deep.

    """
    named = source.name.lower().endswith(".json")
    if not named and source.text.lstrip()[:1] not in ("{", "["):
        return None
    try:
        json.loads(source.text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        if not named:
            return None
        raise InputFault([_fault(source, error)]) from None
    except RecursionError:  # too deep for the decoder: the composer reports where
        pass
    return _Composer(source).node()


class _Composer:
    """A single pass over the tokens of well-formed JSON, with a stack of open collections."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._starts = source.line_starts

    def node(self) -> Node:
        """Return the node of the single value of the text."""
        top: list[Node] = []
        held: list[list[Node]] = [top]
        opened: list[Mark] = []
        for token in _TOKEN.finditer(self._source.text):
            first = token[0][0]
            if first in "{[":
                opened.append(self._mark(token.start()))
                if len(opened) > DEEPEST:
                    raise self._refused("LX112", token.start(), {"limit": str(DEEPEST)})
                held.append([])
            elif first in "}]":
                begin, inner, end = opened.pop(), held.pop(), self._mark(token.end())
                held[-1].append(_collection(first, inner, begin, end))
            elif first not in ":,":
                held[-1].append(self._scalar(token[0], token.start()))
        return top[0]

    def _scalar(self, text: str, start: int) -> ScalarNode:
        """Return a quoted text, or a number or word as written; none spans lines."""
        begin, long = self._mark(start), len(text)
        after = Mark(begin.name, start + long, begin.line, begin.column + long, None, 0)
        if not text.startswith('"'):
            if text in _NO_JSON:
                raise self._refused("LX120", start, _said("constant"))
            return ScalarNode("", text, begin, after)
        value = text[1:-1]
        if "\\" in value and not _encodable(value := json.loads(text)):
            raise self._refused("LX120", start, _said("surrogate"))
        return ScalarNode("", value, begin, after, style='"')

    def _mark(self, index: int) -> Mark:
        line = bisect_right(self._starts, index) - 1
        return Mark(self._source.name, index, line, index - self._starts[line], None, 0)

    def _refused(self, code: str, index: int, values: dict[str, str]) -> InputFault:
        mark = self._mark(index)
        return InputFault([self._source.fault(code, mark.line, mark.column, values)])


def _encodable(text: str) -> bool:
    """Return whether `text` has no half of a surrogate pair, which no encoding can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _collection(closing: str, inner: list[Node], begin: Mark, end: Mark) -> Node:
    """Return the mapping or list with the keys and values, or elements, of `inner`."""
    if closing == "]":
        return SequenceNode("", inner, begin, end, flow_style=True)
    pairs = list(zip(inner[::2], inner[1::2], strict=True))
    return MappingNode("", pairs, begin, end, flow_style=True)


_BY_MESSAGE: Final = (
    ("Unterminated string", "quote"),
    ("Invalid control character", "line"),
    ("Invalid", "escape"),
    ("Extra data", "extra"),
    ("Expecting property name", "key"),
    ("Expecting ':'", "colon"),
    ("Expecting ','", "comma"),
)
"""What the decoder's messages begin with, and what is wrong then."""


def _fault(source: Source, error: json.JSONDecodeError) -> Diagnostic:
    """Return the problem at the position where the decoder stopped, in the user's terms."""
    text, at = source.text, error.pos
    line = bisect_right(source.line_starts, at) - 1
    column = at - source.line_starts[line]
    half = HALF_WIDTHS.get(text[at : at + 1])
    if half is not None:
        return source.fault("LX126", line, column, {"found": text[at], "expected": half})
    return source.fault("LX120", line, column, _said(_problem(text, at, error.msg)))


def _problem(text: str, at: int, message: str) -> str:
    """Return the problem that the character at `at`, or else the decoder's message, indicates."""
    before, here = text[max(0, at - 200) : at].rstrip()[-1:], text[at : at + 1]
    if message.startswith("Unterminated"):
        return "quote"
    if not text[at : at + 200].strip() and not text[at:].strip():
        return "end"
    if here == "'":
        return "single"
    if here in "/#":
        return "comment"
    if (before == "," and here in "]}") or "trailing comma" in message:
        return "trailing"
    return next((name for start, name in _BY_MESSAGE if message.startswith(start)), "value")


def _said(problem: str) -> dict[str, str]:
    return {"problem": Phrase(f"json_{problem}")}
