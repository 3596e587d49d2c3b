"""Covers: which values of a metric are taken by which of many criteria first.

All operations together cost n log n: taken values are sorted, the remaining ones are few intervals.
"""

from bisect import bisect_right, insort
from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar

from liuxiang.exact import ONE, ZERO
from liuxiang.ruleset.base import Bound
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.spans import Region, Span, is_whole, values_of

Owner = TypeVar("Owner")

FEW = 3
"""The most owners to name for an interval that several have taken."""


class Taken(NamedTuple, Generic[Owner]):
    """Values that `owner` was the first to take."""

    span: Span
    owner: Owner

    @property
    def start(self) -> tuple[bool, Bound, bool]:
        """The start of the interval."""
        return self.span.start


class Numbers(Generic[Owner]):
    """The values of a number, or yes and no, taken by criteria in turn."""

    def __init__(self, values: Span, *, whole: bool) -> None:
        self.values = values
        self.taken: list[Taken[Owner]] = []
        self.left: list[Span] = [] if values.empty else [values]
        self._whole = whole

    @property
    def full(self) -> bool:
        """Whether nothing is left."""
        return not self.left

    def has(self, region: Region) -> bool:
        """Return whether all of `region` is taken."""
        return isinstance(region, Span) and not any(self._touched(region))

    def take(self, region: Region, owner: Owner) -> None:
        """Assign the remaining part of `region` to `owner`."""
        if not isinstance(region, Span):
            return
        for at, piece in reversed(list(self._touched(region))):
            insort(self.taken, Taken(piece & region, owner), key=lambda each: each.start)
            self.left[at : at + 1] = self._rest(piece, region)

    def _touched(self, span: Span) -> Iterator[tuple[int, Span]]:
        """Yield the indexes and intervals of the remaining values that overlap with `span`."""
        first = max(0, bisect_right(self.left, span.start, key=lambda each: each.start) - 1)
        for at in range(first, len(self.left)):
            if not (self.left[at] & span).empty:
                yield at, self.left[at]
            elif at > first:
                return

    def _rest(self, piece: Span, span: Span) -> list[Span]:
        parts = (each.whole() if self._whole else each for each in piece.without(span))
        return [each for each in parts if not each.empty]

    def owners(self, region: Region) -> tuple[Owner, ...]:
        """Return the owners of `region`, the first few in order of value."""
        found: list[Owner] = []
        if isinstance(region, Span):
            first = bisect_right(self.taken, region.start, key=lambda each: each.start) - 1
            for at in range(max(0, first), len(self.taken)):
                span, owner = self.taken[at]
                if len(found) == FEW or ((span & region).empty and at > first):
                    break
                if not (span & region).empty and owner not in found:
                    found.append(owner)
        return tuple(found)

    def open_ends(self) -> tuple[bool, bool]:
        """Return whether values are left below everything taken, and above it."""
        if not self.left or not self.taken:
            return False, False
        return (
            self.left[0].start < self.taken[0].start,
            self.left[-1].start > self.taken[-1].start,
        )

    def gaps(self) -> Iterator[tuple[Owner, Owner]]:
        """Yield the owners of the values around each gap between taken values."""
        for piece in self.left:
            at = bisect_right(self.taken, piece.start, key=lambda each: each.start)
            if 0 < at < len(self.taken):
                yield self.taken[at - 1].owner, self.taken[at].owner


class Lists(Generic[Owner]):
    """The answers to a checklist, taken by criteria that require all of some members."""

    def __init__(self) -> None:
        self.full = False
        self.values: frozenset[str] = frozenset()
        self._by_member: dict[str, list[tuple[frozenset[str], Owner]]] = {}
        self._all: list[Owner] = []

    def has(self, region: Region) -> bool:
        """Return whether all answers with the members of `region` are taken."""
        return bool(self.owners(region))

    def take(self, region: Region, owner: Owner) -> None:
        """Assign the answers with all members of `region` to `owner`."""
        if not isinstance(region, frozenset):
            return
        if not region:
            self.full = True
            self._all.append(owner)
        else:
            rarest = min(sorted(region), key=lambda each: len(self._by_member.get(each, ())))
            self._by_member.setdefault(rarest, []).append((region, owner))

    def owners(self, region: Region) -> tuple[Owner, ...]:
        """Return an owner that required no more members than `region`, if there is one."""
        if self._all:
            return (self._all[0],)
        if isinstance(region, frozenset):
            for member in sorted(region & self._by_member.keys()):
                for asked, owner in self._by_member[member]:
                    if asked <= region:
                        return (owner,)
        return ()


class Options(Generic[Owner]):
    """The options of a choice, taken by criteria that any of some meets."""

    def __init__(self, options: frozenset[str]) -> None:
        self.values = options
        self._taken: dict[str, Owner] = {}

    @property
    def full(self) -> bool:
        """Whether no option is left."""
        return self._taken.keys() >= self.values

    def has(self, region: Region) -> bool:
        """Return whether all options of `region` are taken."""
        return isinstance(region, frozenset) and self._taken.keys() >= region

    def take(self, region: Region, owner: Owner) -> None:
        """Assign the options of `region` that are left to `owner`."""
        for option in sorted(region) if isinstance(region, frozenset) else ():
            self._taken.setdefault(option, owner)

    def owners(self, region: Region) -> tuple[Owner, ...]:
        """Return the first few owners of the options of `region`."""
        found: list[Owner] = []
        for option in sorted(region) if isinstance(region, frozenset) else ():
            owner = self._taken.get(option)
            if owner is not None and owner not in found and len(found) < FEW:
                found.append(owner)
        return tuple(found)


Cover = Numbers[Owner] | Lists[Owner] | Options[Owner]


def cover_of(metric: AnyMetric) -> "Numbers[Owner] | Lists[Owner] | Options[Owner]":
    """Return an empty cover of the possible answers of a metric."""
    if metric.kind == "checklist":
        return Lists()
    if metric.kind == "choice":
        return Options(frozenset(metric.options))
    values = values_of(metric)
    return Numbers(Span(ZERO, ONE) if values is None else values, whole=is_whole(metric))
