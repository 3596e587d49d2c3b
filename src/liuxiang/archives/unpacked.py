"""Archives that have been unpacked into a folder."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from liuxiang.archives.limits import LARGEST, MIB, MOST_FILES, too_large, too_many
from liuxiang.archives.names import wrong_names
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault


def files_in(folder: str) -> dict[str, bytes]:
    """Return the files in a folder, by path below it.

    Raises:
        InputFault: There are too many, too large ones, links, or files that cannot be read.

    """
    found = sorted(_entries(folder), key=lambda each: each.path)
    paths = {Path(each.path).relative_to(folder).as_posix(): each for each in found}
    problems = [*wrong_names(folder, paths)]
    problems += [
        Diagnostic("LX756", Place(folder), {"path": path})
        for path, each in paths.items()
        if not each.is_file(follow_symlinks=False)
    ]
    if problems:
        raise InputFault(problems)
    if sum(each.stat().st_size for each in found) > LARGEST * MIB:
        raise too_large(folder)
    return {path: _read(each.path) for path, each in paths.items()}


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield all entries below `folder` that are not folders, without following links."""
    left = [folder]
    count = 0
    while left:
        at = left.pop()
        try:
            entries = list(os.scandir(at))
        except OSError as error:
            raise _unreadable(at, error) from None
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                left.append(entry.path)
                continue
            count += 1
            if count > MOST_FILES:
                raise too_many(folder)
            yield entry


def read_file(path: str) -> bytes:
    """Return the bytes of an archive or a result.

    Raises:
        InputFault: It is too large, no file, or cannot be read.

    """
    try:
        found = os.stat(path)  # noqa: PTH116  # tells all of it at once
        if not stat.S_ISREG(found.st_mode):
            raise InputFault([Diagnostic("LX750", Place(path))])
        if found.st_size > LARGEST * MIB:
            raise too_large(path)
    except FileNotFoundError:
        raise InputFault([Diagnostic("LX101", Place(path))]) from None
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    return _read(path)


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None


def _unreadable(path: str, error: OSError | ValueError) -> InputFault:
    reason = getattr(error, "strerror", None) or str(error)
    return InputFault([Diagnostic("LX102", Place(path), {"reason": reason})])
