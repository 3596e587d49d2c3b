"""A ranking as a document: the lists, what needs somebody's decision, and units on request."""

from collections.abc import Iterator

from liuxiang.document import Block, Column, Document, Heading, Paragraph, Points, Row, Table, Tone
from liuxiang.exact import EXACT, show
from liuxiang.findings import Finding
from liuxiang.messages import Language
from liuxiang.report.folding import acted, folded_lines, parted
from liuxiang.report.page import Page
from liuxiang.result import Result
from liuxiang.ruleset.load import RuleFile
from liuxiang.standings import Standing
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
    yield from _remarks(result, page)
    if page.tally:
        yield Heading(say("by_unit", language), 2)
        yield Points(tuple(_tally(each, language) for each in result.standings))


def circumstances(result: Result, language: Language) -> str:
    """How sure the ranking is, and what it rests on, in one line."""
    parts = [
        say(_state(result), language),
        _verification(result, language),
        say("by_rules", language, reference=result.rules.reference, file=_shown(result.rules)),
    ]
    if result.omitted:
        parts.append(say("left_out", language, count=len(result.omitted)))
    if result.department is not None:
        title = result.rules.ruleset.departments[result.department].title
        parts.append(say("only_department", language, department=title))
    return say("apart", language).join(parts)


def _shown(rules: RuleFile) -> str:
    """The file of the rules: its path where it was found rather than asked for, else its name."""
    return rules.file if rules.is_found else rules.file.rpartition("/")[2]


def _state(result: Result) -> str:
    """The word for how sure a result is; figures that come in mend no file that was left out."""
    moving = any(each.card.provisional for each in result.standings)
    if result.state == "provisional" and not moving:
        return "state_without_some"
    return f"state_{result.state}"


def _verification(result: Result, language: Language) -> str:
    """What is true of all figures, so that no unit need be told it."""
    figures, unverified = result.figures, result.unverified
    if result.basis == "reported":
        return say("basis_reported_alone", language)
    if not unverified:
        return say("all_verified" if figures else "basis_verified", language)
    word = "none_verified" if unverified == figures else "few_verified"
    if 2 * unverified <= figures:
        word = "most_verified"
    return say(word, language, figures=figures, unverified=unverified)


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
    cells.append(remarks(standing, result, language))
    tone: Tone = "good" if award else "plain"
    return Row(tuple(cells), tone)


def remarks(standing: Standing, result: Result, language: Language) -> str:
    """What to look at in a row, in a few characters each.

    Where hardly a figure is verified, which the head says, a row says how many are.
    """
    mostly = 2 * result.unverified > result.figures
    return _joined(_flags(standing, result, language, mostly=mostly), language)


def flags(standing: Standing, result: Result, language: Language) -> str:
    """The same for a row that is read without the head."""
    return _joined(_flags(standing, result, language, mostly=False), language)


def _joined(flags: Iterator[str], language: Language) -> str:
    return say("between", language).join(flags)


def _flags(
    standing: Standing, result: Result, language: Language, *, mostly: bool
) -> Iterator[str]:
    card, basis = standing.card, result.basis
    if standing.tied:
        yield say("tied", language)
    if card.missing:
        yield say("missing", language, count=sum(len(each.metrics) for each in card.missing))
    if card.nothing_to_measure:
        yield say("nothing", language, count=len(card.nothing_to_measure))
    if basis == "verified" and mostly and card.figures > card.unverified:
        yield say("verified", language, count=card.figures - card.unverified)
    elif basis == "verified" and card.unverified and not mostly:
        yield say("unverified", language, count=card.unverified)
    if card.undiscretionary is not None:
        points = show(EXACT.subtract(card.total, card.undiscretionary))
        yield say("discretion", language, points=points)
    for cut in card.cuts:
        scope = result.rules.ruleset.titled(cut.scope)
        yield say("cut", language, points=show(cut.points), scope=scope)


def _remarks(result: Result, page: Page) -> Iterator[Block]:
    """What needs a decision, then what else there is to know; all of it, with codes, if asked."""
    language = page.language
    found = parted(result.findings)
    parts: list[tuple[str, Tone, tuple[Finding, ...]]] = [("to_decide", "warning", found.to_decide)]
    if not page.quiet:
        parts.append(("to_know", "plain", found.to_know))
    for title, tone, findings in parts:
        if page.everything:
            lines = tuple(
                acted(f"{each.code} {each.message(language)}", [each], language)
                for each in findings
            )
        else:
            lines = tuple(folded_lines(findings, language))
        if lines:
            yield Heading(say(title, language), 2)
            yield Points(lines, tone)


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
