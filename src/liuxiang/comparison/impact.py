"""Whom a change of rules moves: units under both versions, and which change did it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from liuxiang.changes import Amendment, Change
from liuxiang.comparison import (
    NEW_FIGURES,
    AwardChange,
    Cause,
    Comparison,
    How,
    Move,
    Position,
    Reason,
    by_key,
    left,
    new_ties,
    position,
    ties,
)
from liuxiang.comparison.reading import Both
from liuxiang.comparison.unreported import asked_members, unreported
from liuxiang.comparison.variants import Positions
from liuxiang.comparison.versions import Versions, can_matter
from liuxiang.exact import EXACT
from liuxiang.ruleset.load import RuleFile
from liuxiang.standings import Standing
from liuxiang.units import Basis, identity

Told = Callable[[int, int], None]
"""Hears how many changes of how many have been tried."""


class Tried(NamedTuple):
    """A change, and what comes of it alone, or of all the others without it; None if it cannot.

    Without a change it is the new figures.
    """

    change: Change | None
    positions: Positions | None

    def of(self, move: Move) -> Position | None:
        """What the unit of `move` comes to; None where it is not ranked."""
        return None if self.positions is None else self.positions.get(identity(move.unit))

    @property
    def reason(self) -> Reason:
        """What it is put down to."""
        return self.change or NEW_FIGURES


def impact(
    rules: RuleFile,
    made: Amendment,
    both: Both,
    basis: Basis,
    told: Told = lambda _done, _of: None,
) -> Comparison:
    """What the changes `made` do to the units that were read by `both` versions of `rules`."""
    versions = Versions(rules, made, both)
    old, new = versions.old(), versions.new()
    alone = _tried(versions, made, both, told)
    before, after = by_key(old.standings), by_key(new.standings)
    members = () if both.apart else asked_members(made.changes)
    moves = tuple(
        _move(before[key], each, alone)._replace(
            unreported=unreported(before[key].card, each.card, members, new.scorer)
        )
        for key, each in after.items()
        if key in before
    )
    unread = {identity(each.unit) for each in both.omitted if each.unit is not None}
    known = unread | (before.keys() & after.keys())
    return Comparison(
        moves=moves,
        awards=tuple(_awards(moves, alone, versions)),
        ties=new_ties(ties(old.rules, old.standings, basis), ties(new.rules, new.standings, basis)),
        gone=_others(before, known),
        appeared=_others(after, known),
        unscored=tuple(each.change for each in alone if each.change and each.positions is None),
        outside=both.outside,
        apart=both.apart,
    )


def _tried(versions: Versions, made: Amendment, both: Both, told: Told) -> list[Tried]:
    """The changes that can matter, each alone; then the new figures, where they are others."""
    mattering = [each for each in made.changes if can_matter(each)]
    found: list[Tried] = []
    for change in (*mattering, *((None,) if both.apart else ())):
        found.append(Tried(change, versions.alone(change)))
        told(len(found), len(mattering) + both.apart)
    return found


def _others(standings: Mapping[str, Standing], known: Collection[str]) -> tuple[Standing, ...]:
    """The standings of units that are not `known`."""
    return tuple(each for key, each in standings.items() if key not in known)


def _move(old: Standing, new: Standing, alone: list[Tried]) -> Move:
    """A unit with what each change is worth to it alone, and what is left."""
    category, before = new.card.category, old.card.category
    move = Move(
        new.card.unit,
        category,
        position(old),
        position(new),
        left=None if before == category else before,
    )
    move = move._replace(causes=tuple(_causes(move, alone)))
    return move._replace(causes=(*move.causes, *left(move)))


def _causes(move: Move, alone: list[Tried]) -> Iterator[Cause]:
    """What each change is worth alone."""
    for each in alone:
        found = each.of(move)
        points = None if found is None else EXACT.subtract(found.total, move.old.total)
        if points:
            yield Cause(each.reason, points)


def _awards(
    moves: tuple[Move, ...], alone: list[Tried], versions: Versions
) -> Iterator[AwardChange]:
    """The awards that change hands; what the others do without a change is asked where needed."""
    without: list[Tried] = []
    for move in moves:
        if not move.changes_award:
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
        overtaken = tuple(_overtaking(by, move))
        yield AwardChange(move, how, tuple(each.reason for each in by), overtaken)


def _gives(found: Position | None, there: Position) -> bool:
    """Whether a unit gets the award that it has `there`."""
    return found is not None and found.award_id == there.award_id


def _moves(found: Position | None, there: Position) -> bool:
    """Whether a unit stands elsewhere, or gets another award there."""
    return found is not None and found.place != there.place


def _overtaking(tried: Iterable[Tried], move: Move) -> Iterator[Change]:
    """The changes by which a unit loses its award, and no point of its own."""
    old, new = move.old.award, move.new.award
    loses = old is not None and (new is None or new.ranks[0] > old.ranks[0])
    if not loses or move.new.rank <= move.old.rank:
        return
    for each in tried:
        found = each.of(move)
        if each.change is not None and found is not None and found.total >= move.old.total:
            yield each.change
