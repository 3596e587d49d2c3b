"""Whom a change of rules moves: the same figures under both versions, and which change did it."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Literal, NamedTuple, cast

from liuxiang.changes import Amendment, Change
from liuxiang.exact import EXACT, ZERO
from liuxiang.findings import Finding
from liuxiang.impact.reading import Both
from liuxiang.impact.ties import ties
from liuxiang.impact.versions import Outcome, Outcomes, Versions, can_matter
from liuxiang.ruleset import Award
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing
from liuxiang.units import Basis

__all__ = ["AwardChange", "Cause", "Impact", "Lacking", "Move", "impact"]


class Cause(NamedTuple):
    """What a change is worth to a unit alone; without one, what all make together beyond that."""

    change: Change | None
    points: Decimal


class Move(NamedTuple):
    """A unit under both versions; the points of its causes add up to the difference of totals."""

    unit: str
    category: str
    old: Standing
    new: Standing
    causes: tuple[Cause, ...]

    @property
    def difference(self) -> Decimal:
        """The new total less the old one."""
        return EXACT.subtract(self.new.card.total, self.old.card.total)


How = Literal["alone", "needed", "together"]


class AwardChange(NamedTuple):
    """An award that changes hands, for one unit, and the changes that did it.

    `how`: each of `by` does it `alone`; without each of them it would not be (`needed`); or no
    single one decides and they do it `together`. `overtaken` are those of them by which a unit that
    falls, and loses its award, loses no point itself: others gained.
    """

    unit: str
    category: str
    old: Award | None
    new: Award | None
    how: How
    by: tuple[Change, ...]
    overtaken: tuple[Change, ...]


class Lacking(NamedTuple):
    """A unit, and the metrics that only the new version asks for and it has no figures of.

    A list that lacks a member that is new counts too: the old version had no place for it.
    """

    unit: str
    metrics: tuple[str, ...]


class Impact(NamedTuple):
    """What the new version does to the units: moves in the order of the new standings.

    `unscored` cannot be made alone; units `outside` have a category that one version alone has.
    """

    moves: tuple[Move, ...]
    awards: tuple[AwardChange, ...]
    ties: tuple[Finding, ...]
    lacking: tuple[Lacking, ...]
    unscored: tuple[Change, ...]
    outside: tuple[str, ...] = ()

    @property
    def up(self) -> int:
        """How many units gain points."""
        return sum(each.difference > 0 for each in self.moves)

    @property
    def down(self) -> int:
        """How many lose points."""
        return sum(each.difference < 0 for each in self.moves)


Told = Callable[[int, int], None]
"""Hears how many changes of how many have been tried."""


def impact(
    rules: RuleFile,
    made: Amendment,
    both: Both,
    basis: Basis,
    told: Told = lambda _done, _of: None,
) -> Impact:
    """What the changes `made` do to the units that were read by `both` versions of `rules`."""
    versions = Versions(rules, made, both.pairs)
    old_rules, old = versions.old()
    new_rules, new = versions.new()
    mattering = [each for each in made.changes if can_matter(each)]
    alone: list[Tried] = []
    for change in mattering:
        alone.append(Tried(change, versions.alone(change)))
        told(len(alone), len(mattering))
    before = {_key(each): each for each in old}
    moves = tuple(_move(before[_key(each)], each, alone) for each in new)
    known = {each.values["units"] for each in ties(old_rules, old, basis)}
    return Impact(
        moves=moves,
        awards=tuple(_awards(moves, alone, versions)),
        ties=tuple(e for e in ties(new_rules, new, basis) if e.values["units"] not in known),
        lacking=tuple(_lacking(moves, _asked_members(made.changes))),
        unscored=tuple(each.change for each in alone if each.outcomes is None),
        outside=both.outside,
    )


class Tried(NamedTuple):
    """A change, and what comes of it alone, or of all the others without it; None if it cannot."""

    change: Change
    outcomes: Outcomes | None

    def of(self, move: Move) -> Outcome | None:
        """What the unit of `move` comes to."""
        return None if self.outcomes is None else self.outcomes[_key(move.new)]


def _move(old: Standing, new: Standing, alone: list[Tried]) -> Move:
    move = Move(new.card.unit, new.card.category, old, new, ())
    return move._replace(causes=tuple(_causes(move, alone)))


def _causes(move: Move, alone: list[Tried]) -> Iterator[Cause]:
    """What each change is worth alone, and what is left."""
    left = move.difference
    for each in alone:
        found = each.of(move)
        points = EXACT.subtract(found.total, move.old.card.total) if found else ZERO
        if points:
            yield Cause(each.change, points)
            left = EXACT.subtract(left, points)
    if left:
        yield Cause(None, left)


def _awards(
    moves: tuple[Move, ...], alone: list[Tried], versions: Versions
) -> Iterator[AwardChange]:
    """The awards that change hands; what the others do without a change is asked where needed."""
    without: list[Tried] = []
    for move in moves:
        if _id(move.old.award) == _id(move.new.award):
            continue
        how: How = "alone"
        by = [each for each in alone if _gives(each.of(move), move.new)]
        if not by:
            how = "needed"
            without = without or [
                Tried(each.change, versions.without(each.change)) for each in alone
            ]
            needed = [_gives(each.of(move), move.old) for each in without]
            by = [each for each, is_needed in zip(alone, needed, strict=True) if is_needed]
        if not by:
            how = "together"
            by = [
                each
                for each, rest in zip(alone, without, strict=True)
                if _moves(each.of(move), move.old) or _moves(rest.of(move), move.new)
            ]
        yield AwardChange(
            unit=move.unit,
            category=move.category,
            old=move.old.award,
            new=move.new.award,
            how=how,
            by=tuple(each.change for each in by),
            overtaken=tuple(each.change for each in by if _overtaken(each.of(move), move)),
        )


def _gives(found: Outcome | None, standing: Standing) -> bool:
    """Whether a unit gets the award of `standing`."""
    return found is not None and _id(found.award) == _id(standing.award)


def _moves(found: Outcome | None, standing: Standing) -> bool:
    """Whether a unit stands elsewhere, or gets another award there."""
    if found is None:
        return False
    there = standing.card.total, standing.rank, _id(standing.award)
    return (found.total, found.rank, _id(found.award)) != there


def _overtaken(found: Outcome | None, move: Move) -> bool:
    """Whether a unit loses its award by a change, and no point of its own."""
    old, new = move.old.award, move.new.award
    loses = old is not None and (new is None or new.ranks[0] > old.ranks[0])
    falls = move.new.rank > move.old.rank
    return loses and falls and found is not None and found.total >= move.old.card.total


def _asked_members(changes: Iterable[Change]) -> tuple[tuple[str, str], ...]:
    """The members of lists, each with its metric, that are new and that somebody is asked for."""
    return tuple(
        (change.at[1], change.at[-1])
        for change in changes
        if change.code == "LX908" and change.direction != "neutral"
    )


def _lacking(moves: tuple[Move, ...], members: tuple[tuple[str, str], ...]) -> Iterator[Lacking]:
    for move in moves:
        before = _missing(move.old.card)
        missing = [name for name in _missing(move.new.card) if name not in before]
        figures = move.new.card.evidence[1].figures
        missing += [
            metric
            for metric, member in members
            if metric in figures and member not in cast(tuple[str, ...], figures[metric].value)
        ]
        if missing:
            yield Lacking(move.unit, tuple(dict.fromkeys(missing)))


def _missing(card: Scorecard) -> list[str]:
    return [name for each in card.missing for name in each.metrics]


def _id(award: Award | None) -> str | None:
    return None if award is None else award.id


def _key(standing: Standing) -> str:
    return standing.card.evidence[1].key
