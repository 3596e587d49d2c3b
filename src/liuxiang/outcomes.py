"""What came of checking: one outcome for each file that was validated or case that was run."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from liuxiang.diagnostics import Diagnostic

Kind = Literal["ruleset", "unit", "cases", "case", "unknown"]
"""What was checked: a file by its content, or one case of a file of cases."""


class Outcome(NamedTuple):
    """A file or a case, and its problems in file order; none of them an error is a pass.

    `name` is that of a case; a file goes by its path.
    """

    file: str
    kind: Kind
    diagnostics: tuple[Diagnostic, ...] = ()
    name: str = ""


def diagnostics(outcomes: Iterable[Outcome]) -> tuple[Diagnostic, ...]:
    """All problems of `outcomes`, in their order."""
    return tuple(each for outcome in outcomes for each in outcome.diagnostics)
