"""Nets: what penalties and floors leave of the points of items, of actions and of the scheme.

A level earns the points of the parts below it, less its penalties, and never less than its floor.
Points below are net themselves. Where bonuses of many parts have a cap together, what else a part
earns is added beside them.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from liuxiang.ruleset.lowered_amounts import lowered_penalty
from liuxiang.ruleset.lowered_parts import ItemTerms, Net, PenaltyTerms
from liuxiang.ruleset.lowered_total import Taken
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.rooms import Room
from liuxiang.terms import (
    NEVER,
    Choose,
    Const,
    Either,
    Greatest,
    Least,
    Number,
    Sum,
    Test,
    difference,
    minus,
)


def with_penalties(terms: ItemTerms, lowering: Lowering) -> ItemTerms:
    """Return an item with its penalties, and what they leave of it."""
    penalties = tuple(
        lowered_penalty(each, lowering.at("penalties", index))
        for index, each in enumerate(terms.item.penalties)
        if each.assessed(lowering)
    )
    net = less(_earned(terms), terms.hoped, penalties, terms.item.lowest)
    return terms._replace(penalties=penalties, net=net)


def _earned(terms: ItemTerms) -> Net:
    """Return what an item earns before penalties."""
    base = terms.base
    return Net(Sum((base, terms.bonus)), base, Sum((base, terms.hoped)), base)


def less(
    earned: Net,
    hoped: Number,
    penalties: Sequence[PenaltyTerms],
    lowest: Decimal | None,
) -> Net:
    """Return what penalties leave of `earned`, of which `hoped` are the bonuses, unbounded.

    The rest stands beside bonuses that are cut or weighed apart: what any of them would leave.
    A floor bounds what missing figures can cost; without one, unbounded costs count nothing yet.
    """
    feared = [minus(each.feared) for each in penalties]
    costs = [minus(each.cost) for each in penalties] if lowest is None else feared
    taken = tuple(each.taken for each in penalties if each.taken != NEVER)
    return Net(
        _left(earned.points, costs, taken, (), lowest),
        _left(earned.rest, costs, taken, (hoped,), lowest),
        _left(earned.hoped, feared, taken, (), lowest),
        _left(earned.hoped_rest, feared, taken, (hoped,), lowest),
    )


def _left(
    points: Number,
    costs: Sequence[Number],
    taken: tuple[Test, ...],
    beside: tuple[Number, ...],
    lowest: Decimal | None,
) -> Number:
    """Return `points` less `costs`, at least so much that they come to `lowest` with `beside`."""
    left: Number = Sum((points, *costs)) if costs else points
    if taken:
        nothing = Sum((*map(minus, beside), *costs))
        test = taken[0] if len(taken) == 1 else Either(taken)
        left = Choose(test, Least(left, nothing), left)  # who earned less than nothing, keeps that
    if lowest is None:
        return left
    floor: Number = Const(lowest)
    for each in beside:
        floor = difference(floor, each)
    return Greatest(left, floor)


def gathered(parts: Iterable[Net], room: Room) -> Net:
    """Return what parts earn together, with their bonuses as far as there is room for them."""
    parts = tuple(parts)
    rest = Sum(tuple(each.rest for each in parts))
    hoped_rest = Sum(tuple(each.hoped_rest for each in parts))
    if room.cap is None:
        points = Sum(tuple(each.points for each in parts))
        return Net(points, rest, Sum(tuple(each.hoped for each in parts)), hoped_rest)
    return Net(Sum((rest, room.after)), rest, Sum((hoped_rest, room.hoped_after)), hoped_rest)


def net_of(item: ItemTerms) -> Net:
    """Return what an item earns, less its penalties."""
    return _earned(item) if item.net is None else item.net


def taken_by(penalties: Iterable[PenaltyTerms], lowest: Decimal | None) -> Taken:
    """Return what penalties take; without a floor, unbounded costs count nothing yet."""
    penalties = tuple(penalties)
    costs = tuple(minus(each.cost if lowest is None else each.feared) for each in penalties)
    tests = tuple(each.taken for each in penalties if each.taken != NEVER)
    return Taken(costs, Either(tests) if tests else NEVER)
