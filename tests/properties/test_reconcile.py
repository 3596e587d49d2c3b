"""Totals reconcile: items, bonuses and cuts with the total, and the range with every filling."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.exact import show
from liuxiang.scorecards import Scorecard
from tests.properties.schemes import (
    Scheme,
    everything,
    figures_2012,
    sample_figures,
    scheme_2012,
    values_of,
)

POLICIES = list(product(["met", "not_met"], ["true", "false"]))
CATEGORIES = st.sampled_from(["district", "industry"])
SAMPLE = sample_figures(everything("met", "true"))


def check(card: Scorecard) -> None:
    """Everything that has to add up on one scorecard."""
    cut = sum((each.points for each in card.cuts), Decimal(0))
    assert sum(each.points for each in card.items) - cut == card.total
    assert sum(each.base for each in card.items) == card.base
    assert sum(each.bonus for each in card.items) - cut == card.bonus
    assert card.base + card.bonus == card.total
    assert sum(card.tally.values()) == len(card.items)
    assert card.base <= card.attainable
    assert card.floor == card.total
    assert 0 <= card.total <= card.possible
    assert card.ceiling in (None, card.possible)
    for item in card.items:
        assert item.points == item.base + item.bonus <= item.possible
        assert item.bonus + item.bonus_cut == sum(each.points for each in item.bonuses)
        assert 0 <= item.base <= (item.item.points or 0)
        for bonus in item.bonuses:
            assert 0 <= bonus.points <= bonus.uncapped
            if not bonus.capped and not bonus.needs_base:
                assert bonus.points == bonus.uncapped
    for verdict, count in card.tally.items():
        assert [each.verdict for each in card.items].count(verdict) == count
    for number in (card.total, card.possible, *(each.points for each in card.items)):
        assert Decimal(show(number)) == number
    if not card.provisional:
        assert card.total == card.possible
    if "missing" in card.tally:
        assert card.provisional


@given(figures=figures_2012(), category=CATEGORIES)
def test_scorecards_of_2012(figures: dict[str, str], category: str) -> None:
    for reading in ("", "A01=split", "A02=independent", "A05=cap-2"):
        check(scheme_2012(*([reading] if reading else [])).card(figures, category))


@pytest.mark.parametrize(("policy", "needs_base"), POLICIES)
@given(figures=SAMPLE, category=CATEGORIES)
def test_scorecards_of_everything(
    policy: str, needs_base: str, figures: dict[str, str], category: str
) -> None:
    check(everything(policy, needs_base).card(figures, category))


def absent(scheme: Scheme, figures: Mapping[str, str], category: str) -> list[str]:
    """The figures that are missing and count; a bonus that assessors may give is none of them."""
    ruleset = scheme.rules.ruleset
    asked = ruleset.assessed_metrics[category] - ruleset.voluntary_metrics[category]
    return [name for name in scheme.metrics if name in asked and name not in figures]


@pytest.mark.parametrize(("policy", "needs_base"), POLICIES)
@given(figures=SAMPLE, category=CATEGORIES, data=st.data())
def test_no_filling_leaves_the_range(
    policy: str, needs_base: str, figures: dict[str, str], category: str, data: st.DataObject
) -> None:
    scheme = everything(policy, needs_base)
    card = scheme.card(figures, category)
    metrics = scheme.metrics
    filling = {
        name: data.draw(st.sampled_from(values_of(metrics[name])), name)
        for name in absent(scheme, figures, category)
    }
    full = scheme.card({**figures, **filling}, category)
    assert not full.provisional
    assert card.total <= full.total
    assert card.possible_open or full.total <= card.possible
    assert card.provisional or full.total == card.total


@pytest.mark.parametrize(("policy", "needs_base"), POLICIES)
@given(figures=SAMPLE, category=CATEGORIES, data=st.data())
def test_provisional_only_if_a_figure_can_change_the_total(
    policy: str, needs_base: str, figures: dict[str, str], category: str, data: st.DataObject
) -> None:
    scheme = everything(policy, needs_base)
    metrics = scheme.metrics
    missing = absent(scheme, figures, category)
    chosen = st.lists(st.sampled_from(missing or [""]), min_size=1, max_size=2, unique=True)
    kept = data.draw(chosen, "kept") if missing else []
    filled = {
        name: data.draw(st.sampled_from(values_of(metrics[name])), name)
        for name in missing
        if name not in kept
    }
    known = {**figures, **filled}
    card = scheme.card(known, category)
    totals = {
        scheme.card({**known, **dict(zip(kept, values, strict=True))}, category).total
        for values in product(*(values_of(metrics[name]) for name in kept))
    }
    assert card.provisional is (totals != {card.total})
