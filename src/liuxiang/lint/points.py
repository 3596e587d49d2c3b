"""Points: those of an item can all be earned."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from liuxiang.exact import ZERO, show
from liuxiang.lint.ladders import ladders
from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.scoring import Judged, Weighted


@check("LX425")
def full_points(ruleset: Ruleset) -> Faults:
    """The points of an item can all be earned, by each category that it assesses.

    Why: a scheme of 100 points in which nobody can have more than 96 is not one of 100.

    ::

        points: 8
        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 90%}, points: 6}
            - {when: {metric: coverage, at_least: 80%}, points: 4}

    Instead::

        points: 8
        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 90%}, points: 8}
            - {when: {metric: coverage, at_least: 80%}, points: 4}
    """
    of_tiers: dict[Path, dict[str, Decimal]] = defaultdict(dict)
    for ladder in ladders(ruleset):
        best = (
            max(ladder.tier(rungs[0].tier).points for rungs in ladder.rungs)
            if ladder.rungs
            else None
        )
        if best is not None:
            of_tiers[ladder.at].update(dict.fromkeys(ladder.categories, best))
    for at, item in ruleset.placed_items:
        if item.points is None:
            continue
        earned = of_tiers.get(at) or _earned(item, ruleset)
        for found in sorted({each for each in earned.values() if each < item.points}):
            values = {
                "found": show(found),
                "expected": show(item.points),
                "category": ", ".join(name for name, each in earned.items() if each == found),
            }
            yield Fault((*at, "points"), values)


def _earned(item: Item, ruleset: Ruleset) -> Mapping[str, Decimal]:
    """The most that each category can earn, where it may be less than the points of an item."""
    match item.scoring:
        case Weighted() if item.scoring.carried() == item.points:
            return item.scoring.attainable(item.points or ZERO, item.assesses)
        case Judged():
            metric = ruleset.metrics.get(item.scoring.metric)
            most = metric.limits()[1] if metric is not None and metric.kind == "points" else None
            return {} if most is None else dict.fromkeys(item.assesses, most)
        case _:
            return {}
