"""Checks of sums: points add up."""

from collections.abc import Mapping
from decimal import Decimal

from liuxiang.exact import EXACT, ZERO, show, total
from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Item, Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.scoring import Scoring, Tiers, Weighted


@check("LX350", follows=("LX354",))
def actions_add_up(ruleset: Ruleset) -> Faults:
    """The items of an action add up to its points, all of them or those of each category.

    Why: the annex prints both, and the one that is wrong decides somebody's total.

    ::

        points: 8
        actions:
          - id: main
            title: 行动
            points: 8
            items:
              - {id: one, no: 1, title: 甲, points: 5, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
              - {id: two, no: 2, title: 乙, points: 2, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}

    Instead::

        points: 8
        actions:
          - id: main
            title: 行动
            points: 8
            items:
              - {id: one, no: 1, title: 甲, points: 5, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
              - {id: two, no: 2, title: 乙, points: 3, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
    """
    for one, action in enumerate(ruleset.actions):
        if action.of is not None:
            continue
        addends = {
            ("actions", one, "items", two, "points"): item.points
            for two, item in enumerate(action.items)
            if item.points is not None
        }
        if (action.points is None and not addends) or _meant(action) == action.points:
            continue
        if {*_by_category(action, ruleset).values()} == {action.points}:
            continue
        found = total(addends.values())
        if found != action.points:
            expected = "–" if action.points is None else show(action.points)
            values = {"found": show(found), "expected": expected, "action": action.id}
            yield Fault(("actions", one, "points"), values, (), tuple(addends), "addend")


@check("LX351", whole=True, follows=("LX354",))
def scheme_adds_up(ruleset: Ruleset) -> Faults:
    """The actions add up to the points of the scheme, all of them or those of each category.

    Why: a score out of 100 that can only reach 98 misleads everybody who reads it.

    ::

        points: 10

    Instead::

        points: 8
    """
    addends = {
        ("actions", index, "points"): action.points
        for index, action in enumerate(ruleset.actions)
        if action.points is not None
    }
    found = total(addends.values())
    if _holds_for_each(ruleset):
        return
    if found != ruleset.points and total(map(_meant, ruleset.actions)) != ruleset.points:
        values = {"found": show(found), "expected": show(ruleset.points)}
        yield Fault(("points",), values, (), tuple(addends), "addend")


def _by_category(action: Action, ruleset: Ruleset) -> Mapping[str, Decimal]:
    """Return the points of the items of an action for each category that can earn some."""
    return {
        category: total(_parts(item) for item in there)
        for category in ruleset.categories
        if (there := [item for item in action.items if item.points and category in item.assesses])
    }


def _holds_for_each(ruleset: Ruleset) -> bool:
    """Return whether the points of the scheme are those of the actions of each category."""
    sums = dict.fromkeys(ruleset.categories, ZERO)
    for action in ruleset.actions:
        for category in _by_category(action, ruleset):
            sums[category] = EXACT.add(sums[category], action.points or ZERO)
    return {*sums.values()} == {ruleset.points}


def _meant(action: Action) -> Decimal:
    """Return the sum of an action by the parts of its items, so that one error is reported once."""
    if action.of is not None and action.points is not None:
        return action.points
    return total(_parts(item) for item in action.items)


def _parts(item: Item) -> Decimal:
    """Return the points of an item by its criteria or best tier, or else its own points."""
    match item.scoring:
        case Weighted() if item.scoring.carried() is not None and not _weighs(
            item.scoring, item.points or ZERO, item.assesses
        ):
            return item.scoring.carried() or ZERO
        case Tiers():
            return max(item.points or ZERO, *(tier.most for tier in item.scoring.tiers))
        case _:
            return item.points or ZERO


def _weighs(scoring: Weighted, points: Decimal, categories: tuple[str, ...]) -> bool:
    """Return whether weighted criteria add up to points, in total or for each category."""
    if scoring.carried() is None:
        return True
    by_category = scoring.attainable(points, categories)
    return points == scoring.carried() or set(by_category.values()) == {points}


@check("LX352")
def weights_add_up(ruleset: Ruleset) -> Faults:
    """The criteria of a weighted item add up to its points, for all or for each category.

    Why: else its points could not all be earned, or more than them.

    ::

        points: 8
        scoring:
          kind: weighted
          criteria: [{metric: charter, is: true, points: 7}]

    Instead::

        points: 8
        scoring:
          kind: weighted
          criteria: [{metric: charter, is: true, points: 8}]
    """
    for at, item in ruleset.placed_items:
        for path, scoring, points in item.placed_scorings(at):
            if not isinstance(scoring, Weighted) or points is None:
                continue
            if not _weighs(scoring, points, item.assesses):
                carried = show(scoring.carried() or ZERO)
                addends: tuple[Path, ...] = tuple(
                    (*path, "criteria", n, "points") for n in range(len(scoring.criteria_))
                )
                values = {"found": carried, "expected": show(points)}
                yield Fault(
                    (*_worth_at(at, path, scoring), "points"), values, (), addends, "addend"
                )


def _worth_at(item: Path, path: Path, scoring: Scoring) -> Path:
    """Return the part that says what a way to score is worth: a route, or else the item."""
    return item if getattr(scoring, "points", None) is None else path


@check("LX353")
def tiers_within_item(ruleset: Ruleset) -> Faults:
    """A tier gives no more than the points of its item.

    Why: the item counts its points in the sum of the action; a tier of more would break it.

    ::

        points: 8
        scoring:
          kind: tiers
          tiers: [{when: {metric: charter, is: true}, points: 9}]

    Instead::

        points: 8
        scoring:
          kind: tiers
          tiers: [{when: {metric: charter, is: true}, points: 8}]
    """
    for at, item in ruleset.placed_items:
        for path, scoring, points in item.placed_scorings(at):
            for index, tier in enumerate(scoring.tiers if isinstance(scoring, Tiers) else ()):
                if points is not None and tier.most > points:
                    values = {"found": show(tier.most), "expected": show(points)}
                    where = (*path, "tiers", index, "points" if tier.line is None else "line")
                    defined = (*_worth_at(at, path, scoring), "points")
                    yield Fault(where, values, (), (defined,), "defined")
