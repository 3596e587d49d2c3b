"""The words of archives and verifications."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "verified_title": "Verification of {subject}",
    "verified_by": "computed by liuxiang {old}, verified by liuxiang {new}",
    "verified_rules": "rules {reference}",
    "fingerprints_before": "fingerprints as recorded: rules {rules}, data {data}",
    "verified_stands": (
        "Everything stands. Files as recorded: {files}; units with the same total, rank and "
        "award: {units}."
    ),
    "verified_differs": "Something differs. Files: {files}; results: {results}.",
    "verified_still": "The total, rank and award of every unit stands ({units}).",
    "verified_files": "Files that are not as recorded",
    "verified_results": "Results that are not as recorded",
    "verified_reasons": "Why",
    "verified_reports": "Reports that do not say what the result does",
    "verified_left": "… {count} more (--all lists them)",
    "reason_rules": "The rule file is not the one recorded",
    "reason_files": "The data are not those recorded",
    "reason_program": "The program is another version ({old} → {new}); see its changelog",
    "reason_result": (
        "The files and the program are those recorded, but do not come to this result: the "
        "result itself was changed"
    ),
    "head_file": "File",
    "head_change": "Change",
    "head_recorded": "Recorded",
    "head_now": "Now",
    "head_what": "What",
    "was_changed": "changed",
    "was_missing": "missing",
    "was_added": "added",
    "item_points": "points of item {no}",
    "item_base": "base points of item {no}",
    "item_bonus": "bonus points of item {no}",
    "what_fingerprint": "fingerprints",
    "what_state": "state",
    "what_ranked": "ranked (its rank)",
    "what_category": "category",
    "what_base": "base points",
    "what_bonus": "bonus points",
    "what_total": "total",
    "what_rank": "rank",
    "what_grade": "grade",
    "what_award": "award",
    "what_decided_rank": "decided rank",
    "what_decided_award": "decided award",
    "path_absolute": "it is an absolute path",
    "path_drive": "it names a drive",
    "path_backslash": "it has a backslash",
    "path_controls": "it has line breaks or other control characters",
    "path_outside": "it leads out of its folder",
    "bulk_size": "it unpacks to more than {limit} MiB",
    "bulk_count": "it holds more than {limit} files",
    "bulk_ratio": "`{path}` unpacks to more than {limit} times its size",
    "damage_member": "the content of `{path}` is not what was packed",
    "damage_cut_short": "its end is missing, as after an incomplete download",
}
