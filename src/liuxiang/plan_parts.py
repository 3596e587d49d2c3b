"""The parts of a plan: items, bonuses and actions with the slots of their points."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Item
from liuxiang.ruleset.adjustments import Adjustment
from liuxiang.ruleset.bonuses import Bonus
from liuxiang.ruleset.lowering import Clause

if TYPE_CHECKING:
    from liuxiang.ruleset.penalties import Penalty


class ClausePlan(NamedTuple):
    """A clause with the slots of its tests and of the points it earns by itself.

    `ends` are those of the ends of an interval, `when` is the condition of a deduction.
    """

    clause: Clause
    applies: int
    met: int
    counts: int
    earns: int | None
    parts: tuple["ClausePlan", ...]
    ends: tuple[int, ...]
    when: "ClausePlan | None" = None


def leaves(clause: ClausePlan) -> Iterator[ClausePlan]:
    """Yield the criteria of a clause that are assessed, those of groups each by itself."""
    if not clause.parts:
        yield clause
    for part in clause.parts:
        if part.clause.assessed:
            yield from leaves(part)


class BonusPlan(NamedTuple):
    """A bonus with the slots of its points before and after its cap and base condition.

    `group` is the group of criteria that it is earned by, if any; `ends` are those of an interval.
    """

    bonus: Bonus
    path: Path
    steps: int | None
    uncapped: int
    capped: int
    earned: int
    open: int
    group: ClausePlan | None
    ends: tuple[int, ...]
    tiers: tuple[ClausePlan, ...]
    gates: tuple["GatePlan", ...]

    @property
    def rule(self) -> Adjustment:
        """The bonus in the rule file."""
        return self.bonus

    def clauses(self) -> Iterator[ClausePlan]:
        """Yield its criteria: those it rests on, and its conditions."""
        if self.group is not None:
            yield self.group
        yield from self.tiers
        yield from (each.clause for each in self.gates)


class GatePlan(NamedTuple):
    """A condition of a bonus or penalty: the key it stands under, and its criterion."""

    word: str
    clause: ClausePlan


class PenaltyPlan(NamedTuple):
    """A penalty with the slots of its points before and after its cap, also with unbounded ends.

    `taken` is the slot of whether it takes everything, if it may.
    """

    penalty: "Penalty"
    path: Path
    steps: int | None
    uncapped: int
    cost: int
    feared: int
    taken: int | None
    open: int
    group: ClausePlan | None
    ends: tuple[int, ...]
    tiers: tuple[ClausePlan, ...]
    gates: tuple[GatePlan, ...]

    @property
    def rule(self) -> Adjustment:
        """The penalty in the rule file."""
        return self.penalty

    def clauses(self) -> Iterator[ClausePlan]:
        """Yield its criteria: those it rests on, and its conditions."""
        if self.group is not None:
            yield self.group
        yield from self.tiers
        yield from (each.clause for each in self.gates)


class NetPlan(NamedTuple):
    """The slots of what penalties leave of points, and of that with unbounded ends."""

    points: int
    hoped: int


class ItemPlan(NamedTuple):
    """An item with the slots of its points; `full` is the maximum of its base points.

    If `first` is true, only the first clause that is met earns points; if `best` is true, only the
    one that earns most counts. It is `left` out if nothing of it applies to the unit; then it has
    no maximum. `net` is what penalties leave, None if there are none.
    """

    item: Item
    action: str
    path: Path
    assessed: bool
    full: Decimal | None
    first: bool
    left: bool
    best: bool
    base: int
    uncapped: int
    bonus: int
    hoped: int
    clauses: tuple[ClausePlan, ...]
    bonuses: tuple[BonusPlan, ...]
    penalties: tuple[PenaltyPlan, ...]
    net: NetPlan | None


class ActionPlan(NamedTuple):
    """An action with the slots of its points; `full` is the maximum of its base points."""

    action: Action
    path: Path
    full: Decimal
    base: int
    bonus: int
    points: int
    hoped: int


class CapPlan(NamedTuple):
    """A cap of an action or the scheme, with the slots of the bonuses before and after it."""

    action: str | None
    cap: Decimal
    before: int
    after: int
    hoped: int

    @property
    def scope(self) -> str:
        """What the cap applies to, as a word."""
        return self.action or "scheme"


def points_of(item: ItemPlan) -> tuple[int, ...]:
    """Return the slots that the points of an item add up from, or the one they are in."""
    return (item.base, item.bonus) if item.net is None else (item.net.points,)
