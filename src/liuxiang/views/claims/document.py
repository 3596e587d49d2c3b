"""The section of a ranking on what units claimed, and what was found."""

from collections.abc import Iterator

from liuxiang.claims import claims_of
from liuxiang.document import Block, Heading, Paragraph, Points, table
from liuxiang.ranking import Result
from liuxiang.views.claims.columns import unit_columns
from liuxiang.views.claims.said import changed
from liuxiang.wording import Language, say


def claim_blocks(result: Result, language: Language) -> Iterator[Block]:
    """Yield the units by what they over-claimed, and the figures that verification changed."""
    claims = claims_of(result)
    yield Heading(say("claims", language), 2)
    yield Paragraph(note(result, language), "faint")
    yield table(unit_columns(result, claims, language), claims)
    told = tuple(
        say(
            "claims_of_unit",
            language,
            unit=each.verified.card.unit,
            figures=changed(result, each, language),
        )
        for each in claims
        if each.figures
    )
    if told:
        yield Points(told)
    else:
        yield Paragraph(say("claims_none", language))


def note(result: Result, language: Language) -> str:
    """Return how to read the comparison, and how much is not verified yet."""
    return say("claims_note", language, unverified=result.unverified, figures=result.figures)
