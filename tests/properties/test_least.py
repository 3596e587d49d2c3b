"""What counts while figures are missing is the least of all that they could make of it."""

from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.exact import show
from liuxiang.ruleset.load import read_rules
from liuxiang.source import decode
from tests.properties.schemes import Scheme

RULES = """\
liuxiang: 1
id: least
version: "1"
title: 最少
points: 36
categories: {district: {title: 区}}
metrics:
  deaths: {title: 事故, kind: count}
  rate: {title: 率, kind: rate}
  calm: {title: 平稳, kind: yes_no}
  visit: {title: 考察, kind: points, bounds: [-1, 5]}
  saved: {title: 节约, kind: amount, bounds: [-4, 6]}
  growth: {title: 增长, kind: rate, bounds: [-50%, 50%]}
  listed: {title: 清单, kind: checklist, members: {a: 甲, b: 乙}}
  months: {title: 月数, kind: count, bounds: [0, 12]}
  late: {title: 迟报, kind: count}
  slope: {title: 比例, kind: amount}
  moved: {title: 净增, kind: amount, bounds: [-3, 2]}
policies: {nothing_to_measure: POLICY, bonus_needs_base: NEEDS}
actions:
  - id: one
    title: 一
    points: 18
    bonus_cap: 4
    items:
      - id: steps
        no: 1
        title: 分档
        points: 8
        assesses: [district]
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: deaths, at_least: 1}, points: 0}
            - {when: {metric: rate, at_least: 90%}, points: 8}
            - {when: {metric: calm, is: false}, points: 2}
            - {when: {metric: rate, at_least: 50%}, points: 5}
        bonuses:
          - {id: saved, title: 节约, kind: per_count, metric: saved, points: 0.5}
          - {id: listed, title: 清单, kind: fixed, when: {metric: listed, includes: all}, points: 3}
        bonus_cap: 3.5
      - {id: seen, no: 2, title: 考察, points: 5, assesses: [district],
         scoring: {kind: judged, metric: visit}}
      - id: slope
        no: 3
        title: 比例
        points: 5
        assesses: [district]
        scoring: {kind: linear, metric: slope, zero_at: 9, full_at: 1,
                  rounding: {places: 1, mode: half_up}}
  - id: two
    title: 二
    points: 18
    items:
      - id: losses
        no: 4
        title: 扣分
        points: 18
        assesses: [district]
        scoring:
          kind: deductions
          deductions: [{metric: late, above: 1, step: 1, points: 4, cap: 7}]
        bonuses:
          - {id: grown, title: 增长, kind: per_step, metric: growth, above: 10%, step: 15%,
             points: 1.5}
          - {id: months, title: 月数, kind: per_step, metric: months, above: 8, step: 3,
             points: 1, rounding: {places: 1, mode: half_up}}
          - {id: moved, title: 净增, kind: per_count, metric: moved, points: 2, cap: 1}
bonus_cap: 6
"""

VALUES: Mapping[str, tuple[str, ...]] = {
    "deaths": ("0", "1"),
    "rate": ("0/0", "1/4", "3/5", "9/10"),
    "calm": ("是", "否"),
    "visit": tuple(f"{{points: {each}, reason: 看过}}" for each in ("-1", "0", "2.5", "5")),
    "saved": ("-4", "0", "3", "6"),
    "growth": ("0/0", "-1/2", "1/4", "1/2"),
    "listed": ("[甲]", "[甲, 乙]"),
    "months": ("0", "9", "12"),
    "late": ("0", "2", "9"),
    "slope": ("0", "4.4", "20"),
    "moved": ("-3", "0", "0.25", "2"),
}
"""Figures that tell readings of a metric apart, its extremes among them."""

SCHEMES = {
    (policy, needs): Scheme(
        read_rules(
            decode("least.yaml", RULES.replace("POLICY", policy).replace("NEEDS", needs).encode())
        )
    )
    for policy, needs in product(["met", "not_met"], ["true", "false"])
}


@pytest.mark.parametrize(("policy", "needs"), list(SCHEMES))
@given(
    known=st.fixed_dictionaries({name: st.sampled_from(each) for name, each in VALUES.items()}),
    missing=st.lists(st.sampled_from(list(VALUES)), min_size=1, max_size=3, unique=True),
)
def test_the_total_is_the_least_and_what_is_possible_the_most(
    policy: str, needs: str, known: dict[str, str], missing: list[str]
) -> None:
    scheme = SCHEMES[policy, needs]
    card = scheme.card({name: text for name, text in known.items() if name not in missing})
    totals = [
        scheme.card({**known, **dict(zip(missing, values, strict=True))}).total
        for values in product(*(VALUES[name] for name in missing))
    ]
    assert card.floor == card.total
    assert card.total <= min(totals)
    assert card.ceiling == card.possible
    assert card.possible >= max(totals)
    # That a bonus is lost exactly where its base is 0 is not seen where both are undecided.
    if len(missing) == 1 and needs == "false":
        assert (card.total, card.possible) == (min(totals), max(totals))


def test_whoever_reports_nothing_has_the_least_there_is() -> None:
    card = SCHEMES["met", "true"].card({})
    base = [(each.item.no, show(each.base), show(each.bonus)) for each in card.items]
    assert base == [(1, "0", "-2"), (2, "-1", "0"), (3, "0", "0"), (4, "11", "-6")]
    assert (show(card.total), show(card.possible)) == ("2", "42")
