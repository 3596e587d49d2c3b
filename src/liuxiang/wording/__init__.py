"""The texts of messages and reports; each language is a package with the same modules and keys.

A language is loaded when it is spoken, and of it the modules that hold what is asked for. What a
code means whatever the language stands in `codes`.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from liuxiang.wording.codes import Message

Language = Literal["zh", "en"]
"""A language that reports and messages can be in; its package has the same name."""

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

OF_CODE: Final[Language] = "en"
"""The language of the help and the manuals in the code."""

WORD_TOPICS: Final = (
    *("common", "ranking", "kinds", "explanation"),
    *("clauses", "checks", "changes", "sensitivity", "differences", "phrases", "claims", "audit"),
    *("verification", "graded"),
)
"""The modules of a language that hold words, those first that most runs need."""

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def of_locale(environment: Mapping[str, str]) -> Language | None:
    """Return the language of the locale, or None if it has none, such as `C` or `POSIX`."""
    name = next((environment[each] for each in _VARIABLES if environment.get(each)), "")
    base = name.partition(".")[0].partition("@")[0]
    if base in ("", "C", "POSIX"):
        return None
    return of_tag(base)


def of_tag(tag: str) -> Language:
    """Return the language for a tag such as `zh-CN` or `en_US`; English by default."""
    return next((each for each in LANGUAGES if tag.lower().startswith(each)), OF_CODE)


@cache
def message(code: str, language: Language, *, in_rules: bool = False) -> "Message":
    """Return the message of `code`; `in_rules` selects the wording for rule files, if different.

    Raises:
        KeyError: there is no such code.

    """
    from liuxiang.wording.codes import TOPICS, Message  # unneeded where there is nothing to report

    held: Mapping[str, tuple[str, str]] = import_module(_module(language, TOPICS[code])).MESSAGES
    own = held.get(f"{code}_rules") if in_rules else None
    return Message(*(own or held[code]))


@cache
def words(topic: str, language: Language) -> Mapping[str, str]:
    """Return the words of a module of a language, as `str.format` templates."""
    found: Mapping[str, str] = import_module(_module(language, topic)).WORDS
    return found


@cache
def translations(topic: Literal["help", "manuals"], language: Language) -> Mapping[str, str]:
    """Return the translations of texts in the code; none for the language that they are in."""
    if language == OF_CODE:
        return {}
    found: Mapping[str, str] = import_module(_module(language, topic)).TEXTS
    return found


def _module(language: Language, topic: str) -> str:
    return f"{__name__}.{language}.{topic}"


@cache
def template(word: str, language: Language, *, single: bool = False) -> str:
    """Return the template of `word`, or its singular form if `single` and there is one.

    Raises:
        KeyError: no module has it.

    """
    for topic in WORD_TOPICS:
        held = words(topic, language)
        if word in held:
            return held.get(f"{word}_one", held[word]) if single else held[word]
    raise KeyError(word)


def is_word(word: str, language: Language) -> bool:
    """Return whether the language has `word`."""
    return any(word in words(topic, language) for topic in WORD_TOPICS)


def say(word: str, language: Language, **values: object) -> str:
    """Return the text of `word`, filled in with `values`.

    A `count` of one may have its own; `{s}` is what the language adds to a word for several.
    """
    if not values:
        return _said(word, language)
    single = values.get("count") == 1
    several = "" if single else template("several", language)
    return nested(template(word, language, single=single).format(s=several, **values))


@cache
def _said(word: str, language: Language) -> str:
    """Return the text of a `word` without values."""
    return nested(template(word, language).format(s=template("several", language)))


def counted(what: str, count: int, language: Language) -> str:
    """Return a count of things, in the singular or the plural."""
    return say(f"{what}_{'one' if count == 1 else 'many'}", language, count=count)


def nested(text: str) -> str:
    """Return `text` with nested “ ” as ‘ ’, so that titles with quotes can be quoted."""
    if text.count("“") < 2:
        return text
    singles = text.count("‘") == text.count("’")
    opens, closes = ("“‘", "”’") if singles else ("“", "”")
    out, depth = [], 0
    for each in text:
        if each in opens:
            each = "“‘"[depth % 2]
            depth += 1
        elif each in closes:
            depth -= 1
            each = "”’"[depth % 2]
        if depth < 0:
            return text
        out.append(each)
    return text if depth else "".join(out)
