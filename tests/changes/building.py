"""Two versions of a rule file, the second made from the first by changing its text."""

from liuxiang.changes import Amendment, amendment
from liuxiang.nodes import NodeReader, single, tree
from liuxiang.ruleset import Ruleset
from liuxiang.source import decode

BASE = """\
liuxiang: 1
id: sample
version: "1"
title: 样例办法
source: {document: 样发〔2012〕1号}
period: {from: 2012-01-01, to: 2012-12-31}
points: 56
categories:
  district: {title: 区}
  industry: {title: 产业}
departments:
  office: {title: 办公室}
  fund: {title: 财务部}
metrics:
  formed: {title: 建会数, kind: count, unit: 家}
  quota: {title: 任务数, kind: count}
  done: {title: 完成率, kind: rate, part: formed, whole: quota, bounds: [0%, none]}
  cover: {title: 覆盖率, kind: rate}
  large: {title: 大企业覆盖率, kind: rate, within: cover}
  charter: {title: 章程, kind: yes_no}
  centre: {title: 六有, kind: checklist, members: {sign: 牌子, staff: 人员}}
  reports: {title: 报送数, kind: count, bounds: [0, 12]}
  fundsum: {title: 资金, kind: amount}
  late: {title: 迟报数, kind: count}
  praise: {title: 表扬分, kind: points}
  visit: {title: 考察分, kind: points}
  gain: {title: 结余, kind: amount, sum: {fundsum: 1, late: -1}, rounding: {places: 1, mode: down}}
policies: {missing: not_met, nothing_to_measure: met, bonus_needs_base: true}
actions:
  - id: first
    title: 第一行动
    points: 34
    bonus_cap: 9
    items:
      - id: all
        no: 1
        title: 建会
        points: 8
        assesses: [district, industry]
        departments: [office]
        clause: 应建尽建
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: done, at_least: 100%}
            - {metric: cover, at_least: 90%, only: [district]}
            - {metric: charter, is: true}
            - {metric: centre, includes: [sign]}
            - id: either
              any_of: [{metric: large, at_least: 80%}, {metric: reports, more_than: 9}]
        bonuses:
          - {id: over, title: 超额, kind: per_step, metric: done, above: 100%, step: 1%,
             points: 0.2, cap: 2, warn_from: 1}
      - id: parts
        no: 2
        title: 分款
        points: 6
        assesses: [district, industry]
        scoring:
          kind: weighted
          criteria:
            - {metric: cover, at_least: 70%, points: 2}
            - {metric: charter, is: true, points: 4}
      - id: steps
        no: 3
        title: 分档
        points: 6
        assesses: [district, industry]
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: cover, at_least: 90%}, points: 6}
            - {when: {metric: cover, at_least: 80%}, points: 4}
      - id: slope
        no: 4
        title: 按比例
        points: 7
        assesses: [district, industry]
        scoring: {kind: linear, metric: cover, zero_at: 50%, full_at: 90%,
                  rounding: {places: 2, mode: down}}
      - id: losses
        no: 5
        title: 扣分
        points: 5
        assesses: [district, industry]
        scoring:
          kind: deductions
          deductions:
            - {metric: late, above: 1, step: 2, points: 1, cap: 3}
            - {metric: cover, below: 95%, step: 1%, points: 0.5}
      - {id: seen, no: 6, title: 考察, points: 2, assesses: [district],
         scoring: {kind: judged, metric: visit}}
  - id: second
    title: 第二行动
    points: 22
    items:
      - id: fair
        no: 7
        title: 均分
        points: 22
        assesses: [district, industry]
        scoring:
          kind: weighted
          rounding: {places: 1, mode: half_up}
          criteria:
            - {metric: reports, at_least: 10}
            - {metric: fundsum, less_than: 5000}
        bonuses:
          - {id: pieces, title: 每件, kind: per_count, metric: reports, points: 1}
          - {id: once, title: 一次, kind: fixed, when: {metric: charter, is: true}, points: 1}
      - id: extra
        no: 8
        title: 另加
        assesses: [district, industry]
        bonuses: [{id: praised, title: 表扬, kind: discretionary, metric: praise, once_with: [all]}]
rulings:
  - id: R1
    title: 不足一步
    items: [all]
    reading: 不计
    alternatives:
      - {id: rata, reading: 按比例, set: {items.all.bonuses.over.rounding: started_steps}}
ranking: {by: total, ties: shared, lists: [
  {id: districts, categories: [district], title: 各区},
  {id: industries, categories: [industry], title: 各产业}]}
awards:
  - {id: best, title: 优秀, ranks: [1, 4], categories: [district, industry]}
  - {id: good, title: 先进, ranks: [5, 9], categories: [district]}
grades:
  bands:
    - {id: top, title: 优等, at_least: 50, when: {points: items.all, at_least: 60%}}
    - {id: mid, title: 中等, at_least: 30}
    - {id: low, title: 末等}
  ceilings:
    - {id: veto, title: 否决, when: {metric: late, more_than: 5}, at_best: low}
"""


def ruleset(text: str) -> Ruleset:
    """The models of a rule file, whether its sums hold or not."""
    node, walk = single(decode("rules.yaml", text.encode()), "LX315")
    found = tree(walk, node)
    assert walk.problems == []
    assert isinstance(walk, NodeReader)
    return Ruleset.model_validate(found.data)


def edited(*edits: tuple[str, str], text: str = BASE) -> str:
    """`text` with each first piece put in the place of the second, which stands there once."""
    for old, new in edits:
        assert text.count(old) == 1, (text.count(old), old)
        text = text.replace(old, new)
    return text


def amended(*edits: tuple[str, str]) -> Amendment:
    """What changed from the base by these edits."""
    return amendment(ruleset(BASE), ruleset(edited(*edits)))
