"""The document of a verification: one line that says whether it stands, then what differs."""

from collections.abc import Iterator
from typing import Final

from liuxiang import __version__
from liuxiang.archives.bag import FileChange
from liuxiang.archives.verification import Difference, Verification
from liuxiang.columns import PAGE, Column
from liuxiang.document import Block, Document, Heading, Paragraph, Points, table
from liuxiang.fingerprint import DIGITS
from liuxiang.formats.view import Page
from liuxiang.views.proof import reference
from liuxiang.wording import Language, say

MOST: Final = 20
"""The most files or differences to list, unless everything is asked for."""


def verification_document(found: Verification, page: Page) -> Document:
    """Return the document of a verification."""
    return tuple(_blocks(found, page))


def _blocks(found: Verification, page: Page) -> Iterator[Block]:
    language = page.language
    yield Heading(say("verified_title", language, subject=found.subject))
    yield Paragraph(_circumstances(found, language), "faint")
    differences = found.differences
    if found.stands:
        counts = {"files": len(found.recorded.files) + 1, "units": len(found.recorded.scorecards)}
        yield Paragraph(say("verified_stands", language, **counts), "good")
        return
    counts = {"files": len(found.files), "results": len(differences)}
    yield Paragraph(say("verified_differs", language, **counts), "warning")
    most = None if page.everything else MOST
    if found.files:
        yield Heading(say("verified_files", language), 2)
        yield table(_file_columns(language), found.files[:most])
        yield from _left(len(found.files), most, language)
    if differences:
        yield Heading(say("verified_results", language), 2)
        yield table(_columns(found, language), differences[:most])
        yield from _left(len(differences), most, language)
        yield Heading(say("verified_reasons", language), 2)
        values = {"old": found.recorded.liuxiang, "new": __version__}
        lines = (say(f"reason_{each}", language, **values) for each in found.reasons)
        yield Points(tuple(lines), "warning")
    elif found.files:
        yield Paragraph(say("verified_still", language, units=len(found.recorded.scorecards)))
    if found.reports:
        yield Heading(say("verified_reports", language), 2)
        yield Points(found.reports, "warning")


def _left(count: int, most: int | None, language: Language) -> Iterator[Block]:
    if most is not None and count > most:
        yield Paragraph(say("verified_left", language, count=count - most), "faint")


def _circumstances(found: Verification, language: Language) -> str:
    """Return which program and rules came to the result, and on what it rests now."""
    before, now = found.recorded.fingerprint, found.recomputed.fingerprint
    parts = [
        say("verified_by", language, old=found.recorded.liuxiang, new=__version__),
        say("verified_rules", language, reference=reference(found.result.rules, language)),
        say("fingerprints", language, rules=now.rules, data=now.data),
    ]
    if before != now:
        word = "fingerprints_before"
        parts.append(say(word, language, rules=before.rules, data=before.data))
    return say("apart", language).join(parts)


def _file_columns(language: Language) -> tuple[Column[FileChange], ...]:
    def short(digest: str | None) -> str:
        return digest[:DIGITS] if digest else "–"

    return (
        Column(say("head_file", language), lambda row: row.file, PAGE, folds="readily"),
        Column(say("head_change", language), lambda row: say(f"was_{row.change}", language), PAGE),
        Column(say("head_recorded", language), lambda row: short(row.expected), PAGE),
        Column(say("head_now", language), lambda row: short(row.found), PAGE),
    )


def _columns(found: Verification, language: Language) -> tuple[Column[Difference], ...]:
    ruleset = found.result.rules.ruleset
    labels = {each.id: each.label for each in ruleset.awards}

    def shown(row: Difference, value: str | None) -> str:
        match row.what:
            case "award" | "decided_award" if value and value in labels and row.category:
                return labels[value](row.category)
            case "grade" if value and ruleset.grades and value in ruleset.grades.by_id:
                return ruleset.grades.by_id[value].called
            case "category" if value and value in ruleset.categories:
                return ruleset.categories[value].title
            case "state" if value is not None:
                return say(f"state_{value}", language)
        return "–" if value is None else value

    def what(row: Difference) -> str:
        if row.item is not None:
            return say(f"item_{row.what}", language, no=row.item)
        return say(f"what_{row.what}", language)

    return (
        Column(say("unit", language), lambda row: row.unit or "–", PAGE, folds="if need be"),
        Column(say("head_what", language), what, PAGE),
        Column(
            say("head_recorded", language),
            lambda row: shown(row, row.recorded),
            PAGE,
            folds="readily",
        ),
        Column(
            say("head_now", language),
            lambda row: shown(row, row.recomputed),
            PAGE,
            folds="readily",
        ),
    )
