"""Scores units by rules: totals, what they can still become, and why."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from liuxiang import emptiness
from liuxiang.exact import EXACT, show
from liuxiang.intervals import highest, official, spread
from liuxiang.item_results import (
    ITEM_VERDICTS,
    ItemResult,
    ItemVerdict,
    item_results,
    item_verdict,
)
from liuxiang.key_values import Key, key_values
from liuxiang.missing import Missing, missing_of, withheld
from liuxiang.names import ItemNo
from liuxiang.official import exact_total, official_base, official_total
from liuxiang.penalty_results import is_penalty_open, penalty_of
from liuxiang.plan import Plan
from liuxiang.plans import Plans
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses.base import Bonus
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.lowered_parts import NotScored
from liuxiang.units import Unit
from liuxiang.units.unit_source import InMemory, UnitSource
from liuxiang.waves import Slots

if TYPE_CHECKING:
    from liuxiang.plan_grades import Conditions, Gradable
    from liuxiang.units.self_assessed import SelfAssessed


class Cut(NamedTuple):
    """Points that a cap of an action or of the scheme removed from the bonuses."""

    scope: str
    points: Decimal


class Scorecard(NamedTuple):
    """The points of one unit, as exact decimals.

    `total` is what units are ranked by, `exact` what it is before it is rounded, if that is what is
    compared; a unit may be `not_scored`. `floor` and `ceiling` are the lowest and highest total
    that is still possible, None if unbounded; `possible` is the highest total without the unbounded
    parts. `undiscretionary` is the total without points entered by assessors, None if they entered
    none. `silent` is true if the unit has no figure at all; `inapplicable` are the metrics that it
    declares not to apply, `without` the reasons why whole items do not, by number, and `reasons` as
    it gave them, by id of an item or action; `stated` is the score that it gave itself, and
    `checked` whether assessors found any of its figures. `conditions` are those of grades, where
    there are any; `keys` are what separates it from others of equal total. `base` and `bonus` are
    before penalties; `penalty` is what these took off.
    """

    unit: str
    category: str
    file: str
    sha256: str
    base: Decimal
    bonus: Decimal
    total: Decimal
    exact: Fraction | None
    not_scored: NotScored | None
    attainable: Decimal
    possible: Decimal
    floor: Decimal | None
    ceiling: Decimal | None
    silent: bool
    tally: Mapping[ItemVerdict, int]
    missing: tuple[Missing, ...]
    nothing_to_measure: tuple[tuple[ItemNo, str], ...]
    inapplicable: frozenset[str]
    without: tuple[tuple[ItemNo, str], ...]
    reasons: Mapping[str, str]
    figures: int
    unverified: int
    undiscretionary: Decimal | None
    large: tuple[tuple[ItemNo, Bonus, Decimal], ...]
    cuts: tuple[Cut, ...]
    stated: "SelfAssessed | None"
    checked: bool
    conditions: "Conditions | None"
    penalty: Decimal
    keys: tuple[Key, ...]
    undiscretionary_keys: tuple[Key, ...]
    held: UnitSource
    plan: Plan

    def __repr__(self) -> str:
        return f"<Scorecard {self.unit}, {self.category}, total {show(self.total)}>"

    def rows(self) -> list[dict[str, object]]:
        """Return a row per item: points are `Decimal`, or None if not assessed."""
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
    def scored_total(self) -> Decimal | None:
        """The total, None if the unit is not scored."""
        return None if self.not_scored else self.total

    @property
    def taken(self) -> Decimal | None:
        """What penalties took off, None if the rules have none."""
        return self.penalty if self.plan.takes_points else None

    @property
    def graded(self) -> "Gradable | None":
        """What its grade depends on besides its total and its rank, where there are grades."""
        if self.conditions is None or self.plan.grades is None:
            return None
        from liuxiang.plan_grades import Gradable

        return Gradable(self.plan.grades, self.conditions, self.plan.full)

    @property
    def possible_open(self) -> bool:
        """Whether a missing figure could raise the total without limit."""
        return self.ceiling is None

    @property
    def floor_open(self) -> bool:
        """Whether a missing figure could lower the total without limit."""
        return self.floor is None

    @property
    def provisional(self) -> bool:
        """Whether a missing figure could still change the total, or that there is one."""
        withheld = self.not_scored is not None and bool(self.missing)
        return withheld or self.floor is None or self.floor != self.ceiling

    @property
    def items(self) -> tuple[ItemResult, ...]:
        """Every item with its criteria and bonuses, recomputed from the figures."""
        plan, unit = self.evidence
        return tuple(item_results(plan, unit, plan.run(unit.figures)))

    @property
    def evidence(self) -> tuple[Plan, Unit]:
        """The plan and the unit that the points are computed from."""
        return self.plan, self.held.unit()


class Scorer:
    """Scores units by one rule file, compiled once for each of its categories."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._unassessed = ruleset.policies.verification == "none"
        self.plans: Final = Plans(ruleset)
        self._silent: dict[str, Scorecard] = {}

    def plan(self, category: str) -> Plan:
        """Return the plan of a category, for units that everything applies to."""
        return self.plans.plan(category)

    def score(self, unit: Unit) -> Scorecard:
        """Return the scorecard of `unit`; computed once per category for units without figures."""
        if unit.declares or not emptiness.is_silent(self._ruleset, unit):
            return self._scored(unit)
        card = self._silent.get(unit.category)
        if card is None:
            card = self._silent[unit.category] = self._scored(unit)
        return card._replace(
            unit=unit.name,
            file=unit.file,
            sha256=unit.sha256,
            stated=unit.self_assessed,
            held=InMemory(unit),
        )

    def _scored(self, unit: Unit) -> Scorecard:
        plan = self.plans.of(unit)
        slots = plan.run(unit.figures)
        reach = spread(slots[plan.hoped])
        opens = plan.opens(slots)
        is_open = True in opens or None in opens or is_penalty_open(plan, slots)
        missing = tuple(missing_of(plan, slots)) if is_open or None in plan.mets(slots) else ()
        verdicts = [item_verdict(item, slots) for item in plan.items]
        without = plan.run_without_discretion(unit.figures, slots)
        figures = len(plan.metrics & unit.figures.keys())
        gone = tuple(emptiness.without_items(plan, unit))
        return Scorecard(
            unit=unit.name,
            category=unit.category,
            file=unit.file,
            sha256=unit.sha256,
            base=official_base(plan, slots),
            bonus=official(slots[plan.bonus]),
            total=official_total(plan, slots),
            exact=exact_total(plan, slots),
            not_scored=plan.not_scored or withheld(plan, missing),
            attainable=plan.attainable,
            possible=highest(slots[plan.total]) if reach.high is None else reach.high,
            floor=reach.low,
            ceiling=reach.high,
            silent=emptiness.is_silent(self._ruleset, unit),
            tally={each: count for each in ITEM_VERDICTS if (count := verdicts.count(each))},
            missing=missing,
            nothing_to_measure=tuple(emptiness.empty_clauses(plan, slots, gone)),
            inapplicable=emptiness.declared_metrics(unit),
            without=gone,
            reasons=unit.without,
            figures=figures,
            unverified=0 if self._unassessed else figures - len(plan.metrics & unit.verified),
            undiscretionary=None if without is None else official_total(plan, without),
            large=tuple(_large(plan, slots)),
            cuts=tuple(_cuts(plan, slots)),
            stated=unit.self_assessed,
            checked=bool(unit.verified),
            conditions=plan.grades.conditions(slots) if plan.grades else None,
            penalty=penalty_of(plan, slots, self._ruleset),
            keys=key_values(plan.keys, slots),
            undiscretionary_keys=key_values(plan.keys, slots if without is None else without),
            held=InMemory(unit),
            plan=plan,
        )


def score(rules: RuleFile, units: Iterable[Unit]) -> list[Scorecard]:
    """Return the scorecards of `units`, in the given order."""
    scorer = Scorer(rules.ruleset)
    return [scorer.score(unit) for unit in units]


def _large(plan: Plan, slots: Slots) -> Iterator[tuple[ItemNo, Bonus, Decimal]]:
    """Return the bonuses that have reached the points at which somebody should check them."""
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
