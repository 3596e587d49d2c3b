"""Units of one run held against those of a base: moves, awards that change hands, and causes.

What moves a unit is a change of rules, a figure or another reading; what came of it is told alike.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol

from liuxiang.exact import EXACT, ZERO, total
from liuxiang.findings import Finding, findings
from liuxiang.ruleset import Award
from liuxiang.ruleset.load import RuleFile
from liuxiang.standings import Standing, Standings
from liuxiang.units import Basis

if TYPE_CHECKING:
    from liuxiang.changes import Change


class Position(NamedTuple):
    """What a unit comes to in one run."""

    total: Decimal
    rank: int
    award: Award | None

    @property
    def award_id(self) -> str | None:
        """The id of its award, None for none."""
        return None if self.award is None else self.award.id

    @property
    def place(self) -> tuple[Decimal, int, str | None]:
        """The same in plain values; an award may be worded otherwise in another run."""
        return self.total, self.rank, self.award_id


class Reason(Protocol):
    """What points or an award are put down to: a change of rules, a figure or a reading."""

    @property
    def path(self) -> str:
        """What it is called in results."""

    @property
    def code(self) -> str | None:
        """The kind of change; None where it is no change of rules."""


class Beside(NamedTuple):
    """What is no single change: all new figures, or what changes make together."""

    path: str
    code: None = None


NEW_FIGURES: Final = Beside("data")
"""The new figures, where each version of the rules has its own."""

INTERACTION: Final = Beside("interaction")
"""What all reasons make together beyond what each is worth."""


class Cause(NamedTuple):
    """What a reason is worth to a unit alone."""

    by: Reason
    points: Decimal


class Unreported(NamedTuple):
    """The metrics that only the new version asks of a unit, and that it has no figures of.

    `points` is what they can still bring, `possible` the new total with it; of a bonus without a
    limit, which makes it `open`, what it brought before. A list that lacks a member that is new
    counts too: the old version had no place for it.
    """

    metrics: tuple[str, ...]
    points: Decimal
    possible: Decimal
    open: bool


class Move(NamedTuple):
    """A unit in both runs; the points of its causes add up to the difference of totals.

    `category` is the one it has now, `left` the one that the old rules gave it, where that is
    another one. Readings, of which the whole is the cause, have no causes a unit.
    """

    unit: str
    category: str
    old: Position
    new: Position
    causes: tuple[Cause, ...] = ()
    left: str | None = None
    unreported: Unreported | None = None

    @property
    def difference(self) -> Decimal:
        """The new total less the old one."""
        return EXACT.subtract(self.new.total, self.old.total)

    @property
    def changes_award(self) -> bool:
        """Whether its award is another one."""
        return self.old.award_id != self.new.award_id

    @property
    def interaction(self) -> Decimal:
        """What the causes make together beyond what each is worth."""
        return next((each.points for each in self.causes if each.by is INTERACTION), ZERO)

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


How = Literal["alone", "needed", "together", "own", "others", "both"]
"""Each of the reasons does it alone; without each of them it would not be; or they do it together.

Of figures: those of the unit itself do it, those of others, or only both.
"""


class AwardChange(NamedTuple):
    """An award that changes hands, for one unit, and what did it.

    `overtaken` are those of the reasons by which a unit that falls, and loses its award, loses no
    point itself: others gained.
    """

    move: Move
    how: How
    by: tuple[Reason, ...]
    overtaken: "tuple[Change, ...]" = ()

    @property
    def unit(self) -> str:
        """Whose."""
        return self.move.unit

    @property
    def category(self) -> str:
        """The category of the unit."""
        return self.move.category

    @property
    def old(self) -> Award | None:
        """The award it had."""
        return self.move.old.award

    @property
    def new(self) -> Award | None:
        """The award it has."""
        return self.move.new.award


class Lacking(NamedTuple):
    """A unit, and the metrics that only the new version asks for and it has no figures of."""

    unit: str
    metrics: tuple[str, ...]


class Comparison(NamedTuple):
    """Units in a base and in another run: moves in the order of the other one's standings.

    `gone` and `appeared` are ranked in the base and in the other run alone; those `outside` among
    them for their category. `unscored` are changes that cannot be made alone; `apart` says that
    each version of the rules has its own figures.
    """

    moves: tuple[Move, ...]
    awards: tuple[AwardChange, ...]
    ties: tuple[Finding, ...] = ()
    gone: tuple[Standing, ...] = ()
    appeared: tuple[Standing, ...] = ()
    unscored: "tuple[Change, ...]" = ()
    outside: tuple[str, ...] = ()
    apart: bool = False

    def __repr__(self) -> str:
        return f"<Comparison of {len(self.moves)} units, {len(self.awards)} awards>"

    def rows(self) -> list[dict[str, object]]:
        """A row a unit of both runs: points are `Decimal`, awards are ids or None."""
        return [
            {
                "unit": each.unit,
                "category": each.category,
                "rank_old": each.old.rank,
                "rank_new": each.new.rank,
                "total_old": each.old.total,
                "total_new": each.new.total,
                "difference": each.difference,
                "award_old": each.old.award_id,
                "award_new": each.new.award_id,
            }
            for each in self.moves
        ]

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
    def totals(self) -> tuple[Move, ...]:
        """The units whose total changes."""
        return tuple(each for each in self.moves if each.difference)

    @property
    def ranks(self) -> tuple[Move, ...]:
        """The units whose rank changes, and whose award does not."""
        return tuple(
            each for each in self.moves if each.old.rank != each.new.rank and not each.changes_award
        )

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


def position(standing: Standing) -> Position:
    """What a unit that is ranked comes to."""
    return Position(standing.card.total, standing.rank, standing.award)


def by_key(standings: Standings) -> Mapping[str, Standing]:
    """The standings by what tells units apart."""
    return {each.card.evidence[1].key: each for each in standings}


def ties(rules: RuleFile, standings: Standings, basis: Basis) -> tuple[Finding, ...]:
    """The findings that units of one total stand on both sides of a limit of awards."""
    return tuple(each for each in findings(rules, standings, basis) if each.code == "LX511")


def new_ties(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those ties `after` that were not there `before`."""
    known = {each.values["units"] for each in before}
    return tuple(each for each in after if each.values["units"] not in known)


def left(move: Move) -> tuple[Cause, ...]:
    """What the causes of a move leave of its difference, as a cause; none where all is told."""
    points = EXACT.subtract(move.difference, total(each.points for each in move.causes))
    return (Cause(INTERACTION, points),) if points else ()
