"""A problem as data: its code, where it is, and the values its wording is filled in with."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from liuxiang.names import MARKS
from liuxiang.wording import Language, Message, message, template
from liuxiang.wording.codes import SEVERITIES, Severity
from liuxiang.wording.text import brief, enumerated, worded

Wording = Mapping[str, str]

_CONTROLS: Final = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029{MARKS}]")
"""What steers a terminal, ends a line, turns the direction of writing, or cannot be seen."""

NO_VALUES: Final[Wording] = {}

_LONGEST_SHEET: Final = 40
"""Characters that are shown of the name of a sheet; in Excel it has 31 at most."""


class Place(NamedTuple):
    """Where in a file: line and column count from 1, in characters; 0 is the file as a whole.

    In a table they count rows and columns, and `spot` is what the place is called after the file:
    `:7:ankang_cup` in a CSV file, `!Sheet1:F17` in a workbook.
    """

    file: str
    line: int = 0
    column: int = 0
    excerpt: str = ""
    spot: str = ""

    def __str__(self) -> str:
        if self.spot:
            return f"{self.file}{self.spot}"
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Grid(NamedTuple):
    """The columns of a table, by which its places are called; `sheet` is empty in a CSV file."""

    sheet: str
    heads: tuple[str, ...]

    def place(self, file: str, line: int, column: int, found: str = "") -> Place:
        """The place at `line` and `column`, counted from 0, where `found` stands."""
        found = brief(found)
        head = " ".join(brief(self.heads[column]).split()) if column < len(self.heads) else ""
        if self.sheet:
            spot = f"!{brief(self.sheet, _LONGEST_SHEET)}:{letters(column)}{line + 1}"
        else:
            spot = f":{line + 1}:{head[:40] or column + 1}"
        excerpt = f"{head}: {found}" if head and found and head != found else found or head
        return Place(file, line + 1, column + 1, " ".join(excerpt.split()), spot)


def letters(column: int) -> str:
    """What a spreadsheet calls a column, counted from 0: A to Z, AA, AB ..."""
    before, last = divmod(column, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


Role = Literal["first", "other", "defined", "addend", "recorded"]


class Related(NamedTuple):
    """A second place that a problem involves, such as the first of two equal keys."""

    place: Place
    role: Role = "first"


class Diagnostic(NamedTuple):
    """One problem of one file; `values` fill the message of `code` in either language.

    `subject` names what it is about by ids, as `items.union-formation.bonuses.over-quota`, and so
    stays when lines move; it is empty where nothing has an id. `in_rules` says that it is told of
    a rule file, where the same fault has another remedy than in a unit file.
    """

    code: str
    place: Place | None = None
    values: Wording = NO_VALUES
    related: tuple[Related, ...] = ()
    suggestions: tuple[str, ...] = ()
    subject: str = ""
    in_rules: bool = False

    @property
    def severity(self) -> Severity:
        """How grave the code is: an `error` stops the run, a `warning` and a `note` do not."""
        return SEVERITIES[self.code]

    def message(self, language: Language) -> str:
        """What was found, in one sentence."""
        return worded(self._wording(language).text, self.values, language)

    def help(self, language: Language) -> str:
        """What was expected and what to do; near names first."""
        advice = worded(self._wording(language).advice, self.values, language)
        if not self.suggestions:
            return advice
        names = enumerated(self.suggestions, language)
        return f"{template('did_you_mean', language).format(names=names)} {advice}".rstrip()

    def _wording(self, language: Language) -> Message:
        """The wording for the kind of file that it is told of."""
        return message(self.code, language, in_rules=self.in_rules)


def visible(text: str) -> str:
    """`text` with what would control a terminal or turn the line around written as an escape."""
    if text.isprintable():
        return text
    return _CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def escaped(text: str) -> str:
    """JSON `text` with the same as escapes of JSON, which mean to a program what they stand for."""
    return text if text.isprintable() else _CONTROLS.sub(_as_escape, text)


def _as_escape(found: re.Match[str]) -> str:
    if found[0] == "\n":  # between values; within one it is an escape already
        return "\n"
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of `diagnostics` stops a run."""
    return any(each.severity == "error" for each in diagnostics)


MOST_KEPT: Final = 10_000
"""Problems of one kind in one file that are kept where there may be millions."""

MORE: Final = "LX166"
"""The note that counts the others."""


def more_of(file: str, code: str, count: int) -> tuple[Diagnostic, ...]:
    """That `count` more problems of a kind are not listed, where there are any."""
    if count <= 0:
        return ()
    return (Diagnostic(MORE, Place(file), {"code": code, "count": str(count)}),)


def amount_of(problem: Diagnostic) -> int:
    """How many problems `problem` stands for: one, or those that it counts."""
    return int(problem.values["count"]) if problem.code == MORE else 1


MANY: Final = 100
"""Problems beyond which no more names are suggested: it takes long, and nobody reads on."""

COMPARED: Final = 200
"""Known names that are compared letter by letter: of more, those that differ least in pairs."""


class Hints:
    """What names may be slips of, for the first `MANY` that are asked about; then nothing is."""

    def __init__(self) -> None:
        self._left = MANY

    @property
    def spent(self) -> bool:
        """Whether no more names are suggested."""
        return self._left <= 0

    def near(self, name: str, known: Iterable[str]) -> tuple[str, ...]:
        """At most three of `known` that `name` may be a slip of, the likeliest first."""
        if self.spent:
            return ()
        self._left -= 1
        return near(name, known)


def near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """At most three of `known` that `name` may be a slip of, the likeliest first.

    Each call looks at all of them. Where there may be many calls, `Hints` bounds how many.
    """
    names = set(known)
    if len(names) > COMPARED:
        pairs = _pairs(name)
        names = set(sorted(names, key=lambda each: (len(pairs ^ _pairs(each)), each))[:COMPARED])
    return _near(name[:200], tuple(sorted(names)))


@lru_cache(maxsize=1 << 16)
def _pairs(name: str) -> frozenset[str]:
    """Letters of a name that stand side by side."""
    return frozenset(name[at : at + 2] for at in range(min(len(name), 200)))


@lru_cache(maxsize=4 * MANY)
def _near(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The same; a name that is wrong in one row of a table is wrong in all of them."""
    from difflib import get_close_matches

    return tuple(get_close_matches(name, known, n=3, cutoff=0.6))
