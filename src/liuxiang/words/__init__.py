"""The words of reports, in both languages; messages with a code stand in `messages`."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Language
from liuxiang.parted import Parted

WORDS: Final[Mapping[str, Mapping[Language, str]]] = Parted(
    __name__,
    "WORDS",
    ("ranking", "explanation", "rules", "checks", "changes", "sensitivity"),
)


def say(word: str, language: Language, **values: object) -> str:
    """The words of `word`, filled in with `values`."""
    return WORDS[word][language].format(**values)
