"""What stops a run, and the exit code each cause ends with.

::

    LiuxiangError
    ├── UsageFault        2   the command line asks for what there is not
    ├── InputFault        2   a file cannot be used; carries every diagnostic of every file
    ├── OutputFault       2   a result could not be written
    └── ProcessFault      2   a process that shared the work was lost

Anything else that is raised is a bug of ours and ends with 70.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

if TYPE_CHECKING:
    from liuxiang.diagnostics import Diagnostic

DONE: Final = 0
FINDINGS: Final = 1
NOT_RUN: Final = 2
BUG: Final = 70
INTERRUPTED: Final = 130


class LiuxiangError(Exception):
    """The base class of all errors raised on purpose; it has diagnostics for the user."""

    exit_code: ClassVar[int] = NOT_RUN

    def __init__(self, diagnostics: "Sequence[Diagnostic]") -> None:
        super().__init__("\n".join(f"{each.code}: {each.message('en')}" for each in diagnostics))
        self.diagnostics = tuple(diagnostics)


class UsageFault(LiuxiangError):
    """An option or argument is not valid here."""


class InputFault(LiuxiangError):
    """A rule file or unit file cannot be used."""


class OutputFault(LiuxiangError):
    """A result could not be written; nothing is left half-written."""


class ProcessFault(LiuxiangError):
    """A process that shared the work ended before it was done."""
