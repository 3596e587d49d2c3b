"""The words for yes and no."""

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
    """Return the answer that a word stands for, or None if it is not an answer."""
    return ANSWERS.get(word(text))
