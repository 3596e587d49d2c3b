"""Checks whether a text may be deeply nested, without parsing it."""

import re
from typing import Final

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
