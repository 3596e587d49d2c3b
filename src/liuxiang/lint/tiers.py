"""Tiers: each can be reached, the better ones earn more, and nothing falls between them."""

from itertools import combinations, pairwise

from liuxiang.exact import show
from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.scoring import Tiers, Weighted
from liuxiang.ruleset.scoring.tiers import Tier
from liuxiang.ruleset.spans import Span, holding


@check("LX421")
def hidden_tiers(ruleset: Ruleset) -> Faults:
    """A tier is not hidden by one above it.

    Why: the first tier that holds gives its points; whoever reaches this one reached that before.
    缘由：从上到下取第一个成立的档，够得上这一档的，早已落在上面那一档。

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
    for at, item in ruleset.placed_items:
        tiers = _tiers(at, item)
        for n, (path, tier) in enumerate(tiers):
            above = (each for each in tiers[:n] if _hides(each[1], tier, item, ruleset))
            for other, first in above:
                values = {"found": _text(tier), "other": _text(first)}
                yield Fault(path, values, (), (other,), "other")
                break


def _text(tier: Tier) -> str:
    return tier.when.test if isinstance(tier.when, Criterion) else tier.when.key


def _tiers(at: Path, item: Item) -> list[tuple[Path, Tier]]:
    if not isinstance(item.scoring, Tiers):
        return []
    return [((*at, "scoring", "tiers", n), tier) for n, tier in enumerate(item.scoring.tiers)]


def _hides(first: Tier, second: Tier, item: Item, ruleset: Ruleset) -> bool:
    """Whether all that reaches `second` has reached `first` before."""
    one, two = first.when, second.when
    if not isinstance(one, Criterion) or not isinstance(two, Criterion) or one.metric != two.metric:
        return False
    metric = ruleset.metrics.get(one.metric)
    if metric is None or not set(two.only or item.assesses) <= set(one.only or item.assesses):
        return False
    if one.mark is None or two.mark is None:
        return one.test == two.test
    wide, narrow = holding(one, metric), holding(two, metric)
    return wide is not None and narrow is not None and not narrow.empty and narrow.within(wide)


@check("LX422", follows=("LX353",))
def rising_tiers(ruleset: Ruleset) -> Faults:
    """A tier gives no more than those above it.

    Why: the best achievement stands first; one further down that earns more is out of order.
    缘由：成绩最好的档排在最前，靠后的档分值反而更高，多半写错了。

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
    for at, item in ruleset.placed_items:
        tiers = _tiers(at, item)
        for n, ((one, first), (two, second)) in enumerate(pairwise(tiers), 1):
            hidden = any(_hides(above, second, item, ruleset) for _, above in tiers[:n])
            if second.points > first.points and not hidden:
                values = {"found": show(second.points), "other": show(first.points)}
                related: Path = (*one, "points")
                yield Fault((*two, "points"), values, (), (related,), "other")


@check("LX423")
def gaps(ruleset: Ruleset) -> Faults:
    """Nothing falls between two tiers that meet.

    Why: 95 以上 and 80–94 leave 94.5 without a tier, and so without points.
    缘由：“95以上”与“80至94”之间，94.5 没有归属，也就没有分。

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
    for path, first, second, one, two, metric in _opposed(ruleset):
        between = Span(one.high, two.low, not one.open_high, not two.open_low)
        if metric.kind == "count":
            between = between.whole()
        if not (between.empty or _is_covered(between, path[0], first.metric, ruleset)):
            yield _between(path, first, second)


def _is_covered(between: Span, path: Path, metric: str, ruleset: Ruleset) -> bool:
    """Whether another tier of the item at `path` holds for all values of a metric in a gap."""
    for at, item in ruleset.placed_items:
        if path[: len(at)] == at:
            spans = (
                holding(tier.when, ruleset.metrics[metric])
                for _, tier in _tiers(at, item)
                if isinstance(tier.when, Criterion) and tier.when.metric == metric
            )
            return any(span is not None and between.within(span) for span in spans)
    return False


@check("LX424")
def overlaps(ruleset: Ruleset) -> Faults:
    """Two tiers from opposite sides share no figure.

    Why: 80以上 and 80以下 both hold at 80; that the first one counts is not what the text says.
    缘由：“80以上”与“80以下”都含80，取前一档只是程序的次序，文件并没有说。

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
    for path, first, second, one, two, _ in _opposed(ruleset):
        if not (one & two).empty and not one.within(two) and not two.within(one):
            yield _between(path, first, second)


Opposed = tuple[tuple[Path, Path], Criterion, Criterion, Span, Span, AnyMetric]


def _opposed(ruleset: Ruleset) -> list[Opposed]:
    """Pairs of tiers of an item of which one holds below, the other above; the lower span first."""
    found: list[Opposed] = []
    for at, item in ruleset.placed_items:
        for (one, first), (two, second) in combinations(_tiers(at, item), 2):
            left, right = first.when, second.when
            if not isinstance(left, Criterion) or not isinstance(right, Criterion):
                continue
            metric = ruleset.metrics.get(left.metric)
            if metric is None or left.metric != right.metric or left.only != right.only:
                continue
            spans = holding(left, metric), holding(right, metric)
            if spans[0] is None or spans[1] is None or spans[0].empty or spans[1].empty:
                continue
            sides = _rises(left), _rises(right)
            if sides[0] != sides[1]:
                low, high = (spans[1], spans[0]) if sides[0] else (spans[0], spans[1])
                found.append(((two, one), left, right, low, high, metric))
    return found


def _rises(criterion: Criterion) -> bool:
    return criterion.comparison in ("at_least", "more_than")


def _between(paths: tuple[Path, Path], first: Criterion, second: Criterion) -> Fault:
    values = {"metric": first.metric, "found": second.test, "other": first.test}
    return Fault((*paths[0], "when"), values, (), ((*paths[1], "when"),), "other")


@check("LX425")
def full_points(ruleset: Ruleset) -> Faults:
    """The points of an item can all be earned, by each category that it assesses.

    Why: a scheme of 100 points in which nobody can have more than 96 is not one of 100.
    缘由：号称百分而最多只能得96分，就不是百分。

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
    for at, item in ruleset.placed_items:
        if item.points is None:
            continue
        match item.scoring:
            case Tiers():
                most = max(tier.points for tier in item.scoring.tiers)
                earned = dict.fromkeys(item.assesses, most)
            case Weighted() if item.scoring.carried() == item.points:
                carried = {name: item.scoring.carried(name) for name in item.assesses}
                earned = {name: each for name, each in carried.items() if each is not None}
            case _:
                continue
        for found in sorted({each for each in earned.values() if each < item.points}):
            values = {
                "found": show(found),
                "expected": show(item.points),
                "category": ", ".join(name for name, each in earned.items() if each == found),
            }
            yield Fault((*at, "points"), values)
