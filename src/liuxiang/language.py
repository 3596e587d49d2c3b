"""Which language to speak: what was asked for, else the locale's, else that of the rule file."""

from collections.abc import Iterable, Mapping
from functools import cache
from string import Formatter
from typing import Final

from liuxiang.message import Language

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

LONGEST: Final = 400
"""Characters that are shown of a value of a message, or of a cell; more are cut off."""

MOST_LISTED: Final = 20
"""Names that a message lists; more are counted."""

_LONGEST_LISTED: Final = 100
"""Characters that are shown of each of them."""


def of_locale(environment: Mapping[str, str]) -> Language | None:
    """The language that the locale names; None where it says nothing, as `C` and `POSIX` do."""
    name = next((environment[each] for each in _VARIABLES if environment.get(each)), "")
    base = name.partition(".")[0].partition("@")[0]
    if base in ("", "C", "POSIX"):
        return None
    return of_tag(base)


def of_tag(tag: str) -> Language:
    """The nearest that we speak to a language tag such as `zh-CN` or `en_US`."""
    return "zh" if tag.lower().startswith("zh") else "en"


def enumerated(words: Iterable[str], language: Language) -> str:
    """Words one after another, with the comma that lists them in `language`."""
    return {"zh": "、", "en": ", "}[language].join(words)


def brief(text: str, most: int = LONGEST) -> str:
    """`text`, no longer than `most` characters; an ellipsis stands for the rest."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


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


class Listing(str):
    """Names that a message lists as its language lists them; as text, as Chinese lists them.

    Only the first `MOST_LISTED` are kept, no more of each than is shown; the others are counted.
    """

    __slots__ = ("more", "names")
    names: tuple[str, ...]
    more: int

    def __new__(cls, names: Iterable[str], more: int = 0) -> "Listing":
        """The listing of `names`, and of `more` that are not named."""
        found = tuple(names)
        kept = tuple(brief(each, _LONGEST_LISTED) for each in found[:MOST_LISTED])
        more += len(found) - len(kept)
        listed = super().__new__(cls, _with_more(kept, more, "zh"))
        listed.names, listed.more = kept, more
        return listed

    def __getnewargs__(self) -> tuple[tuple[str, ...], int]:  # type: ignore[override]  # made of names
        return (self.names, self.more)

    def told(self, language: Language) -> str:
        """The names as `language` lists them, and how many more there are."""
        return _with_more(self.names, self.more, language)


def _with_more(names: tuple[str, ...], more: int, language: Language) -> str:
    listed = enumerated(names, language)
    if not more:
        return listed
    return listed + {"zh": f" 等（另有 {more} 个）", "en": f" and {more} more"}[language]


@cache
def blanks(template: str) -> tuple[str, ...]:
    """The names of what fills in a template."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


def worded(template: str, values: Mapping[str, str | tuple[str, ...]], language: Language) -> str:
    """A template filled in: names listed, long values cut, and quotes within quotes as such.

    `{s}` is what English adds to a word for several, by the value of `count`.
    """
    if "{" not in template:
        return nested(template)
    told = {"s": "" if values.get("count") == "1" else "s"}
    told |= {name: _told(value, language) for name, value in values.items()}
    return nested(template.format_map(told))


def _told(value: str | tuple[str, ...], language: Language) -> str:
    """A value as it stands in a message."""
    if isinstance(value, Listing):
        return value.told(language)
    return enumerated(map(brief, value), language) if isinstance(value, tuple) else brief(value)
