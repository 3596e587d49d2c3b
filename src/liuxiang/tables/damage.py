"""Errors of damaged workbooks, described in our words instead of those of the parsers."""

import zlib
from typing import Final
from xml.parsers import expat
from zipfile import BadZipFile

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault


class Damage(Exception):
    """Raised if a part of a workbook is invalid; described in Chinese and English."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


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
    RuntimeError,  # an archive with a password, or packed in a way that is not known here
    UnicodeError,
    OverflowError,  # sizes and places in an archive that no file can have
    ValueError,  # the same
)
"""The exceptions that parsers raise for damaged archives and their content."""

LARGEST: Final = 256
"""The largest size of an unpacked workbook, in MiB."""


def fault_of(name: str, error: BaseException) -> InputFault:
    """Return the problem of the workbook `name` for `error`."""
    if isinstance(error, Bulk):
        values = {"limit": str(LARGEST), "found": error.found}
        return InputFault([Diagnostic(error.code, Place(name), values)])
    zh, en = _words(error)
    return InputFault([Diagnostic("LX152", Place(name), {"problem": zh, "problem_en": en})])


def _words(error: BaseException) -> tuple[str, str]:
    if isinstance(error, Damage):
        return error.zh, error.en
    if isinstance(error, expat.ExpatError):
        what = expat.ErrorString(error.code)
        return (
            f"其中第 {error.lineno} 行的 XML 有误：{what}",
            f"malformed XML in line {error.lineno} of a part: {what}",
        )
    if isinstance(error, BadZipFile | EOFError) and "not a zip" in str(error):
        return "不是完整的 ZIP 压缩包", "File is not a zip file"
    if isinstance(error, RuntimeError):
        return "压缩包加了密，或用了不认识的压缩方法", "its archive is encrypted or packed oddly"
    return "压缩包的内容与其目录不符", "the contents of its archive are not what it says they are"
