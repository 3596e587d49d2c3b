"""The alternative readings that can be run, and their combinations: alone, in pairs, or all."""

from collections.abc import Iterator
from itertools import combinations, product
from math import prod
from typing import Final, NamedTuple

from liuxiang.ruleset.load import RuleFile

PAIRS: Final = 5000
"""Pairs that are run whatever is asked for: those of a hundred readings, some seconds."""


class Choice(NamedTuple):
    """A ruling and a reading of it other than the one in use."""

    ruling: str
    alternative: str

    def __str__(self) -> str:
        """Return the choice in the form that `--ruling` accepts."""
        return f"{self.ruling}={self.alternative}"

    @property
    def path(self) -> str:
        """The name used for it in results, the same as its string form."""
        return str(self)

    @property
    def code(self) -> None:
        """Always None, because a reading is not a rule change."""


Combination = tuple[Choice, ...]
"""Other readings of different rulings, in the order of these; none of them is the base."""


class Choices(NamedTuple):
    """The available readings; `open` holds the other readings of each ruling that has any.

    `worded` are readings that exist only as text and so cannot be run. A ruling for which a reading
    was chosen is settled and not included.
    """

    open: tuple[tuple[Choice, ...], ...]
    worded: tuple[Choice, ...]

    @property
    def total(self) -> int:
        """The number of combinations, including the base."""
        return prod(len(each) + 1 for each in self.open)

    @property
    def alone(self) -> int:
        """The number of readings."""
        return sum(len(each) for each in self.open)

    @property
    def pairs(self) -> int:
        """The number of pairs of readings of different rulings."""
        return (self.alone**2 - sum(len(each) ** 2 for each in self.open)) // 2

    def together(self, most: int) -> int:
        """Return how many readings to combine: all if there are at most `most` combinations.

        Otherwise 2, or 1 if the number of pairs exceeds both `most` and `PAIRS`.
        """
        if self.total <= most:
            return len(self.open)
        return 2 if self.pairs <= max(most, PAIRS) else 1

    def combinations(self, most: int) -> Iterator[Combination]:
        """Yield the base, each reading alone, then combinations up to `together` readings."""
        for size in range(self.together(most) + 1):
            for rulings in combinations(self.open, size):
                yield from product(*rulings)

    def how_many(self, most: int) -> int:
        """Return the number of combinations that `combinations` yields."""
        if self.total <= most:
            return self.total
        return 1 + self.alone + (self.pairs if self.together(most) > 1 else 0)


def choices(rules: RuleFile) -> Choices:
    """Return the other readings of the rulings for which no reading was chosen."""
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
