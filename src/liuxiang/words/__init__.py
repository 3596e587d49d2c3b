"""The words of reports, in both languages; messages with a code stand in `messages`."""

from collections.abc import Mapping
from typing import Final

from liuxiang.language import nested
from liuxiang.message import Language
from liuxiang.parted import Parted

WORDS: Final[Parted[Mapping[Language, str]]] = Parted(
    __name__,
    "WORDS",
    ("ranking", "kinds", "explanation", "rules", "checks", "changes", "sensitivity"),
)


def say(word: str, language: Language, **values: object) -> str:
    """The words of `word`, filled in with `values`.

    A `count` of one may have its own; `{s}` is what English adds to a word for several.
    """
    single = values.get("count") == 1
    one = WORDS.beside(word, f"{word}_one") if single else None
    return nested((one or WORDS[word])[language].format(s="" if single else "s", **values))


def counted(what: str, count: int, language: Language) -> str:
    """So many of a thing, which has a word for one of it and another one for several."""
    return say(f"{what}_{'one' if count == 1 else 'many'}", language, count=count)
