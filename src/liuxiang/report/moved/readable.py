"""What moved in the figures as text for a terminal, or as Markdown that fits a comment."""

from collections.abc import Iterator

from liuxiang.document import Block, Column, Fold, Heading, Paragraph, Points, Row, Table, Tone
from liuxiang.exact import ZERO, show
from liuxiang.impact.figures import FigureMove, FiguresCompared
from liuxiang.message import Language
from liuxiang.report.diff.worded import arrow, asked_for, awards_moved, not_compared, signed
from liuxiang.report.fitted import fitted
from liuxiang.report.moved.told import Told, changed
from liuxiang.report.page import Page
from liuxiang.words import say


def compared(found: FiguresCompared, page: Page, form: str) -> str:
    """The comparison for people, in a format of documents."""
    return fitted(tuple(_Writing(found, page.language).blocks()), page, form)


def summary(found: FiguresCompared, language: Language) -> tuple[str, ...]:
    """How much changed, for whom, and what could not be compared."""
    return tuple(_Writing(found, language).summary())


class _Writing:
    def __init__(self, found: FiguresCompared, language: Language) -> None:
        self._found = found
        self._language = language
        self._told = Told(found, language)

    def _say(self, word: str, **values: object) -> str:
        return say(word, self._language, **values)

    def blocks(self) -> Iterator[Block]:
        """The summary, the awards, the figures, then the units list by list."""
        found = self._found
        yield Heading(self._say("changed_figures", title=found.rules.ruleset.title))
        yield from asked_for(found.rules.chosen, found.basis, self._language)
        lines = list(self.summary())
        yield Points(tuple(lines)) if lines else Paragraph(self._say("no_figures"))
        if found.awards:
            yield Heading(self._say("awards_heading"), 2)
            yield self._awards()
        if found.figures:
            yield Heading(self._say("figures_heading"), 2)
            yield self._figures()
        for category, title in found.rules.ruleset.categories.items():
            moves = [each for each in found.moves if each.category == category]
            if any(each.old.rank != each.new.rank or each.difference for each in moves):
                heading = self._say("moves_heading", title=title.title, count=len(moves))
                yield Fold(heading, (self._moves(moves),))
        if found.ties:
            ties = tuple(each.message(self._language) for each in found.ties)
            yield Fold(self._say("ties_heading"), (Points(ties, "warning"),))

    def summary(self) -> Iterator[str]:
        """How much changed, for whom, and what could not be compared."""
        found = self._found
        if found.figures:
            units = sum(bool(each.figures) for each in found.moves)
            values = {"figures": found.figures, "units": units, "up": found.up, "down": found.down}
            awards = awards_moved(len(found.awards), self._language)
            yield self._say("count_figures", **values, awards=awards)
        if found.appeared:
            yield self._say("appeared", names=self._told.units(found.appeared))
        if found.gone:
            yield self._say("gone", names=self._told.units(found.gone))
        for each in found.crossed:
            yield self._crossed(each)
        if found.omitted:
            yield not_compared(found.omitted, self._language)
        if found.ties:
            yield self._say("count_ties", count=len(found.ties))

    def _crossed(self, move: FigureMove) -> str:
        """The unit that has another category, and what this alone is worth to it."""
        before, points = move.left or (move.category, ZERO)
        worth = "crossed_points" if points else "crossed_nothing"
        old, new = (
            self._found.rules.ruleset.categories[each].title for each in (before, move.category)
        )
        points_said = self._say(worth, points=signed(show(points)))
        return self._say("crossed", unit=move.unit, old=old, new=new, points=points_said)

    def _awards(self) -> Table:
        columns = (
            Column(self._say("unit"), folds="if need be"),
            Column(self._say("award_before"), folds="readily"),
            Column(self._say("award_after"), folds="readily"),
            Column(self._say("cause"), folds="if need be"),
        )
        rows = [
            Row(
                (
                    each.unit,
                    *(self._told.award(award, each.category) for award in (each.old, each.new)),
                    self._told.why(each),
                )
            )
            for each in self._found.awards
        ]
        return Table(columns, tuple(rows))

    def _figures(self) -> Table:
        columns = (
            Column(self._say("unit"), folds="if need be"),
            Column(self._say("items_of"), "right"),
            Column(self._say("figure"), folds="readily"),
            Column(self._say("figure_old"), folds="if need be"),
            Column(self._say("figure_new"), folds="if need be"),
            Column(self._say("worth"), "right"),
        )
        rows = [
            Row(
                (
                    move.unit,
                    self._told.items(each),
                    self._told.metric(each.metric),
                    self._told.value(each.metric, each.old),
                    self._told.value(each.metric, each.new),
                    signed(show(each.points)),
                ),
                tone(gains=each.points > 0, loses=each.points < 0),
            )
            for move, each in changed(self._found)
        ]
        return Table(columns, tuple(rows))

    def _moves(self, moves: list[FigureMove]) -> Table:
        columns = (
            Column(self._say("rank"), "right"),
            Column(self._say("unit"), folds="if need be"),
            Column(self._say("total"), "right", "if need be"),
            Column(self._say("difference"), "right"),
            Column(self._say("interaction_head"), "right"),
            Column(self._say("award"), folds="readily"),
        )
        rows = [
            Row(
                (
                    arrow(str(each.old.rank), str(each.new.rank)),
                    each.unit,
                    arrow(show(each.old.card.total), show(each.new.card.total)),
                    signed(show(each.difference)),
                    signed(show(each.interaction)),
                    arrow(
                        *(self._told.award(s.award, each.category) for s in (each.old, each.new))
                    ),
                ),
                tone(gains=each.difference > 0, loses=each.difference < 0),
            )
            for each in moves
        ]
        return Table(columns, tuple(rows))


def tone(*, gains: bool, loses: bool) -> Tone:
    """How a row looks for a unit that gains or loses."""
    return "good" if gains else "warning" if loses else "plain"
