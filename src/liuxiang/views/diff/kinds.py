"""The names of kinds of parts, and of ways to share points, in comparisons."""

from types import MappingProxyType
from typing import Any, Final

from liuxiang.ruleset.rounding import Rounding
from liuxiang.wording import Language, is_word, say

SHARES: Final = MappingProxyType({"points each": "points_each", "equal shares": "equal_shares"})
"""The words for the ways in which criteria share the points of an item."""

MARKED: Final = ("LX870", "LX960", "LX904", "LX925")
"""The codes of another kind or unit, which brings its marks along."""


def called(kind: str, language: Language) -> str:
    """Return the name of a scoring, bonus or metric kind, or the kind itself if it has no word."""
    word = SHARES.get(kind, f"kind_{kind}")
    return say(word, language) if is_word(word, language) else kind


def total_in_words(part: Any, raw: str, language: Language) -> str:
    """Return what a key of `total` says: a rounding, a word of its own, or a number."""
    if isinstance(part, Rounding):
        return say("rounded", language, places=part.places, mode=say(part.mode, language))
    word = f"total_{raw}"
    return say(word, language) if is_word(word, language) else raw
