"""What every kind of metric can do: read a figure, and stand for it in terms."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, NamedTuple

from yaml.nodes import Node, ScalarNode, SequenceNode

from liuxiang.exact import ONE, NotExact, decimal_of, half_width, whole_number
from liuxiang.figures import Figure, FigureValue
from liuxiang.intervals import Range, Value
from liuxiang.names import unseen
from liuxiang.nodes import NodeReader, start
from liuxiang.ruleset.aspects import BOUNDS, COUNTED_IN, SHARED, TITLE, UNSAID
from liuxiang.ruleset.base import Answer, Model, Name, NumberBound, Quantity, Text, refusal
from liuxiang.ruleset.metrics.absent import is_absent
from liuxiang.terms import ALWAYS, Const, Every, Input, Number, Product, Says, Term, Test

UNIT = Const(ONE)
"""The whole of what is no part of anything."""


class Measure(NamedTuple):
    """A metric as a comparable number: `of` in units of `whole`, while `applies` holds.

    For a rate, `whole` is its denominator, so that nothing is divided; otherwise it is 1.
    """

    of: Number
    whole: Number = UNIT
    applies: Test = ALWAYS

    def times(self, value: Decimal) -> Number:
        """Return `value` in the same units as `of`."""
        if self.whole == UNIT:
            return Const(value)
        return self.whole if value == ONE else Product(Const(value), self.whole)

    def per(self, value: Decimal) -> Number:
        """Return `of` times `value`, to compare it with a fraction of that denominator."""
        return self.of if value == ONE else Product(Const(value), self.of)

    def against(self, other: "Measure") -> "Measure":
        """Return it in units of another metric, with both wholes multiplied across."""
        tests = tuple(each for each in (self.applies, other.applies) if each != ALWAYS)
        return Measure(
            _across(self.of, other.whole),
            _across(other.of, self.whole),
            tests[0] if len(tests) == 1 else Every(tests),
        )


def _across(number: Number, whole: Number) -> Number:
    return number if whole == UNIT else Product(number, whole)


Plain = tuple[FigureValue, str]
"""The value of a figure and the text to show for it."""

Usual = Callable[[str], Plain | None]
"""Reads what is in the usual notation of a metric, which takes no checking; None for the rest."""


class Metric(Model):
    """A figure that units report."""

    title: Annotated[Text, TITLE]
    """What it is called in reports, and at the head of a column of a table."""
    unit: Annotated[Text | None, COUNTED_IN] = None
    """What it is counted in, such as 家 or 元."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""
    shared: Annotated[Answer | None, SHARED] = None
    """Whether its figure is given once, for all units, in a file that begins with `shared`."""

    @abstractmethod
    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        """Return the figure at `node`, which is not empty; None if a problem was reported."""

    def usual(self) -> Usual:
        """Return a function that parses nearly all figures fast; `read` handles the others."""
        return _none_is_usual

    def made_of(self) -> tuple[str, ...]:
        """Return the metrics that it is computed from; empty if units report it."""
        return ()

    @property
    def is_list(self) -> bool:
        """Whether units report a list of numbers."""
        return False

    @abstractmethod
    def inputs(self, name: str) -> tuple[Input | Says, ...]:
        """Return the terms that a figure fills, in the order of `spread`."""

    @abstractmethod
    def spread(self, value: FigureValue) -> Iterator[object]:
        """Yield the values of `inputs` for a figure."""

    def measure(self, name: str) -> Measure | None:
        """Return the metric as a number; None for kinds that have none."""
        del name
        return None

    def unreported(self, name: str) -> Mapping[Term, Value]:
        """Return the known values of `inputs` without a figure, from the bounds of the metric."""
        del name
        return {}


def _none_is_usual(text: str) -> Plain | None:
    del text
    return None


def check_bounds(low: Quantity | None, high: Quantity | None) -> None:
    """Raise a refusal if the lower bound is greater than the upper one."""
    if low is not None and high is not None and low.value > high.value:
        raise refusal("LX312", at="bounds", found=f"[{low}, {high}]")


class NumericMetric(Metric):
    """A metric that is one number, not below zero unless `bounds` say otherwise."""

    bounds: Annotated[tuple[NumberBound, NumberBound] | None, BOUNDS] = None
    """The least and the greatest value, as [0, 12]; `none` is no limit. Left out: 0 or more."""

    def model_post_init(self, _: object) -> None:
        """Refuse a percentage as a bound of a plain number, and reversed bounds."""
        for bound in self.bounds or ():
            if bound is not None and bound.percent:
                raise refusal("LX323", at="bounds", value=bound.text)
        check_bounds(*(self.bounds or (None, None)))

    @property
    def is_pair(self) -> bool:
        """Whether it is a part of a whole in terms, since it may be no decimal."""
        return False

    def inputs(self, name: str) -> tuple[Input | Says, ...]:
        return (Input(name, "part"), Input(name, "whole")) if self.is_pair else (Input(name),)

    def spread(self, value: FigureValue) -> Iterator[object]:
        yield value

    def measure(self, name: str) -> Measure | None:
        if self.is_pair:
            return Measure(Input(name, "part"), Input(name, "whole"))
        return Measure(Input(name))

    def unreported(self, name: str) -> Mapping[Term, Value]:
        known = Range(*self.limits())
        if self.is_pair:
            return {Input(name, "part"): known, Input(name, "whole"): ONE}
        return {Input(name): known}

    def limits(self) -> tuple[Decimal | None, Decimal | None]:
        """Return the least and the greatest value; None if unbounded."""
        return self.stated()

    def stated(self) -> tuple[Decimal | None, Decimal | None]:
        """Return the least and the greatest number that a unit can report; None if unbounded."""
        if self.bounds is None:
            return None if self.made_of() else Decimal(0), None
        low, high = self.bounds
        return (low.value if low else None), (high.value if high else None)

    def plain_numbers(self) -> Usual:
        """Return a function that parses plain whole numbers that are within the bounds."""
        return _plain_number if self.bounds is None else self._within_bounds

    def _within_bounds(self, text: str) -> Plain | None:
        """Return the whole number that `text` is in plain digits, if it is within the bounds."""
        plain = _plain_number(text)
        return None if plain is None or self.bounds_fault(plain[0]) else plain

    def bounds_fault(self, number: Decimal) -> str | None:
        """Return the code of the problem with `number`; None if it is within the bounds."""
        if self.bounds is None:
            return "LX231" if number < 0 and not self.made_of() else None
        low, high = self.stated()
        if low is not None and number < low:
            return "LX231" if low == 0 else "LX233"
        return "LX233" if high is not None and number > high else None

    def check_limits(self, name: str, number: Decimal, node: Node, walk: NodeReader) -> bool:
        """Return whether `number` is within the bounds; report it if not."""
        code = self.bounds_fault(number)
        if code is None:
            return True
        values = {"metric": name, "found": found_text(node), "bounds": self._shown_bounds()}
        walk.report(code, node, values)
        return False

    def _shown_bounds(self) -> str:
        low, high = self.stated()
        return f"{'-∞' if low is None else low} … {'∞' if high is None else high}"

    def absence(self) -> "Absence":
        """Return the problem of a word for no figure, which cannot mean 0 if 0 is out of bounds."""
        may_be_none = self.bounds_fault(Decimal(0)) is None
        return Absence("LX245" if may_be_none else "LX248", {"bounds": self._shown_bounds()})


@lru_cache(maxsize=1 << 16)
def _plain_number(text: str) -> tuple[Decimal, str] | None:
    """Return the whole number that `text` is in plain digits; None if it is not one."""
    number = whole_number(text)
    return None if number is None else (number, text)


def figure_at(node: Node, value: FigureValue, text: str) -> Figure:
    """Return the figure at `node`."""
    return Figure(value, text, *start(node))


def found_text(node: Node) -> str:
    """Return the text of `node`, shortened for a message."""
    if not isinstance(node, ScalarNode):
        return "[…]" if isinstance(node, SequenceNode) else "{…}"
    text = str(node.value)
    return text if len(text) <= 40 else f"{text[:37]}…"


def read_scalar(name: str, node: Node, walk: NodeReader, expected: str) -> str | None:
    """Return the half-width text of a scalar; report anything else."""
    if isinstance(node, ScalarNode):
        return half_width(node.value)
    walk.report("LX230", node, {"metric": name, "found": found_text(node), "expected": expected})
    return None


class Absence(NamedTuple):
    """The code for a word in place of a figure, and further values for its message."""

    code: str
    values: Mapping[str, str] = {}


def report_absence(name: str, absence: Absence, node: Node, walk: NodeReader) -> None:
    """Report a word for no figure at `node`."""
    walk.report(absence.code, node, {"metric": name, "found": found_text(node), **absence.values})


def read_decimal(
    name: str, text: str, node: Node, walk: NodeReader, absence: Absence
) -> Decimal | None:
    """Return the number in `text`; report a fault, or `absence` if it states that there is none."""
    try:
        return decimal_of(text)
    except NotExact as fault:
        if is_absent(text):
            report_absence(name, absence, node, walk)
            return None
        value = text or found_text(node)
        values = {"metric": name, "value": value if len(value) <= 40 else f"{value[:37]}…"}
        hidden = unseen(node.value.strip()) if isinstance(node, ScalarNode) else ""
        code = "LX179" if hidden else fault.code
        walk.report(code, node, {**values, "characters": hidden} if hidden else values)
        return None
