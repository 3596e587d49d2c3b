"""The words of reports, in both languages; messages with a code stand in `messages`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.message import Language
from liuxiang.words import changes, checks, explanation, ranking, rules, sensitivity

WORDS: Final[Mapping[str, Mapping[Language, str]]] = MappingProxyType(
    {
        **ranking.WORDS,
        **explanation.WORDS,
        **rules.WORDS,
        **checks.WORDS,
        **changes.WORDS,
        **sensitivity.WORDS,
    }
)


def say(word: str, language: Language, **values: object) -> str:
    """The words of `word`, filled in with `values`."""
    return WORDS[word][language].format(**values)
