"""The effect of rule changes on units: results under both versions, and their causes."""

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
    """The positions under a change alone, or under all other changes; None if it cannot be run.

    If `change` is None, the new figures are what is tried.
    """

    change: Change | None
    positions: Positions | None

    def of(self, move: Move) -> Position | None:
        """Return the position of the unit of `move`, or None if it is not ranked."""
        return None if self.positions is None else self.positions.get(identity(move.unit))

    @property
    def reason(self) -> Reason:
        """The reason that the effect is attributed to."""
        return self.change or NEW_FIGURES


def impact(
    rules: RuleFile,
    made: Amendment,
    both: Both,
    basis: Basis,
    told: Told = lambda _done, _of: None,
) -> Comparison:
    """Return the effect of the changes `made` on the units read under both versions of `rules`."""
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
    """Return the result of each change that can matter, then of the new figures if they differ."""
    mattering = [each for each in made.changes if can_matter(each)]
    found: list[Tried] = []
    for change in (*mattering, *((None,) if both.apart else ())):
        found.append(Tried(change, versions.alone(change)))
        told(len(found), len(mattering) + both.apart)
    return found


def _others(standings: Mapping[str, Standing], known: Collection[str]) -> tuple[Standing, ...]:
    """Return the standings of the units that are not in `known`."""
    return tuple(each for key, each in standings.items() if key not in known)


def _move(old: Standing, new: Standing, alone: list[Tried]) -> Move:
    """Return the move of a unit with the worth of each change alone, and the remainder."""
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
    """Yield the worth of each change alone, leaving out those worth nothing."""
    for each in alone:
        found = each.of(move)
        points = None if found is None else EXACT.subtract(found.total, move.old.total)
        if points:
            yield Cause(each.reason, points)


def _awards(
    moves: tuple[Move, ...], alone: list[Tried], versions: Versions
) -> Iterator[AwardChange]:
    """Yield the changed awards; runs without single changes are computed only if needed."""
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
    """Return whether `found` has the same award as `there`."""
    return found is not None and found.award_id == there.award_id


def _moves(found: Position | None, there: Position) -> bool:
    """Return whether `found` differs from `there` in total, rank or award."""
    return found is not None and found.place != there.place


def _overtaking(tried: Iterable[Tried], move: Move) -> Iterator[Change]:
    """Yield the changes by which a unit loses its award without losing points itself."""
    old, new = move.old.award, move.new.award
    loses = old is not None and (new is None or new.order > old.order)
    old_rank, new_rank = move.old.rank, move.new.rank
    if not loses or old_rank is None or new_rank is None or new_rank <= old_rank:
        return
    for each in tried:
        found = each.of(move)
        if each.change is not None and found is not None and found.total >= move.old.total:
            yield each.change
