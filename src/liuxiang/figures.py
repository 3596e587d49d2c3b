"""Figures of units: the exact value, the text to show, and the position."""

from decimal import Decimal
from typing import NamedTuple

from liuxiang.exact import Ratio

FigureValue = bool | Decimal | Ratio | tuple[str, ...]
"""Yes or no, a number, a part of a whole, or the ticked members of a checklist."""


class Figure(NamedTuple):
    """A figure; `line` and `column` count from 0.

    `reported` is the text of the figure that a verified one replaced. A figure computed from its
    part and whole has the position of its part.
    """

    value: FigureValue
    text: str
    line: int
    column: int
    verified: bool = False
    reason: str | None = None
    by: str | None = None
    reported: str | None = None
