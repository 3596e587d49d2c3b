"""Ladders: the tiers of an item as the units of some categories meet them, one after another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.cover import Cover
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.scopes import Scope, by_categories
from liuxiang.ruleset.scoring import Tiers
from liuxiang.ruleset.scoring.tiers import Tier
from liuxiang.ruleset.spans import Region, Span, asked_of


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
