"""Checks of metrics: each one that is used is declared, and of a suitable kind."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.holds.names import told_once
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.metrics.derived import OPERATIONS
from liuxiang.ruleset.scoring import Deductions, Judged, Scoring, Tiers
from liuxiang.wording.text import Joined

NUMBERS = ("count", "amount", "rate")


@check("LX341")
def declared_metrics(ruleset: Ruleset) -> Faults:
    """A metric that is used is declared under `metrics`.

    Why: a misspelt metric would never have a figure, and its item could never be earned.

    ::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: covrage, at_least: 80%}]

    Instead::

        metrics:
          coverage: {title: 覆盖率, kind: rate}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: coverage, at_least: 80%}]
    """
    named = ((path, name) for path, name, _ in metric_uses(ruleset))
    yield from told_once(named, ruleset.metrics)


@check("LX357")
def fitting_metrics(ruleset: Ruleset) -> Faults:
    """A metric is of a kind that can be used where it is named.

    Why: a bonus counts something, a rate is made of two numbers, points are entered by assessors;
    a yes or no in their place is no number.

    ::

        metrics:
          charter: {title: 章程, kind: yes_no}
        bonuses:
          - {id: each, kind: per_count, metric: charter, points: 1}

    Instead::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1}
    """
    for path, name, kinds in metric_uses(ruleset):
        metric = ruleset.metrics.get(name)
        is_side = path[0] == "metrics" and path[-1] in ("part", "whole")
        kind = "repeated" if metric is not None and metric.is_list and is_side else None
        if metric is not None and kinds and (kind or metric.kind) not in kinds:
            values = {"found": name, "kind": kind or metric.kind, "expected": Joined(kinds)}
            yield Fault(path, values, at_key=path[-1] == name)


def metric_uses(ruleset: Ruleset) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Yield the uses of metrics with the kinds that are allowed there; empty allows any."""
    for name, metric in ruleset.metrics.items():
        yield from _made_of(name, metric)
        if metric.kind == "rate":
            figures = ("count", "amount")
            targets = (("part", figures), ("whole", figures), ("within", ("rate",)))
            for key, kinds in targets:
                if getattr(metric, key) is not None:
                    yield ("metrics", name, key), getattr(metric, key), kinds
    for path, _, criterion in ruleset.placed_criteria:
        yield (*path, "metric"), criterion.metric, ()
        for word, other in criterion.others.items():
            yield (*path, word, "metric"), other.metric, ()
    for at, item in ruleset.placed_items:
        for path, name, scoring in _measured(at, item):
            yield (*path, "metric"), name, ("points",) if isinstance(scoring, Judged) else NUMBERS
        for path, each in item.placed_adjustments(at):
            counted = each.counted()
            if counted is not None:
                yield (*path, "metric"), counted, _basis_kinds(each.kind)
    yield from (
        (("ranking", "by", index, "metric"), key.name, NUMBERS)
        for index, key in enumerate(ruleset.ranking.by)
        if key.of == "metrics"
    )
    yield from _counted_above(ruleset)


def _counted_above(ruleset: Ruleset) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Yield the metrics that penalties of actions and of the scheme count."""
    for path, _, penalty in ruleset.placed_penalties:
        counted = penalty.counted()
        if counted is not None:
            yield (*path, "metric"), counted, _basis_kinds(penalty.kind)


_PARTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"amount": ("amount", "count"), "count": ("count",), "rate": ("rate",)}
)
"""The kinds of metrics that a derived one of each kind can be computed from."""


def _made_of(name: str, metric: AnyMetric) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Yield what a derived metric is computed from."""
    for key in OPERATIONS if metric.made_of() else ():
        for index, part in enumerate(getattr(metric, key) or ()):
            place = part if key == "sum" else index
            yield ("metrics", name, key, place), part, _PARTS[metric.kind]


def _measured(at: Path, item: Item) -> Iterator[tuple[Path, str, Scoring]]:
    for path, scoring, _ in item.placed_scorings(at):
        if isinstance(scoring, Tiers):
            for index, tier in enumerate(scoring.tiers):
                if tier.line is not None:
                    yield (*path, "tiers", index, "line"), tier.line.metric, scoring
        elif isinstance(scoring, Deductions):
            for index, each in scoring.stepped:
                yield (*path, "deductions", index), each.metric, scoring
        else:
            yield from ((path, name, scoring) for name in scoring.measured())


def _basis_kinds(kind: str) -> tuple[str, ...]:
    """Return the kinds of metric that a kind of bonus or penalty counts."""
    if kind == "discretionary":
        return ("points",)
    return ("count", "amount") if kind == "per_count" else NUMBERS
