"""The JSON of `validate -f json`, and of failed runs of any command."""

from collections.abc import Sequence
from typing import Final, NamedTuple, get_args

from liuxiang import __version__
from liuxiang.check_results import Checked, Held, Kind, Outcome
from liuxiang.diagnostics import Diagnostic
from liuxiang.views.common import DIAGNOSTIC
from liuxiang.views.shape import (
    NUMBER_TEXT,
    TEXT,
    Shape,
    array,
    key,
    mapping,
    nested,
    nullable,
    one_of,
    optional,
)
from liuxiang.wording import Language

HELD_AGAINST: Final = Shape[Held, object](
    "HeldAgainst",
    "A rule file that units were held against.",
    key("reference", TEXT, "Its id and version, as `id@version`.", lambda held, _: held.reference),
    key("file", TEXT, "The path.", lambda held, _: held.file),
)

FILE: Final = Shape[Outcome, object](
    "File",
    "A file that was checked.",
    key("file", TEXT, "The path.", lambda outcome, _: outcome.file),
    key(
        "kind",
        one_of(*get_args(Kind)),
        "What it is by its content; `unknown` where it could not be read.",
        lambda outcome, _: outcome.kind,
    ),
    key(
        "attainable",
        nullable(mapping(NUMBER_TEXT)),
        "By category, the base points that can be attained; null where it is no sound rule file.",
        lambda outcome, _: outcome.details or None,
    ),
    optional(
        "held_against",
        nested(HELD_AGAINST),
        "The rules that the units in it were held against; only of unit files.",
        lambda outcome, _: outcome.held,
    ),
)


class Problems(NamedTuple):
    """Problems and the files checked, or None if the run failed."""

    diagnostics: Sequence[Diagnostic]
    checked: Checked | None = None


DIAGNOSTICS: Final = Shape[Problems, Language](
    "Diagnostics",
    "The problems of files.",
    key(
        "status",
        one_of("ok", "findings", "error"),
        "`error` where nothing could be done: exit code 2; `findings` is 1.",
        lambda it, _: it.checked.status if it.checked else "error",
    ),
    optional(
        "liuxiang",
        TEXT,
        "The version of the program; only of `validate`.",
        lambda it, _: __version__ if it.checked else None,
    ),
    optional(
        "files",
        array(nested(FILE)),
        "Every file; only of `validate`.",
        lambda it, _: it.checked.outcomes if it.checked else None,
    ),
    key(
        "diagnostics",
        array(nested(DIAGNOSTIC)),
        "Every problem of every file, in file order.",
        lambda it, _: it.diagnostics,
    ),
)
