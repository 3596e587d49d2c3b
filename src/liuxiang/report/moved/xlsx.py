"""What moved in the figures as a workbook: the units, the awards, the figures."""

from collections.abc import Iterator

from liuxiang.impact.figures import FigureAward, FigureChange, FigureMove, FiguresCompared
from liuxiang.message import Language
from liuxiang.report.moved.readable import summary
from liuxiang.report.moved.told import Told, changed, places
from liuxiang.report.page import Page
from liuxiang.report.sheet import Column, Sheet, Value
from liuxiang.report.xlsx import workbook
from liuxiang.words import say


def compared(found: FiguresCompared, page: Page, form: str) -> bytes:
    """The comparison as a workbook."""
    del form
    making = _Making(found, page.language)
    return workbook(making.heading, making.sheets(), page.language)


class _Making:
    def __init__(self, found: FiguresCompared, language: Language) -> None:
        self._found = found
        self._language = language
        self._told = Told(found, language)
        self.heading = say("changed_figures", language, title=found.rules.ruleset.title)

    def sheets(self) -> Iterator[Sheet]:
        """The sheets, in order."""
        units: tuple[str, ...] = ("category", "unit", "rank_old", "rank_new")
        units = (
            *units,
            "total_old",
            "total_new",
            "difference",
            "interaction_head",
            "award_before",
            "award_after",
        )
        moves = [self._move(each) for each in self._found.moves]
        lines = summary(self._found, self._language)
        yield self._sheet("units_heading", units, moves, lines)
        awards = ("category", "unit", "award_before", "award_after", "cause")
        yield self._sheet(
            "awards_heading", awards, [self._award(each) for each in self._found.awards]
        )
        figures = ("category", "unit", "items_of", "figure", "figure_old", "figure_new", "worth")
        yield self._sheet(
            "figures_heading",
            (*figures, "place_old", "place_new"),
            [self._figure(move, each) for move, each in changed(self._found)],
        )

    def _sheet(
        self,
        title: str,
        heads: tuple[str, ...],
        rows: list[tuple[Value, ...]],
        lines: tuple[str, ...] = (),
    ) -> Sheet:
        return Sheet(
            title=say(title, self._language),
            heading=self.heading,
            lines=lines,
            columns=tuple(Column(say(each, self._language), filtered=True) for each in heads),
            rows=tuple(rows),
            frozen=2,
            landscape=True,
        )

    def _title(self, category: str) -> str:
        return self._found.rules.ruleset.categories[category].title

    def _move(self, move: FigureMove) -> tuple[Value, ...]:
        awards = (each.award for each in (move.old, move.new))
        return (
            self._title(move.category),
            move.unit,
            move.old.rank,
            move.new.rank,
            move.old.card.total,
            move.new.card.total,
            move.difference,
            move.interaction,
            *(each.label(move.category) if each else "" for each in awards),
        )

    def _award(self, each: FigureAward) -> tuple[Value, ...]:
        awards = (self._told.award(award, each.category) for award in (each.old, each.new))
        return (self._title(each.category), each.unit, *awards, self._told.why(each))

    def _figure(self, move: FigureMove, change: FigureChange) -> tuple[Value, ...]:
        values = (self._told.value(change.metric, each) for each in (change.old, change.new))
        return (
            self._title(move.category),
            move.unit,
            self._told.items(change),
            self._told.metric(change.metric),
            *values,
            change.points,
            *(str(place or "") for place in places(move, change)),
        )
