"""The awards that change hands between two versions, and which changes did it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from liuxiang.changes import Change
from liuxiang.impact.moves import AwardChange, How, Move
from liuxiang.impact.variants import Outcome, Outcomes
from liuxiang.impact.versions import Versions
from liuxiang.ruleset import Award
from liuxiang.standings import Standing


class Tried(NamedTuple):
    """A change, and what comes of it alone, or of all the others without it; None if it cannot.

    Without a change it is the new figures.
    """

    change: Change | None
    outcomes: Outcomes | None

    def of(self, move: Move) -> Outcome | None:
        """What the unit of `move` comes to; None where it is not ranked."""
        key = move.new.card.evidence[1].key
        return None if self.outcomes is None else self.outcomes.get(key)


def awards(
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
            by=_changes(by),
            overtaken=_changes(each for each in by if _overtaken(each.of(move), move)),
            figures=any(each.change is None for each in by),
            left=move.left,
        )


def _changes(tried: Iterable[Tried]) -> tuple[Change, ...]:
    return tuple(each.change for each in tried if each.change is not None)


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


def _id(award: Award | None) -> str | None:
    return None if award is None else award.id
