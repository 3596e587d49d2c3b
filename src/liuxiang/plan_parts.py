"""The parts of a plan: items, bonuses and actions with the slots of their points."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Item
from liuxiang.ruleset.bonuses import Bonus
from liuxiang.ruleset.lowering import Clause


class ClausePlan(NamedTuple):
    """A clause with the slots of its tests and of the points it earns by itself.

    `ends` are those of the ends of an interval.
    """

    clause: Clause
    applies: int
    met: int
    counts: int
    earns: int | None
    parts: tuple["ClausePlan", ...]
    ends: tuple[int, ...]


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


class ItemPlan(NamedTuple):
    """An item with the slots of its points; `full` is the maximum of its base points.

    If `first` is true, only the first clause that is met earns points; if `best` is true, only the
    one that earns most counts. It is `left` out if nothing of it applies to the unit; then it has
    no maximum.
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
