"""Explained bonuses and penalties as trees: figures, calculation, and the next point."""

from collections.abc import Callable, Iterator

from liuxiang.document import Branch
from liuxiang.exact import show
from liuxiang.explanation import (
    ExplainedBonus,
    ExplainedCriterion,
    ExplainedItem,
    ExplainedPenalty,
)
from liuxiang.item_results import PenaltyResult
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses import Bonus
from liuxiang.ruleset.penalties import (
    DiscretionaryPenalty,
    Penalty,
    PenaltyPerCount,
    PenaltyPerStep,
)
from liuxiang.views.explain.arithmetic import earned
from liuxiang.views.explain.distances import Distances
from liuxiang.views.explain.figures import FigureReport
from liuxiang.wording import Language, say

Tell = Callable[[ExplainedItem, ExplainedCriterion], Branch]
"""Returns the explanation of a criterion."""


class AdjustmentReport:
    """The bonuses and penalties of one unit; `criterion` explains what they rest on."""

    def __init__(
        self, ruleset: Ruleset, language: Language, figures: FigureReport, criterion: Tell
    ) -> None:
        self._ruleset = ruleset
        self._language = language
        self._figures = figures
        self._criterion = criterion
        self._distances = Distances(ruleset, language)

    def branches(self, item: ExplainedItem) -> Iterator[Branch]:
        """Yield the bonuses and penalties of an item, and what its floor spares."""
        rules: dict[str, Bonus] = {each.id: each for each in item.result.item.bonuses}
        yield from (self._bonus(item, rules[each.result.id], each) for each in item.bonuses)
        penalties: dict[str, Penalty] = {each.id: each for each in item.result.item.penalties}
        yield from (self._penalty(item, penalties[each.result.id], each) for each in item.penalties)
        lowest = item.result.item.lowest
        if item.result.spared and lowest is not None:
            values = {"floor": show(lowest), "points": show(item.result.spared)}
            yield Branch(say("floor_spares", self._language, **values))

    def _bonus(self, item: ExplainedItem, rule: Bonus, bonus: ExplainedBonus) -> Branch:
        language, result = self._language, bonus.result
        title = rule.called(self._ruleset.metrics)
        value = self._value(bonus)
        if bonus.figure is None and rule.discretionary:
            value = say("none_entered", language)
        line = say("bonus_line", language, title=title, value=value, sum=earned(rule, result))
        if result.capped and bonus.cap is not None:
            line += say("capped_at", language, cap=show(bonus.cap))
        if result.needs_base:
            line += say("lost_with_base", language)
        line += self._kept_out(bonus)
        branches = [*self._figures.said(bonus.figure)]
        branches += self._criteria(item, bonus)
        if bonus.to_more is not None and bonus.figure is not None:
            branches.append(Branch(self._distances.told(bonus.figure, bonus.to_more), "strong"))
        branches += self._figures.places(bonus.figure, bonus.sides, bonus.rule)
        return Branch(line, "good" if result.points else "plain", tuple(branches))

    def _penalty(self, item: ExplainedItem, rule: Penalty, penalty: ExplainedPenalty) -> Branch:
        language, result = self._language, penalty.result
        title, value = rule.called(self._ruleset.metrics), self._value(penalty)
        if penalty.figure is None and isinstance(rule, DiscretionaryPenalty):
            value = say("none_entered", language)
        word = "penalty_line" if result.points else "penalty_none"
        if result.open:
            word = "penalty_open" if result.points else "penalty_unknown"
        elif result.takes_all and result.points:
            word = "penalty_takes_all"
        line = say(word, language, title=title, value=value, sum=_cost(rule, result))
        if result.capped and penalty.cap is not None:
            line += say("capped_at", language, cap=show(penalty.cap))
        line += self._kept_out(penalty)
        branches = [*self._figures.said(penalty.figure), *self._criteria(item, penalty)]
        if penalty.to_more is not None and penalty.figure is not None:
            told = self._distances.told(penalty.figure, penalty.to_more)
            branches.append(Branch(told, "strong"))
        branches += self._figures.places(penalty.figure, penalty.sides, penalty.rule)
        return Branch(line, "warning" if result.points else "plain", tuple(branches))

    def _value(self, part: ExplainedBonus | ExplainedPenalty) -> str:
        """Return the figure of a bonus or penalty, or what came of its criteria, in words."""
        if part.group is not None:
            return self._held(part.group)
        for each in part.tiers:
            if each.result.points:
                return each.result.title or self._tested(each)
        if part.tiers:
            missing = any(each.result.verdict == "missing" for each in part.tiers)
            return say("verdict_missing" if missing else "no_tier", self._language)
        return self._figures.shown(part.figure)

    def _tested(self, tier: ExplainedCriterion) -> str:
        """Return the figure that a tier was reached with, or that it was."""
        return self._held(tier) if tier.figure is None else self._figures.shown(tier.figure)

    def _kept_out(self, part: ExplainedBonus | ExplainedPenalty) -> str:
        """Return that a condition keeps a bonus or penalty from counting; empty if none does."""
        out = any(
            (each.criterion.result.verdict == "met") == (each.word == "unless")
            and each.criterion.result.verdict != "missing"
            for each in part.gates
        )
        return say("kept_out", self._language) if out else ""

    def _criteria(
        self, item: ExplainedItem, part: ExplainedBonus | ExplainedPenalty
    ) -> Iterator[Branch]:
        """Yield the criteria that a bonus or penalty rests on, and its conditions."""
        if part.group is not None:
            yield self._criterion(item, part.group)
        yield from (self._criterion(item, each) for each in part.tiers)
        for gate in part.gates:
            told = self._criterion(item, gate.criterion)
            yield told._replace(text=say(f"gate_{gate.word}", self._language, told=told.text))

    def _held(self, group: ExplainedCriterion) -> str:
        """Return what came of a group of criteria, in a word."""
        return say(f"verdict_{group.result.verdict}", self._language)


def _cost(rule: Penalty, result: PenaltyResult) -> str:
    """Return the calculation of what a penalty costs before its cap."""
    if result.steps and isinstance(rule, PenaltyPerStep | PenaltyPerCount) and not result.open:
        return f"{show(result.steps)} × {show(rule.points)} = {show(result.uncapped)}"
    return show(result.points)
