"""Criteria: a metric and one comparison, or a lower and an upper mark of an interval.

::

    - {metric: nonpublic_register_unionised, at_least: 98%}
    - {metric: community_stations, at_least: 100%, only: [district]}
    - {metric: service_centre, includes: all}
    - {metric: department, one_of: [marketing, sales]}
    - {metric: cost, at_least: 90%, at_most: 110%}
    - {metric: consent, at_least: 2/3}
    - {metric: share, more_than: {metric: share_last_year}}
    - {metric: reserve, at_least: {metric: budget, times: 5%}}
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import product
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal, NamedTuple, Self

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from liuxiang.nodes import Path
from liuxiang.ruleset.against import Against, AnyMark
from liuxiang.ruleset.aspects import IDENTITY, MEASURED, SCOPE, TEST, TITLE
from liuxiang.ruleset.base import Answer, Model, Name, Quantity, Text, refusal
from liuxiang.ruleset.json_schema import MEMBERS, compared
from liuxiang.ruleset.lowering import Clause, Lowering
from liuxiang.ruleset.metrics import Measure
from liuxiang.terms import ALWAYS, NEVER, AtLeast, Either, Every, MoreThan, Not, Says, Test

Comparison = Callable[[Measure, Quantity], Test]

COMPARISONS: Final[Mapping[str, Comparison]] = MappingProxyType(
    {
        "at_least": lambda figure, mark: AtLeast(figure.per(mark.per), figure.times(mark.value)),
        "more_than": lambda figure, mark: MoreThan(figure.per(mark.per), figure.times(mark.value)),
        "at_most": lambda figure, mark: AtLeast(figure.times(mark.value), figure.per(mark.per)),
        "less_than": lambda figure, mark: MoreThan(figure.times(mark.value), figure.per(mark.per)),
    }
)
"""The comparisons of a number with a threshold; `is` and `includes` are for the other kinds."""

LOWER: Final = ("at_least", "more_than")
UPPER: Final = ("at_most", "less_than")
"""Those with the lower and with the upper end of what is enough; one of each makes an interval."""

INTERVALS: Final = frozenset(product(LOWER, UPPER))
"""The pairs of comparisons that make an interval."""


AND: Final = ", "
"""What stands between the two comparisons of an interval, in the text of a test."""


def _members(raw: object) -> object:
    if raw == "all" or isinstance(raw, tuple):
        return raw
    raise refusal("LX310", expected="all, [ids]")


Members = Annotated[
    Literal["all"] | tuple[Name, ...], BeforeValidator(_members), WithJsonSchema(MEMBERS)
]


class Criterion(Model):
    """A metric and one comparison; its `id` inside the item is the metric unless it says so.

    A number may have two: a lower and an upper mark, which make an interval.
    """

    model_config = ConfigDict(
        json_schema_extra=compared(LOWER, UPPER, ("is", "includes", "one_of"))
    )

    metric: Annotated[Name, MEASURED]
    """The metric that is compared."""
    id: Annotated[Name | None, IDENTITY] = None
    """What it is called inside the item; left out, as its metric."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports; left out, as its metric."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all that the item assesses."""
    at_least: Annotated[AnyMark | None, TEST] = None
    """Met from this value on (以上, 达到, 不少于)."""
    more_than: Annotated[AnyMark | None, TEST] = None
    """Met above this value (超过)."""
    at_most: Annotated[AnyMark | None, TEST] = None
    """Met up to this value (以下, 不超过)."""
    less_than: Annotated[AnyMark | None, TEST] = None
    """Met below this value (不足, 低于)."""
    answer: Annotated[Answer | None, TEST] = Field(default=None, alias="is")
    """Met by this answer to a question of yes or no."""
    includes: Annotated[Members | None, TEST] = None
    """Met when a checklist has these members, or `all`."""
    one_of: Annotated[tuple[Name, ...] | None, TEST] = Field(default=None, min_length=1)
    """Met by any of these options of a choice."""

    @model_validator(mode="before")
    @classmethod
    def _on_a_metric(cls, raw: Any) -> Any:
        """Refuse a criterion on points or ranks, which stand above what a metric earns."""
        if isinstance(raw, Mapping) and "metric" not in raw:
            word = next((each for each in ("points", "each", "rank") if each in raw), "")
            if word and names_points(str(raw[word])):
                raise refusal("LX376", at=word, found=word)
        return raw

    @model_validator(mode="after")
    def _one_comparison(self) -> Self:
        written = self._written()
        if len(written) != 1 and tuple(written) not in INTERVALS:
            raise refusal("LX320", found=", ".join(written) or "–")
        self._check_order(written)
        return self

    def _check_order(self, written: list[str]) -> None:
        """Refuse an interval that no number lies in."""
        if len(self.marks) < 2:
            return
        low, high = (self.marks[word] for word in written)
        is_open = written != ["at_least", "at_most"]
        nothing = low.number > high.number or (low.number == high.number and is_open)
        if nothing and (low.is_fraction or high.is_fraction or low.percent == high.percent):
            raise refusal("LX332", at=written[1], found=str(low), other=str(high))

    def _written(self) -> list[str]:
        names = (*COMPARISONS, "answer", "includes", "one_of")
        found = [name for name in names if getattr(self, name) is not None]
        return ["is" if name == "answer" else name for name in found]

    @property
    def key(self) -> str:
        """Its id inside the item."""
        return self.id or self.metric

    @cached_property
    def comparison(self) -> str:
        """The key of its comparison; of an interval, that of its lower mark."""
        return self._written()[0]

    @cached_property
    def compared(self) -> Mapping[str, Quantity | Against]:
        """What a number is compared with, by comparison, the lower first."""
        found = {word: getattr(self, word) for word in COMPARISONS}
        return {word: mark for word, mark in found.items() if mark is not None}

    @cached_property
    def marks(self) -> Mapping[str, Quantity]:
        """The thresholds of a number by comparison, the lower first; empty for other kinds."""
        return {word: mark for word, mark in self.compared.items() if isinstance(mark, Quantity)}

    @cached_property
    def others(self) -> Mapping[str, Against]:
        """The other metrics that it is compared with, by comparison."""
        return {word: mark for word, mark in self.compared.items() if isinstance(mark, Against)}

    @property
    def metrics(self) -> tuple[str, ...]:
        """Its metric, and those that it is compared with."""
        return (self.metric, *(each.metric for each in self.others.values()))

    @property
    def test(self) -> str:
        """The comparison as text, such as `at_least 98%`."""
        if self.answer is not None:
            return f"is {'true' if self.answer else 'false'}"
        if self.includes is not None:
            members = "all" if self.includes == "all" else " ".join(self.includes)
            return f"includes {members or '[]'}"
        if self.one_of is not None:
            return f"one_of {' '.join(self.one_of)}"
        return AND.join(f"{word} {mark}" for word, mark in self.compared.items())

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
            ends=met.tests if len(self.compared) > 1 and isinstance(met, Every) else (),
            others=self.metrics[1:],
            left=lowering.leaves_out(applies),
        )

    def _tests(self, lowering: Lowering) -> tuple[Test, Test]:
        """Return the tests that there is something to measure, and that the comparison is met."""
        if not lowering.inapplicable.isdisjoint(self.metrics):
            return NEVER, NEVER
        if self.answer is not None:
            says = Says(self.metric)
            return ALWAYS, says if self.answer else Not(says)
        if self.one_of is not None:
            return ALWAYS, Either(tuple(Says(self.metric, each) for each in self.one_of))
        if self.includes is not None:
            every = lowering.metrics[self.metric].inputs(self.metric)
            asked = [
                term
                for term in every
                if isinstance(term, Says)
                and (self.includes == "all" or term.member in self.includes)
            ]
            return ALWAYS, Every(tuple(asked))
        measure = applies = lowering.measure(self.metric)
        ends = []
        for word, mark in self.compared.items():
            if isinstance(mark, Against):
                other = lowering.measure(mark.metric)
                applies = applies.against(other)
                ends.append(COMPARISONS[word](measure.against(other), mark.factor))
            else:
                ends.append(COMPARISONS[word](measure, mark))
        return applies.applies, ends[0] if len(ends) == 1 else Every(tuple(ends))


def names_points(text: str) -> bool:
    """Return whether a text names what was earned, or a way to count ranks."""
    return text in ("total", "from_last") or text.startswith(("items.", "actions."))


class Leaf(NamedTuple):
    """A criterion inside another one or a group, at `path` there.

    `scopes` are the categories of the groups around it and its own, without those of the outermost.
    """

    path: Path
    criterion: Criterion
    scopes: tuple[tuple[str, ...] | None, ...]
