"""The values of messages: phrases and lists in each language; long texts are cut."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from functools import cache
from string import Formatter
from typing import Final

from liuxiang.wording import Language, nested, say, template

LONGEST: Final = 400
"""Characters that are shown of a value of a message, or of a cell; more are cut off."""

MOST_LISTED: Final = 20
"""Names that a message lists; more are counted."""

_LONGEST_LISTED: Final = 100
"""Characters that are shown of each of them."""


def enumerated(words: Iterable[str], language: Language) -> str:
    """Return `words` separated by the list comma of `language`."""
    return template("enumerated", language).join(words)


def brief(text: str, most: int = LONGEST) -> str:
    """Return `text`, cut to `most` characters with an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


class Told(str, ABC):
    """A value with its own words in each language; as text, an identity for comparison."""

    __slots__ = ()

    @abstractmethod
    def told(self, language: Language) -> str:
        """Return it in the words of `language`."""


class Phrase(Told):
    """The text of `key` in each language, filled in with values."""

    __slots__ = ("key", "values")
    key: str
    values: Mapping[str, str]

    def __new__(cls, key: str, /, **values: str) -> "Phrase":
        """Return the phrase of `key`, whose words are a template over `values`."""
        made = super().__new__(cls, " ".join((key, *values.values())))
        made.key, made.values = key, values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], Mapping[str, str]]:
        return (self.key,), self.values

    def told(self, language: Language) -> str:
        """Return the words of `language`, filled in."""
        values = {name: _told(value, language) for name, value in self.values.items()}
        return brief(template(self.key, language).format_map(values))


class Joined(Told):
    """Texts separated by `glue` in each language."""

    __slots__ = ("glue", "texts")
    texts: tuple[str, ...]
    glue: str

    def __new__(cls, texts: Iterable[str], glue: str = "enumerated") -> "Joined":
        """Return `texts` joined; `glue` is the key of a word."""
        found = tuple(texts)
        made = super().__new__(cls, ", ".join(found))
        made.texts, made.glue = found, glue
        return made

    def __getnewargs__(self) -> tuple[tuple[str, ...], str]:  # type: ignore[override]  # made of texts
        return (self.texts, self.glue)

    def told(self, language: Language) -> str:
        """Return the texts in the words of `language`, joined as it joins them."""
        texts = (_told(each, language) for each in self.texts)
        return brief(template(self.glue, language).join(texts))


class Listing(Told):
    """A list of names, separated as in each language.

    Only the first `MOST_LISTED` are kept, no more of each than is shown; the others are counted.
    """

    __slots__ = ("more", "names")
    names: tuple[str, ...]
    more: int

    def __new__(cls, names: Iterable[str], more: int = 0) -> "Listing":
        """Return a list of `names`, and of `more` that are not named."""
        found = tuple(names)
        kept = tuple(brief(each, _LONGEST_LISTED) for each in found[:MOST_LISTED])
        more += len(found) - len(kept)
        listed = super().__new__(cls, "、".join((*kept, f"+{more}") if more else kept))
        listed.names, listed.more = kept, more
        return listed

    def __getnewargs__(self) -> tuple[tuple[str, ...], int]:  # type: ignore[override]  # made of names
        return (self.names, self.more)

    def told(self, language: Language) -> str:
        """Return the names as `language` lists them, with the number of the others."""
        return _with_more(self.names, self.more, language)


def _with_more(names: tuple[str, ...], more: int, language: Language) -> str:
    listed = enumerated(names, language)
    return template("and_more", language).format(listed=listed, more=more) if more else listed


@cache
def blanks(template: str) -> tuple[str, ...]:
    """Return the names of the fields of a template."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


def worded(template: str, values: Mapping[str, str | tuple[str, ...]], language: Language) -> str:
    """Return a template filled in, with lists, long values cut, and nested quotes.

    `{s}` is what the language adds to a word for several, by the value of `count`.
    """
    if "{" not in template:
        return nested(template)
    told = {"s": "" if values.get("count") == "1" else say("several", language)}
    told |= {name: _told(value, language) for name, value in values.items()}
    return nested(template.format_map(told))


def _told(value: str | tuple[str, ...], language: Language) -> str:
    """Return a value as text of a message."""
    if type(value) is str:  # as most are
        return brief(value)
    if isinstance(value, Told):
        return value.told(language)
    return enumerated(map(brief, value), language) if isinstance(value, tuple) else brief(value)
