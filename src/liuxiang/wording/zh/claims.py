"""The words of what units claimed, beside what was found."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "self_total": "自评总分",
    "self_item": "第{no}项自评得分",
    "claims": "自评与核实对照",
    "claims_note": (
        "多报的在前；差额即按自评数总分减去按核实数总分；每个数据的影响是只把它改回自评数时"
        "总分的变化，有封顶等规则时相加不一定等于差额；{figures} 个数据中还有 {unverified} 个"
        "未核实，两边都按自评数计"
    ),
    "claims_reported": "按自评数总分",
    "claims_verified": "按核实数总分",
    "claims_difference": "差额",
    "claims_reported_rank": "按自评数名次",
    "claims_verified_rank": "按核实数名次",
    "claims_unverified": "未核实",
    "claims_self": "自评总分",
    "claims_figures": "核实改动",
    "claims_none": "没有数据因核实而改动",
    "claims_of_unit": "{unit}：{figures}",
    "claims_figure": "第{nos}项{title}，自评 {claimed}，核实 {found}，{cost}",
    "claims_figure_said": "第{nos}项{title}，自评 {claimed}，核实 {found}（{said}），{cost}",
    "claims_said": "{by}：{reason}",
    "claims_cost": "减 {points} 分",
    "claims_gain": "加 {points} 分",
    "claims_same": "不影响总分",
    "claims_not_given": "未报",
    "claims_points": "影响分数",
    "claims_claimed": "自评数",
    "claims_found": "核实数",
    "claims_metric": "指标",
    "claims_by": "核实人",
    "claims_reason": "理由",
    "claims_sheet": "自评与核实对照",
    "claims_sheet_figures": "核实改动",
}
