"""The words that say yes and no."""

from collections.abc import Mapping
from typing import Final

from liuxiang.names import word

ANSWERS: Final[Mapping[str, bool]] = {
    "true": True,
    "yes": True,
    "是": True,
    "有": True,
    "false": False,
    "no": False,
    "否": False,
    "无": False,
}


def answer_of(text: str) -> bool | None:
    """What a word answers, None when it is no answer."""
    return ANSWERS.get(word(text))
