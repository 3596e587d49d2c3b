"""Areas of a sheet in A1 notation (`B2:C5`), and the names of columns."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from liuxiang.tables.damage import Damage

ROWS: Final = 1_048_576
COLUMNS: Final = 16_384

_REFERENCE: Final = re.compile(
    r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?"
)

_COLUMNS: Final = re.compile(r"\$?([A-Z]{1,3}):\$?([A-Z]{1,3})")


class Area(NamedTuple):
    """The cells from one corner to the other, inclusive; lines and columns count from 0."""

    top: int
    left: int
    bottom: int
    right: int


class _Names(dict[str, int]):
    """The numbers of columns by name, counted from 0, computed on first use."""

    def __missing__(self, name: str) -> int:
        number = 0
        for letter in name[:4]:
            number = number * 26 + ord(letter) - ord("A") + 1
        good = name.isascii() and name.isalpha() and name.isupper()
        if not good or len(name) > 3 or number > COLUMNS:
            raise Damage("no_column", name=name[:20])
        self[name] = number - 1
        return number - 1


NAMED: Final = _Names()


def area(text: str) -> Area:
    """Return the area that `text` refers to.

    Raises:
        Damage: `text` is not a reference.

    """
    match = _REFERENCE.fullmatch(text)
    columns = _COLUMNS.fullmatch(text)
    if columns is not None:
        return Area(0, NAMED[columns[1]], ROWS - 1, NAMED[columns[2]])
    if match is None:
        raise Damage("no_area", name=text[:20])
    left, top = NAMED[match[1]], int(match[2]) - 1
    right = NAMED[match[3]] if match[3] else left
    bottom = int(match[4]) - 1 if match[4] else top
    return Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


@lru_cache(maxsize=1)  # rules of a conditional format share their areas
def areas(texts: str) -> tuple[Area, ...]:
    """Return the areas listed in `texts`, skipping invalid ones."""
    return tuple(
        area(text)
        for text in texts.split()
        if _REFERENCE.fullmatch(text) or _COLUMNS.fullmatch(text)
    )
