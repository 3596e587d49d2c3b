"""The document on units moved by rule changes: awards, units, and points to check."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from liuxiang.comparison import AwardChange, Comparison
from liuxiang.comparison.rules import Compared
from liuxiang.document import Block, Fold, Heading, Points, Tone, table
from liuxiang.exact import show
from liuxiang.standings import Standing
from liuxiang.views.diff.columns import Columns
from liuxiang.views.diff.worded import Worded
from liuxiang.views.moves.said import (
    awards_moved,
    awards_of,
    grades_moved,
    not_compared,
    of_move,
    tone,
)
from liuxiang.wording import Language, counted

NAMES: Final = 8
"""Units that the summary names of a kind; the tables name them all."""


class Moving(Worded):
    """The parts of a report that are about units."""

    def __init__(self, compared: Compared, language: Language) -> None:
        super().__init__(compared, language)
        self._columns = Columns(compared, language)

    def summary(self, impact: Comparison) -> Iterator[str]:
        """Yield the number of units moved, and the awards gained or lost."""
        counts = [("moved_up", impact.up), ("moved_down", impact.down)]
        counts += [("moved_waiting", impact.waiting)] if impact.waiting else []
        moved = [self._say(word, count=n) for word, n in (*counts, ("moved_same", impact.same))]
        units = counted("unit", len(impact.moves), self._language)
        word = "count_moves_apart" if impact.apart else "count_moves"
        awards = awards_moved(len(impact.awards), self._language)
        yield self._say(word, units=units, moved=self._say("comma").join(moved), awards=awards)
        if impact.lacking:
            yield self._waiting(impact)
        yield from self._names_of_awards(impact)
        made = self._compared.made
        graded = grades_moved(impact.moves, made.old, made.new, self._language)
        if graded:
            yield graded
        if impact.ties:
            yield self._say("count_ties", count=len(impact.ties))
        for word, found in (("only_old", impact.gone), ("only_new", impact.appeared)):
            if found:
                yield self._say(word, names=self._listed([self._ranked(each) for each in found]))
        if self._compared.omitted:
            yield not_compared(self._compared.omitted, self._language)

    def _waiting(self, impact: Comparison) -> str:
        """Return that the result is provisional, and how many points are not reported yet."""
        units = counted("unit", len(impact.lacking), self._language)
        if not impact.less:
            return self._say("provisional", units=units)
        points = {"less": show(impact.less), "points": show(impact.waits)}
        return self._say("provisional_less", units=units, **points)

    def _ranked(self, standing: Standing) -> str:
        """Return a unit with its rank, and with its award if it has one."""
        category = standing.card.category
        title = self.title(category)
        values = {"unit": standing.card.unit, "category": title, "rank": standing.rank}
        if standing.award is None:
            return self._say("ranked_unit", **values)
        return self._say("ranked_award", **values, award=standing.award.label(category))

    def awards(self, impact: Comparison) -> Iterator[Block]:
        """Yield the heading and the table of changed awards with their causes."""
        yield Heading(self._say("awards_heading"), 2)
        yield table(self._columns.of_awards(), impact.awards, _of_award)
        remarks = tuple(self._overtaken(impact.awards))
        if remarks:
            yield Points(remarks, "warning")

    def _names_of_awards(self, impact: Comparison) -> Iterator[str]:
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
        old, new = awards_of(each.move, self._language)
        if each.old is not None and each.new is not None:
            return self._say("named_awards", unit=each.unit, old=old, new=new)
        return self._say("named_award", unit=each.unit, award=old if each.new is None else new)

    def _overtaken(self, awards: tuple[AwardChange, ...]) -> Iterator[str]:
        """Yield the changes that cost a unit its award without costing it points."""
        for each in awards:
            for change in each.overtaken:
                looser = change.direction == "looser"
                yield self._say(
                    "overtaken_looser" if looser else "overtaken",
                    unit=each.unit,
                    change=self._short(change),
                )

    def units(self, impact: Comparison) -> Iterator[Block]:
        """Yield the tables of units by category, then ties and missing figures."""
        columns = tuple(self._columns.of_moves(impact))
        for category, moves in groupby(impact.moves, key=lambda each: each.category):
            listed = list(moves)
            values = {"title": self.title(category), "count": len(listed)}
            yield Fold(
                self._say("moves_heading", **values),
                (table(columns, listed, of_move),),
            )
        if impact.ties:
            lines = tuple(each.message(self._language) for each in impact.ties)
            yield Fold(self._say("ties_heading"), (Points(lines, "warning"),))
        if impact.lacking:
            lines = tuple(self._lacking(impact))
            yield Fold(self._say("lacking_heading"), (Points(lines, "warning"),))

    def _lacking(self, impact: Comparison) -> Iterator[str]:
        """Yield the missing figures, each with the units that lack it."""
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


def _of_award(row: AwardChange) -> Tone:
    return tone(gains=row.old is None, loses=row.new is None)
