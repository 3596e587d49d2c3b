"""Lowers a whole rule file to terms for one category: items, bonuses, caps and totals."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from liuxiang.exact import ZERO, total
from liuxiang.figures import ALL_APPLIES, Inapplicable
from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Item, Ruleset
from liuxiang.ruleset.left_out import not_scored
from liuxiang.ruleset.lowered_amounts import lowered_bonus
from liuxiang.ruleset.lowered_keys import lower_keys
from liuxiang.ruleset.lowered_parts import ActionTerms, CapTerms, ItemTerms, Net, SchemeTerms
from liuxiang.ruleset.lowered_total import (
    NOTHING_TAKEN,
    Part,
    Taken,
    Totalled,
    is_scaled,
    totalled,
    weighs_alike,
)
from liuxiang.ruleset.lowering import Lowered, Lowering
from liuxiang.ruleset.nets import taken_by, with_penalties
from liuxiang.ruleset.rooms import Room, over
from liuxiang.terms import ALWAYS, NEVER, NOTHING, Const, Every, MoreThan, Number, Sum, Test

LoweredActions = Sequence[tuple[Action, Room, list[ItemTerms]]]
"""The actions with the caps over their bonuses, and their items."""


def lower(
    ruleset: Ruleset,
    category: str,
    only: frozenset[str] | None = None,
    without: Inapplicable = ALL_APPLIES,
) -> SchemeTerms:
    """Return the rule file for units that all but `without` applies to, or `only` some items."""
    voluntary = ruleset.voluntary_metrics[category]
    lowering = Lowering(category, ruleset.metrics, ruleset.policies, voluntary)
    lowering = lowering._replace(inapplicable=without.metrics)
    items: list[ItemTerms] = []
    actions: list[tuple[Action, Room, list[ItemTerms]]] = []
    for one, action in enumerate(ruleset.actions):
        lowered = [
            _item(item, action.id, lowering.at("actions", one, "items", two), without.parts)
            for two, item in enumerate(action.items)
            if only is None or item.id in only
        ]
        bonuses = tuple(each.bonus for each in lowered)
        room = Room(action.bonus_cap, bonuses, tuple(each.hoped for each in lowered))
        actions.append((action, room, lowered))
    scheme = over(ruleset.bonus_cap, (room for _, room, _ in actions))
    of_scheme = scheme.left()
    for _, room, lowered in actions:
        left = (*room.left(), *of_scheme)
        items += [_with_open(each, left) for each in lowered]
    caps = [
        CapTerms(name, room.cap, room.before, room.after, room.hoped_before)
        for name, room in (*((action.id, room) for action, room, _ in actions), (None, scheme))
        if room.cap is not None
    ]
    acted = tuple(
        _action(action, room, lowered, lowering.at("actions", index).path)
        for index, (action, room, lowered) in enumerate(actions)
    )
    terms = SchemeTerms(
        items=tuple(items),
        actions=acted,
        caps=tuple(caps),
        base=(base := _base_of(items)),
        bonus=scheme.after,
        total=Sum((base, scheme.after)),
        hoped=Sum((base, scheme.hoped_after)),
        attainable=(full := _full_of(items)),
        full=full,
        not_scored=not_scored(ruleset, [lowered for _, _, lowered in actions], without),
        keys=lower_keys(() if only else ruleset.ranking.keys, items, acted, lowering),
    )
    nets: tuple[Net, ...] = ()
    if ruleset.takes_points:
        from liuxiang.ruleset.lowered_above import lower_above

        terms, nets = lower_above(ruleset, terms, actions, scheme, lowering)
    if is_scaled(ruleset):
        terms = _scaled(ruleset, terms, actions, nets)
    if ruleset.grades is None or only is not None:
        return terms
    from liuxiang.ruleset.lowered_grades import lower_grades

    return terms._replace(grades=lower_grades(ruleset.grades, terms, lowering))


def _scaled(
    ruleset: Ruleset, terms: SchemeTerms, actions: LoweredActions, nets: Sequence[Net]
) -> SchemeTerms:
    """Return `terms` with the total that the rule file makes of the points of actions.

    Base points and bonus are shown before penalties, of which the actions are `nets`. What these
    leave is weighed as a whole where nothing comes between bonuses and the rest.
    """
    shown = _totalled(ruleset, actions, _weighed(ruleset, actions, ()))
    of_scheme = [each for scope, each in terms.penalties if scope is None]
    taken = taken_by(of_scheme, ruleset.total.floor)
    left = _weighed(ruleset, actions, nets)
    found = _totalled(ruleset, actions, left, taken) if nets else shown
    hoped = _weighed(ruleset, actions, nets, hoped=True)
    return terms._replace(
        base=shown.base,
        bonus=shown.bonus,
        total=found.total,
        hoped=_totalled(ruleset, actions, hoped, taken_by(of_scheme, ZERO)).total,
        attainable=found.attainable,
        full=found.full,
        exact=found.exact if ruleset.total.compare == "exact" else None,
    )


def _weighed(
    ruleset: Ruleset, actions: LoweredActions, nets: Sequence[Net], *, hoped: bool = False
) -> list[tuple[Number, Number]]:
    """Return what is weighed of each action: its base points, and its bonuses beside them."""
    if nets and weighs_alike(ruleset):
        return [(each.hoped if hoped else each.points, NOTHING) for each in nets]
    bonuses = [room.hoped_after if hoped else room.after for _, room, _ in actions]
    bases = [each.hoped_rest if hoped else each.rest for each in nets]
    return list(zip(bases or [_base_of(each) for *_, each in actions], bonuses, strict=True))


def _totalled(
    ruleset: Ruleset,
    actions: LoweredActions,
    points: Sequence[tuple[Number, Number]],
    taken: Taken = NOTHING_TAKEN,
) -> Totalled:
    """Return the total of actions that earn base points and bonuses, less what is `taken`."""
    return totalled(
        ruleset,
        [
            Part(action, *earned, _full_of(lowered))
            for (action, _, lowered), earned in zip(actions, points, strict=True)
        ],
        taken,
    )


def _action(action: Action, room: Room, items: list[ItemTerms], path: Path) -> ActionTerms:
    base = _base_of(items)
    return ActionTerms(
        action=action,
        path=path,
        base=base,
        bonus=room.after,
        points=Sum((base, room.after)),
        hoped=Sum((base, room.hoped_after)),
        full=_full_of(items),
    )


def _base_of(items: Iterable[ItemTerms]) -> Number:
    return Sum(tuple(each.base for each in items if each.lowered))


def _full_of(items: Iterable[ItemTerms]) -> Decimal:
    return total(each.lowered.full for each in items if each.lowered)


def bonus_under_caps(ruleset: Ruleset, bonuses: Mapping[str, Number]) -> Number:
    """Return the bonuses of items, by id, after the caps of actions and of the scheme."""
    rooms = (
        Room(
            action.bonus_cap,
            tuple(bonuses[item.id] for item in action.items if item.id in bonuses),
            (),
        )
        for action in ruleset.actions
    )
    return over(ruleset.bonus_cap, rooms).after


def _item(
    item: Item, action: str, lowering: Lowering, without: frozenset[str] = frozenset()
) -> ItemTerms:
    """Lower an item; `open` of its bonuses does not consider outer caps yet.

    Nothing of it applies if it, or its action, is among those `without`.
    """
    assessed = lowering.category in item.assesses
    lowering = lowering._replace(policies=item.policies(lowering.policies))
    declared = item.id in without or action in without
    if declared:
        lowering = lowering._replace(inapplicable=frozenset(lowering.metrics))
    lowered = None
    if assessed and item.scoring is not None and item.points is not None:
        lowered = item.scoring.lower(item.points, lowering.at("scoring"))
        if declared:
            lowered = _as_the_policy_says(lowered, lowering)
        if lowered.left:
            lowered = lowered._replace(base=NOTHING, full=ZERO)
    gate: Test = ALWAYS
    if lowered is not None and not lowered.left and lowering.policies.bonus_needs_base:
        gate = MoreThan(lowered.base, NOTHING)
    bonuses = tuple(
        lowered_bonus(bonus, gate, lowering.at("bonuses", index))
        for index, bonus in enumerate(item.bonuses)
        if assessed and bonus.assessed(lowering)
    )
    room = Room(
        item.bonus_cap,
        tuple(each.earned for each in bonuses),
        tuple(each.hoped for each in bonuses),
    )
    terms = ItemTerms(
        item,
        action,
        lowering.path,
        assessed,
        lowered,
        bonuses,
        room.before,
        room.after,
        room.hoped_after,
    )
    if assessed and item.takes_points:
        terms = with_penalties(terms, lowering)
    return _with_open(terms, room.left())


def _as_the_policy_says(lowered: Lowered, lowering: Lowering) -> Lowered:
    """Return an item of which nothing applies: all its points, none, or left out."""
    if lowering.leaves_out(NEVER):
        return lowered._replace(left=True)
    return lowered._replace(base=Const(lowered.full) if lowering.empty_is_met else NOTHING)


def _with_open(terms: ItemTerms, room: tuple[Test, ...]) -> ItemTerms:
    """Return `terms` whose missing figures count as open only while `room` is left under caps."""
    if not room:
        return terms
    bonuses = tuple(bonus._replace(open=Every((bonus.open, *room))) for bonus in terms.bonuses)
    return terms._replace(bonuses=bonuses)
