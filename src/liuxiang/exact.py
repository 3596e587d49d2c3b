"""Exact numbers: parses decimals and ratios, and computes without hidden rounding."""

import re
from collections.abc import Iterable
from decimal import (
    ROUND_DOWN,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
)
from functools import lru_cache, reduce
from typing import Literal, NamedTuple, assert_never

from liuxiang.names import legible

LONGEST = 30
"""The most digits of a figure; no real count or amount comes close."""

EXACT = Context(
    prec=4000,
    rounding=ROUND_DOWN,
    Emin=-4000,
    Emax=4000,
    traps=[Inexact, InvalidOperation, DivisionByZero, Overflow],
)
"""The context of all arithmetic: an inexact result raises instead of being rounded."""

ZERO = Decimal(0)
ONE = Decimal(1)

Mode = Literal["down", "up", "half_up", "half_even"]
"""How to round a quotient; `down` and `up` mean towards and away from zero."""


class Ratio(NamedTuple):
    """A part of a whole, kept as two numbers to avoid division; 98.5 % is 98.5 of 100."""

    part: Decimal
    whole: Decimal


class NotExact(Exception):
    """Raised if a text is not a number in the accepted notation; `code` is that of the problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_WHOLE = re.compile(rf"0|[1-9][0-9]{{0,{LONGEST - 1}}}")
_BLANKS = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_HALF_WIDTH = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | dict.fromkeys(_BLANKS, 0x20)
_FAULTS = (
    (r"(?i)[+-]?\.?(?:nan|inf(?:inity)?)", "LX220"),
    (r"-?0[0-9_]+(?:\.[0-9]*)?", "LX221"),
    (r"[0-9]+(?::[0-9]+)+", "LX222"),
    (r"-?[0-9]{1,3}(?:[,_'\u2019 ][0-9]{3,4})+(?:\.[0-9]+)?", "LX223"),
    (r"(?i)[+-]?[0-9.]+e[+-]?[0-9]+|0[xob][0-9a-f]+", "LX224"),
    (r"-?[0-9.]+ ?%", "LX225"),
    (r"-?[0-9.]+ ?/ ?-?[0-9.]+", "LX226"),
    (r"-?[0-9]+(?:\.[0-9]+)? ?[^\W\d_]+", "LX227"),
)


def half_width(text: str) -> str:
    """Return `text` trimmed, with full-width digits and signs (９８％, ３／５) converted to ASCII.

    Invisible characters that do not change a number are removed.
    """
    if text.isascii() and "_x" not in text:
        return text.strip()
    return legible(text).translate(_HALF_WIDTH).strip()


def decimal_of(text: str) -> Decimal:
    """Return the number written in digits in a half-width `text`.

    Raises:
        NotExact: The text has another notation, such as `012`, `1:30` or `NaN`; carries its code.

    """
    if _DECIMAL.fullmatch(text):
        if len(text) > LONGEST:
            raise NotExact("LX228")
        return Decimal(text)
    for pattern, code in _FAULTS:
        if re.fullmatch(pattern, text):
            raise NotExact(code)
    raise NotExact("LX229")


@lru_cache(maxsize=1 << 16)
def whole_number(text: str) -> Decimal | None:
    """Return the number written in plain digits in `text`, or None for anything else.

    Cached, since the figures of units repeat the same few thousand counts.
    """
    return Decimal(text) if _WHOLE.fullmatch(text) else None


def percent_of(text: str) -> Decimal | None:
    """Return the text before the sign of a half-width percentage (`98.5` of `98.5%`), else None.

    Raises:
        NotExact: There is a sign, but no number before it.

    """
    return decimal_of(text[:-1].rstrip()) if text.endswith("%") else None


def show(number: Decimal) -> str:
    """Return `number` in plain digits that parse to the same number: no exponent, no idle zeros."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def total(numbers: Iterable[Decimal]) -> Decimal:
    """Return the exact sum of `numbers`."""
    return reduce(EXACT.add, numbers, ZERO)


def quotient(of: Decimal, by: Decimal, places: int, mode: Mode) -> Decimal:
    """Return `of` ÷ `by`, rounded once to `places` decimals; `by` is not 0."""
    whole, rest = EXACT.divmod(EXACT.scaleb(of, places), by)
    if rest and _goes_on(whole, rest, by, mode):
        away = ONE if (rest < 0) == (by < 0) else -ONE
        whole = EXACT.add(whole, away)
    return EXACT.scaleb(whole, -places)


def _goes_on(whole: Decimal, rest: Decimal, by: Decimal, mode: Mode) -> bool:
    """Return whether `whole` + `rest` ÷ `by` rounds away from zero, by doubling the rest."""
    twice, base = EXACT.multiply(rest.copy_abs(), 2), by.copy_abs()
    match mode:
        case "down":
            return False
        case "up":
            return True
        case "half_up":
            return twice >= base
        case "half_even":
            return twice > base or (twice == base and EXACT.remainder(whole, 2) != 0)
        case _:
            assert_never(mode)
