"""Days moved by years, and written as they were."""

import re
from datetime import MAXYEAR, MINYEAR, date
from typing import Final

_DIGITS = re.compile("[0-9０-９]")
_FULL: Final = ord("０") - ord("0")


def moved(day: date, years: int) -> date | None:
    """The same day of another year, 28 February for the 29th; None beyond the calendar."""
    year = day.year + years
    if not MINYEAR <= year <= MAXYEAR:
        return None
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def written_as(day: date, before: str) -> str:
    """`day` as the day `before` is written, in full width or without dashes; else 2012-08-09."""
    digits = day.isoformat().replace("-", "")
    if len(_DIGITS.findall(before)) != len(digits):
        return day.isoformat()
    left = iter(digits)
    return _DIGITS.sub(lambda old: chr(ord(next(left)) + _FULL * (old[0] > "9")), before)
