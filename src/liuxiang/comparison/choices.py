"""The other readings that can be run, and their combinations: alone, in pairs, all of them."""

from collections.abc import Iterator
from itertools import combinations, product
from math import prod
from typing import Final, NamedTuple

from liuxiang.ruleset.load import RuleFile

PAIRS: Final = 5000
"""Pairs that are run whatever is asked for: those of a hundred readings, some seconds."""


class Choice(NamedTuple):
    """A ruling and another reading of it than the one in use."""

    ruling: str
    alternative: str

    def __str__(self) -> str:
        """As `--ruling` takes it."""
        return f"{self.ruling}={self.alternative}"

    @property
    def path(self) -> str:
        """The same: what it is called in results."""
        return str(self)

    @property
    def code(self) -> None:
        """It is no change of rules."""


Combination = tuple[Choice, ...]
"""Other readings of different rulings, in the order of these; none of them is the base."""


class Choices(NamedTuple):
    """What there is to choose from: `open` has the other readings of each ruling that has any.

    `worded` are readings that are told in words alone and so cannot be run. A ruling of which a
    reading was chosen is settled, and not among them.
    """

    open: tuple[tuple[Choice, ...], ...]
    worded: tuple[Choice, ...]

    @property
    def total(self) -> int:
        """How many combinations there are, the base among them."""
        return prod(len(each) + 1 for each in self.open)

    @property
    def alone(self) -> int:
        """How many readings there are."""
        return sum(len(each) for each in self.open)

    @property
    def pairs(self) -> int:
        """How many pairs of readings of different rulings there are."""
        return (self.alone**2 - sum(len(each) ** 2 for each in self.open)) // 2

    def together(self, most: int) -> int:
        """How many readings are run at once: all if there are at most `most` combinations.

        Else two, or only one where there are more than `most` pairs, and more than `PAIRS`.
        """
        if self.total <= most:
            return len(self.open)
        return 2 if self.pairs <= max(most, PAIRS) else 1

    def combinations(self, most: int) -> Iterator[Combination]:
        """The base, each reading alone, then as many at once as `together` says."""
        for size in range(self.together(most) + 1):
            for rulings in combinations(self.open, size):
                yield from product(*rulings)

    def how_many(self, most: int) -> int:
        """How many `combinations` gives."""
        if self.total <= most:
            return self.total
        return 1 + self.alone + (self.pairs if self.together(most) > 1 else 0)


def choices(rules: RuleFile) -> Choices:
    """The other readings of the rulings of which none was chosen."""
    settled = {*rules.chosen, *rules.settled}
    rulings = [each for each in rules.ruleset.rulings if each.id not in settled]
    runnable = [
        tuple(Choice(ruling.id, each.id) for each in ruling.alternatives if each.changes)
        for ruling in rulings
    ]
    worded = (
        Choice(ruling.id, each.id)
        for ruling in rulings
        for each in ruling.alternatives
        if not each.changes
    )
    return Choices(tuple(each for each in runnable if each), tuple(worded))
