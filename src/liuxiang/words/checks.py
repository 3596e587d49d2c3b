"""The words of checks: summaries and manual pages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.message import Language

WORDS: Final[Mapping[str, Mapping[Language, str]]] = MappingProxyType(
    {
        "comma": {"zh": "，", "en": ", "},
        "count_error": {"zh": "错误 {count}", "en": "errors: {count}"},
        "count_warning": {"zh": "警告 {count}", "en": "warnings: {count}"},
        "count_note": {"zh": "提示 {count}", "en": "notes: {count}"},
        "nothing_found": {"zh": "没有问题", "en": "nothing found"},
        "checked": {"zh": "检查文件 {count} 个：{found}", "en": "files: {count}; {found}"},
        "held_against": {
            "zh": "数据文件 {count} 个，按 {reference}（{file}）核对",
            "en": "unit files: {count}, held against {reference} ({file})",
        },
        "attainable_by": {
            "zh": "{file}：各类别最多可得基本分 {points}",
            "en": "{file}: base points that can be attained: {points}",
        },
        "cases_run": {
            "zh": "{file}：用例 {count} 个，通过 {passed}，失败 {failed}",
            "en": "{file}: {count} cases, {passed} passed, {failed} failed",
        },
        "cases_run_one": {
            "zh": "{file}：用例 {count} 个，通过 {passed}，失败 {failed}",
            "en": "{file}: {count} case, {passed} passed, {failed} failed",
        },
        "cases_of": {
            "zh": "规则：{reference}（{file}）",
            "en": "rules: {reference} ({file})",
        },
        "record_follow": {
            "zh": "另有 {count} 个用例只是因此失败：{names}",
            "en": "failing from this alone, {count} more: {names}",
        },
        "record_moved": {
            "zh": "{file}：{what} 由 {old} 改记为 {new}",
            "en": "{file}: {what} was recorded as {old}, and is now {new}",
        },
        "record_first": {
            "zh": "{file}：记录了 {count} 个数",
            "en": "{file}: {count} numbers recorded",
        },
        "record_expected": {
            "zh": "{file}：改写了 {count} 处期望",
            "en": "{file}: {count} expectations written anew",
        },
        "covered": {"zh": "覆盖 {part}/{whole}", "en": "coverage {part}/{whole}"},
        "mutated": {
            "zh": "改动 {count} 处：校验拒绝 {refused}，用例察觉 {killed}，"
            "只有记录的数察觉 {recorded}，意思不变 {alike}，无人察觉 {survived}",
            "en": "{count} mutants: {refused} refused by the checks, {killed} noticed by a case, "
            "{recorded} by the recorded numbers alone, {alike} mean the same, {survived} survived",
        },
        "left_out_of": {
            "zh": "另有{found}没有列出：每级最多列 {most} 个",
            "en": "not shown: {found}; at most {most} of a level are",
        },
        "severity_error": {"zh": "错误", "en": "error"},
        "severity_warning": {"zh": "警告", "en": "warning"},
        "severity_note": {"zh": "提示", "en": "note"},
        "why": {"zh": "缘由：", "en": "Why: "},
        "such_as": {"zh": "例如：", "en": "For example:"},
        "instead": {"zh": "应写作：", "en": "Instead:"},
        "what_to_do": {"zh": "怎样做：", "en": "What to do: "},
    }
)
