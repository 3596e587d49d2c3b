"""Checks that every item can earn points, in each category that it assesses."""

from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.scopes import Scope, by_categories
from liuxiang.ruleset.scoring import BestOf, Deductions, Scoring


@check("LX354")
def points_with_scoring(ruleset: Ruleset) -> Faults:
    """An item has both `points` and `scoring`, or neither.

    Why: points without a way to earn them, or the other way round, mean nothing.

    ::

        actions:
          - id: main
            title: 行动
            points: 8
            items: [{id: work, no: 1, title: 工作, points: 8, assesses: [district, industry]}]

    Instead::

        actions:
          - id: main
            title: 行动
            points: 8
            items:
              - {id: work, no: 1, title: 工作, points: 8, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
    """
    for at, item in ruleset.placed_items:
        if (item.points is None) != (item.scoring is None):
            yield Fault(at, {"item": item.id})


@check("LX355")
def items_earn(ruleset: Ruleset) -> Faults:
    """An item earns base points, a bonus, or both, or takes points off.

    Why: an item that earns nothing assesses nothing.

    ::

        points: 0
        actions:
          - id: main
            title: 行动
            items: [{id: work, no: 1, title: 工作, assesses: [district, industry]}]

    Instead::

        points: 0
        metrics:
          contracts: {title: 合同数, kind: count}
        actions:
          - id: main
            title: 行动
            items:
              - {id: work, no: 1, title: 工作, assesses: [district, industry],
                 bonuses: [{id: each, kind: per_count, metric: contracts, points: 1}]}
    """
    for at, item in ruleset.placed_items:
        if item.points is None and item.scoring is None and not (item.bonuses or item.penalties):
            yield Fault(at, {"item": item.id})


@check("LX358")
def items_assess(ruleset: Ruleset) -> Faults:
    """An item has a criterion for each category that it assesses.

    Why: where no clause counts, none can fail, and everybody would get full points.

    ::

        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true, only: [district]}]

    Instead::

        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}]
    """
    for at, item in ruleset.placed_items:
        if item.scoring is None:
            continue
        assessed = _assessed(item.scoring, item.assesses)
        for category in item.assesses:
            if category not in assessed:
                yield Fault((*at, "assesses"), {"item": item.id, "category": category})


def _assessed(scoring: Scoring, categories: tuple[str, ...]) -> set[str]:
    """Return the `categories` with a part that counts; units of others would get the points."""
    if isinstance(scoring, BestOf):
        return {name for each in scoring.routes for name in _assessed(each, categories)}
    if isinstance(scoring, Deductions):
        parts: list[tuple[Scope, ...]] = [(each.only, each.scope) for each in scoring.deductions]
    elif scoring.criteria():
        parts = [(each.only, *leaf.scopes) for each in scoring.criteria() for leaf in each.leaves()]
    else:
        return set(categories)
    return {
        name for names, counting in by_categories(parts, categories) if counting for name in names
    }
