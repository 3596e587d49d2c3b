"""Explanations: nothing lost that is not told, and every distance is true."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from liuxiang.exact import total
from liuxiang.explanation.explainer import Explainer
from liuxiang.result import result_of
from liuxiang.scorecards import Scorecard
from liuxiang.standings import rank
from tests.properties.schemes import figures_2012, scheme_2012, text_of


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
                    card._replace(base=card.base + more) if card.unit == mine.unit else card
                    for card in cards
                ]
                listed = rank(scheme.rules, moved).lists["district"]
                return next(one.rank for one in listed if one.card.unit == mine.unit)

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
    scheme = scheme_2012()
    unit = scheme.unit(text_of(figures, "district"))
    before = scheme.scorer.score(unit)
    found = result_of(scheme.rules, [before])
    for each in Explainer(found).explain(next(iter(found.standings))).items:
        told = [one for one in each.criteria if one.to_met is not None]
        for one in told:
            metric, step = one.result.metric, one.to_met
            assert metric is not None
            assert step is not None
            moved = {**unit.figures, metric: unit.figures[metric]._replace(value=step.to.value)}
            after = scheme.scorer.score(unit._replace(figures=moved))
            assert after.total - before.total == step.gain
