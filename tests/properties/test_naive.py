"""Schemes of all constructs agree with a second evaluator, which is a page of fractions."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Final, NamedTuple

import pytest

from liuxiang.errors import InputFault
from liuxiang.ruleset.load import read_rules
from liuxiang.scorecards import Scorecard
from liuxiang.source import decode
from tests.properties.drawn import Rule, unit_text
from tests.properties.generated import CATEGORIES, Maker, rule_text
from tests.properties.naive import Naive
from tests.properties.schemes import Scheme

SCHEMES: Final = 20
UNITS: Final = 200
"""Units of a scheme, each with some thirty cells: a hundred thousand and more in all."""

PARTLY: Final = 12
"""Units of a scheme of which figures are missing."""

COMPLETIONS: Final = 8
"""How many ways to fill in the missing figures are tried."""


class Made(NamedTuple):
    """A generated scheme, and what made it."""

    rules: Rule
    scheme: Scheme
    maker: Maker

    def cards(self, units: Mapping[str, tuple[str, Rule]]) -> Iterator[Scorecard]:
        """The scorecards of units by name, each of a category and with figures."""
        text = "---\n".join(unit_text(name, *each) for name, each in units.items())
        read = self.scheme.reader.read(decode("units.yaml", text.encode()))
        assert [each for each in read.problems if each.severity == "error"] == []
        return map(self.scheme.scorer.score, read.units)

    def units(self, count: int) -> dict[str, tuple[str, Rule]]:
        """Units of made-up figures, none missing."""
        one = self.maker.one
        return {f"u{at}": (one(*CATEGORIES), self.maker.figures()) for at in range(count)}


@cache
def made(number: int) -> Made:
    """A scheme of this number; what a rule file may not say is made again."""
    for attempt in range(20):
        maker = Maker(number * 1000 + attempt)
        rules = maker.scheme()
        try:
            rule_file = read_rules(decode("generated.json", rule_text(rules).encode()))
        except InputFault:
            continue
        return Made(rules, Scheme(rule_file), maker)
    raise AssertionError("nothing that is made is a scheme")


def points(card: Scorecard) -> dict[str, tuple[Fraction | None, ...]]:
    """Base points, bonuses and points of each item, and the total."""
    found = {
        each.item.id: (Fraction(each.base), Fraction(each.bonus), Fraction(each.points))
        for each in card.items
    }
    return {**found, "total": (None if card.not_scored else Fraction(card.total),)}


@pytest.mark.parametrize("number", range(SCHEMES))
def test_every_cell_is_that_of_the_second_evaluator(number: int) -> None:
    scheme = made(number)
    units = scheme.units(UNITS)
    for card in scheme.cards(units):
        naive = Naive(scheme.rules, *units[card.unit])
        assert points(card) == naive.points()


@pytest.mark.parametrize("number", range(SCHEMES))
def test_whatever_a_missing_figure_is_the_total_lies_in_the_range(number: int) -> None:
    scheme = made(number)
    # Bonuses that are scaled weigh more where less applies, more than full points even.
    weighs_more = scheme.rules.get("total", {}).get("bonus") == "inside"
    pick = scheme.maker.random
    complete = scheme.units(PARTLY)
    partly = {}
    for name, (category, figures) in complete.items():
        missing = pick.sample(sorted(figures), pick.randint(1, 5))
        kept = {metric: each for metric, each in figures.items() if metric not in missing}
        partly[name] = (category, kept)
    for card in scheme.cards(partly):
        category, kept = partly[card.unit]
        assert card.floor in (None, card.total)
        for _ in range(COMPLETIONS):
            filled = {**scheme.maker.figures(all_apply=weighs_more), **kept}
            total = Naive(scheme.rules, category, filled).total()
            if total is None or card.not_scored:
                continue
            assert card.floor is None or card.floor <= total
            assert card.ceiling is None or total <= card.ceiling
