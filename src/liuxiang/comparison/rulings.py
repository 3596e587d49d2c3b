"""Find out whether a ruling decides an award by scoring all units under the other readings.

Figures are read once: readings affect only policies, items, ranking and awards.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from liuxiang.comparison.choices import Choices, choices
from liuxiang.comparison.runs import Runner
from liuxiang.comparison.tally import LeftOut, Rereading, Span, Tally
from liuxiang.errors import InputFault
from liuxiang.ranking import Result
from liuxiang.ruleset import Award

MOST: Final = 4096
"""Combinations that are all run unless told otherwise: some ten seconds for twenty units."""


@dataclass(frozen=True)
class Sensitivity:
    """The data for a sensitivity report; `result` is the base run.

    `ran` and `left_out` count combinations, including the base; all of them were tried if there are
    at most `most`. `broken` holds the smallest of those left out. `alone` is in the order of the
    rulings, `spans` in that of the standings. `pairs` change awards that neither reading changes
    alone.
    """

    result: Result
    choices: Choices
    awards: Mapping[str, Award]
    most: int
    ran: int
    ran_pairs: int
    left_out: int
    broken: tuple[LeftOut, ...]
    spans: tuple[Span, ...]
    alone: tuple[Rereading, ...]
    pairs: tuple[Rereading, ...]

    def __repr__(self) -> str:
        return f"<Sensitivity {self.ran} of {self.choices.total} combinations, most {self.most}>"

    def rows(self) -> list[dict[str, object]]:
        """Return one row of plain values per unit: its base result and range over all runs."""
        return [
            {
                "unit": each.unit,
                "category": each.category,
                "rank": each.base.rank,
                "rank_best": each.best,
                "rank_worst": each.worst,
                "total": each.base.total,
                "total_least": each.least,
                "total_greatest": each.greatest,
                "award": each.base.award_id,
                "readings_to_change_award": each.needs,
            }
            for each in self.spans
        ]

    @property
    def is_complete(self) -> bool:
        """Whether every combination was tried."""
        return self.ran + self.left_out == self.choices.total

    @cached_property
    def deciding(self) -> tuple[Rereading, ...]:
        """The readings that alone change an award."""
        return tuple(each for each in self.alone if each.found.awards)

    @cached_property
    def settled(self) -> tuple[Span, ...]:
        """The units that have the same award in every run."""
        return tuple(each for each in self.spans if each.base.award and each.needs is None)

    @cached_property
    def never(self) -> tuple[Span, ...]:
        """The units that get no award in any run."""
        return tuple(each for each in self.spans if not each.base.award and each.needs is None)

    @cached_property
    def together(self) -> tuple[Span, ...]:
        """The units whose award changes only with three or more other readings at once."""
        return tuple(each for each in self.spans if each.needs is not None and each.needs > 2)


def sensitivity(
    result: Result, most: int = MOST, told: Callable[[int, int], None] = lambda _done, _all: None
) -> Sensitivity:
    """Return what changes under readings other than those of `result`.

    Args:
        result: The base run; rulings with an explicitly chosen reading are settled.
        most: Up to this number, all combinations are run. Above it, readings are run alone, and in
            pairs unless the number of pairs exceeds both `most` and `PAIRS`.
        told: A callback that gets the number of combinations done and the total number.

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
