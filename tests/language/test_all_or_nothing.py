"""`all_or_nothing`: every criterion met gives the points, one that failed takes them all."""

import pytest

from tests.language.building import base, card, first, one, reach

RULES = one(
    """
    scoring:
      kind: all_or_nothing
      criteria:
        - {metric: meetings, at_least: 5}
        - {metric: coverage, at_least: 80%}
        - {metric: charter, is: true}
    """
)


@pytest.mark.parametrize(
    ("figures", "expected", "reached"),
    [
        ("meetings: 5, coverage: 80%, charter: 是", ("met", "8"), ("8", "8", "8", False)),
        ("meetings: 4, coverage: 80%, charter: 是", ("not_met", "0"), ("0", "0", "0", False)),
        ("meetings: 5, coverage: 79%, charter: 是", ("not_met", "0"), ("0", "0", "0", False)),
        ("meetings: 5, coverage: 80%, charter: 否", ("not_met", "0"), ("0", "0", "0", False)),
        ("meetings: 4, coverage: 79%, charter: 否", ("not_met", "0"), ("0", "0", "0", False)),
        ("meetings: 5, coverage: 80%", ("missing", "0"), ("0", "0", "8", True)),
        ("meetings: 5", ("missing", "0"), ("0", "0", "8", True)),
        ("", ("missing", "0"), ("0", "0", "8", True)),
        ("meetings: 5, charter: 否", ("not_met", "0"), ("0", "0", "0", False)),
        ("charter: 否", ("not_met", "0"), ("0", "0", "0", False)),
    ],
)
def test_points(
    figures: str, expected: tuple[str, str], reached: tuple[str, str, str, bool]
) -> None:
    assert base(RULES, figures) == expected
    assert reach(card(RULES, figures)) == reached


def test_each_criterion_is_told() -> None:
    result = first(RULES, "meetings: 6, coverage: 1/2")
    assert [(each.id, each.metric, each.test, each.verdict) for each in result.criteria] == [
        ("meetings", "meetings", "at_least 5", "met"),
        ("coverage", "coverage", "at_least 80%", "not_met"),
        ("charter", "charter", "is true", "missing"),
    ]
    assert [each.figure.text if each.figure else None for each in result.criteria] == [
        "6",
        "1/2",
        None,
    ]


def test_a_metric_used_twice_has_an_id_each_time() -> None:
    rules = one(
        """
        scoring:
          kind: all_or_nothing
          criteria:
            - {id: enough, metric: meetings, at_least: 5}
            - {id: not-too-many, title: 不过多, metric: meetings, at_most: 9}
        """
    )
    assert [base(rules, f"meetings: {each}") for each in (4, 5, 9, 10)] == [
        ("not_met", "0"),
        ("met", "8"),
        ("met", "8"),
        ("not_met", "0"),
    ]
    assert [(each.id, each.title) for each in first(rules).criteria] == [
        ("enough", None),
        ("not-too-many", "不过多"),
    ]


def test_points_may_be_a_fraction() -> None:
    rules = one(
        "scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}", points="0.7"
    )
    assert base(rules, "charter: 有") == ("met", "0.7")
