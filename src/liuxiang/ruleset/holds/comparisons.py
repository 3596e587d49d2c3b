"""Checks of comparisons: each, and the notation of its threshold, fits the kind of its metric."""

from collections.abc import Iterator
from typing import Any

from liuxiang.exact import EXACT, show
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.criteria import COMPARISONS
from liuxiang.ruleset.holds.faults import (
    Fault,
    Faults,
    check,
)
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.rounding import is_finite
from liuxiang.ruleset.scoring import Deductions, Linear
from liuxiang.wording.text import Joined


@check("LX346")
def fitting_comparisons(ruleset: Ruleset) -> Faults:
    """A comparison fits the kind of its metric.

    Why: yes or no is answered by `is`, a checklist by `includes`, a number by a threshold.

    ::

        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, at_least: 1}]

    Instead::

        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}]
    """
    for path, _, criterion in ruleset.placed_criteria:
        metric = ruleset.metrics.get(criterion.metric)
        word = criterion.comparison
        if metric is not None and word not in _fitting(metric):
            values = {"found": word, "metric": criterion.metric, "kind": metric.kind}
            yield Fault((*path, word), {**values, "expected": Joined(_fitting(metric))})


def _fitting(metric: AnyMetric) -> tuple[str, ...]:
    match metric.kind:
        case "yes_no":
            return ("is",)
        case "checklist":
            return ("includes",)
        case "choice":
            return ("one_of",)
        case _:
            return tuple(COMPARISONS)


@check("LX347")
def percentages(ruleset: Ruleset) -> Faults:
    """The threshold of a rate is a percentage.

    Why: `98` may mean 98 % or 98 times, `0.98` may mean 98 % or less than one per cent.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: coverage, at_least: 80}]

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: coverage, at_least: 80%}]
    """
    for path, name, mark in _marks(ruleset):
        if ruleset.metrics[name].kind == "rate" and not mark.fits(rate=True):
            shifted = show(EXACT.scaleb(mark.value, 2))
            spellings = {"percent": f"{mark.text}%", "shifted": f"{shifted}%"}
            yield Fault(path, {"found": mark.text, "metric": name, **spellings})


@check("LX348")
def plain_numbers(ruleset: Ruleset) -> Faults:
    """The threshold of a count or an amount is a plain number.

    Why: 4 % of what? A count has no whole that it could be a part of.

    ::

        metrics:
          meetings: {title: 会议数, kind: count}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: meetings, at_least: 4%}]

    Instead::

        metrics:
          meetings: {title: 会议数, kind: count}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: meetings, at_least: 4}]
    """
    for path, name, mark in _marks(ruleset):
        kind = ruleset.metrics[name].kind
        is_part = mark.percent and kind in ("count", "amount")
        if is_part or (mark.is_fraction and kind in ("count", "points")):
            yield Fault(path, {"found": mark.text, "metric": name})


@check("LX333")
def compared_with_another(ruleset: Ruleset) -> Faults:
    """A metric is compared with another one than itself.

    Why: no number is more than itself, and every number is at least itself.

    ::

        metrics:
          share: {title: 占比, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: share, more_than: {metric: share}}]

    Instead::

        metrics:
          share: {title: 占比, kind: rate}
          share_last_year: {title: 去年占比, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: share, more_than: {metric: share_last_year}}]
    """
    for path, _, criterion in ruleset.placed_criteria:
        for word, other in criterion.others.items():
            if other.metric == criterion.metric:
                yield Fault((*path, word, "metric"), {"found": other.metric})


@check("LX334")
def compared_with_its_kind(ruleset: Ruleset) -> Faults:
    """A metric is compared with another one of the same kind.

    Why: a rate and a count have no common unit.

    ::

        metrics:
          share: {title: 占比, kind: rate}
          members: {title: 会员数, kind: count}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: share, more_than: {metric: members}}]

    Instead::

        metrics:
          share: {title: 占比, kind: rate}
          share_last_year: {title: 去年占比, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: share, more_than: {metric: share_last_year}}]
    """
    for path, _, criterion in ruleset.placed_criteria:
        own = ruleset.metrics.get(criterion.metric)
        for word, mark in criterion.others.items():
            other = ruleset.metrics.get(mark.metric)
            if own is not None and other is not None and own.kind != other.kind:
                kinds = {"kind": other.kind, "expected": own.kind}
                values = {"metric": criterion.metric, "found": mark.metric, **kinds}
                yield Fault((*path, word, "metric"), values, (), (("metrics", mark.metric),))


def _marks(ruleset: Ruleset) -> Iterator[tuple[Path, str, Quantity]]:
    """Yield every threshold, mark and step with its place, and its metric if that is declared."""
    for path, _, criterion in ruleset.placed_criteria:
        if criterion.metric in ruleset.metrics:
            for word, mark in criterion.marks.items():
                yield (*path, word), criterion.metric, mark
    for path, part in stepped(ruleset):
        for key in ("above", "below", "step", "zero_at", "full_at"):
            found = getattr(part, key, None)
            if found is not None and part.metric in ruleset.metrics:
                yield (*path, key), part.metric, found
    for at, item in ruleset.placed_items:
        for path, scoring, _ in item.placed_scorings(at):
            for index, tier in enumerate(getattr(scoring, "tiers", ())):
                if tier.line is not None and tier.line.metric in ruleset.metrics:
                    for key, (mark, _) in (("from", tier.line.start), ("to", tier.line.end)):
                        yield (*path, "tiers", index, "line", key, 0), tier.line.metric, mark


def stepped(ruleset: Ruleset) -> Iterator[tuple[Path, Any]]:
    """Yield the parts with marks or steps: per step, in a line, and deductions."""
    for at, item in ruleset.placed_items:
        for path, part in item.placed_adjustments(at):
            if part.kind == "per_step":
                yield path, part
        for path, scoring, _ in item.placed_scorings(at):
            if isinstance(scoring, Linear):
                yield path, scoring
            if isinstance(scoring, Deductions):
                for index, each in scoring.stepped:
                    yield (*path, "deductions", index), each


@check("LX356")
def finite_steps(ruleset: Ruleset) -> Faults:
    """Bare `pro_rata` is for steps that every figure divides into a finite decimal.

    Why: a third of a step has no last digit, and nothing here is rounded unless a rule says so.

    ::

        metrics:
          fund: {title: 资金, kind: amount}
        bonuses:
          - {id: more, kind: per_step, metric: fund, above: 0, step: 3, points: 1,
             rounding: pro_rata}

    Instead::

        metrics:
          fund: {title: 资金, kind: amount}
        bonuses:
          - {id: more, kind: per_step, metric: fund, above: 0, step: 3, points: 1,
             rounding: {places: 2, mode: down}}
    """
    for path, part in stepped(ruleset):
        if getattr(part, "rounding", None) != "pro_rata" or part.metric not in ruleset.metrics:
            continue
        if not (ruleset.derivation.is_finite(part.metric) and is_finite(part.step.value)):
            yield Fault((*path, "rounding"), {"found": part.step.text})
