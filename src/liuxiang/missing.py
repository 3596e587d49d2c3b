"""Missing figures of a unit: the items that they belong to, and the points at stake."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import compress, repeat
from operator import is_, is_not
from typing import NamedTuple

from liuxiang.clause_figures import lacking
from liuxiang.exact import EXACT, ZERO
from liuxiang.intervals import highest, official, spread
from liuxiang.item_results import clause_verdict
from liuxiang.names import ItemNo
from liuxiang.plan import Plan
from liuxiang.plan_parts import BonusPlan, ItemPlan, NetPlan, PenaltyPlan, leaves
from liuxiang.ruleset.lowered_parts import NotScored
from liuxiang.waves import Slots


class Missing(NamedTuple):
    """The missing figures of an item and the points at stake; `open` if there is no limit."""

    no: ItemNo
    metrics: tuple[str, ...]
    stake: Decimal
    open: bool

    @property
    def code(self) -> str:
        """The code of the finding that says so."""
        return "LX503" if self.open else "LX501" if self.stake else "LX502"


class Costly(Missing):
    """Missing figures that may cost points without limit."""

    __slots__ = ()

    @property
    def code(self) -> str:
        """The code of the finding that says so."""
        return "LX535"


def withheld(plan: Plan, missing: Sequence[Missing]) -> NotScored | None:
    """Return that a unit is not scored yet, if that is the policy while figures are missing."""
    return NotScored("withheld") if plan.withholds and missing else None


def missing_of(plan: Plan, slots: Slots) -> Iterator[Missing]:
    """Return the items with missing figures; decided items have no points at stake."""
    absent: dict[ItemNo, list[str]] = {}
    undecided = map(is_, plan.mets(slots), repeat(None))
    for no, clause in compress(plan.clauses, undecided):
        if clause_verdict(clause, slots) == "missing":
            absent.setdefault(no, []).extend(lacking(plan, clause.clause, slots))
    for no, bonus in compress(plan.bonuses, map(is_not, plan.opens(slots), repeat(False))):
        absent.setdefault(no, []).extend(_undecided(plan, bonus, slots))
    for no, penalty in plan.penalties:
        if slots[penalty.open] is not False:
            absent.setdefault(no, []).extend(_undecided(plan, penalty, slots))
    for item in plan.items:
        no = item.item.no
        if no in absent:
            metrics = plan.lacking(absent[no], slots)
            if item.net is not None:
                yield _of_net(no, metrics, item.net, slots)
                continue
            of_bonus, is_open = _bonus_stake(plan, item, slots)
            base = slots[item.base]
            of_base = EXACT.subtract(highest(base), official(base))
            yield Missing(no, metrics, EXACT.add(of_base, of_bonus), is_open)


def _undecided(plan: Plan, part: BonusPlan | PenaltyPlan, slots: Slots) -> Iterator[str]:
    """Yield the metrics whose figures could still decide a bonus or penalty."""
    basis = part.rule.basis()
    if basis is not None and any(slots[each] is None for each in plan.inputs_of(basis)):
        yield basis
    for clause in part.clauses():
        for each in leaves(clause):
            if clause_verdict(each, slots) == "missing":
                yield from lacking(plan, each.clause, slots)


def _bonus_stake(plan: Plan, item: ItemPlan, slots: Slots) -> tuple[Decimal, bool]:
    """Return how much the bonuses of an item can change the total, with all caps applied.

    If that is unbounded, it is marked as open, with the part that is known.
    """
    reach = spread(slots[item.hoped])
    most = highest(slots[item.bonus]) if reach.high is None else reach.high
    known = EXACT.subtract(most, official(slots[item.bonus]))
    if not known and reach.low is not None and reach.high is not None:
        return known, False
    caps = [cap for cap in plan.caps if cap.action in (None, item.action)]
    rooms = [max(ZERO, EXACT.subtract(cap.cap, official(slots[cap.before]))) for cap in caps]
    if reach.high is None and any(spread(slots[cap.hoped]).low is not None for cap in caps):
        return min(rooms), False
    return min([known, *rooms]), reach.low is None or reach.high is None


def _of_net(no: ItemNo, metrics: tuple[str, ...], net: NetPlan, slots: Slots) -> Missing:
    """Return the missing figures of an item with penalties, and what they can add to it."""
    reach = spread(slots[net.hoped])
    most = highest(slots[net.points]) if reach.high is None else reach.high
    stake = EXACT.subtract(most, official(slots[net.points]))
    kind = Costly if reach.low is None else Missing
    return kind(no, metrics, stake, reach.high is None)
