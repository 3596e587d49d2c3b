"""Characters that YAML and JSON read differently than intended: full-width signs, `#` in a text."""

import re
from collections.abc import Mapping
from typing import Final

from yaml.nodes import Node, ScalarNode

from liuxiang.source import Source

HALF_WIDTHS: Final[Mapping[str, str]] = dict(
    zip("，、；：［］｛｝【】“”＂‘’＇", ',,,:[]{}[]""""""', strict=True)
)
"""What is meant by a full-width sign that stands where only half-width ones have a meaning."""

LONGEST_KEY: Final = 200
"""Characters of a line among which the colon behind a key is looked for."""

_NO_KEY: Final = "[:#\"'{}\\[\\],]"


def wide_colon(line: str, start: int = 0) -> int | None:
    """Return the index of the full-width colon after the key at `start`, or None."""
    at = line.find("：", start, start + LONGEST_KEY)
    if at < 0:
        return None
    key = line[start:at].strip(" \t").removeprefix("- ").strip(" \t")
    if len(key) > 1 and key[0] == key[-1] and key[0] in "\"'":
        key = key[1:-1]
    return at if key and not re.search(_NO_KEY, key) else None


def colon_within(key: ScalarNode, value: Node) -> int | None:
    """Return the index of a full-width colon meant to end a plain `key` with no value.

    Return None otherwise: a key followed by a half-width colon may contain a full-width one.
    """
    end, begin = key.end_mark, value.start_mark
    if key.style or value.value or end is None or begin is None:
        return None
    if (begin.line, begin.column) != (end.line, end.column):
        return None
    return wide_colon(key.value)


_SEPARATORS: Final = "[，、；]"


def by_wide_sign(text: str) -> tuple[str, str] | None:
    """Return the first full-width separator in `text`, and its words as a YAML list."""
    sign = re.search(_SEPARATORS, text)
    words = [each.strip() for each in re.split(_SEPARATORS, text) if each.strip()]
    return (sign[0], f"[{', '.join(words)}]") if sign and len(words) > 1 else None


_CUT = r"[ \t]+#(?:(?![#! \t]).*|[ \t]*)"


def cut_off(node: Node, source: Source) -> str:
    """Return a word after a `#` that may have been meant as part of an unquoted text.

    A comment has a space after its `#` and is not returned.
    """
    end = node.end_mark
    if not isinstance(node, ScalarNode) or node.style or end is None or source.grid is not None:
        return ""
    # fast path: most texts end at the end of their line
    if source.text[end.index : end.index + 1] not in (" ", "\t") or end.line >= len(source.lines):
        return ""
    cut = re.fullmatch(_CUT, source.lines[end.line][end.column :].rstrip("\r\n"))
    return cut[0].strip() if cut else ""
