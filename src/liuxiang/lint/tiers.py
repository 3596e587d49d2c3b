"""Checks of tiers: each can be reached, and no better one earns less."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby, pairwise

from liuxiang.exact import ZERO, show
from liuxiang.lint.gaps import Ladder, Rung, is_all, ladders
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.cover import FEW, Cover, Numbers, cover_of
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.metrics import AnyMetric


@check("LX421")
def hidden_tiers(ruleset: Ruleset) -> Faults:
    """A tier is not hidden by one above it.

    Why: the first tier that holds gives its points; whoever reaches this one reached that before.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 80%}, points: 4}
            - {when: {metric: coverage, at_least: 90%}, points: 8}

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 90%}, points: 8}
            - {when: {metric: coverage, at_least: 80%}, points: 4}
    """
    met: Counter[Path] = Counter()
    hidden: Counter[Path] = Counter()
    faults: dict[Path, Fault] = {}
    for ladder in ladders(ruleset):
        met.update(ladder.path(rungs[0].tier) for rungs in ladder.rungs)
        for rung, above in _hidden(ladder, ruleset):
            path = ladder.path(rung.tier)
            hidden[path] += 1
            if path not in faults:
                others = ", ".join(_text(each, ladder, rung.metric) for each in above)
                values = {"found": _text(rung, ladder, rung.metric), "other": others}
                related = tuple(ladder.path(each.tier) for each in above)
                faults[path] = Fault(path, values, (), related, "other")
    for path, fault in faults.items():
        if hidden[path] == met[path]:  # for all categories that it applies to
            yield fault


def _text(rung: Rung, ladder: Ladder, metric: str) -> str:
    """Return the requirement of a tier: a group's id, or a test, with its metric if different."""
    when = ladder.tier(rung.tier).when
    if not isinstance(when, Criterion):
        return when.key
    return when.test if when.metric == metric else f"{when.metric} {when.test}"


def _hidden(ladder: Ladder, ruleset: Ruleset) -> Iterator[tuple[Rung, tuple[Rung, ...]]]:
    """Yield the tiers that cannot be reached, each with a few of the tiers that are met before."""
    covers: dict[str, Cover[Rung]] = {}
    everything: tuple[Rung, ...] = ()  # the tiers that every unit has reached
    for rungs in ladder.rungs:
        asked = [each for each in rungs if not each.void]
        taken = _taken(rungs, covers)
        if everything or taken:
            owners = (
                owner
                for each in taken
                if each.region is not None and each.metric in covers
                for owner in covers[each.metric].owners(each.region)
            )
            yield rungs[0], everything or _by_tier(owners)
        for each in asked:
            if each.region is not None and each.is_alone:
                fresh: Cover[Rung] = cover_of(ruleset.metrics[each.metric])
                cover = covers.setdefault(each.metric, fresh)
                cover.take(each.region, each)
                if not everything and is_all(cover, each.metric, ruleset):
                    everything = _by_tier(cover.owners(cover.values))


def _taken(rungs: Iterable[Rung], covers: dict[str, Cover[Rung]]) -> list[Rung]:
    """Return the criteria because of which a tier cannot be reached; none if it can.

    Those are all of one step of each of its ways. Ways that nothing leads along do not count.
    """
    found: list[Rung] = []
    for _, way in groupby(rungs, lambda each: each.way):
        steps = [[*step] for _, step in groupby(way, lambda each: each.step)]
        asked = [[each for each in step if not each.void] for step in steps]
        if not all(asked):
            continue
        taken = next(
            (step for step in asked if all(_is_taken(each, covers) for each in step)), None
        )
        if taken is None:
            return []
        found += taken
    return found


def _is_taken(rung: Rung, covers: dict[str, Cover[Rung]]) -> bool:
    """Return whether all values that meet a criterion are taken."""
    cover = covers.get(rung.metric)
    return cover is not None and rung.region is not None and cover.has(rung.region)


def _by_tier(rungs: Iterable[Rung]) -> tuple[Rung, ...]:
    """Return the first few, one per tier."""
    first = {each.tier: each for each in rungs}
    return tuple(first[tier] for tier in sorted(first))[:FEW]


@check("LX422", follows=("LX353",))
def rising_tiers(ruleset: Ruleset) -> Faults:
    """Of the tiers of one metric, a better figure does not earn less.

    Why: points that go up and down with the figure are mostly a slip. Those that rise to one best
    value and fall again, or the other way round, are not told; nor is the order they stand in.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 90%}, points: 4}
            - {when: {metric: coverage, at_least: 80%}, points: 8}

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 90%}, points: 8}
            - {when: {metric: coverage, at_least: 80%}, points: 4}
    """
    told: set[Path] = set()
    for ladder in ladders(ruleset):
        for metric, rungs in _alone(ladder).items():
            slip = _slip(ruleset.metrics[metric], rungs, ladder)
            if slip is None:
                continue
            low, high = (ladder.path(each) for each in slip)
            if high not in told:
                told.add(high)
                points = [show(ladder.tier(each).most) for each in slip]
                values = {"found": points[1], "other": points[0]}
                yield Fault((*high, "points"), values, (), ((*low, "points"),), "other")


def _alone(ladder: Ladder) -> dict[str, list[Rung]]:
    """Return, by metric, the criteria of the tiers that only require this metric."""
    found: dict[str, list[Rung]] = {}
    for rungs in ladder.rungs:
        asked = [
            each for each in rungs if each.is_alone and each.region is not None and not each.void
        ]
        if len(asked) == len(rungs) and len({each.metric for each in rungs}) == 1:
            found.setdefault(rungs[0].metric, []).extend(asked)
    return found


Slip = tuple[int, int]
"""Two tiers, of which the second gives more than should be given below the first."""


def _slip(metric: AnyMetric, rungs: list[Rung], ladder: Ladder) -> Slip | None:
    """Return the tiers where better figures earn less; None if there are none."""
    cover: Cover[int] = cover_of(metric)
    for each in rungs:
        if each.region is not None:
            cover.take(each.region, each.tier)
    points = {each.tier: ladder.tier(each.tier).most for each in rungs}
    if isinstance(cover, Numbers):
        neighbours = [each.owner for each in cover.taken]
        pairs = [(min(each), max(each)) for each in pairwise(neighbours)]
        if not _is_odd([points[each] for each in neighbours], *cover.open_ends()):
            return None
    else:
        pairs = [
            (one.tier, two.tier)
            for one, two in pairwise(rungs)
            if _asks_less(two, one) and points[one.tier] > 0
        ]
    found = [(two, one) for one, two in pairs if points[two] > points[one]]
    two, one = min(found, default=(-1, -1))
    return None if two < 0 else (one, two)


def _asks_less(one: Rung, two: Rung) -> bool:
    """Return whether `one` requires a proper subset of the members that `two` requires."""
    asked = (one.region, two.region)
    return (
        isinstance(asked[0], frozenset) and isinstance(asked[1], frozenset) and asked[0] < asked[1]
    )


def _is_odd(points: list[Decimal], low: bool, high: bool) -> bool:
    """Return whether points, from the least value to the greatest, change direction more than once.

    `low` and `high` are whether the values at that end earn nothing. Two tiers are also odd if the
    one that is harder to reach earns less, except if it earns nothing, which is intended.
    """
    written = [each for each, _ in groupby(points)]
    levels = [each for each, _ in groupby([ZERO] * low + written + [ZERO] * high)]
    rises = [two > one for one, two in pairwise(levels)]
    turns = sum(one != two for one, two in pairwise(rises))
    return turns > 1 or (turns == 1 and len(written) == 2 and min(written) > 0)
