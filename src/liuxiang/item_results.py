"""Results of items: all points with the figures and tests behind them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, get_args

from liuxiang.exact import EXACT, ZERO
from liuxiang.figures import OtherFigure
from liuxiang.intervals import highest, official
from liuxiang.nodes import Path
from liuxiang.penalty_results import cost_of, item_penalty, possible_of, spared_of
from liuxiang.plan import Plan
from liuxiang.plan_parts import BonusPlan, ClausePlan, GatePlan, ItemPlan, PenaltyPlan
from liuxiang.ruleset import Item
from liuxiang.units import Figure, Unit
from liuxiang.waves import Slots

ItemVerdict = Literal[
    "met", "partly", "not_met", "bonus_only", "missing", "not_assessed", "left_out"
]
"""The verdict on the base points of an item; members are in the order of reports."""

CriterionVerdict = Literal["met", "not_met", "missing", "nothing_to_measure", "not_assessed"]

Verdict = ItemVerdict | CriterionVerdict
ITEM_VERDICTS: Final[tuple[ItemVerdict, ...]] = get_args(ItemVerdict)


class CriterionResult(NamedTuple):
    """The result of a clause: its verdict, its figure, and the points it earned by itself.

    `others` are the figures that its own is compared with; `counted` says of a route whether its
    points are those of the item; `when` is the condition of a deduction.
    """

    id: str
    metric: str | None
    title: str | None
    verdict: CriterionVerdict
    figure: Figure | None
    test: str
    path: Path
    points: Decimal | None
    parts: tuple["CriterionResult", ...]
    others: tuple[OtherFigure, ...] = ()
    counted: bool | None = None
    when: "CriterionResult | None" = None


class BonusResult(NamedTuple):
    """The result of a bonus: its steps, its points, and those lost to its cap or a failed base.

    It rests on a metric, or on a `group` of criteria.
    """

    id: str
    title: str | None
    metric: str | None
    figure: Figure | None
    path: Path
    steps: Decimal | None
    points: Decimal
    uncapped: Decimal
    capped: bool
    needs_base: bool
    open: bool
    group: CriterionResult | None = None
    tiers: tuple[CriterionResult, ...] = ()
    gates: tuple["GateResult", ...] = ()


class GateResult(NamedTuple):
    """A condition of a bonus or penalty: its key, `when` or `unless`, and its criterion."""

    word: str
    criterion: CriterionResult


class PenaltyResult(NamedTuple):
    """The result of a penalty: its steps, and the points it costs, if there is so much to take."""

    id: str
    title: str | None
    metric: str | None
    figure: Figure | None
    path: Path
    steps: Decimal | None
    points: Decimal
    uncapped: Decimal
    capped: bool
    open: bool
    takes_all: bool
    group: CriterionResult | None = None
    tiers: tuple[CriterionResult, ...] = ()
    gates: tuple[GateResult, ...] = ()


class ItemResult(NamedTuple):
    """The result of an item for one unit; `full` is the maximum of its base points or None.

    `reason` is why the whole item does not apply to the unit, if it says so.
    `penalty` is what penalties took off, `net` what they left, None if it has none.
    """

    item: Item
    action: str
    path: Path
    verdict: ItemVerdict
    full: Decimal | None
    base: Decimal
    bonus: Decimal
    possible: Decimal
    bonus_cut: Decimal
    criteria: tuple[CriterionResult, ...]
    bonuses: tuple[BonusResult, ...]
    reason: str | None = None
    penalties: tuple[PenaltyResult, ...] = ()
    penalty: Decimal = ZERO
    net: Decimal | None = None
    spared: Decimal = ZERO

    @property
    def points(self) -> Decimal:
        """The sum of base and bonus points, less penalties."""
        return EXACT.add(self.base, self.bonus) if self.net is None else self.net


def item_results(plan: Plan, unit: Unit, slots: Slots) -> Iterator[ItemResult]:
    """Return the results of all items, in file order."""
    for item in plan.items:
        bonus = official(slots[item.bonus])
        yield ItemResult(
            item=item.item,
            action=item.action,
            path=item.path,
            full=item.full,
            verdict=item_verdict(item, slots),
            base=official(slots[item.base]),
            bonus=bonus,
            possible=possible_of(item, slots),
            bonus_cut=EXACT.subtract(official(slots[item.uncapped]), bonus),
            criteria=_clauses(item, unit, slots),
            bonuses=tuple(_bonus(each, unit, slots) for each in item.bonuses),
            reason=unit.without.get(item.item.id) or unit.without.get(item.action),
            penalties=tuple(_penalty(each, item, unit, slots) for each in item.penalties),
            penalty=item_penalty(item, slots),
            spared=spared_of(item, slots),
            net=None if item.net is None else official(slots[item.net.points]),
        )


def item_verdict(item: ItemPlan, slots: Slots) -> ItemVerdict:
    """Return the verdict on the base points alone; `missing` while they can still change."""
    if item.item.points is None:
        return "bonus_only"
    if not item.assessed:
        return "not_assessed"
    if item.left:
        return "left_out"
    base = slots[item.base]
    if not isinstance(base, Decimal):
        return "missing"
    if base == item.full:
        return "met"
    return "partly" if base else "not_met"


def clause_verdict(clause: ClausePlan, slots: Slots) -> CriterionVerdict:
    """Return the verdict on a clause; policies affect points, never verdicts."""
    if not clause.clause.assessed:
        return "not_assessed"
    if clause.parts and clause.clause.test in _DECIDING:
        return _group_verdict(clause, slots)
    if slots[clause.applies] is False:
        return "nothing_to_measure"
    met = slots[clause.met]
    return "missing" if met is None else "met" if met else "not_met"


_DECIDING: Final[Mapping[str, tuple[CriterionVerdict, CriterionVerdict]]] = MappingProxyType(
    {"any_of": ("met", "not_met"), "all_of": ("not_met", "met")}
)
"""By the word of a group, the verdict of one member that decides it, and the other one."""


def _group_verdict(group: ClausePlan, slots: Slots) -> CriterionVerdict:
    """Return the verdict on a group, in which one met member is enough, or all must be met.

    There is nothing to measure where the policy for that alone decides.
    """
    deciding, otherwise = _DECIDING[group.clause.test]
    counting = [part for part in group.parts if not part.clause.left] or group.parts
    verdicts = [clause_verdict(part, slots) for part in counting]
    if deciding in verdicts:
        return deciding
    if slots[group.counts] is None:
        return "missing"
    return "nothing_to_measure" if "nothing_to_measure" in verdicts else otherwise


def _clauses(item: ItemPlan, unit: Unit, slots: Slots) -> tuple[CriterionResult, ...]:
    """Return the clauses; of routes, the first that earns the points of the item counts."""
    found = tuple(_criteria(item.clauses, unit, slots, first=item.first))
    if not item.best:
        return found
    base = official(slots[item.base])
    counting = next((n for n, each in enumerate(found) if base and each.points == base), None)
    return tuple(each._replace(counted=n == counting) for n, each in enumerate(found))


def _criteria(
    clauses: tuple[ClausePlan, ...], unit: Unit, slots: Slots, *, first: bool
) -> Iterator[CriterionResult]:
    """Return the clauses; if only the first met one earns, none after an undecided one does."""
    behind = False
    for each in clauses:
        found = _criterion(each, unit, slots)
        if first:
            holds = each.clause.assessed and slots[each.counts]
            if behind or not holds:
                found = found._replace(points=ZERO)
            behind = behind or holds is not False
        yield found


def _criterion(plan: ClausePlan, unit: Unit, slots: Slots) -> CriterionResult:
    clause = plan.clause
    return CriterionResult(
        id=clause.id,
        metric=clause.metric,
        title=clause.title,
        verdict=clause_verdict(plan, slots),
        figure=unit.figures.get(clause.metric) if clause.metric else None,
        test=clause.test,
        path=clause.path,
        points=None if plan.earns is None else official(slots[plan.earns]),
        parts=tuple(_criteria(plan.parts, unit, slots, first=clause.first)),
        others=tuple([OtherFigure(name, unit.figures.get(name)) for name in clause.others]),
        when=None if plan.when is None else _criterion(plan.when, unit, slots),
    )


def _bonus(plan: BonusPlan, unit: Unit, slots: Slots) -> BonusResult:
    bonus, metric = plan.bonus, plan.bonus.basis()
    uncapped, kept, earned = (
        official(slots[each]) for each in (plan.uncapped, plan.capped, plan.earned)
    )
    return BonusResult(
        id=bonus.id,
        title=bonus.title,
        metric=metric,
        figure=unit.figures.get(metric) if metric else None,
        path=plan.path,
        steps=_steps(plan, slots),
        points=earned,
        uncapped=uncapped,
        capped=kept != uncapped,
        needs_base=earned != kept,
        open=slots[plan.open] is not False,
        group=_criterion(plan.group, unit, slots) if plan.group else None,
        tiers=tuple(_criteria(plan.tiers, unit, slots, first=True)),
        gates=_gates(plan.gates, unit, slots),
    )


def _steps(plan: BonusPlan | PenaltyPlan, slots: Slots) -> Decimal | None:
    """Return the steps or pieces counted, 0 while they are not known; None if it has none."""
    if plan.steps is None:
        return None
    steps = slots[plan.steps]
    return steps if isinstance(steps, Decimal) else ZERO


def _gates(gates: tuple[GatePlan, ...], unit: Unit, slots: Slots) -> tuple[GateResult, ...]:
    return tuple(GateResult(each.word, _criterion(each.clause, unit, slots)) for each in gates)


def _penalty(plan: PenaltyPlan, item: ItemPlan, unit: Unit, slots: Slots) -> PenaltyResult:
    penalty, metric, points = plan.penalty, plan.penalty.basis(), cost_of(plan, item, slots)
    uncapped, kept = slots[plan.uncapped], slots[plan.cost]
    return PenaltyResult(
        id=penalty.id,
        title=penalty.title,
        metric=metric,
        figure=unit.figures.get(metric) if metric else None,
        path=plan.path,
        steps=_steps(plan, slots),
        points=points,
        uncapped=points if penalty.takes_all else highest(uncapped),
        capped=highest(kept) != highest(uncapped),
        open=slots[plan.open] is not False,
        takes_all=penalty.takes_all,
        group=_criterion(plan.group, unit, slots) if plan.group else None,
        tiers=tuple(_criteria(plan.tiers, unit, slots, first=True)),
        gates=_gates(plan.gates, unit, slots),
    )
