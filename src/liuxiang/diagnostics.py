"""Problems as data: a code, a place, and the values that fill in the message."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from liuxiang.names import MARKS
from liuxiang.wording import Language, message, template
from liuxiang.wording.codes import SEVERITIES, Message, Severity
from liuxiang.wording.text import Told, brief, enumerated, worded

Wording = Mapping[str, str]

_CONTROLS: Final = f"[\x00-\x1f\x7f-\x9f\u2028\u2029{MARKS}]"
"""Characters that control a terminal, end a line, change the text direction, or are invisible."""

NO_VALUES: Final[Wording] = {}

_LONGEST_SHEET: Final = 40
"""The most characters of a sheet name to show; Excel allows 31."""


class Place(NamedTuple):
    """A position in a file: line and column count characters from 1; line 0 is the whole file.

    In a table they count rows and columns, and `spot` is the suffix that names the place:
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
    """The columns of a table, which name its places; `sheet` is empty in a CSV file."""

    sheet: str
    heads: tuple[str, ...]

    def place(self, file: str, line: int, column: int, found: str = "") -> Place:
        """Return the place at `line` and `column`, counted from 0, which contains `found`."""
        found = brief(found)
        head = " ".join(brief(self.heads[column]).split()) if column < len(self.heads) else ""
        if self.sheet:
            spot = f"!{brief(self.sheet, _LONGEST_SHEET)}:{letters(column)}{line + 1}"
        else:
            spot = f":{line + 1}:{head[:40] or column + 1}"
        excerpt = f"{head}: {found}" if head and found and head != found else found or head
        return Place(file, line + 1, column + 1, " ".join(excerpt.split()), spot)


def letters(column: int) -> str:
    """Return the letters of a spreadsheet column, counted from 0: A to Z, AA, AB ..."""
    before, last = divmod(column, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


Role = Literal["first", "other", "defined", "addend", "recorded"]


class Related(NamedTuple):
    """A second place involved in a problem, such as the first of two duplicate keys."""

    place: Place
    role: Role = "first"


class Diagnostic(NamedTuple):
    """A problem in a file; `values` fill the message of `code` in either language.

    `subject` is the path of ids that the problem is about, such as
    `items.union-formation.bonuses.over-quota`, which is stable when lines move; it is empty if
    nothing has an id. `in_rules` is true for problems of a rule file, where the advice can differ
    from that for a unit file.
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
        """The severity of the code: an `error` stops the run, a `warning` or a `note` does not."""
        return SEVERITIES[self.code]

    def message(self, language: Language) -> str:
        """Return the problem in one sentence."""
        return worded(self._wording(language).text, self.values, language)

    def help(self, language: Language) -> str:
        """Return what was expected and what to do, starting with similar names."""
        advice = worded(self._wording(language).advice, self.values, language)
        if not self.suggestions:
            return advice
        names = enumerated(self.suggestions, language)
        return f"{template('did_you_mean', language).format(names=names)} {advice}".rstrip()

    def _wording(self, language: Language) -> Message:
        """Return the wording for the kind of file."""
        return message(self.code, language, in_rules=self.in_rules)


class Said(Told):
    """The message of another problem within a message."""

    __slots__ = ("problem",)
    problem: Diagnostic

    def __new__(cls, problem: Diagnostic) -> "Said":
        """Return the message of `problem`, in whatever language it is asked for."""
        made = super().__new__(cls, f"{problem.code} {problem.values}")
        made.problem = problem
        return made

    def __getnewargs__(self) -> tuple[Diagnostic]:  # type: ignore[override]  # made of a problem
        return (self.problem,)

    def told(self, language: Language) -> str:
        """Return the message in `language`."""
        return brief(self.problem.message(language))


def escape_controls(text: str) -> str:
    """Return `text` with control and direction characters written as escapes."""
    if text.isprintable():
        return text
    return re.sub(_CONTROLS, lambda match: f"\\u{ord(match[0]):04x}", text)


def escaped(text: str) -> str:
    """Return JSON `text` with the same characters as JSON escapes, which parse to the same text."""
    return text if text.isprintable() else re.sub(_CONTROLS, _as_escape, text)


def _as_escape(found: re.Match[str]) -> str:
    if found[0] == "\n":  # between values; within one it is an escape already
        return "\n"
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def position(problem: Diagnostic) -> tuple[int, int]:
    """Return the line and the column of a problem, to sort those of a file."""
    return (problem.place.line, problem.place.column) if problem.place else (0, 0)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether any of `diagnostics` stops a run."""
    return any(each.severity == "error" for each in diagnostics)


MOST_KEPT: Final = 10_000
"""The most problems of one kind to keep per file, if there may be millions."""

MORE: Final = "LX166"
"""The code of the note that counts the rest."""


def more_of(file: str, code: str, count: int) -> tuple[Diagnostic, ...]:
    """Yield a note that `count` more problems of a kind are not listed, if there are any."""
    if count <= 0:
        return ()
    return (Diagnostic(MORE, Place(file), {"code": code, "count": str(count)}),)


def amount_of(problem: Diagnostic) -> int:
    """Return the number of problems `problem` stands for: one, or its count."""
    return int(problem.values["count"]) if problem.code == MORE else 1


MANY: Final = 100
"""The number of problems after which suggestions stop, since they take time and nobody reads on."""

COMPARED: Final = 200
"""The most known names to compare letter by letter; more are preselected by pairs of letters."""


class Hints:
    """Suggestions for misspelt names, limited to the first `MANY` requests."""

    def __init__(self) -> None:
        self._left = MANY

    @property
    def spent(self) -> bool:
        """Whether the limit of suggestions is reached."""
        return self._left <= 0

    def close_matches(self, name: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return at most three of `known` that `name` may be a misspelling of, best match first."""
        if self.spent:
            return ()
        self._left -= 1
        return close_matches(name, known)


def close_matches(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return at most three of `known` that `name` may be a misspelling of, best match first.

    Each call compares all of them; `Hints` limits the number of calls.
    """
    names = set(known)
    if len(names) > COMPARED:
        pairs = _pairs(name)
        names = set(sorted(names, key=lambda each: (len(pairs ^ _pairs(each)), each))[:COMPARED])
    return _near(name[:200], tuple(sorted(names)))


@lru_cache(maxsize=1 << 16)
def _pairs(name: str) -> frozenset[str]:
    """Return the pairs of adjacent letters of a name."""
    return frozenset(name[at : at + 2] for at in range(min(len(name), 200)))


@lru_cache(maxsize=4 * MANY)
def _near(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the same, cached: a name misspelt in one row of a table is misspelt in all of them."""
    from difflib import get_close_matches

    return tuple(get_close_matches(name, known, n=3, cutoff=0.6))
