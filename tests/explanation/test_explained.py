"""Explanations of units of the 2012 scheme: figures, places, distances, rulings."""

from decimal import Decimal

from liuxiang.explanation import ExplainedBonus, ExplainedCriterion, ExplainedItem, Explanation
from liuxiang.explanation.explainer import Explainer
from liuxiang.scorecards import Scorecard
from tests.scheme_2012.scheme import Changes, card, result, rules


def explained(changes: Changes, *others: Scorecard) -> Explanation:
    """The explanation of a district that is at its limits but for `changes`."""
    found = result(card("district", changes), *others)
    standing = next(each for each in found.standings if each.card.unit == "甲总工会")
    return Explainer(found).explain(standing)


def item(explanation: Explanation, no: int) -> ExplainedItem:
    return next(each for each in explanation.items if each.result.item.no == no)


def criterion(explanation: Explanation, no: int, metric: str) -> ExplainedCriterion:
    return next(each for each in item(explanation, no).criteria if each.result.metric == metric)


def bonus(explanation: Explanation, no: int, name: str) -> ExplainedBonus:
    return next(each for each in item(explanation, no).bonuses if each.result.id == name)


def test_one_enterprise_short_of_98_percent() -> None:
    found = criterion(
        explained({"nonpublic_register_unionised": "979/1000"}), 1, "nonpublic_register_unionised"
    )
    assert found.to_met is not None
    assert (found.to_met.to.text, found.to_met.to.change, found.to_met.gain) == (
        "980/1000",
        Decimal(1),
        Decimal(8),
    )
    assert found.to_more is None
    assert found.rule.file.endswith("2012.yaml")
    assert found.figure is not None
    assert str(found.figure.place).startswith("unit.yaml:")


def test_two_clauses_short_earn_nothing_one_by_one() -> None:
    found = explained({"nonpublic_register_unionised": "979/1000", "women_organisations": "94/100"})
    gains = [each.to_met.gain for each in item(found, 1).criteria if each.to_met is not None]
    assert gains == [0, 0]
    assert item(found, 1).lost == 8


def test_the_next_step_of_a_bonus() -> None:
    over = explained({"union_formation_completion": "1035/1000"})
    step = bonus(over, 1, "over-quota").to_more
    assert step is not None
    assert (step.to.text, step.to.change, step.gain) == ("1040/1000", Decimal(5), Decimal("0.2"))


def test_a_capped_bonus_has_no_next_step() -> None:
    capped = explained({"assistance_fund": "99000"})
    found = next(iter(item(capped, 26).bonuses))
    assert (found.cap, found.result.points, found.result.capped) == (Decimal(2), Decimal(2), True)
    assert found.to_more is None


def test_without_its_base_a_bonus_has_no_next_step() -> None:
    lost = explained({"union_formation_completion": "1035/1000", "women_organisations": "94/100"})
    found = bonus(lost, 1, "over-quota")
    assert (found.result.uncapped, found.result.points, found.to_more) == (
        Decimal("0.6"),
        Decimal(0),
        None,
    )
    met = criterion(lost, 1, "women_organisations").to_met
    assert met is not None
    assert met.gain == Decimal("8.6")


def test_a_figure_that_is_missing_has_no_distance() -> None:
    found = criterion(explained({"wage_growth": None}), 6, "wage_growth")
    assert (found.result.verdict, found.figure, found.to_met) == ("missing", None, None)


def test_the_two_figures_of_a_rate() -> None:
    found = criterion(
        explained(
            {
                "union_formation_completion": None,
                "unions_formed": "103",
                "union_formation_quota": "100",
            }
        ),
        1,
        "union_formation_completion",
    )
    assert [(each.metric, each.figure.text) for each in found.sides] == [
        ("unions_formed", "103"),
        ("union_formation_quota", "100"),
    ]


def test_a_ruling_in_use_is_told_with_its_reading() -> None:
    found = result(card("district", rulings=("A04=pro-rata",)), rulings=("A04=pro-rata",))
    explanation = Explainer(found).explain(next(iter(found.standings)))
    ruling = next(each for each in item(explanation, 1).rulings if each.id == "A04")
    chosen = next(each for each in rules().ruleset.rulings if each.id == "A04").alternatives[0]
    assert ruling.reading == chosen.reading


def test_only_the_items_asked_for() -> None:
    found = result(card("district", {"wage_growth": None}))
    standing = next(iter(found.standings))
    explanation = Explainer(found, frozenset({6, 17})).explain(standing)
    assert [each.result.item.no for each in explanation.items] == [6, 17]
    assert {each.item for each in explanation.findings} <= {None, 6, 17}


def test_every_test_has_words() -> None:
    said = rules().ruleset.wording("zh")
    assert {
        test: said.test(None, test)
        for test in ("linear 8 … 2", "above 1 step 1", "below 90% step 10%", "judged")
    } == {
        "linear 8 … 2": "在 8 得 0 分至 2 得满分之间按比例",
        "above 1 step 1": "不超过 1，每超 1 扣分",
        "below 90% step 10%": "不低于 90%，每低 10% 扣分",
        "judged": "由考核组评定",
    }
    assert said.test("assistance_fund", "at_least 4000") == "≥ 4000 元"
