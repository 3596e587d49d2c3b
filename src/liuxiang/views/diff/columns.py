"""The columns of rule changes and, with figures, of units and awards."""

from collections.abc import Callable, Iterator

from liuxiang.changes import Change
from liuxiang.columns import CSV, FILES, PAGE, SHEET, Column, Value, signed
from liuxiang.comparison import INTERACTION, NEW_FIGURES, AwardChange, Comparison, Move, Reason
from liuxiang.diagnostics import Place
from liuxiang.views.diff.worded import Worded, ordered, places_of, spot
from liuxiang.views.moves import columns as moves
from liuxiang.views.moves.said import labels


class Columns(Worded):
    """The columns for the tables of one comparison."""

    def of_changes(self) -> Iterator[Column[Change]]:
        """Yield the columns of changes; sheets show old and new values as readable text."""

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

    def of_moves(self, impact: Comparison) -> Iterator[Column[Move]]:
        """Yield the columns of old and new positions; files get one per change with its worth."""
        yield from moves.Columns(self.title, self._language).of_moves(impact)
        yield Column(self._say("cause"), self._causes, PAGE, folds="if need be")
        yield from self._worth(impact)

    def _worth(self, impact: Comparison) -> Iterator[Column[Move]]:
        """Yield the columns for the worth of changes, of new figures and of the interaction."""
        of_moves = {
            (move.category, move.unit): {_identity(each.by): each.points for each in move.causes}
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
            yield Column(self._say("new_figures"), worth(NEW_FIGURES.path), FILES)
        yield Column(self._say("interaction_head"), worth(INTERACTION.path), FILES)

    def _causes(self, row: Move) -> str:
        found = []
        for each in row.causes:
            points = signed(each.points)
            if isinstance(each.by, Change):
                found.append(self._say("caused", change=self._short(each.by), points=points))
            else:
                word = "figures_worth" if each.by is NEW_FIGURES else "interaction"
                found.append(self._say(word, points=points))
        return self._say("comma").join(found)

    def of_awards(self) -> Iterator[Column[AwardChange]]:
        """Yield the columns of old and new awards and the changes that caused them."""
        yield from moves.Columns(self.title, self._language).of_awards(
            labels,
            Column(self._say("cause"), self._because, PAGE, folds="if need be"),
            Column(self._say("cause"), self._how, SHEET, widest=72),
        )

    def _how(self, row: AwardChange) -> str:
        return self._say(row.how, changes=self._causes_of(row.by))

    def _because(self, row: AwardChange) -> str:
        word = "any_alone" if row.how == "alone" and len(row.by) > 1 else row.how
        changes = self._causes_of(row.by)
        return self._say(word, changes=changes or self._say("others"))


def _identity(reason: Reason) -> tuple[object, ...]:
    """Return a key that identifies a reason: a change, the new figures or the interaction."""
    return (reason.at, reason.code) if isinstance(reason, Change) else (reason.path,)
