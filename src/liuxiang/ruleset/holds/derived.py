"""Checks of derived metrics: they lead to reported ones, and are decimals where they must be."""

from typing import Final

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses import PerCount
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.metrics.derived import OPERATIONS

DEEPEST: Final = 20
"""The most derived metrics that are computed one from the other."""


@check("LX391", follows=("LX341",))
def circles(ruleset: Ruleset) -> Faults:
    """A derived metric is not computed from itself, directly or through others.

    Why: whoever wants its figure would have to know it before.

    ::

        metrics:
          gain: {title: 提高, kind: amount, sum: {best: 1}}
          best: {title: 最好, kind: amount, greatest: [gain, fund]}
          fund: {title: 资金, kind: amount}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: gain, at_least: 1}]

    Instead::

        metrics:
          gain: {title: 提高, kind: amount, sum: {best: 1}}
          best: {title: 最好, kind: amount, greatest: [last_year, fund]}
          fund: {title: 资金, kind: amount}
          last_year: {title: 去年资金, kind: amount}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: gain, at_least: 1}]
    """
    known = set(ruleset.derivation.names)
    for name, metric in ruleset.metrics.items():
        if not metric.made_of() or name in known:
            continue
        circle = _circle(name, ruleset)
        known.update(circle)
        if circle:
            values = {"metric": name, "circle": " → ".join((*circle, name))}
            yield Fault(operation_at(ruleset, name), values, at_key=True)


def _circle(name: str, ruleset: Ruleset) -> tuple[str, ...]:
    """Return the metrics of a circle that leads from `name` back to it; empty if none does."""
    left: list[tuple[str, ...]] = [(name,)]
    seen: set[str] = set()
    while left:
        way = left.pop()
        metric = ruleset.metrics.get(way[-1])
        for part in reversed(metric.made_of() if metric else ()):
            if part == name:
                return way
            if part not in seen:
                seen.add(part)
                left.append((*way, part))
    return ()


@check("LX395", follows=("LX341", "LX391"))
def depths(ruleset: Ruleset) -> Faults:
    """Derived metrics are computed one from the other at most 20 times.

    Why: nobody can follow how such a figure comes about.

    ::

        metrics:
          y00: {title: 00, kind: count}
          y01: {title: 01, kind: count, sum: {y00: 1}}
          y02: {title: 02, kind: count, sum: {y01: 1}}
          y03: {title: 03, kind: count, sum: {y02: 1}}
          y04: {title: 04, kind: count, sum: {y03: 1}}
          y05: {title: 05, kind: count, sum: {y04: 1}}
          y06: {title: 06, kind: count, sum: {y05: 1}}
          y07: {title: 07, kind: count, sum: {y06: 1}}
          y08: {title: 08, kind: count, sum: {y07: 1}}
          y09: {title: 09, kind: count, sum: {y08: 1}}
          y10: {title: 10, kind: count, sum: {y09: 1}}
          y11: {title: 11, kind: count, sum: {y10: 1}}
          y12: {title: 12, kind: count, sum: {y11: 1}}
          y13: {title: 13, kind: count, sum: {y12: 1}}
          y14: {title: 14, kind: count, sum: {y13: 1}}
          y15: {title: 15, kind: count, sum: {y14: 1}}
          y16: {title: 16, kind: count, sum: {y15: 1}}
          y17: {title: 17, kind: count, sum: {y16: 1}}
          y18: {title: 18, kind: count, sum: {y17: 1}}
          y19: {title: 19, kind: count, sum: {y18: 1}}
          y20: {title: 20, kind: count, sum: {y19: 1}}
          y21: {title: 21, kind: count, sum: {y20: 1}}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: y21, at_least: 1}]

    Instead::

        metrics:
          y00: {title: 00, kind: count}
          y21: {title: 21, kind: count, sum: {y00: 1}}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: y21, at_least: 1}]
    """
    depths: dict[str, int] = {}
    for name in ruleset.derivation.names:
        depths[name] = 1 + max(depths.get(part, 0) for part in ruleset.metrics[name].made_of())
        if depths[name] == DEEPEST + 1:
            values = {"metric": name, "limit": str(DEEPEST)}
            yield Fault(operation_at(ruleset, name), values, at_key=True)


@check("LX394", follows=("LX341", "LX357", "LX391"))
def counted_decimals(ruleset: Ruleset) -> Faults:
    """A bonus for each one of an amount rests on a decimal.

    Why: a third has no last digit, so that its points would have none either.

    ::

        metrics:
          one: {title: 甲, kind: amount}
          two: {title: 乙, kind: amount}
          third: {title: 三分之一, kind: amount, sum: {one: 1/3, two: 1/3}}
        bonuses:
          - {id: each, kind: per_count, metric: third, points: 1, cap: 3}

    Instead::

        metrics:
          one: {title: 甲, kind: amount}
          two: {title: 乙, kind: amount}
          third: {title: 三分之一, kind: amount, sum: {one: 1/3, two: 1/3},
                  rounding: {places: 2, mode: half_up}}
        bonuses:
          - {id: each, kind: per_count, metric: third, points: 1, cap: 3}
    """
    for at, item in ruleset.placed_items:
        for index, bonus in enumerate(item.bonuses):
            if isinstance(bonus, PerCount) and bonus.metric in ruleset.metrics:
                kind = ruleset.metrics[bonus.metric].kind
                if kind != "rate" and not ruleset.derivation.is_finite(bonus.metric):
                    related: Path = ("metrics", bonus.metric)
                    values = {"metric": bonus.metric}
                    yield Fault(
                        (*at, "bonuses", index, "metric"), values, (), (related,), "defined"
                    )


def operation_at(ruleset: Ruleset, name: str) -> Path:
    """Return the place of the key that says how a derived metric is computed."""
    metric = ruleset.metrics[name]
    return ("metrics", name, next(each for each in OPERATIONS if getattr(metric, each, None)))
