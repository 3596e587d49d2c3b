"""A problem as data: its code, where it is, and the values its wording is filled in with."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

from liuxiang.messages import CATALOGUE, Language, Severity

Wording = Mapping[str, str]

NO_VALUES: Final[Wording] = {}


class Place(NamedTuple):
    """Where in a file: line and column count from 1, in characters; 0 is the file as a whole."""

    file: str
    line: int = 0
    column: int = 0
    excerpt: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Related(NamedTuple):
    """A second place that a problem involves, such as the first of two equal keys."""

    place: Place
    role: Literal["first", "other", "defined"] = "first"


class Diagnostic(NamedTuple):
    """One problem of one file; `values` fill the message of `code` in either language."""

    code: str
    place: Place | None = None
    values: Wording = NO_VALUES
    related: tuple[Related, ...] = ()
    suggestions: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        """How grave the code is: an `error` stops the run, a `warning` and a `note` do not."""
        return CATALOGUE[self.code].severity

    def message(self, language: Language) -> str:
        """What was found, in one sentence."""
        return CATALOGUE[self.code].text[language].format_map(self.values)

    def help(self, language: Language) -> str:
        """What was expected and what to do; near names first."""
        advice = CATALOGUE[self.code].advice[language].format_map(self.values)
        if not self.suggestions:
            return advice
        asked = {"zh": "是否想写：{}？", "en": "Did you mean {}?"}[language]
        glue = {"zh": "、", "en": ", "}[language]
        return f"{asked.format(glue.join(self.suggestions))} {advice}".rstrip()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of `diagnostics` stops a run."""
    return any(each.severity == "error" for each in diagnostics)


def near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """At most three of `known` that `name` may be a slip of, the likeliest first."""
    from difflib import get_close_matches

    return tuple(get_close_matches(name[:200], sorted(set(known)), n=3, cutoff=0.6))
