"""A ranking as a document: the lists, what needs somebody's decision, and units on request."""

from collections.abc import Iterator
from itertools import groupby

from liuxiang.document import Block, Column, Document, Heading, Paragraph, Points, Row, Table, Tone
from liuxiang.exact import EXACT, show
from liuxiang.findings import Finding
from liuxiang.messages import Language, Severity
from liuxiang.report.page import MOST_OF_A_KIND, Page
from liuxiang.result import Result
from liuxiang.standings import Standing
from liuxiang.units import Basis
from liuxiang.words import say


def ranking_document(result: Result, page: Page) -> Document:
    """The ranking for people to read."""
    return tuple(_blocks(result, page))


def _blocks(result: Result, page: Page) -> Iterator[Block]:
    language = page.language
    yield Heading(result.rules.ruleset.title)
    yield Paragraph(circumstances(result, language), "faint")
    if result.rules.chosen:
        chosen = ", ".join(f"{ruling}={each}" for ruling, each in result.rules.chosen.items())
        yield Paragraph(say("other_readings", language, readings=chosen), "faint")
    for category, listed in result.standings.lists.items():
        title = result.rules.ruleset.categories[category].title
        if not listed:
            yield Heading(say("heading_empty", language, title=title), 2)
            continue
        values = {"title": title, "count": len(listed)}
        attainable = show(listed[0].card.attainable)
        yield Heading(say("heading", language, attainable=attainable, **values), 2)
        yield _table(result, listed, language)
    if not page.quiet:
        yield from _remarks(result, "warning", "to_decide", language)
        yield from _remarks(result, "note", "to_know", language)
    if page.tally:
        yield Heading(say("by_unit", language), 2)
        yield Points(tuple(_tally(each, language) for each in result.standings))


def circumstances(result: Result, language: Language) -> str:
    """What the ranking rests on, in one line."""
    reference, file = result.rules.reference, result.rules.file
    parts = [
        say("by_rules", language, reference=reference, file=file.rpartition("/")[2]),
        say(f"basis_{result.basis}", language),
        say(_result(result), language),
    ]
    if result.omitted:
        parts.append(say("left_out", language, count=len(result.omitted)))
    if result.department is not None:
        title = result.rules.ruleset.departments[result.department].title
        parts.append(say("only_department", language, department=title))
    return ("；" if language == "zh" else "; ").join(parts)


def _result(result: Result) -> str:
    """The word for how sure a result is; figures that come in mend no file that was left out."""
    moving = any(each.card.provisional for each in result.standings)
    if result.status == "provisional" and not moving:
        return "result_without_some"
    return f"result_{result.status}"


def _table(result: Result, listed: tuple[Standing, ...], language: Language) -> Table:
    """One list; the column of what is possible only where something is missing."""
    moving = any(each.card.provisional for each in listed)
    columns = [
        Column(say("rank", language), "right"),
        Column(say("unit", language), folds="if need be"),
        Column(say("base", language), "right"),
        Column(say("bonus", language), "right"),
        Column(say("total", language), "right"),
    ]
    if moving:
        columns.append(Column(say("possible", language), "right"))
    if result.department is not None:
        columns.append(Column(say("department_points", language), "right"))
    columns.append(Column(say("award", language), folds="if need be"))
    columns.append(Column(say("remarks", language), folds="if need be"))
    return Table(tuple(columns), tuple(_row(result, each, moving, language) for each in listed))


def _row(result: Result, standing: Standing, moving: bool, language: Language) -> Row:
    card, award = standing.card, standing.award
    cells = [str(standing.rank), card.unit, show(card.base), show(card.bonus), show(card.total)]
    if moving:
        cells.append(f"{show(card.possible)}{'+' if card.possible_open else ''}")
    if result.department is not None:
        cells.append(show(result.department_points(card)))
    cells.append(award.label(card.category) if award else "")
    cells.append(remarks(standing, result.basis, language))
    tone: Tone = "good" if award else "plain"
    return Row(tuple(cells), tone)


def remarks(standing: Standing, basis: Basis, language: Language) -> str:
    """What to look at in a row, in a few characters each."""
    flags = tuple(_flags(standing, basis, language))
    return say("between", language).join(flags) if flags else ""


def _flags(standing: Standing, basis: Basis, language: Language) -> Iterator[str]:
    card = standing.card
    if standing.tied:
        yield say("tied", language)
    if card.missing:
        yield say("missing", language, count=sum(len(each.metrics) for each in card.missing))
    if card.nothing_to_measure:
        yield say("nothing", language, count=len(card.nothing_to_measure))
    if card.unverified and basis == "verified":
        yield say("unverified", language, count=card.unverified)
    if card.undiscretionary is not None:
        points = show(EXACT.subtract(card.total, card.undiscretionary))
        yield say("discretion", language, points=points)
    for cut in card.cuts:
        yield say("cut", language, points=show(cut.points), scope=cut.scope)


def findings_of(result: Result, severity: Severity) -> list[Finding]:
    """The findings of one severity, those of one kind together."""
    return sorted(
        (each for each in result.findings if each.severity == severity), key=lambda each: each.code
    )


def _remarks(result: Result, severity: Severity, title: str, language: Language) -> Iterator[Block]:
    """A list of the findings of one severity."""
    found = findings_of(result, severity)
    if found:
        yield Heading(say(title, language), 2)
        lines: list[str] = []
        for code, group in groupby(found, key=lambda each: each.code):
            lines += _lines(code, list(group), language)
        yield Points(tuple(lines), "warning" if severity == "warning" else "plain")


def _lines(code: str, found: list[Finding], language: Language) -> Iterator[str]:
    for each in found[:MOST_OF_A_KIND]:
        yield f"{code} {each.message(language)}"
    left = len(found) - MOST_OF_A_KIND
    if left > 0:
        yield say("left_over", language, count=left, code=code)


def _tally(standing: Standing, language: Language) -> str:
    """One line that reconciles the items of a unit with its total."""
    card = standing.card
    words = {verdict: "item_missing" if verdict == "missing" else verdict for verdict in card.tally}
    parts = [say(words[verdict], language, count=count) for verdict, count in card.tally.items()]
    return say(
        "tally",
        language,
        unit=card.unit,
        parts=" + ".join(parts),
        count=sum(card.tally.values()),
        base=show(card.base),
        bonus=show(card.bonus),
        total=show(card.total),
    )
