"""Checks of gaps between tiers, and of overlaps of two tiers from opposite sides."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby, product
from typing import NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.cover import Cover, Numbers, cover_of
from liuxiang.ruleset.criteria import LOWER, Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.scopes import Scope, by_categories
from liuxiang.ruleset.scoring import Tiers
from liuxiang.ruleset.scoring.tiers import Tier
from liuxiang.ruleset.spans import Region, Span, asked_of, values_of


class Rung(NamedTuple):
    """A criterion of a tier, alone or in a group.

    `region` are the values that meet it; None if it does not fit its metric. Where others must hold
    with it, it is one of those of `way` and `step`: a unit reaches the tier in one of its ways,
    which needs one criterion of each of its steps.
    """

    tier: int
    path: Path
    criterion: Criterion
    region: Region | None
    way: int = 0
    step: int = 0
    is_alone: bool = True

    @property
    def metric(self) -> str:
        """The metric that it compares."""
        return self.criterion.metric

    @property
    def void(self) -> bool:
        """Whether nothing meets it, which is reported by another check."""
        return isinstance(self.region, Span) and self.region.empty


class Ladder(NamedTuple):
    """The tiers at `at` that apply to some categories, best first, each with its criteria."""

    at: Path
    scoring: Tiers
    categories: tuple[str, ...]
    rungs: tuple[tuple[Rung, ...], ...]

    def path(self, tier: int) -> Path:
        """Return the place of a tier."""
        return (*self.at, "tiers", tier)

    def tier(self, number: int) -> Tier:
        """Return a tier by its index."""
        return self.scoring.tiers[number]

    def by_metric(self) -> Mapping[str, list[Rung]]:
        """Return the criteria that something meets and that are enough alone, by metric."""
        found: dict[str, list[Rung]] = defaultdict(list)
        for rungs in self.rungs:
            for each in rungs:
                if each.is_alone and each.region is not None and not each.void:
                    found[each.metric].append(each)
        return found

    @property
    def combined(self) -> frozenset[str]:
        """The metrics of criteria that are only enough together with others."""
        return frozenset(each.metric for rungs in self.rungs for each in rungs if not each.is_alone)

    @property
    def known(self) -> bool:
        """Whether all criteria fit their metrics, so that their regions are known."""
        return all(each.region is not None for rungs in self.rungs for each in rungs)


def ladders(ruleset: Ruleset) -> Iterator[Ladder]:
    """Yield the tiers of every item that has some, once per categories to which the same apply."""
    for at, item in ruleset.placed_items:
        for path, scoring, _ in item.placed_scorings(at):
            if not isinstance(scoring, Tiers):
                continue
            every = [
                each
                for number, tier in enumerate(scoring.tiers)
                for each in _rungs((*path, "tiers", number, "when"), tier.when, ruleset)
            ]
            for categories, counting in by_categories((each for _, each in every), item.assesses):
                rungs = (every[index][0] for index in counting)
                by_tier = (tuple(group) for _, group in groupby(rungs, lambda each: each.tier))
                yield Ladder(path, scoring, categories, tuple(by_tier))


def _rungs(
    path: Path, when: Criterion | Group, ruleset: Ruleset
) -> Iterator[tuple[Rung, tuple[Scope, ...]]]:
    """Yield the criteria of a tier, each with its scopes and those of the groups around it."""
    tier = int(path[-2])
    for below, part, scopes in when.leaves():
        metric = ruleset.metrics.get(part.metric)
        region = None if metric is None else asked_of(part, metric)
        rung = Rung(tier, (*path, *below), part, region, *_way(below), "all_of" not in below)
        yield rung, (when.only, *scopes)


def _way(below: Path) -> tuple[int, int]:
    """Return the way and the step that the criterion at a place in a group belongs to."""
    if below[:1] == ("any_of",):
        return int(below[1]), int(below[3]) if len(below) > 2 else 0
    return 0, int(below[1]) if below else 0


def is_all(cover: Cover[Rung], metric: str, ruleset: Ruleset) -> bool:
    """Return whether every unit that reports a metric meets one of the criteria in its cover.

    A rate of nothing does not meet a criterion if the policy says so.
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
    """Yield the criteria just below and just above each gap that no other tier fills."""
    if not ladder.known:
        return
    covers: dict[str, Cover[Rung]] = {}
    for name, rungs in ladder.by_metric().items():
        covers[name] = cover_of(ruleset.metrics[name])
        for each in rungs:
            if each.region is not None:
                covers[name].take(each.region, each)
    for name, cover in covers.items():
        filled = name in ladder.combined or any(
            is_all(each, other, ruleset) for other, each in covers.items() if other != name
        )
        if isinstance(cover, Numbers) and not filled:
            yield from cover.gaps()


def _between(pair: tuple[Rung, Rung], told: set[tuple[Path, Path]]) -> Faults:
    """Yield the fault of two tiers, at the later one, and once for all categories."""
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
    """Yield the two tiers from opposite sides with the greatest overlap, if there is one."""
    values = values_of(ruleset.metrics[rungs[0].metric])
    sides: tuple[list[Sided], list[Sided]] = ([], [])
    for each in rungs:
        is_sided = len(each.criterion.marks) < 2 and each.region != values
        if values is not None and isinstance(each.region, Span) and is_sided:
            sides[_rises(each)].append((each.region, each))
    falling = _first_two(sorted(sides[0], key=lambda each: each[0].end, reverse=True))
    rising = _first_two(sorted(sides[1], key=lambda each: each[0].start))
    for (one, low), (two, high) in product(falling, rising):
        if low.tier != high.tier and not (one & two).empty:
            yield low, high
            return


Sided = tuple[Span, Rung]


def _rises(rung: Rung) -> bool:
    return rung.criterion.comparison in LOWER


def _first_two(sided: list[Sided]) -> list[Sided]:
    """Return the first one, and the first one of another tier."""
    return sided[:1] + [each for each in sided if each[1].tier != sided[0][1].tier][:1]
