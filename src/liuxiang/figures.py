"""Figures of units: the exact value, the text to show, and the position."""

from decimal import Decimal
from enum import Enum
from typing import Final, Literal, NamedTuple, cast

from liuxiang.diagnostics import Place
from liuxiang.exact import EXACT, ONE, Ratio


class NotApplicable(Enum):
    """The value of a figure that is declared not to apply to its unit, for any kind of metric."""

    DECLARED = "n/a"


NOT_APPLICABLE: Final = NotApplicable.DECLARED

FigureValue = bool | Decimal | Ratio | tuple[str, ...] | tuple[Decimal, ...] | str | NotApplicable
"""Yes or no, a number, a part of a whole, ticked members, a list of numbers, or an option."""


class Inapplicable(NamedTuple):
    """What does not apply to a unit: metrics, and whole items and actions, by id."""

    metrics: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()


ALL_APPLIES: Final = Inapplicable()
"""Of a unit that everything applies to, as nearly all."""


class Figure(NamedTuple):
    """A figure; `line` and `column` count from 0.

    `reported` is the text of the figure that a verified one replaced. A figure computed from its
    part and whole has the position of its part. `at` is where it stands if that is not in the file
    of its unit; `date` is in ISO 8601.
    """

    value: FigureValue
    text: str
    line: int
    column: int
    verified: bool = False
    reason: str | None = None
    by: str | None = None
    reported: str | None = None
    at: Place | None = None
    date: str | None = None


class OtherFigure(NamedTuple):
    """A metric that another one is compared with, and its figure; None if it is missing."""

    metric: str
    figure: Figure | None


StatementKind = Literal["reported", "corrected", "verified"]
"""Who said it: the unit, the unit again, or whoever assessed it."""


class Statement(NamedTuple):
    """A value that somebody gave for a figure."""

    kind: StatementKind
    figure: Figure


Trail = tuple[Statement, ...]
"""All values of a figure, the oldest first."""


def ratio_of(part: FigureValue, whole: FigureValue) -> Ratio:
    """Return the ratio of two numbers, each of which may be a ratio itself."""
    (one, below), (two, above) = (
        each if isinstance(each, Ratio) else Ratio(cast(Decimal, each), ONE)
        for each in (part, whole)
    )
    if below == above == ONE:
        return Ratio(one, two)
    return Ratio(EXACT.multiply(one, above), EXACT.multiply(two, below))


def same_value(one: FigureValue, other: FigureValue) -> bool:
    """Return whether two figures say the same: 985/1000 and 98.5% do, and lists in any order."""
    if isinstance(one, Ratio) and isinstance(other, Ratio):
        across = EXACT.multiply(one.part, other.whole) == EXACT.multiply(other.part, one.whole)
        return one == other or bool(across and one.whole and other.whole)
    return _plain(one) == _plain(other)


def _plain(value: FigureValue) -> object:
    if not isinstance(value, tuple) or isinstance(value, Ratio):
        return value
    return tuple(sorted(value, key=str))
