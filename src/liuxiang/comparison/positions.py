"""The positions of units by their totals under one of many rule files."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from liuxiang.allotment import Allotment
from liuxiang.comparison import Comparison, Position, position
from liuxiang.key_values import Key
from liuxiang.order import ordered, places
from liuxiang.plan_grades import Gradable
from liuxiang.ruleset import Ruleset
from liuxiang.scorecards import Scorer
from liuxiang.standings import ranked
from liuxiang.totals import Totals
from liuxiang.units import Unit


class _Entry(NamedTuple):
    """A unit by its index."""

    at: int
    category: str
    total: Decimal
    keys: tuple[Key, ...]
    silent: bool
    graded: Gradable | None = None
    exact: Fraction | None = None


def moves_awards(found: Comparison) -> bool:
    """Return whether an award or a grade changes for any unit."""
    return bool(found.awards) or any(each.changes_grade for each in found.moves)


def positions(
    ruleset: Ruleset, totals: Totals, silent: Sequence[bool]
) -> Iterator[tuple[int, Position]]:
    """Yield the position of each unit with its index; `silent` says which have no figure."""
    if ruleset.grades is not None or ruleset.ranking.keys:
        yield from _scored(ruleset, totals.units)
        return
    of_lists: dict[str, list[_Entry]] = {}
    for category, found in totals.reached(ruleset).items():
        entries = of_lists.setdefault(ruleset.list_of[category], [])
        for at, came in zip(totals.at[category], found, strict=True):
            if came.scored:
                entries.append(_Entry(at, category, came.total, (), silent[at], None, came.exact))
            else:
                yield at, Position(came.total, None, None, scored=False)
    for name, entries in of_lists.items():
        if ruleset.ranking.ranks_nobody:
            yield from ((each.at, Position(each.total, None, None)) for each in entries)
            continue
        groups = ordered(ruleset.ranking, entries)
        allotment = Allotment(ruleset, name, groups)
        placed = zip(places(ruleset.ranking, groups), groups, strict=True)
        for index, (place, group) in enumerate(placed):
            for each in group:
                yield each.at, Position(each.total, place, allotment.given(index, each))


def _scored(ruleset: Ruleset, units: Sequence[Unit]) -> Iterator[tuple[int, Position]]:
    """Yield the positions of units that are graded, for which all of them are scored anew."""
    scorer = Scorer(ruleset)
    cards = [scorer.score(unit) for unit in units]
    at = {id(card): index for index, card in enumerate(cards)}
    for each in ranked(ruleset, cards):
        yield at[id(each.card)], position(each)
