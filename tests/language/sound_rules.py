"""A rule file that uses the whole language and holds, and single faults written into it."""

from pathlib import Path
from typing import Final

GOOD = """\
liuxiang: 1
id: sample
version: "1"
title: 样例
language: zh-CN
source: {document: 大工发〔2012〕55号, issuer: 总工会, date: 2012-08-09}
period: {from: 2012-01-01, to: 2012-12-31}
points: 30
categories:
  district: {title: 区}
  industry: {title: 产业}
departments:
  office: {title: 办公室}
metrics:
  formed: {title: 建会数, kind: count, unit: 家}
  quota: {title: 任务数, kind: count}
  completion: {title: 完成率, kind: rate, part: formed, whole: quota, bounds: [0%, none]}
  coverage: {title: 覆盖率, kind: rate}
  large: {title: 规上覆盖率, kind: rate, within: coverage}
  meetings: {title: 会议数, kind: count}
  reports: {title: 报送月数, kind: count, bounds: [0, 12]}
  fund: {title: 资金, kind: amount}
  charter: {title: 章程, kind: yes_no}
  centre: {title: 服务中心, kind: checklist, members: {sign: 牌子, staff: 人员}}
  visit: {title: 考察, kind: points}
  praise: {title: 推广, kind: points}
policies:
  missing: not_met
  nothing_to_measure: met
  bonus_needs_base: true
actions:
  - id: first
    title: 第一行动
    points: 17
    items:
      - id: whole
        no: 1
        title: 整项
        points: 8
        assesses: [district, industry]
        departments: [office]
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: completion, at_least: 100%}
            - {metric: coverage, at_least: 80%, only: [district]}
            - {metric: charter, is: true}
            - {metric: centre, includes: [sign, staff]}
            - {id: either, any_of: [{metric: large, more_than: 1%}, {metric: fund, at_most: 9}]}
        bonuses:
          - id: over
            title: 超额
            kind: per_step
            metric: completion
            above: 100%
            step: 1%
            points: 0.2
            cap: 2
          - {id: by-fund, title: 资金, kind: per_step, metric: fund, above: 0, step: 8, points: 1,
             cap: 4}
      - id: parts
        no: 2
        title: 分款
        points: 9
        assesses: [district]
        scoring:
          kind: weighted
          criteria:
            - {metric: meetings, at_least: 4, points: 6}
            - {metric: reports, at_least: 12, points: 3}
  - id: second
    title: 第二行动
    points: 13
    items:
      - id: steps
        no: 3
        title: 分档
        points: 4
        assesses: [district, industry]
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: coverage, at_least: 90%}, points: 4}
            - {when: {metric: coverage, at_least: 80%}, points: 2}
      - id: slope
        no: 4
        title: 按比例
        points: 3
        assesses: [industry]
        scoring:
          kind: linear
          metric: large
          zero_at: 60%
          full_at: 100%
          rounding: {places: 2, mode: half_up}
      - id: losses
        no: 5
        title: 扣分
        points: 5
        assesses: [district, industry]
        scoring:
          kind: deductions
          deductions:
            - {metric: meetings, below: 4, step: 1, points: 2}
            - {id: thin, metric: coverage, below: 95%, step: 1%, points: 0.5, cap: 3}
      - {id: seen, no: 6, title: 考察, points: 1, assesses: [district],
         scoring: {kind: judged, metric: visit}}
  - id: third
    title: 加分
    items:
      - id: more
        no: 7
        title: 加分
        assesses: [district, industry]
        bonuses:
          - {id: each, title: 每次, kind: per_count, metric: meetings, points: 1, only: [district],
             cap: 3}
          - {id: once, title: 一次, kind: fixed, when: {metric: charter, is: true}, points: 1}
          - {id: praised, title: 推广, kind: discretionary, metric: praise, cap: 5}
rulings:
  - id: R1
    title: 问
    items: [whole]
    reading: 甲
    alternatives:
      - {id: b, reading: 乙, set: {policies.bonus_needs_base: false}}
  - {id: R2, title: 再问, reading: 甲}
ranking: {by: total, ties: shared}
awards:
  - {id: best, title: 优秀, ranks: [1, 4], categories: [district, industry], labels: {industry: 优}}
  - {id: good, title: 先进, ranks: [5, 9], categories: [district]}
"""


BAD: Final = Path(__file__).parents[1] / "cases" / "bad"


def bad(name: str) -> str:
    """A planted fault: the sound rule file with one thing changed, below the line that says so."""
    return (BAD / f"{name}.yaml").read_text("utf-8")


def place_of(snippet: str, text: str) -> tuple[int, int]:
    """The line and column where `snippet`, which is there once, begins in `text`."""
    assert text.count(snippet) == 1, snippet
    before = text[: text.index(snippet)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
