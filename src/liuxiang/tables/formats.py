"""Number formats: what a cell displays, and how it is therefore read.

A number format hides, rounds, scales or decorates. The displayed and the stored number can differ:
a percentage is read as one; a number that is hidden or displayed as another one is not a figure.
"""

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from liuxiang.exact import EXACT, LONGEST, show
from liuxiang.tables import BLANK, DATE, FAULT, FRACTION, OTHERWISE, Cell, Odd
from liuxiang.tables.dates import date_of
from liuxiang.tables.sections import Section, sections_of

GENERAL: Final = "General"
_BUILT_IN: Final[Mapping[int, str]] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)',
    8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    **dict.fromkeys((14, 15, 16, 17, 30, 31, *range(27, 30), 36, *range(50, 59)), "yyyy/m/d"),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 47), "h:mm"),
    22: "yyyy/m/d h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
    46: "[h]:mm:ss",
    48: "##0.0E+0",
    49: "@",
}
MEETS: Final[Mapping[str, Callable[[Decimal, Decimal], bool]]] = {
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "=": lambda one, other: one == other,
    "<>": lambda one, other: one != other,
}
_NOUGHT: Final = frozenset("-–—－0") | {"零", "无", ""}
"""The sign for 0 in accounting formats."""

_MINUS: Final = ("-", "－", "–", "−", "(", "（", "△", "▲", "负")
_HALF_UP: Final = Context(prec=400, rounding=ROUND_HALF_UP)
_MOST: Final = 4
"""The most percent signs or thousands separators in a section."""


class Rounded(str):
    """The text of a number that is `shown` with fewer decimals."""

    shown: str

    @classmethod
    def of(cls, text: str, shown: str) -> "Rounded":
        """Return `text`, displayed as `shown`."""
        made = cls(text)
        made.shown = shown
        return made


def built_in(number: int) -> str:
    """Return the built-in format with this `number`, the same in every workbook."""
    return _BUILT_IN.get(number, GENERAL)


class Format:
    """A number format, which converts numbers to cells."""

    def __init__(self, code: str) -> None:
        self._sections = sections_of(code)
        texts = [each.is_text for each in self._sections]
        numbers = self._sections[:3]
        if texts[-1] and len(texts) < 4:
            numbers = self._sections[: len(texts) - 1]
        first = numbers[0] if numbers else None
        self.is_general = first is None or (
            len(numbers) == 1 and first.is_general and not (first.percents or first.text.strip())
        )
        self._numbers = numbers

    def cell(self, number: Decimal, since_1904: bool = False) -> Cell:
        """Return the text of the cell with `number`; `Rounded` if fewer decimals are displayed."""
        if self.is_general or not number.is_finite():
            return show(number)
        below = number < 0 and len(self._numbers) > 1  # the second section displays no sign
        found = {_cell(section, number, below, since_1904) for section in self._of(number)}
        if len(found) == 1:
            return found.pop()
        return Odd(show(number), OTHERWISE, "?")

    def _of(self, number: Decimal) -> tuple[Section | None, ...]:
        """Return the sections that may apply to `number`; None is one that hides it."""
        numbers = self._numbers
        if not any(each.condition for each in numbers):
            at = 1 if number < 0 else 2 if number == 0 else 0
            return (numbers[at] if at < len(numbers) else numbers[0],)
        first, second = numbers[0], numbers[1] if len(numbers) > 1 else None
        if _holds(first, number):
            return (first,)
        if second is None:
            return (None,)
        if first.condition is None:
            return (first, second) if _holds(second, number) else (first, *numbers[2:])
        if _holds(second, number):
            return (second,)
        if len(numbers) == 2:
            return (second if second.condition is None else None,)
        return (numbers[2],) if second.condition is not None else (second, numbers[2])


def _holds(section: Section, number: Decimal) -> bool:
    """Return whether the condition of a section is met; false if it has none."""
    if section.condition is None:
        return False
    sign, limit = section.condition
    return MEETS[sign](number, limit)


def _cell(section: Section | None, number: Decimal, below: bool, since_1904: bool) -> Cell:
    """Return the cell for `number` in one section."""
    held = show(number)
    if section is None or max(section.percents, section.thousands) > _MOST:
        return Odd(held, OTHERWISE, "####")
    if section.is_date:
        text = date_of(number, section.is_elapsed, since_1904)
        return Odd("#VALUE!", FAULT) if text is None else Odd(text, DATE)
    if section.is_text or section.is_general:
        return _percentage(number, section.percents)
    if not section.has_digits:
        return _written(section, number, held)
    if section.is_fraction:
        return Odd(held, FRACTION)
    return _digits(section, number, below and section.condition is None)


def _written(section: Section, number: Decimal, held: str) -> Cell:
    """Return the cell of a section that only has text."""
    text = section.text.strip()
    if number == 0 and text and text in _NOUGHT:
        return held
    return Odd(held, OTHERWISE, text) if text else Odd(held, BLANK)


def _digits(section: Section, number: Decimal, below: bool) -> Cell:
    """Return the cell of a number displayed in digits, `below` if the section shows no sign."""
    read = _percentage(number, section.percents)
    if section.is_scientific:
        return read
    scaled = EXACT.scaleb(number.copy_abs(), 2 * section.percents - 3 * section.thousands)
    places = len(section.decimals)
    shown = scaled
    if places < LONGEST and scaled.adjusted() < LONGEST:
        shown = scaled.quantize(Decimal(1).scaleb(-places), context=_HALF_UP)
    digits = _shown(section, shown)
    seen = f"{section.before}{digits}{'%' * section.percents}{section.after}".strip()
    if not seen:
        return Odd(read, BLANK)
    minus = "-" if number < 0 and shown and not below else ""
    if section.thousands or _misleads(section, number, below):
        return Odd(read, OTHERWISE, minus + seen)
    if shown != scaled and not section.after.startswith(("%", "‰")):
        text = show(shown if number > 0 else -shown) + "%" * section.percents
        return Rounded.of(read, text)
    return read


def _percentage(number: Decimal, percents: int) -> str:
    return f"{show(EXACT.scaleb(number, 2 * percents))}%" if percents else show(number)


def _shown(section: Section, number: Decimal) -> str:
    """Return the rounded digits of `number`; empty for a 0 without a required digit."""
    if not number and "0" not in section.whole + section.decimals:
        return ""
    return show(number)


def _misleads(section: Section, number: Decimal, below: bool) -> bool:
    """Return whether the text around the digits suggests another number."""
    before, after = section.before.strip(), section.after.strip()
    if section.inside.strip(" '\u00a0,，") or before[-1:].isdigit() or after[:1].isdigit():
        return True
    if before.endswith((".", "/")) or after.startswith((".", "/")):
        return True
    has_minus = before.endswith(_MINUS) or after.startswith("-")
    if number < 0:
        return below and not (has_minus or section.is_coloured or before.startswith(_MINUS))
    return number > 0 and has_minus and before[-1:] not in ("(", "（")
