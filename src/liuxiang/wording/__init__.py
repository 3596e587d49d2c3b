"""What is said to people: each language is a package of its own, with the same modules and keys.

A language is loaded when it is spoken, and of it the modules that hold what is asked for. What a
code means whatever the language stands in `codes`.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Final, Literal, NamedTuple, get_args

from liuxiang.wording.codes import TOPICS

Language = Literal["zh", "en"]
"""A language that reports and messages can be in; its package has the same name."""

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

WORD_TOPICS: Final = (
    *("common", "ranking", "kinds", "explanation"),
    *("clauses", "checks", "changes", "sensitivity", "differences", "phrases"),
)
"""The modules of a language that hold words, those first that most runs need."""

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def of_locale(environment: Mapping[str, str]) -> Language | None:
    """The language that the locale names; None where it says nothing, as `C` and `POSIX` do."""
    name = next((environment[each] for each in _VARIABLES if environment.get(each)), "")
    base = name.partition(".")[0].partition("@")[0]
    if base in ("", "C", "POSIX"):
        return None
    return of_tag(base)


def of_tag(tag: str) -> Language:
    """The nearest that we speak to a language tag such as `zh-CN` or `en_US`."""
    return next((each for each in LANGUAGES if tag.lower().startswith(each)), "en")


class Message(NamedTuple):
    """What was found, and what to do about it: `str.format` templates over the values of a code."""

    text: str
    advice: str


@cache
def message(code: str, language: Language, *, in_rules: bool = False) -> Message:
    """The message of `code`; `in_rules` as it is told of a rule file, where that differs.

    Raises:
        KeyError: there is no such code.

    """
    held: Mapping[str, tuple[str, str]] = import_module(_module(language, TOPICS[code])).MESSAGES
    own = held.get(f"{code}_rules") if in_rules else None
    return Message(*(own or held[code]))


@cache
def words(topic: str, language: Language) -> Mapping[str, str]:
    """The words of one module of a language, as `str.format` templates."""
    found: Mapping[str, str] = import_module(_module(language, topic)).WORDS
    return found


@cache
def beside(topic: Literal["help", "manuals"], language: Language) -> Mapping[str, str]:
    """What a language has for texts that stand in English beside the code; it may be nothing."""
    found: Mapping[str, str] = import_module(_module(language, topic)).TEXTS
    return found


def _module(language: Language, topic: str) -> str:
    return f"{__name__}.{language}.{topic}"


@cache
def template(word: str, language: Language, *, single: bool = False) -> str:
    """The template of `word`; that for one of it where there is one and `single` asks for it.

    Raises:
        KeyError: no module has it.

    """
    for topic in WORD_TOPICS:
        held = words(topic, language)
        if word in held:
            return held.get(f"{word}_one", held[word]) if single else held[word]
    raise KeyError(word)


def is_word(word: str, language: Language) -> bool:
    """Whether the language has `word`."""
    return any(word in words(topic, language) for topic in WORD_TOPICS)


def say(word: str, language: Language, **values: object) -> str:
    """The words of `word`, filled in with `values`.

    A `count` of one may have its own; `{s}` is what the language adds to a word for several.
    """
    single = values.get("count") == 1
    several = "" if single else template("several", language)
    return nested(template(word, language, single=single).format(s=several, **values))


def counted(what: str, count: int, language: Language) -> str:
    """So many of a thing, which has a word for one of it and another one for several."""
    return say(f"{what}_{'one' if count == 1 else 'many'}", language, count=count)


def nested(text: str) -> str:
    """`text` with “ ” inside “ ” as ‘ ’, so that a title with quotes can be quoted."""
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
