"""What a change says of itself: both marks, both metrics, and ids where titles do not differ."""

from typing import Final, NamedTuple

import pytest

from liuxiang.changes import amendment
from liuxiang.views.diff.telling import Telling
from tests.changes.building import edited, ruleset

Edits = tuple[tuple[str, str], ...]


class Told(NamedTuple):
    """An edit of rules, and the sentences for it in both languages."""

    edit: Edits
    zh: tuple[str, ...]
    en: tuple[str, ...]
    rules: Edits = ()


CHARTER: Final = (
    "{id: once, title: 一次, kind: fixed, when: {metric: charter, is: true}, points: 1}"
)
ONCE: Final = CHARTER.replace("charter, is: true", "reports, at_least: 4")
PARTS: Final = (
    "          kind: weighted\n          criteria:\n"
    "            - {metric: cover, at_least: 70%, points: 2}\n"
    "            - {metric: charter, is: true, points: 4}\n"
)
CRITERIA: Final = (
    "            - {metric: charter, is: true}\n            - {metric: centre, includes: [sign]}\n"
)
JOINED: Final = (
    "{id: one, any_of: [{metric: charter, is: true}, {metric: centre, includes: [sign]}]}"
)
TIER: Final = "{when: {metric: cover, at_least: 80%}, points: 4"
SOME: Final = (
    "{when: {id: some, title: 些许, any_of: "
    "[{metric: cover, at_least: 80%}, {metric: charter, is: true}]}, points: 4"
)
OVER: Final = "超额：完成率超过 100%，每 1% 加 0.2 分，只计整步，最多 2 分"
OVER_EN: Final = "超额: 完成率 above 100%, 0.2 for each 1%, whole steps, 2 at most"
READING: Final = "{id: rata, reading: 按比例"

CASES: Final = {
    "another metric": Told(
        ((ONCE, ONCE.replace("reports", "late")),),
        ("第7项“均分”·加分“一次”：所考核的指标由“报送数”换为“迟报数”",),
        ("item 7 “均分”, bonus “一次”: measures 迟报数 instead of 报送数",),
        ((CHARTER, ONCE),),
    ),
    "another metric and another mark": Told(
        ((ONCE, ONCE.replace("reports, at_least: 4", "late, at_most: 9")),),
        ("第7项“均分”·加分“一次”：所考核的指标由“报送数 ≥ 4”换为“迟报数 ≤ 9”",),
        ("item 7 “均分”, bonus “一次”: measures 迟报数 ≤ 9 instead of 报送数 ≥ 4",),
        ((CHARTER, ONCE),),
    ),
    "a line of another metric": Told(
        (("cover, zero_at: 50%, full_at: 90%", "large, zero_at: 60%, full_at: 90%"),),
        (
            "第4项“按比例”：所考核的指标由"
            "“覆盖率：50% 得 0 分，90% 得满分，其间按比例（2 位小数，舍去尾数）”"
            "换为“大企业覆盖率：60% 得 0 分，90% 得满分，其间按比例（2 位小数，舍去尾数）”",
        ),
        (
            "item 4 “按比例”: measures 大企业覆盖率: 0 at 60%, full at 90%, in proportion between "
            "(2 decimals, down) instead of 覆盖率: 0 at 50%, full at 90%, in proportion between "
            "(2 decimals, down)",
        ),
    ),
    "a deduction of another metric keeps its id": Told(
        (("{metric: late, above: 1, step: 2", "{id: late, metric: reports, above: 7, step: 2"),),
        (
            "第5项“扣分”·扣分“报送数”：所考核的指标由"
            "“迟报数：超过 1，每 2 扣 1 分，最多 3 分，只计整步”"
            "换为“报送数：超过 7，每 2 扣 1 分，最多 3 分，只计整步”",
        ),
        (
            "item 5 “扣分”, deduction “报送数”: measures 报送数: above 7, 1 off for each 2, "
            "3 at most, whole steps instead of 迟报数: above 1, 1 off for each 2, 3 at most, "
            "whole steps",
        ),
    ),
    "another way to score, and a mark": Told(
        (
            (
                PARTS,
                PARTS.replace("weighted", "all_or_nothing")
                .replace("70%, points: 2", "75%")
                .replace(", points: 4", ""),
            ),
        ),
        (
            "第2项“分款”：计分办法由“分条计分（覆盖率 ≥ 70%：2 分、章程 是：4 分）”"
            "改为“全部达标才得分（覆盖率 ≥ 75%、章程 是）”",
            "第2项“分款”·条件“覆盖率”：标准由 ≥ 70% 提高到 ≥ 75%",
        ),
        (
            "item 2 “分款”: scored as all or nothing (覆盖率 ≥ 75%, 章程 yes) instead of "
            "weighted (覆盖率 ≥ 70%: 2, 章程 yes: 4)",
            "item 2 “分款”, criterion “覆盖率”: threshold raised from ≥ 70% to ≥ 75%",
        ),
    ),
    "equal shares": Told(
        (
            (
                PARTS,
                PARTS.replace(", points: 2", "")
                .replace(", points: 4", "")
                .replace("weighted\n", "weighted\n          rounding: {places: 1, mode: down}\n"),
            ),
        ),
        ("第2项“分款”：计分办法由“各条分别给分”改为“各条平分”",),
        ("item 2 “分款”: scored as equal shares instead of points for each criterion",),
    ),
    "a metric of another kind with its marks": Told(
        (
            ("fundsum: {title: 资金, kind: amount}", "fundsum: {title: 资金, kind: rate}"),
            ("less_than: 5000", "less_than: 50%"),
        ),
        ("指标“资金”：指标种类由“数额（< 5000）”改为“率（< 50%）”",),
        ("metric “资金”: kind of metric from amount (< 5000) to rate (< 50%)",),
    ),
    "a metric in another unit with its marks": Told(
        (("amount, unit: 元}", "amount, unit: 万元}"), ("less_than: 5000", "less_than: 0.5")),
        ("指标“资金”：单位由“元（< 5000 元）”改为“万元（< 0.5 万元）”",),
        ("metric “资金”: counted in 万元 (< 0.5 万元) instead of 元 (< 5000 元)",),
        (("kind: amount}", "kind: amount, unit: 元}"),),
    ),
    "criteria joined": Told(
        ((CRITERIA, f"            - {JOINED}\n"),),
        (
            "第1项“建会”：分列的条件合并为任选其一：章程 是、六有 有 牌子 → "
            "章程 是，或 六有 有 牌子",
        ),
        (
            "item 1 “建会”: criteria joined, of which one is enough: 章程 yes, 六有 牌子 becomes "
            "章程 yes, or 六有 牌子",
        ),
    ),
    "a tier whose criterion is one of two": Told(
        ((TIER, SOME),),
        ("第3项“分档”·“覆盖率 ≥ 80%”一档：改为任选其一：些许：覆盖率 ≥ 80%，或 章程 是",),
        (
            "item 3 “分档”, tier “覆盖率 ≥ 80%”: one of several is enough now: "
            "些许: 覆盖率 ≥ 80%, or 章程 yes",
        ),
    ),
    "a tier whose criterion is no longer one of two": Told(
        ((SOME, TIER),),
        ("第3项“分档”·“些许：覆盖率 ≥ 80%，或 章程 是”一档：不再任选其一，改为：覆盖率 ≥ 80%",),
        (
            "item 3 “分档”, tier “些许: 覆盖率 ≥ 80%, or 章程 yes”: "
            "no longer one of several, but 覆盖率 ≥ 80%",
        ),
        ((TIER, SOME),),
    ),
    "a tier by a group of what it did not ask for": Told(
        ((f"{TIER}, id: low", SOME.replace("cover", "large") + ", id: low"),),
        (
            "第3项“分档”·“些许：大企业覆盖率 ≥ 80%，或 章程 是”一档：所考核的指标由"
            "“覆盖率 ≥ 80%”换为“些许：大企业覆盖率 ≥ 80%，或 章程 是”",
        ),
        (
            "item 3 “分档”, tier “些许: 大企业覆盖率 ≥ 80%, or 章程 yes”: "
            "measures 些许: 大企业覆盖率 ≥ 80%, or 章程 yes instead of 覆盖率 ≥ 80%",
        ),
        ((TIER, f"{TIER}, id: low"),),
    ),
    "a step and its points": Told(
        (("above: 1, step: 2, points: 1", "above: 1, step: 1, points: 0.5"),),
        ("第5项“扣分”·扣分“迟报数”：每步长度与分值按比例由 2（1 分）改为 1（0.5 分）",),
        (
            "item 5 “扣分”, deduction “迟报数”: step and its points in proportion "
            "from 2 (points: 1) to 1 (points: 0.5)",
        ),
    ),
    "a bonus of another kind": Told(
        (
            (
                "kind: per_count, metric: reports, points: 1",
                "kind: per_step, metric: reports, above: 9, step: 1, points: 1",
            ),
        ),
        (
            "第7项“均分”·加分“每件”：加分办法由“按个加分（每件：每个加 1 分，不封顶）”"
            "改为“按步加分（每件：报送数超过 9，每 1 加 1 分，只计整步，不封顶）”",
        ),
        (
            "item 7 “均分”, bonus “每件”: bonus earned as per step "
            "(每件: 报送数 above 9, 1 for each 1, whole steps, no cap) "
            "instead of per count (每件: 1 for each, no cap)",
        ),
    ),
    "the days that figures are about": Told(
        (("{from: 2012-01-01, to: 2012-12-31}", "{from: 2013-01-01, to: 2013-06-30}"),),
        ("规则文件：考核期由 2012-01-01 至 2012-12-31 改为 2013-01-01 至 2013-06-30",),
        ("rule file: period from 2012-01-01–2012-12-31 to 2013-01-01–2013-06-30",),
    ),
    "the document that rules are taken from": Told(
        (("{document: 样发〔2012〕1号}", "{document: 样发〔2012〕2号, issuer: 样例总工会}"),),
        ("规则文件：文件信息由“样发〔2012〕1号”改为“样发〔2012〕2号，样例总工会”",),
        ("rule file: heading of the file from “样发〔2012〕1号” to “样发〔2012〕2号, 样例总工会”",),
    ),
    "what caps bonuses": Told(
        (("title: 均分\n", "title: 均分\n        bonus_cap: 3\n"),),
        ("第7项“均分”的加分：设上限 3 分",),
        ("the bonuses of item 7 “均分”: capped at 3 now",),
    ),
    "a figure of a rate by another id and the same title": Told(
        (("  quota: {title", "  tasks: {title"), ("whole: quota", "whole: tasks")),
        ("指标“任务数”：标识由 quota 改为 tasks",),
        ("metric “任务数”: renamed from quota to tasks",),
    ),
    "a reading by another id": Told(
        ((READING, READING.replace("rata", "share")),),
        ("口径 R1（不足一步）·另一口径 share：标识由 rata 改为 share",),
        ("ruling R1 (不足一步), other reading share: renamed from rata to share",),
    ),
    "a bonus by another id and what names it": Told(
        (("{id: over, title", "{id: more, title"), ("bonuses.over.", "bonuses.more.")),
        ("第1项“建会”·加分“超额”：标识由 over 改为 more",),
        ("item 1 “建会”, bonus “超额”: renamed from over to more",),
    ),
    "a group for some": Told(
        (("- id: either\n", "- id: either\n              only: [district]\n"),),
        (
            "第1项“建会”·条件“大企业覆盖率 ≥ 80%，或 报送数 > 9（只考核区）”："
            "适用类别缩小：区、产业 → 区",
        ),
        (
            "item 1 “建会”, criterion “大企业覆盖率 ≥ 80%, or 报送数 > 9 (only 区)”: "
            "counts for fewer: 区, 产业 becomes 区",
        ),
    ),
    "ranks of which one is left": Told(
        (("ranks: [5, 9]", "ranks: [5, 5]"),),
        ("奖项“先进”：名次由 第 5–9 名 缩小到 第 5 名",),
        ("award “先进”: ranks narrowed from 5–9 to 5",),
    ),
    "a title with quotation marks": Told(
        (("title: 均分“十条”\n", "title: 均分“十条”\n        bonus_cap: 3\n"),),
        ("第7项“均分‘十条’”的加分：设上限 3 分",),
        ("the bonuses of item 7 “均分‘十条’”: capped at 3 now",),
        (("title: 均分\n", "title: 均分“十条”\n"),),
    ),
    "a bonus for some": Told(
        ((CHARTER, CHARTER.replace("kind", "only: [district], kind")),),
        ("第7项“均分”·加分“一次”：适用类别缩小：区、产业 → 区",),
        ("item 7 “均分”, bonus “一次”: counts for fewer: 区, 产业 becomes 区",),
    ),
}


@pytest.mark.parametrize("which", CASES)
def test_it_is_told(which: str) -> None:
    case = CASES[which]
    old = edited(*case.rules)
    made = amendment(ruleset(old), ruleset(edited(*case.edit, text=old)))
    told = {each: Telling(made, each) for each in ("zh", "en")}
    assert tuple(map(told["zh"].message, made.changes)) == case.zh
    assert tuple(map(told["en"].message, made.changes)) == case.en


def test_values_are_told_by_the_ids_of_their_version() -> None:
    edits = (
        ("  industry: {title: 产业}", "  trade: {title: 产业, was: industry}"),
        (
            "title: 分款\n        points: 6\n        assesses: [district, industry]",
            "title: 分款\n        points: 6\n        assesses: [trade]",
        ),
        ("  late: {title: 迟报数", "  tardy: {was: late, title: 迟报数"),
        ("{metric: late, above: 1", "{metric: tardy, above: 1"),
        (
            "            - {metric: charter, is: true}\n",
            "            - {metric: charter, is: true}\n"
            "            - {metric: tardy, at_most: 5}\n",
        ),
    )
    text = edited(*edits).replace("[district, industry]", "[district, trade]")
    changes = amendment(ruleset(edited()), ruleset(text)).changes
    assert [(each.code, each.old, each.new) for each in changes] == [
        ("LX811", None, "tardy at_most 5"),
        ("LX829", "district, industry", "trade"),
        ("LX814", "industry", "trade"),
        ("LX814", "late", "tardy"),
    ]
