"""Items and actions: what earns points, and the groups that the document puts it in."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Annotated

from pydantic import Field

from liuxiang.exact import ZERO
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import (
    ANSWERING,
    ASSESSED,
    CLAUSE,
    EARNED_CAP,
    FLOOR,
    IDENTITY,
    ITEM_POINTS,
    NUMBER,
    PARTS,
    POLICY,
    TITLE,
    TOTAL,
    UNSAID,
)
from liuxiang.ruleset.base import Floor, Model, Name, No, Points, Text
from liuxiang.ruleset.bonuses import AnyBonus
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.policies import Empty, Policies
from liuxiang.ruleset.rare import AnyPenalty, AnyPenaltyAbove
from liuxiang.ruleset.scoring import AnyScoring, Scoring


class Item(Model):
    """One assessed matter: base points, bonuses, or both."""

    id: Annotated[Name, IDENTITY]
    """What it is called in files and results; stays the same from year to year."""
    no: Annotated[No, NUMBER]
    """The number it has in the document: 3, or text without blanks such as 3.1 or 4(a)."""
    title: Annotated[Text, TITLE]
    """What it is called in reports."""
    assesses: Annotated[tuple[Name, ...], ASSESSED] = Field(default_factory=tuple, min_length=1)
    """The categories of units that it is for; left out, all of them."""
    points: Annotated[Points | None, ITEM_POINTS] = None
    """The base points it can earn; left out where it earns bonuses alone."""
    clause: Annotated[Text | None, CLAUSE] = None
    """The words of the document that it is taken from."""
    departments: Annotated[tuple[Name, ...], ANSWERING] = ()
    """Who answers for it: ids of `departments`."""
    scoring: Annotated[AnyScoring | None, PARTS] = None
    """How its base points are earned."""
    bonuses: Annotated[tuple[AnyBonus, ...], PARTS] = ()
    """What it can earn on top of its base points."""
    nothing_to_measure: Annotated[Empty | None, POLICY] = None
    """What counts here where there is nothing to measure; left out, as in `policies`."""
    bonus_cap: Annotated[Points | None, EARNED_CAP] = None
    """The most that its bonuses can earn together; left out, there is no cap."""
    penalties: Annotated[tuple[AnyPenalty, ...], PARTS] = ()
    """What is taken off its base points and bonuses."""
    floor: Annotated[Floor | None, FLOOR] = None
    """What it cannot fall below by penalties: 0 if left out, a number, or `none`."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""

    def policies(self, of_all: Policies) -> Policies:
        """Return the policies that hold for it: those `of_all`, but for its own."""
        if self.nothing_to_measure is None:
            return of_all
        return of_all.model_copy(update={"nothing_to_measure": self.nothing_to_measure})

    @cached_property
    def _scorings(self) -> tuple[tuple[Path, Scoring, Points | None], ...]:
        """The simple ways to score that it has, with their places in it, and points."""
        if self.scoring is None:
            return ()
        return tuple(
            (("scoring", *below), each, None if self.points is None else points)
            for below, each, points in self.scoring.ways(self.points or ZERO)
        )

    @cached_property
    def _adjustments(self) -> tuple[tuple[Path, AnyBonus | AnyPenalty], ...]:
        """Its bonuses and penalties, with their places in it."""
        bonuses = ((("bonuses", index), each) for index, each in enumerate(self.bonuses))
        penalties = ((("penalties", index), each) for index, each in enumerate(self.penalties))
        return (*bonuses, *penalties)

    @cached_property
    def _criteria(self) -> tuple[tuple[Path, Criterion | Group], ...]:
        """The top-level criteria of its scoring, bonuses and penalties, with their places in it."""
        placed = () if self.scoring is None else self.scoring.placed()
        of_scoring = ((("scoring", *below), each) for below, each in placed)
        of_others = (
            ((*path, *below), clause)
            for path, each in self._adjustments
            for below, clause in each.placed()
        )
        return (*of_scoring, *of_others)

    def placed_scorings(self, at: Path) -> Iterator[tuple[Path, Scoring, Points | None]]:
        """Yield the simple ways to score that it has, with their places, below `at`, and points."""
        return (((*at, *below), each, points) for below, each, points in self._scorings)

    def placed_criteria(self, at: Path) -> Iterator[tuple[Path, Criterion | Group]]:
        """Yield the top-level criteria of its scoring and bonuses with their places, below `at`."""
        return (((*at, *below), each) for below, each in self._criteria)

    def placed_adjustments(self, at: Path) -> Iterator[tuple[Path, AnyBonus | AnyPenalty]]:
        """Yield its bonuses and penalties with their places, below `at`."""
        return (((*at, *below), each) for below, each in self._adjustments)

    @property
    def lowest(self) -> Decimal | None:
        """What its points cannot fall below; None if there is no such limit."""
        if self.floor is None:
            return ZERO if self.penalties else None
        return self.floor if isinstance(self.floor, Decimal) else None

    @property
    def takes_points(self) -> bool:
        """Whether its points are not simply the sum of base and bonus."""
        return bool(self.penalties) or self.lowest is not None


class Action(Model):
    """A group of items; one whose items only add points has no `points`."""

    id: Annotated[Name, IDENTITY]
    """What it is called in files and results."""
    title: Annotated[Text, TITLE]
    """What it is called in reports."""
    points: Annotated[Points | None, UNSAID] = None
    """The sum of the base points of its items; with `of`, what that sum counts for."""
    of: Annotated[Points | None, TOTAL] = None
    """What its items add up to, where its points are another number: earned × points ÷ this."""
    items: Annotated[tuple[Item, ...], PARTS] = Field(min_length=1)
    """Its items, in the order of the document."""
    bonus_cap: Annotated[Points | None, EARNED_CAP] = None
    """The most that the bonuses of all its items can earn together."""
    penalties: Annotated[tuple[AnyPenaltyAbove, ...], PARTS] = ()
    """What is taken off the points of all its items."""
    floor: Annotated[Floor | None, FLOOR] = None
    """What it cannot fall below by penalties: `none` if left out, or a number."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""

    @property
    def lowest(self) -> Decimal | None:
        """What its points cannot fall below; None if there is no such limit."""
        return self.floor if isinstance(self.floor, Decimal) else None
