"""Groups of criteria: one of them is enough, or all of them must hold; each within the other once.

::

    - {id: platforms, any_of: [{metric: a, is: true}, {metric: b, more_than: 3}]}
    - id: severe
      all_of:
        - {metric: task, at_least: 80%}
        - any_of: [{metric: land, is: true}, {metric: started, is: true}]
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import IDENTITY, PARTS, SCOPE, SHARE, TITLE
from liuxiang.ruleset.base import Model, Name, Points, Text, refusal
from liuxiang.ruleset.criteria import Criterion, Leaf
from liuxiang.ruleset.lowering import Clause, Lowering
from liuxiang.ruleset.on_demand import OnDemand
from liuxiang.ruleset.paths import SIGNS
from liuxiang.terms import ALWAYS, Either, Every, Test

Word = Literal["any_of", "all_of"]


class Group(Model):
    """Criteria that count as one."""

    id: Annotated[Name | None, IDENTITY] = None
    """What it is called inside the item; left out, as the metrics of its criteria."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all that the item assesses."""

    word: ClassVar[Word]
    """The key that its criteria stand under."""

    @property
    def key(self) -> str:
        """Its id inside the item; without one, it goes by the metrics of its criteria."""
        return self.id or SIGNS[self.word].join(
            each.metric if isinstance(each, Criterion) else each.key for each in self.parts
        )

    @property
    def parts(self) -> "tuple[Criterion | Group, ...]":
        """The criteria and groups that it consists of."""
        found: tuple[Criterion | Group, ...] = getattr(self, self.word)
        return found

    def within(self) -> "Iterator[tuple[Path, Criterion | Group]]":
        """Yield itself and everything in it, each with its place in it."""
        yield (), self
        for index, part in enumerate(self.parts):
            yield from (((self.word, index, *path), each) for path, each in part.within())

    def leaves(self) -> Iterator[Leaf]:
        """Yield the criteria that it consists of."""
        for index, part in enumerate(self.parts):
            for path, criterion, scopes in part.leaves():
                yield Leaf((self.word, index, *path), criterion, (part.only, *scopes))

    def lower(self, lowering: Lowering) -> Clause:
        """Return the group as terms, without criteria of other categories."""
        parts = tuple(
            each.lower(lowering.at(self.word, index)) for index, each in enumerate(self.parts)
        )
        assessed = tuple(part for part in parts if part.assessed)
        counting = tuple(part for part in assessed if not part.left)
        holds = Either if self.word == "any_of" else Every
        return Clause(
            id=self.key,
            metric=None,
            test=self.word,
            applies=_simplified(tuple(part.applies for part in assessed)),
            met=holds(tuple(part.met for part in assessed)),
            counts=holds(tuple(part.counts for part in counting)),
            path=lowering.path,
            title=self.title,
            assessed=lowering.assessed(self.only) and bool(assessed),
            parts=parts,
            left=bool(assessed) and not counting,
        )


def measured(clause: Clause) -> Test:
    """Return the test whether a clause is met by what there is: 0 of 0 meets nothing."""
    if not clause.parts:
        return clause.met if clause.applies == ALWAYS else Every((clause.applies, clause.met))
    holds = Either if clause.test == "any_of" else Every
    return holds(tuple(measured(part) for part in clause.parts if part.assessed))


def _simplified(applies: tuple[Test, ...]) -> Test:
    """Return the test whether there is something to measure for any criterion of a group."""
    return ALWAYS if ALWAYS in applies else Either(applies)


def _word(raw: object) -> str | None:
    """Return which group something is, None for a criterion."""
    if isinstance(raw, Group):
        return raw.word
    return next((each for each in SIGNS if each in raw), None) if isinstance(raw, Mapping) else None


def _form(raw: object) -> str:
    """Return the tag of what something is, which is no key of it."""
    word = _word(raw)
    return "criterion" if word is None else word.partition("_")[0]


def without(*words: Word) -> BeforeValidator:
    """Return what refuses a group with one of `words` inside another one."""

    def check(raw: Any) -> Any:
        word = _word(raw)
        if word in words:
            raise refusal("LX331", at=word, found=word)
        return raw

    return BeforeValidator(check)


_ALONE: Final = without("any_of", "all_of")
_Alone = Annotated[Criterion, _ALONE]


class InnerAnyOf(Group):
    """Criteria of which one must hold at least, inside another group."""

    word = "any_of"
    any_of: Annotated[tuple[_Alone, ...], PARTS] = Field(min_length=1)
    """The criteria of which one must hold at least."""


class InnerAllOf(Group):
    """Criteria that must all hold, inside another group."""

    word = "all_of"
    all_of: Annotated[tuple[_Alone, ...], PARTS] = Field(min_length=1)
    """The criteria that must all hold."""


_OrAnyOf = Annotated[
    Annotated[Criterion, Tag("criterion")] | Annotated[InnerAnyOf, Tag("any")],
    Discriminator(_form),
    without("all_of"),
]
_OrAllOf = Annotated[
    Annotated[Criterion, Tag("criterion")] | Annotated[InnerAllOf, Tag("all")],
    Discriminator(_form),
    without("any_of"),
]


class AnyOf(Group):
    """Criteria of which one must hold at least."""

    word = "any_of"
    any_of: Annotated[tuple[_OrAllOf, ...], PARTS] = Field(min_length=1)
    """The criteria of which one must hold at least."""


class AllOf(Group):
    """Criteria that must all hold."""

    word = "all_of"
    all_of: Annotated[tuple[_OrAnyOf, ...], PARTS] = Field(min_length=1)
    """The criteria that must all hold."""


class NamedAnyOf(AnyOf):
    """A group of which one must hold, by its id among the criteria of an item."""

    id: Annotated[Name, IDENTITY]
    """What it is called inside the item."""


class NamedAllOf(AllOf):
    """A group of which all must hold, by its id among the criteria of an item."""

    id: Annotated[Name, IDENTITY]
    """What it is called inside the item."""


class WeightedCriterion(Criterion):
    """A criterion that carries points of its own."""

    points: Annotated[Points | None, SHARE] = None
    """What it earns; left out by all criteria, they share the points of the item equally."""


class WeightedAnyOf(NamedAnyOf):
    """A group that carries points of its own, of which one must hold."""

    points: Annotated[Points | None, SHARE] = None
    """What it earns; left out by all criteria, they share the points of the item equally."""


class WeightedAllOf(NamedAllOf):
    """A group that carries points of its own, of which all must hold."""

    points: Annotated[Points | None, SHARE] = None
    """What it earns; left out by all criteria, they share the points of the item equally."""


_Clause = Annotated[
    Annotated[Criterion, Tag("criterion")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[AllOf, Tag("all")],
    Discriminator(_form),
]
AnyClause = Annotated[_Clause, OnDemand(__name__, "_Clause")]
"""A criterion or a group, where there is one alone."""

AnyCriterion = Annotated[
    Annotated[Criterion, Tag("criterion")]
    | Annotated[NamedAnyOf, Tag("any")]
    | Annotated[NamedAllOf, Tag("all")],
    Discriminator(_form),
]
"""One of the criteria of an item."""

AnyWeighted = Annotated[
    Annotated[WeightedCriterion, Tag("criterion")]
    | Annotated[WeightedAnyOf, Tag("any")]
    | Annotated[WeightedAllOf, Tag("all")],
    Discriminator(_form),
]
"""One of the criteria of an item that carry points of their own."""


def categories_of(clause: Criterion | Group) -> frozenset[str] | None:
    """Return the categories that something of a clause counts for; None for all."""
    found: set[str] = set()
    for leaf in clause.leaves():
        said = [frozenset(only) for only in (clause.only, *leaf.scopes) if only is not None]
        if not said:
            return None
        found |= frozenset.intersection(*said)
    return frozenset(found)


def lower_all(
    criteria: tuple[Criterion | Group, ...], lowering: Lowering, key: str = "criteria"
) -> tuple[Clause, ...]:
    """Return the clauses of a list of criteria, which is at `key`."""
    return tuple(each.lower(lowering.at(key, index)) for index, each in enumerate(criteria))
