"""`only` and `assesses`: what counts for some categories is no matter to the others."""

from liuxiang.exact import show
from tests.language.building import ONE_CRITERION, card, first, item, one, reach, rules

CLAUSES = one(
    """
    scoring:
      kind: all_or_nothing
      criteria:
        - {metric: meetings, at_least: 5}
        - {metric: charter, is: true, only: [district]}
    """
)


def test_a_clause_counts_for_its_categories_only() -> None:
    assert (first(CLAUSES, "meetings: 5, charter: 否").verdict) == "not_met"
    for figures in ("meetings: 5, charter: 否", "meetings: 5, charter: 是", "meetings: 5"):
        result = first(CLAUSES, figures, category="industry")
        assert (result.verdict, show(result.base)) == ("met", "8")
        assert [each.verdict for each in result.criteria] == ["met", "not_assessed"]
        assert not card(CLAUSES, figures, category="industry").provisional


def test_a_missing_clause_of_another_category_is_not_missing() -> None:
    assert card(CLAUSES, "meetings: 5", category="industry").missing == ()
    assert [each.metrics for each in card(CLAUSES, "meetings: 5").missing] == [("charter",)]


BONUSES = one(
    f"""
{ONE_CRITERION}
bonuses:
  - {{id: a, title: 甲, kind: per_count, metric: contracts, points: 2, only: [district]}}
  - {{id: b, title: 乙, kind: per_count, metric: meetings, points: 1}}
"""
)


def test_a_bonus_counts_for_its_categories_only() -> None:
    figures = "charter: 是, contracts: 3, meetings: 1"
    assert card(BONUSES, figures).bonus == 7
    assert card(BONUSES, figures, category="industry").bonus == 1


def test_a_missing_bonus_of_another_category_leaves_nothing_open() -> None:
    found = card(BONUSES, "charter: 是, meetings: 1", category="industry")
    assert (reach(found), found.possible_open, found.missing) == (
        ("9", "9", "9", False),
        False,
        (),
    )


FIXED = one(
    f"""
{ONE_CRITERION}
bonuses:
  - id: a
    title: 甲
    kind: fixed
    when: {{metric: contracts, at_least: 3, only: [district]}}
    points: 2
"""
)


def test_a_fixed_bonus_whose_criterion_is_for_others_earns_nothing() -> None:
    figures = "charter: 是, contracts: 3"
    assert card(FIXED, figures).bonus == 2
    assert card(FIXED, figures, category="industry").bonus == 0


def test_a_fixed_bonus_whose_criterion_is_for_others_is_not_open() -> None:
    found = card(FIXED, "charter: 是", category="industry")
    assert (reach(found), found.possible_open, found.missing) == (
        ("8", "8", "8", False),
        False,
        (),
    )


ITEMS = rules(
    item(name="both"),
    item(
        "scoring: {kind: all_or_nothing, criteria: [{metric: office_open, is: true}]}\n"
        "bonuses: [{id: a, title: 甲, kind: per_count, metric: contracts, points: 1}]",
        name="district-only",
        no=2,
        points="5",
        assesses="[district]",
    ),
    item(
        "bonuses: [{id: a, title: 甲, kind: per_count, metric: meetings, points: 1}]",
        name="bonus-for-industry",
        no=3,
        points=None,
        assesses="[industry]",
    ),
)


def test_an_item_that_does_not_assess_the_category() -> None:
    figures = "charter: 是, office_open: 是, contracts: 2, meetings: 3"
    district, industry = card(ITEMS, figures), card(ITEMS, figures, category="industry")
    assert [(each.verdict, show(each.base), show(each.bonus)) for each in district.items] == [
        ("met", "8", "0"),
        ("met", "5", "2"),
        ("bonus_only", "0", "0"),
    ]
    assert [(each.verdict, show(each.base), show(each.bonus)) for each in industry.items] == [
        ("met", "8", "0"),
        ("not_assessed", "0", "0"),
        ("bonus_only", "0", "3"),
    ]
    assert (show(district.attainable), show(industry.attainable)) == ("13", "8")
    assert (show(district.total), show(industry.total)) == ("15", "11")
    assert industry.tally == {"met": 1, "bonus_only": 1, "not_assessed": 1}


def test_what_is_not_assessed_is_not_missing() -> None:
    found = card(ITEMS, "charter: 是, meetings: 0", category="industry")
    assert (found.missing, found.provisional) == ((), False)
    found = card(ITEMS, "charter: 是, office_open: 是, contracts: 0")
    assert (found.missing, found.provisional) == ((), False)
