"""`per_step` bonuses: so many points for each step above a mark, each way of rounding steps."""

import pytest

from liuxiang.exact import show
from liuxiang.ruleset.load import RuleFile
from tests.language.building import (
    ONE_CRITERION,
    card,
    item,
    one,
    reach,
    reading,
    refused,
    rule_text,
    unit_text,
)

OPEN = "metric: completion, above: 100%, step: 1%, points: 0.2"
FUND = "metric: fund, above: 4000, step: 1000, points: 0.2"
THREES = "metric: fund, above: 0, step: 3, points: 1"
MEETINGS = "metric: meetings, above: 5, step: 2, points: 1"


def body(line: str) -> str:
    """An item with one criterion and this bonus."""
    return f"{ONE_CRITERION}\nbonuses: [{{id: more, title: 超额, kind: per_step, {line}}}]"


def bonus(rules: RuleFile, figures: str) -> tuple[str, str]:
    """The steps and points of the bonus of a unit whose base is met."""
    found = card(rules, f"charter: 是, {figures}")
    result = found.items[0].bonuses[0]
    assert result.steps is not None
    assert (found.bonus, found.items[0].bonus) == (result.points, result.points)
    return show(result.steps), show(result.points)


@pytest.mark.parametrize(
    ("line", "figure", "steps", "points"),
    [
        (OPEN, "1035/1000", "3", "0.6"),
        (OPEN, "1000/1000", "0", "0"),
        (OPEN, "999/1000", "0", "0"),
        (OPEN, "0/1000", "0", "0"),
        (OPEN, "101%", "1", "0.2"),
        (OPEN, "1009999/1000000", "0", "0"),
        (OPEN, "113/100", "13", "2.6"),
        (OPEN, "1.13/1", "13", "2.6"),
        (OPEN, "115%", "15", "3"),
        (OPEN, "201/100", "101", "20.2"),
        (OPEN, "10/5", "100", "20"),
        (OPEN, "4/3", "33", "6.6"),
        (OPEN, "0/0", "0", "0"),
        (FUND, "4000", "0", "0"),
        (FUND, "4999.99", "0", "0"),
        (FUND, "5000", "1", "0.2"),
        (FUND, "6500", "2", "0.4"),
        (FUND, "3000", "0", "0"),
        ("metric: fund, above: 0.7, step: 0.1, points: 1", "0.8", "1", "1"),
        ("metric: fund, above: 0, step: 3, points: 1", "8", "2", "2"),
        ("metric: coverage, above: 90%, step: 1%, points: 1", "95%", "5", "5"),
        ("metric: coverage, above: 90%, step: 1%, points: 1", "0.95/1", "5", "5"),
        ("metric: coverage, above: 90%, step: 0.5%, points: 1", "92/100", "4", "4"),
        ("metric: growth, above: -5%, step: 1%, points: 1", "-2%", "3", "3"),
        (MEETINGS, "6", "0", "0"),
        (MEETINGS, "7", "1", "1"),
        (MEETINGS, "10", "2", "2"),
    ],
)
def test_whole_steps_are_the_default(line: str, figure: str, steps: str, points: str) -> None:
    metric = line.split(",")[0].removeprefix("metric: ")
    assert bonus(one(body(line)), f"{metric}: {figure}") == (steps, points)
    assert bonus(one(body(f"{line}, rounding: whole_steps")), f"{metric}: {figure}") == (
        steps,
        points,
    )


@pytest.mark.parametrize(
    ("line", "figure", "rounding", "steps", "points"),
    [
        (OPEN, "1035/1000", "started_steps", "4", "0.8"),
        (OPEN, "1030/1000", "started_steps", "3", "0.6"),
        (OPEN, "1000001/1000000", "started_steps", "1", "0.2"),
        (OPEN, "1000/1000", "started_steps", "0", "0"),
        (OPEN, "999/1000", "started_steps", "0", "0"),
        (OPEN, "4/3", "started_steps", "34", "6.8"),
        (OPEN, "1035/1000", "{places: 4, mode: down}", "3.5", "0.7"),
        (OPEN, "4/3", "{places: 4, mode: down}", "33.3333", "6.66666"),
        (OPEN, "5/3", "{places: 4, mode: down}", "66.6666", "13.33332"),
        (OPEN, "5/3", "{places: 4, mode: half_up}", "66.6667", "13.33334"),
        (OPEN, "1035/1000", "{places: 0, mode: half_up}", "4", "0.8"),
        (OPEN, "1035/1000", "{places: 0, mode: half_even}", "4", "0.8"),
        (OPEN, "1035/1000", "{places: 0, mode: down}", "3", "0.6"),
        (OPEN, "1025/1000", "{places: 0, mode: half_up}", "3", "0.6"),
        (OPEN, "1025/1000", "{places: 0, mode: half_even}", "2", "0.4"),
        (OPEN, "1025001/1000000", "{places: 0, mode: half_even}", "3", "0.6"),
        (OPEN, "0/0", "started_steps", "0", "0"),
        (OPEN, "0/0", "{places: 4, mode: down}", "0", "0"),
        (FUND, "6500", "started_steps", "3", "0.6"),
        (FUND, "6500", "pro_rata", "2.5", "0.5"),
        (FUND, "4000.01", "pro_rata", "0.00001", "0.000002"),
        (FUND, "3999", "pro_rata", "0", "0"),
        (FUND, "6500", "{places: 0, mode: half_up}", "3", "0.6"),
        (FUND, "6500", "{places: 0, mode: half_even}", "2", "0.4"),
        (FUND, "6543.21", "{places: 2, mode: half_up}", "2.54", "0.508"),
        (MEETINGS, "10", "started_steps", "3", "3"),
        (MEETINGS, "10", "pro_rata", "2.5", "2.5"),
        ("metric: fund, above: 0, step: 0.4, points: 1", "1", "pro_rata", "2.5", "2.5"),
        (THREES, "1", "{places: 2, mode: down}", "0.33", "0.33"),
    ],
)
def test_rounding(line: str, figure: str, rounding: str, steps: str, points: str) -> None:
    metric = line.split(",")[0].removeprefix("metric: ")
    rules = one(body(f"{line}, rounding: {rounding}"))
    assert bonus(rules, f"{metric}: {figure}") == (steps, points)


@pytest.mark.parametrize(
    ("line", "step"),
    [
        (OPEN, "1%"),
        ("metric: coverage, above: 50%, step: 50%, points: 1", "50%"),
        ("metric: fund, above: 0, step: 3, points: 1", "3"),
        ("metric: fund, above: 0, step: 0.3, points: 1", "0.3"),
        ("metric: fund, above: 0, step: 70, points: 1", "70"),
        ("metric: meetings, above: 0, step: 6, points: 1", "6"),
    ],
)
def test_bare_pro_rata_is_refused_where_it_may_not_come_out_even(line: str, step: str) -> None:
    text = rule_text(item(body(f"{line}, rounding: pro_rata")))
    assert [(each.code, each.message("en")) for each in refused(text)] == [
        ("LX356", f"Pro rata by steps of {step} may never come out even")
    ]


@pytest.mark.parametrize("step", ["1", "2", "5", "8", "0.25", "1000", "12.5", "0.01"])
def test_bare_pro_rata_is_taken_where_it_comes_out_even(step: str) -> None:
    line = f"metric: fund, above: 0, step: {step}, points: 1, rounding: pro_rata"
    assert bonus(one(body(line)), f"fund: {step}") == ("1", "1")


def test_a_cap() -> None:
    rules = one(body(f"{FUND}, cap: 2"))
    found = [card(rules, f"charter: 是, fund: {each}").items[0] for each in (13999, 14000, 15000)]
    assert [
        (show(each.bonuses[0].uncapped), show(each.bonuses[0].points), each.bonuses[0].capped)
        for each in found
    ] == [("1.8", "1.8", False), ("2", "2", False), ("2.2", "2", True)]


def test_a_missing_basis_earns_nothing_and_is_open() -> None:
    found = card(one(body(OPEN)), "charter: 是")
    result = found.items[0].bonuses[0]
    assert (show(result.points), result.open, found.possible_open) == ("0", True, True)
    assert reach(found) == ("8", "8", "8", True)
    assert [tuple(each) for each in found.missing] == [(1, ("completion",), 0, True)]


@pytest.mark.parametrize("figure", ["0/0", "12/0"])
def test_no_bonus_over_nothing_to_measure(figure: str) -> None:
    rules = one(body(OPEN))
    found = card(rules, f"charter: 是, completion: {figure}")
    assert (reach(found), found.possible_open) == (("8", "8", "8", False), False)
    problems = reading(rules, unit_text(f"charter: 是, completion: {figure}")).problems
    assert [each.code for each in problems] == ([] if figure == "0/0" else ["LX273"])
