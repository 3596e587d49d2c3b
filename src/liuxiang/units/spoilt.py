"""Detects spreadsheet errors in place of figures, as text or, due to their #, as comments."""

import re
from typing import Final

from yaml.nodes import Node, ScalarNode

from liuxiang.exact import half_width
from liuxiang.nodes import Walk, is_empty, start

ERRORS: Final = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|#+)")
"""The error values of spreadsheets."""


def says_nothing(metric: str, node: Node, walk: Walk) -> bool:
    """Return whether there is no figure at `node`; report a spreadsheet error in its place."""
    if not isinstance(node, ScalarNode):
        return False
    found = half_width(node.value.strip())
    if is_empty(node):
        found = _behind(node, walk)
        if not ERRORS.fullmatch(found):
            return True
    elif not ERRORS.fullmatch(found):
        return False
    walk.report("LX257", node, {"metric": metric, "found": found})
    return True


def _behind(node: Node, walk: Walk) -> str:
    """Return the first word of a comment after an empty value; empty if it has only punctuation."""
    line, column = start(node)
    if walk.source.grid is not None or line >= len(walk.source.lines):
        return ""
    words = walk.source.lines[line][column:].split(maxsplit=1)
    return words[0] if words and words[0].strip("#") else ""
