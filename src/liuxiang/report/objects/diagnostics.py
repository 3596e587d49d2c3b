"""What is printed of problems alone: by `validate`, and by whatever could not run."""

from typing import Literal

from typing_extensions import TypedDict

from liuxiang.report.objects.common import Diagnostic


class Diagnostics(TypedDict):
    """The problems of files."""

    status: Literal["ok", "findings", "error"]
    """`error` where nothing could be done: exit code 2; `findings` is 1."""
    diagnostics: list[Diagnostic]
    """Every problem of every file, in file order."""
