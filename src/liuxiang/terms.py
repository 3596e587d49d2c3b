"""The core: what a rule can mean. Every kind of rule is lowered to these few frozen nodes.

Numbers are exact decimals and tests are true, false or unknown; what is unknown travels as unknown
and is never taken for zero or for no. There is no bare division: a `Quotient` says how it rounds,
and a rate is compared by multiplying its whole across.
"""

from dataclasses import dataclass
from decimal import Decimal

from liuxiang.exact import ONE, ZERO, Mode


@dataclass(frozen=True, slots=True)
class Const:
    """A number that stands in the rule file."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Input:
    """A figure of a unit; of a rate its `part` or its `whole`.

    `default` is what stands where there is no figure: None, unknown, but for assessors' points.
    """

    metric: str
    side: str = ""
    default: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of `terms`, 0 of none."""

    terms: tuple["Number", ...]


@dataclass(frozen=True, slots=True)
class Product:
    """`left` times `right`."""

    left: "Number"
    right: "Number"


@dataclass(frozen=True, slots=True)
class Least:
    """The smaller of two: a cap."""

    left: "Number"
    right: "Number"


@dataclass(frozen=True, slots=True)
class Greatest:
    """The greater of two: a floor."""

    left: "Number"
    right: "Number"


@dataclass(frozen=True, slots=True)
class Quotient:
    """`of` ÷ `by` rounded to `places` decimals; `by` is never negative; by 0 it is unknown."""

    of: "Number"
    by: "Number"
    places: int
    mode: Mode


@dataclass(frozen=True, slots=True)
class Choose:
    """`then` where `test` holds, `otherwise` where it does not."""

    test: "Test"
    then: "Number"
    otherwise: "Number"


Number = Const | Input | Sum | Product | Least | Greatest | Quotient | Choose


@dataclass(frozen=True, slots=True)
class AtLeast:
    """`left` ≥ `right`."""

    left: Number
    right: Number


@dataclass(frozen=True, slots=True)
class MoreThan:
    """`left` > `right`."""

    left: Number
    right: Number


@dataclass(frozen=True, slots=True)
class Says:
    """A unit answers yes; of a checklist: it ticks `member`."""

    metric: str
    member: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """There is such a figure: the one test that is never unknown."""

    figure: "Input | Says"


@dataclass(frozen=True, slots=True)
class Every:
    """All of `tests` hold; of none, it holds."""

    tests: tuple["Test", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of `tests` holds at least; of none, it does not."""

    tests: tuple["Test", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """`test` does not hold."""

    test: "Test"


Test = AtLeast | MoreThan | Says | Given | Every | Either | Not
Term = Number | Test

NOTHING = Const(ZERO)
ALWAYS = Every(())
NEVER = Either(())


def const(value: Decimal | int) -> Const:
    """`value` as a term."""
    return Const(Decimal(value))


def minus(term: Number) -> Number:
    """The negative of `term`."""
    return Product(Const(-ONE), term)


def difference(left: Number, right: Number) -> Number:
    """`left` less `right`."""
    return Sum((left, minus(right)))


def award(test: Test, points: Decimal) -> Number:
    """`points` where `test` holds, else nothing."""
    return Choose(test, Const(points), NOTHING)


def capped(term: Number, cap: Decimal | None) -> Number:
    """`term`, but at most `cap`."""
    return term if cap is None else Least(term, Const(cap))
