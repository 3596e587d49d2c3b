"""What came of checking: one outcome for each file that was validated or case that was run."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

from liuxiang.diagnostics import NO_VALUES, Diagnostic
from liuxiang.wording import Language

Kind = Literal["ruleset", "unit", "cases", "case", "unknown"]
"""What was checked: a file by its content, or one case of a file of cases."""


class Held(NamedTuple):
    """The rule file that the units of a file were held against, and where it is."""

    reference: str
    file: str


class Outcome(NamedTuple):
    """A file or a case, and its problems in file order; none of them an error is a pass.

    `name` is that of a case; a file goes by its path. `details` are what a rule file comes to:
    the points that can be attained, by category; `held` what the units of a file were held against.
    """

    file: str
    kind: Kind
    diagnostics: tuple[Diagnostic, ...] = ()
    name: str = ""
    details: Mapping[str, str] = NO_VALUES
    held: Held | None = None


class Checked(NamedTuple):
    """All outcomes of a run, and what it comes to: `error` means that some could not be had."""

    outcomes: tuple[Outcome, ...]
    status: Literal["ok", "findings", "error"]

    def __repr__(self) -> str:
        problems = len(self.diagnostics)
        return f"<Checked {self.status}, {len(self.outcomes)} files or cases, {problems} problems>"

    def rows(self, language: Language = "en") -> list[dict[str, object]]:
        """A row a problem, of plain values; lines and columns count from 1, 0 is a whole file."""
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
"""How grave a problem has to be for a run to end as `findings`."""

_GRAVE: Final = ("error", "warning", "note")
_UNREAD: Final = frozenset({"LX101", "LX102", "LX116", "LX117", "LX150"})
"""The problems of files that could not be read at all, however they are written."""


def checked(outcomes: Iterable[Outcome], fail_on: FailOn) -> Checked:
    """`outcomes`, and what they come to."""
    done = Checked(tuple(outcomes), "ok")
    if any(each.code in _UNREAD for each in done.diagnostics):
        return done._replace(status="error")
    grave = () if fail_on == "never" else _GRAVE[: _GRAVE.index(fail_on) + 1]
    if any(each.severity in grave for each in done.diagnostics):
        return done._replace(status="findings")
    return done
