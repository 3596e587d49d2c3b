"""The cells of a sheet, converted from their stored kind, style and text."""

import re
from collections.abc import Sequence
from datetime import datetime, time
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from typing import Final

from liuxiang.exact import show
from liuxiang.tables import BLANK, DATE, FAULT, LONG, Cell, Odd
from liuxiang.tables.damage import Damage
from liuxiang.tables.dates import written
from liuxiang.tables.formats import Format
from liuxiang.tables.stored import Key, key_of
from liuxiang.tables.strings import plain
from liuxiang.tables.styles import Styles

_DIGITS: Final = 15
"""Significant digits of a number in a workbook; what comes after them is noise of binary."""

_ROUND: Final = Context(prec=_DIGITS, rounding=ROUND_HALF_EVEN, traps=[InvalidOperation])
_LARGEST: Final = 308
"""The power of ten that no number of a workbook passes."""

_LONGEST: Final = 400
"""Signs that a number may be written with."""

_SURE: Final = 10**_DIGITS
_ODDEST: Final = 10**30
_USUAL: Final = re.compile(
    r"><v>(?:(?=[0-9.]{1,15}<)([1-9][0-9]*(?:\.[0-9]*[1-9])?|0\.[0-9]*[1-9])"
    r"|([1-9][0-9]{0,13}\.[0-9]{1,20}))</v></c>"
)
"""A number as most are written: as it is, or with more digits than it has."""
_KEPT: Final = 20_000
"""Cells that are remembered; mostly they are the same few thousand."""


class Cells(dict[Key | str, Cell]):
    """The cells of one sheet by key, each converted on first use."""

    def __init__(
        self, strings: Sequence[str], styles: Styles, shows_zeros: bool, since_1904: bool
    ) -> None:
        super().__init__()
        self._strings, self._styles = strings, styles
        self.shows_zeros, self._since_1904 = shows_zeros, since_1904
        self._formats: dict[str | None, Format] = {}
        self._is_plain = styles.format(0).is_general

    def __missing__(self, key: Key | str) -> Cell:
        if len(self) > _KEPT:
            self.clear()
        if isinstance(key, tuple):
            made = self._made(*key)
        elif (usual := _USUAL.fullmatch(key)) and self._is_plain:
            made = usual[1] or show(_ROUND.create_decimal(usual[2]))
        else:
            made = self._made(*key_of(key)[0])
        self[key] = made
        return made

    def _made(self, kind: str | None, style: str | None, text: str | None) -> Cell:
        """Return the cell that stores `text`."""
        match kind:
            case None | "n":
                return self._number(style, text.strip()) if text else ""
            case "s":
                return self._shared(text)
            case "str" | "inlineStr":
                return plain(text or "")
            case "b":
                return _boolean(text)
            case "e":
                return Odd(text or "#N/A", FAULT)
            case "d":
                return _moment(text) if text else ""
            case _:
                raise Damage("cell_type", found=kind[:20])

    def _shared(self, text: str | None) -> Cell:
        if not text:
            return ""
        index = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
        if not 0 <= index < len(self._strings):
            raise Damage("no_string", found=text[:20])
        return self._strings[index]

    def _number(self, style: str | None, text: str) -> Cell:
        shown = self._formats.get(style)
        if shown is None:
            shown = self._formats[style] = self._styles.format(int(style or 0))
        number = number_of(text)
        if number == 0 and not self.shows_zeros:
            return Odd("0", BLANK)
        if _SURE <= number.copy_abs() < _ODDEST:
            return Odd(show(number), LONG)
        return show(number) if shown.is_general else shown.cell(number, self._since_1904)


def number_of(text: str) -> Decimal:
    """Return the number stored as `text`, rounded to the digits that a workbook keeps.

    Raises:
        Damage: `text` is not a number.

    """
    try:
        if len(text) > _LONGEST or "_" in text or not text.isascii():
            raise InvalidOperation
        number = Decimal(text)
    except InvalidOperation:
        raise Damage("number", found=text[:20]) from None
    if not number.is_finite() or number.adjusted() > _LARGEST:
        return Decimal("Infinity")
    return _ROUND.plus(number) if number.adjusted() > -_LARGEST else Decimal(0)


def _boolean(text: str | None) -> Cell:
    if not text:
        return ""
    if text.strip() not in ("0", "1", "true", "false"):
        raise Damage("answer", found=text[:20])
    return "true" if text.strip() in ("1", "true") else "false"


def _moment(text: str) -> Cell:
    """Return the cell of a date stored in ISO 8601."""
    try:
        if ":" in text and "-" not in text:
            return Odd(str(time.fromisoformat(text)), DATE)
        return Odd(written(datetime.fromisoformat(text)), DATE)
    except ValueError:
        raise Damage("date", found=text[:20]) from None
