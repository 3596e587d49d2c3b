"""LX70x: versions and figures held against one another."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX701": (
        "git cannot be run: {reason}",
        "`REV:path` is asked of git: install it, or save the file first.",
    ),
    "LX702": (
        "git has no such file: {reason}",
        "Expected `REV:path` such as HEAD~1:rules/2012.yaml, the path from the top of the "
        "repository.",
    ),
    "LX703": (
        "One side is a rule file, the other one unit files ({found} and more)",
        "Give two rule files, or two sets of unit files; with rule files, figures go with --data.",
    ),
    "LX704": (
        "These are rule files of two schemes: `{old}` and `{new}`",
        "Two versions of one scheme are compared: its `id` stays the same from year to year.",
    ),
    "LX706": (
        "Standard input can be read but once, and both sides are `-`",
        "Name a file for one of them.",
    ),
    "LX705": (
        "Only one of the versions has the category {category}: the unit is not compared",
        "A unit can be compared where both versions have its category.",
    ),
}
