"""What moved in the figures as text for a terminal, or as Markdown that fits a comment."""

from collections.abc import Iterator

from liuxiang.columns import signed
from liuxiang.document import Block, Document, Fold, Heading, Paragraph, Points, Tone, table
from liuxiang.exact import ZERO
from liuxiang.impact.figures import FigureMove, FiguresCompared
from liuxiang.views.diff.worded import asked_for, awards_moved, not_compared
from liuxiang.views.figures.columns import Changed, Columns
from liuxiang.views.figures.told import Told, changed
from liuxiang.wording import Language, say


def document(found: FiguresCompared, language: Language) -> Document:
    """The comparison for people."""
    return tuple(_Writing(found, language).blocks())


def summary(found: FiguresCompared, language: Language) -> tuple[str, ...]:
    """How much changed, for whom, and what could not be compared."""
    return tuple(_Writing(found, language).summary())


class _Writing:
    def __init__(self, found: FiguresCompared, language: Language) -> None:
        self._found = found
        self._language = language
        self._told = Told(found, language)
        self._columns = Columns(found, language)

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
            yield table(self._columns.of_awards(), found.awards)
        if found.figures:
            yield Heading(self._say("figures_heading"), 2)
            yield table(self._columns.of_figures(), changed(found), _of_figure)
        for category, title in found.rules.ruleset.categories.items():
            moves = [each for each in found.moves if each.category == category]
            if any(each.old.rank != each.new.rank or each.difference for each in moves):
                heading = self._say("moves_heading", title=title.title, count=len(moves))
                yield Fold(heading, (table(self._columns.of_moves(), moves, _of_move),))
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
        points_said = self._say(worth, points=signed(points))
        return self._say("crossed", unit=move.unit, old=old, new=new, points=points_said)


def _of_figure(row: Changed) -> Tone:
    return tone(gains=row[1].points > 0, loses=row[1].points < 0)


def _of_move(row: FigureMove) -> Tone:
    return tone(gains=row.difference > 0, loses=row.difference < 0)


def tone(*, gains: bool, loses: bool) -> Tone:
    """How a row looks for a unit that gains or loses."""
    return "good" if gains else "warning" if loses else "plain"
