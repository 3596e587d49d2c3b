"""The order of a list: who shares a rank, by totals and the keys that break ties."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from liuxiang.key_values import Key
from liuxiang.ruleset import Ranking

if TYPE_CHECKING:
    from liuxiang.plan_grades import Gradable


class Contender(Protocol):
    """What the rank and the award of a unit depend on; `keys` are those of the ranking."""

    @property
    def category(self) -> str:
        """Its category."""

    @property
    def total(self) -> Decimal:
        """Its points."""

    @property
    def exact(self) -> Fraction | None:
        """Its points before they are rounded, if these are compared."""

    @property
    def keys(self) -> tuple[Key, ...]:
        """What separates it from others of equal total."""

    @property
    def silent(self) -> bool:
        """Whether it has no figure at all."""

    @property
    def graded(self) -> "Gradable | None":
        """What its grade depends on besides its total and its rank, where there are grades."""


class Imagined(NamedTuple):
    """A unit as it would be with another total or by other rules."""

    unit: str
    category: str
    total: Decimal
    keys: tuple[Key, ...]
    silent: bool
    graded: "Gradable | None" = None
    exact: Fraction | None = None


C = TypeVar("C", bound=Contender)


def ordered(ranking: Ranking, contenders: Iterable[C]) -> list[list[C]]:
    """Return the groups that share a rank, the first of the list first.

    Units share it if their totals are equal and no key separates them. Within a group they keep
    the order in which they are given: neither names nor the order of input break a tie.
    """
    down = sorted(contenders, key=_level, reverse=True)
    groups = [list(group) for _, group in groupby(down, key=_level)]
    if not ranking.keys:
        return groups
    return [part for group in groups for part in _separated(group, 0, ranking)]


def _level(contender: Contender) -> Decimal | Fraction:
    """Return the total that units are compared by."""
    return contender.total if contender.exact is None else contender.exact


def _separated(group: list[C], depth: int, ranking: Ranking) -> Iterator[list[C]]:
    """Yield the parts of a group of equals that the keys from `depth` on make of it.

    A key that is not known of one of them separates nobody, and no later key is read.
    """
    known = [each.keys[depth] for each in group] if depth < len(ranking.keys) else []
    if len(group) == 1 or not known or None in known:
        yield group
        return
    is_lower = ranking.keys[depth].lower
    down = sorted(group, key=lambda each: _known(each.keys[depth]), reverse=not is_lower)
    for _, part in groupby(down, key=lambda each: each.keys[depth]):
        yield from _separated(list(part), depth + 1, ranking)


def unread(ranking: Ranking, group: Sequence[C]) -> int | None:
    """Return the index of the key that is not known of one of a group that shares a rank."""
    if len(group) < 2:
        return None
    for depth in range(len(ranking.keys)):
        if any(each.keys[depth] is None for each in group):
            return depth
    return None


def _known(key: Key) -> Decimal | Fraction:
    if key is None:
        raise TypeError("a key that is not known separates nobody")
    return key


def places(ranking: Ranking, groups: Iterable[Sequence[C]]) -> Iterator[int]:
    """Yield the rank of each group: 1-2-2-4, or 1-2-2-3 where ranks are dense."""
    place = 1
    for group in groups:
        yield place
        place += 1 if ranking.ties == "dense" else len(group)
