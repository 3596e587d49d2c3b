"""Ranks and awards: one list a category, equals share a rank, nothing but the total counts."""

import pytest

from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import score
from liuxiang.standings import Standings, rank
from tests.language.building import item, rules, unit

AWARDS = """\
awards:
  - id: best
    title: 优秀
    ranks: [1, 2]
    categories: [district, industry]
    labels: {industry: 优秀（参照）}
  - {id: good, title: 先进, ranks: [3, 4], categories: [district]}
"""


def ranked(ties: str = "") -> RuleFile:
    """A rule file whose total is a count."""
    extra = f"ranking: {{by: total, ties: {ties}}}\n{AWARDS}" if ties else AWARDS
    return rules(
        item(
            "bonuses: [{id: a, title: 甲, kind: per_count, metric: contracts, points: 1}]",
            points=None,
        ),
        extra=extra,
    )


def standings(rule_file: RuleFile, totals: str, category: str = "district") -> Standings:
    """The standings of units named a, b, c, ... with these totals."""
    units = [
        unit(rule_file, f"contracts: {each}", category=category)._replace(name=chr(97 + n))
        for n, each in enumerate(totals.split())
    ]
    return rank(rule_file, score(rule_file, units))


def lines(found: Standings) -> list[str]:
    """Rank, name, total, award and whether tied, of each standing."""
    return [
        f"{each.rank} {each.card.unit} {each.card.total} "
        f"{each.award.id if each.award else '-'}{' tied' if each.tied else ''}"
        for each in found
    ]


@pytest.mark.parametrize("ties", ["", "shared"])
def test_shared_ranks(ties: str) -> None:
    assert lines(standings(ranked(ties), "5 9 7 7 3 5")) == [
        "1 b 9 best",
        "2 c 7 best tied",
        "2 d 7 best tied",
        "4 a 5 good tied",
        "4 f 5 good tied",
        "6 e 3 -",
    ]


def test_dense_ranks() -> None:
    assert lines(standings(ranked("dense"), "5 9 7 7 3 5")) == [
        "1 b 9 best",
        "2 c 7 best tied",
        "2 d 7 best tied",
        "3 a 5 good tied",
        "3 f 5 good tied",
        "4 e 3 good",
    ]


def test_all_equal() -> None:
    assert lines(standings(ranked(), "4 4 4")) == [
        "1 a 4 best tied",
        "1 b 4 best tied",
        "1 c 4 best tied",
    ]


def test_equals_at_a_limit_take_the_better_award() -> None:
    assert lines(standings(ranked(), "9 5 5 5 1")) == [
        "1 a 9 best",
        "2 b 5 best tied",
        "2 c 5 best tied",
        "2 d 5 best tied",
        "5 e 1 -",
    ]


def test_equal_totals_reached_in_different_ways_are_equal() -> None:
    tenths = rules(
        item(
            """
            bonuses:
              - {id: a, title: 甲, kind: per_count, metric: contracts, points: 0.1}
              - {id: b, title: 乙, kind: per_count, metric: meetings, points: 0.7}
              - {id: c, title: 丙, kind: per_count, metric: reports, points: 0.8}
            """,
            points=None,
        )
    )
    units = [
        unit(tenths, "contracts: 1, meetings: 1, reports: 0")._replace(name="a"),
        unit(tenths, "contracts: 0, meetings: 0, reports: 1")._replace(name="b"),
    ]
    assert lines(rank(tenths, score(tenths, units))) == ["1 a 0.8 - tied", "1 b 0.8 - tied"]


def test_each_category_has_its_own_list_and_awards() -> None:
    rule_file = ranked()
    units = [
        unit(rule_file, f"contracts: {total}", category=category)._replace(name=name)
        for name, category, total in (
            ("d1", "district", 1),
            ("i1", "industry", 9),
            ("d2", "district", 2),
            ("i2", "industry", 8),
            ("i3", "industry", 7),
        )
    ]
    found = rank(rule_file, score(rule_file, units))
    assert list(found.lists) == ["district", "industry"]
    assert lines(found) == ["1 d2 2 best", "2 d1 1 best", "1 i1 9 best", "2 i2 8 best", "3 i3 7 -"]


def test_an_award_may_be_called_otherwise_in_a_category() -> None:
    best = ranked().ruleset.awards[0]
    assert (best.label("district"), best.label("industry")) == ("优秀", "优秀（参照）")


def test_names_are_in_order_of_code_points() -> None:
    rule_file = ranked()
    names = ["乙", "甲", "b", "A", "丁", "a", "B"]
    units = [unit(rule_file, "contracts: 1")._replace(name=each) for each in names]
    found = rank(rule_file, score(rule_file, units))
    assert [each.card.unit for each in found] == ["A", "B", "a", "b", "丁", "乙", "甲"]


def test_no_units() -> None:
    assert lines(rank(ranked(), [])) == []
