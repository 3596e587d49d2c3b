"""Equivalence of rule files: whether a change has no effect on any unit."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import product
from typing import Any, Final, NamedTuple

from liuxiang.errors import InputFault
from liuxiang.evaluate import value_of
from liuxiang.exact import EXACT, ONE, quotient
from liuxiang.intervals import Range, spread
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses import AnyBonus, Discretionary
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.lowered import lower
from liuxiang.ruleset.lowered_parts import ItemTerms, SchemeTerms
from liuxiang.ruleset.lowering import Clause
from liuxiang.ruleset.spans import values_of
from liuxiang.terms import (
    Choose,
    Const,
    First,
    Greatest,
    Input,
    Least,
    Number,
    Product,
    Quotient,
    Sum,
    Term,
)

_MOST: Final = 4096
"""The most values of a term to enumerate."""


def alike(old: RuleFile, new: RuleFile) -> bool:
    """Return whether two rule files are equivalent for all units, under all readings.

    Their terms have equal values for all figures, and everything outside of terms is equal.
    Roundings are equivalent if only finitely many values are ever rounded and none of them differs,
    or if only whole numbers are.
    """
    counts = frozenset(name for name, each in old.ruleset.metrics.items() if each.kind == "count")
    alike = _Alike(counts, _spans(old.ruleset))
    if _choices(old) != _choices(new):
        return False
    try:
        pairs = [(_read(old, each), _read(new, each)) for each in _choices(old)]
    except InputFault:  # a reading that held with the old one
        return False
    return all(
        _beside(one) == _beside(two)
        and all(alike.items(lower(one, name), lower(two, name)) for name in one.categories)
        for one, two in pairs
    )


def _spans(ruleset: Ruleset) -> Mapping[Term, object]:
    """Return the possible values of figures; for a rate, as a fraction of 1."""
    spans: dict[Term, object] = {}
    for name, metric in ruleset.metrics.items():
        span = values_of(metric)
        if span is None:
            continue
        for term in metric.inputs(name):
            is_whole = isinstance(term, Input) and term.side == "whole"
            spans[term] = ONE if is_whole else Range(*span.decimals())
    return spans


def _beside(ruleset: Ruleset) -> tuple[object, ...]:
    """Return what is not part of any term: notation of figures, names, ranks, and warnings."""
    policies = ruleset.policies
    items = [
        (
            item.id,
            item.no,
            item.policies(policies).nothing_to_measure if ruleset.leaves_out else 0,
            [_remarks(each) for each in item.bonuses],
            [(each.id, each.kind) for each in item.penalties],
        )
        for item in ruleset.items
    ]
    awards = [
        (
            each.id,
            (each.ranks, each.share, each.rounding, each.at_the_limit),
            {*ruleset.categories_of(each)},
            ({*(each.grades or ())}, each.passed_over),
        )
        for each in ruleset.awards
    ]
    metrics, limits, categories = ruleset.metrics, ruleset.entry_limits, set(ruleset.categories)
    scales = [(each.of, each.points) for each in ruleset.actions if each.of is not None]
    return metrics, limits, categories, _ranking(ruleset), awards, items, ruleset.total, scales


def _ranking(ruleset: Ruleset) -> object:
    """Return how units are ranked; ranks that nobody has cannot go on in two ways."""
    ranking = ruleset.ranking
    return ranking.model_copy(update={"ties": "shared"}) if ranking.ranks_nobody else ranking


def _remarks(bonus: AnyBonus) -> tuple[object, ...]:
    """Return the name of a bonus, and when somebody should check it."""
    once_with = set(bonus.once_with) if isinstance(bonus, Discretionary) else None
    return bonus.id, bonus.kind, bonus.warn_from, once_with


def _choices(rules: RuleFile) -> list[dict[str, str]]:
    """Yield the default reading, then each alternative by itself."""
    alone = [
        {ruling.id: each.id}
        for ruling in rules.ruleset.rulings
        for each in ruling.alternatives
        if each.changes
    ]
    return [{}, *alone]


def _read(rules: RuleFile, chosen: dict[str, str]) -> Ruleset:
    return (rules.reading(chosen) if chosen else rules).ruleset


class _Alike(NamedTuple):
    """Compares terms over figures within `spans`, of which `counts` are whole numbers."""

    counts: frozenset[str]
    spans: Mapping[Term, object]

    def items(self, old: SchemeTerms, new: SchemeTerms) -> bool:
        """Return whether all items earn the same, clause by clause and bonus by bonus."""
        graded = _grades(old), _grades(new)
        return (
            self.same(old.total, new.total)
            and self.same(*graded)
            and all(
                one.assessed == two.assessed
                and self.same(_clauses(one), _clauses(two))
                and self.same(_bonuses(one), _bonuses(two))
                and self.same(_penalties(one), _penalties(two))
                for one, two in zip(old.items, new.items, strict=True)
            )
        )

    def same(self, one: Any, two: Any) -> bool:
        """Return whether two terms, or tuples of terms, have equal values for all figures."""
        if one == two:
            return True
        bare = self._bare(one), self._bare(two)
        if bare != (one, two):
            return self.same(*bare)
        if type(one) is not type(two) or not isinstance(one, tuple) or len(one) != len(two):
            return False
        if isinstance(one, Quotient) and isinstance(two, Quotient) and self._rounds_alike(one, two):
            return True
        return all(self.same(*pair) for pair in zip(one, two, strict=True))

    def _bare(self, term: Any) -> Any:
        """Return a term without caps that no figure can reach."""
        match term:
            case Least(of, Const(cap)):
                most = spread(value_of(of, self.spans)).high
                return of if most is not None and most <= cap else term
            case _:
                return term

    def _rounds_alike(self, one: Quotient, two: Quotient) -> bool:
        if (one.of, one.by) != (two.of, two.by) or not isinstance(one.by, Const):
            return False
        if one.by.value == 1 and self._is_whole(one.of):
            return True
        values = self.values(one.of) if one.by.value > 0 else None
        return values is not None and all(_rounded(one, v) == _rounded(two, v) for v in values)

    def _is_whole(self, term: Number) -> bool:
        """Return whether a term is a whole number for all figures."""
        match term:
            case Const(value):
                return value == value.to_integral_value()
            case Input(metric=metric):
                return metric in self.counts
            case Sum(terms):
                return all(map(self._is_whole, terms))
            case Product(one, two) | Least(one, two) | Greatest(one, two) | Choose(_, one, two):
                return self._is_whole(one) and self._is_whole(two)
            case First(_, numbers, otherwise):
                return all(map(self._is_whole, (*numbers, otherwise)))
            case _:
                return False

    def values(self, term: Number) -> set[Decimal] | None:
        """Return every possible value of a term, or None if there are infinitely many."""
        match term:
            case Const(value):
                return {value}
            case Input(metric=metric) if metric in self.counts:
                return _between(self.spans.get(term))
            case Choose(_, then, otherwise):
                one, two = self.values(then), self.values(otherwise)
                return None if one is None or two is None else one | two
            case First(_, numbers, otherwise):
                each_has = [self.values(each) for each in (*numbers, otherwise)]
                known = [values for values in each_has if values is not None]
                return set().union(*known) if len(known) == len(each_has) else None
            case Product(left, right):
                one, two = self.values(left), self.values(right)
                if one is None or two is None or len(one) * len(two) > _MOST:
                    return None
                return {EXACT.multiply(*pair) for pair in product(one, two)}
            case Sum(terms):
                sums = {Decimal(0)}
                for each in terms:
                    found = self.values(each)
                    if found is None or len(sums) * len(found) > _MOST:
                        return None
                    sums = {EXACT.add(*pair) for pair in product(sums, found)}
                return sums
            case _:
                return None


def _clauses(item: ItemTerms) -> tuple[object, ...]:
    """Return the meaning of the clauses of an item, without their names."""
    clauses = item.lowered.clauses if item.lowered else ()
    return tuple(_meaning(each) for each in clauses)


def _meaning(clause: Clause) -> tuple[object, ...]:
    parts = tuple(_meaning(part) for part in clause.parts)
    assessed = (clause.applies, clause.met, clause.counts) if clause.assessed else ()
    return (clause.assessed, assessed, parts)


def _grades(scheme: SchemeTerms) -> tuple[object, ...]:
    """Return the meaning of the grades of a scheme."""
    if scheme.grades is None:
        return ()
    bands = tuple(
        (each.band.id, each.band.at_least and each.band.at_least.number, _condition(each.when))
        for each in scheme.grades.bands
    )
    ceilings = tuple(
        (each.ceiling.id, each.best, tuple((way.until, way.presses) for way in each.ways))
        for each in scheme.grades.ceilings
    )
    return bands, ceilings


def _condition(when: Clause | None) -> object:
    return None if when is None else when.counts


def _bonuses(item: ItemTerms) -> tuple[object, ...]:
    return tuple((each.steps, each.uncapped, each.earned) for each in item.bonuses)


def _penalties(item: ItemTerms) -> tuple[object, ...]:
    found = tuple(
        (each.steps, each.uncapped, each.cost, each.feared, each.taken) for each in item.penalties
    )
    return (found, item.net)


def _between(span: object) -> set[Decimal] | None:
    """Return the whole numbers of a range, or None if there are too many."""
    if not isinstance(span, Range) or span.low is None or span.high is None:
        return None
    low, high = int(span.low), int(span.high)
    return {Decimal(each) for each in range(low, high + 1)} if high - low < _MOST else None


def _rounded(term: Quotient, value: Decimal) -> Decimal:
    by = term.by.value if isinstance(term.by, Const) else Decimal(1)
    return quotient(value, by, term.places, term.mode)
