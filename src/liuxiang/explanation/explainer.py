"""From a result to explanations: places found, next points sought, rulings gathered."""

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
    NextAward,
    NextPoint,
    Stands,
)
from liuxiang.figures import Figure, FigureValue
from liuxiang.findings import Finding
from liuxiang.nearest import Holds, nearest
from liuxiang.plan import BonusPlan, ClausePlan, ItemPlan, Plan
from liuxiang.ranges import official
from liuxiang.readings import Mattered, Readings
from liuxiang.result import Result
from liuxiang.results import BonusResult, CriterionResult, ItemResult, item_results
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.scoring import Deductions, Linear
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

    def explain(self, standing: Standing) -> Explanation:
        """The explanation of one unit."""
        card = standing.card
        listed = self._result.standings.lists[card.category]
        plan, unit = card.evidence
        items = _ItemExplainer(self._rules, plan, unit)
        mattered = self._readings.mattered(card)
        return Explanation(
            standing,
            len(listed),
            sum(each.card.total > card.total for each in listed),
            sum(each.card.total == card.total for each in listed) - 1,
            _is_split(self._result, standing),
            tuple(each.card.total for each in listed),
            tuple(_next_awards(self._result, standing)),
            tuple(
                items.explain(item, result, mattered.get(item.item.id, Mattered((), {})))
                for item, result in zip(
                    plan.items, item_results(plan, unit, items.slots), strict=True
                )
                if self._result.is_shown(item.item)
                and (not self._numbers or item.item.no in self._numbers)
            ),
            tuple(self._findings(card.unit)),
            tuple(_warnings(self._result, unit)),
        )

    def _findings(self, unit: str) -> Iterator[Finding]:
        for each in self._result.findings:
            asked = each.item is None or not self._numbers or each.item in self._numbers
            if each.unit == unit and asked:
                yield each


class _ItemExplainer:
    """The items of one unit."""

    def __init__(self, rules: RuleFile, plan: Plan, unit: Unit) -> None:
        self._rules = rules
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
                self._criterion(clause, each, mattered, in_proportion)
                for clause, each in zip(item.clauses, result.criteria, strict=True)
            ),
            tuple(
                self._bonus(bonus, each)
                for bonus, each in zip(item.bonuses, result.bonuses, strict=True)
            ),
            tuple(_rulings(self._rules, item.item.id, mattered)),
        )

    def _criterion(
        self, clause: ClausePlan, result: CriterionResult, mattered: Mattered, in_proportion: bool
    ) -> ExplainedCriterion:
        to_met = to_more = None
        if result.metric is not None and result.verdict == "not_met":
            to_met = self._next(result.metric, lambda slots: slots[clause.met] is True)
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
                self._criterion(part, each, mattered, in_proportion)
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

    def _next(self, name: str, holds: SlotsHold) -> NextPoint | None:
        """The nearest value of the metric `name` for which `holds`, and what it gains."""
        figure = self._unit.figures.get(name)
        if figure is None:
            return None
        found = nearest(
            self._rules.ruleset.metrics[name], figure, self._asking(name, figure, holds)
        )
        if found is None:
            return None
        moved = self._run(name, figure, found.value)
        return NextPoint(found, EXACT.subtract(official_total(self._plan, moved), self._total))

    def _asking(self, name: str, figure: Figure, holds: SlotsHold) -> Holds:
        return lambda value: holds(self._run(name, figure, value))

    def _run(self, name: str, figure: Figure, value: FigureValue) -> Slots:
        return self._plan.run({**self._unit.figures, name: figure._replace(value=value)})

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


def _is_split(result: Result, standing: Standing) -> bool:
    """Whether a tie that the unit is in crosses the limit of an award."""
    ruleset, category = result.rules.ruleset, standing.card.category
    listed = result.standings.lists[category]
    equals = sum(each.rank == standing.rank for each in listed)
    last = standing.rank + equals - 1
    shared = ruleset.ranking.ties == "shared"
    return shared and award_of(ruleset, category, last) != standing.award


def _warnings(result: Result, unit: Unit) -> Iterator[Diagnostic]:
    """What was found about the unit's own figures when they were read."""
    lines = {figure.line + 1 for figure in unit.figures.values()}
    for each in result.warnings:
        if each.place is not None and each.place.file == unit.file and each.place.line in lines:
            yield each


def _rulings(rules: RuleFile, item: str, mattered: Mattered) -> Iterator[AppliedRuling]:
    """The rulings that name an item, and those that mattered for it."""
    for index, ruling in enumerate(rules.ruleset.rulings):
        if item in ruling.items or ruling.id in mattered.item:
            chosen = rules.chosen.get(ruling.id)
            readings = {each.id: each.reading for each in ruling.alternatives}
            reading = ruling.reading if chosen is None else readings[chosen]
            place = rules.place(("rulings", index))
            yield AppliedRuling(ruling.id, ruling.title, reading, place, ruling.id in mattered.item)


def _next_awards(result: Result, standing: Standing) -> Iterator[NextAward]:
    """The awards of better ranks than the unit's, the nearest first."""
    category = standing.card.category
    others = sorted(
        (each.card.total for each in result.standings.lists[category] if each is not standing),
        reverse=True,
    )
    if result.rules.ruleset.ranking.ties == "dense":
        others = sorted(set(others), reverse=True)
    better = [
        award
        for award in result.rules.ruleset.awards
        if category in award.categories and award.ranks[1] < standing.rank
    ]
    for award in sorted(better, key=lambda each: -each.ranks[1]):
        last = award.ranks[1]
        enough = others[last - 1] if last <= len(others) else ZERO
        yield NextAward(award, last, EXACT.subtract(enough, standing.card.total))
