"""Checks of clauses: each can be failed, is not redundant, and applies to a category."""

from collections import Counter
from collections.abc import Iterator

from liuxiang.exact import ZERO
from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.criteria import LOWER, Criterion
from liuxiang.ruleset.holds.comparisons import stepped
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.holds.limits import Placed, bounds_text, same_metric, scorings
from liuxiang.ruleset.holds.names import scopes
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.scoring import Deductions, Tiers, Weighted
from liuxiang.ruleset.spans import Span, asked_of, holding, values_of


@check("LX411", whole=True, follows=("LX365",))
def unfailable_clauses(ruleset: Ruleset) -> Faults:
    """A clause can be failed.

    Why: every figure that can be reported meets it, so it asks for nothing.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: coverage, at_most: 100%}]

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: coverage, at_least: 100%}]
    """
    tiers = {at for at, scoring in scorings(ruleset) if isinstance(scoring, Tiers)}
    for path, _, criterion in ruleset.placed_criteria:
        if path[:-3] in tiers and path[-1] == "when":
            continue  # the last one may always hold; any other is reported elsewhere
        metric = ruleset.metrics.get(criterion.metric)
        if metric is not None and _always(criterion, metric):
            values = {"metric": criterion.metric, "test": criterion.test}
            bounds = {"bounds": bounds_text(metric)}
            yield Fault((*path, criterion.comparison), values | bounds)


def _always(criterion: Criterion, metric: AnyMetric) -> bool:
    if criterion.includes is not None:
        return criterion.includes == ()
    values, span = values_of(metric), holding(criterion, metric)
    return values is not None and span is not None and values.within(span)


@check("LX412", follows=("LX345",))
def idle_clauses(ruleset: Ruleset) -> Faults:
    """A clause asks for more than another one of its item does.

    Why: whoever meets the stricter one meets this one too, so one of the two was meant otherwise.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: coverage, at_least: 90%}
            - {id: again, metric: coverage, at_least: 80%}

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
          turnout: {title: 参加率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: coverage, at_least: 90%}
            - {metric: turnout, at_least: 80%}
    """
    for at, item in ruleset.placed_items:
        yield from _idle(at, item, ruleset)


def _idle(at: Path, item: Item, ruleset: Ruleset) -> Faults:
    """Yield criteria that follow from another one, for all categories that they apply to."""
    met: Counter[Path] = Counter()
    idle: Counter[Path] = Counter()
    found: dict[Path, tuple[Criterion, Placed]] = {}
    for placed in same_metric(at, item):
        metric = ruleset.metrics.get(placed[0][1].metric)
        if metric is None:
            continue
        met.update(path for path, _ in placed)
        for (path, criterion), strict in _following(placed, metric):
            idle[path] += 1
            found.setdefault(path, (criterion, strict))
    for path, (criterion, (other, stricter)) in found.items():
        if idle[path] == met[path]:
            values = {"metric": criterion.metric, "found": criterion.test, "other": stricter.test}
            yield Fault(path, values, (), (other,), "other")


def _following(placed: list[Placed], metric: AnyMetric) -> Iterator[tuple[Placed, Placed]]:
    """Yield the criteria that follow from another one, each with that one."""
    if metric.kind in ("checklist", "choice"):
        yield from _asking_less(placed, metric)
        return
    strictest: dict[str, tuple[Span, Placed]] = {}
    asked = [(_side(each[1]), asked_of(each[1], metric), each) for each in placed]
    for side, span, each in asked:
        if isinstance(span, Span) and not span.empty:
            strict = strictest.get(side)
            if strict is None or (span != strict[0] and span.within(strict[0])):
                strictest[side] = span, each
    for side, span, each in asked:
        if isinstance(span, Span) and side in strictest and span != values_of(metric):
            strict = strictest[side]
            if each is not strict[1] and strict[0].within(span):
                yield each, strict[1]


def _side(criterion: Criterion) -> str:
    """Return the side from which a criterion limits its metric; each answer is its own side."""
    if criterion.answer is not None:
        return criterion.test
    if len(criterion.marks) > 1:
        return "both"
    return "low" if criterion.comparison in LOWER else "high"


def _asking_less(placed: list[Placed], metric: AnyMetric) -> Iterator[tuple[Placed, Placed]]:
    """Yield the criteria whose members are all required by another one, each with that one.

    Of a choice, those are the options that another one refuses, too.
    """
    asked = [(asked_of(each[1], metric), each) for each in placed]
    known = [(each, at) for each, at in asked if isinstance(each, frozenset) and each]
    if metric.kind == "choice":
        every = frozenset(metric.options)
        known = [(every - each, at) for each, at in known if every - each]
    having: dict[str, list[int]] = {}
    for index, (members, _) in enumerate(known):
        for member in members:
            having.setdefault(member, []).append(index)
    for index, (members, each) in enumerate(known):
        rarest = min((having[member] for member in sorted(members)), key=len)
        for other in rarest:
            more = known[other][0]
            if members < more or (members == more and other < index):
                yield each, known[other][1]
                break


@check("LX414")
def clauses_for_nobody(ruleset: Ruleset) -> Faults:
    """A clause counts for some category.

    Why: `only: []` takes it away from everybody; leaving `only` out gives it to everybody.

    ::

        metrics:
          charter: {title: 章程, kind: yes_no}
          rules: {title: 制度, kind: yes_no}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: rules, is: true, only: []}]

    Instead::

        metrics:
          charter: {title: 章程, kind: yes_no}
          rules: {title: 制度, kind: yes_no}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: rules, is: true, only: [district]}]
    """
    for at, item in ruleset.placed_items:
        for path, only in scopes(at, item):
            if only == ():
                yield Fault((*path, "only"))


@check("LX415", follows=("LX365",))
def whole_thresholds(ruleset: Ruleset) -> Faults:
    """The threshold of a count is a whole number.

    Why: nobody has 4.5 meetings; at least 4.5 means at least 5, and should say so.

    ::

        metrics:
          meetings: {title: 会议数, kind: count}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: meetings, at_least: 4.5}]

    Instead::

        metrics:
          meetings: {title: 会议数, kind: count}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: meetings, at_least: 5}]
    """
    marks: list[tuple[Path, str, Quantity | None]] = [
        ((*path, word), criterion.metric, mark)
        for path, _, criterion in ruleset.placed_criteria
        for word, mark in criterion.marks.items()
    ]
    marks += [
        ((*path, key), part.metric, getattr(part, key, None))
        for path, part in stepped(ruleset)
        for key in ("above", "below", "step")
    ]
    for path, name, mark in marks:
        metric = ruleset.metrics.get(name)
        if mark is None or metric is None or metric.kind != "count" or mark.percent:
            continue
        if mark.value != mark.value.to_integral_value():
            yield Fault(path, {"metric": name, "found": mark.text})


@check("LX416", follows=("LX350", "LX352"))
def no_points(ruleset: Ruleset) -> Faults:
    """What is assessed is worth something.

    Why: 0 points reward nothing; perhaps a digit was lost.

    ::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 0}

    Instead::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 0.5}
    """
    for at, item in ruleset.placed_items:
        parts: list[tuple[Path, object]] = [(at, item)]
        parts += [
            (path, part)
            for path, part in item.placed_adjustments(at)
            if getattr(part, "points", None) is not None
        ]
        for path, scoring, _ in item.placed_scorings(at):
            match scoring:
                case Weighted(criteria_=criteria):
                    parts += [((*path, "criteria", n), c) for n, c in enumerate(criteria)]
                case Deductions(deductions=each):
                    parts += [((*path, "deductions", n), d) for n, d in enumerate(each)]
                case _:
                    pass
        for path, part in parts:
            if getattr(part, "points", None) == ZERO:
                yield Fault((*path, "points"))
