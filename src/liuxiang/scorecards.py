"""Rules and units to scorecards: totals, what they could still become, and why."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from liuxiang.evaluate import Slots
from liuxiang.exact import EXACT, ZERO, total
from liuxiang.plan import ItemPlan, Plan
from liuxiang.ranges import Range, highest, lowest, official, spread
from liuxiang.results import (
    ITEM_VERDICTS,
    ItemResult,
    ItemVerdict,
    clause_verdict,
    item_results,
    item_verdict,
)
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Unit
from liuxiang.units.held import AtHand, Held


class Missing(NamedTuple):
    """The absent figures of one item, and what they are worth; `open` without a limit."""

    no: int
    metrics: tuple[str, ...]
    stake: Decimal
    open: bool


class Cut(NamedTuple):
    """What a cap of an action or of the scheme took from the bonuses."""

    scope: str
    points: Decimal


class Scorecard(NamedTuple):
    """What one unit has earned; points are exact decimals.

    `possible` is the total if all that is missing turned out met, and `floor` if it did not;
    `possible_open` says that a missing bonus basis could raise it further, and `ceiling` how far,
    None without a limit. `undiscretionary` is
    the total without the points that assessors entered, None where they entered none.
    """

    unit: str
    category: str
    file: str
    sha256: str
    base: Decimal
    bonus: Decimal
    attainable: Decimal
    possible: Decimal
    floor: Decimal
    possible_open: bool
    ceiling: Decimal | None
    tally: Mapping[ItemVerdict, int]
    missing: tuple[Missing, ...]
    nothing_to_measure: tuple[tuple[int, str], ...]
    figures: int
    unverified: int
    undiscretionary: Decimal | None
    large: tuple[tuple[int, str, Decimal], ...]
    cuts: tuple[Cut, ...]
    held: Held
    plan: Plan

    @property
    def total(self) -> Decimal:
        """Base and bonus."""
        return EXACT.add(self.base, self.bonus)

    @property
    def provisional(self) -> bool:
        """Whether an absent figure could still change the total."""
        return self.possible_open or self.floor != self.possible

    @property
    def items(self) -> tuple[ItemResult, ...]:
        """Every item with its criteria and bonuses; worked out anew from the figures."""
        plan, unit = self.evidence
        return tuple(item_results(plan, unit, plan.run(unit.figures)))

    @property
    def evidence(self) -> tuple[Plan, Unit]:
        """The plan and the unit that the points come from."""
        return self.plan, self.held.unit()


class Scorer:
    """Scores units by one rule file, compiled once for each of its categories."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._plans: dict[str, Plan] = {}

    def plan(self, category: str) -> Plan:
        """The plan of a category."""
        if category not in self._plans:
            self._plans[category] = Plan(self._ruleset, category)
        return self._plans[category]

    def score(self, unit: Unit) -> Scorecard:
        """The scorecard of `unit`."""
        plan = self.plan(unit.category)
        slots = plan.run(unit.figures)
        reach = slots[plan.total]
        opens = plan.opens(slots)
        is_open = True in opens or None in opens
        verdicts = [item_verdict(item, slots) for item in plan.items]
        without = plan.run_without_discretion(unit.figures, slots)
        figures = sum(map(unit.figures.__contains__, plan.metrics))
        return Scorecard(
            unit=unit.name,
            category=unit.category,
            file=unit.file,
            sha256=unit.sha256,
            base=_base(plan, slots),
            bonus=official(slots[plan.bonus]),
            attainable=plan.attainable,
            possible=highest(reach),
            floor=lowest(reach),
            possible_open=is_open,
            ceiling=spread(slots[plan.hoped]).high,
            tally={each: count for each in ITEM_VERDICTS if (count := verdicts.count(each))},
            missing=tuple(_missing(plan, slots)) if is_open or None in plan.mets(slots) else (),
            nothing_to_measure=tuple(
                (no, clause.clause.metric or clause.clause.id)
                for no, clause in plan.clauses
                if slots[clause.applies] is False
            )
            if False in plan.applicable(slots)
            else (),
            figures=figures,
            unverified=figures - len(plan.metrics & unit.verified),
            undiscretionary=None if without is None else official_total(plan, without),
            large=tuple(_large(plan, slots)),
            cuts=tuple(_cuts(plan, slots)),
            held=AtHand(unit),
            plan=plan,
        )


def score(rules: RuleFile, units: Iterable[Unit]) -> list[Scorecard]:
    """The scorecards of `units`, in the order given."""
    scorer = Scorer(rules.ruleset)
    return [scorer.score(unit) for unit in units]


def _base(plan: Plan, slots: Slots) -> Decimal:
    """The sum of what counts of each item, which their sum as a range no longer tells."""
    base = slots[plan.base]
    if isinstance(base, Decimal):
        return base
    return total(official(slots[item.base]) for item in plan.items)


def official_total(plan: Plan, slots: Slots) -> Decimal:
    """The total that counts, for the values of a run."""
    return EXACT.add(_base(plan, slots), official(slots[plan.bonus]))


def _missing(plan: Plan, slots: Slots) -> Iterator[Missing]:
    """The items with absent figures; an item that is decided all the same has no stake."""
    absent: dict[int, list[str]] = {}
    for (no, clause), met in zip(plan.clauses, plan.mets(slots), strict=True):
        if met is None and clause_verdict(clause, slots) == "missing":
            absent.setdefault(no, []).append(clause.clause.metric or clause.clause.id)
    opened: set[int] = set()
    for no, bonus in plan.bonuses:
        if slots[bonus.open] is not False:
            opened.add(no)
            absent.setdefault(no, []).append(bonus.bonus.basis())
    for item in plan.items:
        no = item.item.no
        if no in absent:
            metrics = tuple(dict.fromkeys(absent[no]))
            yield Missing(no, metrics, _stake(item, slots), no in opened)


def _stake(item: ItemPlan, slots: Slots) -> Decimal:
    """What the absent figures of an item can add to its points."""
    stake = ZERO
    for value in (slots[item.base], slots[item.bonus]):
        if isinstance(value, Range):
            stake = EXACT.add(stake, EXACT.subtract(highest(value), official(value)))
    return stake


def _large(plan: Plan, slots: Slots) -> Iterator[tuple[int, str, Decimal]]:
    """The bonuses that have come to where somebody should look at them."""
    for no, each in plan.bonuses:
        if each.bonus.warn_from is not None and each.bonus.warn_from > 0:
            earned = official(slots[each.earned])
            if earned >= each.bonus.warn_from:
                yield no, each.bonus.title or each.bonus.id, earned


def _cuts(plan: Plan, slots: Slots) -> Iterator[Cut]:
    for cap in plan.caps:
        before, after = official(slots[cap.before]), official(slots[cap.after])
        if before != after:
            yield Cut(cap.scope, EXACT.subtract(before, after))
