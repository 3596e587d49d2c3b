"""The columns that all kinds of comparisons share: old and new positions."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from liuxiang.columns import (
    FILES,
    OPEN,
    PAGE,
    SHEET,
    Column,
    Marked,
    Signed,
    Value,
    rank_cell,
    shown,
)
from liuxiang.comparison import AwardChange, Comparison, Move, Unreported
from liuxiang.views.moves.said import arrow, awards_of, labels
from liuxiang.views.unscored import shown_total, total_cell, total_of
from liuxiang.wording import Language, say


class Columns:
    """The columns for the tables of one comparison; `title` returns the title of a category."""

    def __init__(self, title: Callable[[str], str], language: Language) -> None:
        self._title = title
        self._language = language

    def _say(self, word: str, **values: object) -> str:
        return say(word, self._language, **values)

    def of_moves(self, found: Comparison, *more: Column[Move]) -> Iterator[Column[Move]]:
        """Yield the columns of old and new positions: one cell on a page, two in files.

        The columns of `more` follow the difference.
        """

        def file(word: str, get: Callable[[Move], Value], widest: int = 40) -> Column[Move]:
            return Column(self._say(word), get, FILES, widest=widest)

        yield file("category", lambda row: self._title(row.category), 28)
        yield Column(self._say("rank"), _ranks, PAGE, "right")
        yield Column(self._say("unit"), self._unit, PAGE, folds="if need be")
        yield file("unit", lambda row: row.unit)
        yield Column(self._say("total"), self._totals, PAGE, "right", "if need be")
        yield file("rank_old", lambda row: rank_cell(row.old.rank))
        yield file("rank_new", lambda row: rank_cell(row.new.rank))
        yield file("total_old", lambda row: total_cell(total_of(row.old)))
        yield file("total_new", lambda row: total_cell(total_of(row.new)))
        yield Column(self._say("difference"), lambda row: Signed(row.difference), align="right")
        yield from more
        if found.lacking:
            yield file("possible", lambda row: _possible(row.unreported) if row.unreported else "")
        yield Column(self._say("award"), self._awards, PAGE, folds="readily")
        yield file("award_before", lambda row: labels(row)[0], 32)
        yield file("award_after", lambda row: labels(row)[1], 32)

    def _unit(self, row: Move) -> str:
        if row.left is None:
            return row.unit
        return self._say("moved_from", unit=row.unit, category=self._title(row.left))

    def _totals(self, row: Move) -> str:
        total = arrow(shown_total(total_of(row.old)), shown_total(total_of(row.new)))
        if row.unreported is None or row.waits == 0:
            return total
        return self._say("can_be", total=total, most=shown(_possible(row.unreported)))

    def _awards(self, row: Move) -> str:
        return arrow(*awards_of(row, self._language))

    def of_awards(
        self, in_files: Callable[[Move], tuple[str, str]], *because: Column[AwardChange]
    ) -> Iterator[Column[AwardChange]]:
        """Yield the columns of old and new awards; `in_files` returns their names on sheets."""

        def page(at: int) -> Callable[[AwardChange], Value]:
            return lambda row: awards_of(row.move, self._language)[at]

        def sheet(at: int) -> Callable[[AwardChange], Value]:
            return lambda row: in_files(row.move)[at]

        yield Column(self._say("category"), lambda row: self._title(row.category), SHEET, widest=28)
        yield Column(self._say("unit"), lambda row: row.unit, folds="if need be")
        for at, word in enumerate(("award_before", "award_after")):
            yield Column(self._say(word), page(at), PAGE, folds="readily")
            yield Column(self._say(word), sheet(at), SHEET, widest=32)
        yield from because


def _ranks(row: Move) -> str:
    return arrow(str(rank_cell(row.old.rank)), str(rank_cell(row.new.rank)))


def _possible(row: Unreported) -> Decimal | Marked:
    """Return the total including unreported points, marked `+` if there is no limit."""
    return Marked(row.possible, OPEN) if row.open else row.possible
