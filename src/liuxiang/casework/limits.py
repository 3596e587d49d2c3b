"""The figures of a unit that stands exactly at every limit, as they would be written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple, assert_never

from liuxiang.exact import EXACT, ZERO, show
from liuxiang.nodes import Path
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


class Limit(NamedTuple):
    """A figure that stands just at its limit, and where the limit stands in the rule file."""

    written: Written
    path: Path


class Ask(NamedTuple):
    """What one clause asks of a metric: values in a span, an answer, members, or points.

    It is asked at `path`. `rises` says that more is better; the value asked for is then the lowest
    that will do.
    """

    path: Path
    span: Span = Span()
    rises: bool = True
    step: Decimal = Decimal(1)
    answer: bool | None = None
    members: tuple[str, ...] = ()
    points: Decimal | None = None


def limits(ruleset: Ruleset, category: str) -> Mapping[str, Limit]:
    """By metric, the figure that meets everything asked of a category, and only just.

    A bonus is not earned by it unless meeting the criteria does so already.
    """
    asked: dict[str, list[Ask]] = defaultdict(list)
    offered: dict[str, list[Ask]] = defaultdict(list)
    for at, item in ruleset.placed_items:
        if category not in item.assesses:
            continue
        for name, ask in _of_scoring(at, item, ruleset, category):
            asked[name].append(ask)
        for name, ask in _of_bonuses(at, item, ruleset, category):
            offered[name].append(ask)
    found = {name: _limit(ruleset.metrics[name], asks) for name, asks in asked.items()}
    for name, asks in offered.items():
        if name not in found:
            found[name] = _limit(ruleset.metrics[name], asks)
    return {name: found[name] for name in ruleset.metrics if name in found}


Asked = Iterator[tuple[str, Ask]]
Clauses = Criterion | AnyOf


def _of_scoring(at: Path, item: Item, ruleset: Ruleset, category: str) -> Asked:
    at = (*at, "scoring")
    match item.scoring:
        case AllOrNothing() | Weighted():
            for below, each in item.scoring.placed():
                yield from _of_clause((*at, *below), each, ruleset, category)
        case Tiers(tiers=tiers):
            counting = [
                (tier, (*at, *below))
                for tier, (below, _) in zip(tiers, item.scoring.placed(), strict=True)
                if _counts(tier.when.only, category)
            ]
            if counting:
                best, place = max(counting, key=lambda pair: pair[0].points)
                yield from _of_clause(place, best.when, ruleset, category)
                above = [(tier.when, where) for tier, where in counting]
                yield from _denied(above[: above.index((best.when, place))], best.when)
        case Linear(metric=name, full_at=mark, zero_at=zero):
            yield name, _past((*at, "full_at"), mark, rises=mark.value > zero.value)
        case Deductions():
            for index, deduction in enumerate(item.scoring.deductions):
                if _counts(deduction.only, category):
                    word = "above" if deduction.below is None else "below"
                    place = (*at, "deductions", index, word)
                    yield deduction.metric, _past(place, deduction.mark, rises=word == "below")
        case Judged(metric=name):
            yield name, Ask((*at[:-1], "points"), points=item.points)
        case None:
            return
        case _:
            assert_never(item.scoring)


def _of_clause(path: Path, clause: Clauses, ruleset: Ruleset, category: str) -> Asked:
    """What a criterion asks, or the first of a group that counts."""
    if not _counts(clause.only, category):
        return
    for at, each in _parts(path, clause):
        if _counts(each.only, category):
            yield each.metric, _of_criterion(at, each, ruleset.metrics[each.metric])
            break


def _parts(path: Path, clause: Clauses) -> Iterator[tuple[Path, Criterion]]:
    """A criterion, or those of a group, each with its place."""
    if isinstance(clause, Criterion):
        yield path, clause
    else:
        yield from (((*path, "any_of", n), each) for n, each in enumerate(clause.any_of))


_DENIED: Final = {
    "at_least": "less_than",
    "more_than": "at_most",
    "at_most": "more_than",
    "less_than": "at_least",
}


def _denied(clauses: Iterable[tuple[Clauses, Path]], best: Clauses) -> Asked:
    """What keeps clauses from holding that stand before the best one, on other metrics."""
    taken = {each.metric for each in best.criteria()}
    for clause, path in clauses:
        for place, each in _parts(path, clause):
            at = (*place, each.comparison)
            if each.metric in taken:
                continue
            if each.answer is not None:
                yield each.metric, Ask(at, answer=not each.answer)
            elif each.mark is not None:
                yield each.metric, _compared(at, _DENIED[each.comparison], each.mark)
            else:
                yield each.metric, Ask(at, members=())


def _counts(only: tuple[str, ...] | None, category: str) -> bool:
    return only is None or category in only


def _of_criterion(path: Path, criterion: Criterion, metric: AnyMetric) -> Ask:
    at = (*path, criterion.comparison)
    if criterion.answer is not None:
        return Ask(at, answer=criterion.answer)
    if criterion.includes is not None and isinstance(metric, Checklist):
        every = criterion.includes == "all"
        members = tuple(m for m in metric.members if every or m in criterion.includes)
        return Ask(at, members=members)
    mark = criterion.mark
    if mark is None:
        raise TypeError("a comparison of numbers without a threshold")
    return _compared(at, criterion.comparison, mark)


def _compared(at: Path, word: str, mark: Quantity) -> Ask:
    """What a comparison of numbers asks."""
    is_open = word in ("more_than", "less_than")
    return _past(at, mark, rises=word in ("at_least", "more_than"), is_open=is_open)


def _past(at: Path, mark: Quantity, *, rises: bool, is_open: bool = False) -> Ask:
    """From a mark on, upwards or downwards; `is_open` leaves out the mark itself."""
    places = mark.value.as_tuple().exponent
    step = Decimal(1).scaleb(min(int(places), 0))
    span = Span(mark.value, None, is_open) if rises else Span(None, mark.value, False, is_open)
    return Ask(at, span, rises, step)


def _of_bonuses(at: Path, item: Item, ruleset: Ruleset, category: str) -> Asked:
    for index, bonus in enumerate(item.bonuses):
        if not _counts(bonus.only, category):
            continue
        place: Path = (*at, "bonuses", index)
        match bonus:
            case PerStep():
                yield bonus.metric, _past((*place, "above"), bonus.above, rises=False)
            case PerCount():
                yield bonus.metric, Ask(place, Span(ZERO))
            case Discretionary():
                pass
            case Fixed(when=criterion):
                if _counts(criterion.only, category):
                    metric = ruleset.metrics[criterion.metric]
                    yield criterion.metric, _of_criterion((*place, "when"), criterion, metric)
            case _:
                assert_never(bonus)


def _limit(metric: AnyMetric, asks: list[Ask]) -> Limit:
    """The figure that meets `asks`, the strictest of them only just, which is where it stands."""
    match metric:
        case YesNo():
            asking = next((ask for ask in asks if ask.answer is not None), asks[0])
            return Limit("false" if asking.answer is False else "true", asking.path)
        case Checklist():
            wanted = {member for ask in asks for member in ask.members}
            members = tuple(member for member in metric.members if member in wanted)
            return Limit(members, max(asks, key=lambda ask: len(ask.members)).path)
        case Points():
            entered = [(ask.points, ask.path) for ask in asks if ask.points is not None]
            number, path = min(entered) if entered else _number(metric, asks)
            return Limit(Entered(show(number)), path)
        case _:
            number, path = _number(metric, asks)
            percent = metric.kind == "rate"
            return Limit(f"{show(EXACT.scaleb(number, 2))}%" if percent else show(number), path)


def _number(metric: AnyMetric, asks: list[Ask]) -> tuple[Decimal, Path]:
    """The number that meets `asks` only just, and where the one stands that sets it."""
    span = values_of(metric) or Span()
    for ask in asks:
        span &= ask.span
    rises = any(ask.rises for ask in asks)
    upwards = span.low is not None and (rises or span.high is None)
    end = _lower if upwards else _upper
    closed = span.whole() if metric.kind == "count" else span
    limit, is_open = end(closed)
    deciding = next((ask.path for ask in asks if end(ask.span) == end(span)), asks[0].path)
    if limit is None:
        return ZERO, deciding
    step = min(ask.step for ask in asks) if is_open else ZERO
    return (EXACT.add if upwards else EXACT.subtract)(limit, step), deciding


def _lower(span: Span) -> tuple[Decimal | None, bool]:
    return span.low, span.open_low


def _upper(span: Span) -> tuple[Decimal | None, bool]:
    return span.high, span.open_high
