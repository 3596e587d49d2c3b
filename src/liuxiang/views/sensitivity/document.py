"""The document on other readings: a summary, then bars, then the details."""

from collections.abc import Iterator
from itertools import groupby

from liuxiang.comparison.choices import Choice
from liuxiang.comparison.rulings import Sensitivity
from liuxiang.comparison.tally import Rereading, Span
from liuxiang.document import (
    Bar,
    Bars,
    Block,
    Branch,
    Document,
    Heading,
    Paragraph,
    Points,
    Tree,
    table,
)
from liuxiang.formats.comment import folded_away
from liuxiang.formats.view import MOST_OF_A_KIND, Page
from liuxiang.views.moves.said import grades_moved
from liuxiang.views.sensitivity.columns import choices, of_list
from liuxiang.views.sensitivity.names import Names
from liuxiang.views.sensitivity.summary import Summary
from liuxiang.wording import Language, say


class Report:
    """The parts of the report; a quiet page leaves out what was not run."""

    def __init__(self, found: Sensitivity, page: Page) -> None:
        self._found = found
        self._page = page
        self._language: Language = page.language
        self._names = Names(found, page.language)
        self._lists = [
            (category, list(spans))
            for category, spans in groupby(found.spans, key=lambda each: each.category)
        ]

    def document(self) -> Document:
        """Return the whole document."""
        bars = (block for each in self._lists for block in self._bars(*each))
        return (
            *Summary(self._found, self._language).blocks(),
            *bars,
            *folded_away(self._details()),
        )

    def _details(self) -> Iterator[Block]:
        for category, spans in self._lists:
            title = self._names.category(category)
            yield Heading(self._say("sens_spans", title=title, ran=self._found.ran), 2)
            met = {each for span in spans for each in span.awards}
            awards = [*(each for each in self._found.awards if each in met), None]
            yield table(of_list(self._found, category, awards, self._language), spans)
        yield from self._alone()
        yield from self._pairs()
        if not self._page.quiet:
            yield from self._not_run()

    def _say(self, word: str, **values: object) -> str:
        return say(word, self._language, **values)

    def _bars(self, category: str, spans: list[Span]) -> Iterator[Block]:
        yield Heading(self._say("sens_ranges", title=self._names.category(category)), 2)
        yield Paragraph(self._say("sens_legend"), "faint")
        ruleset = self._found.result.rules.ruleset
        limits = {
            award.ranks[1]
            for award in ruleset.awards
            if isinstance(award.ranks, tuple) and category in ruleset.categories_of(award)
        }
        bars = tuple(
            Bar(each.unit, each.best, each.base.rank, each.worst, self._range(each))
            for each in spans
            if each.best is not None and each.base.rank is not None and each.worst is not None
        )
        titles = (self._say("unit"), self._say("sens_range"))
        most = max((len(spans), *(each.high for each in bars)))
        yield Bars(titles, bars, most, tuple(sorted(limits)))

    def _range(self, span: Span) -> str:
        if span.best == span.worst:
            return str(span.base.rank)
        return self._say("sens_from_to", at=span.base.rank, low=span.best, high=span.worst)

    def _alone(self) -> Iterator[Block]:
        """Yield the readings that move ranks, then those that do not in one line."""
        if not self._found.alone:
            return
        yield Heading(self._say("sens_alone"), 2)
        moving = [each for each in self._found.alone if _moves(each)]
        if moving:
            yield Tree(tuple(self._branch(each) for each in moving))
        idle = [each for each in self._found.alone if not _moves(each)]
        if idle:
            yield Points((self._say("sens_idle", names=self._readings(e.choice for e in idle)),))

    def _branch(self, alone: Rereading) -> Branch:
        names = self._names
        lines = [
            self._line(word, map(names.of_award, those))
            for word, those in names.by_kind(alone.found.awards)
        ]
        ruleset = self._found.result.rules.ruleset
        graded = grades_moved(alone.found.moves, ruleset, ruleset, self._language)
        lines += [graded] if graded else []
        if alone.found.ranks:
            ranks = (
                self._say("sens_of_ranks", unit=each.unit, old=each.old.rank, new=each.new.rank)
                for each in alone.found.ranks
            )
            lines.append(self._line(self._say("sens_ranks_only"), ranks))
        text = self._say(
            "sens_reading",
            choice=alone.choice,
            reading=names.reading(alone.choice),
            title=names.ruling(alone.choice),
            count=len(alone.found.totals),
        )
        return Branch(text, "strong", tuple(Branch(line) for line in lines))

    def _line(self, word: str, texts: Iterator[str]) -> str:
        return self._say("sens_kind", what=word, names=self._names.listed(texts))

    def _readings(self, choices: Iterator[Choice]) -> str:
        return self._names.listed(f"{each} {self._names.reading(each)}" for each in choices)

    def _pairs(self) -> Iterator[Block]:
        """Yield the awards that take two readings to change, then those that take more."""
        found = self._found
        if found.pairs:
            yield Heading(self._say("sens_pairs"), 2)
            most = len(found.pairs) if self._page.everything else MOST_OF_A_KIND
            yield Tree(tuple(map(self._pair, found.pairs[:most])))
            left = len(found.pairs) - most
            if left > 0:
                yield Paragraph(self._say("sens_pairs_left", count=left))
        if found.together:
            yield Heading(self._say("sens_together"), 2)
            yield Points(
                tuple(
                    self._say("sens_together_of", unit=each.unit, count=each.needs)
                    for each in found.together
                )
            )

    def _pair(self, pair: Rereading) -> Branch:
        names = self._names
        lines = (
            self._line(word, map(names.of_award, those))
            for word, those in names.by_kind(pair.found.awards)
        )
        title = choices(pair.choices)
        return Branch(title, "strong", tuple(Branch(line) for line in lines))

    def _not_run(self) -> Iterator[Block]:
        """Yield combinations that are invalid, and readings that exist only as text."""
        found = self._found
        if found.broken:
            yield Heading(self._say("sens_broken"), 2)
            yield Points(
                tuple(
                    self._say(
                        "sens_broken_of",
                        choices=choices(each.choices),
                        problem=self._names.problem(each),
                    )
                    for each in found.broken
                ),
                "warning",
            )
        if found.choices.worded:
            yield Heading(self._say("sens_not_run"), 2)
            yield Points((self._readings(iter(found.choices.worded)),), "faint")


def _moves(alone: Rereading) -> bool:
    """Return whether a reading changes an award, a rank or a grade."""
    graded = any(each.changes_grade for each in alone.found.moves)
    return bool(alone.found.awards or alone.found.ranks or graded)
