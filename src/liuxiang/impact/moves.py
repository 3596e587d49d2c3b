"""What a new version does to units, as it is told: moves, awards, and what is not reported yet."""

from decimal import Decimal
from typing import Literal, NamedTuple

from liuxiang.changes import Change
from liuxiang.exact import EXACT, ZERO, total
from liuxiang.findings import Finding
from liuxiang.ruleset import Award
from liuxiang.standings import Standing


class Cause(NamedTuple):
    """What a change is worth to a unit alone; without one, what all make together beyond that.

    `figures` says that it is not a change but the new figures, where each version has its own.
    """

    change: Change | None
    points: Decimal
    figures: bool = False


class Unreported(NamedTuple):
    """The metrics that only the new version asks of a unit, and that it has no figures of.

    `points` is what they can still bring; of a bonus without a limit, which makes it `open`, what
    it brought before. A list that lacks a
    member that is new counts too: the old version had no place for it.
    """

    metrics: tuple[str, ...]
    points: Decimal
    open: bool


class Move(NamedTuple):
    """A unit under both versions; the points of its causes add up to the difference of totals.

    `category` is the one it has now, `left` the one it had where that is another one.
    """

    unit: str
    category: str
    old: Standing
    new: Standing
    causes: tuple[Cause, ...]
    left: str | None = None
    unreported: Unreported | None = None

    @property
    def difference(self) -> Decimal:
        """The new total less the old one."""
        return EXACT.subtract(self.new.card.total, self.old.card.total)

    @property
    def waits(self) -> Decimal:
        """Of the points that it has less, those that are only not reported yet."""
        less = -self.difference
        if self.unreported is None or less <= 0:
            return ZERO
        return min(less, self.unreported.points)

    @property
    def loses(self) -> bool:
        """Whether it has less, whatever it still reports of what is new."""
        return self.difference < 0 and self.waits < -self.difference


How = Literal["alone", "needed", "together"]


class AwardChange(NamedTuple):
    """An award that changes hands, for one unit, and the changes that did it.

    `how`: each of `by` does it `alone`; without each of them it would not be (`needed`); or no
    single one decides and they do it `together`. `figures` says that the new figures are among
    them. `overtaken` are those of them by which a unit that falls, and loses its award, loses no
    point itself: others gained.
    """

    unit: str
    category: str
    old: Award | None
    new: Award | None
    how: How
    by: tuple[Change, ...]
    overtaken: tuple[Change, ...]
    figures: bool = False
    left: str | None = None


class Lacking(NamedTuple):
    """A unit, and the metrics that only the new version asks for and it has no figures of."""

    unit: str
    metrics: tuple[str, ...]


class Impact(NamedTuple):
    """What the new version does to the units: moves in the order of the new standings.

    `gone` and `appeared` are ranked by the old and by the new version alone; those `outside` among
    them for their category. `unscored` cannot be made alone.
    """

    moves: tuple[Move, ...]
    awards: tuple[AwardChange, ...]
    ties: tuple[Finding, ...]
    unscored: tuple[Change, ...]
    gone: tuple[Standing, ...] = ()
    appeared: tuple[Standing, ...] = ()
    outside: tuple[str, ...] = ()
    apart: bool = False

    def __repr__(self) -> str:
        return f"<Impact on {len(self.moves)} units, {len(self.awards)} awards>"

    @property
    def up(self) -> int:
        """How many units gain points."""
        return sum(each.difference > 0 for each in self.moves)

    @property
    def down(self) -> int:
        """How many lose points, whatever they still report of what is new."""
        return sum(each.loses for each in self.moves)

    @property
    def waiting(self) -> int:
        """How many have less, and only for figures that are not reported yet."""
        return sum(each.difference < 0 and not each.loses for each in self.moves)

    @property
    def same(self) -> int:
        """How many have what they had."""
        return sum(not each.difference for each in self.moves)

    @property
    def lacking(self) -> tuple[Lacking, ...]:
        """The units without figures that only the new version asks for."""
        return tuple(
            Lacking(each.unit, each.unreported.metrics) for each in self.moves if each.unreported
        )

    @property
    def less(self) -> Decimal:
        """How many points those lack together that have not reported what is new, and have less."""
        return total(
            -each.difference for each in self.moves if each.unreported and each.difference < 0
        )

    @property
    def waits(self) -> Decimal:
        """How many of these points are only not reported yet."""
        return total(each.waits for each in self.moves)
