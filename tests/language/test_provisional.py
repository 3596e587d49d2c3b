"""A result is provisional if, and only if, an absent figure could still change the total."""

import pytest

from liuxiang.exact import show
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorer
from tests.language.building import (
    ONE_CRITERION,
    action,
    bounded,
    card,
    first,
    item,
    one,
    reach,
    rules,
    unit,
)

TWO = rules(
    item("scoring: {kind: all_or_nothing, criteria: [{metric: meetings, at_least: 5}]}"),
    item(
        """
        scoring:
          kind: all_or_nothing
          criteria: [{metric: completion, at_least: 100%}, {metric: charter, is: true}]
        bonuses:
          - {id: a, title: 甲, kind: per_step, metric: completion, above: 100%, step: 1%, points: 1}
        """,
        name="formation",
        no=2,
        points="5",
    ),
)


@pytest.mark.parametrize(
    ("figures", "verdicts", "reached", "open_end"),
    [
        ("meetings: 5, completion: 103%, charter: 是", "met met", ("16", "16", "16", False), False),
        ("meetings: 5, completion: 103%", "met missing", ("8", "8", "16", True), False),
        ("meetings: 5, completion: 99%", "met not_met", ("8", "8", "8", False), False),
        ("meetings: 5, charter: 是", "met missing", ("8", "8", "13", True), True),
        ("meetings: 5, charter: 否", "met not_met", ("8", "8", "8", False), False),
        ("completion: 103%, charter: 是", "missing met", ("8", "8", "16", True), False),
        ("completion: 0/0, charter: 是, meetings: 4", "not_met met", ("5", "5", "5", False), False),
        ("meetings: 4, formed: 103, charter: 是", "not_met missing", ("0", "0", "5", True), True),
        ("charter: 否", "missing not_met", ("0", "0", "8", True), False),
        ("", "missing missing", ("0", "0", "13", True), True),
    ],
)
def test_reach(
    figures: str, verdicts: str, reached: tuple[str, str, str, bool], open_end: bool
) -> None:
    found = card(TWO, figures)
    assert [each.verdict for each in found.items] == verdicts.split()
    assert reach(found) == reached
    assert found.possible_open is open_end


def test_a_decided_item_lists_what_is_missing_without_a_stake() -> None:
    found = card(TWO, "meetings: 5, completion: 99%")
    assert [tuple(each) for each in found.missing] == [(2, ("charter",), 0, False)]


def test_the_stake_is_base_and_bonus() -> None:
    found = card(TWO, "completion: 103%")
    assert [tuple(each) for each in found.missing] == [
        (1, ("meetings",), 8, False),
        (2, ("charter",), 8, False),
    ]


def test_voluntary_entries_of_assessors_and_declared_nothing_leave_it_final() -> None:
    rules = one(
        """
        scoring:
          kind: all_or_nothing
          criteria: [{metric: coverage, at_least: 80%}]
        bonuses: [{id: a, title: 甲, kind: discretionary, metric: praise}]
        """
    )
    found = card(rules, "coverage: 0/0")
    assert (reach(found), found.possible_open) == (("8", "8", "8", False), False)


COUNTS = """
    bonuses:
      - {id: a, title: 甲, kind: per_count, metric: meetings, points: 1}
      - {id: b, title: 乙, kind: per_count, metric: contracts, points: 1}
    """


def capped_at_4(place: str, bonuses: str) -> RuleFile:
    """Two bonuses of an item, and a cap of 4 points at one of the places where there can be one."""
    cap = "bonus_cap: 4"
    extra = item(bonuses + (cap if place == "item" else ""), name="extra", no=2, points=None)
    return rules(
        actions=(action(item(), extra, extra=cap if place == "action" else ""),),
        extra=cap if place == "scheme" else "",
    )


@pytest.mark.parametrize("place", ["item", "action", "scheme"])
@pytest.mark.parametrize(
    ("meetings", "reached", "missing"),
    [
        (3, ("11", "11", "12", True), [(2, ("contracts",), 1, False)]),
        (4, ("12", "12", "12", False), []),
        (5, ("12", "12", "12", False), []),
        ("", ("8", "8", "12", True), [(2, ("meetings", "contracts"), 4, False)]),
    ],
)
def test_a_cap_bounds_what_a_missing_basis_is_worth(
    place: str, meetings: int | str, reached: tuple[str, str, str, bool], missing: list[object]
) -> None:
    found = card(capped_at_4(place, COUNTS), f"charter: 是, meetings: {meetings}")
    assert reach(found) == reached
    assert found.possible_open is False
    assert [tuple(each) for each in found.missing] == missing


@pytest.mark.parametrize(("praise", "provisional"), [("6", True), ("7", False), ("8", False)])
def test_the_cap_may_be_reached_by_another_item(praise: str, provisional: bool) -> None:
    rule_file = rules(
        item(
            f"{ONE_CRITERION}\nbonuses: [{{id: a, title: 甲, kind: discretionary, metric: praise}}]"
        ),
        item(
            "bonuses: [{id: b, title: 乙, kind: per_count, metric: contracts, points: 1}]",
            name="extra",
            no=2,
            points=None,
        ),
        extra="bonus_cap: 7",
    )
    found = card(rule_file, f"charter: 是, praise: {{points: {praise}, reason: 好}}")
    assert (show(found.possible), found.provisional) == ("15", provisional)


def test_a_cap_that_may_yet_not_be_reached_leaves_room() -> None:
    rule_file = rules(
        item(
            f"{ONE_CRITERION}\nbonuses: "
            "[{id: a, title: 甲, kind: per_count, metric: meetings, points: 1}]"
        ),
        item(
            "bonuses: [{id: b, title: 乙, kind: per_count, metric: contracts, points: 1}]",
            name="extra",
            no=2,
            points=None,
        ),
        extra="bonus_cap: 7",
    )
    stakes = [
        {each.no: each.stake for each in card(rule_file, figures).missing}
        for figures in ("charter: 是, meetings: 7", "meetings: 7", "charter: 否, meetings: 7")
    ]
    # While the charter is open its item may yet use up all of the cap, or nothing of it.
    assert stakes == [{}, {1: 15, 2: 7}, {2: 7}]


def bonus_of(line: str, bounds: str = "", metric: str = "reports", *, extra: str = "") -> RuleFile:
    """The rule file of one item with a bonus, by a metric that has some bounds."""
    body = f"{ONE_CRITERION}\nbonuses: [{{id: a, title: 甲, {line}}}]"
    return bounded(metric, bounds, item(body), extra=extra) if bounds else one(body, extra=extra)


@pytest.mark.parametrize(
    ("line", "reached", "open_end"),
    [
        ("kind: per_count, metric: meetings, points: 1", ("8", "8", "8", True), True),
        ("kind: per_count, metric: meetings, points: 1, cap: 2", ("8", "8", "10", True), False),
        ("kind: per_count, metric: meetings, points: 1, cap: 0", ("8", "8", "8", False), False),
        ("kind: per_count, metric: reports, points: 0.5", ("8", "8", "14", True), False),
        ("kind: per_count, metric: reports, points: 0.5, cap: 7", ("8", "8", "14", True), False),
        (
            "kind: per_step, metric: reports, above: 7, step: 2, points: 3",
            ("8", "8", "14", True),
            False,
        ),
        (
            "kind: per_step, metric: coverage, above: 85%, step: 4%, points: 1.5",
            ("8", "8", "12.5", True),
            False,
        ),
        (
            "kind: per_step, metric: completion, above: 85%, step: 4%, points: 1.5",
            ("8", "8", "8", True),
            True,
        ),
        (
            "kind: per_step, metric: coverage, above: 100%, step: 1%, points: 1",
            ("8", "8", "8", False),
            False,
        ),
        (
            "kind: fixed, when: {metric: office_open, is: true}, points: 5",
            ("8", "8", "13", True),
            False,
        ),
        (
            "kind: fixed, when: {metric: coverage, at_least: 70%}, points: 5, cap: 3",
            ("8", "8", "11", True),
            False,
        ),
    ],
)
def test_a_missing_basis_is_worth_what_is_known_of_it(
    line: str, reached: tuple[str, str, str, bool], open_end: bool
) -> None:
    found = card(bonus_of(line), "charter: 是")
    assert reach(found) == reached
    assert found.possible_open is open_end
    assert found.items[0].bonuses[0].open is reached[3]
    worth = found.possible - found.total
    name = line.partition("metric: ")[2].partition(",")[0]
    assert [tuple(each) for each in found.missing] == (
        [(1, (name,), worth, open_end)] if reached[3] else []
    )


@pytest.mark.parametrize(
    ("bounds", "cap", "reached", "missing"),
    [
        ("[-6, 10]", "", ("5", "5", "13", True), (8, False)),
        ("[-6, 10]", ", cap: 2", ("5", "5", "10", True), (5, False)),
        ("[-6, none]", "", ("5", "5", "8", True), (3, True)),
        ("[-6, none]", ", cap: 4", ("5", "5", "12", True), (7, False)),
        ("[-6, -2]", "", ("5", "5", "8", True), (3, False)),
        ("[2, 6]", "", ("8", "8", "11", True), (3, False)),
        ("[none, 10]", "", ("none", "8", "13", True), (5, True)),
        ("[none, none]", "", ("none", "8", "8", True), (0, True)),
        ("[none, none]", ", cap: 4", ("none", "8", "12", True), (4, True)),
    ],
)
def test_a_missing_basis_that_can_be_negative_costs_all_that_it_can(
    bounds: str, cap: str, reached: tuple[str, str, str, bool], missing: tuple[int, bool]
) -> None:
    rule_file = bonus_of(
        f"kind: per_count, metric: balance, points: 0.5{cap}", bounds, metric="balance"
    )
    found = card(rule_file, "charter: 是")
    assert reach(found) == reached
    assert found.floor_open is (reached[0] == "none")
    assert [tuple(each) for each in found.missing] == [(1, ("balance",), *missing)]


def test_whoever_leaves_out_what_may_cost_points_is_not_ahead() -> None:
    rule_file = bonus_of("kind: per_count, metric: balance, points: 1", "[-5, 20]", "balance")
    silent, honest = card(rule_file, "charter: 是"), card(rule_file, "charter: 是, balance: -2")
    assert (show(silent.total), show(honest.total)) == ("3", "6")
    assert (silent.provisional, honest.provisional) == (True, False)


@pytest.mark.parametrize("place", ["item", "action", "scheme"])
def test_under_a_cap_the_missing_basis_that_may_cost_points_leaves_room(place: str) -> None:
    bonuses = """
    bonuses:
      - {id: a, title: 甲, kind: per_count, metric: meetings, points: 1}
      - {id: b, title: 乙, kind: per_count, metric: balance, points: 1, cap: 1}
    """
    found = card(capped_at_4(place, bonuses), "charter: 是, meetings: 9")
    assert reach(found) == ("none", "12", "12", True)
    assert [tuple(each) for each in found.missing] == [(2, ("balance",), 0, True)]


def test_a_bonus_over_an_undecided_base_is_lost_or_costs() -> None:
    rule_file = bonus_of("kind: per_count, metric: balance, points: 1", "[-5, 4]", "balance")
    assert reach(card(rule_file)) == ("-5", "-5", "12", True)
    assert reach(card(rule_file, "balance: -2")) == ("-2", "-2", "8", True)
    assert reach(card(rule_file, "balance: 3")) == ("0", "0", "11", True)
    assert reach(card(rule_file, "charter: 否")) == ("0", "0", "0", False)


@pytest.mark.parametrize("place", ["action", "scheme"])
def test_what_is_missing_elsewhere_under_a_cap_bounds_nothing(place: str) -> None:
    """A second item that can cost without limit leaves room without limit under their cap."""
    per_count = "bonuses: [{{id: a, title: 甲, kind: per_count, metric: {}, points: 1}}]"
    cap = "bonus_cap: 3"
    rule_file = rules(
        actions=(
            action(
                item(),
                item(per_count.format("meetings"), name="more", no=2, points=None),
                item(per_count.format("balance"), name="less", no=3, points=None),
                extra=cap if place == "action" else "",
            ),
        ),
        extra=cap if place == "scheme" else "",
    )
    found = card(rule_file, "charter: 是, balance: -4")
    assert reach(found) == ("4", "4", "11", True)
    assert [tuple(each) for each in found.missing] == [(2, ("meetings",), 7, False)]
    found = card(rule_file, "charter: 是")
    assert reach(found) == ("none", "8", "11", True)
    assert [(each.no, each.open) for each in found.missing] == [(2, True), (3, True)]


def test_a_missing_basis_over_a_failed_base_is_open_only_without_the_policy() -> None:
    body = (
        f"{ONE_CRITERION}\nbonuses: "
        "[{id: a, title: 甲, kind: per_count, metric: meetings, points: 1}]"
    )
    assert not card(one(body), "charter: 否").provisional
    free = one(body, extra="policies: {bonus_needs_base: false}")
    assert card(free, "charter: 否").provisional


@pytest.mark.parametrize("figures", ["charter: 是", "charter: 是, meetings: ~"])
def test_absent_null_and_empty_are_the_same(figures: str) -> None:
    body = "scoring: {kind: all_or_nothing, criteria: [{metric: meetings, at_most: 3}]}"
    assert first(one(body), figures).verdict == "missing"
    assert first(one(body), "meetings: 0").verdict == "met"


def test_the_floor_counts_what_is_decided() -> None:
    found = card(
        rules(
            item(
                """
                scoring:
                  kind: weighted
                  criteria:
                    - {metric: meetings, at_least: 5, points: 3}
                    - {metric: coverage, at_least: 80%, points: 5}
                """
            ),
            item(ONE_CRITERION, name="other", no=2, points="2"),
        ),
        "meetings: 5, charter: 是",
    )
    assert reach(found) == ("5", "5", "10", True)


def test_units_without_a_figure_are_alike_but_for_who_they_are() -> None:
    scorer = Scorer(TWO.ruleset)
    first, other = (
        scorer.score(unit(TWO, "")._replace(name=name, file=f"{name}.yaml", sha256=name))
        for name in ("甲市", "乙市")
    )
    alone = Scorer(TWO.ruleset).score(other.held.unit())
    assert (other.unit, other.file, other.sha256) == ("乙市", "乙市.yaml", "乙市")
    assert other._replace(plan=first.plan) == alone._replace(plan=first.plan, held=other.held)
    assert other.items == alone.items
    assert first._replace(unit="", file="", sha256="", held=other.held) == other._replace(
        unit="", file="", sha256=""
    )
