"""Gaps and overlaps: what falls between tiers, and what two from opposite sides share."""

from collections.abc import Iterator
from itertools import product

from liuxiang.lint.ladders import Ladder, Rung, is_all, ladders
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.cover import Cover, Numbers, cover_of
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.spans import Span, values_of


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
