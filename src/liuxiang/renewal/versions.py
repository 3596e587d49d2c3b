"""The year of a version, and patterns that find a version in a text."""

import re
from typing import Final

from liuxiang.exact import half_width

_YEAR = re.compile(r"[12][0-9]{3}(?![0-9])")
_NUMERALS: Final = ("〇○零", "一", "二", "三", "四", "五", "六", "七", "八", "九")
_FULL: Final = ord("０") - ord("0")
_DIGIT: Final = "[0-9０-９]"
_LETTER: Final = "[A-Za-z]"


def year_of(version: str) -> int | None:
    """Return the year at the start of `version`, such as 2012 for `2012-rev2`."""
    match = _YEAR.match(half_width(version))
    return int(match[0]) if match else None


def years_between(old: str, new: str) -> int | None:
    """Return the years from one version to the other, or None if one has no year."""
    before, after = year_of(old), year_of(new)
    return None if before is None or after is None else after - before


def traces(old: str, new: str) -> tuple[str, ...]:
    """Return the old version and its year, except those that occur in `new`."""
    year = year_of(old)
    texts = dict.fromkeys([old, *([] if year is None else [str(year)])])
    return tuple(each for each in texts if not trace(each).search(new))


def trace(text: str) -> re.Pattern[str]:
    """Return a pattern for a version or year that stands alone, with digits in any notation.

    A plain number that is not a year matches only next to a word for version, since it may occur
    anywhere as a number of points.
    """
    written = "".join(map(_notations, text))
    if year_of(text) is not None or not re.fullmatch(r"[0-9.]+|.", text):
        return alone(text, written)
    return re.compile(
        rf"(?:(?<!{_LETTER})v|version |版本|@) ?{written}(?!\.?{_DIGIT})"
        rf"|(?<!{_DIGIT})(?<!\.){written} ?版",
        re.IGNORECASE,
    )


def alone(text: str, written: str) -> re.Pattern[str]:
    """Return a pattern for `written`, a pattern of `text`, outside of longer numbers and words."""
    return re.compile(f"(?<!{_kind(text[0])}){written}(?!{_kind(text[-1])})")


def _kind(letter: str) -> str:
    """Return a pattern for characters that would continue a number or word at `letter`."""
    return (
        _DIGIT if letter.isdigit() else _LETTER if letter.isascii() and letter.isalpha() else "(?!)"
    )


def _notations(letter: str) -> str:
    """Return a pattern for a character; a digit may be full-width or a Chinese numeral."""
    if not "0" <= letter <= "9":
        return re.escape(letter)
    return f"[{letter}{chr(ord(letter) + _FULL)}{_NUMERALS[int(letter)]}]"
