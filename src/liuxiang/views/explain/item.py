"""An explained item as a tree: figures, tests, places, bonuses and the next point."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.diagnostics import Place
from liuxiang.document import Branch, Tone
from liuxiang.exact import show
from liuxiang.explanation import (
    AppliedRuling,
    ExplainedBonus,
    ExplainedCriterion,
    ExplainedItem,
    Stands,
)
from liuxiang.item_results import Verdict
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses import Bonus
from liuxiang.ruleset.lowering import ROUTE
from liuxiang.ruleset.scoring import AllOrNothing
from liuxiang.views.explain.arithmetic import deduction_of, earned, in_short
from liuxiang.views.explain.distances import Distances
from liuxiang.views.explain.trails import Trails, is_revised, short
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
        self._trail = Trails(self._wording, places=places)
        self._everything = everything
        self._told: set[str] = set()

    def branch(self, item: ExplainedItem) -> Branch:
        """Return the complete explanation of one item."""
        rules = {each.id: each for each in item.result.item.bonuses}
        branches = [
            *(self._criterion(item, each) for each in item.criteria),
            *self._all_needed(item),
            *(self._bonus(item, rules[each.result.id], each) for each in item.bonuses),
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
        departments = [self._ruleset.departments[each].title for each in result.item.departments]
        where = [
            *([result.item.clause] if result.item.clause else []),
            *([say("enumerated", language).join(departments)] if departments else []),
            *([short(item.rule)] if self._with_places else []),
        ]
        head = say("item_title", language, no=result.item.no, title=result.item.title)
        told = say("listed", language).join(parts)
        line = say("item_line", language, head=head, told=told)
        return line + (say("aside", language, text=self._joined(where)) if where else "")

    def _joined(self, parts: list[str]) -> str:
        return say("apart", self._language).join(parts)

    def _criterion(self, item: ExplainedItem, criterion: ExplainedCriterion) -> Branch:
        language, result = self._language, criterion.result
        mark, tone = MARKS[result.verdict]
        title = result.title or (
            self._wording.titled(result.metric) if result.metric else say("conditions", language)
        )
        if result.test == ROUTE:
            title = result.title or say("route_no", language, no=int(result.path[-1]) + 1)
        deduction = deduction_of(item, result)
        cost = None if deduction is None else deduction.points
        test = self._wording.test(result.metric, result.test, cost) + self._others(criterion)
        if result.test == ROUTE:
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
                value=self._shown(criterion.figure),
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
        branches += [Branch(each, "strong") for each in self._steps(criterion)]
        branches += self._said(criterion.figure)
        branches += self._places(criterion.figure, criterion.sides, criterion.rule)
        return Branch(f"{mark} {line}", tone, tuple(branches))

    def _others(self, criterion: ExplainedCriterion) -> str:
        """Return the figures that a criterion compares its own with."""
        if not criterion.result.others:
            return ""
        known = {each.metric: each for each in criterion.others}
        told = [self._shown(known.get(each.metric)) for each in criterion.result.others]
        return say("which_is", self._language, value=self._wording.enumerated(told))

    def _said(self, stands: Stands | None) -> Iterator[Branch]:
        """Yield why a figure is as it is, and the documents that back it."""
        if stands is not None and is_revised(stands):
            yield Branch(self._trail.told(stands))
        elif stands is not None and stands.figure.reason:
            yield Branch(say("reason", self._language, reason=stands.figure.reason))
        if stands is not None and stands.evidence:
            documents = self._wording.enumerated([*stands.evidence])
            yield Branch(say("evidence", self._language, documents=documents))

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

    def _bonus(self, item: ExplainedItem, rule: Bonus, bonus: ExplainedBonus) -> Branch:
        language, result = self._language, bonus.result
        title = rule.called(self._ruleset.metrics)
        value = self._shown(bonus.figure) if bonus.group is None else self._held(bonus.group)
        if bonus.figure is None and rule.discretionary:
            value = say("none_entered", language)
        line = say("bonus_line", language, title=title, value=value, sum=earned(rule, result))
        if result.capped and bonus.cap is not None:
            line += say("capped_at", language, cap=show(bonus.cap))
        if result.needs_base:
            line += say("lost_with_base", language)
        branches = [*self._said(bonus.figure)]
        if bonus.group is not None:
            branches.append(self._criterion(item, bonus.group))
        if bonus.to_more is not None and bonus.figure is not None:
            branches.append(Branch(self._distances.told(bonus.figure, bonus.to_more), "strong"))
        branches += self._places(bonus.figure, bonus.sides, bonus.rule)
        return Branch(line, "good" if result.points else "plain", tuple(branches))

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

    def _held(self, group: ExplainedCriterion) -> str:
        """Return what came of a group of criteria, in a word."""
        return say(f"verdict_{group.result.verdict}", self._language)

    def _shown(self, stands: Stands | None) -> str:
        if stands is None:
            return say("verdict_missing", self._language)
        text = self._wording.value(stands.metric, stands.figure.text)
        percent = in_short(self._ruleset.metrics[stands.metric], stands.figure)
        if percent is None:
            return text
        return say("in_percent", self._language, text=text, percent=percent)

    def _places(
        self, figure: Stands | None, sides: tuple[Stands, ...], rule: Place
    ) -> Iterator[Branch]:
        """Yield the places of the figure or its two sides, its verifier, and the rule."""
        told = self._all_places(figure, sides, rule) if self._with_places else ""
        if not self._with_places:
            told = self._joined([*self._provenance(figure, sides)])
        if told:
            yield Branch(told, "faint")

    def _provenance(self, figure: Stands | None, sides: tuple[Stands, ...]) -> Iterator[str]:
        """Yield the two sides of a figure, and what assessors verified or entered."""
        yield from self._formula(figure)
        for each in sides:
            title, value = self._wording.titled(each.metric), each.figure.text
            yield say("side_alone", self._language, title=title, value=value)
        for each in sides or ((figure,) if figure is not None else ()):
            if each.figure.verified or self._ruleset.metrics[each.metric].kind == "points":
                yield self._verified(each)

    def _formula(self, figure: Stands | None) -> Iterator[str]:
        """Yield how a figure is computed that is not reported as it is."""
        formula = "" if figure is None else self._wording.formula(figure.metric)
        if formula:
            yield say("computed_by", self._language, formula=formula)

    def _all_places(self, figure: Stands | None, sides: tuple[Stands, ...], rule: Place) -> str:
        language = self._language
        parts = [*self._formula(figure)]
        if figure is not None and not sides:
            place = short(figure.place)
            parts += [say("figure_at", language, place=place), self._verified(figure)]
        for each in sides:
            title, value = self._wording.titled(each.metric), each.figure.text
            parts.append(say("side", language, title=title, value=value, place=short(each.place)))
            parts.append(self._verified(each))
        parts.append(say("rule_at", language, place=short(rule)))
        return self._joined(parts)

    def _verified(self, stands: Stands) -> str:
        language, figure = self._language, stands.figure
        by = say("by", language, by=figure.by) if figure.by else ""
        if self._ruleset.metrics[stands.metric].kind == "points":
            return say("entered", language, by=by)
        if not figure.verified:
            corrected = bool(stands.trail) and stands.trail[-1].kind == "corrected"
            return say("as_corrected" if corrected else "as_reported", language)
        before = ""
        if figure.reported is not None and figure.reported != figure.text:
            reported = self._wording.value(stands.metric, figure.reported)
            before = say("before", language, reported=reported)
        return say("as_verified", language, by=by, before=before)
