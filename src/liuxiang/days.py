"""Dates of statements and decisions: calendar days, in the notations of offices."""

import re
from datetime import date
from typing import Final

from liuxiang.exact import half_width
from liuxiang.names import shown

_DAY: Final = (
    r"(?P<year>[0-9]{4})(?:(?P<sign>[-/.])(?P<month>[0-9]{1,2})(?P=sign)(?P<day>[0-9]{1,2})"
    r"|年(?P<month_zh>[0-9]{1,2})月(?P<day_zh>[0-9]{1,2})日)(?: 00:00(?::00)?)?"
)


def date_of(text: str) -> str | None:
    """Return the day that `text` names, as 2013-03-12; None if it names none.

    So are read 2013-03-12, 2013/3/12, 2013.3.12 and 2013年3月12日.
    """
    found = re.fullmatch(_DAY, half_width(shown(text)))
    if found is None:
        return None
    month, day = found["month"] or found["month_zh"], found["day"] or found["day_zh"]
    try:
        return date(int(found["year"]), int(month), int(day)).isoformat()
    except ValueError:
        return None
