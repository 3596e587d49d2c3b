"""A whole rule file in terms, for one category: items, bonuses, caps and totals."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from liuxiang.exact import total
from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.bonuses import Bonus
from liuxiang.ruleset.lowering import Lowered, Lowering
from liuxiang.terms import (
    ALWAYS,
    NOTHING,
    Choose,
    Const,
    Every,
    MoreThan,
    Not,
    Number,
    Sum,
    Test,
    capped,
)


class BonusTerms(NamedTuple):
    """A bonus: what it comes to, what its own cap leaves, and what the base lets it earn.

    `open` holds while a basis that is missing could still add points; `hoped` is what is earned
    with that basis unknown, not absent.
    """

    bonus: Bonus
    path: Path
    steps: Number | None
    uncapped: Number
    capped: Number
    earned: Number
    hoped: Number
    open: Test


class ItemTerms(NamedTuple):
    """An item; `lowered` is None where it has no points or is not assessed."""

    item: Item
    action: str
    path: Path
    assessed: bool
    lowered: Lowered | None
    bonuses: tuple[BonusTerms, ...]
    uncapped: Number
    bonus: Number
    hoped: Number

    @property
    def base(self) -> Number:
        """The base points."""
        return self.lowered.base if self.lowered else NOTHING


class CapTerms(NamedTuple):
    """A cap on the bonuses of an action or the scheme: their sum before it and after it."""

    scope: str
    cap: Decimal
    before: Number
    after: Number


class SchemeTerms(NamedTuple):
    """All of it: the totals as terms, and the base points there are to earn."""

    items: tuple[ItemTerms, ...]
    caps: tuple[CapTerms, ...]
    base: Number
    bonus: Number
    hoped: Number
    attainable: Decimal

    @property
    def total(self) -> Number:
        """Base and bonus."""
        return Sum((self.base, self.bonus))


class _Room(NamedTuple):
    """A cap over some bonuses: there is room while their sum is below it."""

    cap: Decimal | None
    bonuses: tuple[Number, ...]

    @property
    def before(self) -> Number:
        return Sum(self.bonuses)

    @property
    def after(self) -> Number:
        return capped(self.before, self.cap)

    def left(self) -> tuple[Test, ...]:
        return () if self.cap is None else (MoreThan(Const(self.cap), self.before),)


def lower(ruleset: Ruleset, category: str, only: frozenset[str] | None = None) -> SchemeTerms:
    """The rule file as it is for the units of `category`, or the items `only` of it."""
    lowering = Lowering(category, ruleset.metrics, ruleset.policies)
    items: list[ItemTerms] = []
    actions: list[tuple[str, _Room, list[ItemTerms]]] = []
    for one, action in enumerate(ruleset.actions):
        lowered = [
            _item(item, action.id, lowering.at("actions", one, "items", two))
            for two, item in enumerate(action.items)
            if only is None or item.id in only
        ]
        room = _Room(action.bonus_cap, tuple(each.bonus for each in lowered))
        actions.append((action.id, room, lowered))
    scheme = _Room(ruleset.bonus_cap, tuple(room.after for _, room, _ in actions))
    for _, room, lowered in actions:
        items += [_with_open(each, (*room.left(), *scheme.left())) for each in lowered]
    caps = [
        CapTerms(scope, room.cap, room.before, room.after)
        for scope, room in [(name, room) for name, room, _ in actions] + [("scheme", scheme)]
        if room.cap is not None
    ]
    base = Sum(tuple(each.base for each in items if each.lowered))
    attainable = total(each.lowered.full for each in items if each.lowered)
    hoped = Sum((base, bonus_under_caps(ruleset, {each.item.id: each.hoped for each in items})))
    return SchemeTerms(tuple(items), tuple(caps), base, scheme.after, hoped, attainable)


def bonus_under_caps(ruleset: Ruleset, bonuses: Mapping[str, Number]) -> Number:
    """What the caps of actions and of the scheme leave of the bonuses of items, by their ids."""
    rooms = (
        _Room(
            action.bonus_cap,
            tuple(bonuses[item.id] for item in action.items if item.id in bonuses),
        )
        for action in ruleset.actions
    )
    return _Room(ruleset.bonus_cap, tuple(room.after for room in rooms)).after


def _item(item: Item, action: str, lowering: Lowering) -> ItemTerms:
    """The item; `open` of its bonuses does not look at caps further up yet."""
    assessed = lowering.category in item.assesses
    lowered = None
    if assessed and item.scoring is not None and item.points is not None:
        lowered = item.scoring.lower(item.points, lowering.at("scoring"))
    gate: Test = ALWAYS
    if lowered is not None and lowering.policies.bonus_needs_base:
        gate = MoreThan(lowered.base, NOTHING)
    bonuses = tuple(
        _bonus(bonus, gate, lowering.at("bonuses", index))
        for index, bonus in enumerate(item.bonuses)
        if assessed and bonus.assessed(lowering)
    )
    room = _Room(item.bonus_cap, tuple(each.earned for each in bonuses))
    terms = ItemTerms(
        item,
        action,
        lowering.path,
        assessed,
        lowered,
        bonuses,
        room.before,
        room.after,
        _Room(item.bonus_cap, tuple(each.hoped for each in bonuses)).after,
    )
    return _with_open(terms, room.left())


def _bonus(bonus: Bonus, gate: Test, lowering: Lowering) -> BonusTerms:
    """A bonus; without its basis, or over nothing to measure, it earns nothing."""
    lowered = bonus.lower(lowering)
    given = lowering.given(bonus.basis())
    measure = lowering.metrics[bonus.basis()].measure(bonus.basis())
    applies = measure.applies if measure else ALWAYS
    counted = lowered.earned if applies == ALWAYS else Choose(applies, lowered.earned, NOTHING)
    uncapped = Choose(given, counted, NOTHING)
    kept = capped(uncapped, bonus.cap)
    earned = kept if gate == ALWAYS else Choose(gate, kept, NOTHING)
    hoped = capped(counted, bonus.cap)
    return BonusTerms(
        bonus=bonus,
        path=lowering.path,
        steps=lowered.steps,
        uncapped=uncapped,
        capped=kept,
        earned=earned,
        hoped=hoped if gate == ALWAYS else Choose(gate, hoped, NOTHING),
        open=Every((Not(given), gate)),
    )


def _with_open(terms: ItemTerms, room: tuple[Test, ...]) -> ItemTerms:
    """`terms` whose missing bases count as open only while `room` is left under caps."""
    if not room:
        return terms
    bonuses = tuple(bonus._replace(open=Every((bonus.open, *room))) for bonus in terms.bonuses)
    return terms._replace(bonuses=bonuses)
