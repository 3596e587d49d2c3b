"""Checks of ways to score: all points can be earned, and every route can be the best."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from liuxiang.exact import ZERO, show
from liuxiang.lint.gaps import ladders
from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.scoring import BestOf, Judged, Linear, Scoring, Weighted
from liuxiang.ruleset.scoring.routes import AnyRoute
from liuxiang.ruleset.spans import Span, values_of


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
            max(ladder.tier(rungs[0].tier).most for rungs in ladder.rungs) if ladder.rungs else None
        )
        if best is not None:
            of_tiers[ladder.at].update(dict.fromkeys(ladder.categories, best))
    for at, item in ruleset.placed_items:
        if item.points is None:
            continue
        earned = _most(at, item, of_tiers, ruleset)
        for found in sorted({each for each in earned.values() if each < item.points}):
            values = {
                "found": show(found),
                "expected": show(item.points),
                "category": ", ".join(name for name, each in earned.items() if each == found),
            }
            yield Fault((*at, "points"), values)


def _most(
    at: Path, item: Item, of_tiers: Mapping[Path, Mapping[str, Decimal]], ruleset: Ruleset
) -> Mapping[str, Decimal]:
    """Return the maximum of each category, by the best route to the points of an item."""
    found: dict[str, Decimal] = {}
    for path, scoring, points in item.placed_scorings(at):
        worth = points or ZERO
        own = of_tiers.get(path) or _earned(scoring, worth, item.assesses, ruleset)
        for name in item.assesses:
            if scoring.is_assessed(name):
                found[name] = max(own.get(name, worth), found.get(name, ZERO))
    return found


def _earned(
    scoring: Scoring, points: Decimal, categories: tuple[str, ...], ruleset: Ruleset
) -> Mapping[str, Decimal]:
    """Return the maximum of each category if it may differ from the points of its item."""
    match scoring:
        case Weighted() if scoring.carried() == points:
            return scoring.attainable(points, categories)
        case Judged():
            metric = ruleset.metrics.get(scoring.metric)
            most = metric.limits()[1] if metric is not None and metric.kind == "points" else None
            return {} if most is None else dict.fromkeys(categories, most)
        case _:
            return {}


@check("LX493", follows=("LX347", "LX348", "LX365", "LX398"))
def unbeatable_routes(ruleset: Ruleset) -> Faults:
    """A route can earn more than each other one.

    Why: of a route that another one always equals, the points never count, and so does `best_of`
    of a single route. Routes are compared where they say the same, or are lines of one metric.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: best_of
          routes:
            - {kind: linear, metric: coverage, zero_at: 50%, full_at: 90%,
               rounding: {places: 2, mode: half_up}}
            - {points: 7, kind: linear, metric: coverage, zero_at: 60%, full_at: 100%,
               rounding: {places: 2, mode: half_up}}

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: best_of
          routes:
            - {kind: linear, metric: coverage, zero_at: 50%, full_at: 90%,
               rounding: {places: 2, mode: half_up}}
            - {points: 7, kind: linear, metric: coverage, zero_at: 10%, full_at: 60%,
               rounding: {places: 2, mode: half_up}}
    """
    for at, item in ruleset.placed_items:
        routes = item.scoring.routes if isinstance(item.scoring, BestOf) else ()
        path: Path = (*at, "scoring", "routes")
        if len(routes) == 1:
            yield Fault(path, {"route": routes[0].key, "other": "–"})
        for one, route in enumerate(routes):
            for two, other in enumerate(routes):
                covers = one != two and _covers(other, route, item.points or ZERO, ruleset)
                back = two > one and covers and _covers(route, other, item.points or ZERO, ruleset)
                if covers and not back:
                    values = {"route": route.key, "other": other.key}
                    yield Fault((*path, one), values, (), ((*path, two),), "other")
                    break


def _covers(one: AnyRoute, two: AnyRoute, points: Decimal, ruleset: Ruleset) -> bool:
    """Return whether a route surely earns no less than another one."""
    most, other = one.worth(points), two.worth(points)
    named = {"id": None, "title": None, "points": None}
    if one.model_copy(update=named) == two.model_copy(update=named):
        return most >= other
    if not isinstance(one, Linear) or not isinstance(two, Linear) or one.metric != two.metric:
        return False
    metric = ruleset.metrics.get(one.metric)
    values = None if metric is None else values_of(metric)
    if values is None or one.rounding != two.rounding:
        return False
    marks = (one.zero_at, one.full_at, two.zero_at, two.full_at)
    ends = [Fraction(each.value) for each in marks]
    ends += [min(ends) - 1, max(ends) + 1]
    looked = {_kept(each, values) for each in ends}
    return all(_at(one, each, most) >= _at(two, each, other) for each in looked)


def _kept(value: Fraction, values: Span) -> Fraction:
    """Return a value, or the bound of the possible values that it is beyond."""
    low, high = values.low, values.high
    above = value if low is None else max(value, Fraction(low))
    return above if high is None else min(above, Fraction(high))


def _at(line: Linear, value: Fraction, points: Decimal) -> Fraction:
    """Return the points of a line at a value, before they are rounded."""
    zero, full = Fraction(line.zero_at.value), Fraction(line.full_at.value)
    return Fraction(points) * max(Fraction(0), min(Fraction(1), (value - zero) / (full - zero)))
