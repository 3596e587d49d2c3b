"""The first screen: the number of runs, awards that hold, and readings that decide others."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from rich.cells import cell_len, set_cell_size

from liuxiang.comparison.rulings import Sensitivity
from liuxiang.comparison.tally import Rereading, Span
from liuxiang.document import Block, Heading, Paragraph, Points
from liuxiang.formats.text import render
from liuxiang.formats.view import Page
from liuxiang.ruleset.load import DEFAULT
from liuxiang.views.score.document import circumstances
from liuxiang.views.sensitivity.names import Names
from liuxiang.wording import Language, counted, say

SCREEN: Final = 24
"""Lines of the summary on a page of 100 cells."""

LINE: Final = 92
"""Cells of a line of it, what folding may lose taken off."""

MOST_SETTLED: Final = 4
"""Lines there are for awards that stand; the readings that decide have what is left."""

READING: Final = 24
"""Cells of a reading in words; the whole of it stands further down."""


class Summary:
    """The summary of one analysis, at most one screen long."""

    def __init__(self, found: Sensitivity, language: Language) -> None:
        self._found = found
        self._language = language
        self._names = Names(found, language)

    def blocks(self) -> Iterator[Block]:
        """Yield the whole summary."""
        found, language = self._found, self._language
        above = tuple(self._above())
        yield from above
        units = {each.unit for one in found.deciding for each in one.found.awards}
        count = len(found.deciding)
        title = Heading(say("sens_deciding", language, count=count, units=len(units)), 2)
        used = render((*above, title), Page(language, 100)).count("\n")
        yield title
        lines = tuple(self._deciding(SCREEN - used))
        yield Points(lines, "warning" if found.deciding else "plain")

    def _above(self) -> Iterator[Block]:
        """Yield what was run, and the awards that hold."""
        found, language = self._found, self._language
        rules = found.result.rules
        yield Heading(say("sens_title", language, title=rules.ruleset.title))
        yield Paragraph(circumstances(found.result, language), "faint")
        chosen = {**rules.chosen, **dict.fromkeys(rules.settled, DEFAULT)}
        if chosen:
            readings = self._names.listed(f"{one}={two}" for one, two in chosen.items())
            yield Paragraph(say("sens_base", language, readings=readings))
        yield Paragraph(say("apart", language).join(self._runs()))
        settled = "sens_settled" if found.is_complete else "sens_settled_so_far"
        yield Heading(say(settled, language, count=len(found.settled)), 2)
        yield Points(tuple(self._settled()), "good" if found.settled else "plain")

    def _runs(self) -> Iterator[str]:
        found, language = self._found, self._language
        alone = len(found.alone)
        pairs = found.ran_pairs
        counts = {"ran": found.ran, "total": found.choices.total, "alone": alone, "pairs": pairs}
        yield say("sens_runs", language, **counts, more=found.ran - 1 - alone - pairs)
        if not found.is_complete:
            yield say("sens_not_all", language, most=found.most)
            if found.choices.together(found.most) == 1:
                yield say("sens_no_pairs", language, pairs=found.choices.pairs)
        if found.left_out:
            yield say("sens_left_out", language, count=found.left_out)
        if found.choices.worded:
            yield say("sens_worded", language, count=len(found.choices.worded))

    def _settled(self) -> Iterator[str]:
        """Yield one line per award of each category, then the units that never get one."""
        language, names = self._language, self._names
        found = self._found
        lines = [
            self._fitted(
                say("listed", language).join(
                    (names.category(category), names.award(award, category))
                ),
                list(spans),
            )
            for (category, award), spans in groupby(
                found.settled, key=lambda each: (each.category, each.base.award)
            )
        ]
        if not lines:
            yield say(self._unsettled(), language)
        if len(lines) <= MOST_SETTLED:
            yield from lines
        else:
            yield from lines[: MOST_SETTLED - 1]
            yield say("sens_more_settled", language, count=len(lines) - MOST_SETTLED + 1)
        if found.never:
            yield self._fitted(say("sens_never", language), list(found.never))

    def _unsettled(self) -> str:
        """Return why no award holds: there are none, nobody has one, or all may change."""
        if not self._found.result.rules.ruleset.awards:
            return "sens_no_awards"
        awarded = any(each.base.award for each in self._found.spans)
        return "sens_no_settled" if awarded else "sens_nobody"

    def _fitted(self, word: str, spans: Sequence[Span]) -> str:
        return self._brief("", [(word, [each.unit for each in spans])], LINE)

    def _deciding(self, lines: int) -> Iterator[str]:
        """Yield one line per reading, or two while `lines` leaves room."""
        found, language = self._found, self._language
        lines = max(2, lines - 1 if found.pairs or found.together else lines)
        most = len(found.deciding) if len(found.deciding) <= lines else lines - 1
        spare = lines - len(found.deciding)
        if not found.deciding:
            yield say("sens_no_deciding", language)
        for each in found.deciding[:most]:
            text = self._decides(each, LINE)
            whole = self._decides(each, 2 * LINE)
            if text != whole and spare > 0:
                text, spare = whole, spare - 1
            yield text
        left = len(found.deciding) - most
        if left > 0:
            yield say("sens_more_deciding", language, count=left)
        if found.pairs or found.together:
            counts = {
                "pairs": counted("pair", len(found.pairs), language),
                "units": len(found.together),
            }
            word = "sens_pairs_and_more" if found.is_complete else "sens_pairs_only"
            yield say(word, language, **counts)

    def _decides(self, alone: Rereading, room: int) -> str:
        reading = self._names.reading(alone.choice)
        if cell_len(reading) > READING:
            reading = f"{set_cell_size(reading, READING - 1).rstrip()}…"
        parts = [
            (word, [each.unit for each in changes])
            for word, changes in self._names.by_kind(alone.found.awards)
        ]
        return self._brief(f"{alone.choice} {reading} — ", parts, room)

    def _brief(self, start: str, parts: list[tuple[str, list[str]]], room: int) -> str:
        """Return words with as many names each as there is room for, counting the rest."""
        for most in range(max(len(names) for _, names in parts), -1, -1):
            text = start + say("apart", self._language).join(
                say("sens_kind", self._language, what=word, names=self._few(names, most))
                for word, names in parts
            )
            if cell_len(text) <= room:
                break
        return text

    def _few(self, names: list[str], most: int) -> str:
        language = self._language
        if most >= len(names):
            return self._names.listed(names)
        if not most:
            return say("sens_count", language, count=len(names))
        left = say("sens_names_left", language, count=len(names))
        return f"{self._names.listed(names[:most])} {left}"
