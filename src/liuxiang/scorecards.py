"""Rules and units to scorecards: totals, what they could still become, and why."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import compress, repeat
from operator import is_, is_not
from typing import NamedTuple

from liuxiang.exact import EXACT, ZERO, show, total
from liuxiang.plan import ItemPlan, Plan
from liuxiang.ranges import highest, official, spread
from liuxiang.results import (
    ITEM_VERDICTS,
    ItemResult,
    ItemVerdict,
    clause_verdict,
    item_results,
    item_verdict,
)
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses.base import Bonus
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Unit
from liuxiang.units.held import AtHand, Held
from liuxiang.waves import Slots


class Missing(NamedTuple):
    """The absent figures of one item, and what they are worth; `open` where that has no limit."""

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

    `floor` and `ceiling` are the least and the most that the total can still become, None without
    a limit; `possible` is the most with what has no limit left out. `undiscretionary` is the total
    without the points that assessors entered, None where they entered none; `silent` says that
    there is not a single figure.
    """

    unit: str
    category: str
    file: str
    sha256: str
    base: Decimal
    bonus: Decimal
    attainable: Decimal
    possible: Decimal
    floor: Decimal | None
    ceiling: Decimal | None
    silent: bool
    tally: Mapping[ItemVerdict, int]
    missing: tuple[Missing, ...]
    nothing_to_measure: tuple[tuple[int, str], ...]
    figures: int
    unverified: int
    undiscretionary: Decimal | None
    large: tuple[tuple[int, Bonus, Decimal], ...]
    cuts: tuple[Cut, ...]
    held: Held
    plan: Plan

    def __repr__(self) -> str:
        return f"<Scorecard {self.unit}, {self.category}, total {show(self.total)}>"

    def rows(self) -> list[dict[str, object]]:
        """A row an item, of plain values: points are `Decimal`, None where it is not assessed."""
        return [
            {
                "unit": self.unit,
                "no": each.item.no,
                "item": each.item.id,
                "title": each.item.title,
                "verdict": each.verdict,
                "base": each.base,
                "bonus": each.bonus,
                "points": each.points,
            }
            for each in self.items
        ]

    @property
    def total(self) -> Decimal:
        """Base and bonus."""
        return EXACT.add(self.base, self.bonus)

    @property
    def possible_open(self) -> bool:
        """Whether an absent figure could raise the total, and nobody can say how far."""
        return self.ceiling is None

    @property
    def floor_open(self) -> bool:
        """Whether an absent figure could lower the total, and nobody can say how far."""
        return self.floor is None

    @property
    def provisional(self) -> bool:
        """Whether an absent figure could still change the total."""
        return self.floor is None or self.floor != self.ceiling

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
        self._silent: dict[str, Scorecard] = {}

    def plan(self, category: str) -> Plan:
        """The plan of a category."""
        if category not in self._plans:
            self._plans[category] = Plan(self._ruleset, category)
        return self._plans[category]

    def score(self, unit: Unit) -> Scorecard:
        """The scorecard of `unit`; those without a figure are all like the first of them."""
        if not is_silent(self._ruleset, unit):
            return self._scored(unit)
        card = self._silent.get(unit.category)
        if card is None:
            card = self._silent[unit.category] = self._scored(unit)
        return card._replace(unit=unit.name, file=unit.file, sha256=unit.sha256, held=AtHand(unit))

    def _scored(self, unit: Unit) -> Scorecard:
        plan = self.plan(unit.category)
        slots = plan.run(unit.figures)
        reach = spread(slots[plan.hoped])
        opens = plan.opens(slots)
        is_open = True in opens or None in opens
        verdicts = [item_verdict(item, slots) for item in plan.items]
        without = plan.run_without_discretion(unit.figures, slots)
        figures = len(plan.metrics & unit.figures.keys())
        return Scorecard(
            unit=unit.name,
            category=unit.category,
            file=unit.file,
            sha256=unit.sha256,
            base=_base(plan, slots),
            bonus=official(slots[plan.bonus]),
            attainable=plan.attainable,
            possible=highest(slots[plan.total]) if reach.high is None else reach.high,
            floor=reach.low,
            ceiling=reach.high,
            silent=is_silent(self._ruleset, unit),
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


def is_silent(ruleset: Ruleset, unit: Unit) -> bool:
    """Whether there is no figure of a unit that counts for its category, of anybody's."""
    return unit.figures.keys().isdisjoint(ruleset.assessed_metrics[unit.category])


def _missing(plan: Plan, slots: Slots) -> Iterator[Missing]:
    """The items with absent figures; an item that is decided all the same has no stake."""
    absent: dict[int, list[str]] = {}
    undecided = map(is_, plan.mets(slots), repeat(None))
    for no, clause in compress(plan.clauses, undecided):
        if clause_verdict(clause, slots) == "missing":
            absent.setdefault(no, []).append(clause.clause.metric or clause.clause.id)
    for no, bonus in compress(plan.bonuses, map(is_not, plan.opens(slots), repeat(False))):
        absent.setdefault(no, []).append(bonus.bonus.basis())
    for item in plan.items:
        no = item.item.no
        if no in absent:
            metrics = tuple(dict.fromkeys(absent[no]))
            of_bonus, is_open = _bonus_stake(plan, item, slots)
            base = slots[item.base]
            of_base = EXACT.subtract(highest(base), official(base))
            yield Missing(no, metrics, EXACT.add(of_base, of_bonus), is_open)


def _bonus_stake(plan: Plan, item: ItemPlan, slots: Slots) -> tuple[Decimal, bool]:
    """How far the bonuses of an item can move the total under all caps.

    Where that is without a limit, it is told so beside as much of it as is known.
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


def _large(plan: Plan, slots: Slots) -> Iterator[tuple[int, Bonus, Decimal]]:
    """The bonuses that have come to where somebody should look at them."""
    for no, each in plan.bonuses:
        if each.bonus.warn_from is not None and each.bonus.warn_from > 0:
            earned = official(slots[each.earned])
            if earned >= each.bonus.warn_from:
                yield no, each.bonus, earned


def _cuts(plan: Plan, slots: Slots) -> Iterator[Cut]:
    for cap in plan.caps:
        before, after = official(slots[cap.before]), official(slots[cap.after])
        if before != after:
            yield Cut(cap.scope, EXACT.subtract(before, after))
