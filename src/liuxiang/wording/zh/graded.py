"""The words of grades in reports."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "grade": "等次",
    "grade_range": "可能的等次",
    "grade_ceilings": "等次受限于",
    "grade_open": "{grade}（{worst}～{best}）",
    "grade_named": "等次“{title}”",
    "ceiling_named": "等次上限“{title}”",
    "grades_rule": "等次评定",
    "graded_by_total": "按总分",
    "graded_by_share": "按得分率",
    "compares_points": "“{title}”得分",
    "compares_each": "“{title}”各项得分",
    "compares_total": "总分",
    "compares_rank": "倒数名次",
    "grade_moved": "{unit}（{old} → {new}）",
    "grades_moved": "等次变动 {count} 个：{names}",
}
