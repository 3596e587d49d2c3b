"""Outcomes of checks: one for each validated file and each case."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

from liuxiang.diagnostics import NO_VALUES, Diagnostic
from liuxiang.wording import Language

Kind = Literal[
    "ruleset",
    "unit",
    "cases",
    "roster",
    "revision",
    "decisions",
    "shared",
    "case",
    "unknown",
]
"""What was checked: a file of some kind, or a case."""


class Held(NamedTuple):
    """The rule file that the units of a file were checked against, and its path."""

    reference: str
    file: str


class Outcome(NamedTuple):
    """A file or a case with its problems in file order; it passes if none is an error.

    `name` is that of a case; a file is identified by its path. `details` of a rule file are its
    maximum points by category; `held` is the rule file that units were checked against.
    """

    file: str
    kind: Kind
    diagnostics: tuple[Diagnostic, ...] = ()
    name: str = ""
    details: Mapping[str, str] = NO_VALUES
    held: Held | None = None


class Checked(NamedTuple):
    """All outcomes of a run and its status; `error` means that some could not be determined."""

    outcomes: tuple[Outcome, ...]
    status: Literal["ok", "findings", "error"]

    def __repr__(self) -> str:
        problems = len(self.diagnostics)
        return f"<Checked {self.status}, {len(self.outcomes)} files or cases, {problems} problems>"

    def rows(self, language: Language = "en") -> list[dict[str, object]]:
        """Return a row per problem; lines and columns count from 1, line 0 is the whole file."""
        return [
            {
                "file": outcome.file,
                "line": each.place.line if each.place else 0,
                "column": each.place.column if each.place else 0,
                "code": each.code,
                "severity": each.severity,
                "message": each.message(language),
                "help": each.help(language),
            }
            for outcome in self.outcomes
            for each in outcome.diagnostics
        ]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All problems, in order."""
        return tuple(each for outcome in self.outcomes for each in outcome.diagnostics)


FailOn = Literal["error", "warning", "note", "never"]
"""The minimum severity of problems for a run to end as `findings`."""

_GRAVE: Final = ("error", "warning", "note")
_UNREAD: Final = frozenset({"LX101", "LX102", "LX116", "LX117", "LX150"})
"""The codes of problems of files that could not be read at all."""


def checked(outcomes: Iterable[Outcome], fail_on: FailOn) -> Checked:
    """Return `outcomes` with their status."""
    done = Checked(tuple(outcomes), "ok")
    if any(each.code in _UNREAD for each in done.diagnostics):
        return done._replace(status="error")
    grave = () if fail_on == "never" else _GRAVE[: _GRAVE.index(fail_on) + 1]
    if any(each.severity in grave for each in done.diagnostics):
        return done._replace(status="findings")
    return done
