"""Dates and times, which a workbook stores as numbers of days."""

from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from liuxiang.exact import EXACT

_DAY: Final = 86_400
_FIRST: Final = datetime(1899, 12, 30)  # noqa: DTZ001  # a calendar day, independent of a time zone
_FIRST_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001
_LEAP: Final = 60
"""The day that 1900 did not have, and that every spreadsheet counts."""


def date_of(number: Decimal, is_elapsed: bool, since_1904: bool) -> str | None:
    """Return the date, time or both that `number` displays as; None if it is out of range."""
    seconds = EXACT.multiply(number, _DAY)
    if not -(10**12) < seconds < 10**12:
        return None
    passed = timedelta(seconds=int(seconds.to_integral_value(ROUND_HALF_EVEN)))
    if is_elapsed:
        return str(passed)
    if passed < timedelta(0):
        return None
    if passed < timedelta(1):
        return str((_FIRST + passed).time())
    if not since_1904 and passed < timedelta(_LEAP + 1):
        if passed.days == _LEAP:
            return "1900-02-29"
        passed += timedelta(1)
    try:
        found = (_FIRST_1904 if since_1904 else _FIRST) + passed
    except OverflowError:
        return None
    return written(found)


def written(moment: date | datetime | time) -> str:
    """Return a moment in ISO 8601, without the time at midnight."""
    if isinstance(moment, datetime) and moment.time() == time():
        return moment.date().isoformat()
    return str(moment)
