"""The words of which figures to verify first."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "audit": "优先核实的数据",
    "audit_counts": (
        "{given} 个数据中有 {unverified} 个未核实；其中 {decisive} 个单独有误就可能使奖项变动"
        "（{limitless} 个只是因为数据没有上限或下限）。这 {decisive} 个全部核实、且与自评一致后，"
        "其余数据任何一个单独有误，奖项都不会变动；几个数据同时有误的情形不在其内"
    ),
    "audit_note": (
        "假定只有这一个数据有误（可以是指标范围内的任何数，也可以是没有），其余数据都不变：“奖项变动”"
        "是奖项最多有几个单位与现在不同，“涉及分数”是总分最高与最低之差；按奖项变动、涉及分数从多到少排列。"
        "带 + 的，数据没有上限或下限，只计有限的一边，还可能更多"
    ),
    "audit_none": (
        "{given} 个数据中有 {unverified} 个未核实；其中任何一个单独有误，奖项都不会变动；"
        "几个数据同时有误的情形不在其内"
    ),
    "audit_all_verified": "没有未核实的数据",
    "audit_left": "另有 {count} 个（--all 列出全部，包括不影响奖项的）",
    "audit_figure": "数据",
    "audit_item": "第{nos}项{title}",
    "audit_metric": "指标",
    "audit_value": "自评数",
    "audit_awards": "奖项变动",
    "audit_at_all": "不限范围时奖项变动",
    "audit_points": "涉及分数",
    "audit_totals": "总分可在",
    "audit_ranks": "名次可在",
    "audit_from_to": "{low}–{high}",
    "audit_lowest": "最低总分",
    "audit_highest": "最高总分",
    "audit_best": "最好名次",
    "audit_worst": "最差名次",
    "audit_no_limit": "不限",
}
