"""How reports show a unit that is not scored."""

from decimal import Decimal

from liuxiang.comparison import Position
from liuxiang.exact import show
from liuxiang.ruleset.lowered_parts import NotScored
from liuxiang.wording import Language, say

NO_TOTAL = "–"
"""What stands in place of a total that there is none of."""


def why(reason: NotScored, language: Language) -> str:
    """Return why a unit is not scored."""
    return say(reason.word, language, **reason.values)


def total_of(position: Position) -> Decimal | None:
    """Return the total of a unit in one run, None if it is not scored."""
    return position.total if position.scored else None


def total_cell(total: Decimal | None) -> Decimal | str:
    """Return what a table shows for a total."""
    return NO_TOTAL if total is None else total


def shown_total(total: Decimal | None) -> str:
    """Return a total as text."""
    return NO_TOTAL if total is None else show(total)
