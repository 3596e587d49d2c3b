"""What is asked of a unit that says that there is nothing to measure, or that it does not apply."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from liuxiang.names import ItemNo
from liuxiang.scorecards import Scorecard
from liuxiang.wording.text import Phrase

EMPTY: Final = "LX504"
DECLARED: Final = "LX537"
NOT_SCORED: Final = "LX538"
WITHHELD: Final = "LX553"

NOTHING_TO_MEASURE: Final = (EMPTY, DECLARED)
"""The codes of the findings that a unit says that there is nothing to measure."""


class Nothing(NamedTuple):
    """A finding on an item: its code, the values of its message, and the metric, if it is one."""

    code: str
    values: dict[str, str]
    no: ItemNo | None
    metric: str | None


def nothing_there(
    card: Scorecard, titles: Callable[[tuple[str, ...]], tuple[str, ...]]
) -> Iterator[Nothing]:
    """Yield what a unit declares not to apply or to be 0 of 0, and that it is not scored."""
    for no, metric in card.nothing_to_measure:
        code = DECLARED if metric in card.inapplicable else EMPTY
        values = {"unit": card.unit, "no": str(no), "metric": titles((metric,))[0]}
        yield Nothing(code, values, no, metric)
    for no, reason in card.without:
        values = {"unit": card.unit, "no": str(no), "metric": reason}
        yield Nothing(DECLARED, values, no, None)
    if card.not_scored:
        reason = Phrase(card.not_scored.word, **card.not_scored.values)
        code = WITHHELD if card.not_scored.word == "withheld" else NOT_SCORED
        yield Nothing(code, {"unit": card.unit, "why": reason}, None, None)


def numbers(card: Scorecard) -> frozenset[ItemNo]:
    """Return the items of which a unit says that there is nothing to measure."""
    return frozenset(no for no, _ in (*card.nothing_to_measure, *card.without))
