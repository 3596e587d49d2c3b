"""Which figures to verify first: those by which awards could change hands if they were wrong."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from liuxiang.audit.any_list import AnyPlaces
from liuxiang.audit.ladder import Places
from liuxiang.audit.ranges import Effects, Run
from liuxiang.audit.shared import Shared
from liuxiang.exact import EXACT
from liuxiang.figures import Figure
from liuxiang.intervals import Range
from liuxiang.names import ItemNo
from liuxiang.plan import Plan
from liuxiang.ranking import Result
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.assessed import items_by_metric
from liuxiang.standings import Standing, scored
from liuxiang.units import Unit


class Stake(NamedTuple):
    """What hangs on a figure: the totals its unit can have, None without limit, and the ranks.

    `awards` is the most units whose award is another than now, as far as the totals have a limit:
    on a side without one, anything could be. `at_all` is the same for all totals.
    """

    low: Decimal | None
    high: Decimal | None
    best: int
    worst: int
    points: Decimal
    awards: int
    at_all: int

    @property
    def is_open(self) -> bool:
        """Whether the total has no limit, so that `points` and `awards` are of one side alone."""
        return self.low is None or self.high is None


class AuditedFigure(NamedTuple):
    """A figure that nobody has verified, and what hangs on it if it alone is wrong.

    `numbers` are the items it counts in; `together` other figures that rest on the same number and
    would be wrong as well.
    """

    standing: Standing
    metric: str
    figure: Figure
    numbers: tuple[ItemNo, ...]
    together: tuple[str, ...]
    stake: Stake


class Audit(NamedTuple):
    """The unverified figures, those first by which most awards and most points could change.

    `decisive` of the `unverified` ones change an award if they alone are wrong, `limitless` of
    these only where what they can be has no limit. Once all of these are verified as reported, no
    other figure changes an award if it alone is wrong; nothing is said of several at once. Without
    `everything`, `figures` are only those that are decisive. `given` counts all figures.
    """

    figures: tuple[AuditedFigure, ...]
    given: int
    unverified: int
    decisive: int
    limitless: int
    everything: bool


def audit(result: Result, *, everything: bool = False) -> Audit:
    """Return what hangs on each figure that nobody has verified, and changes an award.

    A figure that is wrong can be anything within the bounds of its metric, or missing; all others
    are as they are. So each award that hangs on one figure is found, and the figures to verify are
    exactly those: they do not depend on each other.

    Args:
        result: what was scored.
        everything: returns the figures that change no award as well.

    """
    found = sorted(_audited(result, everything=everything), key=_order)
    stakes = [each.stake for each in found]
    return Audit(
        tuple(found),
        result.figures,
        result.unverified,
        sum(each.at_all > 0 for each in stakes),
        sum(each.at_all > 0 and not each.awards for each in stakes),
        everything,
    )


def _order(figure: AuditedFigure) -> tuple[int, Decimal, int]:
    stake = figure.stake
    return -stake.awards, EXACT.minus(stake.points), -stake.at_all


def _audited(result: Result, *, everything: bool) -> Iterator[AuditedFigure]:
    """Yield unverified figures by category, rank and metric."""
    ruleset = result.rules.ruleset
    for name, units in result.standings.lists.items():
        listed = scored(units)
        open_ones = [each for each in listed if each.card.unverified]
        if open_ones and not ruleset.ranking.ranks_nobody:
            is_plain = result.standings.allotments[name].is_plain and not ruleset.ranking.keys
            places = (Places if is_plain else AnyPlaces)(ruleset, name, listed)
            found: dict[Plan, _OfCategory] = {}
            for each in open_ones:
                plan = each.card.plan
                if plan not in found:
                    found[plan] = _OfCategory(ruleset, plan.category, places, Effects(plan))
                yield from found[plan].figures(each, everything=everything)


class _OfCategory:
    """The figures of the units of a category, and what hangs on them."""

    def __init__(
        self, ruleset: Ruleset, category: str, places: Places | AnyPlaces, effects: Effects
    ) -> None:
        self._places = places
        self._shared = Shared(ruleset)
        self._effects = effects
        self._numbers = items_by_metric(ruleset, category)

    def figures(self, standing: Standing, *, everything: bool) -> Iterator[AuditedFigure]:
        """Yield the unverified figures of a unit that can change an award, or `everything`."""
        unit = standing.card.evidence[1]
        run = Run(self._effects, self._effects.plan.run(unit.figures))
        known: dict[int, Stake | None] = {}  # those with the same ranges have the same stake
        for metrics in self._unverified(unit):
            ranges = self._effects.ranges(metrics, run)
            if id(ranges) not in known:
                totals = run.change(ranges) + standing.card.total
                known[id(ranges)] = self._stake(totals, standing, everything=everything)
            stake = known[id(ranges)]
            if stake is not None:
                metric = metrics[0]
                figure, numbers = unit.figures[metric], self._numbers[metric]
                yield AuditedFigure(standing, metric, figure, numbers, metrics[1:], stake)

    def _unverified(self, unit: Unit) -> Iterator[tuple[str, ...]]:
        """Yield the metrics whose figures are unverified, each with those that rest on the same."""
        given = self._effects.plan.metrics & unit.figures.keys()
        found = given - unit.verified
        is_shared = self._shared.is_used(unit)
        for metric in self._numbers:
            if metric in found:
                rest = self._shared.with_figure(unit, metric) if is_shared else ()
                yield (metric, *(each for each in dict.fromkeys(rest) if each in found))

    def _stake(self, totals: Range, standing: Standing, *, everything: bool) -> Stake | None:
        """Return what hangs on a figure with which the total can be in a range.

        None if that is no award, unless `everything` is asked for.
        """
        total, (low, high) = standing.card.total, (totals.low, totals.high)
        ladder = self._places.ladder_of(standing.card)
        at_all = ladder.most(low, high)
        if not (at_all or everything):
            return None
        least, most = total if low is None else low, total if high is None else high
        return Stake(
            low,
            high,
            1 if high is None else self._places.rank_of(standing.card, high),
            self._places.rank_of(standing.card, low),
            EXACT.subtract(most, least),
            ladder.most(least, most),
            at_all,
        )
