"""Holds the totals by verified figures against those by what units reported themselves."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from liuxiang.exact import EXACT, ZERO
from liuxiang.figures import NOT_APPLICABLE, Figure, same_value
from liuxiang.names import ItemNo
from liuxiang.official import official_total
from liuxiang.plans import Plans
from liuxiang.ranking import Result
from liuxiang.ruleset.assessed import items_by_metric
from liuxiang.scorecards import Scorecard
from liuxiang.self_assessment import Stated, stated_by
from liuxiang.standings import Standing, rank
from liuxiang.units import Unit, identity

Items = Mapping[str, tuple[ItemNo, ...]]
"""The numbers of the items that each metric counts in."""


class FigureClaim(NamedTuple):
    """A figure that points rest on and that verification changed; None where there is none.

    `cost` is how much higher the total of the unit would be if this figure alone were still as
    reported; negative if verification earned points.
    """

    metric: str
    numbers: tuple[ItemNo, ...]
    claimed: Figure | None
    found: Figure | None
    cost: Decimal


class UnitClaim(NamedTuple):
    """A unit by verified figures, and by what it reported; None if that could not be scored."""

    verified: Standing
    reported: Standing | None
    figures: tuple[FigureClaim, ...]
    stated: Stated | None

    @property
    def difference(self) -> Decimal | None:
        """How much the unit over-claimed: its reported total less its verified one."""
        if self.reported is None:
            return None
        return EXACT.subtract(self.reported.card.total, self.verified.card.total)


@lru_cache(maxsize=1)  # each format and table of a report asks for them
def claims_of(result: Result) -> tuple[UnitClaim, ...]:
    """Return what each unit claimed and what was found, largest over-claim first.

    Equal ones are in the order of the ranking. There is nothing unless `result` is compared.
    """
    if not result.compared:
        return ()
    reported = {identity(each.card.unit): each for each in rank(result.rules, result.own.values())}
    found: list[UnitClaim] = []
    plans = Plans(result.rules.ruleset)
    for category, listed in result.standings.lists.items():
        items = items_by_metric(result.rules.ruleset, category)
        found += [
            _claim(items, each, reported.get(identity(each.card.unit)), plans) for each in listed
        ]
    return tuple(sorted(found, key=_over_claim, reverse=True))


def _over_claim(claim: UnitClaim) -> tuple[bool, Decimal]:
    """Return a key that is greater the more was over-claimed, least if that is not known."""
    difference = claim.difference
    return difference is not None, difference or ZERO


def _claim(items: Items, verified: Standing, reported: Standing | None, plans: Plans) -> UnitClaim:
    if reported is None:
        return UnitClaim(verified, None, (), None)
    card = verified.card
    figures = tuple(_figures(items, card, reported.card, plans)) if card.checked else ()
    return UnitClaim(verified, reported, figures, stated_by(reported.card))


def _figures(items: Items, card: Scorecard, own: Scorecard, plans: Plans) -> Iterator[FigureClaim]:
    """Yield the figures of a unit that differ from what it reported, in the order of the metrics.

    They are those that points rest on: of two counts and their rate, it is the rate.
    """
    plan, unit = card.evidence
    claimed, found = own.evidence[1].figures, unit.figures
    for metric, numbers in items.items():
        one, other = claimed.get(metric), found.get(metric)
        if _differ(one, other) and plan.uses(metric):
            cost = EXACT.subtract(_taken_back(plans, unit, metric, one), card.total)
            yield FigureClaim(metric, numbers, one, other, cost)


def _taken_back(plans: Plans, unit: Unit, metric: str, reported: Figure | None) -> Decimal:
    """Return the total of a unit if the figure of one metric is as reported."""
    figures = {**unit.figures}
    if reported is None:
        del figures[metric]
    else:
        figures[metric] = reported
    declares = unit.declares or (reported is not None and reported.value is NOT_APPLICABLE)
    plan = plans.of(unit._replace(figures=figures, declares=declares))
    return official_total(plan, plan.run(figures))


def _differ(one: Figure | None, other: Figure | None) -> bool:
    """Return whether two figures are different claims; 985/1000 and 98.5% are the same."""
    if one is None or other is None:
        return one is not other
    return not same_value(one.value, other.value)
