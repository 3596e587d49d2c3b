"""The columns of a comparison of figures: units, awards and figures."""

from collections.abc import Iterator

from liuxiang.columns import FILES, Column, Signed
from liuxiang.comparison import AwardChange, Move
from liuxiang.comparison.figures import Changed, FiguresCompared
from liuxiang.views.figures.told import Told
from liuxiang.views.moves import columns as moves
from liuxiang.views.moves.said import awards_of
from liuxiang.wording import Language, say


class Columns:
    """The columns for the tables of one comparison."""

    def __init__(self, found: FiguresCompared, language: Language) -> None:
        self._found = found
        self._language = language
        self._told = Told(found, language)
        self._moves = moves.Columns(self._title, language)

    def _say(self, word: str) -> str:
        return say(word, self._language)

    def _title(self, category: str) -> str:
        return self._found.rules.ruleset.categories[category].title

    def of_moves(self) -> Iterator[Column[Move]]:
        """Return the columns of old and new positions."""
        word = self._say("interaction_head")
        interaction = Column[Move](word, lambda row: Signed(row.interaction), align="right")
        return self._moves.of_moves(self._found.impact, interaction)

    def of_awards(self) -> Iterator[Column[AwardChange]]:
        """Return the columns of old and new awards and their causes."""
        because = Column(self._say("cause"), self._told.why, folds="if need be")
        return self._moves.of_awards(lambda row: awards_of(row, self._language), because)

    def of_figures(self) -> Iterator[Column[Changed]]:
        """Yield the columns of changed figures and their worth to the unit."""
        told = self._told

        def value(row: Changed, at: int) -> str:
            change = row[1]
            return told.value(change.metric, (change.old, change.new)[at])

        yield Column(self._say("category"), lambda row: self._title(row[0].category), FILES)
        yield Column(self._say("unit"), lambda row: row[0].unit, folds="if need be")
        yield Column(self._say("items_of"), lambda row: told.items(row[1]), align="right")
        word = self._say("figure")
        yield Column(word, lambda row: told.metric(row[1].metric), folds="readily")
        yield Column(self._say("figure_old"), lambda row: value(row, 0), folds="if need be")
        yield Column(self._say("figure_new"), lambda row: value(row, 1), folds="if need be")
        yield Column(self._say("worth"), lambda row: Signed(row[2]), align="right")
        if any(told.comment(change.new) for _, change, _ in self._found.figures):
            word = self._say("said_with")
            yield Column(word, lambda row: told.comment(row[1].new), folds="readily", widest=40)
        yield Column(self._say("place_old"), lambda row: str(row[1].old_place or ""), FILES)
        yield Column(self._say("place_new"), lambda row: str(row[1].new_place or ""), FILES)
