"""Creates explanations from a result: locates rules and figures, and searches next points."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from liuxiang.diagnostics import Diagnostic
from liuxiang.exact import EXACT
from liuxiang.explanation import (
    Explanation,
    NextAward,
)
from liuxiang.explanation.items import ItemExplainer, List
from liuxiang.explanation.moves import Moves
from liuxiang.explanation.separated import separated_by
from liuxiang.finding import Finding
from liuxiang.item_results import item_results
from liuxiang.names import ItemNo
from liuxiang.ranking import Result
from liuxiang.ruling_effects import Readings, RulingEffects
from liuxiang.standings import Standing, scored
from liuxiang.units import Unit
from liuxiang.waves import Slots

if TYPE_CHECKING:
    from liuxiang.explanation.grades import NextGrade

SlotsHold = Callable[[Slots], bool]
"""Returns whether a condition is met in the values of a run."""


class Explainer:
    """Explains the units of a result: all items, or those with the given `numbers`."""

    def __init__(self, result: Result, numbers: frozenset[ItemNo] = frozenset()) -> None:
        self._result = result
        self._numbers = numbers
        self._rules = result.rules
        self._readings = Readings(result.rules)
        self._moves = Moves(result.rules.ruleset)
        self._lists = {
            name: List(scored(listed), dense=result.rules.ruleset.ranking.ties == "dense")
            for name, listed in result.standings.lists.items()
        }
        self._found: dict[str | None, list[Finding]] = defaultdict(list)
        for finding in result.findings:
            self._found[finding.unit].append(finding)
        self._warned: dict[tuple[str, int], list[Diagnostic]] = defaultdict(list)
        for each in result.warnings:
            if each.place is not None:
                self._warned[each.place.file, each.place.line].append(each)

    def explain(self, standing: Standing) -> Explanation:
        """Return the explanation of one unit."""
        card = standing.card
        listed = self._lists[self._rules.ruleset.list_of[card.category]]
        allotment = self._result.standings.allotments[self._rules.ruleset.list_of[card.category]]
        plan, unit = card.evidence
        items = ItemExplainer(self._rules, plan, unit, self._moves)
        mattered = self._readings.mattered(card)
        decided = self._result.decided(standing)
        ordered = decided is not None and decided.ordered
        return Explanation(
            standing,
            len(listed.totals),
            listed.above(card.total),
            0 if card.not_scored else allotment.equals(card) - 1,
            not ordered and _is_split(self._result, standing),
            listed.totals,
            tuple(_next_awards(self._result, standing, listed)),
            tuple(
                items.explain(item, result, mattered.get(item.item.id, RulingEffects((), {})))
                for item, result in zip(
                    plan.items, item_results(plan, unit, items.slots), strict=True
                )
                if self._result.is_shown(item.item)
                and (not self._numbers or item.item.no in self._numbers)
            ),
            tuple(self._findings(card.unit)),
            tuple(self._warnings(unit)),
            decided,
            _next_grade(standing, items.slots),
            separated_by(self._rules.ruleset, card, self._result.standings),
        )

    def _findings(self, unit: str) -> Iterator[Finding]:
        for each in self._found.get(unit, ()):
            if each.item is None or not self._numbers or each.item in self._numbers:
                yield each

    def _warnings(self, unit: Unit) -> Iterator[Diagnostic]:
        """Return the warnings about the unit's own figures."""
        places = {unit.place_of(figure)[:2] for figure in unit.figures.values()}
        for place in sorted(places):
            yield from self._warned.get(place, ())


def _next_grade(standing: Standing, slots: Slots) -> "NextGrade | None":
    """Return what a unit lacks for the next grade, if there are grades."""
    if standing.grade is None:
        return None
    from liuxiang.explanation.grades import next_grade

    return next_grade(standing, slots)


def _is_split(result: Result, standing: Standing) -> bool:
    """Return whether the unit is in a tie that crosses the limit of an award."""
    if standing.card.not_scored:
        return False
    allotment = result.standings.allotments[result.rules.ruleset.list_of[standing.card.category]]
    return allotment.is_split(allotment.index(standing.card))


def _next_awards(result: Result, standing: Standing, listed: List) -> Iterator[NextAward]:
    """Yield the awards of better ranks than the unit's, the nearest first."""
    ruleset, card = result.rules.ruleset, standing.card
    name = ruleset.list_of[card.category]
    if standing.rank is None:
        return
    if ruleset.ranking.keys or not result.standings.allotments[name].is_plain:
        from liuxiang.explanation.next_awards import next_awards

        yield from next_awards(ruleset, name, result.standings.lists[name], standing)
        return
    better = [
        (award, award.ranks[1])
        for award in ruleset.awards_of_lists[name]
        if isinstance(award.ranks, tuple) and award.ranks[1] < standing.rank
    ]
    for award, last in sorted(better, key=lambda each: -each[1]):
        enough = listed.other_at(last, card.total)
        yield NextAward(award, last, EXACT.subtract(enough, card.total))
