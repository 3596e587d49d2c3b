"""What is printed of problems alone: by `validate`, and by whatever could not run."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from liuxiang.outcomes import Kind
from liuxiang.report.objects.common import Diagnostic, Number


class File(TypedDict):
    """A file that was checked."""

    file: str
    """The path."""
    kind: Kind
    """What it is by its content; `unknown` where it could not be read."""
    attainable: dict[str, Number] | None
    """By category, the base points that can be attained; null where it is no sound rule file."""


class Diagnostics(TypedDict):
    """The problems of files."""

    status: Literal["ok", "findings", "error"]
    """`error` where nothing could be done: exit code 2; `findings` is 1."""
    diagnostics: list[Diagnostic]
    """Every problem of every file, in file order."""
    liuxiang: NotRequired[str]
    """The version of the program; only of `validate`."""
    files: NotRequired[list[File]]
    """Every file; only of `validate`."""
