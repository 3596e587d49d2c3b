"""The items of a unit explained, and what is listed of them."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from liuxiang.exact import EXACT, ZERO
from liuxiang.explanation import (
    AppliedRuling,
    ExplainedBonus,
    ExplainedCriterion,
    ExplainedItem,
    NextPoint,
)
from liuxiang.explanation.adjustments import AdjustmentExplainer
from liuxiang.explanation.moves import Moves, Seeker
from liuxiang.explanation.sources import Sources
from liuxiang.item_results import BonusResult, CriterionResult, ItemResult
from liuxiang.plan import Plan
from liuxiang.plan_parts import BonusPlan, ClausePlan, ItemPlan
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.scoring import BestOf, Deductions, Linear, Tiers
from liuxiang.ruling_effects import NO_EFFECTS, RulingEffects
from liuxiang.standings import Standing
from liuxiang.units import Unit
from liuxiang.waves import Slots


class List:
    """The totals of the units of a category, sorted by rank; `dense` ranks are 1-2-2-3."""

    def __init__(self, listed: Sequence[Standing], *, dense: bool) -> None:
        self.totals = tuple(each.card.total for each in listed)
        self._dense = dense
        self._ascending = self.totals[::-1]
        self._counts = Counter(self.totals)
        self._levels = sorted(self._counts, reverse=True)

    def above(self, total: Decimal) -> int:
        """Return how many units have more than `total`."""
        return len(self._ascending) - bisect_right(self._ascending, total)

    def equals(self, total: Decimal) -> int:
        """Return how many units have exactly `total`, including the unit itself."""
        return bisect_right(self._ascending, total) - bisect_left(self._ascending, total)

    def other_at(self, rank: int, total: Decimal) -> Decimal:
        """Return the total at `rank` without a unit that has `total`; 0 if there is none."""
        if self._dense:
            counted = self._counts[total] == 1
            ordered = self._levels
            before = sum(each > total for each in ordered[:rank])
        else:
            counted, ordered = True, list(self.totals[: rank + 1])
            before = self.above(total)
        at = rank - 1 + int(counted and before < rank)
        return ordered[at] if at < len(ordered) else ZERO


class ItemExplainer:
    """Explains the items of one unit."""

    def __init__(self, rules: RuleFile, plan: Plan, unit: Unit, moves: Moves) -> None:
        self._rules = rules
        self._unit = unit
        self._seeker = Seeker(rules.ruleset, plan, unit, moves)
        self._sources = Sources(rules, unit)
        self._adjustments = AdjustmentExplainer(rules, self._sources, self._seeker)

    @property
    def slots(self) -> Slots:
        """All values of the unit."""
        return self._seeker.slots

    def explain(self, item: ItemPlan, result: ItemResult, mattered: RulingEffects) -> ExplainedItem:
        """Return the explanation of one item."""
        before = self._seeker.left
        return ExplainedItem(
            result,
            _lost(result),
            self._rules.place(item.path),
            self._criteria(item, result, mattered),
            tuple(
                self._bonus(item, bonus, each)
                for bonus, each in zip(item.bonuses, result.bonuses, strict=True)
            ),
            tuple(_rulings(self._rules, item.item.id, mattered)),
            self._seeker.left - before,
            tuple(
                self._adjustments.penalty(plan, each)
                for plan, each in zip(item.penalties, result.penalties, strict=True)
            ),
        )

    def _criteria(
        self, item: ItemPlan, result: ItemResult, mattered: RulingEffects
    ) -> tuple[ExplainedCriterion, ...]:
        """Return the clauses; those of a route as its parts."""
        kinds = Linear | Deductions
        if isinstance(item.item.scoring, BestOf):
            return tuple(
                self._criterion(item, clause, each, mattered, isinstance(route, kinds))
                for clause, each, route in zip(
                    item.clauses, result.criteria, item.item.scoring.routes, strict=True
                )
            )
        in_proportion = isinstance(item.item.scoring, kinds)
        return self._in_order(
            item, item.clauses, result.criteria, mattered, in_proportion, item.first
        )

    def _in_order(
        self,
        item: ItemPlan,
        clauses: tuple[ClausePlan, ...],
        results: tuple[CriterionResult, ...],
        mattered: RulingEffects,
        in_proportion: bool,
        first: bool,
    ) -> tuple[ExplainedCriterion, ...]:
        """Return clauses; of tiers, from the lowest, those just above the one that counts."""
        pairs = list(zip(clauses, results, strict=True))
        found = [
            self._criterion(item, clause, each, mattered, in_proportion)
            for clause, each in (reversed(pairs) if first else pairs)
        ]
        return tuple(reversed(found) if first else found)

    def _criterion(
        self,
        item: ItemPlan,
        clause: ClausePlan,
        result: CriterionResult,
        mattered: RulingEffects,
        in_proportion: bool,
    ) -> ExplainedCriterion:
        to_met = to_more = None
        if result.metric is not None and result.verdict == "not_met":
            to_met = self._seeker.to_meet(result.metric, clause.met, clause.ends)
            if to_met is not None and _is_pointless(to_met, item):
                to_met = None
            if in_proportion:
                to_more = self._seeker.to_more(result.metric)
        if clause.clause.along is not None and result.verdict == "met" and result.points:
            to_more = self._seeker.to_more(clause.clause.along) if _is_along(clause) else None
        same = to_met is not None and to_more is not None and to_met.to.value == to_more.to.value
        return ExplainedCriterion(
            result,
            self._sources.stands(result.metric) if result.metric else None,
            self._sources.sides(result.metric) if result.metric else (),
            self._rules.place(result.path),
            to_met,
            None if same else to_more,
            mattered.criteria.get(result.id, ()),
            self._in_order(
                item, clause.parts, result.parts, NO_EFFECTS, in_proportion, clause.clause.first
            ),
            tuple(filter(None, (self._sources.stands(each.metric) for each in result.others))),
            self._condition(clause, result),
        )

    def _condition(self, clause: ClausePlan, result: CriterionResult) -> ExplainedCriterion | None:
        """Return the condition of a deduction, with the figures for which it would not hold."""
        if clause.when is None or result.when is None:
            return None
        sought = clause.met if result.verdict == "not_met" else None
        return self._conditioned(clause.when, result.when, sought)

    def _conditioned(
        self, plan: ClausePlan, result: CriterionResult, sought: int | None
    ) -> ExplainedCriterion:
        """Return a part of a condition, and the nearest figure by which `sought` becomes true."""
        away = None
        if sought is not None and result.metric is not None and result.verdict == "met":
            away = self._seeker.to_meet(result.metric, sought)
        return ExplainedCriterion(
            result,
            self._sources.stands(result.metric) if result.metric else None,
            self._sources.sides(result.metric) if result.metric else (),
            self._rules.place(result.path),
            away,
            None,
            (),
            tuple(
                self._conditioned(part, each, sought)
                for part, each in zip(plan.parts, result.parts, strict=True)
            ),
            tuple(filter(None, (self._sources.stands(each.metric) for each in result.others))),
        )

    def _bonus(self, item: ItemPlan, plan: BonusPlan, result: BonusResult) -> ExplainedBonus:
        group = None
        if plan.group is not None and result.group is not None:
            group = self._criterion(item, plan.group, result.group, NO_EFFECTS, False)
        return self._adjustments.bonus(plan, result, group)


def _lost(result: ItemResult) -> Decimal | None:
    """Return what the base is short of, and what penalties took; None for neither."""
    if result.full is None:
        return result.penalty or None
    return EXACT.add(EXACT.subtract(result.full, result.base), result.penalty)


def _is_along(clause: ClausePlan) -> bool:
    """Return whether the points of a tier follow the metric that it is reached by."""
    return clause.clause.along == clause.clause.metric


def _is_pointless(step: NextPoint, item: ItemPlan) -> bool:
    """Return whether a step costs points of its item, or leads to a tier below the current."""
    if step.gain < 0:
        return not step.losses or any(each.no == item.item.no for each in step.losses)
    return not step.gain and not step.losses and isinstance(item.item.scoring, BestOf | Tiers)


def _rulings(rules: RuleFile, item: str, mattered: RulingEffects) -> Iterator[AppliedRuling]:
    """Return the rulings on an item, and those that affect it."""
    for index, ruling in enumerate(rules.ruleset.rulings):
        if item in ruling.items or ruling.id in mattered.item:
            chosen = rules.chosen.get(ruling.id)
            readings = {each.id: each.reading for each in ruling.alternatives}
            reading = ruling.reading if chosen is None else readings[chosen]
            place = rules.place(("rulings", index))
            yield AppliedRuling(ruling.id, ruling.title, reading, place, ruling.id in mattered.item)
