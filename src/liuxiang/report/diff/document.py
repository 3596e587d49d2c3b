"""What changed, for people to read: the summary first, then awards, changes and units."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, get_args

from liuxiang.changes import Change
from liuxiang.changes.change import Direction
from liuxiang.changes.facts import FactPath
from liuxiang.diagnostics import Place
from liuxiang.document import (
    Block,
    Column,
    Document,
    Fold,
    Heading,
    Paragraph,
    Points,
    Row,
    Table,
    Tone,
)
from liuxiang.exact import show
from liuxiang.impact import AwardChange, Impact, Move
from liuxiang.impact.compared import Compared
from liuxiang.message import Language
from liuxiang.report.diff.telling import Telling
from liuxiang.ruleset import Award
from liuxiang.words import say

NAMES: Final = 8
"""Units that the summary names of a kind; the tables name them all."""

_TONES: Final[dict[Direction, Tone]] = {
    "stricter": "warning",
    "looser": "good",
    "mixed": "strong",
    "undecidable": "strong",
    "neutral": "faint",
}


def document(compared: Compared, language: Language) -> Document:
    """The whole."""
    return tuple(_Writing(compared, language).blocks())


def summary(compared: Compared, language: Language) -> Iterator[str]:
    """How much changed, how many it moves, and who gains or loses an award."""
    return _Writing(compared, language).summary()


class _Writing:
    def __init__(self, compared: Compared, language: Language) -> None:
        self._compared = compared
        self._language = language
        self._telling = Telling(compared.made, language)
        self._numbers = numbers(compared)

    def blocks(self) -> Iterator[Block]:
        old, new = self._compared.old, self._compared.new
        yield Heading(self._say("changed_rules", old=old.reference, new=new.ruleset.version))
        yield Paragraph(self._say("changed_files", old=old.file, new=new.file), "faint")
        changes = self._compared.made.changes
        if not changes:
            yield Paragraph(self._say("no_changes"))
        lines = tuple(self.summary())
        if lines:
            yield Points(lines)
        impact = self._compared.impact
        if impact is not None and impact.awards:
            yield Heading(self._say("awards_heading"), 2)
            yield self._awards(impact.awards)
            remarks = tuple(self._overtaken(impact.awards))
            if remarks:
                yield Points(remarks, "warning")
        if changes:
            yield Heading(self._say("changes_heading"), 2)
            yield from self._changes()
        if impact is not None:
            yield from self._impact(impact)

    def _say(self, word: str, **values: object) -> str:
        return say(word, self._language, **values)

    def _listed(self, words: list[str]) -> str:
        return self._say("enumerated").join(words)

    def _short(self, change: Change) -> str:
        """A change by its number in the table of changes, and what it is about."""
        number = self._numbers[change.at, change.code]
        return f"[{number}] {self._telling.short(change)}"

    def summary(self) -> Iterator[str]:
        """How much changed, how many it moves, and who gains or loses an award."""
        changes = self._compared.made.changes
        if changes:
            found = Counter(each.direction for each in changes)
            parts = [
                self._say("count_of", what=self._say(each), count=found[each])
                for each in get_args(Direction)
                if found[each]
            ]
            yield self._say("count_changes", count=len(changes), parts=self._listed(parts))
        impact = self._compared.impact
        if impact is None:
            return
        moves = len(impact.moves)
        same = moves - impact.up - impact.down
        values = {"units": moves, "up": impact.up, "down": impact.down, "same": same}
        yield self._say("count_moves", **values, awards=len(impact.awards))
        yield from self._names_of_awards(impact)
        if impact.ties:
            yield self._say("count_ties", count=len(impact.ties))
        if impact.lacking:
            yield self._say("count_lacking", count=len(impact.lacking))

    def _names_of_awards(self, impact: Impact) -> Iterator[str]:
        gained = [each for each in impact.awards if each.old is None]
        lost = [each for each in impact.awards if each.new is None]
        other = [each for each in impact.awards if each.old is not None and each.new is not None]
        for word, found in (("gains_award", gained), ("loses_award", lost), ("other_award", other)):
            if found:
                names = [self._named(each) for each in found[:NAMES]]
                if len(found) > NAMES:
                    names.append(f"… (+{len(found) - NAMES})")
                yield self._say(word, names=self._listed(names))

    def _named(self, each: AwardChange) -> str:
        old, new = (self._award(award, each.category) for award in (each.old, each.new))
        if each.old is not None and each.new is not None:
            return self._say("named_awards", unit=each.unit, old=old, new=new)
        return self._say("named_award", unit=each.unit, award=old if each.new is None else new)

    def _award(self, award: Award | None, category: str) -> str:
        return self._say("none") if award is None else award.label(category)

    def _awards(self, awards: tuple[AwardChange, ...]) -> Table:
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
                    self._award(each.old, each.category),
                    self._award(each.new, each.category),
                    self._because(each),
                ),
                "good" if each.old is None else "warning" if each.new is None else "plain",
            )
            for each in awards
        ]
        return Table(columns, tuple(rows))

    def _because(self, each: AwardChange) -> str:
        """Which changes did it."""
        word = "any_alone" if each.how == "alone" and len(each.by) > 1 else each.how
        changes = self._listed([self._short(change) for change in each.by])
        return self._say(word, changes=changes or self._say("others"))

    def _overtaken(self, awards: tuple[AwardChange, ...]) -> Iterator[str]:
        """What takes an award from somebody without taking a point."""
        for each in awards:
            for change in each.overtaken:
                looser = change.direction == "looser"
                yield self._say(
                    "overtaken_looser" if looser else "overtaken",
                    unit=each.unit,
                    change=self._short(change),
                )

    def _changes(self) -> Iterator[Block]:
        """What can move somebody, then what cannot."""
        columns = (
            Column(self._say("number"), "right"),
            Column(self._say("direction")),
            Column(self._say("change"), folds="readily"),
            Column(self._say("code")),
            Column(self._say("place"), folds="if need be"),
        )
        changes = ordered(self._compared)
        felt = [each for each in changes if each.direction != "neutral"]
        neutral = [each for each in changes if each.direction == "neutral"]
        if felt:
            yield Table(columns, tuple(self._change(each) for each in felt))
        if neutral:
            title = self._say("neutral_heading", count=len(neutral))
            yield Fold(title, (Table(columns, tuple(self._change(each) for each in neutral)),))
        impact = self._compared.impact
        if impact is not None and impact.unscored:
            lines = [self._say("unscored", change=self._short(each)) for each in impact.unscored]
            yield Points(tuple(lines))

    def _change(self, change: Change) -> Row:
        cells = (
            str(self._numbers[change.at, change.code]),
            self._say(change.direction),
            self._telling.message(change),
            change.code,
            _spot(place_of(self._compared, change)),
        )
        return Row(cells, _TONES[change.direction])

    def _impact(self, impact: Impact) -> Iterator[Block]:
        """The units list by list, then what needs a look."""
        for category, title in self._compared.made.new.categories.items():
            called = self._compared.made.names.called("categories", category)
            moves = [each for each in impact.moves if each.category == called]
            if moves:
                heading = self._say("moves_heading", title=title.title, count=len(moves))
                yield Fold(heading, (self._moves(moves),))
        if impact.ties:
            lines = tuple(each.message(self._language) for each in impact.ties)
            yield Fold(self._say("ties_heading"), (Points(lines, "warning"),))
        if impact.lacking:
            lines = tuple(self._lacking(impact))
            yield Fold(self._say("lacking_heading"), (Points(lines, "warning"),))

    def _lacking(self, impact: Impact) -> Iterator[str]:
        """The figures that are missing, each with the units that lack it."""
        facts = self._compared.made.sides.after
        lacking: dict[str, list[str]] = {}
        for each in impact.lacking:
            for name in each.metrics:
                lacking.setdefault(name, []).append(each.unit)
        for name, units in sorted(lacking.items()):
            names = self._listed(units)
            if len(units) == len(impact.moves):
                names = self._say("all_units", count=len(units))
            title = facts["metrics", name, "title"].value
            yield self._say("lacks", metric=title, units=names)

    def _moves(self, moves: list[Move]) -> Table:
        columns = (
            Column(self._say("rank"), "right"),
            Column(self._say("unit"), folds="if need be"),
            Column(self._say("total"), "right"),
            Column(self._say("difference"), "right"),
            Column(self._say("award"), folds="readily"),
            Column(self._say("cause"), folds="if need be"),
        )
        return Table(columns, tuple(self._move(each) for each in moves))

    def _move(self, move: Move) -> Row:
        old, new = move.old, move.new
        cells = (
            arrow(str(old.rank), str(new.rank)),
            move.unit,
            arrow(show(old.card.total), show(new.card.total)),
            signed(show(move.difference)),
            arrow(*(self._award(each.award, move.category) for each in (old, new))),
            self._causes(move),
        )
        tone: Tone = (
            "good" if move.difference > 0 else "warning" if move.difference < 0 else "plain"
        )
        return Row(cells, tone)

    def _causes(self, move: Move) -> str:
        found = []
        for each in move.causes:
            points = signed(show(each.points))
            if each.change is None:
                found.append(self._say("interaction", points=points))
            else:
                change = self._short(each.change)
                found.append(self._say("caused", change=change, points=points))
        return self._say("comma").join(found)


def place_of(compared: Compared, change: Change) -> Place:
    """Where a change stands in the new version; what was removed, in the old one."""
    if change.new_at is not None:
        return compared.new.place(change.new_at)
    return compared.old.place(change.old_at or ())


def _spot(place: Place) -> str:
    return f"{place.file.rpartition('/')[2]}:{place.line}"


def ordered(compared: Compared) -> list[Change]:
    """The changes as they are listed: those that move no points last."""
    return sorted(compared.made.changes, key=lambda each: each.direction == "neutral")


def numbers(compared: Compared) -> Mapping[tuple[FactPath, str], int]:
    """The number of each change in that list."""
    return {(each.at, each.code): n for n, each in enumerate(ordered(compared), 1)}


def arrow(old: str, new: str) -> str:
    """One value where both are the same, else both."""
    return new if old == new else f"{old} → {new}"


def signed(number: str) -> str:
    """A difference with its sign; nothing for none."""
    return "" if number == "0" else number if number.startswith("-") else f"+{number}"
