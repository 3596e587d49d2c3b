"""The span of every unit as a table of plain cells, for CSV files and workbooks."""

from decimal import Decimal

from liuxiang.message import Language
from liuxiang.report.sensitivity.names import Names
from liuxiang.sensitivity.outcome import Sensitivity, Span
from liuxiang.words import say


def heads(found: Sensitivity, language: Language) -> list[str]:
    """The heads of a table of spans."""
    keys = ("category", "unit", "sens_least", "sens_total", "sens_greatest")
    places = ("sens_best", "sens_rank", "sens_worst", "sens_award")
    titles = [each.title for each in found.awards.values()]
    return [
        *(say(key, language) for key in (*keys, *places)),
        *titles,
        *(say(key, language) for key in ("sens_none", "sens_runs_head", "sens_needs")),
    ]


def row(span: Span, found: Sensitivity, names: Names) -> tuple[str | int | Decimal, ...]:
    """What a unit came to, under `heads`."""
    return (
        names.category(span.category),
        span.unit,
        span.least,
        span.base.total,
        span.greatest,
        span.best,
        span.base.rank,
        span.worst,
        names.award(span.base.award, span.category),
        *(span.awards.get(each, 0) for each in found.awards),
        span.awards.get(None, 0),
        found.ran,
        "" if span.needs is None else span.needs,
    )
