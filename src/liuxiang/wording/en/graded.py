"""The words of grades in reports."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "grade": "Grade",
    "grade_range": "Possible grades",
    "grade_ceilings": "Pressed by",
    "grade_open": "{grade} ({worst} … {best})",
    "grade_named": "grade “{title}”",
    "ceiling_named": "ceiling “{title}”",
    "grades_rule": "grading",
    "graded_by_total": "by total",
    "graded_by_share": "by share",
    "compares_points": "points of “{title}”",
    "compares_each": "points of each item of “{title}”",
    "compares_total": "total",
    "compares_rank": "place from the last",
    "grade_moved": "{unit} ({old} → {new})",
    "grades_moved": "Grades that change ({count}): {names}",
}
