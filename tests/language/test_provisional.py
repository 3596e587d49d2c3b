"""A result is provisional if, and only if, an absent figure could still change the total."""

import pytest

from tests.language.building import (
    ONE_CRITERION,
    action,
    card,
    first,
    item,
    one,
    reach,
    rules,
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


def test_entries_of_assessors_and_declared_nothing_leave_it_final() -> None:
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


BONUSES = """
    bonuses:
      - {id: a, title: 甲, kind: per_count, metric: meetings, points: 1}
      - {id: b, title: 乙, kind: per_count, metric: contracts, points: 1}
    """


@pytest.mark.parametrize("place", ["item", "action", "scheme"])
@pytest.mark.parametrize(
    ("meetings", "total", "provisional"), [(3, "11", True), (4, "12", False), (5, "12", False)]
)
def test_a_missing_basis_under_a_cap_already_reached(
    place: str, meetings: int, total: str, provisional: bool
) -> None:
    cap = "bonus_cap: 4"
    found = card(
        rules(
            actions=(
                action(
                    item(),
                    item(
                        BONUSES + (cap if place == "item" else ""), name="extra", no=2, points=None
                    ),
                    extra=cap if place == "action" else "",
                ),
            ),
            extra=cap if place == "scheme" else "",
        ),
        f"charter: 是, meetings: {meetings}",
    )
    assert reach(found) == (total, total, total, provisional)
    assert found.possible_open is provisional
    assert [tuple(each) for each in found.missing] == (
        [(2, ("contracts",), 0, True)] if provisional else []
    )


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
    assert (found.possible_open, found.provisional) == (provisional, provisional)


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
    assert card(rule_file, "charter: 是, meetings: 7").possible_open is False
    assert card(rule_file, "meetings: 7").possible_open is True
    assert card(rule_file, "charter: 否, meetings: 7").possible_open is True


def test_a_missing_basis_with_a_cap_of_its_own_counts_nothing_in_possible() -> None:
    rule_file = one(
        f"{ONE_CRITERION}\nbonuses: "
        "[{id: a, title: 甲, kind: per_count, metric: meetings, points: 1, cap: 2}]"
    )
    found = card(rule_file, "charter: 是")
    assert (reach(found), found.possible_open) == (("8", "8", "8", True), True)


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
