"""ZIP files: the same bytes for the same files, and read without trusting what they say."""

import stat
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from liuxiang.archives.limits import (
    LARGEST,
    MIB,
    MOST_FILES,
    RATIO,
    too_dense,
    too_large,
    too_many,
)
from liuxiang.archives.names import wrong_names
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.tables.damage import DAMAGED
from liuxiang.wording.text import Phrase

FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time of the format, given to every file."""

UNIX: Final = 3
"""The system that permissions are of."""

PERMISSIONS: Final = (stat.S_IFREG | 0o644) << 16

_FILES: Final = (0, stat.S_IFREG, stat.S_IFDIR)
"""What an entry may be; some programs do not say."""

SIGNATURE: Final = b"PK\x03\x04"
_ENTRY: Final = b"PK\x01\x02"
_ENCRYPTED: Final = 0x1


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP file of `files`, sorted, without times.

    Nothing is compressed: the bytes of a compressed file depend on the version of zlib.
    """
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for path in sorted(files):
            entry = ZipInfo(path, FIRST_DAY)
            entry.create_system, entry.external_attr = UNIX, PERMISSIONS
            archive.writestr(entry, files[path])
    return made.getvalue()


def unzipped(name: str, data: bytes) -> dict[str, bytes]:
    """Return the files in the ZIP file `data` called `name`, by path.

    Raises:
        InputFault: It is damaged or encrypted, unpacks to too much, or has paths that lead out of
            it, are there twice, or are no files.

    """
    if data.count(_ENTRY) > MOST_FILES:
        raise too_many(name)  # before they are all read
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            problems = [*_problems(name, entries)]
            if problems:
                raise InputFault(problems)
            files = [each for each in entries if not each.is_dir()]
            _refuse_bulk(name, files)
            return _read(name, archive, files)
    except DAMAGED as error:
        is_zip = not (isinstance(error, BadZipFile) and "not a zip" in str(error))
        problem = _damaged(name, "damage_contents" if is_zip else "damage_cut_short")
        raise InputFault([problem]) from None


def _read(name: str, archive: ZipFile, files: Sequence[ZipInfo]) -> dict[str, bytes]:
    """Return the content of `files`, or raise with each one that is damaged."""
    found: dict[str, bytes] = {}
    damaged: list[Diagnostic] = []
    for each in files:
        try:
            found[each.filename] = archive.read(each)
        except DAMAGED:
            damaged.append(_damaged(name, "damage_member", path=each.filename))
    if damaged:
        raise InputFault(damaged)
    return found


def _damaged(name: str, problem: str, **values: str) -> Diagnostic:
    return Diagnostic("LX751", Place(name), {"problem": Phrase(problem, **values)})


def _problems(name: str, entries: Sequence[ZipInfo]) -> Iterator[Diagnostic]:
    """Yield what makes entries unusable, before anything is unpacked."""
    named = [each.orig_filename.removesuffix("/") for each in entries]
    yield from wrong_names(name, named)
    seen: set[str] = set()
    for path, entry in zip(named, entries, strict=True):
        if path in seen:
            yield Diagnostic("LX755", Place(name), {"path": path, "other": path})
        seen.add(path)
        if entry.create_system == UNIX and stat.S_IFMT(entry.external_attr >> 16) not in _FILES:
            yield Diagnostic("LX756", Place(name), {"path": path})
        if entry.flag_bits & _ENCRYPTED:
            yield Diagnostic("LX752", Place(name), {"path": path})


def _refuse_bulk(name: str, files: Sequence[ZipInfo]) -> None:
    if len(files) > MOST_FILES:
        raise too_many(name)
    if sum(each.file_size for each in files) > LARGEST * MIB:
        raise too_large(name)
    for each in files:
        if each.file_size > MIB and each.file_size > RATIO * each.compress_size:
            raise too_dense(name, each.filename)
