"""`all_of`: all of the group must hold; groups within groups, and groups that bonuses rest on."""

from itertools import product

import pytest

from liuxiang.exact import show
from tests.language.building import base, card, first, one, reach

FIGURES = {"met": "90%", "not_met": "50%", "missing": "", "nothing_to_measure": "0/0"}
GROUP = """
    scoring:
      kind: all_or_nothing
      criteria:
        - id: both
          title: 两项
          all_of:
            - {metric: coverage, at_least: 80%}
            - {metric: turnout, at_least: 80%}
    """
NESTED = """
    scoring:
      kind: all_or_nothing
      criteria:
        - id: severe
          all_of:
            - {metric: meetings, at_least: 5}
            - {any_of: [{metric: charter, is: true}, {metric: office_open, is: true}]}
    """
TURNED = """
    scoring:
      kind: all_or_nothing
      criteria:
        - id: severe
          any_of:
            - {metric: meetings, at_least: 5}
            - {id: pair, all_of: [{metric: charter, is: true}, {metric: office_open, is: true}]}
    """


@pytest.mark.parametrize("policy", ["met", "not_met"])
@pytest.mark.parametrize(("one_verdict", "other_verdict"), list(product(FIGURES, repeat=2)))
def test_every_combination(one_verdict: str, other_verdict: str, policy: str) -> None:
    rules = one(GROUP, extra=f"policies: {{nothing_to_measure: {policy}}}")
    truth = {"met": True, "not_met": False, "missing": None, "nothing_to_measure": policy == "met"}
    both = [truth[one_verdict], truth[other_verdict]]
    expected = "not_met" if False in both else "missing" if None in both else "met"
    figures = f"coverage: {FIGURES[one_verdict]}, turnout: {FIGURES[other_verdict]}"
    points = "8" if expected == "met" else "0"
    assert base(rules, figures) == (expected, points)
    possible = "0" if expected == "not_met" else "8"
    assert reach(card(rules, figures)) == (points, points, possible, expected == "missing")
    group = first(rules, figures).criteria[0]
    assert [each.verdict for each in group.parts] == [one_verdict, other_verdict]


@pytest.mark.parametrize("policy", ["met", "not_met"])
@pytest.mark.parametrize(
    ("one_verdict", "other_verdict", "expected"),
    [
        ("met", "met", "met"),
        ("met", "not_met", "not_met"),
        ("met", "missing", "missing"),
        ("met", "nothing_to_measure", "nothing_to_measure"),
        ("not_met", "missing", "not_met"),
        ("not_met", "nothing_to_measure", "not_met"),
        ("nothing_to_measure", "nothing_to_measure", "nothing_to_measure"),
    ],
)
def test_the_verdict_on_the_group_knows_no_policy(
    one_verdict: str, other_verdict: str, expected: str, policy: str
) -> None:
    rules = one(GROUP, extra=f"policies: {{nothing_to_measure: {policy}}}")
    for left, right in ((one_verdict, other_verdict), (other_verdict, one_verdict)):
        group = first(rules, f"coverage: {FIGURES[left]}, turnout: {FIGURES[right]}").criteria[0]
        told = (group.id, group.title, group.metric, group.test, group.verdict)
        assert told == ("both", "两项", None, "all_of", expected)


@pytest.mark.parametrize("rules", [NESTED, TURNED], ids=["any in all", "all in any"])
@pytest.mark.parametrize("answers", list(product((True, False, None), repeat=3)))
def test_groups_within_groups(rules: str, answers: tuple[bool | None, ...]) -> None:
    meetings, charter, office_open = answers
    said = (
        {True: "5", False: "4", None: ""}[meetings],
        *({True: "是", False: "否", None: ""}[each] for each in (charter, office_open)),
    )
    figures = "meetings: {}, charter: {}, office_open: {}".format(*said)
    outer, inner = (_every, _either) if rules is NESTED else (_either, _every)
    holds = outer(meetings, inner(charter, office_open))
    expected = {True: ("met", "8"), False: ("not_met", "0"), None: ("missing", "0")}[holds]
    assert base(one(rules), figures) == expected


def _every(one: bool | None, two: bool | None) -> bool | None:
    return False if False in (one, two) else None if None in (one, two) else True


def _either(one: bool | None, two: bool | None) -> bool | None:
    return True if True in (one, two) else None if None in (one, two) else False


def test_a_group_without_an_id_goes_by_its_criteria() -> None:
    group = first(one(NESTED), "meetings: 5, charter: 是").criteria[0]
    assert [each.id for each in group.parts] == ["meetings", "charter/office_open"]
    assert [each.id for each in group.parts[1].parts] == ["charter", "office_open"]


def test_parts_for_others_do_not_count() -> None:
    rules = one(
        """
        scoring:
          kind: all_or_nothing
          criteria:
            - id: both
              all_of:
                - {metric: meetings, at_least: 5}
                - any_of: [{metric: charter, is: true}]
                  only: [district]
        """
    )
    assert base(rules, "meetings: 5, charter: 否") == ("not_met", "0")
    assert base(rules, "meetings: 5", category="industry") == ("met", "8")


def test_what_only_others_can_earn_is_not_attainable() -> None:
    rules = one(
        """
        scoring:
          kind: weighted
          criteria:
            - {metric: charter, is: true, points: 5}
            - id: both
              points: 3
              all_of:
                - {metric: meetings, at_least: 5, only: [district]}
                - {metric: fund, at_least: 5, only: [district]}
        """
    )
    assert show(card(rules, "charter: 是").attainable) == "8"
    industry = card(rules, "charter: 是", category="industry")
    assert (show(industry.attainable), industry.items[0].verdict) == ("5", "met")


def test_a_tier_may_ask_for_several_things() -> None:
    rules = one(
        """
        scoring:
          kind: tiers
          tiers:
            - when: {all_of: [{metric: meetings, at_least: 5}, {metric: charter, is: true}]}
              points: 8
            - {when: {metric: meetings, at_least: 5}, points: 4}
        """
    )
    assert base(rules, "meetings: 5, charter: 是") == ("met", "8")
    assert base(rules, "meetings: 5, charter: 否") == ("partly", "4")
    assert reach(card(rules, "meetings: 5")) == ("4", "4", "8", True)
    assert [each.id for each in first(rules, "meetings: 5").criteria] == [
        "meetings+charter-8",
        "meetings-4",
    ]


BONUS = """
    scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}
    bonuses:
      - id: extra
        kind: fixed
        when: {WORD: [{metric: coverage, at_least: 80%}, {metric: turnout, at_least: 80%}]}
        points: 2
    """


@pytest.mark.parametrize("policy", ["met", "not_met"])
@pytest.mark.parametrize("word", ["all_of", "any_of"])
@pytest.mark.parametrize(("one_verdict", "other_verdict"), list(product(FIGURES, repeat=2)))
def test_a_bonus_may_rest_on_a_group(
    one_verdict: str, other_verdict: str, word: str, policy: str
) -> None:
    """As of one criterion, what is missing may still earn, and 0 of 0 is not enough."""
    rules = one(BONUS.replace("WORD", word), extra=f"policies: {{nothing_to_measure: {policy}}}")
    truth = {"met": True, "not_met": False, "missing": None, "nothing_to_measure": False}
    join = _every if word == "all_of" else _either
    holds = join(truth[one_verdict], truth[other_verdict])
    figures = f"coverage: {FIGURES[one_verdict]}, turnout: {FIGURES[other_verdict]}"
    scored = card(rules, f"charter: 是, {figures}")
    points, most = {True: ("10", "10"), False: ("8", "8"), None: ("8", "10")}[holds]
    assert (show(scored.total), show(scored.possible)) == (points, most)
    (bonus,) = scored.items[0].bonuses
    assert (bonus.metric, bonus.figure, bonus.open) == (None, None, holds is None)
    assert bonus.group is not None
    assert [each.verdict for each in bonus.group.parts] == [one_verdict, other_verdict]
    lacking = [
        metric
        for metric, verdict in (("coverage", one_verdict), ("turnout", other_verdict))
        if verdict == "missing" and holds is None
    ]
    assert [name for each in scored.missing for name in each.metrics] == lacking


def test_a_bonus_for_nobody_of_a_category_is_none() -> None:
    rules = one(
        """
        scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}
        bonuses:
          - id: extra
            kind: fixed
            when: {any_of: [{metric: meetings, at_least: 5, only: [district]}]}
            points: 2
        """
    )
    assert len(first(rules, "charter: 是").bonuses) == 1
    assert first(rules, "charter: 是", category="industry").bonuses == ()
