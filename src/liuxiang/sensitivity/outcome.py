"""What came of all runs: the span of every unit, and which readings decide an award."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.result import Result
from liuxiang.ruleset import Award
from liuxiang.sensitivity.choices import Choice, Choices, Combination
from liuxiang.sensitivity.runs import Place


class Span(NamedTuple):
    """What a unit came to in all runs: its base, the extremes, and how often it got which award.

    `needs` is how many other readings it takes at least to change its award, None if none do.
    """

    unit: str
    category: str
    base: Place
    least: Decimal
    greatest: Decimal
    best: int
    worst: int
    awards: Mapping[str | None, int]
    needs: int | None


class Change(NamedTuple):
    """A unit whose total, rank or award is another one than in the base."""

    unit: str
    category: str
    old: Place
    new: Place

    @property
    def is_of_award(self) -> bool:
        """Whether its award changes."""
        return self.old.award != self.new.award


class Alone(NamedTuple):
    """What one reading changes alone, in the order of the standings."""

    choice: Choice
    changes: tuple[Change, ...]

    @property
    def totals(self) -> tuple[Change, ...]:
        """The units whose total changes."""
        return tuple(each for each in self.changes if each.old.total != each.new.total)

    @property
    def awards(self) -> tuple[Change, ...]:
        """The units whose award changes."""
        return tuple(each for each in self.changes if each.is_of_award)

    @property
    def ranks(self) -> tuple[Change, ...]:
        """The units whose rank changes, and whose award does not."""
        return tuple(
            each for each in self.changes if each.old.rank != each.new.rank and not each.is_of_award
        )


class Pair(NamedTuple):
    """Two readings that change awards which neither of them changes alone."""

    choices: Combination
    awards: tuple[Change, ...]


class LeftOut(NamedTuple):
    """A combination that could not be run, no part of which could not either, and why."""

    choices: Combination
    problem: Diagnostic


@dataclass(frozen=True)
class Sensitivity:
    """All that a report of it can ask for; `result` is that of the base.

    `ran` and `left_out` count combinations, the base among them; all were tried if there are no
    more than `most`. `broken` names the smallest of those left out. `alone` is in the order of the
    rulings, `spans` in that of the standings.
    """

    result: Result
    choices: Choices
    awards: Mapping[str, Award]
    most: int
    ran: int
    ran_pairs: int
    left_out: int
    broken: tuple[LeftOut, ...]
    spans: tuple[Span, ...]
    alone: tuple[Alone, ...]
    pairs: tuple[Pair, ...]

    def __repr__(self) -> str:
        return f"<Sensitivity {self.ran} of {self.choices.total} combinations, most {self.most}>"

    @property
    def is_complete(self) -> bool:
        """Whether every combination was tried."""
        return self.ran + self.left_out == self.choices.total

    @cached_property
    def deciding(self) -> tuple[Alone, ...]:
        """The readings that change an award alone."""
        return tuple(each for each in self.alone if each.awards)

    @cached_property
    def settled(self) -> tuple[Span, ...]:
        """The units with an award that is the same in every run."""
        return tuple(each for each in self.spans if each.base.award and each.needs is None)

    @cached_property
    def never(self) -> tuple[Span, ...]:
        """The units that no run gives an award."""
        return tuple(each for each in self.spans if not each.base.award and each.needs is None)

    @cached_property
    def together(self) -> tuple[Span, ...]:
        """The units whose award changes only under three readings or more at once."""
        return tuple(each for each in self.spans if each.needs is not None and each.needs > 2)
