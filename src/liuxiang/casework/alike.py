"""Changes that change nothing: two rule files whose terms have the same value for every figure."""

from decimal import Decimal
from itertools import product
from typing import Any, Final

from liuxiang.exact import EXACT, quotient
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.lowered import SchemeTerms, lower
from liuxiang.terms import Choose, Const, Number, Product, Quotient, Sum

_MOST: Final = 4096
"""Values that are tried of one term."""


def alike(old: RuleFile, new: RuleFile) -> bool:
    """Whether two rule files, which differ in how they round, give the same points to everybody.

    They do where only so many values are ever rounded, and none of them falls between.
    """
    return all(
        _terms_alike(_lowered(old, chosen, category), _lowered(new, chosen, category))
        for chosen in _choices(old)
        for category in old.ruleset.categories
    )


def _choices(rules: RuleFile) -> list[dict[str, str]]:
    """No other reading, then each of them alone."""
    alone = [
        {ruling.id: each.id}
        for ruling in rules.ruleset.rulings
        for each in ruling.alternatives
        if each.changes
    ]
    return [{}, *alone]


def _lowered(rules: RuleFile, chosen: dict[str, str], category: str) -> SchemeTerms:
    return lower((rules.reading(chosen) if chosen else rules).ruleset, category)


def _terms_alike(old: SchemeTerms, new: SchemeTerms) -> bool:
    return _same(old.total, new.total) and _same(old.hoped, new.hoped)


def _same(one: Any, two: Any) -> bool:
    """Whether two terms have the same value whatever the figures are."""
    if one == two:
        return True
    if type(one) is not type(two) or not isinstance(one, tuple) or len(one) != len(two):
        return False
    if isinstance(one, Quotient) and isinstance(two, Quotient) and _differs_in_mode(one, two):
        values = _values(one.of)
        return values is not None and all(_rounded(one, v) == _rounded(two, v) for v in values)
    return all(_same(*pair) for pair in zip(one, two, strict=True))


def _differs_in_mode(one: Quotient, two: Quotient) -> bool:
    return one._replace(mode=two.mode) == two and isinstance(one.by, Const) and one.by.value > 0


def _rounded(term: Quotient, value: Decimal) -> Decimal:
    by = term.by.value if isinstance(term.by, Const) else Decimal(1)
    return quotient(value, by, term.places, term.mode)


def _values(term: Number) -> set[Decimal] | None:
    """Every value that a term can have; None where they are without number."""
    match term:
        case Const(value):
            return {value}
        case Choose(_, then, otherwise):
            one, two = _values(then), _values(otherwise)
            return None if one is None or two is None else one | two
        case Product(left, right):
            one, two = _values(left), _values(right)
            if one is None or two is None or len(one) * len(two) > _MOST:
                return None
            return {EXACT.multiply(*pair) for pair in product(one, two)}
        case Sum(terms):
            sums = {Decimal(0)}
            for each in terms:
                found = _values(each)
                if found is None or len(sums) * len(found) > _MOST:
                    return None
                sums = {EXACT.add(*pair) for pair in product(sums, found)}
            return sums
        case _:
            return None
