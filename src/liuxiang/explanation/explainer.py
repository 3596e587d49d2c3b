"""From a result to explanations: places found, next points sought, rulings gathered."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from liuxiang.diagnostics import Diagnostic
from liuxiang.evaluate import Slots
from liuxiang.exact import EXACT, ZERO
from liuxiang.explanation import (
    AppliedRuling,
    ExplainedBonus,
    ExplainedCriterion,
    ExplainedItem,
    Explanation,
    Loss,
    NextAward,
    NextPoint,
    Stands,
)
from liuxiang.explanation.listed import List
from liuxiang.explanation.moves import Moves
from liuxiang.figures import FigureValue
from liuxiang.findings import Finding
from liuxiang.nearest import Holds, nearest
from liuxiang.plan import BonusPlan, ClausePlan, ItemPlan, Plan
from liuxiang.ranges import official
from liuxiang.readings import Mattered, Readings
from liuxiang.result import Result
from liuxiang.results import BonusResult, CriterionResult, ItemResult, item_results
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.scoring import Deductions, Linear, Tiers
from liuxiang.scorecards import official_total
from liuxiang.standings import Standing, award_of
from liuxiang.units import Unit

SlotsHold = Callable[[Slots], bool]
"""Whether what is asked for holds in the values of a run."""


class Explainer:
    """Explains the units of a result, of their items those with `numbers`, or all of them."""

    def __init__(self, result: Result, numbers: frozenset[int] = frozenset()) -> None:
        self._result = result
        self._numbers = numbers
        self._rules = result.rules
        self._readings = Readings(result.rules)
        self._moves = Moves(result.rules.ruleset)
        self._lists = {
            category: List(listed, dense=result.rules.ruleset.ranking.ties == "dense")
            for category, listed in result.standings.lists.items()
        }
        self._found: dict[str | None, list[Finding]] = defaultdict(list)
        for finding in result.findings:
            self._found[finding.unit].append(finding)
        self._warned: dict[tuple[str, int], list[Diagnostic]] = defaultdict(list)
        for each in result.warnings:
            if each.place is not None:
                self._warned[each.place.file, each.place.line].append(each)

    def explain(self, standing: Standing) -> Explanation:
        """The explanation of one unit."""
        card = standing.card
        listed = self._lists[card.category]
        plan, unit = card.evidence
        items = _ItemExplainer(self._rules, plan, unit, self._moves)
        mattered = self._readings.mattered(card)
        return Explanation(
            standing,
            len(listed.totals),
            listed.above(card.total),
            listed.equals(card.total) - 1,
            _is_split(self._result, standing, listed.equals(card.total)),
            listed.totals,
            tuple(_next_awards(self._result, standing, listed)),
            tuple(
                items.explain(item, result, mattered.get(item.item.id, Mattered((), {})))
                for item, result in zip(
                    plan.items, item_results(plan, unit, items.slots), strict=True
                )
                if self._result.is_shown(item.item)
                and (not self._numbers or item.item.no in self._numbers)
            ),
            tuple(self._findings(card.unit)),
            tuple(self._warnings(unit)),
        )

    def _findings(self, unit: str) -> Iterator[Finding]:
        for each in self._found.get(unit, ()):
            if each.item is None or not self._numbers or each.item in self._numbers:
                yield each

    def _warnings(self, unit: Unit) -> Iterator[Diagnostic]:
        """What was found about the unit's own figures when they were read."""
        for line in sorted({figure.line + 1 for figure in unit.figures.values()}):
            yield from self._warned.get((unit.file, line), ())


class _ItemExplainer:
    """The items of one unit."""

    def __init__(self, rules: RuleFile, plan: Plan, unit: Unit, moves: Moves) -> None:
        self._rules = rules
        self._moves = moves
        self._plan = plan
        self._unit = unit
        self.slots = plan.run(unit.figures)
        self._total = official_total(plan, self.slots)

    def explain(self, item: ItemPlan, result: ItemResult, mattered: Mattered) -> ExplainedItem:
        """One item."""
        in_proportion = isinstance(item.item.scoring, Linear | Deductions)
        return ExplainedItem(
            result,
            None if result.full is None else EXACT.subtract(result.full, result.base),
            self._rules.place(item.path),
            tuple(
                self._criterion(item, clause, each, mattered, in_proportion)
                for clause, each in zip(item.clauses, result.criteria, strict=True)
            ),
            tuple(
                self._bonus(bonus, each)
                for bonus, each in zip(item.bonuses, result.bonuses, strict=True)
            ),
            tuple(_rulings(self._rules, item.item.id, mattered)),
        )

    def _criterion(
        self,
        item: ItemPlan,
        clause: ClausePlan,
        result: CriterionResult,
        mattered: Mattered,
        in_proportion: bool,
    ) -> ExplainedCriterion:
        to_met = to_more = None
        if result.metric is not None and result.verdict == "not_met":
            to_met = self._next(result.metric, lambda slots: slots[clause.met] is True, clause.met)
            if to_met is not None and _is_pointless(to_met, item):
                to_met = None
            if in_proportion:
                to_more = self._next(result.metric, self._earns_more)
        same = to_met is not None and to_more is not None and to_met.to.value == to_more.to.value
        return ExplainedCriterion(
            result,
            self._stands(result.metric) if result.metric else None,
            self._sides(result.metric) if result.metric else (),
            self._rules.place(result.path),
            to_met,
            None if same else to_more,
            mattered.criteria.get(result.id, ()),
            tuple(
                self._criterion(item, part, each, mattered, in_proportion)
                for part, each in zip(clause.parts, result.parts, strict=True)
            ),
        )

    def _bonus(self, plan: BonusPlan, result: BonusResult) -> ExplainedBonus:
        return ExplainedBonus(
            result,
            plan.bonus.cap,
            self._stands(result.metric),
            self._sides(result.metric),
            self._rules.place(result.path),
            self._next(result.metric, self._earns_more_by(plan)),
        )

    def _earns_more_by(self, bonus: BonusPlan) -> SlotsHold:
        """Whether a bonus earns more and the total too, which caps further up may hold back."""
        now = official(self.slots[bonus.earned])
        return lambda slots: official(slots[bonus.earned]) > now and self._earns_more(slots)

    def _earns_more(self, slots: Slots) -> bool:
        return official_total(self._plan, slots) > self._total

    def _next(self, name: str, holds: SlotsHold, until: int | None = None) -> NextPoint | None:
        """The nearest value of the metric `name` for which `holds`, and what it gains.

        `until` is the one slot that `holds` looks at, if it is one.
        """
        figure = self._unit.figures.get(name)
        if figure is None or self._moves.is_target(name):
            return None
        found = nearest(self._rules.ruleset.metrics[name], figure, self._asking(name, holds, until))
        moved = None if found is None else self._run(name, found.value)
        if found is None or moved is None:
            return None
        gain = EXACT.subtract(official_total(self._plan, moved), self._total)
        return NextPoint(found, gain, tuple(self._losses(moved)))

    def _losses(self, moved: Slots) -> Iterator[Loss]:
        """The items that have fewer points in another run."""
        for item in self._plan.items:
            change = ZERO
            for slot in (item.base, item.bonus):
                if moved[slot] is not self.slots[slot]:
                    fallen = EXACT.subtract(official(self.slots[slot]), official(moved[slot]))
                    change = EXACT.add(change, fallen)
            if change > 0:
                yield Loss(item.item.no, change)

    def _asking(self, name: str, holds: SlotsHold, until: int | None) -> Holds:
        def asked(value: FigureValue) -> bool:
            slots = self._run(name, value, until)
            return slots is not None and holds(slots)

        return asked

    def _run(self, name: str, value: FigureValue, until: int | None = None) -> Slots | None:
        """All values with a figure moved wherever it stands; None where it cannot be."""
        changed = self._moves.moved(self._unit.figures, name, value)
        return None if changed is None else self._plan.run_again(self.slots, changed, until)

    def _stands(self, name: str) -> Stands | None:
        figure = self._unit.figures.get(name)
        if figure is None:
            return None
        place = self._unit.place(figure.line, figure.column)
        return Stands(name, figure, place, self._unit.evidence.get(name, ()))

    def _sides(self, rate: str) -> tuple[Stands, ...]:
        """The two figures that a rate was put together from, none where it was given itself."""
        figure = self._unit.figures.get(rate)
        sides = [self._stands(name) for name in self._rules.ruleset.figures_of(rate)]
        known = tuple(each for each in sides if each is not None)
        if figure is None or len(known) < 2:
            return ()
        part, _ = known
        here = (figure.line, figure.column) == (part.figure.line, part.figure.column)
        return known if here else ()


def _is_pointless(step: NextPoint, item: ItemPlan) -> bool:
    """Whether a step costs points of its own item, or is of a tier below the one that counts."""
    if step.gain < 0:
        return not step.losses or any(each.no == item.item.no for each in step.losses)
    return not step.gain and not step.losses and isinstance(item.item.scoring, Tiers)


def _is_split(result: Result, standing: Standing, equals: int) -> bool:
    """Whether a tie that the unit is in crosses the limit of an award."""
    ruleset = result.rules.ruleset
    last = standing.rank + equals - 1
    shared = ruleset.ranking.ties == "shared"
    here, there = (
        award_of(ruleset, standing.card.category, rank) for rank in (standing.rank, last)
    )
    return shared and here != there


def _rulings(rules: RuleFile, item: str, mattered: Mattered) -> Iterator[AppliedRuling]:
    """The rulings that name an item, and those that mattered for it."""
    for index, ruling in enumerate(rules.ruleset.rulings):
        if item in ruling.items or ruling.id in mattered.item:
            chosen = rules.chosen.get(ruling.id)
            readings = {each.id: each.reading for each in ruling.alternatives}
            reading = ruling.reading if chosen is None else readings[chosen]
            place = rules.place(("rulings", index))
            yield AppliedRuling(ruling.id, ruling.title, reading, place, ruling.id in mattered.item)


def _next_awards(result: Result, standing: Standing, listed: List) -> Iterator[NextAward]:
    """The awards of better ranks than the unit's, the nearest first."""
    category, total = standing.card.category, standing.card.total
    better = [
        award
        for award in result.rules.ruleset.awards
        if category in award.categories and award.ranks[1] < standing.rank
    ]
    for award in sorted(better, key=lambda each: -each.ranks[1]):
        enough = listed.other_at(award.ranks[1], total)
        yield NextAward(award, award.ranks[1], EXACT.subtract(enough, total))
