"""Criteria: a metric and exactly one comparison.

::

    - {metric: nonpublic_register_unionised, at_least: 98%}
    - {metric: community_stations, at_least: 100%, only: [district]}
    - {metric: service_centre, includes: all}
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Final, Literal, NamedTuple, Self, cast

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import IDENTITY, MEASURED, SCOPE, TEST, TITLE
from liuxiang.ruleset.base import Answer, Model, Name, Quantity, Text, Threshold, refusal
from liuxiang.ruleset.json_schema import MEMBERS, exactly_one
from liuxiang.ruleset.lowering import Clause, Lowering
from liuxiang.ruleset.metrics import Measure
from liuxiang.terms import ALWAYS, AtLeast, Every, MoreThan, Not, Says, Test

Comparison = Callable[[Measure, Quantity], Test]

COMPARISONS: Final[Mapping[str, Comparison]] = MappingProxyType(
    {
        "at_least": lambda figure, mark: AtLeast(figure.of, figure.times(mark.value)),
        "more_than": lambda figure, mark: MoreThan(figure.of, figure.times(mark.value)),
        "at_most": lambda figure, mark: AtLeast(figure.times(mark.value), figure.of),
        "less_than": lambda figure, mark: MoreThan(figure.times(mark.value), figure.of),
    }
)
"""The comparisons of a number with a threshold; `is` and `includes` are for the other kinds."""


def _members(raw: object) -> object:
    if raw == "all" or isinstance(raw, tuple):
        return raw
    raise refusal("LX310", expected="all, [ids]")


Members = Annotated[
    Literal["all"] | tuple[Name, ...], BeforeValidator(_members), WithJsonSchema(MEMBERS)
]


class Criterion(Model):
    """A metric and one comparison; its `id` inside the item is the metric unless it says so."""

    model_config = ConfigDict(json_schema_extra=exactly_one(*COMPARISONS, "is", "includes"))

    metric: Annotated[Name, MEASURED]
    """The metric that is compared."""
    id: Annotated[Name | None, IDENTITY] = None
    """What it is called inside the item; left out, as its metric."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports; left out, as its metric."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all that the item assesses."""
    at_least: Annotated[Threshold | None, TEST] = None
    """Met from this value on (以上, 达到, 不少于)."""
    more_than: Annotated[Threshold | None, TEST] = None
    """Met above this value (超过)."""
    at_most: Annotated[Threshold | None, TEST] = None
    """Met up to this value (以下, 不超过)."""
    less_than: Annotated[Threshold | None, TEST] = None
    """Met below this value (不足, 低于)."""
    answer: Annotated[Answer | None, TEST] = Field(default=None, alias="is")
    """Met by this answer to a question of yes or no."""
    includes: Annotated[Members | None, TEST] = None
    """Met when a checklist has these members, or `all`."""

    @model_validator(mode="after")
    def _one_comparison(self) -> Self:
        if len(self._written()) != 1:
            raise refusal("LX320", found=", ".join(self._written()) or "–")
        return self

    def _written(self) -> list[str]:
        names = (*COMPARISONS, "answer", "includes")
        found = [name for name in names if getattr(self, name) is not None]
        return ["is" if name == "answer" else name for name in found]

    @property
    def key(self) -> str:
        """Its id inside the item."""
        return self.id or self.metric

    @cached_property
    def comparison(self) -> str:
        """The key of its comparison."""
        return self._written()[0]

    @property
    def mark(self) -> Quantity | None:
        """The threshold of a numeric comparison; None for others."""
        if self.comparison not in COMPARISONS:
            return None
        return cast(Quantity, getattr(self, self.comparison))

    @property
    def test(self) -> str:
        """The comparison as text, such as `at_least 98%`."""
        if self.answer is not None:
            return f"is {'true' if self.answer else 'false'}"
        if self.includes is not None:
            members = "all" if self.includes == "all" else " ".join(self.includes)
            return f"includes {members or '[]'}"
        return f"{self.comparison} {self.mark}"

    def leaves(self) -> "Iterator[Leaf]":
        """Yield the criteria that it consists of: itself."""
        yield Leaf((), self, ())

    def within(self) -> "Iterator[tuple[Path, Criterion]]":
        """Yield itself, as a group yields itself and all parts."""
        yield (), self

    def lower(self, lowering: Lowering) -> Clause:
        """Return the criterion as terms."""
        applies, met = self._tests(lowering)
        return Clause(
            id=self.key,
            metric=self.metric,
            test=self.test,
            applies=applies,
            met=met,
            counts=lowering.counts(applies, met),
            path=lowering.path,
            title=self.title,
            assessed=lowering.assessed(self.only),
        )

    def _tests(self, lowering: Lowering) -> tuple[Test, Test]:
        """Return the tests that there is something to measure, and that the comparison is met."""
        if self.answer is not None:
            says = Says(self.metric)
            return ALWAYS, says if self.answer else Not(says)
        if self.includes is not None:
            every = lowering.metrics[self.metric].inputs(self.metric)
            asked = [
                term
                for term in every
                if isinstance(term, Says)
                and (self.includes == "all" or term.member in self.includes)
            ]
            return ALWAYS, Every(tuple(asked))
        measure = lowering.measure(self.metric)
        mark = self.mark
        if mark is None:
            raise TypeError("a comparison of numbers without a threshold")
        return measure.applies, COMPARISONS[self.comparison](measure, mark)


class Leaf(NamedTuple):
    """A criterion inside another one or a group, at `path` there.

    `scopes` are the categories of the groups around it and its own, without those of the outermost.
    """

    path: Path
    criterion: Criterion
    scopes: tuple[tuple[str, ...] | None, ...]
