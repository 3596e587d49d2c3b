"""The total of a unit as terms: points of actions scaled to what applies, summed, rounded once.

Inside an action, and of the whole, nothing is rounded: every part of the total is weighed by an
exact fraction, and all of them are brought to one denominator, by which the sum is divided once.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Final, NamedTuple

from liuxiang.exact import EXACT, ZERO, total
from liuxiang.ruleset import Action, Ruleset
from liuxiang.ruleset.rounding import Rounding
from liuxiang.ruleset.total import Total
from liuxiang.terms import (
    NEVER,
    NOTHING,
    Choose,
    Const,
    Greatest,
    Least,
    Number,
    Product,
    Quotient,
    Sum,
    Test,
)


def scale_of(action: Action, full: Decimal) -> Fraction:
    """Return what a point of the items of an action is worth, of which `full` points apply."""
    if action.of is None or action.points is None:
        return Fraction(1)
    return Fraction(action.points) / Fraction(full) if full else Fraction(0)


class Part(NamedTuple):
    """An action: what is scaled of it, its bonuses under its cap, and the points that apply."""

    action: Action
    base: Number
    bonus: Number
    full: Decimal

    @property
    def scale(self) -> Fraction:
        """What a point of its items is worth."""
        return scale_of(self.action, self.full)

    @property
    def worth(self) -> Decimal:
        """What it counts for of what applies."""
        if self.action.of is None or self.action.points is None:
            return self.full
        return self.action.points if self.full else ZERO


class Weighed(NamedTuple):
    """A sum of numbers, each times a fraction, over one denominator."""

    of: Number
    by: Decimal


class Totalled(NamedTuple):
    """The total as it is ranked, exactly over a denominator, and its base points and bonus."""

    total: Number
    exact: Weighed
    base: Number
    bonus: Number
    attainable: Decimal
    full: Decimal


class Taken(NamedTuple):
    """What penalties of the scheme take off: so much, or everything if `whole` is true."""

    costs: tuple[Number, ...] = ()
    whole: Test = NEVER


NOTHING_TAKEN: Final = Taken()


def is_plain(ruleset: Ruleset) -> bool:
    """Return whether the total is the plain sum of all points."""
    return not is_scaled(ruleset) and not ruleset.takes_points


def is_scaled(ruleset: Ruleset) -> bool:
    """Return whether something else than a sum is made of the points."""
    return not ruleset.total.is_plain or any(each.of is not None for each in ruleset.actions)


def weighs_alike(ruleset: Ruleset) -> bool:
    """Return whether bonuses weigh as much as base points, and have no cap together."""
    if ruleset.bonus_cap is not None:
        return False
    is_scaled_apart = ruleset.total.to is not None or any(each.of for each in ruleset.actions)
    return ruleset.total.bonus == "inside" or not is_scaled_apart


def totalled(ruleset: Ruleset, parts: Sequence[Part], taken: Taken = NOTHING_TAKEN) -> Totalled:
    """Return the total of a unit, of which `parts` apply, less what is `taken` off."""
    rule = ruleset.total
    worth = total(each.worth for each in parts)
    scale = Fraction(1)
    if rule.to is not None:
        scale = Fraction(rule.to) / Fraction(worth) if worth else Fraction(0)
    base = [(each.scale, each.base) for each in parts]
    inside = rule.bonus == "inside"
    bonus = _bonus(ruleset, parts, inside=inside)
    sums = [(weight * scale, number) for weight, number in base]
    sums.append((Fraction(1, int(bonus.by)) * (scale if inside else 1), bonus.of))
    sums += ((Fraction(1), cost) for cost in taken.costs)
    weighed = _weighed(sums)
    whole = _divided(weighed, rule.rounding)
    if taken.whole != NEVER:
        whole = Choose(taken.whole, NOTHING, whole)
        weighed = weighed._replace(of=Choose(taken.whole, NOTHING, weighed.of))
    return Totalled(
        _limit(whole, rule),
        _limited(weighed, rule),
        _shown(_weighed(base), rule.rounding),
        _shown(bonus, rule.rounding),
        worth,
        worth if rule.to is None else rule.to,
    )


def _bonus(ruleset: Ruleset, parts: Iterable[Part], *, inside: bool) -> Weighed:
    """Return the bonuses of all actions under the cap of the scheme."""
    bonuses = [(each.scale if inside else Fraction(1), each.bonus) for each in parts]
    found = _weighed(bonuses)
    if ruleset.bonus_cap is None:
        return found
    return found._replace(of=Least(found.of, Const(EXACT.multiply(ruleset.bonus_cap, found.by))))


def _weighed(sums: Sequence[tuple[Fraction, Number]]) -> Weighed:
    """Return the sum of numbers that are weighed by fractions, over their common denominator."""
    by = lcm(*(weight.denominator for weight, _ in sums))
    terms = tuple(
        number if weight * by == 1 else Product(Const(Decimal(int(weight * by))), number)
        for weight, number in sums
        if weight
    )
    return Weighed(Sum(terms), Decimal(by))


def _divided(sums: Weighed, rounding: Rounding | None) -> Number:
    """Return a sum divided by its denominator: rounded, or exactly if the division ends."""
    if rounding is not None:
        return Quotient(sums.of, Const(sums.by), rounding.places, rounding.mode)
    if sums.by == 1:
        return sums.of
    return Product(Const(EXACT.divide(Decimal(1), sums.by)), sums.of)


def _shown(sums: Weighed, rounding: Rounding | None) -> Number:
    """Return a sum that is only shown: exact if its division ends, else rounded as the total is."""
    return _divided(sums, None if ends(1 / Fraction(sums.by), None) else rounding)


def _limit(number: Number, rule: Total) -> Number:
    """Return a total within the cap and the floor."""
    return _limited(Weighed(number, Decimal(1)), rule).of


def _limited(sums: Weighed, rule: Total) -> Weighed:
    number = sums.of
    if rule.cap is not None:
        number = Least(number, Const(EXACT.multiply(rule.cap, sums.by)))
    if rule.floor is not None:
        number = Greatest(number, Const(EXACT.multiply(rule.floor, sums.by)))
    return sums._replace(of=number)


def ends(of: Fraction, rounding: Rounding | None) -> bool:
    """Return whether a division ends, or is rounded anyway."""
    rest = of.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1 or rounding is not None
