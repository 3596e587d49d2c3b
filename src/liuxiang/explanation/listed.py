"""The totals of a list, sorted once for the queries of all units."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from liuxiang.exact import ZERO
from liuxiang.standings import Standing


class List:
    """The totals of the units of a category, sorted by rank; `dense` ranks are 1-2-2-3."""

    def __init__(self, listed: Sequence[Standing], *, dense: bool) -> None:
        self.totals = tuple(each.card.total for each in listed)
        self._dense = dense
        self._ascending = self.totals[::-1]
        self._counts = Counter(self.totals)
        self._levels = sorted(self._counts, reverse=True)

    def above(self, total: Decimal) -> int:
        """Return how many units have more than `total`."""
        return len(self._ascending) - bisect_right(self._ascending, total)

    def equals(self, total: Decimal) -> int:
        """Return how many units have exactly `total`, including the unit itself."""
        return bisect_right(self._ascending, total) - bisect_left(self._ascending, total)

    def other_at(self, rank: int, total: Decimal) -> Decimal:
        """Return the total at `rank` without a unit that has `total`; 0 if there is none."""
        if self._dense:
            counted = self._counts[total] == 1
            ordered = self._levels
            before = sum(each > total for each in ordered[:rank])
        else:
            counted, ordered = True, list(self.totals[: rank + 1])
            before = self.above(total)
        at = rank - 1 + int(counted and before < rank)
        return ordered[at] if at < len(ordered) else ZERO
