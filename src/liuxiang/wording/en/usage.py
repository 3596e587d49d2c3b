"""LX0xx: what can be wrong with a command line, and with us."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX001": ("{problem}", "See {hint}."),
    "LX002": ("There is no unit to score", "Name unit files, or a folder that holds them."),
    "LX003": (
        "{path} cannot be written ({reason})",
        "What was there is unchanged; check that the folder is there and may be written to.",
    ),
    "LX004": (
        "{path} cannot be written: its ending names no format",
        "The name should end in one of: {known}.",
    ),
    "LX005": (
        "`--ruling {found}` is malformed",
        "Expected an id and a reading, such as `--ruling A04=pro-rata`.",
    ),
    "LX006": (
        "Two different readings are chosen for {ruling}",
        "Choose one reading of each ruling.",
    ),
    "LX007": (
        "The rule file has no ruling `{found}`",
        "The ids stand under `rulings` in the rule file.",
    ),
    "LX008": (
        "Ruling {ruling} has no reading `{found}`",
        "Its readings are: {known}, where `default` is the one that the rule file takes.",
    ),
    "LX009": (
        "Reading `{found}` of {ruling} is plain text and cannot be switched to",
        "The rule language cannot express it yet.",
    ),
    "LX010": (
        "There is no rule file `{found}`",
        "Give a path, or one of the installed ones: {known}.",
    ),
    "LX011": (
        "More than one rule file is given: {found}",
        "Units are scored by one rule file; choose it with `--rules`.",
    ),
    "LX012": ("The rule file has no department `{found}`", "Its departments are: {known}."),
    "LX013": ("There is no unit {found}", "The name must be as in its file."),
    "LX014": ("There is no item {found}", "Items are numbered {known}."),
    "LX187": (
        "There is no item called `{found}`",
        "Write the number, id or title of an item; they are numbered {known}.",
    ),
    "LX015": ("There is no command {found}", "The commands are: {known}."),
    "LX016": (
        "There is no code {found}",
        "Codes are such as LX441, printed with each message; docs/checks.md lists all.",
    ),
    "LX017": (
        "A process that shared the work ended before it was done",
        "Most likely the system ended it for want of memory; nothing was written. "
        "Try again with more memory, or with fewer files at a time.",
    ),
    "LX018": (
        "Nothing more can be written ({reason})",
        "What went to standard output is not whole; make room and run it again.",
    ),
    "LX019": (
        "Not read in the folders, being no files ({skipped}): {names}",
        "Pipes, sockets, devices and links to folders are passed over; "
        "what is to be read all the same is named itself.",
    ),
    "LX042": (
        "Links in the folders lead out of them and were not read: {names}",
        "If one is to be read, name the link or the file itself, or put the file into the folder.",
    ),
    "LX020": (
        "This was written by `liuxiang {command}`; it holds no data to be read",
        "Name the unit files or the folder that it was made from; "
        "in a folder of data such files are passed over.",
    ),
    "LX021": (
        "{old} and {new} are results that liuxiang wrote, and are not compared themselves",
        "Compare what they were made from: `liuxiang diff OLD_DATA NEW_DATA`, or, where the rules "
        "changed, `liuxiang diff OLD_RULES NEW_RULES --data DATA`.",
    ),
    "LX022": (
        "Not read as data in the folders, being results of this program ({skipped}): {names}",
        "They change nothing, and may stay.",
    ),
    "LX030": (
        "`-o {found}` is malformed",
        "Expected PATH or FORMAT=PATH with one of the formats {known}; "
        "a name that has an equals sign in it is written ./{found}.",
    ),
    "LX031": (
        "{path} is asked for in two formats: {first} and {second}",
        "Name a file for each format.",
    ),
    "LX032": (
        "{path} is one of the files that are read, and cannot be written",
        "It is unchanged, and nothing was written; name another file with `-o`.",
    ),
    "LX040": ("{path} and {first} are one file", "Name a file of its own for each output."),
    "LX041": (
        "The name of a file is empty",
        "Name a file or folder; in scripts a variable without a value often is the cause.",
    ),
    "LX070": (
        "This is a bug of liuxiang: {problem}",
        "Nothing was scored and nothing was written. "
        "Please report these lines together with the command: {report}",
    ),
}
