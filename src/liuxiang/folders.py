"""The content of folders that are searched for files: what to read, and what to pass over."""

import os
import stat
from pathlib import Path
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.source import ENDINGS

BAG: Final = "bagit.txt"
"""The file that a folder has if an archive was unpacked there."""


class Content(NamedTuple):
    """The content of a folder: files to read, other files, unreadable ones, and non-files.

    `outside` are links to files elsewhere, `archives` are folders that archives were unpacked to.
    """

    files: list[str]
    skipped: list[str]
    problems: list[Diagnostic]
    odd: list[str]
    outside: list[str]
    archives: list[str]


def content_of(folder: Path) -> Content:
    """Return the content of `folder` and its subfolders, without hidden folders.

    A link counts as the file it points to, if that is inside the requested folder: the person who
    can create a link there may not be allowed to read its target. Links to folders are not
    followed, since they can form a cycle.
    """
    found = Content([], [], [], [], [], [])
    top = os.path.realpath(folder)
    left = [str(folder)]
    while left:
        at = left.pop()
        try:
            entries = list(os.scandir(at))
        except OSError as error:
            found.problems.append(unreadable(Path(at), error))
            continue
        if at != str(folder) and any(entry.name == BAG for entry in entries):
            found.archives.append(f"{at}/")
            continue
        for entry in entries:
            name = f"{at}/{entry.name}".replace(os.sep, "/")
            if entry.is_dir(follow_symlinks=False):
                left += [] if entry.name.startswith(".") else [name]
            else:
                _sort_of(found, entry, top).append(name)
    return found


def _sort_of(found: Content, entry: os.DirEntry[str], top: str) -> list[str]:
    """Return the list of `found` for an entry below `top` that is not a folder."""
    taken = entry.name.lower().endswith(ENDINGS) and not entry.name.startswith((".", "~$"))
    if taken and entry.is_file(follow_symlinks=False):  # as nearly all of thousands
        return found.files
    if taken:
        if not _may_be_file(entry):
            return found.odd
        return found.outside if leads_out(entry, top) else found.files
    return found.odd if entry.is_symlink() and _leads_to_folder(entry) else found.skipped


def leads_out(entry: os.DirEntry[str], top: str) -> bool:
    """Return whether an entry links to something outside the folder `top`, which is a real path."""
    return entry.is_symlink() and not Path(os.path.realpath(entry)).is_relative_to(top)


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    """Return whether a link points to a folder, as far as that can be determined."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _may_be_file(entry: os.DirEntry[str]) -> bool:
    """Return whether an entry is a file, or a link whose problem is reported when it is read."""
    if entry.is_file(follow_symlinks=False):
        return True
    if not entry.is_symlink():
        return False
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True


def unreadable(path: Path, error: OSError | ValueError) -> Diagnostic:
    """Return the problem that `path` does not exist or cannot be accessed."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Diagnostic("LX101", Place(path.as_posix()))
    reason = getattr(error, "strerror", None) or str(error)
    return Diagnostic("LX102", Place(path.as_posix()), {"reason": reason})
