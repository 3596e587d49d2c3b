"""`rate`: a part of a whole, never divided.

::

    union_formation_completion:
      title: 年度建会任务完成率
      kind: rate
      part: unions_formed            # optional: the two figures it is made of
      whole: union_formation_quota
      bounds: [0%, none]             # 0 % to 100 % unless it says so
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Final, Literal, Self, cast

from pydantic import ConfigDict, model_validator
from yaml.nodes import Node

from liuxiang.exact import (
    EXACT,
    LONGEST,
    ONE,
    NotExact,
    Ratio,
    decimal_of,
    percent_of,
    show,
    whole_number,
)
from liuxiang.figures import Figure, FigureValue
from liuxiang.intervals import Range, Value
from liuxiang.nodes import NodeReader
from liuxiang.ruleset.aspects import BOUNDS, KIND, MADE_OF, WITHIN
from liuxiang.ruleset.base import Name, RateBound, refusal
from liuxiang.ruleset.json_schema import together
from liuxiang.ruleset.metrics.absent import is_absent
from liuxiang.ruleset.metrics.base import (
    Absence,
    Measure,
    Plain,
    Usual,
    check_bounds,
    figure_at,
    found_text,
    read_decimal,
    read_scalar,
    report_absence,
)
from liuxiang.ruleset.metrics.derived import Derivable
from liuxiang.terms import NOTHING, Input, MoreThan, Says, Term

HUNDRED: Final = Decimal(100)
_ODD_NUMBERS: Final = ("LX221", "LX223", "LX224", "LX227")
"""Codes for a number in another notation, of which the plain one would be no rate either."""

_NUMBER = rf"-?(?:0|[1-9][0-9]{{0,{LONGEST - 1}}})(?:\.[0-9]{{1,{LONGEST}}})?"
_RATIO = re.compile(rf"({_NUMBER})/({_NUMBER})")
_PERCENT = re.compile(rf"({_NUMBER})%")


class Rate(Derivable):
    """A part of a whole: `985/1000` or `98.5%`."""

    model_config = ConfigDict(json_schema_extra=together("part", "whole"))

    kind: Annotated[Literal["rate"], KIND]
    """The kind of metric."""
    part: Annotated[Name | None, MADE_OF] = None
    """The metric that is its part, where units may report the two figures."""
    whole: Annotated[Name | None, MADE_OF] = None
    """The metric that is its whole."""
    within: Annotated[Name | None, WITHIN] = None
    """The rate of which this one is about a part: neither of its figures can be greater."""
    bounds: Annotated[tuple[RateBound, RateBound] | None, BOUNDS] = None
    """The least and the greatest rate there can be, as [0%, none]. Left out: 0 % to 100 %."""

    @model_validator(mode="after")
    def _pairs(self) -> Self:
        others = [each for each in ("part", "whole", "within") if getattr(self, each) is not None]
        if self.ways() and others:
            raise refusal("LX389", at=others[0], found=self.ways()[0], other=others[0])
        if (self.part is None) != (self.whole is None):
            raise refusal("LX322")
        for bound in self.bounds or ():
            if bound is not None and not bound.percent:
                raise refusal("LX324", at="bounds", value=bound.text)
        check_bounds(*(self.bounds or (None, None)))
        return self

    def usual(self) -> Usual:
        match self.limits():
            case (0, 1):
                return _proper
            case (None | 0, None):
                return _two_counts
        return self._within_bounds

    def _within_bounds(self, text: str) -> Plain | None:
        """Return the rate that `text` is as two counts, if it is a possible one."""
        plain = _two_counts(text)
        return None if plain is None or self.bounds_fault(plain[0]) else plain

    def read(self, name: str, node: Node, walk: NodeReader) -> Figure | None:
        text = read_scalar(name, node, walk, "985/1000, 98.5%")
        ratio = None if text is None else self._ratio(name, text, node, walk)
        if text is None or ratio is None or not self.within_bounds(name, ratio, node, walk):
            return None
        return figure_at(
            node, ratio, text if text.isascii() and " " not in text else text.replace(" ", "")
        )

    def _ratio(self, name: str, text: str, node: Node, walk: NodeReader) -> Ratio | None:
        match = _RATIO.fullmatch(text)
        if match:
            return Ratio(Decimal(match[1]), Decimal(match[2]))
        match = _PERCENT.fullmatch(text)
        if match:
            return Ratio(Decimal(match[1]), HUNDRED)
        return self._slow_ratio(name, text, node, walk)

    def _slow_ratio(self, name: str, text: str, node: Node, walk: NodeReader) -> Ratio | None:
        """Return the ratio, allowing blanks around its sign; report it if it is malformed."""
        part, slash, whole = (each.strip() for each in text.partition("/"))
        lacks = [not each or is_absent(each) for each in (part, whole)]
        if is_absent(text.removesuffix("%")) or (slash and all(lacks)):
            report_absence(name, self._absence(), node, walk)
            return None
        if slash and any(lacks):
            report_absence(name, self._absence_in(whole), node, walk)
            return None
        if slash:
            one = read_decimal(name, part, node, walk, self._absence())
            two = None if one is None else read_decimal(name, whole, node, walk, self._absence())
            return None if one is None or two is None else Ratio(one, two)
        try:
            percent = percent_of(text)
        except NotExact as fault:
            walk.report(fault.code, node, {"metric": name, "value": found_text(node)})
            return None
        if percent is not None:
            return Ratio(percent, HUNDRED)
        self._report_bare(name, text, node, walk)
        return None

    def _report_bare(self, name: str, text: str, node: Node, walk: NodeReader) -> None:
        """Report a bare number; as out of bounds if no rate that it may mean is possible."""
        try:
            number = decimal_of(text)
        except NotExact as fault:
            if fault.code in _ODD_NUMBERS:
                walk.report("LX256", node, {"metric": name, "found": found_text(node)})
            else:
                read_decimal(name, text, node, walk, self._absence())
            return
        meant = (HUNDRED,) if abs(number) > 1 else (HUNDRED, ONE)
        if all(self.bounds_fault(Ratio(number, whole)) for whole in meant):
            self.within_bounds(name, Ratio(number, HUNDRED), node, walk)
        else:
            walk.report("LX235", node, {"metric": name, "found": text, **_spellings(number)})

    def _absence(self) -> Absence:
        """Return the problem of a word for no rate, which may be computed from other figures."""
        if self.part is None or self.whole is None:
            return Absence("LX246")
        return Absence("LX255", {"part": self.part, "whole": self.whole})

    def _absence_in(self, whole: str) -> Absence:
        """Return the problem of a word for one of two figures; `whole` may be the other one."""
        number = whole_number(whole)
        none = number is not None and self.bounds_fault(Ratio(Decimal(0), number)) is None
        return Absence("LX253", {"expected": f"0/{whole}" if none else "985/1000"})

    def within_bounds(self, name: str, ratio: Ratio, node: Node, walk: NodeReader) -> bool:
        """Return whether the rate is possible; report it if not."""
        fault = self.bounds_fault(ratio)
        if fault:
            low, high = self.bounds or ("0%", "100%")
            values = {
                "metric": name,
                "found": found_text(node),
                "bounds": f"{low or '-∞'} … {high or '∞'}",
            }
            walk.report(fault, node, values)
        return fault is None

    def bounds_fault(self, ratio: Ratio) -> str | None:
        """Return the code of the problem with `ratio`; None if it is possible."""
        part, whole = ratio
        if self.bounds is None and 0 <= part <= whole:
            return None
        if whole < 0:
            return "LX239"
        low, high = self.limits()
        if whole == 0:
            return "LX237" if part != 0 and high is not None else None
        if low is not None and part < EXACT.multiply(low, whole):
            return "LX238"
        if high is not None and part > EXACT.multiply(high, whole):
            return "LX238"
        return None

    def limits(self) -> tuple[Decimal | None, Decimal | None]:
        """Return the least and the greatest rate as fractions of one; None if unbounded."""
        if self.bounds is None:
            return (None, None) if self.made_of() else (Decimal(0), Decimal(1))
        low, high = self.bounds
        return (low.value if low else None), (high.value if high else None)

    def inputs(self, name: str) -> tuple[Input | Says, ...]:
        return Input(name, "part"), Input(name, "whole")

    def spread(self, value: FigureValue) -> Iterator[object]:
        yield from cast(Ratio, value)

    def measure(self, name: str) -> Measure | None:
        whole = Input(name, "whole")
        return Measure(Input(name, "part"), whole, MoreThan(whole, NOTHING))

    def unreported(self, name: str) -> Mapping[Term, Value]:
        # Only the quotient of a rate matters, so its whole can be 1.
        return {Input(name, "part"): Range(*self.limits()), Input(name, "whole"): ONE}


@lru_cache(maxsize=1 << 16)
def _proper(text: str) -> Plain | None:
    """Return the rate of at most 1 that `text` is as two counts."""
    part, _, whole = text.partition("/")
    one, two = whole_number(part), whole_number(whole)
    return None if one is None or two is None or one > two else (Ratio(one, two), text)


@lru_cache(maxsize=1 << 16)
def _two_counts(text: str) -> tuple[Ratio, str] | None:
    """Return the rate that `text` is as two counts."""
    part, _, whole = text.partition("/")
    one, two = whole_number(part), whole_number(whole)
    return None if one is None or two is None else (Ratio(one, two), text)


def _spellings(number: Decimal) -> dict[str, str]:
    """Return the two rates that a bare number may mean, the likelier one first."""
    if abs(number) > 1:
        return {"likely": f"{show(number)}%", "other": f"{show(number)}/100"}
    if not number:
        return {"likely": "0%", "other": "0/0"}  # a rate of 0, or nothing to measure
    return {"likely": f"{show(EXACT.scaleb(number, 2))}%", "other": f"{show(number)}%"}
