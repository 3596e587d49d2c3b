"""Default figures of cases: those of a unit exactly at every threshold."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from liuxiang.exact import EXACT, ZERO, show
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.asks import Ask, Asking
from liuxiang.ruleset.metrics import AnyMetric, Checklist, Points, YesNo
from liuxiang.ruleset.spans import Span, values_of

REASON: Final = "恰在界限"
"""The reason for points that assessors would have to enter."""


class Entered(NamedTuple):
    """Points that assessors would enter."""

    points: str


Written = str | tuple[str, ...] | Entered
"""A figure in its notation: a scalar, the members of a checklist, or points with a reason."""


class Limit(NamedTuple):
    """A figure exactly at its threshold, and the place of the threshold in the rule file."""

    written: Written
    path: Path


def limits(ruleset: Ruleset, category: str) -> Mapping[str, Limit]:
    """Return, by metric, the figure that just meets all requirements for a category.

    It earns a bonus only if meeting the criteria implies that.
    """
    asked: dict[str, list[Ask]] = defaultdict(list)
    offered: dict[str, list[Ask]] = defaultdict(list)
    for at, item in ruleset.placed_items:
        if category not in item.assesses:
            continue
        if item.scoring is not None:
            asking = Asking((*at, "scoring"), category, ruleset.metrics, item.points)
            for name, ask in item.scoring.asks(asking):
                asked[name].append(ask)
        for index, bonus in enumerate(item.bonuses):
            asking = Asking((*at, "bonuses", index), category, ruleset.metrics)
            for name, ask in bonus.asks(asking) if asking.counts(bonus.only) else ():
                offered[name].append(ask)
    found = {name: _limit(ruleset.metrics[name], asks) for name, asks in asked.items()}
    for name, asks in offered.items():
        if name not in found:
            found[name] = _limit(ruleset.metrics[name], asks)
    return {name: found[name] for name in ruleset.metrics if name in found}


def _limit(metric: AnyMetric, asks: list[Ask]) -> Limit:
    """Return the figure that meets `asks`, the strictest of them exactly, with its place."""
    match metric:
        case YesNo():
            asking = next((ask for ask in asks if ask.answer is not None), asks[0])
            return Limit("false" if asking.answer is False else "true", asking.path)
        case Checklist():
            wanted = {member for ask in asks for member in ask.members}
            members = tuple(member for member in metric.members if member in wanted)
            return Limit(members, max(asks, key=lambda ask: len(ask.members)).path)
        case Points():
            entered = [(ask.points, ask.path) for ask in asks if ask.points is not None]
            number, path = min(entered) if entered else _number(metric, asks)
            return Limit(Entered(show(number)), path)
        case _:
            number, path = _number(metric, asks)
            percent = metric.kind == "rate"
            return Limit(f"{show(EXACT.scaleb(number, 2))}%" if percent else show(number), path)


def _number(metric: AnyMetric, asks: list[Ask]) -> tuple[Decimal, Path]:
    """Return the number that just meets `asks`, and the place of the one that decides."""
    span = values_of(metric) or Span()
    for ask in asks:
        span &= ask.span
    rises = any(ask.rises for ask in asks)
    upwards = span.low is not None and (rises or span.high is None)
    end = _lower if upwards else _upper
    closed = span.whole() if metric.kind == "count" else span
    limit, is_open = end(closed)
    deciding = next((ask.path for ask in asks if end(ask.span) == end(span)), asks[0].path)
    if limit is None:
        return ZERO, deciding
    step = min(ask.step for ask in asks) if is_open else ZERO
    return (EXACT.add if upwards else EXACT.subtract)(limit, step), deciding


def _lower(span: Span) -> tuple[Decimal | None, bool]:
    return span.low, span.open_low


def _upper(span: Span) -> tuple[Decimal | None, bool]:
    return span.high, span.open_high
