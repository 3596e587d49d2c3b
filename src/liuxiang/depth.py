"""Checks whether a text is deeply nested, without composing it."""

import re
from typing import Final

import yaml

from liuxiang.errors import InputFault
from liuxiang.source import Source

DEEPEST: Final = 64
"""Levels a document may be nested."""

_COMPACT = ("- -", "-  ", "-	", "? ", "?	")
_PAIR = r"""[\[{][^][{}"'#!]*[]}]"""
_HELD: Final = 600
"""Levels of each sort that the parser, which recurses, can surely hold on its stack."""


def may_be_deep(text: str, levels: int) -> bool:
    """Return whether `text` may be nested deeper than five times `levels`.

    The check is cheap and has no false negatives. A bracket opens at most two levels (a list, and a
    pair in it without braces), a space of indentation two (a mapping, and a list in the same
    column), a dash or a question mark one.
    """
    return _count(text, "[{") > levels or " " * (levels + 1) in text or _count(text, "-?") > levels


def may_overflow(text: str) -> bool:
    """Return whether `text` may be nested deeper than the parser can handle.

    The check has no false negatives either. A closing bracket may be quoted, so it only counts if
    no quotes, comments or tags follow the bracket that it closes.
    """
    return may_be_deep(text, _HELD) and (
        _count(re.sub(_PAIR, "", text), "[{") > _HELD
        or " " * (_HELD + 1) in text
        or any(each in text for each in _COMPACT)
    )


def _count(text: str, characters: str) -> int:
    return sum([text.count(each) for each in characters if each in text])


def survey(source: Source, text: str, loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> None:
    """Scan the events of `text` for anchors and excessive nesting; this does not recurse.

    The scan stops at a syntax error.

    Raises:
        InputFault: There is an anchor, or the nesting is too deep.

    """
    depth = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            mark = event.start_mark
            if mark is None:
                continue
            if getattr(event, "anchor", None) is not None:
                raise InputFault([source.fault("LX113", mark.line, mark.column)])
            if depth > DEEPEST:
                values = {"limit": str(DEEPEST)}
                raise InputFault([source.fault("LX112", mark.line, mark.column, values)])
    except yaml.YAMLError:
        return  # composing meets it again
