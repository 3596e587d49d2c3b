"""What hangs on a figure agrees with scoring and ranking every value that it can have."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.audit import AuditedFigure, audit
from liuxiang.audit.ladder import Places
from liuxiang.ranking import Result, result_of
from liuxiang.ruleset.load import read_rules
from liuxiang.scorecards import Scorecard
from liuxiang.source import decode
from liuxiang.standings import Standings, rank
from tests.properties.schemes import Figures, Scheme, text_of, values_of

SMALL = """\
liuxiang: 1
id: small
version: "1"
title: 小
points: 16
categories: {district: {title: 区}}
metrics:
  rate: {title: 率, kind: rate}
  more: {title: 超, kind: rate, bounds: [0%, none]}
  plain: {title: 数, kind: count, bounds: [0, 9]}
  yes: {title: 是, kind: yes_no}
  list: {title: 单, kind: checklist, members: {a: 甲, b: 乙}}
  fund: {title: 钱, kind: amount}
policies: {missing: not_met, nothing_to_measure: met, bonus_needs_base: NEEDS}
actions:
  - id: left
    title: 左
    points: 10
    CAP
    items:
      - id: all
        no: 1
        title: 全
        points: 6
        assesses: [district]
        scoring:
          kind: all_or_nothing
          criteria: [{metric: rate, at_least: 80%}, {metric: yes, is: true}]
        bonuses:
          - {id: over, kind: per_step, metric: more, above: 100%, step: 10%, points: 0.5, cap: 2}
      - id: each
        no: 2
        title: 分
        points: 4
        assesses: [district]
        scoring:
          kind: weighted
          criteria:
            - {metric: list, includes: all, points: 3}
            - {metric: fund, at_least: 3, points: 1}
  - id: right
    title: 右
    points: 6
    items:
      - id: slope
        no: 3
        title: 坡
        points: 6
        assesses: [district]
        scoring:
          {kind: linear, metric: plain, zero_at: 9, full_at: 3, rounding: {places: 1, mode: down}}
        bonuses: [{id: count, kind: per_count, metric: plain, points: 0.5}]
ranking: {by: total, ties: TIES}
awards:
  - {id: first, title: 一等, ranks: [1, 1], categories: [district]}
  - {id: second, title: 二等, ranks: [2, 3], categories: [district]}
"""

EVERY = {
    "rate": ("0/10", "7/10", "8/10", "10/10", "0/0"),
    "more": ("0/10", "10/10", "11/10", "13/10", "40/10", "1/0"),
    "plain": tuple(map(str, range(10))),
    "yes": ("是", "否"),
    "list": ("[]", "[甲]", "[甲, 乙]"),
    "fund": ("0", "2.9", "3", "500"),
}
"""Values on both sides of every limit, and the least and the greatest where there are such."""

UNITS = st.lists(
    st.fixed_dictionaries(
        {}, optional={name: st.sampled_from(values) for name, values in EVERY.items()}
    ),
    min_size=1,
    max_size=6,
)
SCHEMES = st.tuples(
    st.sampled_from(["true", "false"]),
    st.sampled_from(["shared", "dense"]),
    st.sampled_from(["", "bonus_cap: 1"]),
)


@cache
def scheme_of(needs_base: str, ties: str, cap: str) -> Scheme:
    """A scheme of three items, of which the bonuses may be capped and need base points."""
    text = SMALL.replace("NEEDS", needs_base).replace("TIES", ties).replace("CAP", cap or "# none")
    return Scheme(read_rules(decode("small.yaml", text.encode())))


def card_of(scheme: Scheme, figures: Figures, at: int) -> Scorecard:
    """The scorecard of the unit at a position."""
    return scheme.scorer.score(scheme.unit(text_of(figures, name=f"第{at}区")))


def awards_of(standings: Standings) -> Mapping[str, str | None]:
    """The award of each unit."""
    return {each.card.unit: each.award.id if each.award else None for each in standings}


def outcomes(
    scheme: Scheme, units: Sequence[Figures], at: int, metric: str
) -> Iterator[tuple[Decimal, int, int]]:
    """The total, the rank and the awards changed for every value of a figure, and without it."""
    cards = [card_of(scheme, figures, number) for number, figures in enumerate(units)]
    now = awards_of(rank(scheme.rules, cards))
    rest = {name: text for name, text in units[at].items() if name != metric}
    for value in (*EVERY[metric], None):
        figures = rest if value is None else {**rest, metric: value}
        cards[at] = card_of(scheme, figures, at)
        if cards[at].silent:
            continue  # nobody would have verified a figure of it
        standings = rank(scheme.rules, cards)
        (place,) = (each.rank or 0 for each in standings if each.card is cards[at])
        new = awards_of(standings)
        yield cards[at].total, place, sum(new[name] != now[name] for name in now)


def result_for(scheme: Scheme, units: Sequence[Figures]) -> Result:
    """The result of the units."""
    return result_of(scheme.rules, [card_of(scheme, each, at) for at, each in enumerate(units)])


def index_of(figure: AuditedFigure) -> int:
    """The position of the unit of a figure."""
    return int(figure.standing.card.unit[1:-1])


@given(made=SCHEMES, units=UNITS)
def test_every_outcome_is_within_what_is_said(
    made: tuple[str, str, str], units: list[dict[str, str]]
) -> None:
    scheme = scheme_of(*made)
    found = audit(result_for(scheme, units), everything=True)
    assert len(found.figures) == sum(map(len, units)) == found.unverified == found.given
    for each in found.figures:
        stake = each.stake
        for total, place, awards in outcomes(scheme, units, index_of(each), each.metric):
            assert stake.low is None or stake.low <= total
            assert stake.high is None or total <= stake.high
            assert stake.best <= place <= stake.worst
            assert awards <= stake.at_all


@given(made=SCHEMES, units=UNITS)
def test_the_ends_are_reached(made: tuple[str, str, str], units: list[dict[str, str]]) -> None:
    scheme = scheme_of(*made)
    whole = [{name: values[1] for name, values in EVERY.items()} | each for each in units]
    found = audit(result_for(scheme, whole), everything=True)
    for each in found.figures:
        if each.metric == "plain":
            continue  # its base falls while its bonus rises, of which the ends are not reached
        totals, places, awards = zip(
            *outcomes(scheme, whole, index_of(each), each.metric), strict=True
        )
        stake = each.stake
        assert (stake.low, stake.high) == (min(totals), max(totals))
        assert (stake.best, stake.worst) == (min(places), max(places))
        assert stake.points == max(totals) - min(totals)
        assert stake.awards == stake.at_all >= max(awards)


@given(made=SCHEMES, units=UNITS)
def test_without_everything_only_what_decides_is_named(
    made: tuple[str, str, str], units: list[dict[str, str]]
) -> None:
    result = result_for(scheme_of(*made), units)
    short, full = audit(result), audit(result, everything=True)
    assert short.figures == tuple(each for each in full.figures if each.stake.at_all)
    assert short[1:-1] == full[1:-1]
    assert short.decisive == len(short.figures)
    awards = [each.stake.awards for each in full.figures]
    assert awards == sorted(awards, reverse=True)


@pytest.mark.parametrize("ties", ["shared", "dense"])
@given(
    totals=st.lists(st.integers(0, 8), min_size=1, max_size=9),
    low=st.integers(-1, 9),
    high=st.integers(-1, 9),
)
def test_the_ladder_agrees_with_ranking_at_every_position(
    ties: str, totals: list[int], low: int, high: int
) -> None:
    scheme = scheme_of("false", ties, "")
    card = card_of(scheme, {"yes": "是"}, 0)
    cards = [card._replace(unit=str(at), total=Decimal(each)) for at, each in enumerate(totals)]
    now = rank(scheme.rules, cards)
    places = Places(scheme.rules.ruleset, "district", now.lists["district"])
    low, high = min(low, totals[0]), max(high, totals[0])
    expected = 0
    for step in range(2 * low, 2 * high + 1):
        moved = Decimal(step) / 2
        new = rank(scheme.rules, [cards[0]._replace(total=moved), *cards[1:]])
        (place,) = (each.rank or 0 for each in new if each.card.unit == "0")
        assert places.rank(Decimal(totals[0]), moved) == place
        before, after = awards_of(now), awards_of(new)
        expected = max(expected, sum(after[name] != before[name] for name in before))
    assert places.ladder(Decimal(totals[0])).most(Decimal(low), Decimal(high)) == expected


def test_every_kind_of_metric_has_values() -> None:
    assert EVERY.keys() == scheme_of("true", "shared", "").metrics.keys()
    assert all(values_of(each) for each in scheme_of("true", "shared", "").metrics.values())
