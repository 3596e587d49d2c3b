"""Normalises names and words for comparison: by their visible characters.

`shown` is the displayed name, `key` identifies it, `word` does so for ids and words of the
language, without regard to case. All comparisons of names use these functions.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from unicodedata import name as name_of
from unicodedata import normalize

from liuxiang.wording.text import Listing, brief

ItemNo = int | str
"""The number of an item in its document: a whole number, or text such as `3.1` or `4(a)`."""

LONGEST: Final = 200
"""The most characters of a name; longer ones are compared as written."""

_ESCAPES: Final = "_x00(?:[01][0-9A-Fa-f]|7[Ff])_"
"""Escapes that some programs write to workbooks for control characters."""

MARKS: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_CONTROLS: Final = "\x00-\x08\x0e-\x1a\x7f-\x84\x86-\x9a\x9c-\x9f"
"""Control characters, except those that start a terminal sequence with visible parts."""

_BLANKS: Final = r"\s\u2800"
_WIDE: Final = (
    "\u2e80-\u2fdf\u3001-\u312f\u3131-\u3163\u3165-\u4dbf\u4e00-\u9fff\ue000-\ufaff\uff01-\uff9f"
    "\U00020000-\U0003ffff"
)
"""Chinese characters and punctuation, between which blanks have no meaning."""

# What few runs need stays text, which `re` compiles and keeps when it is first used.
_UNSEEN: Final = f"{_ESCAPES}|[{MARKS}{_CONTROLS}]"
_BLANK: Final = f"[{_BLANKS}]+"
_LONE: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
"""The invisible characters that Python calls printable."""

_LOOSE: Final = r"(?<=\W) | (?=\W)"

_IDLE: Final = f"(?<=[{_WIDE}]) (?=[{_WIDE}])"
"""A blank between Chinese characters."""

_SILENT: Final = (
    f"{_ESCAPES}|[\u034f\u180b-\u180d\u200b-\u200e\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
"""Characters that do not change a number: no soft hyphens or direction marks."""


_NAMED: Final = rf"[{MARKS}{_CONTROLS}\x1b\x9b\n\r\v\f\x85\u2028\u2029]"


def shown(text: str) -> str:
    """Return `text` without invisible characters and surrounding or meaningless blanks.

    Blanks between Chinese characters are removed; any other run of blanks and line breaks becomes
    one.
    """
    if not (text.isprintable() and _LONE.isdisjoint(text) and "_x00" not in text):
        text = re.sub(_UNSEEN, "", text)
    elif " " not in text and "\u2800" not in text:
        return text
    return re.sub(_IDLE, "", re.sub(_BLANK, " ", text).strip())


def is_unseen(text: str) -> bool:
    """Return whether `text` is not empty but has no visible character."""
    if text[0].isprintable() and not text.startswith("_x00"):
        return text.isspace()
    return not shown(text)


def called(parts: Mapping[str, str], also: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids in `parts` (titles by id) by every word for them; titles can be shared.

    Ids take precedence over titles, and both over the words that `also` maps to ids.
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
    """Return what identifies a name: its visible characters in compatibility form."""
    if len(name) > LONGEST:
        return name
    if name.isascii() and " " not in name and name.isprintable() and "_x00" not in name:
        return name
    seen = shown(name)
    plain = normalize("NFKC", seen)
    if plain != seen:
        plain = shown(plain)
    return re.sub(_LOOSE, "", plain) if " " in plain else plain


def word(text: str) -> str:
    """Return what identifies an id or a word of the language: its key without case."""
    return key(text).casefold() if len(text) <= LONGEST else text


def legible(text: str) -> str:
    """Return `text`, a number, without invisible characters that do not change it."""
    return text if text.isalnum() else re.sub(_SILENT, "", text)


def unseen(text: str) -> str:
    """Return the invisible characters in `text` by code and name; empty if there are none.

    Line breaks inside the text count. Only the part of a text that is shown is searched.
    """
    found = dict.fromkeys(re.findall(_NAMED, brief(text)))
    return Listing(f"U+{ord(each):04X} {name_of(each, '')}".rstrip() for each in found)


def item_no(text: str) -> ItemNo:
    """Return the number of an item that is written as `text`."""
    return int(text) if text.isascii() and text.isdecimal() else text


def by_number(no: ItemNo) -> tuple[tuple[int, str], ...]:
    """Return the sort key of the number of an item: 3, 3.2, 3.10, 4, 4(a)."""
    parts = re.findall("[0-9]+|[^0-9]+", str(no))
    return tuple((int(each), "") if each.isdecimal() else (0, each) for each in parts)
