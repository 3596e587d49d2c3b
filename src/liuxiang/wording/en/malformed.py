"""LX125 to LX129, LX149 and LX192 to LX198: slips in the writing of YAML."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX125": (
        "Marks of a merge conflict are left in the file",
        "Choose one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>.",
    ),
    "LX126": (
        "A full-width `{found}` is used",
        "Write a half-width `{expected}`; if it is part of a text, put that text in quotes.",
    ),
    "LX127": (
        "A comparison is not written with the sign `{found}`",
        "Write `{expected}: value`; the comparisons are `at_least`, `more_than`, `at_most` and "
        "`less_than`.",
    ),
    "LX128": (
        "A value cannot begin with `{found}`",
        "The sign has a meaning of its own in YAML; if it is text, put it in quotes.",
    ),
    "LX129": ("There is no space behind the dash of a list", "Write `- {found}`."),
    "LX149": (
        "The text of `{key}` holds a colon and a space, which read as another key",
        "Put the whole text in quotes; if these are two entries, write them on two lines.",
    ),
    "LX192": (
        "The indentation of this line fits nothing above it: {found} spaces",
        "Lines of one level are indented alike; here that seems to be {expected} spaces.",
    ),
    "LX193": (
        "Of lines of one level, some begin with a dash and some do not",
        "Each entry of a list begins with `- `; a key of the entry above stands below its first "
        "key.",
    ),
    "LX194": (
        "This line has no colon, so it is no `key: value`",
        "Write `key: value`; a remark begins with `#`; a text of two lines belongs in quotes.",
    ),
    "LX195": (
        "`{found}` is no escape of YAML in double quotes",
        r"Use single quotes, or write `\\` for `\`; where a character is meant, `\x`, `\u` and "
        r"`\U` take 2, 4 and 8 hexadecimal digits, not those of half a character (D800 to DFFF).",
    ),
    "LX196": (
        "The bracket `{found}` is never closed",
        "It opens here; close it with a half-width bracket of its kind.",
    ),
    "LX197": (
        "There is no comma between two entries in brackets",
        "Separate entries by a comma and a space; put text with colons or commas in quotes.",
    ),
    "LX198": (
        "Text stands behind the closing `{found}`",
        "Put the whole text in quotes; where it holds some, use the other kind around it.",
    ),
}
