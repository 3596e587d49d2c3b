"""The core: what a rule can mean. Every kind of rule is lowered to these few frozen nodes.

Numbers are exact decimals and tests are true, false or unknown; what is unknown travels as unknown
and is never taken for zero or for no. There is no bare division: a `Quotient` says how it rounds,
and a rate is compared by multiplying its whole across. Nodes are tuples, hashed and compared by
value; `op` tells those of like fields apart.
"""

from decimal import Decimal
from typing import NamedTuple

from liuxiang.exact import ONE, ZERO, Mode


class Const(NamedTuple):
    """A number that stands in the rule file."""

    value: Decimal
    op: str = "number"


class Input(NamedTuple):
    """A figure of a unit; of a rate its `part` or its `whole`."""

    metric: str
    side: str = ""
    op: str = "figure"


class Between(NamedTuple):
    """A number that nobody knows, from `low` to `high`; None where nothing bounds it."""

    low: Decimal | None
    high: Decimal | None
    op: str = "…"


class Sum(NamedTuple):
    """The sum of `terms`, 0 of none."""

    terms: tuple["Number", ...]
    op: str = "+"


class Product(NamedTuple):
    """`left` times `right`."""

    left: "Number"
    right: "Number"
    op: str = "×"


class Least(NamedTuple):
    """The smaller of two: a cap."""

    left: "Number"
    right: "Number"
    op: str = "min"


class Greatest(NamedTuple):
    """The greater of two: a floor."""

    left: "Number"
    right: "Number"
    op: str = "max"


class Quotient(NamedTuple):
    """`of` ÷ `by` rounded to `places` decimals; `by` is never negative; by 0 it is unknown."""

    of: "Number"
    by: "Number"
    places: int
    mode: Mode
    op: str = "÷"


class Choose(NamedTuple):
    """`then` where `test` holds, `otherwise` where it does not."""

    test: "Test"
    then: "Number"
    otherwise: "Number"
    op: str = "if"


class First(NamedTuple):
    """The number that stands beside the first of `tests` to hold; of none, `otherwise`.

    It is flat, so that there may be any number of them. Tests are taken one by one: that of two
    which cannot be decided one must hold is not seen.
    """

    tests: tuple["Test", ...]
    numbers: tuple["Number", ...]
    otherwise: "Number"
    op: str = "first"


Number = Const | Input | Between | Sum | Product | Least | Greatest | Quotient | Choose | First


class AtLeast(NamedTuple):
    """`left` ≥ `right`."""

    left: Number
    right: Number
    op: str = "≥"


class MoreThan(NamedTuple):
    """`left` > `right`."""

    left: Number
    right: Number
    op: str = ">"


class Says(NamedTuple):
    """A unit answers yes; of a checklist: it ticks `member`."""

    metric: str
    member: str = ""
    op: str = "yes"


class Given(NamedTuple):
    """There is such a figure: the one test that is never unknown."""

    figure: "Input | Says"
    op: str = "given"


class Every(NamedTuple):
    """All of `tests` hold; of none, it holds."""

    tests: tuple["Test", ...]
    op: str = "and"


class Either(NamedTuple):
    """One of `tests` holds at least; of none, it does not."""

    tests: tuple["Test", ...]
    op: str = "or"


class Not(NamedTuple):
    """`test` does not hold."""

    test: "Test"
    op: str = "not"


Test = AtLeast | MoreThan | Says | Given | Every | Either | Not
Term = Number | Test

NOTHING = Const(ZERO)
ALWAYS = Every(())
NEVER = Either(())


def const(value: Decimal | int) -> Const:
    """`value` as a term."""
    return Const(Decimal(value))


def between(low: Decimal | None, high: Decimal | None) -> Number:
    """A number that nobody knows, from `low` to `high`; known where they are equal."""
    return Const(low) if low is not None and low == high else Between(low, high)


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
