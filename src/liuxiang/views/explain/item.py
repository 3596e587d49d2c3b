"""An explained item as a tree: figures, tests, places, bonuses and the next point."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.document import Branch, Tone
from liuxiang.exact import show
from liuxiang.explanation import (
    AppliedRuling,
    ExplainedCriterion,
    ExplainedItem,
)
from liuxiang.item_results import Verdict
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.lowering import ROUTE
from liuxiang.ruleset.scoring import AllOrNothing
from liuxiang.ruleset.scoring.deductions import Deduction
from liuxiang.ruleset.scoring.flat_deductions import FlatDeduction
from liuxiang.views.explain.adjustments import AdjustmentReport
from liuxiang.views.explain.arithmetic import deduction_of
from liuxiang.views.explain.distances import Distances
from liuxiang.views.explain.figures import FigureReport
from liuxiang.views.explain.trails import short
from liuxiang.wording import Language, say

MARKS: Final[Mapping[Verdict, tuple[str, Tone]]] = MappingProxyType(
    {
        "met": ("✓", "good"),
        "not_met": ("✗", "warning"),
        "missing": ("?", "warning"),
        "nothing_to_measure": ("○", "plain"),
        "not_assessed": ("–", "faint"),
    }
)


_HOLDS: Final[Mapping[Verdict, str]] = MappingProxyType({"met": "holds", "missing": "holds_maybe"})
"""The word for what is known of a condition; any other verdict says that it does not hold."""


class ItemReport:
    """The items of one unit; rulings without effect are only named, unless `everything`.

    Without `places`, files, ids and rulings are left out.
    """

    def __init__(
        self, ruleset: Ruleset, language: Language, *, everything: bool, places: bool
    ) -> None:
        self._with_places = places
        self._ruleset = ruleset
        self._language = language
        self._wording = ruleset.wording(language)
        self._distances = Distances(ruleset, language)
        self._figures = FigureReport(ruleset, language, places=places)
        self._adjustments = AdjustmentReport(ruleset, language, self._figures, self._criterion)
        self._everything = everything
        self._told: set[str] = set()

    def branch(self, item: ExplainedItem) -> Branch:
        """Return the complete explanation of one item."""
        branches = [
            *(self._criterion(item, each) for each in item.criteria),
            *self._all_needed(item),
            *self._adjustments.branches(item),
            *(self._rulings(item.rulings) if self._with_places else ()),
        ]
        if item.result.bonus_cut:
            cut = show(item.result.bonus_cut)
            branches.append(Branch(say("item_cut", self._language, points=cut), "warning"))
        if item.unsought:
            unsought = say("unsought", self._language, count=item.unsought)
            branches.append(Branch(unsought, "faint"))
        tone: Tone = "warning" if item.lost else "plain"
        return Branch(self._headline(item), "strong" if tone == "plain" else tone, tuple(branches))

    def _all_needed(self, item: ExplainedItem) -> Iterator[Branch]:
        """Yield a note that all clauses must be met, if more than one is not."""
        failed = [each.result.verdict in ("not_met", "missing") for each in item.criteria]
        scoring = item.result.item.scoring
        if sum(failed) > 1 and isinstance(scoring, AllOrNothing) and item.result.full:
            points = show(item.result.full)
            yield Branch(say("all_needed", self._language, points=points), "strong")

    def _headline(self, item: ExplainedItem) -> str:
        language, result = self._language, item.result
        parts = [say(f"verdict_{result.verdict}", language)]
        if result.reason:
            parts.append(result.reason)
        if result.full is not None:
            parts.append(
                say("points_of", language, points=show(result.base), full=show(result.full))
            )
        if result.possible > result.points:
            parts.append(say("up_to", language, points=show(result.possible)))
        if result.bonuses:
            parts.append(say("and_bonus", language, points=show(result.bonus)))
        if result.penalty:
            parts.append(say("and_penalty", language, points=show(result.penalty)))
        departments = [self._ruleset.departments[each].title for each in result.item.departments]
        where = [
            *([result.item.clause] if result.item.clause else []),
            *([say("enumerated", language).join(departments)] if departments else []),
            *([short(item.rule)] if self._with_places else []),
        ]
        head = say("item_title", language, no=result.item.no, title=result.item.title)
        told = say("listed", language).join(parts)
        line = say("item_line", language, head=head, told=told)
        return line + (say("aside", language, text=self._figures.joined(where)) if where else "")

    def _criterion(self, item: ExplainedItem, criterion: ExplainedCriterion) -> Branch:
        language, result = self._language, criterion.result
        mark, tone = MARKS[result.verdict]
        title = result.title or (
            self._wording.titled(result.metric) if result.metric else say("conditions", language)
        )
        if result.test == ROUTE:
            title = result.title or say("route_no", language, no=int(result.path[-1]) + 1)
        deduction = deduction_of(item, result)
        cost = deduction.points if isinstance(deduction, Deduction) else None
        if isinstance(deduction, FlatDeduction) and result.title is None:
            title = self._wording.criterion(deduction.when)
        test = self._wording.test(result.metric, result.test, cost) + self._others(criterion)
        if result.test == ROUTE or (result.metric is None and criterion.when is not None):
            line = title
        elif criterion.parts:
            line = say(result.test, language, title=title)
        elif result.verdict == "not_assessed":
            line = say("not_asked", language, title=title, test=test)
        else:
            line = say(
                "tested",
                language,
                title=title,
                value=self._figures.shown(criterion.figure),
                test=test,
            )
        if result.verdict == "nothing_to_measure":
            line += say("aside", language, text=say(f"verdict_{result.verdict}", language))
        if result.counted is not None and result.points is not None:
            word = "route_counted" if result.counted else "earns"
            line += say(word, language, points=show(result.points))
        elif result.points is not None and deduction is None:
            line += say("earns", language, points=show(result.points))
        elif result.points is not None and result.verdict == "not_met":
            line += say("costs", language, points=show(abs(result.points)))
        branches = [self._criterion(item, each) for each in criterion.parts]
        if criterion.when is not None:
            branches.append(self._condition(criterion.when))
        branches += [Branch(each, "strong") for each in self._steps(criterion)]
        branches += self._figures.said(criterion.figure)
        branches += self._figures.places(criterion.figure, criterion.sides, criterion.rule)
        return Branch(f"{mark} {line}", tone, tuple(branches))

    def _condition(self, condition: ExplainedCriterion) -> Branch:
        """Return the condition of a deduction: whether it holds, and the figure it would not."""
        language, result = self._language, condition.result
        title = result.title or (
            self._wording.titled(result.metric) if result.metric else say("conditions", language)
        )
        test = self._wording.test(result.metric, result.test) + self._others(condition)
        if condition.parts:
            line = say(f"when_{result.test}", language, title=title)
        else:
            value = self._figures.shown(condition.figure)
            line = say("conditioned", language, title=title, value=value, test=test)
        holds = say(_HOLDS.get(result.verdict, "holds_not"), language)
        branches = [self._condition(each) for each in condition.parts]
        branches += [Branch(each, "strong") for each in self._steps(condition)]
        branches += self._figures.said(condition.figure)
        branches += self._figures.places(condition.figure, condition.sides, condition.rule)
        return Branch(line + say("aside", language, text=holds), "plain", tuple(branches))

    def _others(self, criterion: ExplainedCriterion) -> str:
        """Return the figures that a criterion compares its own with."""
        if not criterion.result.others:
            return ""
        known = {each.metric: each for each in criterion.others}
        told = [self._figures.shown(known.get(each.metric)) for each in criterion.result.others]
        return say("which_is", self._language, value=self._wording.enumerated(told))

    def _steps(self, criterion: ExplainedCriterion) -> Iterator[str]:
        metric = criterion.result.metric
        if metric is not None and criterion.result.verdict == "missing":
            known = {each.metric for each in criterion.others}
            lacking = [] if criterion.figure and criterion.result.others else [metric]
            lacking += [e.metric for e in criterion.result.others if e.metric not in known]
            asked = self._wording.enumerated([*(self._asked(criterion, each) for each in lacking)])
            yield say("to_report", self._language, metrics=asked)
        for each in (criterion.to_more, criterion.to_met):
            if each is not None and criterion.figure is not None:
                yield self._distances.told(criterion.figure, each)

    def _asked(self, criterion: ExplainedCriterion, metric: str) -> str:
        """Return the names under which a figure, or what it is computed from, can be reported."""
        if metric in self._ruleset.derivation.names:
            known = {each.metric for each in criterion.sides}
            lacking = (each for each in self._ruleset.figures_of(metric) if each not in known)
            sources = (self._ruleset.derivation.sources(each) for each in lacking)
            asked = dict.fromkeys(self._named(each) for found in sources for each in found)
            return self._wording.enumerated([*asked])
        names = [self._named(each) for each in (metric, *self._ruleset.figures_of(metric))]
        if len(names) == 1:
            return names[0]
        return say("or_both", self._language, metric=names[0], part=names[1], whole=names[2])

    def _named(self, metric: str) -> str:
        """Return the id of a metric if places are shown, otherwise its title."""
        return metric if self._with_places else self._wording.titled(metric)

    def _rulings(self, rulings: tuple[AppliedRuling, ...]) -> Iterator[Branch]:
        told = [each for each in rulings if self._everything or each.mattered]
        yield from (self._ruling(each) for each in told)
        named = say("enumerated", self._language).join(
            each.id for each in rulings if each not in told
        )
        if named:
            yield Branch(say("rulings", self._language, rulings=named), "faint")

    def _ruling(self, ruling: AppliedRuling) -> Branch:
        if ruling.id in self._told:
            return Branch(say("seen", self._language, id=ruling.id), "faint")
        self._told.add(ruling.id)
        line = say("ruling", self._language, **ruling._asdict() | {"place": short(ruling.place)})
        if ruling.mattered:
            line += say("mattered", self._language)
        return Branch(line, "plain" if ruling.mattered else "faint")
