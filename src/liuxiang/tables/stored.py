"""What is stored in the cells of a row, before anything is made of it."""

import re
from typing import Final, NamedTuple

Key = tuple[str | None, str | None, str | None]
"""What is stored in a cell: its kind (`s`, `str`, `b` …), the index of its style, its text."""

_WRITTEN: Final = re.compile(
    r'(?: s="([0-9]{1,6})")?(?: t="(n|s|str|b|e|inlineStr)")?'
    r"(?:/>|>"
    r'(?:(<f)(?: t="shared"(?: ref="[A-Z0-9:$]*")? si="[0-9]+")?'
    r"(?:/>|>[^<&]*(?:&(?:amp|lt|gt|quot|apos);[^<&]*)*</f>))?"
    r'(?:<v>([^<&\r]*)</v>|<is><t(?: xml:space="preserve")?>([^<&\r]*)</t></is>)?</c>)'
)
_NOUGHT: Final = frozenset({"0", "0.0", "-0"})


class Unusual(Exception):
    """A cell is written in a way that only the parser reads."""


class Formula(NamedTuple):
    """A formula at a place in a row; `fills` are the cells that it fills beside its own.

    `is_stored` is whether a result of it is stored, and `is_nought` whether that is 0.
    """

    at: int
    is_stored: bool
    is_nought: bool
    fills: str = ""


class Stored(NamedTuple):
    """The cells of a row in order: lists of equal length, and the formulas among them.

    A cell without a reference has neither a name (of its column) nor a line. What is stored in a
    cell is said by a key, or by what is written in it where every program writes it so.
    """

    names: list[str | None]
    lines: list[str | None]
    keys: "list[Key | str]"
    formulas: list[Formula]


def key_of(written: str) -> tuple[Key, bool]:
    """What is stored in a cell of which all after its reference is `written`; if by a formula.

    Raises:
        Unusual: it is not what every program writes.

    """
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise Unusual
    style, kind, formula, text, inside = match.groups()
    if inside is not None:
        if kind != "inlineStr":
            raise Unusual
        text = inside
    return (kind, style, text), formula is not None


def formula(at: int, key: Key, fills: str = "") -> Formula:
    """The formula in the cell `at` a place, in which `key` is stored."""
    kind, _, text = key
    has_text = kind in ("str", "inlineStr") and text is not None
    is_stored = has_text or bool(text and not text.isspace())
    return Formula(at, is_stored, kind in (None, "n", "b") and text in _NOUGHT, fills)
