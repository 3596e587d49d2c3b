"""Clauses of a rule file in words: tests, ways to score, bonuses, and values of figures."""

from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType
from typing import Final, assert_never

from liuxiang.exact import show
from liuxiang.message import Language
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses import AnyBonus, Discretionary, Fixed, PerCount, PerStep
from liuxiang.ruleset.criteria import AnyOf, Criterion, WeightedAnyOf, WeightedCriterion
from liuxiang.ruleset.rounding import Rounding
from liuxiang.ruleset.scoring import (
    AllOrNothing,
    AnyScoring,
    Deductions,
    Judged,
    Linear,
    Tiers,
    Weighted,
)
from liuxiang.ruleset.scoring.deductions import Deduction
from liuxiang.ruleset.scoring.tiers import Tier
from liuxiang.words import say

_COMPARED: Final = MappingProxyType(
    {"at_least": "≥", "more_than": ">", "at_most": "≤", "less_than": "<"}
)


class Clauses:
    """The words for what a rule file says."""

    def __init__(self, ruleset: Ruleset, language: Language) -> None:
        self._ruleset = ruleset
        self._language = language

    def titled(self, metric: str) -> str:
        """The title of a metric."""
        return self._ruleset.metrics[metric].title

    def value(self, name: str, text: str) -> str:
        """The text of a figure for people: answers and members in words."""
        metric = self._ruleset.metrics[name]
        if metric.kind == "yes_no":
            return say("yes_answer" if text == "true" else "no_answer", self._language)
        if metric.kind == "checklist":
            titles = [metric.members[each] for each in text.split() if each in metric.members]
            return self.enumerated(titles) or say("none", self._language)
        return text

    def enumerated(self, words: list[str]) -> str:
        """A, B, C."""
        return say("enumerated", self._language).join(words)

    def test(self, metric: str | None, test: str, cost: Decimal | None = None) -> str:
        """A test in signs and words, from the words of the rule file; `cost` is that of a step."""
        word, _, rest = test.partition(" ")
        if word in _COMPARED:
            return f"{_COMPARED[word]} {rest}{self._unit(metric)}"
        if word == "is":
            return say("yes_answer" if rest == "true" else "no_answer", self._language)
        if word in ("linear", "above", "below", "judged"):
            first, _, second = rest.partition(" … " if word == "linear" else " step ")
            if cost is not None:
                unit = self._unit(metric)
                values = {"first": f"{first}{unit}", "second": f"{second}{unit}"}
                return say(f"test_{word}_for", self._language, **values, points=show(cost))
            return say(f"test_{word}", self._language, first=first, second=second)
        found = self._ruleset.metrics[metric] if metric else None
        if word == "includes" and found is not None and found.kind == "checklist":
            asked = found.members if rest == "all" else rest.split()
            members = self.enumerated([found.members[each] for each in asked])
            return say("includes", self._language, members=members)
        return test

    def _unit(self, metric: str | None) -> str:
        """The unit of a plain number, after a blank."""
        found = self._ruleset.metrics[metric] if metric else None
        plain = found is not None and found.kind in ("count", "amount")
        return f" {found.unit}" if found is not None and plain and found.unit else ""

    def scoring(self, scoring: AnyScoring) -> Iterator[str]:
        """A way to score, a line a clause."""
        match scoring:
            case AllOrNothing():
                yield from (self.criterion(each) for each in scoring.criteria())
            case Weighted():
                if scoring.rounding is not None:
                    rounding = self.rounding(scoring.rounding)
                    yield say("in_shares", self._language, rounding=rounding)
                for each in scoring.criteria_:
                    yield self.share(each)
            case Tiers():
                for tier in scoring.tiers:
                    yield self.tier(tier)
            case Linear():
                yield say(
                    "linear",
                    self._language,
                    title=self.titled(scoring.metric),
                    zero=scoring.zero_at,
                    full=scoring.full_at,
                    rounding=self.rounding(scoring.rounding),
                )
            case Deductions():
                yield from (self.deduction(each) for each in scoring.deductions)
            case Judged():
                yield say("judged", self._language, title=self.titled(scoring.metric))
            case _:
                assert_never(scoring)

    def criterion(self, criterion: Criterion | AnyOf) -> str:
        """A criterion or a group, and for whom it counts if not for all."""
        if isinstance(criterion, AnyOf):
            parts = say("or", self._language).join(map(self.criterion, criterion.any_of))
            line = parts
            if criterion.title is not None:
                line = say("one_of", self._language, title=criterion.title, parts=parts)
        else:
            title = criterion.title or self.titled(criterion.metric)
            line = f"{title} {self.test(criterion.metric, criterion.test)}"
        return line + self._only(criterion.only)

    def share(self, criterion: WeightedCriterion | WeightedAnyOf) -> str:
        """A criterion with the points that it carries, if it carries any."""
        line = self.criterion(criterion)
        return line if criterion.points is None else self._for(line, show(criterion.points))

    def tier(self, tier: Tier) -> str:
        """A tier in a line: when it holds, and what it gives then."""
        return self._for(self.criterion(tier.when), show(tier.points))

    def _only(self, only: tuple[str, ...] | None) -> str:
        if only is None:
            return ""
        titles = [self._ruleset.categories[each].title for each in only]
        return say("only", self._language, categories=self.enumerated(titles))

    def _for(self, line: str, points: str) -> str:
        return line + say("for_points", self._language, points=points)

    def deduction(self, deduction: Deduction) -> str:
        """A deduction in a line: its mark, its steps, its cap, for whom."""
        key = "deducted_above" if deduction.above is not None else "deducted_below"
        line = say(
            key,
            self._language,
            title=deduction.title or self.titled(deduction.metric),
            mark=deduction.mark,
            step=deduction.step,
            points=show(deduction.points),
        )
        if deduction.cap is not None:
            line += say("at_most_points", self._language, cap=show(deduction.cap))
        return line + self.steps(deduction.rounding) + self._only(deduction.only)

    def bonus(self, bonus: AnyBonus) -> str:
        """A bonus in a line: how it is counted, its cap, for whom."""
        title = bonus.called(self._ruleset.metrics)
        match bonus:
            case PerStep():
                line = say(
                    "per_step",
                    self._language,
                    title=title,
                    metric=self.titled(bonus.metric),
                    above=f"{bonus.above}{self._unit(bonus.metric)}",
                    step=f"{bonus.step}{self._unit(bonus.metric)}",
                    points=show(bonus.points),
                ) + self.steps(bonus.rounding)
            case PerCount():
                line = say("per_count", self._language, title=title, points=show(bonus.points))
            case Fixed():
                line = say(
                    "fixed",
                    self._language,
                    title=title,
                    criterion=self.criterion(bonus.when),
                    points=show(bonus.points),
                )
            case Discretionary():
                line = say("discretionary", self._language, title=title)
            case _:
                assert_never(bonus)
        if bonus.cap is None:
            line += say("no_cap", self._language)
        else:
            line += say("at_most_points", self._language, cap=show(bonus.cap))
        return line + self._only(bonus.only)

    def steps(self, rounding: str | Rounding) -> str:
        """What becomes of a step that is not whole, after a comma."""
        if isinstance(rounding, Rounding):
            return say("steps_rounded", self._language, rounding=self.rounding(rounding))
        return say(rounding, self._language)

    def rounding(self, rounding: Rounding) -> str:
        """A rounding of points: to how many places, and which way."""
        mode = say(rounding.mode, self._language)
        return say("rounded", self._language, places=rounding.places, mode=mode)
