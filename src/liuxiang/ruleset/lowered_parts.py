"""The parts of a rule file as terms for one category: bonuses, items, actions, caps, the scheme."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Item
from liuxiang.ruleset.adjustments import Gate
from liuxiang.ruleset.bonuses import Bonus
from liuxiang.ruleset.lowered_keys import KeyTerms
from liuxiang.ruleset.lowered_total import Weighed
from liuxiang.ruleset.lowering import Clause, Lowered
from liuxiang.terms import NOTHING, Number, Test

if TYPE_CHECKING:
    from liuxiang.ruleset.grade_terms import GradeTerms
    from liuxiang.ruleset.penalties import Penalty


class BonusTerms(NamedTuple):
    """A bonus: its points before its cap, after it, and after the condition on the base.

    If its figure is missing, these are what that may cost or earn, and nothing where unbounded.
    `hoped` is what is earned without this limit. `open` is true while a missing figure can matter.
    `group` is the group of criteria that it is earned by, if any; `ends` are the tests of the ends
    of an interval.
    """

    bonus: Bonus
    path: Path
    steps: Number | None
    uncapped: Number
    capped: Number
    earned: Number
    hoped: Number
    open: Test
    group: Clause | None = None
    ends: tuple[Test, ...] = ()
    tiers: tuple[Clause, ...] = ()
    gates: tuple[Gate, ...] = ()


class PenaltyTerms(NamedTuple):
    """A penalty: its points before its cap and after it, and whether it takes everything.

    If its figure is missing, these are between nothing and what it may cost, and nothing where
    that is unbounded; `feared` is the cost without this limit. `open` is not false while a missing
    figure can matter.
    """

    penalty: "Penalty"
    path: Path
    steps: Number | None
    uncapped: Number
    cost: Number
    feared: Number
    taken: Test
    open: Test
    group: Clause | None = None
    ends: tuple[Test, ...] = ()
    tiers: tuple[Clause, ...] = ()
    gates: tuple[Gate, ...] = ()


class Net(NamedTuple):
    """What is left of points after penalties, and what of that stands beside the bonuses.

    `rest` and the bonuses add up to `points`; it serves where a cap over many bonuses comes
    between. The hoped ones are the same with unbounded ends.
    """

    points: Number
    rest: Number
    hoped: Number
    hoped_rest: Number


class ItemTerms(NamedTuple):
    """An item; `lowered` is None if it has no points or is not assessed."""

    item: Item
    action: str
    path: Path
    assessed: bool
    lowered: Lowered | None
    bonuses: tuple[BonusTerms, ...]
    uncapped: Number
    bonus: Number
    hoped: Number
    penalties: tuple[PenaltyTerms, ...] = ()
    net: Net | None = None

    @property
    def base(self) -> Number:
        """The base points."""
        return self.lowered.base if self.lowered else NOTHING


class CapTerms(NamedTuple):
    """A cap on the bonuses of an action, or of the scheme if there is no action.

    It has the sums before and after the cap; `hoped` is the sum before it with unbounded ends.
    """

    action: str | None
    cap: Decimal
    before: Number
    after: Number
    hoped: Number


class ActionTerms(NamedTuple):
    """An action: the base points of its items, their bonuses after its cap, and its maximum.

    `points` are what it earns in all, before a cap on the whole scheme, less penalties; `hoped` are
    these with unbounded ends.
    """

    action: Action
    path: Path
    base: Number
    bonus: Number
    points: Number
    hoped: Number
    full: Decimal


class NotScored(NamedTuple):
    """Why a unit is not scored: a word of the language, and its values."""

    word: str
    values: Mapping[str, str] = MappingProxyType({})


class SchemeTerms(NamedTuple):
    """The whole scheme: the totals as terms, and the maximum of base points.

    `total` is less penalties, which base and bonus points are not; `hoped` is the total with
    unbounded ends, `full` what it is of, in its own points; `exact` is the total before it is
    rounded, if that is what units are compared by. It is `not_scored` if too little of it applies
    to the unit. `keys` separate units of equal totals.
    """

    items: tuple[ItemTerms, ...]
    actions: tuple[ActionTerms, ...]
    caps: tuple[CapTerms, ...]
    base: Number
    bonus: Number
    total: Number
    hoped: Number
    attainable: Decimal
    full: Decimal
    exact: Weighed | None = None
    not_scored: NotScored | None = None
    grades: "GradeTerms | None" = None
    keys: tuple[KeyTerms | None, ...] = ()
    penalties: tuple[tuple[str | None, PenaltyTerms], ...] = ()
