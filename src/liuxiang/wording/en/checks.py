"""The words of checks: summaries and manual pages."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "before_place": "{role}:",
    "comma": ", ",
    "count_error": "errors: {count}",
    "count_warning": "warnings: {count}",
    "count_note": "notes: {count}",
    "nothing_found": "nothing found",
    "checked": "files: {count}; {found}",
    "held_against": "unit files: {count}, held against {reference} ({file})",
    "attainable_by": "{file}: base points that can be attained: {points}",
    "cases_run": "{file}: {count} cases, {passed} passed, {failed} failed",
    "cases_run_one": "{file}: {count} case, {passed} passed, {failed} failed",
    "cases_of": "rules: {reference} ({file})",
    "record_follow": "failing from this alone, {count} more: {names}",
    "record_moved": "{file}: {what} was recorded as {old}, and is now {new}",
    "record_first": "{file}: {count} numbers recorded",
    "record_expected": "{file}: {count} expectations written anew",
    "covered": "coverage {part}/{whole}",
    "mutated": (
        "{count} mutants: {refused} refused by the checks, {killed} noticed by a case, "
        "{recorded} by the recorded numbers alone, {alike} mean the same, {survived} survived"
    ),
    "left_out_of": "not shown: {found}; at most {most} of a level are",
    "severity_error": "error",
    "severity_warning": "warning",
    "severity_note": "note",
    "why": "Why: ",
    "such_as": "For example:",
    "instead": "Instead:",
    "what_to_do": "What to do: ",
}
