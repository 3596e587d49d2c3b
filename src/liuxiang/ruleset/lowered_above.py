"""Penalties and floors of actions, and penalties of the scheme, as terms."""

from collections.abc import Sequence

from liuxiang.ruleset import Action, Ruleset
from liuxiang.ruleset.lowered_amounts import lowered_penalty
from liuxiang.ruleset.lowered_grades import earned_by, earned_of
from liuxiang.ruleset.lowered_parts import ItemTerms, Net, PenaltyTerms, SchemeTerms
from liuxiang.ruleset.lowering import Lowering
from liuxiang.ruleset.nets import gathered, less, net_of
from liuxiang.ruleset.penalties.above import AnyPenaltyAbove
from liuxiang.ruleset.rooms import Room


def lower_above(
    ruleset: Ruleset,
    terms: SchemeTerms,
    actions: Sequence[tuple[Action, Room, list[ItemTerms]]],
    scheme: Room,
    lowering: Lowering,
) -> tuple[SchemeTerms, tuple[Net, ...]]:
    """Return the scheme less all penalties, and what they leave of each action.

    A penalty looks at what stands below it: that of an action at its items, that of the scheme at
    its actions, too.
    """
    nets: list[Net] = []
    found: list[tuple[str | None, PenaltyTerms]] = []
    for index, (action, room, items) in enumerate(actions):
        below = lowering.at("actions", index)._replace(earned=dict(earned_by(items)))
        penalties = _lowered(action.penalties, below)
        found += ((action.id, each) for each in penalties)
        earned = gathered(map(net_of, items), room)
        if penalties or action.lowest is not None:
            earned = less(earned, room.hoped_after, penalties, action.lowest)
        nets.append(earned)
    lowered = tuple(
        each._replace(points=net.points, hoped=net.hoped)
        for each, net in zip(terms.actions, nets, strict=True)
    )
    terms = terms._replace(actions=lowered)
    whole = gathered(nets, scheme)
    if ruleset.penalties:
        of_scheme = _lowered(ruleset.penalties, lowering._replace(earned=earned_of(terms)))
        found += ((None, each) for each in of_scheme)
        whole = less(whole, scheme.hoped_after, of_scheme, None)
    terms = terms._replace(total=whole.points, hoped=whole.hoped, penalties=tuple(found))
    return terms, tuple(nets)


def _lowered(penalties: Sequence[AnyPenaltyAbove], lowering: Lowering) -> tuple[PenaltyTerms, ...]:
    return tuple(
        lowered_penalty(each, lowering.at("penalties", index))
        for index, each in enumerate(penalties)
        if each.assessed(lowering)
    )
