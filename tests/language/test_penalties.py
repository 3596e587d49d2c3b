"""Penalties take points off an item, down to its floor; while missing, the most they can cost."""

from decimal import Decimal

import pytest

from liuxiang.exact import show
from liuxiang.level_penalties import level_penalties
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard
from tests.language.building import ONE_CRITERION, Part, action, card, first, item, one, rules

LATE = "{id: late, kind: per_step, metric: meetings, above: 0, step: 1, points: 0.5, cap: 1}"
HIDDEN = "{id: hidden, kind: fixed, when: {metric: charter, is: true}, points: all}"
FULL = f"scoring: {{kind: full}}\npenalties: [{LATE}, {HIDDEN}]"


def points(card: Scorecard, no: int = 0) -> tuple[str, ...]:
    """Base, bonus, penalty, points and the most that is possible of an item."""
    found = card.items[no]
    numbers = (found.base, found.bonus, found.penalty, found.points, found.possible)
    return tuple(map(show, numbers))


def totals(card: Scorecard) -> tuple[object, ...]:
    """The range of a total, the total, what is possible, and what nothing bounds."""
    floor, ceiling = ("none" if each is None else show(each) for each in (card.floor, card.ceiling))
    shown = show(card.total), show(card.possible)
    return floor, *shown, ceiling, card.floor_open, card.provisional


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("meetings: 0, charter: 否", ("2", "0", "0", "2", "2")),
        ("meetings: 1, charter: 否", ("2", "0", "0.5", "1.5", "1.5")),
        ("meetings: 9, charter: 否", ("2", "0", "1", "1", "1")),
        ("meetings: 1, charter: 是", ("2", "0", "2", "0", "0")),
        ("charter: 否", ("2", "0", "1", "1", "2")),
        ("meetings: 1", ("2", "0", "2", "0", "1.5")),
        ("", ("2", "0", "2", "0", "2")),
    ],
)
def test_full_less_penalties(figures: str, expected: tuple[str, ...]) -> None:
    assert points(card(one(FULL, points="2"), figures)) == expected


def test_each_penalty_is_told() -> None:
    result = first(one(FULL, points="2"), "meetings: 5, charter: 是")
    assert [
        (each.id, each.steps, show(each.points), show(each.uncapped), each.capped, each.takes_all)
        for each in result.penalties
    ] == [("late", 5, "1", "2.5", True, False), ("hidden", None, "2", "2", False, True)]
    assert (show(result.penalty), show(result.spared)) == ("2", "1")


REPRIMANDS = "{id: each, kind: per_count, metric: contracts, points: 3}"


@pytest.mark.parametrize(
    ("floor", "figures", "expected"),
    [
        ("", "contracts: 1", ("5", "5", "5", "5", False, False)),
        ("", "contracts: 4", ("0", "0", "0", "0", False, False)),
        ("", "", ("0", "0", "8", "8", False, True)),
        ("floor: 2", "contracts: 4", ("2", "2", "2", "2", False, False)),
        ("floor: 2", "", ("2", "2", "8", "8", False, True)),
        ("floor: none", "contracts: 4", ("-4", "-4", "-4", "-4", False, False)),
        ("floor: none", "", ("none", "8", "8", "8", True, True)),
        ("floor: -1", "contracts: 4", ("-1", "-1", "-1", "-1", False, False)),
    ],
)
def test_floors(floor: str, figures: str, expected: tuple[object, ...]) -> None:
    rules = one(f"scoring: {{kind: full}}\npenalties: [{REPRIMANDS}]\n{floor}")
    assert totals(card(rules, figures)) == expected


@pytest.mark.parametrize(
    ("penalty", "figures", "cost"),
    [
        ("kind: per_step, metric: coverage, below: 95%, step: 1%, points: 0.5", "95%", "0"),
        ("kind: per_step, metric: coverage, below: 95%, step: 1%, points: 0.5", "94.1%", "0"),
        ("kind: per_step, metric: coverage, below: 95%, step: 1%, points: 0.5", "92%", "1.5"),
        ("kind: per_step, metric: coverage, below: 95%, step: 1%, points: 0.5", "0/0", "0"),
        ("kind: fixed, when: {metric: coverage, less_than: 50%}, points: 2", "49%", "2"),
        ("kind: fixed, when: {metric: coverage, less_than: 50%}, points: 2", "50%", "0"),
        ("kind: fixed, when: {metric: coverage, less_than: 50%}, points: 2", "0/0", "0"),
        (
            "kind: tiers, tiers: [{when: {metric: coverage, less_than: 10%}, points: 6}, "
            "{when: {metric: coverage, less_than: 60%}, points: 4}]",
            "5%",
            "6",
        ),
        (
            "kind: tiers, tiers: [{when: {metric: coverage, less_than: 10%}, points: 6}, "
            "{when: {metric: coverage, less_than: 60%}, points: 4}]",
            "59%",
            "4",
        ),
    ],
)
def test_kinds(penalty: str, figures: str, cost: str) -> None:
    rules = one(f"scoring: {{kind: full}}\npenalties: [{{id: it, {penalty}}}]")
    result = first(rules, f"coverage: {figures}")
    assert [show(each.points) for each in result.penalties] == [cost]
    assert show(result.penalty) == cost


def test_assessors_may_take_points_off_with_a_reason() -> None:
    rules = one("scoring: {kind: full}\npenalties: [{id: it, kind: discretionary, metric: praise}]")
    assert points(card(rules, "praise: {points: 3, reason: 迟报}")) == ("8", "0", "3", "5", "5")
    assert totals(card(rules)) == ("8", "8", "8", "8", False, False)


CONDITIONS = """
scoring: {{kind: full}}
penalties: [{{id: it, kind: per_count, metric: contracts, points: 1, cap: 3, {gate}}}]
"""


@pytest.mark.parametrize(
    ("gate", "charter", "cost"),
    [
        ("when: {metric: charter, is: true}", "是", "3"),
        ("when: {metric: charter, is: true}", "否", "0"),
        ("unless: {metric: charter, is: true}", "是", "0"),
        ("unless: {metric: charter, is: true}", "否", "3"),
        ("unless: {metric: charter, is: true}", "未报", "3"),
    ],
)
def test_a_penalty_counts_under_its_conditions(gate: str, charter: str, cost: str) -> None:
    answer = "" if charter == "未报" else f"charter: {charter}, "
    result = first(one(CONDITIONS.format(gate=gate)), f"{answer}contracts: 5")
    assert show(result.penalty) == cost
    assert result.penalties[0].open is (charter == "未报")


def test_a_penalty_for_one_category() -> None:
    rules = one(f"scoring: {{kind: full}}\npenalties: [{REPRIMANDS[:-1]}, only: [district]}}]")
    assert points(card(rules, "contracts: 1")) == ("8", "0", "3", "5", "5")
    assert points(card(rules, category="industry")) == ("8", "0", "0", "8", "8")


BONUS = "bonuses: [{id: more, kind: per_count, metric: reports, points: 1}]"


@pytest.mark.parametrize(
    ("figures", "total"),
    [
        ("charter: 是, reports: 5, contracts: 1", "8"),
        ("charter: 是, reports: 2, contracts: 1", "7"),
        ("charter: 否, reports: 5, contracts: 1", "0"),
        ("charter: 是, contracts: 1", "5"),
    ],
)
def test_penalties_are_outside_the_cap_of_bonuses(figures: str, total: str) -> None:
    body = f"{ONE_CRITERION}\n{BONUS}\npenalties: [{REPRIMANDS}]"
    rules = _capped(body)
    assert show(card(rules, figures).total) == total


def _capped(body: str) -> RuleFile:
    return rules(actions=(action(item(body), extra="bonus_cap: 3"),))


def test_a_missing_bonus_does_not_pay_for_a_penalty_below_the_floor() -> None:
    body = f"{ONE_CRITERION}\n{BONUS}\npenalties: [{REPRIMANDS}]"
    uncapped = card(one(body, points="2"), "charter: 是, contracts: 1")
    assert totals(uncapped) == ("0", "0", "11", "11", False, True)


@pytest.mark.parametrize(
    ("cap", "total", "least"),
    [("bonus_cap: 3", "", "-4"), ("", "", "0"), ("", "total: {cap: 100}", "0")],
)
def test_a_missing_bonus_may_be_cut_after_it_has_paid(cap: str, total: str, least: str) -> None:
    praise, late = BONUS.replace("reports", "contracts"), REPRIMANDS.replace("contracts", "reports")
    body = f"{ONE_CRITERION}\n{praise}\npenalties: [{late}]"
    scheme = rules(actions=(action(item(body), extra=cap),), extra=total)
    figures = "charter: 是, reports: 4"
    missing = card(scheme, figures)
    assert (show(missing.total), missing.floor) == (least, missing.total)
    for contracts in (0, 7, 10, 100):
        assert missing.total <= card(scheme, f"{figures}, contracts: {contracts}").total


TIERS = """
bonuses:
  - id: place
    kind: tiers
    tiers:
      - {when: {metric: meetings, at_most: 1}, points: 10}
      - {when: {metric: meetings, at_most: 3}, points: 3}
"""


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("meetings: 1", ("0", "10", "0", "10", "10")),
        ("meetings: 3", ("0", "3", "0", "3", "3")),
        ("meetings: 4", ("0", "0", "0", "0", "0")),
        ("", ("0", "0", "0", "0", "10")),
    ],
)
def test_of_tiers_the_first_that_holds_counts(figures: str, expected: tuple[str, ...]) -> None:
    found = card(one(TIERS, points=None), figures)
    assert points(found) == expected
    assert found.provisional is (not figures)


@pytest.mark.parametrize(("charter", "bonus"), [("是", "2"), ("否", "0")])
def test_a_bonus_counts_under_its_conditions(charter: str, bonus: str) -> None:
    gate = "when: {metric: charter, is: true}"
    body = f"bonuses: [{{id: it, kind: per_count, metric: contracts, points: 1, {gate}}}]"
    result = first(one(body, points=None), f"charter: {charter}, contracts: 2")
    assert show(result.bonus) == bonus
    assert [(each.word, each.criterion.verdict) for each in result.bonuses[0].gates] == [
        ("when", "met" if charter == "是" else "not_met")
    ]


ABOVE = rules(
    actions=(
        action(
            item("scoring: {kind: full}", name="one", points="2"),
            item(ONE_CRITERION, name="two", no=2),
            name="main",
            extra="floor: 1\npenalties: [{id: zero, kind: fixed, "
            "when: {points: items.two, at_most: 0}, points: 5}]",
        ),
        action(item(ONE_CRITERION, name="three", no=3), name="next"),
    ),
    extra="penalties: [{id: each, kind: per_count, metric: contracts, points: 3}]",
)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("charter: 是, contracts: 0", ("18", "18", "18", "18", False, False)),
        ("charter: 是, contracts: 2", ("12", "12", "12", "12", False, False)),
        ("charter: 否, contracts: 0", ("1", "1", "1", "1", False, False)),
        ("charter: 否, contracts: 1", ("-2", "-2", "-2", "-2", False, False)),
        ("charter: 是", ("none", "18", "18", "18", True, True)),
        ("contracts: 0", ("1", "1", "18", "18", False, True)),
    ],
)
def test_penalties_of_actions_and_of_the_scheme(figures: str, expected: tuple[object, ...]) -> None:
    assert totals(card(ABOVE, figures)) == expected


def test_each_penalty_above_items_is_told() -> None:
    found = level_penalties(card(ABOVE, "charter: 否, contracts: 2"))
    assert [(each.action, each.id, each.steps, show(each.points)) for each in found] == [
        ("main", "zero", None, "5"),
        (None, "each", 2, "6"),
    ]


@pytest.mark.parametrize(("charter", "total"), [("是", "0"), ("否", "10")])
def test_an_action_can_lose_everything(charter: str, total: str) -> None:
    of_all = "{id: all, kind: fixed, when: {metric: charter, is: true}, points: all}"
    one_action = action(item("scoring: {kind: full}", points="10"), extra=f"penalties: [{of_all}]")
    found = card(rules(actions=(one_action,)), f"charter: {charter}")
    assert show(found.total) == total


def test_penalties_of_the_scheme_come_after_the_scale_of_the_total() -> None:
    late = "{id: late, kind: per_count, metric: meetings, points: 1}"
    body = f"scoring: {{kind: full}}\npenalties: [{late}]"
    of_scheme = "penalties: [{id: each, kind: per_count, metric: contracts, points: 3}]"
    scaled = rules(item(body, points="10"), extra=f"{of_scheme}\ntotal: {{to: 100}}")
    assert show(card(scaled, "meetings: 2, contracts: 1").total) == "77"


def test_what_penalties_take_is_scaled_as_what_was_earned_is() -> None:
    late = "{id: late, kind: per_count, metric: meetings, points: 3}"
    void = "{id: void, kind: fixed, when: {metric: charter, is: true}, points: all}"
    whole = item(f"scoring: {{kind: full}}\npenalties: [{late}]", points="100")
    text = action(whole, extra=f"penalties: [{void}]").text
    tenth = Part(text.replace("points: 100", "points: 10\nof: 100", 1), Decimal(10))
    of_scheme = "penalties: [{id: each, kind: per_count, metric: contracts, points: 2}]"
    scaled = rules(actions=(tenth,), extra=of_scheme)
    for charter, penalty, total in (("否", "2.6", "7.4"), ("是", "12", "-2")):
        found = card(scaled, f"meetings: 2, charter: {charter}, contracts: 1")
        assert (show(found.base), show(found.penalty)) == ("10", penalty)
        assert show(found.total) == total


GATED = (
    "{id: each, kind: per_count, metric: contracts, points: 3, cap: 4, "
    "when: {points: items.two, at_most: 0}, unless: {metric: office_open, is: true}}"
)


@pytest.mark.parametrize(
    ("figures", "total"),
    [
        ("charter: 是, contracts: 1, office_open: 否", "10"),
        ("charter: 否, contracts: 1, office_open: 否", "-1"),
        ("charter: 否, contracts: 2, office_open: 否", "-2"),
        ("charter: 否, contracts: 2, office_open: 是", "2"),
        ("charter: 否, contracts: 2", "-2"),
    ],
)
def test_conditions_above_items_look_at_what_was_earned_below(figures: str, total: str) -> None:
    items = item("scoring: {kind: full}", name="one", points="2"), item(name="two", no=2)
    in_action = rules(actions=(action(*items, extra=f"penalties: [{GATED}]"),))
    of_scheme = rules(*items, extra=f"penalties: [{GATED}]")
    assert [show(card(each, figures).total) for each in (in_action, of_scheme)] == [total] * 2


@pytest.mark.parametrize(("balance", "points"), [("3", "0"), ("-3", "-1")])
def test_losing_everything_gives_nothing_to_who_has_less(balance: str, points: str) -> None:
    body = f"scoring: {{kind: full}}\nfloor: none\npenalties: [{HIDDEN}]"
    bonus = "bonuses: [{id: more, kind: per_count, metric: balance, points: 1}]"
    assert (
        show(first(one(f"{body}\n{bonus}", points="2"), f"charter: 是, balance: {balance}").points)
        == points
    )
