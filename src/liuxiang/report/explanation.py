"""An explanation as a document: what was lost first, largest first, then bonuses, then the rest."""

from collections.abc import Iterable, Iterator

from liuxiang.document import Block, Document, Heading, Paragraph, Points, Tree
from liuxiang.exact import EXACT, ZERO, show, total
from liuxiang.explanation import ExplainedItem, Explanation
from liuxiang.message import Language
from liuxiang.report import RENDERERS, ExplainFormat
from liuxiang.report.item import ItemReport, basename, short
from liuxiang.report.page import Page
from liuxiang.result import Result
from liuxiang.results import ItemResult
from liuxiang.words import say


def explanations(
    result: Result, explained: Iterable[Explanation], page: Page, form: ExplainFormat
) -> str:
    """Explanations for people, as text or Markdown."""
    from importlib import import_module

    document = Sheets(result, page, to_hand_out=form == "md").document(explained)
    return str(import_module(RENDERERS[form]).render(document, page))


class Sheets:
    """Explanations of the units of one result, for people to read.

    A sheet `to_hand_out` to a unit holds nothing of the others.
    """

    def __init__(self, result: Result, page: Page, *, to_hand_out: bool) -> None:
        self._to_hand_out = to_hand_out
        self._result = result
        self._page = page
        self._everything = page.everything

    def document(self, explanations: Iterable[Explanation]) -> Document:
        """One sheet a unit, one after another."""
        return tuple(block for each in explanations for block in self._sheet(each))

    def _sheet(self, explanation: Explanation) -> Iterator[Block]:
        language = self._page.language
        card = explanation.standing.card
        yield Heading(card.unit)
        yield from (Paragraph(line) for line in self._standing(explanation))
        yield Paragraph(self._circumstances(explanation), "faint")
        items = ItemReport(self._result.rules.ruleset, language, everything=self._everything)
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
        rest = [each for each in explanation.items if each not in lost and each not in added]
        if rest and self._everything:
            yield Heading(say("rest", language, count=len(rest)), 2)
            yield Tree(tuple(items.branch(each) for each in rest))
        elif rest:
            yield from (Paragraph(line) for line in _summed_up(rest, language))
        yield Paragraph(self._sum(explanation))
        if not self._page.quiet:
            yield from self._remarks(explanation)

    def _remarks(self, explanation: Explanation) -> Iterator[Block]:
        """What somebody has to decide, what is good to know, and warnings about figures."""
        language = self._page.language
        warned = [
            f"{each.code} {each.message(language)} ({short(each.place)})"
            for each in explanation.warnings
            if each.place is not None
        ]
        for severity, title in (("warning", "to_decide"), ("note", "to_know")):
            lines = [
                f"{each.code} {each.message(language)}"
                for each in explanation.findings
                if each.severity == severity
            ]
            if severity == "warning":
                lines += warned
            if lines:
                yield Heading(say(title, language), 2)
                yield Points(tuple(lines), "warning" if severity == "warning" else "plain")

    def _standing(self, explanation: Explanation) -> Iterator[str]:
        language = self._page.language
        standing, card = explanation.standing, explanation.standing.card
        category = self._result.rules.ruleset.categories[card.category].title
        award = standing.award.label(card.category) if standing.award else say("no_award", language)
        tie = say("shared_rank", language, equals=explanation.equals) if standing.tied else ""
        values = {"category": category, "of": explanation.of, "rank": standing.rank}
        yield say("stands", language, **values, tie=tie, award=award)
        base, bonus = show(card.base), show(card.bonus)
        line = say(
            "adds_up",
            language,
            base=base,
            attainable=show(card.attainable),
            bonus=bonus,
            total=show(card.total),
        )
        if card.provisional:
            possible = f"{show(card.possible)}{'+' if card.possible_open else ''}"
            line += say("could_be", language, possible=possible)
        yield line
        if explanation.split:
            yield say("split", language)
        if explanation.above:
            yield say("above", language, above=explanation.above)
        if not self._to_hand_out:
            totals = say("listed", language).join(show(each) for each in explanation.totals)
            yield say("totals", language, totals=totals)
        for each in explanation.awards:
            label = each.award.label(card.category)
            yield say("to_award", language, award=label, rank=each.rank, points=show(each.points))
        for cut in card.cuts:
            yield say("cut", language, points=show(cut.points), scope=cut.scope)

    def _circumstances(self, explanation: Explanation) -> str:
        language, rules = self._page.language, self._result.rules
        return say(
            "sources",
            language,
            file=explanation.standing.card.file,
            reference=rules.reference,
            rules=basename(rules.file),
            basis=say(f"basis_{self._result.basis}", language),
        )

    def _sum(self, explanation: Explanation) -> str:
        """The points of every item and what they come to, to be checked by hand."""
        language, card = self._page.language, explanation.standing.card
        results = [each.result for each in explanation.items]
        points = [f"{each.item.no}: {_points(each)}" for each in results]
        come = total(each.points for each in results)
        cut = total(each.points for each in card.cuts)
        whole = len(results) == len(self._result.rules.ruleset.items)
        listed = say("listed", language).join(points)
        line = say("each_item" if whole else "these_items", language, points=listed)
        less = say("less_cuts", language, points=show(cut)) if cut else ""
        return line + say("comes_to", language, points=show(EXACT.subtract(come, cut)), less=less)


def _summed_up(rest: list[ExplainedItem], language: Language) -> Iterator[str]:
    """The items of which nothing is told, by verdict."""
    for verdict in ("met", "bonus_only", "not_assessed"):
        numbers = [each.result.item.no for each in rest if each.result.verdict == verdict]
        if numbers:
            listed = say("listed", language).join(map(str, numbers))
            yield say(f"rest_{verdict}", language, count=len(numbers), items=listed)


def _points(result: ItemResult) -> str:
    """The points of an item, a dash where it is not assessed."""
    return "–" if result.verdict == "not_assessed" else show(result.points)
