"""The other readings that can be run, and their combinations: alone, in pairs, all of them."""

from collections.abc import Iterator
from itertools import combinations, product
from math import prod
from typing import NamedTuple

from liuxiang.ruleset.load import RuleFile


class Choice(NamedTuple):
    """A ruling and another reading of it than the one in use."""

    ruling: str
    alternative: str

    def __str__(self) -> str:
        """As `--ruling` takes it."""
        return f"{self.ruling}={self.alternative}"


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

    def combinations(self, most: int) -> Iterator[Combination]:
        """The base, each reading alone, each pair; and all others if there are at most `most`."""
        upto = len(self.open) if self.total <= most else min(2, len(self.open))
        for size in range(upto + 1):
            for rulings in combinations(self.open, size):
                yield from product(*rulings)

    def how_many(self, most: int) -> int:
        """How many `combinations` gives."""
        if self.total <= most:
            return self.total
        sizes = [len(each) for each in self.open]
        return 1 + sum(sizes) + sum(one * two for one, two in combinations(sizes, 2))


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
