"""The points to better awards, in lists with keys, shares or other places than ranks."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from liuxiang.allotment import Allotment
from liuxiang.exact import EXACT, ONE
from liuxiang.explanation import NextAward
from liuxiang.order import ordered
from liuxiang.ruleset import Award, Ruleset
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing


def next_awards(
    ruleset: Ruleset, name: str, listed: Sequence[Standing], standing: Standing
) -> Iterator[NextAward]:
    """Yield the awards that a unit would get with more points, the nearest first.

    Each has the least total of another unit that it must reach, or exceed. Awards that are counted
    from the end are none that points lead to.
    """
    own = standing.card
    levels = sorted({each.card.total for each in listed if each.card.total >= own.total})
    now = None if standing.award is None else standing.award.order
    seen = {standing.award.id} if standing.award else set[str]()
    for level, above in zip(levels, [*levels[1:], None], strict=True):
        higher = EXACT.add(level, ONE) if above is None else _between(level, above)
        for total, is_over in ((level, False), (higher, True)):
            award = _award(ruleset, name, listed, own, total) if total > own.total else None
            if award is None or award.is_from_end or award.id in seen:
                continue
            if now is None or award.order < now:
                seen.add(award.id)
                rank = next(each.rank for each in listed if each.card.total == level)
                yield NextAward(award, rank or 1, EXACT.subtract(level, own.total), is_over)


def _award(
    ruleset: Ruleset, name: str, listed: Sequence[Standing], own: Scorecard, total: Decimal
) -> Award | None:
    """Return the award of a unit if it had another total and no other unit moved."""
    moved = own._replace(total=total, exact=None)
    cards = [moved if each.card is own else each.card for each in listed]
    allotment = Allotment(ruleset, name, ordered(ruleset.ranking, cards))
    return allotment.due_to(moved)


def _between(one: Decimal, other: Decimal) -> Decimal:
    return EXACT.multiply(EXACT.add(one, other), Decimal("0.5"))
