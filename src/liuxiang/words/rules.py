"""The words for what rule files say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.message import Language

WORDS: Final[Mapping[str, Mapping[Language, str]]] = MappingProxyType(
    {
        "in_shares": {"zh": "各条均分，{rounding}", "en": "equal shares, {rounding}"},
        "test_linear": {
            "zh": "在 {first} 得 0 分至 {second} 得满分之间按比例",
            "en": "between {first} for 0 and {second} for full, in proportion",
        },
        "test_above": {
            "zh": "不超过 {first}，每超 {second} 扣分",
            "en": "no more than {first}, points off for each {second} above",
        },
        "test_below": {
            "zh": "不低于 {first}，每低 {second} 扣分",
            "en": "no less than {first}, points off for each {second} below",
        },
        "test_above_for": {
            "zh": "不超过 {first}，每超 {second} 扣 {points} 分",
            "en": "no more than {first}, {points} off for each {second} above",
        },
        "test_below_for": {
            "zh": "不低于 {first}，每低 {second} 扣 {points} 分",
            "en": "no less than {first}, {points} off for each {second} below",
        },
        "test_judged": {"zh": "由考核组评定", "en": "judged by assessors"},
        "linear": {
            "zh": "{title}：{zero} 得 0 分，{full} 得满分，其间按比例（{rounding}）",
            "en": "{title}: 0 at {zero}, full at {full}, in proportion between ({rounding})",
        },
        "judged": {
            "zh": "{title}：由考核组评定，须写明理由",
            "en": "{title}: entered by assessors, with a reason",
        },
        "or": {"zh": "，或 ", "en": ", or "},
        "one_of": {"zh": "{title}：{parts}", "en": "{title}: {parts}"},
        "only": {"zh": "（只考核{categories}）", "en": " (only {categories})"},
        "for_points": {"zh": "：{points} 分", "en": ": {points}"},
        "deducted_above": {
            "zh": "{title}：超过 {mark}，每 {step} 扣 {points} 分",
            "en": "{title}: above {mark}, {points} off for each {step}",
        },
        "deducted_below": {
            "zh": "{title}：低于 {mark}，每 {step} 扣 {points} 分",
            "en": "{title}: below {mark}, {points} off for each {step}",
        },
        "at_most_points": {"zh": "，最多 {cap} 分", "en": ", {cap} at most"},
        "no_cap": {"zh": "，不封顶", "en": ", no cap"},
        "whole_steps": {"zh": "，只计整步", "en": ", whole steps"},
        "started_steps": {"zh": "，不足一步按一步", "en": ", each step begun"},
        "pro_rata": {"zh": "，按比例", "en": ", in proportion"},
        "steps_rounded": {"zh": "，按比例（{rounding}）", "en": ", in proportion ({rounding})"},
        "rounded": {"zh": "{places} 位小数，{mode}", "en": "{places} decimals, {mode}"},
        "half_up": {"zh": "四舍五入", "en": "half up"},
        "half_even": {"zh": "四舍六入五成双", "en": "half to even"},
        "down": {"zh": "舍去尾数", "en": "down"},
        "per_step": {
            "zh": "{title}：{metric}超过 {above}，每 {step} 加 {points} 分",
            "en": "{title}: {metric} above {above}, {points} for each {step}",
        },
        "per_count": {
            "zh": "{title}：每个加 {points} 分",
            "en": "{title}: {points} for each",
        },
        "fixed": {
            "zh": "{title}：{criterion}，加 {points} 分",
            "en": "{title}: {points} for {criterion}",
        },
        "discretionary": {
            "zh": "{title}：由考核组评定，须写明理由",
            "en": "{title}: entered by assessors, with a reason",
        },
        "bonus_cap": {
            "zh": "本项加分合计最多 {cap} 分",
            "en": "bonuses of the item: {cap} at most",
        },
        "action": {"zh": "专项行动", "en": "Action"},
        "no": {"zh": "项", "en": "No."},
        "clauses": {"zh": "具体项目", "en": "Item and clauses"},
        "points": {"zh": "分值", "en": "Points"},
        "assessed": {"zh": "考核对象", "en": "Assessed"},
        "departments": {"zh": "责任部门", "en": "Departments"},
        "action_of": {"zh": "{title}（{points}分）", "en": "{title} ({points})"},
        "full_points": {"zh": "合计 {points} 分", "en": "{points} points in all"},
        "for_all": {"zh": "通用规定", "en": "For all items"},
        "attainable_of": {
            "zh": "{category}：满分 {points} 分",
            "en": "{category}: {points} attainable",
        },
        "nothing_met": {
            "zh": "无可考核（0/0，须申报）按达标计",
            "en": "nothing to measure (0/0, to be declared) counts as met",
        },
        "nothing_not_met": {
            "zh": "无可考核（0/0）按未达标计",
            "en": "nothing to measure (0/0) counts as not met",
        },
        "missing_not_met": {
            "zh": "未报的不得分，结果为暂定",
            "en": "what is not reported earns nothing and makes the result provisional",
        },
        "needs_base": {
            "zh": "基本分为 0 的项目，加分不计",
            "en": "an item whose base is 0 earns no bonus",
        },
        "needs_no_base": {
            "zh": "基本分为 0 的项目，加分照计",
            "en": "an item whose base is 0 keeps its bonus",
        },
        "cap_of": {
            "zh": "{title}：加分合计最多 {cap} 分",
            "en": "{title}: bonuses of {cap} at most",
        },
        "ties_shared": {
            "zh": "同分同名次，其后名次空出（1、2、2、4）",
            "en": "equal totals share a rank, the next ones stay empty (1, 2, 2, 4)",
        },
        "ties_dense": {
            "zh": "同分同名次，其后名次不空（1、2、2、3）",
            "en": "equal totals share a rank, the next one follows (1, 2, 2, 3)",
        },
        "bonus_clause": {"zh": "＋ {bonus}", "en": "+ {bonus}"},
        "award_of": {
            "zh": "{category}：第 {first} 至 {last} 名为“{award}”",
            "en": "{category}: ranks {first} to {last}, “{award}”",
        },
        "award_of_one": {
            "zh": "{category}：第 {first} 名为“{award}”",
            "en": "{category}: rank {first}, “{award}”",
        },
        "rulings_heading": {
            "zh": "文件未明之处的口径（● 现用，○ 其他）",
            "en": "Readings where the text is silent (● in use, ○ others)",
        },
        "about_items": {"zh": "（第 {items} 项）", "en": " (item{s} {items})"},
        "chosen_by": {"zh": "（--ruling {key}）", "en": " (--ruling {key})"},
    }
)
