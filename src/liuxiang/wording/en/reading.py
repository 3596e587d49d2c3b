"""LX1xx: what can be wrong with a file before its meaning is looked at."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX101": (
        "There is no such file or folder",
        "Check the spelling of the path and the folder you run in.",
    ),
    "LX102": ("It cannot be read ({reason})", "Check the permissions of the file."),
    "LX103": (
        "The file is empty",
        "Expected `unit`, `category` and `metrics`; export the file again.",
    ),
    "LX104": (
        "This is not a text file: it holds control characters",
        "Expected UTF-8 text (.yaml, .yml, .json or .csv) or a workbook (.xlsx), "
        "not an archive or picture.",
    ),
    "LX105": (
        "The file is not UTF-8; it was read as {encoding}",
        "Check its Chinese characters, and better save it as UTF-8.",
    ),
    "LX106": (
        "The encoding of the file cannot be told",
        "Expected UTF-8 (GB18030 and UTF-16 are read as well); save it as UTF-8.",
    ),
    "LX176": (
        "The bytes {found} are no {encoding}, as the rest of the file is",
        "Text in another encoding was put in here, or the file is damaged or cut off; "
        "open it in the program it comes from, mend this line, and save it as UTF-8.",
    ),
    "LX177": (
        "`{found}` is UTF-8, while the rest of the file is {encoding}",
        "A file has one encoding; type this line again, and save the file as UTF-8.",
    ),
    "LX107": (
        "The YAML is malformed",
        "Each line should read `key: value`, lines of one level indented alike; "
        "look here and at the line above.",
    ),
    "LX108": (
        "A tab is used for indentation",
        "YAML indents with spaces only; replace the tab by two spaces.",
    ),
    "LX109": (
        "A full-width colon `：` is used",
        "Between key and value write a half-width colon and a space: `{key}: …`.",
    ),
    "LX124": (
        "There is no space after the colon",
        "Write a space, not a wide or a fixed one, after it: `{key}: …`.",
    ),
    "LX110": (
        "A quotation mark is never closed",
        "The quotation opens here; close it with the same mark, or remove it.",
    ),
    "LX111": ("The key `{key}` is given twice", "Each key may stand once; remove one of the two."),
    "LX112": (
        "It is nested more than {limit} levels deep",
        "These files are a few levels deep; look at the brackets here.",
    ),
    "LX113": (
        "Anchors and aliases (& and *) are not supported",
        "Each figure must trace to its own line; write the value out here. "
        "If it is text, put it in quotes.",
    ),
    "LX114": (
        "YAML tags such as `{tag}` are not supported",
        "Remove the tag and leave the value alone; if it is text, put it in quotes.",
    ),
    "LX115": (
        "A key must be text; here it is a list or a mapping",
        "Look at the brackets and question marks here.",
    ),
    "LX116": (
        "The folder holds no file that can be read",
        "Expected .yaml, .yml, .json, .csv or .xlsx files; skipped others: {skipped}.",
    ),
    "LX117": (
        "Files of type `{ending}` are not supported",
        "Expected .yaml, .yml, .json, .csv or .xlsx.",
    ),
    "LX118": (
        "Not read in the folders ({skipped}): {names}",
        "Only .yaml, .yml, .json, .csv and .xlsx files are read, and no hidden ones.",
    ),
    "LX119": (
        "The file is larger than {limit} MiB",
        "Unit files are a few KB; check that it is the right one, or split it.",
    ),
    "LX120": (
        "The JSON is malformed ({problem})",
        "Look at the commas, quotation marks and brackets here.",
    ),
    "LX122": ("The file was changed while it was being scored", "Run the command again."),
    "LX123": (
        "The figures were not checked: the rule file {rules} does not hold",
        "Correct the rule file first; {count} file{s} could not be checked.",
    ),
    "LX121": (
        "The top of the file should be `key: value` lines; here it is a {found}",
        "Write one unit a file, or separate units by a line `---`; start with `unit:`.",
    ),
}
