"""Readings that change more than a value: whole items, what others change, limits of entries."""

from collections.abc import Iterator

import pytest

from liuxiang import rank, score
from liuxiang.comparison.choices import Combination, choices
from liuxiang.comparison.rulings import sensitivity
from liuxiang.comparison.runs import Runner
from liuxiang.exact import show
from liuxiang.ranking import result_of
from liuxiang.ruleset.load import RuleFile, read_rules, with_rulings
from liuxiang.source import decode
from liuxiang.units import Unit
from liuxiang.units.read import UnitReader

RULES = """\
liuxiang: 1
id: hard
version: "1"
title: 难
points: 14
categories:
  district: {title: 区}
  industry: {title: 产业}
metrics:
  done: {title: 完成率, kind: rate, bounds: [0%, none]}
  charter: {title: 章程, kind: yes_no}
  work: {title: 考察, kind: points}
  deals: {title: 合同数, kind: count}
bonus_cap: 4
actions:
  - id: one
    title: 甲
    points: 14
    items:
      - id: first
        no: 1
        title: 一
        points: 6
        assesses: [district, industry]
        scoring: {kind: all_or_nothing, criteria: [{metric: done, at_least: 90%}]}
        bonuses: [{id: over, kind: per_step, metric: done, above: 100%, step: 5%, points: 1}]
      - id: second
        no: 2
        title: 二
        points: 4
        assesses: [district]
        scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}
        bonuses: [{id: each, kind: per_count, metric: deals, points: 0.5}]
      - id: seen
        no: 3
        title: 三
        points: 4
        assesses: [district, industry]
        scoring: {kind: judged, metric: work}
rulings:
  - id: WHOLE
    title: 整项另定
    reading: 不另定
    alternatives:
      - id: other
        reading: 另定
        set:
          items.second:
            id: second
            no: 2
            title: 二
            points: 4
            assesses: [district, industry]
            scoring: {kind: all_or_nothing, criteria: [{metric: deals, at_least: 2}]}
  - id: SHARES
    title: 平分
    reading: 不平分
    alternatives:
      - id: split
        reading: 平分
        set:
          items.*.scoring.kind: weighted
          items.*.scoring.rounding: {places: 2, mode: down}
          items.seen.scoring: {kind: judged, metric: work}
  - id: STRICT
    title: 达标线
    reading: 九成
    alternatives:
      - {id: all, reading: 全部, set: {items.first.criteria.done.at_least: 100%}}
      - {id: few, reading: 半数, set: {items.first.criteria.done.at_least: 50%}}
  - id: JUDGED
    title: 考察几分
    reading: 四分
    alternatives:
      - {id: less, reading: 二分, set: {items.seen.points: 2, items.first.points: 8}}
  - id: NEEDS
    title: 失基本分后加分
    reading: 不计
    alternatives:
      - {id: free, reading: 照计, set: {policies.bonus_needs_base: false}}
ranking: {by: total, ties: shared}
awards:
  - {id: best, title: 一等, ranks: [1, 1], categories: [district, industry]}
"""
UNITS = """\
unit: 甲
category: district
metrics: {done: 120%, charter: 否, deals: 3, work: {points: POINTS, reason: 好}}
---
unit: 乙
category: district
metrics: {done: 95%, charter: 是, deals: 1}
---
unit: 丙
category: industry
metrics: {done: 60%}
---
unit: 丁
category: industry
metrics: {deals: 2, work: {points: 1, reason: 可}}
"""


@pytest.fixture(scope="module")
def rules() -> RuleFile:
    return read_rules(decode("hard.yaml", RULES.encode()))


def read(rules: RuleFile, points: str) -> list[Unit]:
    """The units; 甲 has been given `points` by assessors."""
    source = decode("units.yaml", UNITS.replace("POINTS", points).encode())
    found = UnitReader(rules, "verified").read(source)
    assert [each.code for each in found.problems if each.severity == "error"] == []
    return found.units


def scored(rules: RuleFile, units: list[Unit]) -> list[tuple[str, int | None]]:
    """The total and rank of each unit."""
    places = {
        each.card.unit: (show(each.card.total), each.rank)
        for each in rank(rules, score(rules, units))
    }
    return [places[unit.name] for unit in units]


def combinations(rules: RuleFile) -> Iterator[Combination]:
    return choices(rules).combinations(100)


def test_every_run_is_a_score(rules: RuleFile) -> None:
    units = read(rules, "2")
    runner = Runner(rules, units)
    count = 0
    for combination in combinations(rules):
        chosen = with_rulings(rules, map(str, combination))
        places = runner.run(combination)
        assert [(show(each.total), each.rank) for each in places] == scored(chosen, units)
        count += 1
    assert count == 48


def test_entries_above_what_a_reading_admits_are_left_out(rules: RuleFile) -> None:
    """甲 was given 3, which `JUDGED=less` does not admit; `score` refuses its file then too."""
    result = result_of(rules, score(rules, read(rules, "3")))
    done = sensitivity(result)
    assert (done.ran, done.left_out, done.is_complete) == (24, 24, True)
    (left,) = done.broken
    assert (list(map(str, left.choices)), left.problem.code) == (["JUDGED=less"], "LX244")
    assert str(left.problem.place) == "units.yaml:3:51"
    other = with_rulings(rules, ["JUDGED=less"])
    source = decode("units.yaml", UNITS.replace("POINTS", "3").encode())
    problems = UnitReader(other, "verified").read(source).problems
    (refused,) = [each for each in problems if each.severity == "error"]
    assert (refused.code, refused.values) == ("LX244", left.problem.values)
