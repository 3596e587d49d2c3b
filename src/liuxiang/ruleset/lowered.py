"""Lowers a whole rule file to terms for one category: items, bonuses, caps and totals."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from liuxiang.evaluate import value_of
from liuxiang.exact import ZERO, total
from liuxiang.figures import ALL_APPLIES, Inapplicable
from liuxiang.intervals import one_of, spread
from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Item, Ruleset
from liuxiang.ruleset.bonuses import Bonus, LoweredBonus
from liuxiang.ruleset.left_out import not_scored
from liuxiang.ruleset.lowered_parts import (
    ActionTerms,
    BonusTerms,
    CapTerms,
    ItemTerms,
    SchemeTerms,
)
from liuxiang.ruleset.lowered_total import Part, is_plain, totalled
from liuxiang.ruleset.lowering import Lowered, Lowering
from liuxiang.terms import (
    ALWAYS,
    NEVER,
    NOTHING,
    Choose,
    Const,
    Every,
    MoreThan,
    Not,
    Number,
    Sum,
    Test,
    between,
    capped,
)


class _Room(NamedTuple):
    """A cap over some bonuses; there is room while their sum can be below it."""

    cap: Decimal | None
    earned: tuple[Number, ...]
    hoped: tuple[Number, ...]

    @property
    def before(self) -> Number:
        return Sum(self.earned)

    @property
    def after(self) -> Number:
        return capped(self.before, self.cap)

    @property
    def hoped_before(self) -> Number:
        return Sum(self.hoped)

    @property
    def hoped_after(self) -> Number:
        return capped(self.hoped_before, self.cap)

    def left(self) -> tuple[Test, ...]:
        return () if self.cap is None else (MoreThan(Const(self.cap), self.hoped_before),)


def _over(cap: Decimal | None, rooms: Iterable[_Room]) -> _Room:
    """Return a cap on the result of other caps."""
    within = tuple(rooms)
    return _Room(
        cap, tuple(room.after for room in within), tuple(room.hoped_after for room in within)
    )


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
    actions: list[tuple[Action, _Room, list[ItemTerms]]] = []
    for one, action in enumerate(ruleset.actions):
        lowered = [
            _item(item, action.id, lowering.at("actions", one, "items", two), without.parts)
            for two, item in enumerate(action.items)
            if only is None or item.id in only
        ]
        bonuses = tuple(each.bonus for each in lowered)
        room = _Room(action.bonus_cap, bonuses, tuple(each.hoped for each in lowered))
        actions.append((action, room, lowered))
    scheme = _over(ruleset.bonus_cap, (room for _, room, _ in actions))
    of_scheme = scheme.left()
    for _, room, lowered in actions:
        left = (*room.left(), *of_scheme)
        items += [_with_open(each, left) for each in lowered]
    caps = [
        CapTerms(name, room.cap, room.before, room.after, room.hoped_before)
        for name, room in (*((action.id, room) for action, room, _ in actions), (None, scheme))
        if room.cap is not None
    ]
    terms = SchemeTerms(
        items=tuple(items),
        actions=tuple(
            _action(action, room, lowered, lowering.at("actions", index).path)
            for index, (action, room, lowered) in enumerate(actions)
        ),
        caps=tuple(caps),
        base=(base := _base_of(items)),
        bonus=scheme.after,
        total=Sum((base, scheme.after)),
        hoped=Sum((base, scheme.hoped_after)),
        attainable=(full := _full_of(items)),
        full=full,
        not_scored=not_scored(ruleset, [lowered for _, _, lowered in actions], without),
    )
    if not is_plain(ruleset):
        terms = _scaled(ruleset, terms, actions)
    if ruleset.grades is None or only is not None:
        return terms
    from liuxiang.ruleset.lowered_grades import lower_grades

    return terms._replace(grades=lower_grades(ruleset.grades, terms, lowering))


def _scaled(
    ruleset: Ruleset, terms: SchemeTerms, actions: Sequence[tuple[Action, _Room, list[ItemTerms]]]
) -> SchemeTerms:
    """Return `terms` with the total that the rule file makes of the points of actions."""
    found, hoped = (
        totalled(
            ruleset,
            [
                Part(action, _base_of(lowered), bonus(room), _full_of(lowered))
                for action, room, lowered in actions
            ],
        )
        for bonus in (attrgetter("after"), attrgetter("hoped_after"))
    )
    return terms._replace(
        base=found.base,
        bonus=found.bonus,
        total=found.total,
        hoped=hoped.total,
        attainable=found.attainable,
        full=found.full,
        exact=found.exact if ruleset.total.compare == "exact" else None,
    )


def _action(action: Action, room: _Room, items: list[ItemTerms], path: Path) -> ActionTerms:
    base = _base_of(items)
    hoped = Sum((base, room.hoped_after))
    return ActionTerms(action, path, base, room.after, hoped, _full_of(items))


def _base_of(items: Iterable[ItemTerms]) -> Number:
    return Sum(tuple(each.base for each in items if each.lowered))


def _full_of(items: Iterable[ItemTerms]) -> Decimal:
    return total(each.lowered.full for each in items if each.lowered)


def bonus_under_caps(ruleset: Ruleset, bonuses: Mapping[str, Number]) -> Number:
    """Return the bonuses of items, by id, after the caps of actions and of the scheme."""
    rooms = (
        _Room(
            action.bonus_cap,
            tuple(bonuses[item.id] for item in action.items if item.id in bonuses),
            (),
        )
        for action in ruleset.actions
    )
    return _over(ruleset.bonus_cap, rooms).after


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
        _bonus(bonus, gate, lowering.at("bonuses", index))
        for index, bonus in enumerate(item.bonuses)
        if assessed and bonus.assessed(lowering)
    )
    room = _Room(
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
    return _with_open(terms, room.left())


def _as_the_policy_says(lowered: Lowered, lowering: Lowering) -> Lowered:
    """Return an item of which nothing applies: all its points, none, or left out."""
    if lowering.leaves_out(NEVER):
        return lowered._replace(left=True)
    return lowered._replace(base=Const(lowered.full) if lowering.empty_is_met else NOTHING)


def _bonus(bonus: Bonus, gate: Test, lowering: Lowering) -> BonusTerms:
    """Lower a bonus; it earns nothing if there is nothing to measure."""
    lowered = bonus.lower(lowering)
    basis = bonus.basis()
    if basis is None:
        return _by_group(bonus, lowered, gate, lowering.path)
    metric = lowering.metrics[basis]
    given = lowering.given(basis)
    measure = metric.measure(basis)
    applies = measure.applies if measure else ALWAYS
    if basis in lowering.inapplicable:
        applies = NEVER
    counted = lowered.earned if applies == ALWAYS else Choose(applies, lowered.earned, NOTHING)
    # The figure may never be reported, which earns nothing, so 0 is always a possible result.
    most = capped(counted, bonus.cap)
    reach = spread(one_of((ZERO, value_of(most, metric.unreported(basis)))))
    ends = between(reach.low or ZERO, reach.high or ZERO)
    uncapped = counted if given == ALWAYS else Choose(given, counted, ends)
    kept = capped(uncapped, bonus.cap)
    hoped = kept if given == ALWAYS else Choose(given, kept, between(reach.low, reach.high))
    matters = given != ALWAYS and not reach.low == reach.high == 0
    return BonusTerms(
        bonus=bonus,
        path=lowering.path,
        steps=lowered.steps,
        uncapped=uncapped,
        capped=kept,
        earned=_behind(gate, kept),
        hoped=_behind(gate, hoped),
        open=Every((Not(given), gate)) if matters else NEVER,
        ends=lowered.ends,
    )


def _by_group(bonus: Bonus, lowered: LoweredBonus, gate: Test, path: Path) -> BonusTerms:
    """Return a bonus for a group, which is open while nobody knows whether it holds."""
    kept = capped(lowered.earned, bonus.cap)
    undecided = Every((lowered.holds, Not(lowered.holds), gate))  # never true, but maybe unknown
    return BonusTerms(
        bonus=bonus,
        path=path,
        steps=None,
        uncapped=lowered.earned,
        capped=kept,
        earned=_behind(gate, kept),
        hoped=_behind(gate, kept),
        open=undecided,
        group=lowered.group,
    )


def _behind(gate: Test, number: Number) -> Number:
    """Return `number`, or nothing if the base is lost."""
    return number if gate == ALWAYS else Choose(gate, number, NOTHING)


def _with_open(terms: ItemTerms, room: tuple[Test, ...]) -> ItemTerms:
    """Return `terms` whose missing figures count as open only while `room` is left under caps."""
    if not room:
        return terms
    bonuses = tuple(bonus._replace(open=Every((bonus.open, *room))) for bonus in terms.bonuses)
    return terms._replace(bonuses=bonuses)
