"""The columns of units by reported and by verified figures, and of the figures that differ."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from liuxiang.claims import FigureClaim, UnitClaim, claims_of
from liuxiang.columns import CSV, PAGE, SHEET, Column, Signed, Value, Word, rank_cell
from liuxiang.ranking import Result
from liuxiang.standings import Standing
from liuxiang.units import identity
from liuxiang.views.claims.said import changed, numbered
from liuxiang.wording import Language, say


def unit_columns(
    result: Result, claims: tuple[UnitClaim, ...], language: Language
) -> Iterator[Column[UnitClaim]]:
    """Yield the columns of units, of whatever category."""
    categories = result.rules.ruleset.categories
    yield Column(
        say("category", language),
        lambda row: categories[row.verified.card.category].title,
        SHEET,
        widest=28,
    )
    yield Column(say("unit", language), lambda row: row.verified.card.unit, folds="if need be")
    yield from _compared(result, claims, language)


def columns_beside(result: Result, language: Language) -> Iterator[Column[Standing]]:
    """Yield the columns to add to a ranking in files that hold one table."""
    claims = claims_of(result)
    known = {identity(each.verified.card.unit): each for each in claims}
    for each in _compared(result, claims, language):
        if each.media != PAGE:
            yield Column(each.head, _of_standing(each.get, known), CSV)


def _of_standing(
    get: Callable[[UnitClaim], Value], known: dict[str, UnitClaim]
) -> Callable[[Standing], Value]:
    return lambda row: get(known[identity(row.card.unit)])


def _compared(
    result: Result, claims: tuple[UnitClaim, ...], language: Language
) -> Iterator[Column[UnitClaim]]:
    """Yield both totals, their difference, both ranks, and what else is known of the claims."""

    def column(word: str, get: Callable[[UnitClaim], Value]) -> Column[UnitClaim]:
        return Column(say(word, language), get, align="right")

    yield column("claims_reported", lambda row: _known(row.reported and row.reported.card.total))
    yield column("claims_verified", lambda row: row.verified.card.total)
    yield column(
        "claims_difference",
        lambda row: _known(None if row.difference is None else Signed(row.difference)),
    )
    yield column("claims_reported_rank", lambda row: _known(row.reported and row.reported.rank))
    yield column("claims_verified_rank", lambda row: rank_cell(row.verified.rank))
    unverified = column(
        "claims_unverified",
        lambda row: f"{row.verified.card.unverified}/{row.verified.card.figures}",
    )
    yield unverified._replace(media=PAGE)
    yield column("claims_unverified", lambda row: row.verified.card.unverified)._replace(
        media=SHEET
    )
    if any(each.stated for each in claims):
        yield column("claims_self", lambda row: _known(row.stated and row.stated.total))
    yield Column(
        say("claims_figures", language),
        lambda row: changed(result, row, language),
        CSV,
    )


def _known(value: Value | None) -> Value:
    return Word("–") if value is None else value


class Changed(NamedTuple):
    """A figure that verification changed, and whose it is."""

    claim: UnitClaim
    figure: FigureClaim


def figure_columns(result: Result, language: Language) -> Iterator[Column[Changed]]:
    """Yield the columns of the figures that verification changed."""
    metrics = result.rules.ruleset.metrics
    none = say("claims_not_given", language)
    yield Column(say("unit", language), lambda row: row.claim.verified.card.unit)
    yield Column(say("head_item", language), lambda row: numbered(row.figure, language))
    word = say("claims_metric", language)
    yield Column(word, lambda row: metrics[row.figure.metric].title)
    word = say("claims_claimed", language)
    yield Column(word, lambda row: row.figure.claimed.text if row.figure.claimed else none)
    word = say("claims_found", language)
    yield Column(word, lambda row: row.figure.found.text if row.figure.found else none)
    word = say("claims_by", language)
    yield Column(word, lambda row: (row.figure.found and row.figure.found.by) or "")
    word = say("claims_reason", language)
    yield Column(word, lambda row: (row.figure.found and row.figure.found.reason) or "")
    yield Column(say("claims_points", language), lambda row: row.figure.cost)
