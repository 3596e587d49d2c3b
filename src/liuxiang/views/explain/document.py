"""The document of an explanation: lost points first, largest first, then bonuses, then the rest."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from liuxiang.diagnostics import Diagnostic
from liuxiang.document import Block, Document, Heading, Paragraph, Points, Tree
from liuxiang.exact import EXACT, ZERO, show, total
from liuxiang.explanation import ExplainedItem, Explanation
from liuxiang.formats.view import Page
from liuxiang.key_values import shown_key
from liuxiang.level_penalties import level_penalties
from liuxiang.paths import named
from liuxiang.ranking import Result
from liuxiang.views.explain.item import ItemReport
from liuxiang.views.explain.trails import basename, short
from liuxiang.views.proof import fingerprints, reference
from liuxiang.views.score.decided import Decisions
from liuxiang.views.unscored import shown_total, why
from liuxiang.wording import Language, say

MOST_TOTALS: Final = 30
"""Totals of a list that are printed on each of its sheets."""


class Sheets:
    """The documents that explain the units of one result.

    With `to_hand_out`, a sheet contains nothing about other units. Places in files, ids and
    readings are for staff: the page says whether to include them.
    """

    def __init__(self, result: Result, page: Page, *, to_hand_out: bool) -> None:
        self._to_hand_out = to_hand_out
        self._result = result
        self._page = page
        self._everything = page.everything
        self._places = page.places is True

    def document(self, explanations: Iterable[Explanation]) -> Document:
        """Return one sheet per unit, one after another."""
        return tuple(block for each in explanations for block in self._sheet(each))

    def _sheet(self, explanation: Explanation) -> Iterator[Block]:
        language = self._page.language
        card = explanation.standing.card
        yield Heading(card.unit)
        yield from (Paragraph(line) for line in self._standing(explanation))
        yield Paragraph(self._circumstances(explanation), "faint")
        items = ItemReport(
            self._result.rules.ruleset,
            language,
            everything=self._everything,
            places=self._places,
        )
        lost = sorted(
            (each for each in explanation.items if each.lost), key=lambda each: -(each.lost or ZERO)
        )
        if lost:
            points = show(total(each.lost or ZERO for each in lost))
            yield Heading(say("lost", language, points=points, count=len(lost)), 2)
            yield Tree(tuple(items.branch(each) for each in lost))
        added = [each for each in explanation.items if each.bonuses and not each.lost]
        if added:
            points = show(total(each.result.bonus for each in explanation.items))
            yield Heading(say("added", language, points=points), 2)
            yield Tree(tuple(items.branch(each) for each in added))
        told = {each.result.item.no for each in (*lost, *added)}
        rest = [each for each in explanation.items if each.result.item.no not in told]
        if rest and self._everything:
            yield Heading(say("rest", language, count=len(rest)), 2)
            yield Tree(tuple(items.branch(each) for each in rest))
        elif rest:
            yield from (Paragraph(line) for line in _summed_up(rest, language))
        above = tuple(self._above(explanation))
        if above:
            yield Points(above, "warning")
        yield Paragraph(self._sum(explanation))
        if not self._page.quiet:
            yield from self._remarks(explanation)

    def _above(self, explanation: Explanation) -> Iterator[str]:
        """Yield what penalties of actions and of the scheme cost."""
        ruleset = self._result.rules.ruleset
        for each in level_penalties(explanation.standing.card):
            if each.points or each.open:
                values = {"title": each.title, "points": show(each.points)}
                scope = ruleset.titled(each.action or "")
                word = "level_open" if each.open else "level_cost"
                yield say(word, self._page.language, scope=scope, **values)

    def _remarks(self, explanation: Explanation) -> Iterator[Block]:
        """Yield findings that need a decision, other findings, and warnings about figures."""
        language = self._page.language
        warned = [self._warning(each) for each in explanation.warnings]
        for severity, title in (("warning", "to_decide"), ("note", "to_know")):
            lines = [
                self._coded(each.code, each.message(language))
                for each in explanation.findings
                if each.severity == severity
            ]
            if severity == "warning":
                lines += warned
            if lines:
                yield Heading(say(title, language), 2)
                yield Points(tuple(lines), "warning" if severity == "warning" else "plain")

    def _coded(self, code: str, text: str) -> str:
        """Return a remark, prefixed with its code if places are shown."""
        return f"{code} {text}" if self._places else text

    def _warning(self, warning: Diagnostic) -> str:
        """Return a warning with its place and ids, or with titles if places are not shown."""
        language = self._page.language
        if self._places and warning.place is not None:
            where = say("aside", language, text=short(warning.place))
            return self._coded(warning.code, f"{warning.message(language)}{where}")
        metrics = self._result.rules.ruleset.metrics
        values = {
            key: metrics[value].title if value in metrics else value
            for key, value in warning.values.items()
        }
        return warning._replace(values=values).message(language).replace("`", "")

    def _standing(self, explanation: Explanation) -> Iterator[str]:
        language = self._page.language
        standing, card = explanation.standing, explanation.standing.card
        ruleset = self._result.rules.ruleset
        category = ruleset.list_titles[ruleset.list_of[card.category]]
        award = standing.award.label(card.category) if standing.award else say("no_award", language)
        tie = say("shared_rank", language, equals=explanation.equals) if standing.tied else ""
        values = {"category": category, "of": explanation.of, "rank": standing.rank}
        if card.not_scored:
            yield say("not_scored", language, why=why(card.not_scored, language))
        else:
            word = "stands" if standing.rank is not None else "stands_unranked"
            yield say(word, language, **values, tie=tie, award=award)
        decided = Decisions(self._result, language).unit(standing)
        if decided is not None:
            yield decided
        base, bonus = show(card.base), show(card.bonus)
        word = "adds_up_scaled" if card.plan.is_scaled else "adds_up"
        less = {}
        if card.plan.takes_points and not card.plan.is_scaled:
            word, less = "adds_up_net", {"penalty": show(card.penalty)}
        line = say(
            word,
            language,
            **less,
            base=base,
            attainable=show(card.attainable),
            bonus=bonus,
            total=shown_total(card.scored_total),
        )
        if card.provisional:
            possible = f"{show(card.possible)}{'+' if card.possible_open else ''}"
            line += say("could_be", language, possible=possible)
        yield line
        if standing.grade is not None:
            from liuxiang.views.explain.grades import GradeLines

            figures = card.evidence[1].figures
            graded = GradeLines(self._result.rules.ruleset, figures, language)
            yield from graded.lines(standing.grade, explanation.next_grade)
        if explanation.split:
            yield say("split", language)
        yield from self._separated(explanation)
        if explanation.above and not card.not_scored:
            yield say("above", language, above=explanation.above)
        if not self._to_hand_out and not card.not_scored:
            yield self._totals(explanation.totals, card.total)
        for each in explanation.awards:
            label = each.award.label(card.category)
            word = "to_award_over" if each.is_over else "to_award"
            yield say(word, language, award=label, rank=each.rank, points=show(each.points))
        for cut in card.cuts:
            scope = self._result.rules.ruleset.titled(cut.scope)
            yield say("cut", language, points=show(cut.points), scope=scope)

    def _separated(self, explanation: Explanation) -> Iterator[str]:
        """Yield the keys by which a unit stands before or behind others of its total."""
        for each in explanation.separated:
            word = "separated_behind" if each.ahead else "separated_ahead"
            values = {"key": each.title, "value": shown_key(each.value)}
            line = say(word, self._page.language, **values)
            if not self._to_hand_out:
                others = (f"{name} {shown_key(key)}" for name, key in each.others)
                listed = say("enumerated", self._page.language).join(others)
                line += say("separated_from", self._page.language, others=listed)
            yield line

    def _totals(self, totals: tuple[Decimal, ...], own: Decimal) -> str:
        """Return the totals of a list by rank; of a long list, those relevant to the unit."""
        language = self._page.language
        if len(totals) <= MOST_TOTALS:
            listed = say("listed", language).join(show(each) for each in totals)
            return say("totals", language, totals=listed)
        above = bisect_left(totals, -own, key=lambda each: -each)
        below = bisect_right(totals, -own, key=lambda each: -each)
        return say(
            "totals_many",
            language,
            of=len(totals),
            highest=show(totals[0]),
            lowest=show(totals[-1]),
            above=show(totals[above - 1]) if above else "–",
            below=show(totals[below]) if below < len(totals) else "–",
        )

    def _circumstances(self, explanation: Explanation) -> str:
        language = self._page.language
        parts = (self._sources(explanation), fingerprints(self._result, language))
        return say("apart", language).join(parts)

    def _sources(self, explanation: Explanation) -> str:
        """Return the rules and the figures that the points rest on."""
        language, rules = self._page.language, self._result.rules
        basis = say(f"basis_{self._result.basis}", language)
        apart = say("apart", language)
        basis = "" if rules.ruleset.policies.verification == "none" else f"{apart}{basis}"
        if not self._places:
            source = rules.ruleset.source
            document = source.document if source is not None else rules.ruleset.title
            return say("sources_alone", language, document=document, basis=basis)
        return say(
            "sources",
            language,
            file=named(explanation.standing.card.file),
            reference=reference(rules, language),
            rules=basename(rules.file),
            basis=basis,
        )

    def _sum(self, explanation: Explanation) -> str:
        """Return the points of every item and their sum, to be checked by hand."""
        language, card = self._page.language, explanation.standing.card
        results = [each.result for each in explanation.items]
        points = [
            f"{each.item.no}: {show(each.points)}"
            for each in results
            if each.verdict != "not_assessed"
        ]
        come = total(each.points for each in results)
        cut = total(each.points for each in card.cuts)
        whole = len(results) == len(self._result.rules.ruleset.items)
        listed = say("listed", language).join(points)
        line = say("each_item" if whole else "these_items", language, points=listed)
        less = say("less_cuts", language, points=show(cut)) if cut else ""
        line += say("comes_to", language, points=show(EXACT.subtract(come, cut)), less=less)
        if not card.plan.is_scaled or card.not_scored:
            return line
        return line + say("comes_to_total", language, total=show(card.total))


def _summed_up(rest: list[ExplainedItem], language: Language) -> Iterator[str]:
    """Yield the numbers of the items that are not explained, by verdict."""
    for verdict in ("met", "bonus_only", "left_out", "not_assessed"):
        numbers = [each.result.item.no for each in rest if each.result.verdict == verdict]
        if numbers:
            listed = say("listed", language).join(map(str, numbers))
            yield say(f"rest_{verdict}", language, count=len(numbers), items=listed)
