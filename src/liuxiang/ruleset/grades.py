"""`grades`: which grade a unit gets for its points, and what presses it down.

The first band that surely holds is the grade. A ceiling presses the grade, never the points: while
it is undecided, it holds.

::

    grades:
      by: total
      bands:
        - {id: excellent, title: 优秀, at_least: 90, when: {points: items.safety, at_least: 60%}}
        - {id: passed, title: 合格, at_least: 60}
        - {id: failed, title: 不合格}
      ceilings:
        - {id: accident, title: 责任事故, when: {metric: accidents, at_least: 1}, at_best: failed}
        - {id: last-three, when: {rank: from_last, at_most: 3}, at_best: passed}
"""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import (
    AT_BEST,
    CONDITION,
    GRADED_BY,
    GRADED_FROM,
    IDENTITY,
    PARTS,
    SCOPE,
    TITLE,
    UNSAID,
)
from liuxiang.ruleset.base import Mark, Model, Name, Text
from liuxiang.ruleset.rare import AnyPressing

if TYPE_CHECKING:
    from liuxiang.ruleset.conditions import Condition


class Band(Model):
    """A grade, and from which points on and under which condition a unit gets it."""

    id: Annotated[Name, IDENTITY]
    """What it is called in results, cases and awards."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports; left out, as its id."""
    at_least: Annotated[Mark | None, GRADED_FROM] = None
    """From which points or, by `share`, which percentage on; the last leaves it out: the rest."""
    when: Annotated[AnyPressing | None, CONDITION] = None
    """What must hold besides: undecided, it does not hold."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all of them."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""

    @property
    def called(self) -> str:
        """What it is called in reports."""
        return self.title or self.id


class Ceiling(Model):
    """What presses the grade of a unit, whatever its points are."""

    id: Annotated[Name, IDENTITY]
    """What it is called in results."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports; left out, as its id."""
    when: Annotated[AnyPressing, CONDITION]
    """When it presses; while that is undecided, it does."""
    at_best: Annotated[Name, AT_BEST]
    """The best grade that is left: the id of a band."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all of them."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""

    @property
    def called(self) -> str:
        """What it is called in reports."""
        return self.title or self.id


class Grades(Model):
    """The grades of a scheme, best first."""

    by: Annotated[Literal["total", "share"], GRADED_BY] = "total"
    """What bands compare: the `total`, or its `share` of what the unit could earn."""
    bands: Annotated[tuple[Band, ...], PARTS] = Field(min_length=1)
    """The grades, best first; the first that surely holds is the grade."""
    ceilings: Annotated[tuple[Ceiling, ...], PARTS] = ()
    """What presses grades down."""

    @cached_property
    def by_id(self) -> dict[str, Band]:
        """The bands by id, best first."""
        return {each.id: each for each in self.bands}

    def titled(self, name: str) -> str:
        """Return what the grade `name` is called, or the name if there is none."""
        return self.by_id[name].called if name in self.by_id else name

    def placed_conditions(self) -> Iterator["tuple[Path, tuple[str, ...] | None, Condition]"]:
        """Yield each condition with its place in the rule file, and the categories it is for."""
        for index, band in enumerate(self.bands):
            if band.when is not None:
                yield ("grades", "bands", index, "when"), band.only, band.when
        for index, ceiling in enumerate(self.ceilings):
            yield ("grades", "ceilings", index, "when"), ceiling.only, ceiling.when

    @cached_property
    def reads_ranks(self) -> bool:
        """Whether a ceiling looks at ranks."""
        from liuxiang.ruleset.conditions import ranks_in

        return any(True for each in self.ceilings for _ in ranks_in(each.when))
