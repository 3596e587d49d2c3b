"""`points`, `each`, `rank`: criteria on what was earned, for what stands above an item.

A percentage or a fraction is a share of the full points that apply to the unit, a number is points;
`each` asks it of every item of an action. The rank is only compared in ceilings of grades.

::

    - {points: items.safety, at_least: 60%}
    - {points: actions.site, at_least: 12}
    - {points: total, at_least: 2/3}
    - {each: actions.site, at_least: 60%}
    - {rank: from_last, at_most: 3}
"""

import re
from abc import abstractmethod
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import ConfigDict, model_validator
from pydantic_core import core_schema

from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import IDENTITY, SCOPE, TEST, TITLE
from liuxiang.ruleset.base import Mark, Model, Name, Quantity, Scalar, Text, refusal
from liuxiang.ruleset.criteria import AND, COMPARISONS, INTERVALS, LOWER, UPPER, Leaf
from liuxiang.ruleset.json_schema import ACTION_REFERENCE, EARNED_REFERENCE, compared
from liuxiang.ruleset.lowering import Clause, Earned, Lowering
from liuxiang.ruleset.metrics import Measure
from liuxiang.ruleset.metrics.base import UNIT
from liuxiang.terms import ALWAYS, NEVER, NOTHING, Either, Every, Not, Test, const

_EARNED: Final = re.compile(r"total|(?:items|actions)\.[A-Za-z0-9][A-Za-z0-9_\-]*")
_ACTION: Final = re.compile(r"actions\.[A-Za-z0-9][A-Za-z0-9_\-]*")


def _reference(pattern: re.Pattern[str], expected: str) -> core_schema.CoreSchema:
    """Return the schema of a name with its family, of the form `pattern`."""

    def check(raw: object) -> str:
        if isinstance(raw, str) and pattern.fullmatch(raw):
            return raw
        raise refusal("LX310", expected=expected)

    return core_schema.no_info_plain_validator_function(check)


EarnedFrom = Annotated[
    str, Scalar(_reference(_EARNED, "items.ID, actions.ID, total"), EARNED_REFERENCE)
]
ActionOf = Annotated[str, Scalar(_reference(_ACTION, "actions.ID"), ACTION_REFERENCE)]


class StandingCriterion(Model):
    """A comparison of what was earned with one mark, or with a lower and an upper one."""

    id: Annotated[Name | None, IDENTITY] = None
    """What it is called in results; left out, as what it compares."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all of them."""
    at_least: Annotated[Mark | None, TEST] = None
    """Met from this value on (以上, 达到, 不少于)."""
    more_than: Annotated[Mark | None, TEST] = None
    """Met above this value (超过)."""
    at_most: Annotated[Mark | None, TEST] = None
    """Met up to this value (以下, 不超过)."""
    less_than: Annotated[Mark | None, TEST] = None
    """Met below this value (不足, 低于)."""

    word: ClassVar[str]
    """The key of what it compares."""

    model_config = ConfigDict(json_schema_extra=compared(LOWER, UPPER, ()))

    @model_validator(mode="after")
    def _one_comparison(self) -> Self:
        written = tuple(self.marks)
        if len(written) != 1 and written not in INTERVALS:
            raise refusal("LX320", found=", ".join(written) or "–")
        if len(written) > 1:
            low, high = self.marks.values()
            is_open = written != ("at_least", "at_most")
            nothing = low.number > high.number or (low.number == high.number and is_open)
            if nothing and is_share(low) == is_share(high):
                raise refusal("LX332", at=written[1], found=str(low), other=str(high))
        return self

    @property
    def compares(self) -> str:
        """What it compares, as it is written."""
        found: str = getattr(self, self.word)
        return found

    @property
    def key(self) -> str:
        """Its id, or else what it compares."""
        return self.id or (
            self.compares if self.word == "points" else f"{self.word} {self.compares}"
        )

    @cached_property
    def marks(self) -> Mapping[str, Quantity]:
        """Its marks by comparison, the lower first."""
        found = {word: getattr(self, word) for word in COMPARISONS}
        return {word: mark for word, mark in found.items() if mark is not None}

    @property
    def test(self) -> str:
        """The comparison as text, such as `at_least 60%`."""
        return AND.join(f"{word} {mark}" for word, mark in self.marks.items())

    def leaves(self) -> Iterator[Leaf]:
        """Yield the criteria on metrics that it consists of: none."""
        return iter(())

    def within(self) -> "Iterator[tuple[Path, StandingCriterion]]":
        """Yield itself, as a group yields itself and all parts."""
        yield (), self

    def lower(self, lowering: Lowering) -> Clause:
        """Return the criterion as terms."""
        tests = self._tests(lowering) if lowering.assessed(self.only) else None
        applies, met = tests or (ALWAYS, NEVER)
        return Clause(
            id=self.key,
            metric=None,
            test=self.test,
            applies=applies,
            met=met,
            counts=lowering.counts(applies, met),
            path=lowering.path,
            title=self.title,
            assessed=tests is not None,
            left=tests is not None and applies == NEVER,
        )

    @abstractmethod
    def _tests(self, lowering: Lowering) -> tuple[Test, Test] | None:
        """Return the tests that it applies, and that it is met; None if never for a category."""

    def compared(self, earned: Earned) -> Test:
        """Return the test of the comparison with what was earned."""
        ends = tuple(_compared(word, mark, earned) for word, mark in self.marks.items())
        return ends[0] if len(ends) == 1 else Every(ends)


def is_share(mark: Quantity) -> bool:
    """Return whether a mark is a share of what can be earned, not a number of points."""
    return mark.percent or mark.is_fraction


def _compared(word: str, mark: Quantity, earned: Earned) -> Test:
    """Return a comparison; shares are multiplied with what applies, so that nothing is divided."""
    counted = earned.scaled or (earned.points, UNIT)
    measure = Measure(earned.points, earned.full) if is_share(mark) else Measure(*counted)
    return COMPARISONS[word](measure, mark)


class PointsCriterion(StandingCriterion):
    """Compares the points of an item, of an action or of all with a mark."""

    word = "points"
    points: Annotated[EarnedFrom, TEST]
    """Whose points: `items.ID`, `actions.ID` or `total`."""

    def _tests(self, lowering: Lowering) -> tuple[Test, Test] | None:
        earned = lowering.earned.get(self.points)
        if earned is None:
            return None
        adds = earned.applies == ALWAYS and earned.full == NOTHING
        if adds and any(map(is_share, self.marks.values())):
            return None  # of what only adds points there is no share
        return earned.applies, self.compared(earned)


class EachCriterion(StandingCriterion):
    """Compares the points of each item of an action with a mark; all must meet it."""

    word = "each"
    each: Annotated[ActionOf, TEST]
    """The action whose items are compared: `actions.ID`."""

    def _tests(self, lowering: Lowering) -> tuple[Test, Test] | None:
        of_action = lowering.earned.get(self.each)
        if of_action is None or not of_action.items:
            return None
        items = [lowering.earned[name] for name in of_action.items]
        tests = tuple(_where(item.applies, self.compared(item)) for item in items)
        applies = tuple(item.applies for item in items)
        return ALWAYS if ALWAYS in applies else Either(applies), Every(tests)


def _where(applies: Test, test: Test) -> Test:
    return test if applies == ALWAYS else Either((Not(applies), test))


class RankCriterion(StandingCriterion):
    """Compares the place of a unit in its list with a mark; units that share one have its worst."""

    word = "rank"
    rank: Annotated[Literal["from_last"], TEST]
    """How places are counted: `from_last`, the last is 1."""

    @model_validator(mode="after")
    def _whole_marks(self) -> Self:
        for word, mark in self.marks.items():
            if is_share(mark) or mark.value < 1 or mark.value % 1:
                raise refusal("LX310", at=word, expected="1, 3")
        return self

    def _tests(self, lowering: Lowering) -> tuple[Test, Test] | None:
        return ALWAYS, self.compared(Earned(const(lowering.from_last), NOTHING))
