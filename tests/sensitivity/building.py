"""A small rule file with three rulings, and units that stand where these decide something."""

from collections.abc import Iterable, Mapping

from liuxiang.ranking import Result, result_of
from liuxiang.ruleset.load import RuleFile, read_rules, with_rulings
from liuxiang.scorecards import score
from liuxiang.source import decode
from liuxiang.units.read import UnitReader

HEAD = """\
liuxiang: 1
id: small
version: "1"
title: 小规则
points: 10
categories:
  district: {title: 区}
metrics:
  formed: {title: 建会数, kind: count}
  quota: {title: 任务数, kind: count}
  completion: {title: 完成率, kind: rate, part: formed, whole: quota, bounds: [0%, none]}
  charter: {title: 章程, kind: yes_no}
  deals: {title: 合同数, kind: count}
actions:
  - id: main
    title: 行动
    points: 10
    bonus_cap: 6
    items:
      - id: formation
        no: 1
        title: 建会
        points: 6
        assesses: [district]
        scoring: {kind: all_or_nothing, criteria: [{metric: completion, at_least: 100%}]}
        bonuses:
          - {id: over, kind: per_step, metric: completion, above: 100%, step: 10%, points: 1}
      - id: service
        no: 2
        title: 服务
        points: 4
        assesses: [district]
        scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}
        bonuses:
          - {id: each, kind: per_count, metric: deals, points: 1}
"""

RULINGS = (
    """\
  - id: R1
    title: 超额加分是否封顶
    reading: 不封顶
    alternatives:
      - {id: capped, reading: 最高一分, set: {items.formation.bonuses.over.cap: 1}}
      - {id: words, reading: 另行研究}
""",
    """\
  - id: R2
    title: 合同加分每份几分
    reading: 每份一分
    alternatives:
      - {id: double, reading: 每份两分, set: {items.service.bonuses.each.points: 2}}
      - {id: half, reading: 每份半分, set: {items.service.bonuses.each.points: 0.5}}
""",
    """\
  - id: R3
    title: 并列后是否空位
    reading: 空位
    alternatives:
      - {id: dense, reading: 不空位, set: {ranking.ties: dense}}
""",
)

TAIL = """\
ranking: {by: total, ties: shared}
awards:
  - {id: first, title: 一等, ranks: [1, 1], categories: [district]}
  - {id: second, title: 二等, ranks: [2, 3], categories: [district]}
"""

UNITS: Mapping[str, tuple[int, str, int]] = {
    "甲": (130, "是", 0),
    "乙": (110, "是", 1),
    "丙": (110, "是", 1),
    "丁": (100, "是", 1),
    "戊": (90, "是", 0),
}
"""How far each has come in per cent of 100, whether it has a charter, and its deals.

Points: 甲 13; 乙, 丙 12; 丁 11; 戊 4.
"""


def rules(rulings: Iterable[str] = RULINGS, chosen: Iterable[str] = ()) -> RuleFile:
    """The rule file with these rulings, and readings chosen."""
    listed = "".join(rulings)
    text = f"{HEAD}rulings:\n{listed}{TAIL}" if listed else HEAD + TAIL
    return with_rulings(read_rules(decode("small.yaml", text.encode())), chosen)


def base(found: RuleFile, units: Mapping[str, tuple[int, str, int]] = UNITS) -> Result:
    """The units scored and ranked, in the order given."""
    text = "---\n".join(
        f"unit: {name}\ncategory: district\n"
        f"metrics: {{formed: {formed}, quota: 100, charter: {charter}, deals: {deals}}}\n"
        for name, (formed, charter, deals) in units.items()
    )
    read = UnitReader(found, "verified").read(decode("units.yaml", text.encode()))
    assert [each for each in read.problems if each.severity == "error"] == []
    return result_of(found, score(found, read.units))
