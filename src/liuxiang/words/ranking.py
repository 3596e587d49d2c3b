"""The words of rankings, and of what is said beside them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.message import Language

WORDS: Final[Mapping[str, Mapping[Language, str]]] = MappingProxyType(
    {
        "rank": {"zh": "名次", "en": "Rank"},
        "unit": {"zh": "单位", "en": "Unit"},
        "category": {"zh": "类别", "en": "Category"},
        "base": {"zh": "基本分", "en": "Base"},
        "bonus": {"zh": "加分", "en": "Bonus"},
        "total": {"zh": "总分", "en": "Total"},
        "attainable": {"zh": "满分", "en": "Full"},
        "possible": {"zh": "补齐后最高分", "en": "Possible"},
        "award": {"zh": "奖项", "en": "Award"},
        "remarks": {"zh": "备注", "en": "Remarks"},
        "department_points": {"zh": "部门得分", "en": "Dept."},
        "between": {"zh": " ", "en": ", "},
        "tied": {"zh": "并列", "en": "tied"},
        "missing": {"zh": "未报{count}", "en": "{count} missing"},
        "nothing": {"zh": "0/0×{count}", "en": "0/0×{count}"},
        "unverified": {"zh": "未核实{count}", "en": "{count} unverified"},
        "verified": {"zh": "已核实{count}", "en": "{count} verified"},
        "discretion": {"zh": "评定{points}分", "en": "{points} judged"},
        "heading": {
            "zh": "{title}（{count} 个单位，满分 {attainable}）",
            "en": "{title} (units: {count}, attainable: {attainable})",
        },
        "heading_empty": {"zh": "{title}（无单位）", "en": "{title} (no units)"},
        "by_rules": {"zh": "规则 {reference}（{file}）", "en": "rules {reference} ({file})"},
        "basis_verified": {
            "zh": "依据：核实数优先，无核实数的按自评数",
            "en": "basis: verified figures, else reported ones",
        },
        "basis_reported": {"zh": "依据：自评数", "en": "basis: reported figures"},
        "basis_reported_alone": {
            "zh": "按自评数计算，定奖须用核实数",
            "en": "reported figures alone; awards are decided by verified ones",
        },
        "all_verified": {"zh": "数据全部已核实", "en": "all figures are verified"},
        "none_verified": {
            "zh": "{figures} 个数据全部未核实，按自评数计",
            "en": "none of {figures} figures verified, counted as reported",
        },
        "few_verified": {
            "zh": "数据多数未核实（{figures} 个中 {unverified} 个），按自评数计",
            "en": "{unverified} of {figures} figures not verified, counted as reported",
        },
        "most_verified": {
            "zh": "{figures} 个数据中 {unverified} 个未核实，按自评数计",
            "en": "{unverified} of {figures} figures not verified, counted as reported",
        },
        "state_computed": {"zh": "计算结果（未审定）", "en": "Computed, not approved"},
        "state_undecided": {
            "zh": "待裁决（有待裁定或确认的事项）",
            "en": "Undecided (questions below need an answer)",
        },
        "state_provisional": {
            "zh": "暂定（补齐未报数据后可能变化）",
            "en": "Provisional (it may change when missing figures come in)",
        },
        "state_without_some": {
            "zh": "暂定（有数据未计入）",
            "en": "Provisional (some are left out)",
        },
        "left_out": {
            "zh": "未计入 {count} 份有错误的数据",
            "en": "left out for their errors: {count}",
        },
        "other_readings": {"zh": "另选裁定 {readings}", "en": "Readings chosen: {readings}"},
        "only_department": {
            "zh": "只列 {department} 负责的项目",
            "en": "only the items that {department} answers for",
        },
        "to_decide": {"zh": "须裁定或确认", "en": "To be decided or confirmed"},
        "to_know": {"zh": "须知", "en": "To be known"},
        "warnings": {"zh": "数据文件的提示", "en": "Warnings about the files"},
        "left_over": {
            "zh": "… 另有 {count} 处同类问题（{code}），--all 列出全部",
            "en": "… {count} more of this kind ({code}); --all lists them",
        },
        "left_elsewhere": {
            "zh": "… 其他文件另有 {count} 处同类问题（{code}），--all 列出全部",
            "en": "… {count} more of this kind in other files ({code}); --all lists them",
        },
        "left_over_here": {
            "zh": "  另有 {count} 条同类提示（--all 列出全部）",
            "en": "  {count} more of this kind (--all lists them)",
        },
        "by_unit": {"zh": "各单位项目核对", "en": "The items of each unit"},
        "tally": {
            "zh": "{unit}：{parts} = {count} 项；基本分 {base} + 加分 {bonus} = {total}",
            "en": "{unit}: {parts} = {count} item{s}; base {base} + bonus {bonus} = {total}",
        },
        "met": {"zh": "{count} 达标", "en": "{count} met"},
        "partly": {"zh": "{count} 部分达标", "en": "{count} partly"},
        "not_met": {"zh": "{count} 未达标", "en": "{count} not met"},
        "bonus_only": {"zh": "{count} 只加分", "en": "{count} bonus only"},
        "item_missing": {"zh": "{count} 未报", "en": "{count} missing"},
        "not_assessed": {"zh": "{count} 不考核", "en": "{count} not assessed"},
        "sheet_ranks": {"zh": "排名", "en": "Ranking"},
        "sheet_points": {"zh": "得分", "en": "Points"},
        "sheet_decisions": {"zh": "待裁决", "en": "To decide"},
        "note_of_ranks": {
            "zh": "补齐后最高分带 + 的，加分依据未报，还可能更高",
            "en": "Possible points with a + could be higher still:"
            " what a bonus rests on is missing",
        },
        "note_of_points": {
            "zh": "各项分数含基本分与加分；“未报”不是 0 分，带 * 的分数尚有数据未报；"
            "“不考核”即该项不考核本类单位",
            "en": "Points of an item are base and bonus; “missing” is not 0, and a * says that"
            " figures are missing yet; “n/a” is not assessed",
        },
        "full_of_item": {"zh": "满分", "en": "Full"},
        "bonus_of_item": {"zh": "第{no}项其中加分", "en": "Bonus within item {no}"},
        "cut_points": {"zh": "封顶减分", "en": "Cut by caps"},
        "not_reported": {"zh": "未报", "en": "missing"},
        "not_assessed_here": {"zh": "不考核", "en": "n/a"},
        "head_code": {"zh": "代码", "en": "Code"},
        "head_kind": {"zh": "性质", "en": "Kind"},
        "head_item": {"zh": "项目", "en": "Item"},
        "head_finding": {"zh": "内容", "en": "Finding"},
        "head_act": {"zh": "由谁、怎么办", "en": "Who, and what to do"},
        "kind_decide": {"zh": "须裁定", "en": "to decide"},
        "kind_know": {"zh": "须知", "en": "to know"},
        "rows_left": {
            "zh": "另有 {count} 行写不下，全部见 -f json",
            "en": "no room for {count} more row{s}; see -f json for all",
        },
        "page_of": {"zh": "第 &P 页，共 &N 页", "en": "Page &P of &N"},
        "cut": {"zh": "封顶减去 {points} 分（{scope}）", "en": "{points} cut by a cap ({scope})"},
        "wrote": {"zh": "已写入 {path}", "en": "Wrote {path}"},
        "faults": {
            "zh": "{errors} 个错误，{warnings} 个警告；没有排名",
            "en": "errors: {errors}, warnings: {warnings}; nothing was ranked",
        },
        "omitted": {"zh": "有 {count} 份数据未计入排名", "en": "{count} left out of the ranking"},
        "first": {"zh": "第一处", "en": "first here"},
        "other": {"zh": "另一处", "en": "the other place"},
        "defined": {"zh": "声明处", "en": "declared here"},
        "recorded": {"zh": "记录处", "en": "recorded here"},
        "addend": {"zh": "其中", "en": "one of those added"},
    }
)
