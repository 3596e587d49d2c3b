"""Checks of limits: figures can meet thresholds, also together, and bounds of rates are useful."""

from collections.abc import Iterable, Iterator

from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.holds.faults import (
    Fault,
    Faults,
    check,
)
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.scopes import Scope, by_categories
from liuxiang.ruleset.scoring import AllOrNothing, Deductions, Linear, Scoring
from liuxiang.ruleset.spans import Span, asked_of, holding, is_outside, values_of


@check("LX365")
def reachable_thresholds(ruleset: Ruleset) -> Faults:
    """A threshold lies within the bounds of its metric, and some figure can meet it.

    Why: a year has 12 months; who asks for 13 asks for what nobody can report.

    ::

        metrics:
          reports: {title: 报送月数, kind: count, bounds: [0, 12]}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: reports, at_least: 13}]

    Instead::

        metrics:
          reports: {title: 报送月数, kind: count, bounds: [0, 12]}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: reports, at_least: 12}]
    """
    for path, _, criterion in ruleset.placed_criteria:
        metric = ruleset.metrics.get(criterion.metric)
        if metric is None or not criterion.marks:
            continue
        outside = [
            word for word, mark in criterion.marks.items() if is_outside(mark.number, metric)
        ]
        span = holding(criterion, metric)
        if span is not None and (span.empty or outside):
            values = {"metric": criterion.metric, "test": criterion.test}
            bounds: Path = ("metrics", criterion.metric, "bounds")
            word = next(iter(outside), criterion.comparison)
            yield _beyond((*path, word), metric, values, bounds)
    yield from _unkept(_of_penalties(ruleset), ruleset)
    for at, scoring in scorings(ruleset):
        yield from _unavoidable(at, scoring, ruleset)
        if isinstance(scoring, Linear) and scoring.metric in ruleset.metrics:
            metric = ruleset.metrics[scoring.metric]
            values_there = values_of(metric)
            mark = scoring.full_at
            if values_there is None or mark.percent != (metric.kind == "rate"):
                continue
            low, high = values_there.low, values_there.high
            rises = mark.value > scoring.zero_at.value
            limit = high if rises else low
            if limit is not None and (mark.value > limit if rises else mark.value < limit):
                values = {"metric": scoring.metric, "test": f"full_at {mark}"}
                bounds = ("metrics", scoring.metric, "bounds")
                yield _beyond((*at, "full_at"), metric, values, bounds)


def _unavoidable(at: Path, scoring: Scoring, ruleset: Ruleset) -> Faults:
    """Yield deductions whose mark no figure can keep, and linear marks that no figure can reach."""
    marks: list[tuple[Path, str, Quantity, bool]] = []
    if isinstance(scoring, Deductions):
        for index, each in scoring.stepped:
            key = "above" if each.above is not None else "below"
            path: Path = (*at, "deductions", index, key)
            marks.append((path, each.metric, each.mark, key == "below"))
    if isinstance(scoring, Linear):
        rises = scoring.full_at.value > scoring.zero_at.value
        marks.append(((*at, "zero_at"), scoring.metric, scoring.zero_at, not rises))
    yield from _unkept(marks, ruleset)


def _unkept(marks: Iterable[tuple[Path, str, Quantity, bool]], ruleset: Ruleset) -> Faults:
    """Yield the marks that no figure of their metrics can keep: the least, or if not the most."""
    for path, name, mark, upwards in marks:
        metric = ruleset.metrics.get(name)
        values = None if metric is None else values_of(metric)
        if metric is None or values is None or mark.percent != (metric.kind == "rate"):
            continue
        limit = values.high if upwards else values.low
        if limit is not None and (mark.value > limit if upwards else mark.value < limit):
            found = {"metric": name, "test": f"{path[-1]} {mark}"}
            yield _beyond(path, metric, found, ("metrics", name, "bounds"))


def _of_penalties(ruleset: Ruleset) -> Iterator[tuple[Path, str, Quantity, bool]]:
    """Yield the marks of penalties, and whether to be above them keeps them."""
    for at, item in ruleset.placed_items:
        for index, part in enumerate(item.penalties):
            if part.kind == "per_step":
                path = (*at, "penalties", index)
                yield (*path, part.side), part.metric, part.mark, part.side == "below"


def scorings(ruleset: Ruleset) -> Iterator[tuple[Path, Scoring]]:
    """Yield the simple ways to score of all items, each with its place."""
    for at, item in ruleset.placed_items:
        yield from ((path, each) for path, each, _ in item.placed_scorings(at))


def _beyond(path: Path, metric: AnyMetric, values: dict[str, str], bounds: Path) -> Fault:
    related = (bounds,) if getattr(metric, "bounds", None) is not None else ()
    return Fault(path, {**values, "bounds": bounds_text(metric)}, (), related, "defined")


def bounds_text(metric: AnyMetric) -> str:
    """Return the bounds of a metric as text, such as `0 … 12`."""
    if metric.kind == "checklist":
        return ", ".join(metric.members)
    if metric.kind == "choice":
        return ", ".join(metric.options)
    bounds = getattr(metric, "bounds", None)
    if bounds is None:
        return "0% … 100%" if metric.kind == "rate" else "0 …"
    low, high = ("" if each is None else str(each) for each in bounds)
    return f"{low} … {high}".strip()


@check("LX366")
def compatible_criteria(ruleset: Ruleset) -> Faults:
    """Two criteria that must both hold can hold of one figure together.

    Why: at least 90 % and less than 80 % at once is met by nobody, so the item is lost for all.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: coverage, at_least: 90%}
            - {id: second, metric: coverage, less_than: 80%}

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: coverage, at_least: 80%}
            - {id: second, metric: coverage, less_than: 90%}
    """
    told: set[tuple[Path, Path]] = set()
    for at, item in ruleset.placed_items:
        for placed in same_metric(at, item):
            pair = _excluding(placed, ruleset)
            if pair is None or (pair[0][0], pair[1][0]) in told:
                continue
            (other, two), (path, one) = pair
            told.add((other, path))
            values = {"metric": one.metric, "found": one.test, "other": two.test}
            yield Fault(path, values, (), (other,), "other")


Placed = tuple[Path, Criterion]


def same_metric(at: Path, item: Item) -> Iterator[list[Placed]]:
    """Yield the criteria of an item that must hold together and have the same metric.

    Those are the criteria of an all-or-nothing item, and of every group that all must hold of.
    """
    for scoped in _together(at, item):
        by_metric: dict[str, list[Scoped]] = {}
        for each in scoped:
            by_metric.setdefault(each[1].metric, []).append(each)
        for placed in by_metric.values():
            if len(placed) > 1:
                scopes = (each for _, _, each in placed)
                for _, counting in by_categories(scopes, item.assesses):
                    if counting:
                        yield [placed[index][:2] for index in counting]


Scoped = tuple[Path, Criterion, tuple[Scope, ...]]


def _together(at: Path, item: Item) -> Iterator[list[Scoped]]:
    """Yield the lists of criteria that must hold together, each with its scopes."""
    wholes: dict[Path, list[Scoped]] = {
        path: [] for path, each, _ in item.placed_scorings(at) if isinstance(each, AllOrNothing)
    }
    for path, clause in item.placed_criteria(at):
        whole = wholes.get(path[:-2], [])
        joins = path[:-2] in wholes and path[-2:-1] == ("criteria",)
        if joins and isinstance(clause, Criterion):
            whole.append((path, clause, (clause.only,)))
        for below, part in clause.within():
            if isinstance(part, Group) and part.word == "all_of":
                outer = (clause.only, part.only)
                own: list[Scoped] = [
                    ((*path, *below, part.word, index), each, (*outer, each.only))
                    for index, each in enumerate(part.parts)
                    if isinstance(each, Criterion)
                ]
                if joins and not below:
                    whole += own
                else:
                    yield own
    yield from wholes.values()


def _excluding(placed: list[Placed], ruleset: Ruleset) -> tuple[Placed, Placed] | None:
    """Return two criteria that no answer meets together, though each can be met; None if none."""
    metric = ruleset.metrics.get(placed[0][1].metric)
    if metric is None or metric.kind == "checklist":
        return None
    if metric.kind == "choice":
        return _apart(placed)
    spans = [
        (span, n)
        for n, (_, each) in enumerate(placed)
        if isinstance(span := asked_of(each, metric), Span) and not span.empty
    ]
    if not spans:
        return None
    low, one = max(spans, key=lambda each: each[0].start)
    high, two = min(spans, key=lambda each: each[0].end)
    return (placed[min(one, two)], placed[max(one, two)]) if (low & high).empty else None


def _apart(placed: list[Placed]) -> tuple[Placed, Placed] | None:
    """Return two criteria that have no option in common; None if any two have one."""
    first: dict[frozenset[str], Placed] = {}
    for each in placed:
        options = frozenset(each[1].one_of or ())
        for others, other in first.items():
            if options and others and options.isdisjoint(others):
                return other, each
        first.setdefault(options, each)
    return None


@check("LX367")
def distinct_figures(ruleset: Ruleset) -> Faults:
    """A rate is made of two different figures, and lies within another rate than itself.

    Why: a number in proportion to itself is always 100 %.

    ::

        metrics:
          formed: {title: 建会数, kind: count}
          completion: {title: 完成率, kind: rate, part: formed, whole: formed}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: completion, at_least: 90%}]

    Instead::

        metrics:
          formed: {title: 建会数, kind: count}
          quota: {title: 任务数, kind: count}
          completion: {title: 完成率, kind: rate, part: formed, whole: quota}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: completion, at_least: 90%}]
    """
    for name, metric in ruleset.metrics.items():
        if metric.kind != "rate":
            continue
        if metric.part is not None and metric.part == metric.whole:
            found = {"metric": name, "key": "whole", "found": metric.part}
            yield Fault(
                ("metrics", name, "whole"), found, (), (("metrics", name, "part"),), "other"
            )
        if metric.within == name:
            found = {"metric": name, "key": "within", "found": name}
            yield Fault(("metrics", name, "within"), found)
