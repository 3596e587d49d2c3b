"""The sheets on what units claimed: one of units, one of the figures that differ."""

from collections.abc import Iterator

from liuxiang.claims import claims_of
from liuxiang.formats.view import Sheet, sheet
from liuxiang.ranking import Result
from liuxiang.views.claims.columns import Changed, figure_columns, unit_columns
from liuxiang.views.claims.document import note
from liuxiang.wording import Language, say


def claim_sheets(result: Result, circumstances: str, language: Language) -> Iterator[Sheet]:
    """Yield the sheets; `circumstances` is what the head of every sheet says."""
    claims = claims_of(result)
    title = result.rules.ruleset.title
    lines = (circumstances, note(result, language))
    yield sheet(
        say("claims_sheet", language),
        title,
        unit_columns(result, claims, language),
        claims,
        lines=lines,
        frozen=2,
    )
    yield sheet(
        say("claims_sheet_figures", language),
        title,
        figure_columns(result, language),
        [Changed(each, figure) for each in claims for figure in each.figures],
        lines=lines,
    )
