"""How units are put in order, and what those of some ranks get."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import Field

from liuxiang.ruleset.aspects import (
    GIVEN,
    GIVEN_FOR,
    IDENTITY,
    LABELS,
    POLICY,
    RANKS,
    TITLE,
    UNSAID,
)
from liuxiang.ruleset.base import Model, Name, Rank, Text


class TieKey(Model):
    """What separates units of equal totals: the greater comes first, or the `lower`."""

    lower: Annotated[bool, POLICY] = False
    """Whether the lower one comes first."""


class Ranking(Model):
    """How units are put in order; `shared` ranks go 1-2-2-4, `dense` ones 1-2-2-3."""

    by: Annotated[Literal["total"], POLICY] = "total"
    """What units are ranked by."""
    ties: Annotated[Literal["shared", "dense"], POLICY] = "shared"
    """How ranks go on after equal ones: `shared` 1-2-2-4, `dense` 1-2-2-3."""

    @property
    def keys(self) -> tuple[TieKey, ...]:
        """What separates units of equal totals, one after another."""
        return ()


class RankedList(Model):
    """The units that are ranked together."""

    id: Annotated[Name, IDENTITY]
    """What it is called in results."""
    title: Annotated[Text, TITLE]
    """What it is called in reports."""
    categories: Annotated[tuple[Name, ...], GIVEN] = Field(min_length=1)
    """The categories whose units it ranks."""

    def is_apart_from(self, categories: Iterable[str]) -> bool:
        """Return whether it ranks units of none of these categories."""
        return {*self.categories}.isdisjoint(categories)


class Award(Model):
    """What the units of some ranks get."""

    id: Annotated[Name, IDENTITY]
    """What it is called in results."""
    title: Annotated[Text, TITLE]
    """What it is called in reports."""
    ranks: Annotated[tuple[Rank, Rank], RANKS]
    """The first and the last rank that gets it, as [1, 4]."""
    categories: Annotated[tuple[Name, ...], GIVEN] = Field(min_length=1)
    """The categories in which it is given."""
    grades: Annotated[tuple[Name, ...] | None, GIVEN_FOR] = Field(default=None, min_length=1)
    """The grades that a unit must have to get it; left out, it may have any."""
    passed_over: Annotated[Literal["next", "empty"], GIVEN_FOR] = "next"
    """Whether the place of a unit without such a grade goes to the `next`, or stays `empty`."""
    labels: Annotated[Mapping[Name, Text] | None, LABELS] = None
    """What it is called in a category instead of its title."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""

    def label(self, category: str) -> str:
        """Return its title in `category`."""
        return (self.labels or {}).get(category, self.title)
