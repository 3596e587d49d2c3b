"""Checks of totals: there is something to divide by, and every division ends or is rounded."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from liuxiang.exact import show, total
from liuxiang.ruleset import Action, Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.lowered_total import Part, ends
from liuxiang.ruleset.total import Total
from liuxiang.terms import NOTHING


@check("LX370", whole=True)
def something_to_divide(ruleset: Ruleset) -> Faults:
    """`to` is more than 0, and there are points to divide by.

    Why: a share of nothing is no number.

    ::

        total: {to: 0, rounding: {places: 1, mode: half_up}}

    Instead::

        total: {to: 100, rounding: {places: 1, mode: half_up}}
    """
    if ruleset.total.to is None:
        return
    points = total(item.points for item in ruleset.items if item.points is not None)
    if not ruleset.total.to or not points:
        values = {"value": show(ruleset.total.to), "points": show(points)}
        yield Fault(("total", "to"), values)


@check("LX372", whole=True)
def enough_actions(ruleset: Ruleset) -> Faults:
    """Every category has as many actions as `needs` asks for.

    Why: else none of its units is ever scored.

    ::

        total: {needs: 2}
        policies: {nothing_to_measure: leave_out}

    Instead::

        total: {needs: 1}
        policies: {nothing_to_measure: leave_out}
    """
    if ruleset.total.needs is None:
        return
    for category in ruleset.categories:
        found = sum(_assesses(action, category) for action in ruleset.actions)
        if 0 < found < ruleset.total.needs:
            values = {
                "found": str(ruleset.total.needs),
                "expected": str(found),
                "category": category,
            }
            yield Fault(("total", "needs"), values)
            return


def _assesses(action: Action, category: str) -> bool:
    return any(category in item.assesses for item in action.items)


@check("LX363")
def parts_have_points(ruleset: Ruleset) -> Faults:
    """An action with `of` says in `points` what that counts for.

    Why: earned × points ÷ of is unknown without them.

    ::

        actions:
          - id: main
            title: 行动
            of: 8
            items:
              - {id: one, no: 1, title: 甲, points: 8, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}

    Instead::

        actions:
          - id: main
            title: 行动
            points: 8
            of: 8
            items:
              - {id: one, no: 1, title: 甲, points: 8, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
    """
    for index, action in enumerate(ruleset.actions):
        if action.of is not None and action.points is None:
            yield Fault(("actions", index, "of"), {"action": action.id, "value": show(action.of)})


@check("LX373", follows=("LX354",))
def parts_add_up(ruleset: Ruleset) -> Faults:
    """The items of an action add up to what it is `of`.

    Why: else full points of its items are not full points of the action.

    ::

        actions:
          - id: main
            title: 行动
            points: 8
            of: 100
            items:
              - {id: one, no: 1, title: 甲, points: 90, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}

    Instead::

        actions:
          - id: main
            title: 行动
            points: 8
            of: 100
            items:
              - {id: one, no: 1, title: 甲, points: 100, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
    """
    for index, action in enumerate(ruleset.actions):
        found = _sum_of(action)
        if action.of is not None and found != action.of:
            values = {"action": action.id, "found": show(found), "expected": show(action.of)}
            yield Fault(("actions", index, "of"), values)


def _sum_of(action: Action) -> Decimal:
    return total(item.points for item in action.items if item.points is not None)


@check("LX374", whole=True, follows=("LX370", "LX373", "LX363"))
def divisions_end(ruleset: Ruleset) -> Faults:
    """A total that is divided says how it is rounded, unless the division always ends.

    Why: 200 ÷ 3 has no end, and nothing is rounded silently.

    ::

        total: {to: 100}
        policies: {nothing_to_measure: leave_out}

    Instead::

        total: {to: 100, rounding: {places: 1, mode: half_up}}
        policies: {nothing_to_measure: leave_out}
    """
    rule = ruleset.total
    divided = [index for index, action in enumerate(ruleset.actions) if action.of is not None]
    if rule.rounding is not None or (rule.to is None and not divided):
        return
    always = not ruleset.leaves_out and all(
        ends(weight, None)
        for category in ruleset.categories
        for weight in _weights(ruleset, rule, category)
    )
    if not always:
        key = "to" if rule.to is not None else "of"
        yield Fault(("total", "to") if key == "to" else ("actions", divided[0], "of"), {"key": key})


def _weights(ruleset: Ruleset, rule: Total, category: str) -> Iterator[Fraction]:
    """Yield what a point of each action is worth in the total, where nothing is left out."""
    parts = [
        Part(action, NOTHING, NOTHING, _applying(action, category)) for action in ruleset.actions
    ]
    whole = total(each.worth for each in parts)
    if whole:
        scale = Fraction(rule.to) / Fraction(whole) if rule.to is not None else Fraction(1)
        yield from (each.scale * scale for each in parts)


def _applying(action: Action, category: str) -> Decimal:
    """Return the points of an action that a category can earn."""
    return total(
        item.scoring.attainable(item.points, (category,))[category]
        for item in action.items
        if item.points is not None and item.scoring is not None and category in item.assesses
    )
