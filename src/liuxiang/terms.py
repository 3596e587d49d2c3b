"""The core of the rule language: every kind of rule is lowered to these frozen nodes.

Numbers are exact decimals; tests are true, false or unknown. Unknown values propagate and never
count as zero or false. There is no bare division: a `Quotient` specifies its rounding, and rates
are compared by multiplying with the whole. Nodes are tuples, hashed and compared by value; `op`
distinguishes node types that have the same fields.
"""

from decimal import Decimal
from typing import NamedTuple

from liuxiang.exact import ONE, ZERO, Mode


class Const(NamedTuple):
    """A number from the rule file."""

    value: Decimal
    op: str = "number"


class Input(NamedTuple):
    """A figure of a unit; for a rate, its `part` or its `whole`."""

    metric: str
    side: str = ""
    op: str = "figure"


class Between(NamedTuple):
    """An unknown number between `low` and `high`; None means unbounded."""

    low: Decimal | None
    high: Decimal | None
    op: str = "…"


class Sum(NamedTuple):
    """The sum of `terms`, 0 if there are none."""

    terms: tuple["Number", ...]
    op: str = "+"


class Product(NamedTuple):
    """`left` times `right`."""

    left: "Number"
    right: "Number"
    op: str = "×"


class Least(NamedTuple):
    """The minimum of two numbers, used for caps."""

    left: "Number"
    right: "Number"
    op: str = "min"


class Greatest(NamedTuple):
    """The maximum of two numbers, used for floors."""

    left: "Number"
    right: "Number"
    op: str = "max"


class Quotient(NamedTuple):
    """`of` ÷ `by`, rounded to `places` decimals; unknown if `by` is 0, which is never negative."""

    of: "Number"
    by: "Number"
    places: int
    mode: Mode
    op: str = "÷"


class Choose(NamedTuple):
    """`then` if `test` is true, `otherwise` if it is false."""

    test: "Test"
    then: "Number"
    otherwise: "Number"
    op: str = "if"


class First(NamedTuple):
    """The number next to the first of `tests` that is true; `otherwise` if none is.

    The node is flat, so that it can have any number of tests. Tests are evaluated independently: if
    exactly one of two undecided tests must be true, that is not detected.
    """

    tests: tuple["Test", ...]
    numbers: tuple["Number", ...]
    otherwise: "Number"
    op: str = "first"


Number = Const | Input | Between | Sum | Product | Least | Greatest | Quotient | Choose | First


class AtLeast(NamedTuple):
    """Tests `left` ≥ `right`."""

    left: Number
    right: Number
    op: str = "≥"


class MoreThan(NamedTuple):
    """Tests `left` > `right`."""

    left: Number
    right: Number
    op: str = ">"


class Says(NamedTuple):
    """Tests whether a unit answers yes; of a list or a choice, whether it names `member`."""

    metric: str
    member: str = ""
    op: str = "yes"


class Given(NamedTuple):
    """Tests whether a figure exists; the only test that is never unknown."""

    figure: "Input | Says"
    op: str = "given"


class Every(NamedTuple):
    """Tests whether all of `tests` are true; true if there are none."""

    tests: tuple["Test", ...]
    op: str = "and"


class Either(NamedTuple):
    """Tests whether any of `tests` is true; false if there are none."""

    tests: tuple["Test", ...]
    op: str = "or"


class Not(NamedTuple):
    """Tests whether `test` is false."""

    test: "Test"
    op: str = "not"


Test = AtLeast | MoreThan | Says | Given | Every | Either | Not
Term = Number | Test

NOTHING = Const(ZERO)
ALWAYS = Every(())
NEVER = Either(())


def const(value: Decimal | int) -> Const:
    """Return `value` as a term."""
    return Const(Decimal(value))


def between(low: Decimal | None, high: Decimal | None) -> Number:
    """Return an unknown number between `low` and `high`, or a constant if they are equal."""
    return Const(low) if low is not None and low == high else Between(low, high)


def minus(term: Number) -> Number:
    """Return the negative of `term`."""
    return Product(Const(-ONE), term)


def difference(left: Number, right: Number) -> Number:
    """Return `left` minus `right`."""
    return Sum((left, minus(right)))


def award(test: Test, points: Decimal) -> Number:
    """Return a term for `points` if `test` is true, otherwise 0."""
    return Choose(test, Const(points), NOTHING)


def capped(term: Number, cap: Decimal | None) -> Number:
    """Return `term`, limited to `cap`."""
    return term if cap is None else Least(term, Const(cap))
