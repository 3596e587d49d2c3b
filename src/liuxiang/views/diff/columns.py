"""The columns of what changed: the changes, and with figures the units and the awards."""

from collections.abc import Callable, Iterator

from liuxiang.changes import Change
from liuxiang.columns import CSV, FILES, PAGE, SHEET, Column, Signed, Value, signed
from liuxiang.diagnostics import Place
from liuxiang.exact import show
from liuxiang.impact import AwardChange, Cause, Impact, Move
from liuxiang.ruleset import Award
from liuxiang.views.diff.worded import (
    Worded,
    arrow,
    ordered,
    places_of,
    reachable,
    spot,
    within_reach,
)


class Columns(Worded):
    """The columns of the tables of one comparison."""

    def of_changes(self) -> Iterator[Column[Change]]:
        """The changes by number; a sheet says what was and is as people say it."""

        def old_and_new(row: Change) -> str:
            sides = places_of(self._compared, row)
            return "\n".join(spot(each) for side in sides for each in side)

        def change(row: Change) -> str:
            return self._telling.message(row)

        yield Column(self._say("number"), self._number, align="right")
        yield Column(self._say("direction"), lambda row: self._say(row.direction))
        yield Column(self._say("change"), change, PAGE | SHEET, folds="readily", widest=72)
        yield Column(self._say("change_old"), lambda row: self._value(row, 0), SHEET, widest=28)
        yield Column(self._say("change_new"), lambda row: self._value(row, 1), SHEET, widest=28)
        yield Column(self._say("code"), lambda row: row.code)
        yield Column(self._say("path"), lambda row: row.path, FILES, widest=56)
        yield Column(self._say("change_old"), lambda row: row.old or "", CSV)
        yield Column(self._say("change_new"), lambda row: row.new or "", CSV)
        yield Column(self._say("change"), change, CSV)
        yield Column(self._say("place"), old_and_new, PAGE, folds="if need be")
        for at, word in enumerate(("place_old", "place_new")):
            yield Column(self._say(word), self._places(at, str), CSV)
            yield Column(self._say(word), self._places(at, spot), SHEET, widest=28)

    def _number(self, change: Change) -> int:
        return self._numbers[change.at, change.code]

    def _value(self, change: Change, at: int) -> str:
        raw = (change.old, change.new)[at]
        return "" if raw is None else self._telling.values(change)[at]

    def _places(self, at: int, said: Callable[[Place], str]) -> Callable[[Change], Value]:
        return lambda row: self._listed([said(each) for each in places_of(self._compared, row)[at]])

    def of_moves(self, impact: Impact) -> Iterator[Column[Move]]:
        """Where units stood and stand; in files a column for what each change is worth."""

        def file(word: str, get: Callable[[Move], Value], widest: int = 40) -> Column[Move]:
            return Column(self._say(word), get, FILES, widest=widest)

        yield file("category", lambda row: self.title(row.category), 28)
        yield Column(self._say("rank"), _ranks, PAGE, "right")
        yield Column(self._say("unit"), self._unit, PAGE, folds="if need be")
        yield file("unit", lambda row: row.unit)
        yield Column(self._say("total"), self._totals, PAGE, "right", "if need be")
        yield file("rank_old", lambda row: row.old.rank)
        yield file("rank_new", lambda row: row.new.rank)
        yield file("total_old", lambda row: row.old.card.total)
        yield file("total_new", lambda row: row.new.card.total)
        yield Column(self._say("difference"), lambda row: Signed(row.difference), align="right")
        if impact.lacking:
            yield file("possible", _most)
        yield Column(self._say("award"), self._awards_of, PAGE, folds="readily")
        yield file("award_before", lambda row: _of_move(row)[0], 32)
        yield file("award_after", lambda row: _of_move(row)[1], 32)
        yield Column(self._say("cause"), self._causes, PAGE, folds="if need be")
        yield from self._worth(impact)

    def _worth(self, impact: Impact) -> Iterator[Column[Move]]:
        """What each change is worth to a unit, what its new figures are, and what is left."""
        of_moves = {
            (move.category, move.unit): {_identity(each): each.points for each in move.causes}
            for move in impact.moves
        }
        moving = {identity for found in of_moves.values() for identity in found}

        def worth(*identity: object) -> Callable[[Move], Value]:
            return lambda row: of_moves[row.category, row.unit].get(identity, "")

        for change in ordered(self._compared):
            if (change.at, change.code) in moving:
                points = worth(change.at, change.code)
                yield Column(change.path, points, CSV)
                yield Column(self._short(change), points, SHEET, widest=24)
        if impact.apart:
            yield Column(self._say("new_figures"), worth("new_figures"), FILES)
        yield Column(self._say("interaction_head"), worth("interaction_head"), FILES)

    def _unit(self, row: Move) -> str:
        if row.left is None:
            return row.unit
        return self._say("moved_from", unit=row.unit, category=self.title(row.left))

    def _totals(self, row: Move) -> str:
        total = arrow(show(row.old.card.total), show(row.new.card.total))
        return total if row.waits == 0 else self._say("can_be", total=total, most=within_reach(row))

    def _awards_of(self, row: Move) -> str:
        old = self._award(row.old.award, row.left or row.category)
        return arrow(old, self._award(row.new.award, row.category))

    def _causes(self, row: Move) -> str:
        found = []
        for each in row.causes:
            points = signed(each.points)
            if each.change is None:
                word = "figures_worth" if each.figures else "interaction"
                found.append(self._say(word, points=points))
            else:
                change = self._short(each.change)
                found.append(self._say("caused", change=change, points=points))
        return self._say("comma").join(found)

    def of_awards(self) -> Iterator[Column[AwardChange]]:
        """Who had and has which award, and which changes did it."""
        yield Column(self._say("category"), lambda row: self.title(row.category), SHEET, widest=28)
        yield Column(self._say("unit"), lambda row: row.unit, folds="if need be")
        for at, word in enumerate(("award_before", "award_after")):
            yield Column(self._say(word), self._named_award(at), PAGE, folds="readily")
            yield Column(self._say(word), self._award_label(at), SHEET, widest=32)
        yield Column(self._say("cause"), self._because, PAGE, folds="if need be")
        yield Column(self._say("cause"), self._how, SHEET, widest=72)

    def _named_award(self, at: int) -> Callable[[AwardChange], Value]:
        return lambda row: self.both_awards(row)[at]

    def _award_label(self, at: int) -> Callable[[AwardChange], Value]:
        return lambda row: _labels(row.old, row.new, row.category, row.left)[at]

    def _how(self, row: AwardChange) -> str:
        return self._say(row.how, changes=self._causes_of(row.by, figures=row.figures))

    def _because(self, row: AwardChange) -> str:
        several = len(row.by) + row.figures > 1
        word = "any_alone" if row.how == "alone" and several else row.how
        changes = self._causes_of(row.by, figures=row.figures)
        return self._say(word, changes=changes or self._say("others"))


def _ranks(row: Move) -> str:
    return arrow(str(row.old.rank), str(row.new.rank))


def _most(row: Move) -> Value:
    most = reachable(row)
    return "" if most is None else most


def _of_move(row: Move) -> tuple[str, str]:
    return _labels(row.old.award, row.new.award, row.category, row.left)


def _labels(
    old: Award | None, new: Award | None, category: str, left: str | None
) -> tuple[str, str]:
    """The names of the award that a unit had and of the one it has; empty for none."""
    before = "" if old is None else old.label(left or category)
    return before, "" if new is None else new.label(category)


def _identity(cause: Cause) -> tuple[object, ...]:
    """What tells a cause from the others: a change, the new figures, or what is left."""
    if cause.change is not None:
        return cause.change.at, cause.change.code
    return ("new_figures",) if cause.figures else ("interaction_head",)
