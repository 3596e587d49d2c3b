"""The document on a comparison of figures, for a terminal or for a Markdown comment."""

from collections.abc import Iterator
from decimal import Decimal

from liuxiang.columns import signed
from liuxiang.comparison import Move
from liuxiang.comparison.figures import CategoryChange, Changed, FiguresCompared
from liuxiang.document import Block, Document, Fold, Heading, Paragraph, Points, Tone, table
from liuxiang.views.figures.columns import Columns
from liuxiang.views.figures.told import Told
from liuxiang.views.moves.said import (
    asked_for,
    awards_moved,
    grades_moved,
    not_compared,
    of_move,
    tone,
)
from liuxiang.wording import Language, say


def document(found: FiguresCompared, language: Language) -> Document:
    """Return the document on a comparison."""
    return tuple(_Writing(found, language).blocks())


def summary(found: FiguresCompared, language: Language) -> tuple[str, ...]:
    """Return the number of changes and units, and what could not be compared."""
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
        """Yield the summary, the awards, the figures, then the units by category."""
        found, impact = self._found, self._found.impact
        yield Heading(self._say("changed_figures", title=found.rules.ruleset.title))
        yield from asked_for(found.rules.chosen, found.basis, self._language)
        lines = list(self.summary())
        yield Points(tuple(lines)) if lines else Paragraph(self._say("no_figures"))
        if impact.awards:
            yield Heading(self._say("awards_heading"), 2)
            yield table(self._columns.of_awards(), impact.awards)
        if found.figures:
            yield Heading(self._say("figures_heading"), 2)
            yield table(self._columns.of_figures(), found.figures, _of_figure)
        for category, title in found.rules.ruleset.categories.items():
            moves = [each for each in impact.moves if each.category == category]
            if any(each.old.rank != each.new.rank or each.difference for each in moves):
                heading = self._say("moves_heading", title=title.title, count=len(moves))
                yield Fold(heading, (table(self._columns.of_moves(), moves, of_move),))
        if impact.ties:
            ties = tuple(each.message(self._language) for each in impact.ties)
            yield Fold(self._say("ties_heading"), (Points(ties, "warning"),))

    def summary(self) -> Iterator[str]:
        """Yield the number of changes and units, and what could not be compared."""
        found, impact = self._found, self._found.impact
        if found.figures:
            units = len({move.unit for move, _, _ in found.figures})
            values = {"figures": len(found.figures), "units": units}
            awards = awards_moved(len(impact.awards), self._language)
            values |= {"up": impact.up, "down": impact.down}
            yield self._say("count_figures", **values, awards=awards)
        graded = grades_moved(impact.moves, *(found.rules.ruleset,) * 2, self._language)
        if graded:
            yield graded
        if impact.appeared:
            yield self._say("appeared", names=self._told.units(impact.appeared))
        if impact.gone:
            yield self._say("gone", names=self._told.units(impact.gone))
        for each in found.crossed:
            yield self._crossed(*each)
        if found.omitted:
            yield not_compared(found.omitted, self._language)
        if impact.ties:
            yield self._say("count_ties", count=len(impact.ties))

    def _crossed(self, move: Move, change: CategoryChange, points: Decimal) -> str:
        """Return a unit whose category changed, and what this alone is worth to it."""
        worth = "crossed_points" if points else "crossed_nothing"
        old, new = (
            self._found.rules.ruleset.categories[each].title for each in (change.old, change.new)
        )
        said = self._say(worth, points=signed(points))
        return self._say("crossed", unit=move.unit, old=old, new=new, points=said)


def _of_figure(row: Changed) -> Tone:
    return tone(gains=row[2] > 0, loses=row[2] < 0)
