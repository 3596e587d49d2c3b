"""Explanations: nothing lost that is not told, and every distance is true."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from liuxiang.exact import total
from liuxiang.explanation.explainer import Explainer
from liuxiang.ranking import result_of
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing, rank
from tests.properties.schemes import (
    Figures,
    Scheme,
    everything,
    figures_2012,
    sample_figures,
    scheme_2012,
    text_of,
)


@settings(max_examples=30)
@given(st.lists(figures_2012(), min_size=1, max_size=12))
def test_points_to_an_award_are_enough_and_not_too_many(units: list[dict[str, str]]) -> None:
    scheme = scheme_2012()
    cards = [
        scheme.scorer.score(scheme.unit(text_of(figures, "district", f"第{n}区")))
        for n, figures in enumerate(units)
    ]
    found = result_of(scheme.rules, cards)
    for standing in found.standings:
        for each in Explainer(found).explain(standing).awards:
            assert each.points > 0
            mine = standing.card

            def rank_with(more: Decimal, mine: Scorecard = mine) -> int:
                moved = [
                    card._replace(total=card.total + more) if card.unit == mine.unit else card
                    for card in cards
                ]
                listed = rank(scheme.rules, moved).lists["district"]
                return next(one.rank or 0 for one in listed if one.card.unit == mine.unit)

            assert rank_with(each.points) <= each.rank
            assert rank_with(each.points - Decimal("0.0001")) > each.rank


@settings(max_examples=30)
@given(figures_2012(), st.sampled_from(["district", "industry"]))
def test_lost_points_and_base_make_up_what_is_attainable(
    figures: dict[str, str], category: str
) -> None:
    scheme = scheme_2012()
    found = result_of(scheme.rules, [scheme.scorer.score(scheme.unit(text_of(figures, category)))])
    standing = next(iter(found.standings))
    explanation = Explainer(found).explain(standing)
    lost = total(each.lost for each in explanation.items if each.lost is not None)
    assert lost + standing.card.base == standing.card.attainable
    points = total(each.result.points for each in explanation.items)
    assert points == standing.card.total


@settings(max_examples=20)
@given(figures_2012())
def test_doing_what_it_says_earns_what_it_says(figures: dict[str, str]) -> None:
    check_steps(scheme_2012(), figures, "district")


@given(
    sample_figures(everything("met", "true")),
    st.sampled_from(["met", "not_met"]),
    st.sampled_from(["true", "false"]),
    st.sampled_from(["district", "industry"]),
)
def test_so_it_does_for_every_kind_of_rule(
    figures: dict[str, str], policy: str, needs_base: str, category: str
) -> None:
    check_steps(everything(policy, needs_base), figures, category)


def check_steps(scheme: Scheme, figures: Figures, category: str) -> None:
    """Every next point: the figure changed as it says earns what it says."""
    unit = scheme.unit(text_of(figures, category))
    before = scheme.scorer.score(unit)
    explanation = Explainer(result_of(scheme.rules, [before])).explain(_first(scheme, before))
    for item in explanation.items:
        steps = [
            (each.result.metric, step)
            for each in (*item.criteria, *(part for one in item.criteria for part in one.parts))
            for step in (each.to_met, each.to_more)
        ]
        steps += [(each.result.metric, each.to_more) for each in item.bonuses]
        for metric, step in steps:
            if metric is not None and step is not None:
                figure = unit.figures[metric]._replace(value=step.to.value)
                after = scheme.scorer.score(unit._replace(figures={**unit.figures, metric: figure}))
                assert after.total - before.total == step.gain
        assert all(each.to_more is None or each.to_more.gain > 0 for each in item.bonuses)


def _first(scheme: Scheme, card: Scorecard) -> Standing:
    return next(iter(rank(scheme.rules, [card])))
