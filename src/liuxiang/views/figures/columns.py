"""The columns of what moved in the figures: units, awards, figures."""

from collections.abc import Callable, Iterator

from liuxiang.columns import FILES, PAGE, SHEET, Column, Signed, Value
from liuxiang.exact import show
from liuxiang.impact.figures import FigureAward, FigureChange, FigureMove, FiguresCompared
from liuxiang.views.diff.worded import arrow
from liuxiang.views.figures.told import Told, places
from liuxiang.wording import Language, say

Changed = tuple[FigureMove, FigureChange]
"""A figure that changed, with its unit."""


class Columns:
    """The columns of the tables of one comparison."""

    def __init__(self, found: FiguresCompared, language: Language) -> None:
        self._found = found
        self._language = language
        self._told = Told(found, language)

    def _say(self, word: str) -> str:
        return say(word, self._language)

    def _title(self, category: str) -> str:
        return self._found.rules.ruleset.categories[category].title

    def of_moves(self) -> Iterator[Column[FigureMove]]:
        """Where units stood and stand: on a page both in one cell, on a sheet apart."""

        def sheet(word: str, get: Callable[[FigureMove], Value]) -> Column[FigureMove]:
            return Column(self._say(word), get, SHEET)

        def label(row: FigureMove, at: int) -> str:
            award = (row.old, row.new)[at].award
            return award.label(row.category) if award else ""

        def awards(row: FigureMove) -> str:
            return arrow(
                *(self._told.award(each.award, row.category) for each in (row.old, row.new))
            )

        yield sheet("category", lambda row: self._title(row.category))
        yield Column(self._say("rank"), _ranks, PAGE, "right")
        yield Column(self._say("unit"), lambda row: row.unit, folds="if need be")
        yield Column(self._say("total"), _totals, PAGE, "right", "if need be")
        yield sheet("rank_old", lambda row: row.old.rank)
        yield sheet("rank_new", lambda row: row.new.rank)
        yield sheet("total_old", lambda row: row.old.card.total)
        yield sheet("total_new", lambda row: row.new.card.total)
        yield Column(self._say("difference"), lambda row: Signed(row.difference), align="right")
        word = self._say("interaction_head")
        yield Column(word, lambda row: Signed(row.interaction), align="right")
        yield Column(self._say("award"), awards, PAGE, folds="readily")
        yield sheet("award_before", lambda row: label(row, 0))
        yield sheet("award_after", lambda row: label(row, 1))

    def of_awards(self) -> Iterator[Column[FigureAward]]:
        """Who had and has which award, and why."""
        told = self._told
        yield Column(self._say("category"), lambda row: self._title(row.category), SHEET)
        yield Column(self._say("unit"), lambda row: row.unit, folds="if need be")
        word = self._say("award_before")
        yield Column(word, lambda row: told.award(row.old, row.category), folds="readily")
        word = self._say("award_after")
        yield Column(word, lambda row: told.award(row.new, row.category), folds="readily")
        yield Column(self._say("cause"), told.why, folds="if need be")

    def of_figures(self) -> Iterator[Column[Changed]]:
        """Every figure that changed, and what that is worth to its unit."""
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
        yield Column(self._say("worth"), lambda row: Signed(row[1].points), align="right")
        yield Column(self._say("place_old"), lambda row: str(places(*row)[0] or ""), FILES)
        yield Column(self._say("place_new"), lambda row: str(places(*row)[1] or ""), FILES)


def _ranks(row: FigureMove) -> str:
    return arrow(str(row.old.rank), str(row.new.rank))


def _totals(row: FigureMove) -> str:
    return arrow(show(row.old.card.total), show(row.new.card.total))
