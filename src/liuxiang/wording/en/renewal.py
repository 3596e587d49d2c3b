"""LX78x and LX671: new versions of a rule file."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX671": (
        "Cases cannot name the rule file {path}: its name is no UTF-8 that can be printed",
        "Choose another name with `-o`, or leave the cases uncopied with `--no-cases`.",
    ),
    "LX780": ("The rule file is version {found} already", "Name another version, such as 2013."),
    "LX781": (
        "{found} cannot be a version",
        "Expected one line of text that can be printed, such as 2013.",
    ),
    "LX782": (
        "{path} is there already",
        "It is unchanged, and nothing was written; choose another place with `-o`, "
        "or move it away first.",
    ),
    "LX783": (
        "{found} is no file in a folder, so there is no place for the new version",
        "Name one with `-o`; `-o -` is standard output.",
    ),
    "LX784": (
        "The period is moved from {before} to {after}",
        "29 February is the 28th in a year that has none.",
    ),
    "LX785": (
        "Lines of {file} in which {found} still stands: {count}",
        "They are unchanged; look at each.",
    ),
    "LX786": (
        "The period is not moved: {before} and {after} do not both begin with a year, "
        "or the calendar ends before",
        "Write the period of the new version.",
    ),
    "LX787": (
        "The source is still the document of the old version: {found}",
        "Change `source` when there is a new one.",
    ),
    "LX788": (
        "The schema that the first lines name is not found from the new place: {found}",
        "The line is unchanged; `liuxiang schema` prints schemas.",
    ),
    "LX789": (
        "The cases beside it are those of another rule file: {found}",
        "They are not copied.",
    ),
}
