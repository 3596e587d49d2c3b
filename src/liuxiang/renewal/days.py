"""Shifts dates by years, and writes them in their original format."""

import re
from datetime import MAXYEAR, MINYEAR, date
from typing import Final

_DIGITS = re.compile("[0-9０-９]")
_FULL: Final = ord("０") - ord("0")


def moved(day: date, years: int) -> date | None:
    """Return the day shifted by `years`, 29 to 28 February if needed; None outside the calendar."""
    year = day.year + years
    if not MINYEAR <= year <= MAXYEAR:
        return None
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def written_as(day: date, before: str) -> str:
    """Return `day` in the format of `before`, full-width or without dashes; else ISO 8601."""
    digits = day.isoformat().replace("-", "")
    if len(_DIGITS.findall(before)) != len(digits):
        return day.isoformat()
    left = iter(digits)
    return _DIGITS.sub(lambda old: chr(ord(next(left)) + _FULL * (old[0] > "9")), before)
