"""Figures that just meet a limit, and the numbers of a rule file that they hold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Final, NamedTuple

from liuxiang.casework.references import References
from liuxiang.exact import EXACT, ZERO, NotExact, decimal_of, half_width, percent_of, show
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.aspects import CHANGES
from liuxiang.ruleset.base import Bound, Model, Quantity
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics import AnyMetric, Checklist, Choice, Points, YesNo
from liuxiang.ruleset.metrics.repeated import Repeatable
from liuxiang.ruleset.paths import dotted
from liuxiang.ruleset.points_criteria import StandingCriterion
from liuxiang.ruleset.spans import Span, values_of
from liuxiang.ruleset.uses import Ask, Asking, Asks, prevented

LANGUAGE: Final = "liuxiang"
"""The only number that is not recorded: the file is refused with any other."""

WHOLE: Final = "ruleset"
"""The name of the part that is the whole file."""


class Numbered(NamedTuple):
    """A number or a pair of numbers at `path`: `key` of the part `part`."""

    path: Path
    part: str
    key: str
    written: str | tuple[str, ...]


def numbers(rules: RuleFile) -> Iterator[Numbered]:
    """Yield every number in a rule file, in the order of its models."""
    for path, written in _of_model((), rules.ruleset, rules):
        if path != (LANGUAGE,):
            yield Numbered(path, named(rules, path[:-1]), str(path[-1]), written)


def named(rules: RuleFile, path: Path) -> str:
    """Return the name of a part; a tier is named by position, since its id has a number."""
    if "tiers" in path and path.index("tiers") + 1 < len(path):
        at = path.index("tiers") + 2
        tier = rules.ruleset.part_at(path[:at])
        names = [dotted(rules.data, path[: at - 1]), tier.id or str(int(path[at - 1]) + 1)]
        return ".".join([*names, *map(str, path[at:])])
    return dotted(rules.data, path) or WHOLE


Found = Iterator[tuple[Path, str | tuple[str, ...]]]


def _of_model(path: Path, model: Model, rules: RuleFile) -> Found:
    for name, field in type(model).model_fields.items():
        at = (*path, field.alias or name)
        if at not in rules.tree.nodes:
            continue  # it holds by default
        if CHANGES in field.metadata:
            yield from _of_text(at, getattr(model, name))
        else:
            yield from _of_value(at, getattr(model, name), rules)


def _of_value(path: Path, value: object, rules: RuleFile) -> Found:
    """Yield the numbers in a value of a model; a pair counts as one."""
    match value:
        case bool() | None | str():
            return
        case int() | Decimal() | Quantity():
            yield path, _shown(value)
        case Model():
            yield from _of_model(path, value, rules)
        case Mapping():
            for key, each in value.items():
                yield from _of_value((*path, key), each, rules)
        case (int() | Decimal() | Quantity() | None, int() | Decimal() | Quantity() | None):
            if any(each is not None for each in value):
                yield path, tuple(map(_shown, value))
        case tuple():
            for index, each in enumerate(value):
                yield from _of_value((*path, index), each, rules)


def _shown(value: object) -> str:
    match value:
        case Quantity() if value.is_fraction:
            return value.text
        case Quantity(percent=True):
            return f"{show(value.value.scaleb(2))}%"
        case Quantity():
            return show(value.value)
        case Decimal():
            return show(value)
        case None:
            return "none"
        case _:
            return str(value)


def _of_text(path: Path, data: object) -> Found:
    """Yield the numbers in the changes of a reading, which are plain text."""
    match data:
        case Mapping():
            for key, each in data.items():
                yield from _of_text((*path, key), each)
        case tuple():
            for index, each in enumerate(data):
                yield from _of_text((*path, index), each)
        case str() if (number := plain(data)) is not None:
            yield path, number


def plain(text: str) -> str | None:
    """Return a number, percentage or fraction in its plainest form (98% for 98.0 %), else None."""
    text = half_width(text)
    if text.count("/") == 1:
        ends = [plain(each) for each in text.split("/")]
        return None if None in ends else "/".join(map(str, ends))
    try:
        percent = percent_of(text)
        return show(decimal_of(text)) if percent is None else f"{show(percent)}%"
    except NotExact:
        return None


REASON: Final = "恰在界限"
"""The reason for points that assessors would have to enter."""


class Entered(NamedTuple):
    """Points that assessors would enter."""

    points: str


Written = str | tuple[str, ...] | Entered
"""A figure in its notation: a scalar, the members of a checklist, or points with a reason."""


class Limit(NamedTuple):
    """A figure exactly at its threshold, and the place of the threshold in the rule file."""

    written: Written
    path: Path


def _of_grades(ruleset: Ruleset, category: str) -> Asks:
    """Yield what conditions of bands ask for, and what just keeps each ceiling from pressing."""
    for path, only, condition in ruleset.grades.placed_conditions() if ruleset.grades else ():
        asking = Asking(path, category, ruleset.metrics)
        if isinstance(condition, StandingCriterion) or not asking.counts(only):
            continue
        if path[1] == "bands":
            yield from asking.of_clause(path, condition)
        elif asking.counts(condition.only):
            yield from prevented(condition, path, ruleset.metrics)


def limits(ruleset: Ruleset, category: str) -> Mapping[str, Limit]:
    """Return, by metric, the figure that just meets all requirements for a category.

    It earns a bonus only if meeting the criteria implies that.
    """
    asked: dict[str, list[Ask]] = defaultdict(list)
    offered: dict[str, list[Ask]] = defaultdict(list)
    for at, item in ruleset.placed_items:
        if category not in item.assesses:
            continue
        if item.scoring is not None:
            asking = Asking((*at, "scoring"), category, ruleset.metrics, item.points)
            for name, ask in item.scoring.asks(asking):
                asked[name].append(ask)
        for path, part in item.placed_adjustments(at):
            asking = Asking(path, category, ruleset.metrics)
            for name, ask in part.asks(asking) if asking.counts(part.only) else ():
                offered[name].append(ask)
    for name, ask in _of_grades(ruleset, category):
        offered[name].append(ask)
    every = {**offered, **asked}
    references = References(ruleset.metrics, every, _number)
    settled = {name: references.settled(name) for name in every}
    found = {
        name: _limit(ruleset.metrics[name], asks)
        for name, asks in settled.items()
        if not ruleset.metrics[name].made_of()
    }
    if found.keys() != settled.keys():
        found |= _of_derived(settled, ruleset)
    return {name: found[name] for name in ruleset.metrics if name in found}


def _of_derived(asked: Mapping[str, list[Ask]], ruleset: Ruleset) -> Iterator[tuple[str, Limit]]:
    """Yield the figures with which derived metrics meet what is asked of them."""
    from liuxiang.casework.derived_limits import Number, placed

    kinds = ("count", "amount", "rate")
    numbers = {
        name: Number(*_number(ruleset.metrics[name], asks))
        for name, asks in asked.items()
        if ruleset.metrics[name].kind in kinds
    }
    for name, (value, path) in placed(numbers, ruleset).items():
        if name not in asked:
            yield name, Limit(_written(ruleset.metrics[name], value), path)


def _limit(metric: AnyMetric, asks: list[Ask]) -> Limit:
    """Return the figure that meets `asks`, the strictest of them exactly, with its place."""
    match metric:
        case YesNo():
            asking = next((ask for ask in asks if ask.answer is not None), asks[0])
            return Limit("false" if asking.answer is False else "true", asking.path)
        case Checklist():
            wanted = {member for ask in asks for member in ask.members}
            members = tuple(member for member in metric.members if member in wanted)
            return Limit(members, max(asks, key=lambda ask: len(ask.members)).path)
        case Choice():
            within = [set(ask.options) for ask in asks if ask.options]
            options = set(metric.options).intersection(*within) or set().union(*within)
            option = next(each for each in metric.options if each in options)
            asking = next((ask for ask in asks if option in ask.options), asks[0])
            return Limit(option, asking.path)
        case Points():
            entered = [(ask.points, ask.path) for ask in asks if ask.points is not None]
            number, path = min(entered) if entered else _number(metric, asks)
            return Limit(Entered(_shown_as(number, rate=False)), path)
        case _:
            number, path = _number(metric, asks)
            return Limit(_written(metric, number), path)


def _written(metric: AnyMetric, number: Bound) -> Written:
    """Return a number as a figure of a metric: a list, if it is made of one."""
    if isinstance(metric, Repeatable) and metric.is_list:
        from liuxiang.casework.list_limits import listed

        return tuple(map(show, listed(metric, number)))
    return _shown_as(number, rate=metric.kind == "rate")


def _shown_as(number: Bound, *, rate: bool) -> str:
    """Return a number as a figure: a rate in percent, or as a fraction of whole numbers."""
    if isinstance(number, Fraction):
        return str(number)
    return f"{show(EXACT.scaleb(number, 2))}%" if rate else show(number)


def _number(metric: AnyMetric, asks: list[Ask]) -> tuple[Bound, Path]:
    """Return the number that just meets `asks`, and the place of the one that decides."""
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
    if isinstance(limit, Fraction):
        if metric.kind == "rate" and not is_open:
            return limit, deciding
        hundredths = ceil(limit * 100) if upwards else floor(limit * 100)
        return EXACT.scaleb(Decimal(hundredths), -2), deciding
    step = min(ask.step for ask in asks) if is_open else ZERO
    return (EXACT.add if upwards else EXACT.subtract)(limit, step), deciding


def _lower(span: Span) -> tuple[Bound | None, bool]:
    return span.low, span.open_low


def _upper(span: Span) -> tuple[Bound | None, bool]:
    return span.high, span.open_high
