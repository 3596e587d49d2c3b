"""The columns of figures to verify."""

from collections.abc import Iterator
from decimal import Decimal

from liuxiang.audit import AuditedFigure
from liuxiang.columns import FILES, OPEN, PAGE, Column, Marked, Value, Word, rank_cell
from liuxiang.exact import show
from liuxiang.ranking import Result
from liuxiang.views.proof import proof_columns
from liuxiang.wording import Language, say
from liuxiang.wording.text import enumerated


def audit_columns(result: Result, language: Language) -> Iterator[Column[AuditedFigure]]:
    """Yield the columns: whose figure it is, what it says, and what hangs on it."""
    categories, metrics = result.rules.ruleset.categories, result.rules.ruleset.metrics

    def end(total: Decimal | None) -> Value:
        return Word(say("audit_no_limit", language)) if total is None else total

    def numbers(row: AuditedFigure) -> str:
        return enumerated(map(str, row.numbers), language)

    def named(row: AuditedFigure) -> str:
        title = metrics[row.metric].title
        return say("audit_item", language, nos=numbers(row), title=title)

    def totals(row: AuditedFigure) -> str:
        low, high = row.stake.low, row.stake.high
        none = say("audit_no_limit", language)
        ends = [none if each is None else show(each) for each in (low, high)]
        return say("audit_from_to", language, low=ends[0], high=ends[1])

    def ranks(row: AuditedFigure) -> str:
        return say("audit_from_to", language, low=row.stake.best, high=row.stake.worst)

    yield Column(
        say("category", language),
        lambda row: categories[row.standing.card.category].title,
        FILES,
        widest=28,
    )
    yield Column(
        say("unit", language), lambda row: row.standing.card.unit, folds="if need be", widest=28
    )
    yield Column(say("audit_figure", language), named, PAGE, folds="readily")
    yield Column(say("head_item", language), numbers, FILES)
    yield Column(say("audit_metric", language), lambda row: metrics[row.metric].title, FILES)
    yield Column(say("audit_value", language), lambda row: row.figure.text, align="right")
    yield Column(
        say("audit_awards", language),
        lambda row: _open(row, row.stake.awards),
        PAGE,
        align="right",
    )
    yield Column(say("audit_awards", language), lambda row: row.stake.awards, FILES)
    yield Column(say("audit_at_all", language), lambda row: row.stake.at_all, FILES)
    yield Column(
        say("audit_points", language),
        lambda row: Marked(row.stake.points, OPEN) if row.stake.is_open else row.stake.points,
        align="right",
    )
    yield Column(say("total", language), lambda row: row.standing.card.total, FILES)
    yield Column(say("audit_totals", language), totals, PAGE, align="right")
    yield Column(say("audit_lowest", language), lambda row: end(row.stake.low), FILES)
    yield Column(say("audit_highest", language), lambda row: end(row.stake.high), FILES)
    yield Column(say("rank", language), lambda row: rank_cell(row.standing.rank), FILES)
    yield Column(say("audit_ranks", language), ranks, PAGE, align="right")
    yield Column(say("audit_best", language), lambda row: row.stake.best, FILES)
    yield Column(say("audit_worst", language), lambda row: row.stake.worst, FILES)
    yield from proof_columns(result, language)


def _open(row: AuditedFigure, count: int) -> Value:
    """Return a count, marked if it is more where there is no limit."""
    return f"{count}{OPEN}" if row.stake.at_all > count else count
