"""Criteria: a metric and exactly one comparison; and groups of which one must hold.

::

    - {metric: nonpublic_register_unionised, at_least: 98%}
    - {metric: community_stations, at_least: 100%, only: [district]}
    - {metric: service_centre, includes: all}
    - {id: platforms, any_of: [{metric: a, is: true}, {metric: b, more_than: 3}]}
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Final, Literal, Self, cast

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    WithJsonSchema,
    model_validator,
)

from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import IDENTITY, MEASURED, PARTS, SCOPE, SHARE, TEST, TITLE
from liuxiang.ruleset.base import Answer, Model, Name, Points, Quantity, Text, Threshold, refusal
from liuxiang.ruleset.json_schema import MEMBERS, exactly_one
from liuxiang.ruleset.lowering import Clause, Lowering
from liuxiang.ruleset.metrics import Measure
from liuxiang.terms import ALWAYS, AtLeast, Either, Every, MoreThan, Not, Says, Test

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

    def leaves(self) -> Iterator[tuple[Path, "Criterion"]]:
        """Yield the criteria that it consists of, with their places in it: itself."""
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


class AnyOf(Model):
    """A group of criteria of which one must hold at least."""

    id: Annotated[Name, IDENTITY]
    """What it is called inside the item."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all that the item assesses."""
    any_of: Annotated[tuple[Criterion, ...], PARTS] = Field(min_length=1)
    """The criteria of which one must hold at least."""

    @property
    def key(self) -> str:
        """Its id inside the item."""
        return self.id

    def leaves(self) -> Iterator[tuple[Path, Criterion]]:
        """Yield the criteria that it consists of, with their places in it."""
        return ((("any_of", index), part) for index, part in enumerate(self.any_of))

    def lower(self, lowering: Lowering) -> Clause:
        """Return the group as terms, without criteria of other categories."""
        parts = tuple(
            each.lower(lowering.at("any_of", index)) for index, each in enumerate(self.any_of)
        )
        assessed = tuple(part for part in parts if part.assessed)
        return Clause(
            id=self.id,
            metric=None,
            test="any_of",
            applies=_simplified(tuple(part.applies for part in assessed)),
            met=Either(tuple(part.met for part in assessed)),
            counts=Either(tuple(part.counts for part in assessed)),
            path=lowering.path,
            title=self.title,
            assessed=lowering.assessed(self.only) and bool(assessed),
            parts=parts,
        )


def _simplified(applies: tuple[Test, ...]) -> Test:
    """Return the test whether there is something to measure for any criterion of a group."""
    return ALWAYS if ALWAYS in applies else Either(applies)


def _form(raw: object) -> str:
    found = "any_of" in raw if isinstance(raw, Mapping) else isinstance(raw, AnyOf)
    return "group" if found else "criterion"


AnyCriterion = Annotated[
    Annotated[Criterion, Tag("criterion")] | Annotated[AnyOf, Tag("group")], Discriminator(_form)
]


class WeightedCriterion(Criterion):
    """A criterion that carries points of its own."""

    points: Annotated[Points | None, SHARE] = None
    """What it earns; left out by all criteria, they share the points of the item equally."""


class WeightedAnyOf(AnyOf):
    """A group that carries points of its own."""

    points: Annotated[Points | None, SHARE] = None
    """What it earns; left out by all criteria, they share the points of the item equally."""


AnyWeighted = Annotated[
    Annotated[WeightedCriterion, Tag("criterion")] | Annotated[WeightedAnyOf, Tag("group")],
    Discriminator(_form),
]


def lower_all(
    criteria: tuple[Criterion | AnyOf, ...], lowering: Lowering, key: str = "criteria"
) -> tuple[Clause, ...]:
    """Return the clauses of a list of criteria, which is at `key`."""
    return tuple(each.lower(lowering.at(key, index)) for index, each in enumerate(criteria))
