"""What kinds of scoring, and ways to share points, are called in comparisons."""

from types import MappingProxyType
from typing import Final

from liuxiang.message import Language
from liuxiang.words import WORDS, say

KINDS: Final = MappingProxyType(
    {
        "all_or_nothing": "all_or_nothing",
        "weighted": "weighted",
        "tiers": "tiers",
        "linear": "linear_kind",
        "deductions": "deductions",
        "judged": "judged_kind",
    }
)
"""The words for the kinds of scoring."""

SHARES: Final = MappingProxyType({"points each": "points_each", "equal shares": "equal_shares"})
"""The words for the ways in which criteria share the points of an item."""


def called(kind: str, language: Language) -> str:
    """What a kind is called, of scoring, bonus or metric; as it is written where it has no word."""
    word = KINDS.get(kind) or SHARES.get(kind) or f"kind_{kind}"
    return say(word, language) if word in WORDS else kind
