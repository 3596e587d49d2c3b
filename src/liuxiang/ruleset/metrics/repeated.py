"""Repeated metrics: a unit reports a list of numbers, of which one number is made.

::

    raters: {title: 评委评分, kind: amount, repeated: {mean: trimmed, drop: 1}}   # the rule file
    monthly: {title: 每月产量, kind: amount, repeated: sum}       # or mean, least, greatest
    good_days: {title: 达标天数, kind: amount, repeated: {count: {at_least: 90}}}
    raters: [86, 88, 91, 79]                                                   # a unit file
    raters: 86、88、91、79                                                      # a cell of a table
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, Final, Literal, Self, cast

from pydantic import ConfigDict, Discriminator, Tag, model_validator
from yaml.nodes import Node, SequenceNode

from liuxiang.exact import EXACT, ONE, Ratio, quotient, show, total
from liuxiang.figures import Figure, FigureValue
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.ruleset.aspects import MADE_BY
from liuxiang.ruleset.base import Mark, Model, Quantity, Rank, refusal
from liuxiang.ruleset.json_schema import exactly_one
from liuxiang.ruleset.metrics.base import NumericMetric, figure_at, found_text
from liuxiang.ruleset.metrics.derived import Derivable

BETWEEN: Final = ", "
"""What stands between the numbers of a list in its text."""

_PASSES: Final[Mapping[str, Callable[[Decimal, Decimal], bool]]] = MappingProxyType(
    {
        "at_least": lambda number, mark: number >= mark,
        "more_than": lambda number, mark: number > mark,
        "at_most": lambda number, mark: number <= mark,
        "less_than": lambda number, mark: number < mark,
    }
)


class Counted(Model):
    """Which numbers of a list are counted."""

    model_config = ConfigDict(json_schema_extra=exactly_one(*_PASSES))

    at_least: Annotated[Mark | None, MADE_BY] = None
    """Those from this value on."""
    more_than: Annotated[Mark | None, MADE_BY] = None
    """Those above this value."""
    at_most: Annotated[Mark | None, MADE_BY] = None
    """Those up to this value."""
    less_than: Annotated[Mark | None, MADE_BY] = None
    """Those below this value."""

    @model_validator(mode="after")
    def _one_mark(self) -> Self:
        found = [word for word in _PASSES if getattr(self, word) is not None]
        if len(found) != 1:
            raise refusal("LX320", found=", ".join(found) or "–")
        if self.mark.percent:
            raise refusal("LX323", at=self.word, value=self.mark.text)
        return self

    @property
    def word(self) -> str:
        """The comparison."""
        return next(word for word in _PASSES if getattr(self, word) is not None)

    @property
    def mark(self) -> Quantity:
        """What numbers are compared with."""
        return cast(Quantity, getattr(self, self.word))

    def passes(self, number: Decimal) -> bool:
        """Return whether a number is counted."""
        mark = self.mark
        return _PASSES[self.word](EXACT.multiply(number, mark.per), mark.value)


class Made(Model):
    """A number made of a list: a mean, or how many of its numbers pass a mark."""

    model_config = ConfigDict(json_schema_extra=exactly_one("mean", "count"))

    mean: Annotated[Literal["plain", "trimmed"] | None, MADE_BY] = None
    """The mean of all numbers, or of those that are left without the extreme ones."""
    drop: Annotated[Rank | None, MADE_BY] = None
    """How many a trimmed mean leaves out at each end; left out, one."""
    count: Annotated[Counted | None, MADE_BY] = None
    """How many numbers pass a mark, such as {at_least: 60}."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.mean is None) == (self.count is None):
            raise refusal("LX389", at="count", found="mean", other="count")
        if self.drop is not None and self.mean != "trimmed":
            raise refusal("LX393", at="drop", found="drop")
        return self


def _form(raw: object) -> str:
    return "word" if isinstance(raw, str) else "made"


Repeated = Annotated[
    Annotated[Literal["sum", "mean", "least", "greatest"], Tag("word")]
    | Annotated[Made, Tag("made")],
    Discriminator(_form),
]


class Repeatable(Derivable, NumericMetric):
    """A metric of which a unit may report a list."""

    repeated: Annotated[Repeated | None, MADE_BY] = None
    """What is made of the list of numbers that a unit reports; left out, it reports one number."""

    def ways(self) -> list[str]:
        return [*super().ways(), *(["repeated"] if self.repeated is not None else [])]

    @property
    def is_list(self) -> bool:
        return self.repeated is not None

    @property
    def is_mean(self) -> bool:
        """Whether it is a mean, which may be no decimal."""
        made = self.repeated
        return made == "mean" or (isinstance(made, Made) and made.mean is not None)

    @property
    def drop(self) -> int:
        """How many numbers are left out at each end of the list."""
        trimmed = isinstance(self.repeated, Made) and self.repeated.mean == "trimmed"
        return (self.repeated.drop or 1) if trimmed and isinstance(self.repeated, Made) else 0

    def limits(self) -> tuple[Decimal | None, Decimal | None]:
        """Return the least and the greatest number that can be made of a list."""
        low, high = super().limits()
        if isinstance(self.repeated, Made) and self.repeated.count is not None:
            return Decimal(0), None
        if self.repeated == "sum":
            return (
                low if low is not None and low >= 0 else None,
                high if high is not None and high <= 0 else None,
            )
        return low, high

    def number(self, value: FigureValue) -> Ratio:
        """Return the number that is made of a list, as a ratio."""
        numbers = sorted(cast(tuple[Decimal, ...], value))
        made = self.repeated
        if isinstance(made, Made) and made.count is not None:
            return Ratio(Decimal(sum(map(made.count.passes, numbers))), ONE)
        if made in ("least", "greatest"):
            return Ratio(numbers[0 if made == "least" else -1], ONE)
        kept = numbers[self.drop : len(numbers) - self.drop]
        found = Ratio(total(kept), Decimal(len(kept)) if self.is_mean else ONE)
        if self.rounding is None:
            return found
        return Ratio(quotient(*found, self.rounding.places, self.rounding.mode), ONE)

    def spread(self, value: FigureValue) -> Iterator[object]:
        if not self.is_list:
            yield value
        elif self.is_mean:
            yield from self.number(value)
        else:
            yield self.number(value).part

    def read_list(
        self, name: str, node: Node, walk: NodeReader, read: Callable[[Node], Decimal | None]
    ) -> Figure | None:
        """Return the list of numbers at `node`, each of them as `read`; None if it is missing."""
        if not isinstance(node, SequenceNode):
            values = {"metric": name, "found": found_text(node), "expected": "[86, 88, 91]"}
            walk.report("LX230", node, values)
            return None
        numbers: list[Decimal | None] = []
        for each in node.value:
            if is_empty(each):
                walk.report("LX298", each, {"metric": name})
            numbers.append(None if is_empty(each) else read(each))
        if not numbers:
            walk.report("LX299", node, {"metric": name})
        known = [each for each in numbers if each is not None]
        if not known or len(known) < len(numbers):
            return None
        if len(known) <= 2 * self.drop:
            values = {"metric": name, "found": str(len(known)), "drop": str(self.drop)}
            walk.report("LX263", node, {**values, "expected": str(2 * self.drop + 1)})
            return None
        listed: tuple[Decimal, ...] = tuple(known)
        return figure_at(node, listed, text_of(known))


def text_of(numbers: Sequence[Decimal]) -> str:
    """Return the text of a list of numbers."""
    return BETWEEN.join(map(show, numbers))
