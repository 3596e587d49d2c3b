"""What is printed of problems alone: by `validate`, and by whatever could not run."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from liuxiang.outcomes import Kind
from liuxiang.report.objects.common import Diagnostic, Number


class HeldAgainst(TypedDict):
    """A rule file that units were held against."""

    reference: str
    """Its id and version, as `id@version`."""
    file: str
    """The path."""


class File(TypedDict):
    """A file that was checked."""

    file: str
    """The path."""
    kind: Kind
    """What it is by its content; `unknown` where it could not be read."""
    attainable: dict[str, Number] | None
    """By category, the base points that can be attained; null where it is no sound rule file."""
    held_against: NotRequired[HeldAgainst]
    """The rules that the units in it were held against; only of unit files."""


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
