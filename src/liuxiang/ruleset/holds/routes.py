"""Checks of routes: none gives more than its item."""

from liuxiang.exact import show
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check


@check("LX398")
def routes_within_item(ruleset: Ruleset) -> Faults:
    """A route earns no more than the points of its item.

    Why: the item counts its points in the sum of the action; a route of more would break it.

    ::

        points: 8
        scoring:
          kind: best_of
          routes:
            - {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}
            - {id: more, points: 9, kind: all_or_nothing, criteria: [{metric: charter, is: false}]}

    Instead::

        points: 8
        scoring:
          kind: best_of
          routes:
            - {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}
            - {id: less, points: 7, kind: all_or_nothing, criteria: [{metric: charter, is: false}]}
    """
    for at, item in ruleset.placed_items:
        for path, _, points in item.placed_scorings(at):
            if points is not None and item.points is not None and points > item.points:
                values = {"found": show(points), "expected": show(item.points)}
                yield Fault((*path, "points"), values, (), ((*at, "points"),), "defined")
