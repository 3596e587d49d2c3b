"""A figure of a unit: its exact value, the text to show, and where it stands."""

from decimal import Decimal
from typing import NamedTuple

from liuxiang.exact import Ratio

FigureValue = bool | Decimal | Ratio | tuple[str, ...]
"""Yes or no, a number, a part of a whole, or the ticked members of a checklist."""


class Figure(NamedTuple):
    """One figure; `line` and `column` count from 0.

    `reported` is the text of the figure that a verified one replaced; a figure rebuilt from its
    part and whole stands where its part does.
    """

    value: FigureValue
    text: str
    line: int
    column: int
    verified: bool = False
    reason: str | None = None
    by: str | None = None
    reported: str | None = None
