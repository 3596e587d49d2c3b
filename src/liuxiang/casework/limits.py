"""The figures of a unit that stands exactly at every limit, as they would be written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple, assert_never

from liuxiang.exact import EXACT, ZERO, show
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.bonuses import Discretionary, Fixed, PerCount, PerStep
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.metrics import AnyMetric, Checklist, Points, YesNo
from liuxiang.ruleset.scoring import (
    AllOrNothing,
    Deductions,
    Judged,
    Linear,
    Tiers,
    Weighted,
)
from liuxiang.ruleset.spans import Span, values_of

REASON: Final = "恰在界限"
"""The reason given for points that assessors would have to enter."""


class Entered(NamedTuple):
    """Points that assessors would enter."""

    points: str


Written = str | tuple[str, ...] | Entered
"""A figure as it is written: a scalar, the members of a checklist, or points with a reason."""


class Ask(NamedTuple):
    """What one clause asks of a metric: values in a span, an answer, members, or points.

    `rises` says that more is better; the value asked for is then the lowest that will do.
    """

    span: Span = Span()
    rises: bool = True
    step: Decimal = Decimal(1)
    answer: bool | None = None
    members: tuple[str, ...] = ()
    points: Decimal | None = None


def limits(ruleset: Ruleset, category: str) -> Mapping[str, Written]:
    """By metric, the figure that meets everything asked of a category, and only just.

    A bonus is not earned by it unless meeting the criteria does so already.
    """
    asked: dict[str, list[Ask]] = defaultdict(list)
    offered: dict[str, list[Ask]] = defaultdict(list)
    for item in ruleset.items:
        if category not in item.assesses:
            continue
        for name, ask in _of_scoring(item, ruleset, category):
            asked[name].append(ask)
        for name, ask in _of_bonuses(item, ruleset, category):
            offered[name].append(ask)
    written = {name: _written(ruleset.metrics[name], asks) for name, asks in asked.items()}
    for name, asks in offered.items():
        if name not in written:
            written[name] = _written(ruleset.metrics[name], asks)
    return {name: text for name in ruleset.metrics if (text := written.get(name)) is not None}


Asked = Iterator[tuple[str, Ask]]
Clauses = Criterion | AnyOf


def _of_scoring(item: Item, ruleset: Ruleset, category: str) -> Asked:
    match item.scoring:
        case AllOrNothing() | Weighted():
            for each in item.scoring.criteria():
                yield from _of_clause(each, ruleset, category)
        case Tiers(tiers=tiers):
            counting = [tier for tier in tiers if _counts(tier.when.only, category)]
            if counting:
                best = max(counting, key=lambda tier: tier.points)
                yield from _of_clause(best.when, ruleset, category)
                above = (tier.when for tier in counting[: counting.index(best)])
                yield from _denied(above, best.when)
        case Linear(metric=name, full_at=mark, zero_at=zero):
            yield name, _past(mark, rises=mark.value > zero.value)
        case Deductions():
            for deduction in item.scoring.deductions:
                if _counts(deduction.only, category):
                    mark = deduction.mark
                    yield deduction.metric, _past(mark, rises=deduction.below is not None)
        case Judged(metric=name):
            yield name, Ask(points=item.points)
        case None:
            return
        case _:
            assert_never(item.scoring)


def _of_clause(clause: Criterion | AnyOf, ruleset: Ruleset, category: str) -> Asked:
    """What a criterion asks, or the first of a group that counts."""
    if not _counts(clause.only, category):
        return
    for each in clause.criteria():
        if _counts(each.only, category):
            yield each.metric, _of_criterion(each, ruleset.metrics[each.metric])
            break


_DENIED: Final = {
    "at_least": "less_than",
    "more_than": "at_most",
    "at_most": "more_than",
    "less_than": "at_least",
}


def _denied(clauses: Iterable[Clauses], best: Clauses) -> Asked:
    """What keeps clauses from holding that stand before the best one, on other metrics."""
    taken = {each.metric for each in best.criteria()}
    for clause in clauses:
        for each in clause.criteria():
            if each.metric in taken:
                continue
            if each.answer is not None:
                yield each.metric, Ask(answer=not each.answer)
            elif each.mark is not None:
                yield each.metric, _compared(_DENIED[each.comparison], each.mark)
            else:
                yield each.metric, Ask(members=())


def _counts(only: tuple[str, ...] | None, category: str) -> bool:
    return only is None or category in only


def _of_criterion(criterion: Criterion, metric: AnyMetric) -> Ask:
    if criterion.answer is not None:
        return Ask(answer=criterion.answer)
    if criterion.includes is not None and isinstance(metric, Checklist):
        every = criterion.includes == "all"
        return Ask(members=tuple(m for m in metric.members if every or m in criterion.includes))
    mark = criterion.mark
    if mark is None:
        raise TypeError("a comparison of numbers without a threshold")
    return _compared(criterion.comparison, mark)


def _compared(word: str, mark: Quantity) -> Ask:
    """What a comparison of numbers asks."""
    is_open = word in ("more_than", "less_than")
    return _past(mark, rises=word in ("at_least", "more_than"), is_open=is_open)


def _past(mark: Quantity, *, rises: bool, is_open: bool = False) -> Ask:
    """From a mark on, upwards or downwards; `is_open` leaves out the mark itself."""
    places = mark.value.as_tuple().exponent
    step = Decimal(1).scaleb(min(int(places), 0))
    span = Span(mark.value, None, is_open) if rises else Span(None, mark.value, False, is_open)
    return Ask(span, rises, step)


def _of_bonuses(item: Item, ruleset: Ruleset, category: str) -> Asked:
    for bonus in item.bonuses:
        if not _counts(bonus.only, category):
            continue
        match bonus:
            case PerStep():
                yield bonus.metric, _past(bonus.above, rises=False)
            case PerCount():
                yield bonus.metric, Ask(Span(ZERO))
            case Discretionary():
                pass
            case Fixed(when=criterion):
                if _counts(criterion.only, category):
                    metric = ruleset.metrics[criterion.metric]
                    yield criterion.metric, _of_criterion(criterion, metric)
            case _:
                assert_never(bonus)


def _written(metric: AnyMetric, asks: list[Ask]) -> Written:
    """The figure that meets `asks`, the strictest of them only just."""
    match metric:
        case YesNo():
            answer = next((ask.answer for ask in asks if ask.answer is not None), True)
            return "true" if answer else "false"
        case Checklist():
            wanted = {member for ask in asks for member in ask.members}
            return tuple(member for member in metric.members if member in wanted)
        case Points():
            points = [ask.points for ask in asks if ask.points is not None]
            return Entered(show(min(points) if points else _number(metric, asks)))
        case _:
            number = _number(metric, asks)
            percent = metric.kind == "rate"
            return f"{show(EXACT.scaleb(number, 2))}%" if percent else show(number)


def _number(metric: AnyMetric, asks: list[Ask]) -> Decimal:
    span = values_of(metric) or Span()
    for ask in asks:
        span &= ask.span
    if metric.kind == "count":
        span = span.whole()
    step = min(ask.step for ask in asks)
    rises = any(ask.rises for ask in asks)
    if span.low is not None and (rises or span.high is None):
        return EXACT.add(span.low, step) if span.open_low else span.low
    if span.high is not None:
        return EXACT.subtract(span.high, step) if span.open_high else span.high
    return ZERO
