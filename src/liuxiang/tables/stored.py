"""The content of the cells of a row as stored, before it is converted."""

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
    """Raised if a cell is written in a form that only the XML parser reads."""


class Formula(NamedTuple):
    """A formula at an index in a row; `fills` is the range of an array formula.

    `is_stored` is whether its result is stored, and `is_nought` whether that is 0.
    """

    at: int
    is_stored: bool
    is_nought: bool
    fills: str = ""


class Stored(NamedTuple):
    """The cells of a row in order, as lists of equal length, and its formulas.

    A cell without a reference has neither a name (of its column) nor a line. The content of a cell
    is given by a key, or by its XML if that is in the usual form.
    """

    names: list[str | None]
    lines: list[str | None]
    keys: "list[Key | str]"
    formulas: list[Formula]


def key_of(written: str) -> tuple[Key, bool]:
    """Return the key of a cell whose XML after its reference is `written`, and if it has a formula.

    Raises:
        Unusual: The XML is not in the usual form.

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
    """Return the formula in the cell at index `at`, whose stored content is `key`."""
    kind, _, text = key
    has_text = kind in ("str", "inlineStr") and text is not None
    is_stored = has_text or bool(text and not text.isspace())
    return Formula(at, is_stored, kind in (None, "n", "b") and text in _NOUGHT, fills)
