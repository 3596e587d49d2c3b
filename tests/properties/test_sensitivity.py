"""Other readings: the order of files and of rulings changes nothing, and every run is counted."""

from collections.abc import Mapping
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from liuxiang.comparison.rulings import Sensitivity, sensitivity
from liuxiang.scorecards import score
from liuxiang.standings import rank
from liuxiang.totals import Totals
from tests.properties.schemes import everything, sample_figures, text_of
from tests.sensitivity.building import RULINGS, base, rules

Units = Mapping[str, tuple[int, str, int]]

UNITS = st.dictionaries(
    st.sampled_from("甲乙丙丁戊己庚"),
    st.tuples(
        st.sampled_from((90, 100, 109, 110, 125, 160)), st.sampled_from("是否"), st.integers(0, 4)
    ),
    min_size=1,
)


def said(done: Sensitivity) -> object:
    """All that was found, in an order that does not depend on that of rulings."""
    alone = {each.choice: each.found for each in done.alone}
    pairs = {frozenset(each.choices): each.found.moves for each in done.pairs}
    return done.ran, done.left_out, done.spans, alone, pairs


@given(UNITS, st.randoms(use_true_random=False), st.permutations(RULINGS))
def test_order_changes_nothing(units: Units, random: Random, order: list[str]) -> None:
    shuffled = list(units.items())
    random.shuffle(shuffled)
    assert said(sensitivity(base(rules(order), dict(shuffled)))) == said(
        sensitivity(base(rules(), units))
    )


@given(UNITS)
def test_every_run_is_counted_and_lies_in_the_span(units: Units) -> None:
    done = sensitivity(base(rules(), units))
    for each in done.spans:
        assert sum(each.awards.values()) == done.ran == 12
        assert each.least <= each.base.total <= each.greatest
        assert (each.best or 0) <= (each.base.rank or 0) <= (each.worst or 0)
        assert (each.needs is None) == (len(each.awards) == 1)


@given(UNITS)
def test_a_run_is_a_score_and_so_is_the_base(units: Units) -> None:
    found = base(rules(), units)
    done = sensitivity(found)
    assert [(each.unit, each.base.total, each.base.rank) for each in done.spans] == [
        (each.card.unit, each.card.total, each.rank) for each in found.standings
    ]
    units_read = [each.card.held.unit() for each in found.standings]
    for alone in done.alone:
        other = rules(chosen=[str(alone.choice)])
        changed = {each.unit: each.new for each in alone.found.moves}
        for now in rank(other, score(other, units_read)):
            (span,) = [each for each in done.spans if each.unit == now.card.unit]
            award = now.award.id if now.award else None
            there = changed.get(span.unit, span.base)
            assert there.place == (now.card.total, now.rank, award)


SCHEME = everything("met", "true")
OTHER = everything("not_met", "false")


@given(st.lists(sample_figures(SCHEME), min_size=1, max_size=3))
def test_totals_put_together_are_those_of_scorecards(figures: list[Mapping[str, str]]) -> None:
    """Under caps of every kind, with figures missing, item by item and policy by policy."""
    categories = ("district", "industry")
    read = [
        SCHEME.unit(text_of(each, category, f"{category}{at}"))
        for at, each in enumerate(figures)
        for category in categories
    ]
    totals = Totals(read)
    for scheme in (SCHEME, OTHER, SCHEME):
        found = totals.of(scheme.rules.ruleset)
        for category in categories:
            scored = [scheme.scorer.score(unit).total for unit in read if unit.category == category]
            assert list(found[category]) == scored
