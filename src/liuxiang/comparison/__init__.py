"""Compare units of one run with those of a base run: moves, changed awards and their causes.

A unit is moved by a rule change, a changed figure or another reading; all share these types.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol

from liuxiang.exact import EXACT, ZERO, total
from liuxiang.finding import Finding
from liuxiang.findings import findings
from liuxiang.ruleset import Award
from liuxiang.ruleset.load import RuleFile
from liuxiang.standings import Standing, Standings
from liuxiang.units import Basis

if TYPE_CHECKING:
    from liuxiang.changes import Change


class Position(NamedTuple):
    """The total, rank, award and grade of a unit in one run; none if it is not scored."""

    total: Decimal
    rank: int | None
    award: Award | None
    grade: str | None = None
    scored: bool = True

    @property
    def award_id(self) -> str | None:
        """The id of the award, or None."""
        return None if self.award is None else self.award.id

    @property
    def place(self) -> tuple[Decimal, int | None, str | None]:
        """The total, rank and award id, comparable between runs that word awards differently."""
        return self.total, self.rank, self.award_id


class Reason(Protocol):
    """What points or an award are attributed to: a rule change, a figure or a reading."""

    @property
    def path(self) -> str:
        """The name used for it in results."""

    @property
    def code(self) -> str | None:
        """The code of the rule change, or None if it is not a rule change."""


class Beside(NamedTuple):
    """A reason other than a single change: all new figures, or the interaction of changes."""

    path: str
    code: None = None


NEW_FIGURES: Final = Beside("data")
"""The new figures, where each version of the rules has its own."""

INTERACTION: Final = Beside("interaction")
"""What all reasons make together beyond what each is worth."""


class Cause(NamedTuple):
    """The points that a reason alone is worth to a unit."""

    by: Reason
    points: Decimal


class Unreported(NamedTuple):
    """The metrics that only the new version requires and for which a unit has no figures.

    `points` is what they can still add and `possible` the new total including them. For a bonus
    without a limit, which sets `open`, `points` includes what it earned before. A checklist that
    lacks a newly added member counts too, because the old version had no such member.
    """

    metrics: tuple[str, ...]
    points: Decimal
    possible: Decimal
    open: bool


class Move(NamedTuple):
    """A unit in both runs; the points of its causes add up to the difference of totals.

    `category` is its current category, `left` its category under the old rules if different. Moves
    between readings have no causes per unit, because all the readings together are the cause.
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
        """The new total minus the old total."""
        return EXACT.subtract(self.new.total, self.old.total)

    @property
    def changes_award(self) -> bool:
        """Whether the unit's award differs between the runs."""
        return self.old.award_id != self.new.award_id

    @property
    def changes_grade(self) -> bool:
        """Whether the unit's grade differs between the runs."""
        return self.old.grade != self.new.grade

    @property
    def interaction(self) -> Decimal:
        """The points that arise only from the combination of the causes."""
        return next((each.points for each in self.causes if each.by is INTERACTION), ZERO)

    @property
    def waits(self) -> Decimal:
        """The part of the lost points that is only missing because figures are not reported yet."""
        less = -self.difference
        if self.unreported is None or less <= 0:
            return ZERO
        return min(less, self.unreported.points)

    @property
    def loses(self) -> bool:
        """Whether the unit loses points even if it reports everything the new version requires."""
        return self.difference < 0 and self.waits < -self.difference


How = Literal["alone", "needed", "together", "own", "others", "both"]
"""Each of the reasons does it alone; without each of them it would not be; or they do it together.

Of figures: those of the unit itself do it, those of others, or only both.
"""


class AwardChange(NamedTuple):
    """An award that changes for one unit, with its causes.

    `overtaken` holds those rule changes that cost the unit its award without lowering its total:
    other units gained points.
    """

    move: Move
    how: How
    by: tuple[Reason, ...]
    overtaken: "tuple[Change, ...]" = ()

    @property
    def unit(self) -> str:
        """The name of the unit."""
        return self.move.unit

    @property
    def category(self) -> str:
        """The category of the unit."""
        return self.move.category

    @property
    def old(self) -> Award | None:
        """The award in the base."""
        return self.move.old.award

    @property
    def new(self) -> Award | None:
        """The award in the other run."""
        return self.move.new.award


class Lacking(NamedTuple):
    """A unit with the metrics that only the new version requires and that it has no figures for."""

    unit: str
    metrics: tuple[str, ...]


class Comparison(NamedTuple):
    """Units in a base and in another run, with moves in the order of the other run's standings.

    `gone` and `appeared` are ranked only in the base and only in the other run. `outside` are units
    of a category that only one version has. `unscored` are changes that cannot be applied alone;
    `apart` says whether each version of the rules has its own figures.
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
        """Return one row per unit of both runs; points are `Decimal`, awards are ids or None."""
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
        """The number of units that gain points."""
        return sum(each.difference > 0 for each in self.moves)

    @property
    def down(self) -> int:
        """The number of units that lose points regardless of what they still report."""
        return sum(each.loses for each in self.moves)

    @property
    def waiting(self) -> int:
        """The number of units that have fewer points only because of unreported figures."""
        return sum(each.difference < 0 and not each.loses for each in self.moves)

    @property
    def same(self) -> int:
        """The number of units whose total is unchanged."""
        return sum(not each.difference for each in self.moves)

    @property
    def totals(self) -> tuple[Move, ...]:
        """The units whose total changes."""
        return tuple(each for each in self.moves if each.difference)

    @property
    def ranks(self) -> tuple[Move, ...]:
        """The units whose rank changes but whose award does not."""
        return tuple(
            each for each in self.moves if each.old.rank != each.new.rank and not each.changes_award
        )

    @property
    def lacking(self) -> tuple[Lacking, ...]:
        """The units that lack figures only the new version requires."""
        return tuple(
            Lacking(each.unit, each.unreported.metrics) for each in self.moves if each.unreported
        )

    @property
    def less(self) -> Decimal:
        """The points lost in total by units that lack newly required figures."""
        return total(
            -each.difference for each in self.moves if each.unreported and each.difference < 0
        )

    @property
    def waits(self) -> Decimal:
        """The part of those points that is only missing because it is not reported yet."""
        return total(each.waits for each in self.moves)


def position(standing: Standing) -> Position:
    """Return the total, rank and award of a ranked unit."""
    card, grade = standing.card, standing.grade.id if standing.grade else None
    scored = not card.not_scored
    return Position(card.total, standing.rank, standing.award, grade, scored)


def by_key(standings: Standings) -> Mapping[str, Standing]:
    """Return the standings by unit key."""
    return {each.card.evidence[1].key: each for each in standings}


def ties(rules: RuleFile, standings: Standings, basis: Basis) -> tuple[Finding, ...]:
    """Return the findings for units with equal totals on both sides of an award limit."""
    return tuple(each for each in findings(rules, standings, basis) if each.code == "LX511")


def new_ties(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the ties in `after` that are not in `before`."""
    known = {each.values["units"] for each in before}
    return tuple(each for each in after if each.values["units"] not in known)


def left(move: Move) -> tuple[Cause, ...]:
    """Return the part of a move's difference that its causes do not cover, as a cause, if any."""
    points = EXACT.subtract(move.difference, total(each.points for each in move.causes))
    return (Cause(INTERACTION, points),) if points else ()
