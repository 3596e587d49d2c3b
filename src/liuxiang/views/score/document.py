"""The document of a ranking: the lists, the findings, and the tally of units on request."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from liuxiang.document import Block, Document, Heading, Paragraph, Points, Tone, table
from liuxiang.exact import show
from liuxiang.finding import Finding
from liuxiang.formats.view import Page
from liuxiang.ranking import Result
from liuxiang.ruleset.load import RuleFile
from liuxiang.standings import Standing
from liuxiang.views.proof import fingerprints, reference
from liuxiang.views.score.columns import columns
from liuxiang.views.score.decided import Decisions
from liuxiang.views.score.folding import acted, folded_lines, parted
from liuxiang.views.unscored import shown_total
from liuxiang.wording import Language, say

if TYPE_CHECKING:
    from liuxiang.audit import Audit


def ranking_document(result: Result, page: Page, audit: "Audit | None" = None) -> Document:
    """Return the document of a ranking, with the figures to verify first if there is an audit."""
    return tuple(_blocks(result, page, audit))


def _blocks(result: Result, page: Page, audit: "Audit | None") -> Iterator[Block]:
    language = page.language
    yield Heading(result.rules.ruleset.title)
    yield Paragraph(circumstances(result, language), "faint")
    if result.rules.chosen:
        chosen = ", ".join(f"{ruling}={each}" for ruling, each in result.rules.chosen.items())
        yield Paragraph(say("other_readings", language, readings=chosen), "faint")
    for category, listed in result.standings.lists.items():
        title = result.rules.ruleset.list_titles[category]
        if not listed:
            yield Heading(say("heading_empty", language, title=title), 2)
            continue
        values = {"title": title, "count": len(listed)}
        attainable = show(max(each.card.attainable for each in listed))
        yield Heading(say("heading", language, attainable=attainable, **values), 2)
        # the possible total is shown if something is missing
        possible = any(each.card.provisional for each in listed)
        rows = sorted(listed, key=lambda each: _place_of(each, result))
        yield table(columns(result, language, possible=possible), rows, _tone)
    if result.compared:
        from liuxiang.views.claims.document import claim_blocks

        yield from claim_blocks(result, language)
    if audit is not None:
        from liuxiang.views.audit.document import audit_blocks

        yield from audit_blocks(result, audit, page)
    yield from _remarks(result, page)
    decided = Decisions(result, language)
    lines = tuple(decided.lines())
    if lines:
        yield Heading(decided.heading(), 2)
        yield Points(lines)
    if page.tally:
        yield Heading(say("by_unit", language), 2)
        yield Points(tuple(_tally(each, language) for each in result.standings))


def _place_of(standing: Standing, result: Result) -> tuple[bool, int]:
    """Return a key that is greater the further down a unit stands, by decided ranks."""
    decided = result.decided(standing)
    rank = decided.rank if decided else standing.rank
    return rank is None, rank or 0


def _tone(standing: Standing) -> Tone:
    return "good" if standing.award else "plain"


def circumstances(result: Result, language: Language) -> str:
    """Return one line on how final the ranking is and what it is based on."""
    assessed = result.rules.ruleset.policies.verification != "none"
    parts = [
        say(_state(result), language),
        *([_verification(result, language)] if assessed else []),
        say(
            "by_rules",
            language,
            reference=reference(result.rules, language),
            file=_shown(result.rules),
        ),
    ]
    if result.omitted:
        parts.append(say("left_out", language, count=len(result.omitted)))
    if result.department is not None:
        title = result.rules.ruleset.departments[result.department].title
        parts.append(say("only_department", language, department=title))
    parts.append(fingerprints(result, language))
    return say("apart", language).join(parts)


def _shown(rules: RuleFile) -> str:
    """Return the path of the rule file if it was found by search, otherwise its name."""
    return rules.file if rules.is_found else rules.file.rpartition("/")[2]


def _state(result: Result) -> str:
    """Return the word for the state of a result; omitted files alone have a word of their own."""
    moving = any(each.is_open for each in result.standings)
    if result.state == "provisional" and not moving:
        return "state_without_some"
    return f"state_{result.state}"


def _verification(result: Result, language: Language) -> str:
    """Return how many figures are verified overall, so that rows need not repeat it."""
    figures, unverified = result.figures, result.unverified
    if result.basis == "reported":
        return say("basis_reported_alone", language)
    if not unverified:
        return say("all_verified" if figures else "basis_verified", language)
    word = "none_verified" if unverified == figures else "few_verified"
    if 2 * unverified <= figures:
        word = "most_verified"
    return say(word, language, figures=figures, unverified=unverified)


def _remarks(result: Result, page: Page) -> Iterator[Block]:
    """Yield findings to decide, then other findings; all of them with codes if requested."""
    language = page.language
    found = parted(result.findings)
    parts: list[tuple[str, Tone, tuple[Finding, ...]]] = [("to_decide", "warning", found.to_decide)]
    if page.to_file or not page.quiet:  # a file has other readers than the one who asked for quiet
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
    """Return one line that reconciles the items of a unit with its total."""
    card = standing.card
    apart = ("missing", "left_out")
    words = {verdict: f"item_{verdict}" if verdict in apart else verdict for verdict in card.tally}
    parts = [say(words[verdict], language, count=count) for verdict, count in card.tally.items()]
    word = "tally_scaled" if card.plan.is_scaled else "tally"
    values = {}
    if card.plan.takes_points and not card.plan.is_scaled:
        word, values = "tally_net", {"penalty": show(card.penalty)}
    return say(
        word,
        language,
        **values,
        unit=card.unit,
        parts=" + ".join(parts),
        count=sum(card.tally.values()),
        base=show(card.base),
        bonus=show(card.bonus),
        attainable=show(card.attainable),
        total=shown_total(card.scored_total),
    )
