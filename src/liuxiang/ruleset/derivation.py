"""The derived metrics of a rule file as terms, and the reported metrics that they rest on."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from math import lcm

from liuxiang.exact import EXACT, ONE
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.metrics import AnyMetric, Measure
from liuxiang.ruleset.metrics.base import UNIT
from liuxiang.ruleset.metrics.derived import Derivable
from liuxiang.ruleset.metrics.repeated import Repeatable
from liuxiang.terms import (
    ALWAYS,
    NOTHING,
    AtLeast,
    Between,
    Choose,
    Const,
    Every,
    Given,
    Greatest,
    Least,
    Number,
    Product,
    Quotient,
    Sum,
    Term,
    Test,
    const,
)

_UNKNOWN = Between(None, None)


class Derivation:
    """What the metrics of a rule file are computed from.

    `names` are those of derived metrics, each after those that it is computed from.
    """

    def __init__(self, metrics: Mapping[str, AnyMetric]) -> None:
        self._metrics = metrics
        derived = [name for name, metric in metrics.items() if metric.made_of()]
        self.shared = frozenset(name for name, metric in metrics.items() if metric.shared)
        self.names = tuple(_in_order(derived, metrics)) if derived else ()

    def sources(self, name: str) -> tuple[str, ...]:
        """Return the reported metrics that a metric is computed from: itself if it is reported."""
        return self._sources.get(name, (name,)) if self.names else (name,)

    def behind(self, name: str) -> frozenset[str]:
        """Return what a rate may be reported by instead: its part and whole, or their sources."""
        metric = self._metrics[name]
        if metric.kind != "rate" or metric.part is None or metric.whole is None:
            return frozenset()
        sides = (metric.part, metric.whole)
        return frozenset((*sides, *self.sources(metric.part), *self.sources(metric.whole)))

    def by_sign(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the reported metrics that raise a derived one, and those that lower it."""
        signs: dict[str, Decimal] = {}
        left = [(name, ONE)]
        while left:
            part, sign = left.pop()
            metric = self._metrics[part]
            if not metric.made_of():
                signs.setdefault(part, sign)
            weights = metric.sum if isinstance(metric, Derivable) and metric.sum else {}
            for each in metric.made_of():
                weight = weights[each].value if each in weights else ONE
                left.append((each, EXACT.multiply(sign, weight)))
        found = self.sources(name)
        return (
            tuple(each for each in found if signs[each] > 0),
            tuple(each for each in found if signs[each] < 0),
        )

    def is_finite(self, name: str) -> bool:
        """Return whether every figure of a metric is a decimal, and not only a fraction."""
        return name in self._finite

    @cached_property
    def _finite(self) -> frozenset[str]:
        """The metrics of which every figure is a decimal."""
        metrics = self._metrics
        found = {name for name, each in metrics.items() if _is_decimal(each) and not each.made_of()}
        for name in self.names:
            metric = metrics[name]
            parts = found.issuperset(metric.made_of()) and _has_decimal_weights(metric)
            if _is_decimal(metric) and (parts or _is_rounded(metric)):
                found.add(name)
        return frozenset(found)

    @cached_property
    def of_all(self) -> frozenset[str]:
        """The metrics whose figures say nothing of a unit: shared ones, and what rests on these."""
        rest = (name for name in self.names if self.shared.issuperset(self.sources(name)))
        return self.shared.union(rest)

    @cached_property
    def _sources(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name in self.names:
            parts = self._metrics[name].made_of()
            rest = (source for part in parts for source in found.get(part, (part,)))
            found[name] = tuple(dict.fromkeys(rest))
        return found

    @cached_property
    def definitions(self) -> Mapping[Term, Term]:
        """The terms that the figures of derived metrics stand for.

        A figure is unknown while a part of it is missing.
        """
        found: dict[Term, Term] = {}
        for name in self.names:
            metric = self._metrics[name]
            if not isinstance(metric, Derivable):
                raise TypeError(f"metric {name} cannot be derived")
            parts = metric.made_of()
            given = Every(tuple(Given(self._metrics[each].inputs(each)[0]) for each in parts))
            inputs = metric.inputs(name)
            found[Given(inputs[0])] = given
            measures = [self._measure(each) for each in parts]
            numbers = _computed(metric, measures, is_rate=self._metrics[name].kind == "rate")
            for term, number in zip(inputs, numbers, strict=False):
                known = number == UNIT
                found[term] = number if known else Choose(given, number, _UNKNOWN)
        return found

    def _measure(self, name: str) -> Measure:
        """Return the metric `name` as a number, which is in units of 1 if that is known."""
        measure = self._metrics[name].measure(name)
        if measure is None:
            raise TypeError(f"metric {name} is no number")
        return measure._replace(whole=UNIT) if self.is_finite(name) else measure


def _is_decimal(metric: AnyMetric) -> bool:
    mean = isinstance(metric, Repeatable) and metric.is_mean and metric.rounding is None
    return metric.kind != "rate" and not mean


def _has_decimal_weights(metric: AnyMetric) -> bool:
    """Return whether no weight of a sum is a fraction."""
    weights = metric.sum if isinstance(metric, Derivable) and metric.sum else {}
    return all(each.per == ONE for each in weights.values())


def _is_rounded(metric: AnyMetric) -> bool:
    return isinstance(metric, Derivable) and metric.rounding is not None


def _computed(
    metric: Derivable, parts: Sequence[Measure], *, is_rate: bool
) -> tuple[Number, Number]:
    """Return the number that a derived metric is, and its whole."""
    of, whole = _sum(metric.sum.values(), parts) if metric.sum else _extreme(metric, parts)
    applies = Every(tuple(each.applies for each in parts if each.applies != ALWAYS))
    if metric.rounding is not None:
        unit = const(100) if is_rate else UNIT
        scaled = Product(unit, of) if is_rate else of
        of, whole = Quotient(scaled, whole, metric.rounding.places, metric.rounding.mode), unit
    return of, whole if applies == ALWAYS else Choose(applies, whole, NOTHING)


def _in_order(names: Sequence[str], metrics: Mapping[str, AnyMetric]) -> Iterator[str]:
    """Yield derived metrics, each after its parts; one in a circle has no place and is left out."""
    left = {name: {each for each in metrics[name].made_of() if each in names} for name in names}
    while ready := [name for name, parts in left.items() if not parts]:
        yield from ready
        for name in ready:
            del left[name]
        for parts in left.values():
            parts.difference_update(ready)


def _sum(weights: Collection[Quantity], parts: Sequence[Measure]) -> tuple[Number, Number]:
    """Return a weighted sum over the product of all wholes."""
    ends = [int(each.per) for each in weights]
    common = lcm(*ends)
    addends: list[Number] = []
    for at, (weight, end, part) in enumerate(zip(weights, ends, parts, strict=True)):
        number = EXACT.multiply(weight.value, Decimal(common // end))
        others = (each.whole for index, each in enumerate(parts) if index != at)
        addends.append(_product(_times(number, part.of), others))
    return Sum(tuple(addends)), _product(const(common), (each.whole for each in parts))


def _times(number: Decimal, term: Number) -> Number:
    return term if number == 1 else Product(Const(number), term)


def _product(first: Number, factors: Iterator[Number]) -> Number:
    for each in factors:
        if each != UNIT:
            first = each if first == UNIT else Product(first, each)
    return first


def _extreme(metric: Derivable, parts: Sequence[Measure]) -> tuple[Number, Number]:
    """Return the greatest or the least of several numbers, compared by multiplying across."""
    best, *others = parts
    if all(each.whole == UNIT for each in parts):
        of = best.of
        for each in others:
            of = Greatest(of, each.of) if metric.greatest else Least(of, each.of)
        return of, UNIT
    of, whole = best.of, best.whole
    for each in others:
        one, two = Product(of, each.whole), Product(each.of, whole)
        stays: Test = AtLeast(one, two) if metric.greatest else AtLeast(two, one)
        of, whole = Choose(stays, of, each.of), Choose(stays, whole, each.whole)
    return of, whole
