"""The words of checks: summaries and manual pages."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "before_place": "{role}：",
    "comma": "，",
    "count_error": "错误 {count}",
    "count_warning": "警告 {count}",
    "count_note": "提示 {count}",
    "nothing_found": "没有问题",
    "checked": "检查文件 {count} 个：{found}",
    "held_against": "数据文件 {count} 个，按 {reference}（{file}）核对",
    "attainable_by": "{file}：各类别最多可得基本分 {points}",
    "cases_run": "{file}：用例 {count} 个，通过 {passed}，失败 {failed}",
    "cases_run_one": "{file}：用例 {count} 个，通过 {passed}，失败 {failed}",
    "cases_of": "规则：{reference}（{file}）",
    "record_follow": "另有 {count} 个用例只是因此失败：{names}",
    "record_moved": "{file}：{what} 由 {old} 改记为 {new}",
    "record_first": "{file}：记录了 {count} 个数",
    "record_expected": "{file}：改写了 {count} 处期望",
    "covered": "覆盖 {part}/{whole}",
    "mutated": (
        "改动 {count} 处：校验拒绝 {refused}，用例察觉 {killed}，"
        "只有记录的数察觉 {recorded}，意思不变 {alike}，无人察觉 {survived}"
    ),
    "left_out_of": "另有{found}没有列出：每级最多列 {most} 个",
    "severity_error": "错误",
    "severity_warning": "警告",
    "severity_note": "提示",
    "why": "缘由：",
    "such_as": "例如：",
    "instead": "应写作：",
    "what_to_do": "怎样做：",
}
