"""Changed periods and units, whose effect cannot be determined from the rules alone."""

from calendar import monthrange
from datetime import date

from liuxiang.changes.change import Direction
from liuxiang.changes.fact_pair import Sides, mentions
from liuxiang.changes.facts import FactPath


def period(sides: Sides, at: FactPath, paths: list[FactPath]) -> tuple[str, Direction]:
    """Return the judgement of a changed period: neutral if its length is the same.

    An unchanged threshold takes a different effort if there is more or less time to reach it.
    """
    del at, paths
    spans = [
        tuple(date.fromisoformat(facts["period", key].value) for key in ("from", "to"))
        for facts in sides
        if ("period", "from") in facts
    ]
    alike = len(spans) == 2 and _length(*spans[0]) == _length(*spans[1])
    return "LX924", "neutral" if alike else "undecidable"


def _length(first: date, last: date) -> tuple[str, int]:
    """Return the length of a period: in months if it consists of whole ones, else in days."""
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return "months", (last.year - first.year) * 12 + last.month - first.month + 1
    return "days", (last - first).days


def unit(sides: Sides, at: FactPath, paths: list[FactPath]) -> tuple[str, Direction]:
    """Return the judgement of a changed unit of a metric, which changes what its thresholds mean.

    It is neutral for a metric that nothing uses.
    """
    del paths
    metric = at[1]
    used = any(
        mentions(fact, metric) and fact.aspect.area != "within"
        for facts in sides
        for fact in facts.values()
    )
    return "LX925", "undecidable" if used else "neutral"
