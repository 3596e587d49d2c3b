"""`any_of`: one of the group is enough; what is missing follows Kleene's logic."""

from itertools import product

import pytest

from liuxiang.exact import show
from tests.language.building import base, card, first, one, reach

FIGURES = {"met": "90%", "not_met": "50%", "missing": "", "nothing_to_measure": "0/0"}
GROUP = """
    scoring:
      kind: all_or_nothing
      criteria:
        - id: either
          title: 有其一
          any_of:
            - {metric: coverage, at_least: 80%}
            - {metric: turnout, at_least: 80%}
    """


def kleene(one: str, two: str, policy: str) -> str:
    """The verdict on an item that rests on a group of two, worked out from the table."""
    truth = {"met": True, "not_met": False, "missing": None, "nothing_to_measure": policy == "met"}
    left, right = truth[one], truth[two]
    if left or right:
        return "met"
    return "missing" if None in (left, right) else "not_met"


@pytest.mark.parametrize("policy", ["met", "not_met"])
@pytest.mark.parametrize(("one_verdict", "other_verdict"), list(product(FIGURES, repeat=2)))
def test_every_combination(one_verdict: str, other_verdict: str, policy: str) -> None:
    rules = one(GROUP, extra=f"policies: {{nothing_to_measure: {policy}}}")
    figures = f"coverage: {FIGURES[one_verdict]}, turnout: {FIGURES[other_verdict]}"
    expected = kleene(one_verdict, other_verdict, policy)
    points = {"met": "8", "missing": "0", "not_met": "0"}[expected]
    assert base(rules, figures) == (expected, points)
    possible = "0" if expected == "not_met" else "8"
    assert reach(card(rules, figures)) == (points, points, possible, expected == "missing")
    group = first(rules, figures).criteria[0]
    assert [each.verdict for each in group.parts] == [one_verdict, other_verdict]


@pytest.mark.parametrize(
    ("one_verdict", "other_verdict", "policy", "expected"),
    [
        ("met", "not_met", "met", "met"),
        ("met", "missing", "met", "met"),
        ("met", "nothing_to_measure", "not_met", "met"),
        ("not_met", "not_met", "met", "not_met"),
        ("not_met", "missing", "met", "missing"),
        ("missing", "missing", "met", "missing"),
        ("missing", "nothing_to_measure", "not_met", "missing"),
        ("nothing_to_measure", "nothing_to_measure", "met", "nothing_to_measure"),
        ("nothing_to_measure", "nothing_to_measure", "not_met", "nothing_to_measure"),
        ("nothing_to_measure", "not_met", "met", "nothing_to_measure"),
        ("nothing_to_measure", "not_met", "not_met", "nothing_to_measure"),
    ],
)
def test_the_verdict_on_the_group(
    one_verdict: str, other_verdict: str, policy: str, expected: str
) -> None:
    rules = one(GROUP, extra=f"policies: {{nothing_to_measure: {policy}}}")
    for left, right in ((one_verdict, other_verdict), (other_verdict, one_verdict)):
        group = first(rules, f"coverage: {FIGURES[left]}, turnout: {FIGURES[right]}").criteria[0]
        assert (group.id, group.title, group.metric, group.verdict) == (
            "either",
            "有其一",
            None,
            expected,
        )


@pytest.mark.parametrize("answers", list(product(("是", "否", ""), repeat=3)))
def test_three_answers(answers: tuple[str, str, str]) -> None:
    rules = one(
        """
        scoring:
          kind: all_or_nothing
          criteria:
            - id: either
              any_of:
                - {metric: charter, is: true}
                - {metric: office_open, is: false}
                - {metric: centre, includes: [sign]}
        """
    )
    charter, office_open, sign = answers
    ticked = {"是": "[牌子]", "否": "[]", "": ""}[sign]
    figures = f"charter: {charter}, office_open: {office_open}, centre: {ticked}"
    if charter == "是" or office_open == "否" or sign == "是":
        assert base(rules, figures) == ("met", "8")
    elif "" in answers:
        assert base(rules, figures) == ("missing", "0")
    else:
        assert base(rules, figures) == ("not_met", "0")


def test_all_of_one_and_any_of_others() -> None:
    rules = one(
        """
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: meetings, at_least: 5}
            - {id: either, any_of: [{metric: charter, is: true}, {metric: office_open, is: true}]}
        """
    )
    assert base(rules, "meetings: 5, charter: 是") == ("met", "8")
    assert base(rules, "meetings: 4") == ("not_met", "0")
    assert base(rules, "charter: 否, office_open: 否") == ("not_met", "0")
    assert base(rules, "charter: 是") == ("missing", "0")
    assert base(rules, "meetings: 5, charter: 否") == ("missing", "0")


def test_the_group_may_be_for_one_category() -> None:
    rules = one(
        """
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: meetings, at_least: 5}
            - {id: either, only: [district], any_of: [{metric: charter, is: true}]}
        """
    )
    assert base(rules, "meetings: 5, charter: 否") == ("not_met", "0")
    assert base(rules, "meetings: 5", category="industry") == ("met", "8")
    verdicts = [each.verdict for each in first(rules, "meetings: 5", category="industry").criteria]
    assert verdicts == ["met", "not_assessed"]


def test_a_part_may_be_for_one_category() -> None:
    rules = one(
        """
        scoring:
          kind: all_or_nothing
          criteria:
            - id: either
              any_of:
                - {metric: charter, is: true, only: [district]}
                - {metric: office_open, is: true}
        """
    )
    figures = "charter: 是, office_open: 否"
    assert base(rules, figures) == ("met", "8")
    assert base(rules, figures, category="industry") == ("not_met", "0")
    assert base(rules, "office_open: 否", category="industry") == ("not_met", "0")
    parts = first(rules, figures, category="industry").criteria[0].parts
    assert [each.verdict for each in parts] == ["not_assessed", "not_met"]


@pytest.mark.parametrize(("policy", "points"), [("met", "8"), ("not_met", "4")])
def test_in_shares(policy: str, points: str) -> None:
    rules = one(
        """
        scoring:
          kind: weighted
          rounding: {places: 2, mode: half_up}
          criteria:
            - {metric: meetings, at_least: 5}
            - id: either
              any_of: [{metric: coverage, at_least: 80%}, {metric: charter, is: true}]
        """,
        extra=f"policies: {{nothing_to_measure: {policy}}}",
    )
    assert show(first(rules, "meetings: 5, coverage: 0/0, charter: 否").base) == points
