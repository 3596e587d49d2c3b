"""Errors of damaged workbooks, described in our words instead of those of the parsers."""

import zlib
from typing import Final
from xml.parsers import expat
from zipfile import BadZipFile

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.wording.text import Phrase


class Damage(Exception):
    """Raised if a part of a workbook is invalid; `problem` says how."""

    def __init__(self, problem: str, /, **values: str) -> None:
        self.problem = Phrase(f"damage_{problem}", **values)
        super().__init__(self.problem)


class Bulk(Exception):
    """Raised if a workbook exceeds a limit; `code` says which one."""

    def __init__(self, code: str, found: str = "") -> None:
        super().__init__(code)
        self.code, self.found = code, found


DAMAGED: Final = (
    Damage,
    Bulk,
    BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    OSError,
    RuntimeError,  # an archive with a password, or with an unknown compression method
    UnicodeError,
    OverflowError,  # sizes and offsets that are impossible in an archive
    ValueError,  # the same
)
"""The exceptions that parsers raise for damaged archives and their content."""

LARGEST: Final = 256
"""The largest size of an unpacked workbook, in MiB."""


def damaged(name: str, problem: str) -> InputFault:
    """Return the problem of the workbook `name` that a `Damage` of the same key describes."""
    return fault_of(name, Damage(problem))


def fault_of(name: str, error: BaseException) -> InputFault:
    """Return the problem of the workbook `name` for `error`."""
    if isinstance(error, Bulk):
        values = {"limit": str(LARGEST), "found": error.found}
        return InputFault([Diagnostic(error.code, Place(name), values)])
    return InputFault([Diagnostic("LX152", Place(name), {"problem": _problem(error)})])


def _problem(error: BaseException) -> Phrase:
    if isinstance(error, Damage):
        return error.problem
    if isinstance(error, expat.ExpatError):
        what = expat.ErrorString(error.code)
        return Phrase("damage_xml", line=str(error.lineno), what=what)
    if isinstance(error, BadZipFile | EOFError) and "not a zip" in str(error):
        return Phrase("damage_no_zip")
    return Phrase("damage_locked" if isinstance(error, RuntimeError) else "damage_contents")
