"""Opens files by content: a workbook, a CSV file, or text to be parsed as YAML or JSON."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.source import Source, decode, read_bytes

if TYPE_CHECKING:
    from liuxiang.tables import Table

_OLE: Final = b"\xd0\xcf\x11\xe0"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_TABLES: Final = (*_ZIP, BOM_UTF16_LE, BOM_UTF16_BE)
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")


def opened(name: str, data: bytes) -> Source:
    """Return the file `data` called `name`: a `Table` if it is one, otherwise text.

    Raises:
        InputFault: It cannot be read as any of them.

    """
    if data.startswith(_OLE):
        code = "LX151" if _ENCRYPTED in data else "LX150"
        raise InputFault([Diagnostic(code, Place(name))])
    if data.startswith(_ZIP):
        return _held(_workbook(name, data))
    try:
        source = decode(name, data)
    except InputFault:
        if name.lower().endswith((".xlsx", ".xlsm")) and data.strip():
            from liuxiang.tables.damage import damaged

            raise damaged(name, "no_zip") from None
        raise
    if source.text.startswith("<") and name.lower().endswith((".xlsx", ".xlsm", ".csv")):
        raise InputFault([Diagnostic("LX157", Place(name))])  # a web page, as many systems export
    if may_be_table(name, data):
        from liuxiang.tables.delimited import is_delimited

        if is_delimited(source):
            return _held(_delimited(name, data))
    return source


def as_table(source: Source) -> "Table | None":
    """Return `source` as a table, or None if it is text."""
    if type(source) is Source:
        return None
    from liuxiang.tables import Table

    return source if isinstance(source, Table) else None


def may_be_table(name: str, data: bytes) -> bool:
    """Return whether `opened` may return a table for it; cheap, and never falsely false."""
    if name.lower().endswith(".csv") or data.startswith(_TABLES):
        return True
    line = data.lstrip().partition(b"\n")[0]
    return b"," in line or b"\t" in line or b";" in line


def reopened(path: Path | str) -> Source:
    """Return the file at `path`, read again.

    Raises:
        InputFault: It cannot be read.

    """
    return opened(path if isinstance(path, str) else path.as_posix(), read_bytes(path))


def _held(found: "Table | InputFault") -> "Table":
    if isinstance(found, InputFault):
        raise InputFault(found.diagnostics)
    return found


@lru_cache(maxsize=64)
def _workbook(name: str, data: bytes) -> "Table | InputFault":
    """Return a workbook; cached, since both its ruleset and its units are read."""
    from liuxiang.tables.workbook import read

    try:
        return read(name, data)
    except InputFault as fault:
        return fault


@lru_cache(maxsize=64)
def _delimited(name: str, data: bytes) -> "Table | InputFault":
    """Return a CSV file, cached for the same reason."""
    from liuxiang.tables.delimited import read

    try:
        return read(decode(name, data))
    except InputFault as fault:
        return fault
