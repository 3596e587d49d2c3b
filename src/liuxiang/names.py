"""Names and words as people compare them: by what can be seen of them.

`shown` is what a name is called, `key` what tells it from others, `word` the same for ids and
words of the language, where capitals do not matter. All that compares names goes through these.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from unicodedata import name as name_of
from unicodedata import normalize

from liuxiang.wording.text import Listing, brief

LONGEST: Final = 200
"""Characters that a name may have; what is longer is compared as it was written."""

_ESCAPES: Final = "_x00(?:[01][0-9A-Fa-f]|7[Ff])_"
"""What programs that know workbooks badly write for a control character."""

MARKS: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_CONTROLS: Final = "\x00-\x08\x0e-\x1a\x7f-\x84\x86-\x9a\x9c-\x9f"
"""But those that begin a sequence for terminals, of which something would be left to be seen."""

_BLANKS: Final = r"\s\u2800"
_WIDE: Final = (
    "\u2e80-\u2fdf\u3001-\u312f\u3131-\u3163\u3165-\u4dbf\u4e00-\u9fff\ue000-\ufaff\uff01-\uff9f"
    "\U00020000-\U0003ffff"
)
"""Chinese characters and their punctuation, between which a blank says nothing."""

# What few runs need stays text, which `re` compiles and keeps when it is first used.
_UNSEEN: Final = f"{_ESCAPES}|[{MARKS}{_CONTROLS}]"
_ODD: Final = re.compile(f"{_ESCAPES}|[{MARKS}{_CONTROLS}]|[{_BLANKS}]")
_BLANK: Final = re.compile(f"[{_BLANKS}]+")
_LOOSE: Final = re.compile(r"(?<=\W) | (?=\W)")

_IDLE: Final = f"(?<=[{_WIDE}]) (?=[{_WIDE}])"
"""A blank between Chinese characters."""

_SILENT: Final = (
    f"{_ESCAPES}|[\u034f\u180b-\u180d\u200b-\u200e\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
"""What leaves a number as it is read: not a soft hyphen, nor a turn of direction."""


_NAMED: Final = rf"[{MARKS}{_CONTROLS}\x1b\x9b\n\r\v\f\x85\u2028\u2029]"


def shown(text: str) -> str:
    """`text` without what cannot be seen, and without blanks around it or between its characters.

    A blank between Chinese characters goes, any other run of blanks and line breaks is one.
    """
    if _ODD.search(text) is None:
        return text
    return re.sub(_IDLE, "", _BLANK.sub(" ", re.sub(_UNSEEN, "", text)).strip())


def is_unseen(text: str) -> bool:
    """Whether there is nothing to be seen in `text`, which is not empty."""
    if text[0].isprintable() and not text.startswith("_x00"):
        return text.isspace()
    return not shown(text)


def called(parts: Mapping[str, str], also: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """The ids in `parts`, titles by id, that each word may stand for; several share a title.

    An id comes before a title, and both before what `also` maps to ids.
    """
    ids = {word(each): (each,) for each in parts}
    titled: dict[str, tuple[str, ...]] = {}
    for each, title in parts.items():
        titled[word(title)] = (*titled.get(word(title), ()), each)
    return {word(name): (each,) for name, each in also.items()} | titled | ids


@lru_cache(
    maxsize=1 << 15
)  # the same few words stand in file after file, and names are asked twice
def key(name: str) -> str:
    """What tells a name from others: what is seen of it, in compatibility form."""
    if len(name) > LONGEST:
        return name
    if name.isascii() and " " not in name and name.isprintable() and "_x00" not in name:
        return name
    return _LOOSE.sub("", shown(normalize("NFKC", shown(name))))


def word(text: str) -> str:
    """What tells an id, or a word of the language, from others: its key without capitals."""
    return key(text).casefold() if len(text) <= LONGEST else text


def legible(text: str) -> str:
    """`text`, which is to be a number, without what cannot be seen and does not alter it."""
    return re.sub(_SILENT, "", text)


def unseen(text: str) -> str:
    """The characters in `text` that cannot be seen, by number and name; empty if there are none.

    Line breaks inside the text are among them. No further is looked than is shown of a text.
    """
    found = dict.fromkeys(re.findall(_NAMED, brief(text)))
    return Listing(f"U+{ord(each):04X} {name_of(each, '')}".rstrip() for each in found)
