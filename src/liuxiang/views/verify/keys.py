"""The JSON of `verify -f json`: what stands of a recorded result, and what does not."""

from typing import Final, get_args

from liuxiang.archives.bag import Change, FileChange
from liuxiang.archives.recorded import RecordedFingerprint
from liuxiang.archives.verification import Difference, Reason, Verification
from liuxiang.views.common import FINGERPRINT_TEXT, USED_RULES, VERSION
from liuxiang.views.shape import (
    BOOLEAN,
    ITEM_NO_OR_NULL,
    SHA256,
    TEXT,
    Shape,
    array,
    key,
    nested,
    nullable,
    one_of,
)

BOTH_FINGERPRINTS: Final = Shape[RecordedFingerprint, object](
    "Fingerprint",
    "What a result rests on, in a few characters.",
    key("rules", FINGERPRINT_TEXT, "Of the rule file.", lambda found, _: found.rules),
    key("data", FINGERPRINT_TEXT, "Of the data.", lambda found, _: found.data),
)

FILE: Final = Shape[FileChange, object](
    "FileChange",
    "A file that is not as recorded.",
    key("file", TEXT, "Its path.", lambda it, _: it.file),
    key("change", one_of(*get_args(Change)), "What happened to it.", lambda it, _: it.change),
    key(
        "expected",
        nullable(SHA256),
        "Its checksum as recorded, null for a file that was not there.",
        lambda it, _: it.expected,
    ),
    key("found", nullable(SHA256), "Its checksum now, null for none.", lambda it, _: it.found),
)

DIFFERENCE: Final = Shape[Difference, object](
    "Difference",
    "Something of the result that does not stand.",
    key("unit", nullable(TEXT), "The unit; null for the result as a whole.", lambda it, _: it.unit),
    key("category", nullable(TEXT), "Its category as recorded.", lambda it, _: it.category),
    key("item", ITEM_NO_OR_NULL, "The number of the item.", lambda it, _: it.item),
    key(
        "what",
        TEXT,
        "The key of the result; `ranked` for a unit that is in one of them alone.",
        lambda it, _: it.what,
    ),
    key("recorded", nullable(TEXT), "What was recorded.", lambda it, _: it.recorded),
    key("recomputed", nullable(TEXT), "What it is now.", lambda it, _: it.recomputed),
)


VERIFICATION: Final = Shape[Verification, object](
    "Verification",
    "What stands of a recorded result.",
    key(
        "status",
        one_of("ok", "findings"),
        "`findings` where anything differs: exit code 1.",
        lambda found, _: "ok" if found.stands else "findings",
    ),
    key(
        "stands",
        BOOLEAN,
        "Whether every file, total, rank and award is as recorded.",
        lambda found, _: found.stands,
    ),
    VERSION,
    key(
        "recorded_by",
        TEXT,
        "The version of the program that recorded the result.",
        lambda found, _: found.recorded.liuxiang,
    ),
    key("subject", TEXT, "What was verified.", lambda found, _: found.subject),
    key("ruleset", nested(USED_RULES), "The rule file.", lambda found, _: found.result.rules),
    key(
        "fingerprint",
        nested(BOTH_FINGERPRINTS),
        "What the result rests on now.",
        lambda found, _: found.recomputed.fingerprint,
    ),
    key(
        "recorded_fingerprint",
        nested(BOTH_FINGERPRINTS),
        "What it rested on when it was recorded.",
        lambda found, _: found.recorded.fingerprint,
    ),
    key(
        "changed_files",
        array(nested(FILE)),
        "The files that are not as recorded.",
        lambda found, _: found.files,
    ),
    key(
        "differences",
        array(nested(DIFFERENCE)),
        "What does not stand of the result.",
        lambda found, _: found.differences,
    ),
    key(
        "reasons",
        array(one_of(*get_args(Reason))),
        "Why: another rule file, other files, another program, or the record alone.",
        lambda found, _: found.reasons,
    ),
    key(
        "stale_reports",
        array(TEXT),
        "Reports in an archive that do not say what its result does.",
        lambda found, _: found.reports,
    ),
)
