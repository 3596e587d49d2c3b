"""Rooms: caps over bonuses, and whether there is something left under them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from liuxiang.terms import Const, MoreThan, Number, Sum, Test, capped


class Room(NamedTuple):
    """A cap over some bonuses; there is room while their sum can be below it."""

    cap: Decimal | None
    earned: tuple[Number, ...]
    hoped: tuple[Number, ...]

    @property
    def before(self) -> Number:
        """The sum of the bonuses."""
        return Sum(self.earned)

    @property
    def after(self) -> Number:
        """What the cap leaves of them."""
        return capped(self.before, self.cap)

    @property
    def hoped_before(self) -> Number:
        """The sum with unbounded ends."""
        return Sum(self.hoped)

    @property
    def hoped_after(self) -> Number:
        """What the cap leaves of that."""
        return capped(self.hoped_before, self.cap)

    def left(self) -> tuple[Test, ...]:
        """Return the test that there is room left, if there is a cap."""
        return () if self.cap is None else (MoreThan(Const(self.cap), self.hoped_before),)


def over(cap: Decimal | None, rooms: Iterable[Room]) -> Room:
    """Return a cap on the result of other caps."""
    within = tuple(rooms)
    return Room(
        cap, tuple(room.after for room in within), tuple(room.hoped_after for room in within)
    )
