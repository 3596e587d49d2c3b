"""Gaps and overlaps: what falls between tiers, and what two from opposite sides share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby, product
from typing import NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.cover import Cover, Numbers, cover_of
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.scopes import Scope, by_categories
from liuxiang.ruleset.scoring import Tiers
from liuxiang.ruleset.scoring.tiers import Tier
from liuxiang.ruleset.spans import Region, Span, asked_of, values_of


class Rung(NamedTuple):
    """A criterion by which a tier is reached, alone or as one of a group.

    `region` is what it holds for, None where it does not fit its metric.
    """

    tier: int
    path: Path
    criterion: Criterion
    region: Region | None

    @property
    def metric(self) -> str:
        """The metric that it compares."""
        return self.criterion.metric

    @property
    def void(self) -> bool:
        """Whether it holds for nothing at all, which is told of it elsewhere."""
        return isinstance(self.region, Span) and self.region.empty


class Ladder(NamedTuple):
    """The tiers that count for some categories, from above, each with its criteria that do."""

    at: Path
    item: Item
    categories: tuple[str, ...]
    rungs: tuple[tuple[Rung, ...], ...]

    def path(self, tier: int) -> Path:
        """Where a tier stands."""
        return (*self.at, "scoring", "tiers", tier)

    def tier(self, number: int) -> Tier:
        """A tier by its place in the list."""
        if not isinstance(self.item.scoring, Tiers):
            raise TypeError("a ladder without tiers")
        return self.item.scoring.tiers[number]

    def by_metric(self) -> Mapping[str, list[Rung]]:
        """All criteria that hold for something, by their metric."""
        found: dict[str, list[Rung]] = defaultdict(list)
        for rungs in self.rungs:
            for each in rungs:
                if each.region is not None and not each.void:
                    found[each.metric].append(each)
        return found

    @property
    def known(self) -> bool:
        """Whether all criteria fit their metrics, so that what they hold for is known."""
        return all(each.region is not None for rungs in self.rungs for each in rungs)


def ladders(ruleset: Ruleset) -> Iterator[Ladder]:
    """The tiers of every item that has some, once for all categories that meet the same of them."""
    for at, item in ruleset.placed_items:
        if isinstance(item.scoring, Tiers):
            every = [
                each
                for number, tier in enumerate(item.scoring.tiers)
                for each in _rungs((*at, "scoring", "tiers", number, "when"), tier.when, ruleset)
            ]
            for categories, counting in by_categories((each for _, each in every), item.assesses):
                rungs = (every[index][0] for index in counting)
                by_tier = (tuple(group) for _, group in groupby(rungs, lambda each: each.tier))
                yield Ladder(at, item, categories, tuple(by_tier))


def _rungs(
    path: Path, when: Criterion | AnyOf, ruleset: Ruleset
) -> Iterator[tuple[Rung, tuple[Scope, Scope]]]:
    """The criteria of a tier, each with what its group and it say of whom they are for."""
    tier = int(path[-2])
    if isinstance(when, Criterion):
        yield _rung(tier, path, when, ruleset), (when.only, None)
    else:
        for index, part in enumerate(when.any_of):
            rung = _rung(tier, (*path, "any_of", index), part, ruleset)
            yield rung, (when.only, part.only)


def _rung(tier: int, path: Path, criterion: Criterion, ruleset: Ruleset) -> Rung:
    metric = ruleset.metrics.get(criterion.metric)
    return Rung(tier, path, criterion, None if metric is None else asked_of(criterion, metric))


def is_all(cover: Cover[Rung], metric: str, ruleset: Ruleset) -> bool:
    """Whether every unit that reports a metric reaches one of those that took part of it.

    A rate over nothing meets no criterion where the policy says so.
    """
    kind, policy = ruleset.metrics[metric].kind, ruleset.policies.nothing_to_measure
    return cover.full and (kind != "rate" or policy == "met")


@check("LX423")
def gaps(ruleset: Ruleset) -> Faults:
    """Nothing falls between two tiers that meet.

    Why: 95 以上 and 80–94 leave 94.5 without a tier, and so without points.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 95%}, points: 8}
            - {when: {metric: coverage, at_most: 94%}, points: 4}

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 95%}, points: 8}
            - {when: {metric: coverage, less_than: 95%}, points: 4}
    """
    told: set[tuple[Path, Path]] = set()
    for ladder in ladders(ruleset):
        for pair in _gaps(ladder, ruleset):
            yield from _between(pair, told)


def _gaps(ladder: Ladder, ruleset: Ruleset) -> Iterator[tuple[Rung, Rung]]:
    """The criteria just below and just above each gap that no other tier fills."""
    if not ladder.known:
        return
    covers: dict[str, Cover[Rung]] = {}
    for name, rungs in ladder.by_metric().items():
        covers[name] = cover_of(ruleset.metrics[name])
        for each in rungs:
            if each.region is not None:
                covers[name].take(each.region, each)
    for name, cover in covers.items():
        filled = any(
            is_all(each, other, ruleset) for other, each in covers.items() if other != name
        )
        if isinstance(cover, Numbers) and not filled:
            yield from cover.gaps()


def _between(pair: tuple[Rung, Rung], told: set[tuple[Path, Path]]) -> Faults:
    """The fault of two tiers, told at the later of them, and once for all categories."""
    first, second = sorted(pair, key=lambda each: each.tier)
    if (first.path, second.path) not in told:
        told.add((first.path, second.path))
        values = {
            "metric": first.metric,
            "found": second.criterion.test,
            "other": first.criterion.test,
        }
        yield Fault(second.path, values, (), (first.path,), "other")


@check("LX424")
def overlaps(ruleset: Ruleset) -> Faults:
    """Two tiers from opposite sides share no figure.

    Why: 80以上 and 80以下 both hold at 80; that the first one counts is not what the text says.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 80%}, points: 8}
            - {when: {metric: coverage, at_most: 80%}, points: 4}

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 80%}, points: 8}
            - {when: {metric: coverage, less_than: 80%}, points: 4}
    """
    told: set[tuple[Path, Path]] = set()
    for ladder in ladders(ruleset):
        for rungs in ladder.by_metric().values():
            for pair in _overlaps(rungs, ruleset):
                yield from _between(pair, told)


def _overlaps(rungs: list[Rung], ruleset: Ruleset) -> Iterator[tuple[Rung, Rung]]:
    """The two tiers from opposite sides that share most, if any share a figure."""
    values = values_of(ruleset.metrics[rungs[0].metric])
    sides: tuple[list[Sided], list[Sided]] = ([], [])
    for each in rungs:
        if values is not None and isinstance(each.region, Span) and each.region != values:
            sides[_rises(each)].append((each.region, each))
    falling = _first_two(sorted(sides[0], key=lambda each: each[0].end, reverse=True))
    rising = _first_two(sorted(sides[1], key=lambda each: each[0].start))
    for (one, low), (two, high) in product(falling, rising):
        if low.tier != high.tier and not (one & two).empty:
            yield low, high
            return


Sided = tuple[Span, Rung]


def _rises(rung: Rung) -> bool:
    return rung.criterion.comparison in ("at_least", "more_than")


def _first_two(sided: list[Sided]) -> list[Sided]:
    """The first, and the first of another tier."""
    return sided[:1] + [each for each in sided if each[1].tier != sided[0][1].tier][:1]
