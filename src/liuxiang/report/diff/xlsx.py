"""What changed as a workbook: the changes, and with figures the units and the awards."""

from collections.abc import Iterator

from liuxiang.changes import Change
from liuxiang.impact import AwardChange, Impact, Move
from liuxiang.impact.compared import Compared
from liuxiang.message import Language
from liuxiang.report.diff.document import summary
from liuxiang.report.diff.worded import Worded, ordered, places_of, reachable, spot
from liuxiang.report.page import Page
from liuxiang.report.sheet import Column, Sheet, Value
from liuxiang.report.xlsx import workbook
from liuxiang.ruleset import Award


def compared(found: Compared, page: Page, form: str) -> bytes:
    """The comparison as a workbook."""
    del form
    making = _Making(found, page.language)
    return workbook(making.heading, making.sheets(), page.language)


class _Making(Worded):
    def __init__(self, found: Compared, language: Language) -> None:
        super().__init__(found, language)
        old, new = found.old.reference, found.new.ruleset.version
        self.heading = self._say("changed_rules", old=old, new=new)

    def sheets(self) -> Iterator[Sheet]:
        """The sheets, in order."""
        impact = self._compared.impact
        if impact is not None:
            yield self._units(impact)
            yield self._awards(impact)
        yield self._changes()

    def _column(self, word: str, widest: int = 40) -> Column:
        return Column(self._say(word), widest=widest, filtered=True)

    def _sheet(
        self,
        title: str,
        columns: list[Column],
        rows: list[tuple[Value, ...]],
        lines: tuple[str, ...] = (),
        frozen: int = 0,
    ) -> Sheet:
        return Sheet(
            title=self._say(title),
            heading=self.heading,
            lines=lines,
            columns=tuple(columns),
            rows=tuple(rows),
            frozen=frozen,
            landscape=True,
        )

    def _changes(self) -> Sheet:
        columns = [
            self._column("number"),
            self._column("direction"),
            self._column("change", 72),
            self._column("change_old", 28),
            self._column("change_new", 28),
            self._column("code"),
            self._column("path", 56),
            self._column("place_old", 28),
            self._column("place_new", 28),
        ]
        rows = [self._change(each) for each in ordered(self._compared)]
        return self._sheet("changes_heading", columns, rows)

    def _change(self, change: Change) -> tuple[Value, ...]:
        old, new = self._telling.values(change)
        return (
            self._numbers[change.at, change.code],
            self._say(change.direction),
            self._telling.message(change),
            "" if change.old is None else old,
            "" if change.new is None else new,
            change.code,
            change.path,
            *(self._listed(list(map(spot, side))) for side in places_of(self._compared, change)),
        )

    def _units(self, impact: Impact) -> Sheet:
        changes = [
            each
            for each in ordered(self._compared)
            if any(cause.change == each for move in impact.moves for cause in move.causes)
        ]
        columns = [
            self._column("category", 28),
            self._column("unit"),
            *(self._column(key) for key in ("rank_old", "rank_new", "total_old", "total_new")),
            self._column("difference"),
            *((self._column("possible"),) if impact.lacking else ()),
            *(self._column(key, 32) for key in ("award_before", "award_after")),
            *(Column(self._short(each), widest=24, filtered=True) for each in changes),
            *((self._column("new_figures"),) if impact.apart else ()),
            self._column("interaction_head"),
        ]
        rows = [self._move(each, changes, impact) for each in impact.moves]
        lines = tuple(summary(self._compared, self._language))
        return self._sheet("units_heading", columns, rows, lines, frozen=2)

    def _move(self, move: Move, changes: list[Change], impact: Impact) -> tuple[Value, ...]:
        most = reachable(move)
        worth = {
            (each.figures,)
            if each.change is None
            else (each.change.at, each.change.code): each.points
            for each in move.causes
        }
        return (
            self.title(move.category),
            move.unit,
            move.old.rank,
            move.new.rank,
            move.old.card.total,
            move.new.card.total,
            move.difference,
            *(("" if most is None else most,) if impact.lacking else ()),
            self._award(move.old.award, move.left or move.category),
            self._award(move.new.award, move.category),
            *(worth.get((each.at, each.code), "") for each in changes),
            *((worth.get((True,), ""),) if impact.apart else ()),
            worth.get((False,), ""),
        )

    def _awards(self, impact: Impact) -> Sheet:
        columns = [
            self._column("category", 28),
            self._column("unit"),
            self._column("award_before", 32),
            self._column("award_after", 32),
            self._column("cause", 72),
        ]
        return self._sheet("awards_heading", columns, [self._row(each) for each in impact.awards])

    def _row(self, each: AwardChange) -> tuple[Value, ...]:
        changes = self._causes_of(each.by, figures=each.figures)
        return (
            self.title(each.category),
            each.unit,
            self._award(each.old, each.left or each.category),
            self._award(each.new, each.category),
            self._say(each.how, changes=changes),
        )

    def _award(self, award: Award | None, category: str) -> str:
        return "" if award is None else award.label(category)
