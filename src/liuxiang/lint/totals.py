"""Remarks on totals: keys that change nothing."""

from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check


@check("LX480")
def needs_without_effect(ruleset: Ruleset) -> Faults:
    """`needs` can matter: something can be left out.

    Why: where nothing is left out, every action applies to every unit.

    ::

        total: {needs: 1}

    Instead::

        total: {needs: 1}
        policies: {nothing_to_measure: leave_out}
    """
    if ruleset.total.needs is not None and not ruleset.leaves_out:
        yield Fault(("total", "needs"), {"value": str(ruleset.total.needs)})


@check("LX481")
def idle_keys_of_a_total(ruleset: Ruleset) -> Faults:
    """`bonus: inside` has something to scale by, and `compare: exact` a rounding to look behind.

    Why: a key that changes nothing is read as if it did.

    ::

        total: {cap: 8, compare: exact}

    Instead::

        total: {cap: 8}
    """
    rule = ruleset.total
    scales = rule.to is not None or any(each.of is not None for each in ruleset.actions)
    if rule.bonus == "inside" and not scales:
        yield Fault(("total", "bonus"), {"key": "bonus: inside"})
    if rule.compare == "exact" and rule.rounding is None:
        yield Fault(("total", "compare"), {"key": "compare: exact"})


@check("LX482")
def the_same_policy(ruleset: Ruleset) -> Faults:
    """An item's own `nothing_to_measure` differs from that of the scheme.

    Why: it reads as an exception, and is none.

    ::

        actions:
          - id: main
            title: 行动
            points: 8
            items:
              - {id: one, no: 1, title: 甲, points: 8, assesses: [district, industry],
                 nothing_to_measure: met,
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}

    Instead::

        actions:
          - id: main
            title: 行动
            points: 8
            items:
              - {id: one, no: 1, title: 甲, points: 8, assesses: [district, industry],
                 nothing_to_measure: leave_out,
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
    """
    policy = ruleset.policies.nothing_to_measure
    for at, item in ruleset.placed_items:
        if item.nothing_to_measure == policy:
            yield Fault((*at, "nothing_to_measure"), {"value": policy})
