"""Whether a text may be nested deep, told without parsing it."""

import re
from typing import Final

DEEPEST: Final = 64
"""Levels a document may be nested."""

_COMPACT = ("- -", "-  ", "-	", "? ", "?	")
_PAIR = r"""[\[{][^][{}"'#!]*[]}]"""
_HELD: Final = 600
"""Levels of each sort that the parser, which recurses, can surely hold on its stack."""


def may_be_deep(text: str, levels: int) -> bool:
    """A cheap look, free of false negatives, for text nested deeper than five times `levels`.

    A bracket opens two levels at most (a list, and a pair in it without braces of its own), a blank
    of indentation two (a mapping, and a list in the same column), a dash or a question mark one.
    """
    return _count(text, "[{") > levels or " " * (levels + 1) in text or _count(text, "-?") > levels


def may_overflow(text: str) -> bool:
    """A second look, free of them too, for text nested deeper than the parser can hold.

    A bracket that closes may be quoted, so that it counts only where there are neither quotes,
    comments nor tags behind the one it closes.
    """
    return may_be_deep(text, _HELD) and (
        _count(re.sub(_PAIR, "", text), "[{") > _HELD
        or " " * (_HELD + 1) in text
        or any(each in text for each in _COMPACT)
    )


def _count(text: str, characters: str) -> int:
    return sum([text.count(each) for each in characters if each in text])
