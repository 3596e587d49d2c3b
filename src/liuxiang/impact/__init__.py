"""Whom a change of rules moves: units under both versions, and which change did it."""

from collections.abc import Callable, Collection, Iterator, Mapping

from liuxiang.changes import Amendment
from liuxiang.exact import EXACT
from liuxiang.impact.awards import Tried, awards
from liuxiang.impact.moves import AwardChange, Cause, Impact, Lacking, Move, Unreported
from liuxiang.impact.reading import Both
from liuxiang.impact.ties import ties
from liuxiang.impact.unreported import asked_members, unreported
from liuxiang.impact.versions import Versions, can_matter
from liuxiang.ruleset.load import RuleFile
from liuxiang.standings import Standing, Standings
from liuxiang.units import Basis, identity

__all__ = ["AwardChange", "Cause", "Impact", "Lacking", "Move", "Unreported", "impact"]

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
    versions = Versions(rules, made, both)
    old, new = versions.old(), versions.new()
    alone = _tried(versions, made, both, told)
    before, after = _by_key(old.standings), _by_key(new.standings)
    members = () if both.apart else asked_members(made.changes)
    moves = tuple(
        _move(before[key], each, alone)._replace(
            unreported=unreported(before[key].card, each.card, members, new.scorer)
        )
        for key, each in after.items()
        if key in before
    )
    known = {each.values["units"] for each in ties(old.rules, old.standings, basis)}
    later = ties(new.rules, new.standings, basis)
    unread = {identity(each.unit) for each in both.omitted if each.unit is not None}
    stayed = {each.new.card.evidence[1].key for each in moves}
    return Impact(
        moves=moves,
        awards=tuple(awards(moves, alone, versions)),
        ties=tuple(each for each in later if each.values["units"] not in known),
        unscored=tuple(each.change for each in alone if each.change and each.outcomes is None),
        gone=_others(before, stayed | unread),
        appeared=_others(after, stayed | unread),
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


def _by_key(standings: Standings) -> Mapping[str, Standing]:
    return {each.card.evidence[1].key: each for each in standings}


def _others(standings: Mapping[str, Standing], known: Collection[str]) -> tuple[Standing, ...]:
    """The standings of units that are not `known`."""
    return tuple(each for key, each in standings.items() if key not in known)


def _move(old: Standing, new: Standing, alone: list[Tried]) -> Move:
    category, before = new.card.category, old.card.category
    left = None if before == category else before
    move = Move(new.card.unit, category, old, new, (), left)
    return move._replace(causes=tuple(_causes(move, alone)))


def _causes(move: Move, alone: list[Tried]) -> Iterator[Cause]:
    """What each change is worth alone, and what is left."""
    left = move.difference
    for each in alone:
        found = each.of(move)
        if found is None:
            continue
        points = EXACT.subtract(found.total, move.old.card.total)
        if points:
            yield Cause(each.change, points, each.change is None)
            left = EXACT.subtract(left, points)
    if left:
        yield Cause(None, left)
