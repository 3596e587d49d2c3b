"""Conditions of what stands above an item: criteria on figures, on points, on ranks, and groups.

::

    when: {points: items.safety, at_least: 60%}
    when: {any_of: [{metric: accidents, at_least: 1}, {points: total, less_than: 40%}]}
    when: {all_of: [{rank: from_last, at_most: 3}, {points: total, less_than: 70}]}
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Discriminator, Field, Tag

from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import PARTS
from liuxiang.ruleset.base import refusal
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group, without
from liuxiang.ruleset.points_criteria import (
    EachCriterion,
    PointsCriterion,
    RankCriterion,
    StandingCriterion,
)

_RANK: Final = "rank"


def _form(raw: object) -> str:
    """Return the tag of a criterion or group: a key that only this form has."""
    if isinstance(raw, Group | StandingCriterion):
        return raw.word
    keys = raw if isinstance(raw, Mapping) else {}
    return next((each for each in _FORMS if each in keys), "criterion")


_FORMS: Final = ("points", "each", _RANK, "any_of", "all_of")

_Criterion = Annotated[Criterion, Tag("criterion")]
_Points = Annotated[PointsCriterion, Tag("points")]
_Each = Annotated[EachCriterion, Tag("each")]
_Rank = Annotated[RankCriterion, Tag(_RANK)]

_Alone = Annotated[
    _Criterion | _Points | _Each | _Rank, Discriminator(_form), without("any_of", "all_of")
]


class InnerConditionAnyOf(Group):
    """Criteria of which one must hold at least, inside another group."""

    word = "any_of"
    any_of: Annotated[tuple[_Alone, ...], PARTS] = Field(min_length=1)
    """The criteria of which one must hold at least."""


class InnerConditionAllOf(Group):
    """Criteria that must all hold, inside another group."""

    word = "all_of"
    all_of: Annotated[tuple[_Alone, ...], PARTS] = Field(min_length=1)
    """The criteria that must all hold."""


_OrAnyOf = Annotated[
    _Criterion | _Points | _Each | _Rank | Annotated[InnerConditionAnyOf, Tag("any_of")],
    Discriminator(_form),
    without("all_of"),
]
_OrAllOf = Annotated[
    _Criterion | _Points | _Each | _Rank | Annotated[InnerConditionAllOf, Tag("all_of")],
    Discriminator(_form),
    without("any_of"),
]


class ConditionAnyOf(Group):
    """Criteria of which one must hold at least."""

    word = "any_of"
    any_of: Annotated[tuple[_OrAllOf, ...], PARTS] = Field(min_length=1)
    """The criteria of which one must hold at least."""


class ConditionAllOf(Group):
    """Criteria that must all hold."""

    word = "all_of"
    all_of: Annotated[tuple[_OrAnyOf, ...], PARTS] = Field(min_length=1)
    """The criteria that must all hold."""


def _without_rank(raw: Any) -> Any:
    """Refuse a criterion on the rank, in groups too."""
    if isinstance(raw, Mapping):
        if _RANK in raw:
            raise refusal("LX376", found=_RANK)
        for word in ("any_of", "all_of"):
            for part in raw.get(word) or ():
                _without_rank(part)
    return raw


AnyPressing = Annotated[
    _Criterion
    | _Points
    | _Each
    | _Rank
    | Annotated[ConditionAnyOf, Tag("any_of")]
    | Annotated[ConditionAllOf, Tag("all_of")],
    Discriminator(_form),
]
"""What presses a grade: a criterion on figures, on what was earned or on the rank, or a group."""

AnyCondition = Annotated[AnyPressing, BeforeValidator(_without_rank)]
"""A criterion on figures or on what was earned, or a group of such."""

Condition = Criterion | StandingCriterion | Group


def compared_in(clause: Condition) -> Iterator[tuple[Path, StandingCriterion]]:
    """Yield the criteria on what was earned in a criterion or group, with their places in it."""
    found: Iterator[tuple[Path, object]] = clause.within()
    for path, each in found:
        if isinstance(each, StandingCriterion):
            yield path, each


def ranks_in(clause: Condition) -> Iterator[RankCriterion]:
    """Yield the criteria on the rank in a criterion or group."""
    return (each for _, each in compared_in(clause) if isinstance(each, RankCriterion))
