"""The document on rule changes: the summary first, then awards, changes and units."""

from collections import Counter
from collections.abc import Iterator
from typing import Final, get_args

from liuxiang.changes import Change
from liuxiang.changes.change import Direction
from liuxiang.comparison.rules import Compared
from liuxiang.document import (
    Block,
    Document,
    Fold,
    Heading,
    Paragraph,
    Points,
    Tone,
    table,
)
from liuxiang.exact import show
from liuxiang.formats.fingerprints import relative
from liuxiang.views.diff.columns import Columns
from liuxiang.views.diff.moving import Moving
from liuxiang.views.diff.worded import Worded, ordered
from liuxiang.views.moves.said import asked_for
from liuxiang.wording import Language

_TONES: Final[dict[Direction, Tone]] = {
    "stricter": "warning",
    "looser": "good",
    "mixed": "strong",
    "undecidable": "strong",
    "neutral": "faint",
}


def document(compared: Compared, language: Language) -> Document:
    """Return the document on a comparison."""
    return tuple(_Writing(compared, language).blocks())


def summary(compared: Compared, language: Language) -> Iterator[str]:
    """Yield the number of changes, the number of units moved, and the awards gained or lost."""
    return _Writing(compared, language).summary()


class _Writing(Worded):
    def blocks(self) -> Iterator[Block]:
        old, new = self._compared.old, self._compared.new
        yield Heading(self._say("changed_rules", old=old.reference, new=new.ruleset.version))
        yield Paragraph(
            self._say("changed_files", old=relative(old.file), new=relative(new.file)), "faint"
        )
        basis = None if self._compared.impact is None else self._compared.basis
        readings = {**old.chosen, **new.chosen}
        yield from asked_for(readings, basis, self._language)
        changes = self._compared.made.changes
        if not changes:
            yield Paragraph(self._say("no_changes"))
        lines = tuple(self.summary())
        if lines:
            yield Points(lines)
        impact = self._compared.impact
        moving = Moving(self._compared, self._language)
        if impact is not None and impact.awards:
            yield from moving.awards(impact)
        yield from self._changes()
        if impact is not None:
            yield from moving.units(impact)

    def summary(self) -> Iterator[str]:
        """Yield the number of changes, the units moved, and the awards gained or lost."""
        changes = self._compared.made.changes
        if changes:
            found = Counter(each.direction for each in changes)
            parts = [
                self._say("count_of", what=self._say(each), count=found[each])
                for each in get_args(Direction)
                if found[each]
            ]
            yield self._say("count_changes", count=len(changes), parts=self._listed(parts))
        unsaid = self._compared.made.names.unsaid
        if unsaid:
            yield self._say("unsaid", names=self._listed([f"{a} → {b}" for a, b in unsaid]))
        full = [
            self._say("full_moved_of", category=self.title(each), old=show(old), new=show(new))
            for each, old, new in self._compared.made.full
        ]
        if full:
            yield self._say("full_moved", full=self._listed(full))
        impact = self._compared.impact
        if impact is not None:
            yield from Moving(self._compared, self._language).summary(impact)

    def _changes(self) -> Iterator[Block]:
        """Yield the table of changes that can move units, then that of neutral ones."""
        columns = list(Columns(self._compared, self._language).of_changes())
        changes = ordered(self._compared)
        felt = [each for each in changes if each.direction != "neutral"]
        neutral = [each for each in changes if each.direction == "neutral"]
        if felt:
            yield Heading(self._say("changes_heading"), 2)
            yield table(columns, felt, _of_change)
        if neutral:
            title = self._say("neutral_heading", count=len(neutral))
            yield Fold(title, (table(columns, neutral, _of_change),))
        impact = self._compared.impact
        if impact is not None and impact.unscored:
            lines = [self._say("unscored", change=self._short(each)) for each in impact.unscored]
            yield Points(tuple(lines))


def _of_change(row: Change) -> Tone:
    return _TONES[row.direction]
