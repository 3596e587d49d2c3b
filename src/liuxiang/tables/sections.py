"""Parses a number format into sections, and how each of them displays a number.

`[<=1]0.0%;0.0"%"` has two sections: the first is for numbers up to 1 and shows a percentage, the
second shows the number unchanged, followed by a sign. A format is parsed in a single pass, so that
the time is linear in its length.
"""

import re
from decimal import Decimal
from typing import Final, NamedTuple

_CONDITION: Final = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)")
_ELAPSED: Final = re.compile(r"(?i)h+|m+|s+")
_GENERAL: Final = re.compile(r"(?i)General|G/通用格式|常规")
_MERIDIEM: Final = re.compile(r"(?i)AM/PM|A/P")
_DATES: Final = frozenset("yYmMdDhHsSbBeEaAgG")
_DIGITS: Final = "0#?"


class Section(NamedTuple):
    """How one section of a format displays a number.

    `before`, `inside` and `after` are the text before, between and after the digits.
    """

    condition: tuple[str, Decimal] | None
    is_general: bool
    is_date: bool
    is_elapsed: bool
    is_text: bool
    is_fraction: bool
    is_scientific: bool
    is_coloured: bool
    percents: int
    thousands: int
    whole: str
    decimals: str
    before: str
    inside: str
    after: str

    @property
    def has_digits(self) -> bool:
        """Whether it has a placeholder for a digit."""
        return bool(self.whole or self.decimals)

    @property
    def text(self) -> str:
        """The text that it shows besides digits."""
        return f"{self.before}{self.inside}{self.after}"


class _Scan:
    """Collects the properties of one section."""

    def __init__(self) -> None:
        self.condition: tuple[str, Decimal] | None = None
        self.general = self.date = self.elapsed = self.text = False
        self.fraction = self.scientific = self.coloured = False
        self.percents = self.commas = 0
        self.whole: list[str] = []
        self.decimals: list[str] = []
        self.point = False
        self.literals: tuple[list[str], list[str], list[str]] = ([], [], [])
        self.waiting: list[str] = []

    def digit(self, sign: str) -> None:
        """Add a placeholder for a digit."""
        if self.whole or self.decimals:
            self.literals[1].extend(self.waiting)
        else:
            self.literals[0].extend(self.waiting)
        self.waiting.clear()
        if not self.point:
            self.commas = 0
        (self.decimals if self.point else self.whole).append(sign)

    def bracket(self, inside: str) -> None:
        """Add the content of `[…]`: a condition, an elapsed time, a currency or a colour."""
        condition = _CONDITION.fullmatch(inside.strip())
        if condition:
            self.condition = condition[1], Decimal(condition[2])
        elif _ELAPSED.fullmatch(inside):
            self.date = self.elapsed = True
        elif inside.startswith("$"):
            self.waiting.append(inside[1:].partition("-")[0])
        elif not inside[:5].lower().startswith(("dbnum", "natnu")):
            self.coloured = True

    def done(self) -> Section:
        """Return the section."""
        (self.literals[2] if self.whole or self.decimals else self.literals[0]).extend(self.waiting)
        before, inside, after = ("".join(each) for each in self.literals)
        return Section(
            self.condition,
            self.general and not self.whole,
            self.date and not self.scientific,
            self.elapsed,
            self.text,
            self.fraction and not self.date,
            self.scientific,
            self.coloured,
            self.percents,
            self.commas,
            "".join(self.whole),
            "".join(self.decimals),
            before,
            inside,
            after,
        )


def sections_of(code: str) -> list[Section]:
    """Return the sections of the format `code`, at most four."""
    found: list[Section] = []
    scan, at = _Scan(), 0
    while at < len(code):
        sign = code[at]
        if sign == ";":
            found.append(scan.done())
            scan = _Scan()
            at += 1
        elif sign == '"':
            end = code.find('"', at + 1)
            end = len(code) if end < 0 else end
            scan.waiting.append(code[at + 1 : end])
            at = end + 1
        elif sign in "\\!":
            scan.waiting.append(code[at + 1 : at + 2])
            at += 2
        elif sign in "_*":
            at += 2
        elif sign == "[":
            end = code.find("]", at)
            end = len(code) if end < 0 else end
            scan.bracket(code[at + 1 : end])
            at = end + 1
        else:
            at += _letter(scan, code, at)
    return [*found, scan.done()][:4]


def _letter(scan: _Scan, code: str, at: int) -> int:
    """Handle the character at `at`, outside quotes and brackets; return how many were used."""
    sign = code[at]
    general = _GENERAL.match(code, at) or _MERIDIEM.match(code, at)
    if general:
        scan.general |= general.re is _GENERAL
        scan.date |= general.re is _MERIDIEM
        return len(general[0])
    if sign in _DIGITS:
        scan.digit(sign)
    elif sign == "." and not scan.point:
        scan.point = True
    elif sign == "," and (scan.whole or scan.decimals):
        scan.commas += 1
    elif sign == "%":
        scan.percents += 1
    elif sign == "@":
        scan.text = True
    elif sign == "/" and (scan.whole or scan.decimals):
        scan.fraction = True
    elif sign in "eE" and code[at + 1 : at + 2] in ("+", "-"):
        scan.scientific = True
        return 2
    elif sign in _DATES:
        scan.date = True
    else:
        scan.waiting.append(sign)
    return 1
