"""Metrics that only the new version requires and a unit has not reported, with their worth."""

from collections.abc import Iterable
from decimal import Decimal
from typing import cast

from liuxiang.changes import Change
from liuxiang.comparison import Unreported
from liuxiang.exact import EXACT, ZERO, total
from liuxiang.figures import NOT_APPLICABLE
from liuxiang.missing import Missing
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.units import Figure, Unit

Members = tuple[tuple[str, str], ...]
"""Members of lists, each behind its metric."""


def asked_members(changes: Iterable[Change]) -> Members:
    """Return the newly added members of checklists that can affect a unit."""
    return tuple(
        (change.at[1], change.at[-1])
        for change in changes
        if change.code == "LX908" and change.direction != "neutral"
    )


def unreported(
    old: Scorecard, new: Scorecard, members: Members, scorer: Scorer
) -> Unreported | None:
    """Return what a unit was not asked for before and has not reported, or None if nothing.

    `members` are members of checklists that the old figures could not contain; `scorer` scores by
    the new version.
    """
    known = set(_missing(old))
    metrics = [name for name in _missing(new) if name not in known]
    unit = new.evidence[1]
    unticked = [each for each in members if _lacks(unit, *each)]
    if not metrics and not unticked:
        return None
    hoped = scorer.score(_ticked(unit, unticked)) if unticked else new
    items = [each for each in hoped.missing if not set(metrics).isdisjoint(each.metrics)]
    brought = EXACT.add(EXACT.subtract(hoped.total, new.total), _earned_before(old, new, items))
    stake = min(total(each.stake for each in items), EXACT.subtract(hoped.possible, hoped.total))
    names = dict.fromkeys((*metrics, *(metric for metric, _ in unticked)))
    points = max(EXACT.add(brought, stake), ZERO)
    possible = EXACT.add(new.total, points)
    return Unreported(tuple(names), points, possible, any(each.open for each in items))


def _earned_before(old: Scorecard, new: Scorecard, items: Iterable[Missing]) -> Decimal:
    """Return what unlimited bonuses of `items` earned before and no longer earn."""
    numbers = {each.no for each in items if each.open}
    if not numbers:
        return ZERO
    had = {each.item.id: each.bonus for each in old.items}
    lost = (
        EXACT.subtract(had.get(each.item.id, ZERO), each.bonus)
        for each in new.items
        if each.item.no in numbers
    )
    return total(each for each in lost if each > 0)


def _missing(card: Scorecard) -> list[str]:
    return [name for each in card.missing for name in each.metrics]


def _lacks(unit: Unit, metric: str, member: str) -> bool:
    """Return whether a reported checklist lacks a member."""
    figure = unit.figures.get(metric)
    if figure is None or figure.value is NOT_APPLICABLE:
        return False
    return member not in cast(tuple[str, ...], figure.value)


def _ticked(unit: Unit, members: Iterable[tuple[str, str]]) -> Unit:
    """Return `unit` with members added to its checklists."""
    figures = dict(unit.figures)
    for metric, member in members:
        figure: Figure = figures[metric]
        value = (*cast(tuple[str, ...], figure.value), member)
        figures[metric] = figure._replace(value=value)
    return unit._replace(figures=figures)
