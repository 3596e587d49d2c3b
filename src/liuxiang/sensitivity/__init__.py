"""Whether a ruling decides an award: all units under the other readings, one by one and together.

The figures are read once: what a reading sets reaches policies, items, ranking and awards alone.
"""

from collections.abc import Callable
from typing import Final

from liuxiang.errors import InputFault
from liuxiang.result import Result
from liuxiang.sensitivity.choices import choices
from liuxiang.sensitivity.outcome import Sensitivity
from liuxiang.sensitivity.runs import Runner
from liuxiang.sensitivity.tally import Tally

MOST: Final = 4096
"""Combinations that are all run unless told otherwise: some ten seconds for twenty units."""


def sensitivity(
    result: Result, most: int = MOST, told: Callable[[int, int], None] = lambda _done, _all: None
) -> Sensitivity:
    """What other readings than those of `result` change.

    Args:
        result: the base; rulings of which it has chosen a reading are settled.
        most: if there are no more combinations all are run, else readings alone, and in pairs if
            there are no more than this, or `PAIRS`, of them.
        told: hears how many of how many combinations are done.

    """
    cards = [standing.card for standing in result.standings]
    found = choices(result.rules)
    runner = Runner(result.rules, [card.held.unit() for card in cards])
    tally = Tally(tuple((card.unit, card.category) for card in cards))
    total = found.how_many(most)
    for done, combination in enumerate(found.combinations(most), 1):
        try:
            tally.add(combination, runner.run(combination))
        except InputFault as fault:
            tally.leave_out(combination, fault)
        told(done, total)
    return Sensitivity(
        result=result,
        choices=found,
        awards=runner.awards,
        most=most,
        ran=tally.ran,
        ran_pairs=tally.ran_pairs,
        left_out=tally.left_out,
        broken=tuple(tally.broken),
        spans=tuple(tally.spans()),
        alone=tuple(tally.alone),
        pairs=tuple(tally.pairs),
    )
