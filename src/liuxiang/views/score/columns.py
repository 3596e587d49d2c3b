"""The columns of a ranking."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from liuxiang.columns import (
    CSV,
    EVERYWHERE,
    FILES,
    OPEN,
    PAGE,
    SHEET,
    Column,
    Marked,
    Value,
    rank_cell,
)
from liuxiang.exact import EXACT, show
from liuxiang.ranking import Result
from liuxiang.standings import Standing
from liuxiang.views.proof import proof_columns
from liuxiang.views.score.decided import Decisions
from liuxiang.views.unscored import total_cell, why
from liuxiang.wording import Language, say


def columns(
    result: Result, language: Language, *, possible: bool = False
) -> tuple[Column[Standing], ...]:
    """Return the columns of a ranking; pages show possible totals only if `possible`.

    Pages and sheets state in their head how many figures are verified; rows of CSV state it
    themselves.
    """
    return tuple(_columns(result, language, possible=possible))


def _columns(result: Result, language: Language, *, possible: bool) -> Iterator[Column[Standing]]:
    categories = result.rules.ruleset.categories

    def title(row: Standing) -> str:
        return categories[row.card.category].title

    decided = Decisions(result, language)
    has_any = bool(result.settled.decided)
    computed = FILES if has_any else EVERYWHERE

    yield Column(say("category", language), title, FILES, widest=28)
    yield Column(say("rank", language), lambda row: rank_cell(row.rank), computed, "right")
    if has_any:
        yield Column(say("rank", language), decided.both_ranks, PAGE, "right")
    yield Column(say("unit", language), lambda row: row.card.unit, folds="if need be")
    yield Column(say("base", language), lambda row: row.card.base, align="right")
    yield Column(say("bonus", language), lambda row: row.card.bonus, align="right")
    if result.rules.ruleset.takes_points:
        yield Column(say("penalty", language), lambda row: row.card.penalty, align="right")
    yield Column(
        say("total", language), lambda row: total_cell(row.card.scored_total), align="right"
    )
    yield Column(say("attainable", language), lambda row: row.card.attainable, FILES)
    yield Column(say("possible", language), _possible, EVERYWHERE if possible else FILES, "right")
    if result.department is not None:
        word = say("department_points", language)
        yield Column(word, lambda row: result.department_points(row.card), align="right")
    if result.rules.ruleset.grades is not None:
        from liuxiang.views.score.grades import grade_columns

        yield from grade_columns(language)
    word = say("award", language)
    yield Column(word, decided.computed_award, computed, folds="if need be", widest=32)
    if has_any:
        yield Column(word, decided.both_awards, PAGE, folds="if need be", widest=32)
        yield Column(say("decided_rank", language), decided.rank, FILES, "right")
        yield Column(say("decided_award", language), decided.award, FILES, widest=32)
        yield Column(say("decision", language), decided.why, FILES, widest=40)
    word = say("remarks", language)
    yield Column(
        word,
        lambda row: remarks(row, result, language),
        PAGE | SHEET,
        folds="if need be",
        widest=28,
    )
    yield Column(word, lambda row: flags(row, result, language), CSV)
    if result.compared:
        from liuxiang.views.claims.columns import columns_beside

        yield from columns_beside(result, language)
    yield from proof_columns(result, language)


def _possible(row: Standing) -> Value:
    card = row.card
    return Marked(card.possible, OPEN) if card.possible_open else card.possible


def remarks(standing: Standing, result: Result, language: Language) -> str:
    """Return the remarks on a row, in a few characters each.

    If most figures are unverified, which the head states, a row says how many are verified.
    """
    mostly = 2 * result.unverified > result.figures
    return _joined(_flags(standing, result, language, mostly=mostly), language)


def flags(standing: Standing, result: Result, language: Language) -> str:
    """Return the remarks on a row that is read without the head."""
    return _joined(_flags(standing, result, language, mostly=False), language)


def _joined(flags: Iterable[str], language: Language) -> str:
    found = tuple(flags)
    return say("between", language).join(found) if len(found) > 1 else "".join(found)


@lru_cache  # the same few counts recur in thousands of rows
def _counted(flag: str, count: int, language: Language) -> str:
    return say(flag, language, count=count)


def _flags(
    standing: Standing, result: Result, language: Language, *, mostly: bool
) -> Iterator[str]:
    card, basis = standing.card, result.basis
    if card.not_scored:
        yield say("not_scored", language, why=why(card.not_scored, language))
    if standing.tied:
        yield say("tied", language)
    if card.missing:
        yield _counted("missing", sum(len(each.metrics) for each in card.missing), language)
    empty = [metric for _, metric in card.nothing_to_measure if metric not in card.inapplicable]
    if empty:
        yield _counted("nothing", len(empty), language)
    inapplicable = len(card.nothing_to_measure) - len(empty) + len(card.without)
    if inapplicable:
        yield _counted("inapplicable", inapplicable, language)
    if basis == "verified" and mostly and card.figures > card.unverified:
        yield _counted("verified", card.figures - card.unverified, language)
    elif basis == "verified" and card.unverified and not mostly:
        yield _counted("unverified", card.unverified, language)
    if card.undiscretionary is not None:
        points = show(EXACT.subtract(card.total, card.undiscretionary))
        yield say("discretion", language, points=points)
    for cut in card.cuts:
        scope = result.rules.ruleset.titled(cut.scope)
        yield say("cut", language, points=show(cut.points), scope=scope)
