"""The files that a command is to read: folders searched, patterns expanded, order made fixed."""

import os
import re
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.files import opened
from liuxiang.source import ENDINGS, STDIN, Source, read_bytes

_REFERENCE = re.compile(rb"""(?m)^[ \t{]*["']?ruleset["']?[ \t]*:[ \t]*["']?([^\s"'#,}]+)""")
_MARGIN = rb"""(?m)(?:\A(?:\xef\xbb\xbf)?\s*\{\s*|^(?:\xef\xbb\xbf)?)["']?%s["']?[ \t]*:"""

MOST_NAMED: Final = 10
"""Files that are not read that are told by name."""

_OLD = (".xls", ".xlt", ".et")


class Inputs(NamedTuple):
    """Files by name, each once; what could not be found; what else folders held.

    `piped` is what standard input and pipes among the files held: they can be read but once.
    `kept` is what others hold that have been read already. `odd` are entries of folders that are no
    files, and would be waited for for ever: pipes, sockets, devices, links to folders.
    """

    files: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    skipped: tuple[str, ...]
    piped: Mapping[str, bytes] = MappingProxyType({})
    kept: Mapping[str, bytes] = MappingProxyType({})
    odd: tuple[str, ...] = ()

    def read(self, name: str) -> bytes:
        """The bytes of one of the files.

        Raises:
            InputFault: it cannot be read.

        """
        data = self.kept.get(name)
        if data is None:
            data = self.piped.get(name)
        return read_bytes(name) if data is None else data

    def source(self, name: str) -> Source:
        """One of the files: a table, or text.

        Raises:
            InputFault: it cannot be read, or is neither.

        """
        return opened(name, self.read(name))

    def without(self, names: Iterable[str]) -> "Inputs":
        """The same without some files."""
        out = set(names)
        return self._replace(files=tuple(each for each in self.files if each not in out))

    def asides(self) -> list[Diagnostic]:
        """What folders held that was not read, the first of each sort by name."""
        sorts = {"LX118": self.skipped, "LX019": self.odd}
        return [_named(code, names) for code, names in sorts.items() if names]


def _named(code: str, names: tuple[str, ...]) -> Diagnostic:
    """That files of folders were not read."""
    listed = ", ".join(names[:MOST_NAMED]) + (", …" if names[MOST_NAMED:] else "")
    return Diagnostic(code, None, {"skipped": str(len(names)), "names": listed})


def expand(arguments: Iterable[str | Path]) -> Inputs:
    """The files that `arguments` name: files, folders (read recursively), patterns, or `-`.

    Files come sorted by name, whatever the order of the arguments.
    """
    found = _Found(several=len(arguments := tuple(arguments)) > 1)
    for argument in arguments:
        text = str(argument)
        for name in _globbed(text):
            if name == STDIN or (name == text and is_pipe(name)):
                found.pipe(name)
            else:
                found.named(name, matched=name != text)
    return found.inputs()


class _Found:
    """What arguments have come to so far."""

    def __init__(self, *, several: bool) -> None:
        self._several = several
        self._files: dict[str, str] = {}
        self._pipes: set[str] = set()
        self._problems: list[Diagnostic] = []
        self._skipped: list[str] = []
        self._odd: list[str] = []

    def inputs(self) -> Inputs:
        """The files, sorted, with what pipes among them hold."""
        names = sorted(self._files.values())
        return Inputs(
            tuple(names),
            tuple(self._problems),
            tuple(sorted(self._skipped)),
            {name: read_bytes(name) for name in names if name in self._pipes},
            odd=tuple(sorted(self._odd)),
        )

    def pipe(self, name: str) -> None:
        """Take in standard input, or a pipe that was named itself."""
        self._files.setdefault(name, name)
        self._pipes.add(name)

    def named(self, name: str, *, matched: bool) -> None:
        """Take in a file or a folder, which was named itself unless a pattern `matched` it."""
        path = Path(name)
        try:
            mode = os.stat(name).st_mode  # noqa: PTH116  # tells each kind at once
        except (OSError, ValueError) as error:
            self._problems.append(_unreadable(path, error))
            return
        if stat.S_ISDIR(mode):
            self._folder(path)
        elif not stat.S_ISREG(mode) and matched:
            self._odd.append(path.as_posix())
        elif stat.S_ISREG(mode) and path.suffix.lower() not in ENDINGS:
            values = {"ending": path.suffix or path.name}
            code = "LX150" if path.suffix.lower() in _OLD else "LX117"
            self._problems.append(Diagnostic(code, Place(path.as_posix()), values))
        else:
            self._add(name, path.as_posix())

    def _folder(self, path: Path) -> None:
        found = _folder(path)
        others = (*found.skipped, *found.odd)
        self._skipped += found.skipped
        self._odd += found.odd
        self._problems += found.problems
        if not found.files and not found.problems:
            values = {"skipped": str(len(others))}
            self._problems.append(Diagnostic("LX116", Place(path.as_posix()), values))
        for each in found.files:
            self._add(each, each)

    def _add(self, name: str, shown: str) -> None:
        """Add a file, once by whatever names it goes where there are several arguments."""
        self._files.setdefault(os.path.realpath(name) if self._several else name, shown)


def _unreadable(path: Path, error: OSError | ValueError) -> Diagnostic:
    """That there is nothing at `path`, or nothing that can be looked at."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Diagnostic("LX101", Place(path.as_posix()))
    reason = getattr(error, "strerror", None) or str(error)
    return Diagnostic("LX102", Place(path.as_posix()), {"reason": reason})


def is_pipe(name: str) -> bool:
    """Whether `name` is standard input or a pipe, which can be read but once."""
    try:
        return name == STDIN or stat.S_ISFIFO(os.stat(name).st_mode)  # noqa: PTH116  # as above
    except (OSError, ValueError):
        return False


def _globbed(argument: str) -> list[str]:
    """What a pattern matches where the shell has left it to us."""
    if (
        argument == STDIN
        or not any(each in argument for each in "*?[")
        or os.path.lexists(argument)
    ):
        return [argument]
    from glob import glob

    return sorted(glob(argument, recursive=True)) or [argument]  # noqa: PTH207  # may be absolute


class _Folder(NamedTuple):
    """What a folder holds: files to read, others, what cannot be read, what is no file at all."""

    files: list[str]
    skipped: list[str]
    problems: list[Diagnostic]
    odd: list[str]


def _folder(folder: Path) -> _Folder:
    """What `folder` and the folders in it hold; hidden folders are passed by.

    Links are taken for the files they lead to. Those that lead to folders are not followed: they
    may lead out of what was asked for, or round in a circle.
    """
    found = _Folder([], [], [], [])
    left = [str(folder)]
    while left:
        at = left.pop()
        try:
            entries = list(os.scandir(at))
        except OSError as error:
            found.problems.append(_unreadable(Path(at), error))
            continue
        for entry in entries:
            name = f"{at}/{entry.name}".replace(os.sep, "/")
            if entry.is_dir(follow_symlinks=False):
                left += [] if entry.name.startswith(".") else [name]
            else:
                _sort_of(found, entry).append(name)
    return found


def _sort_of(found: _Folder, entry: os.DirEntry[str]) -> list[str]:
    """Which of the lists of `found` an entry that is no folder belongs to."""
    taken = entry.name.lower().endswith(ENDINGS) and not entry.name.startswith((".", "~$"))
    if taken:
        return found.files if _may_be_file(entry) else found.odd
    return found.odd if entry.is_symlink() and entry.is_dir() else found.skipped


def _may_be_file(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file, or a link of which it is told when it is read."""
    if entry.is_file(follow_symlinks=False):
        return True
    if not entry.is_symlink():
        return False
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True


def is_rules(data: bytes) -> bool:
    """Whether `data` looks like a rule file: `liuxiang` is its first key, or one at the margin."""
    return _has_key(data, b"liuxiang")


def is_cases(data: bytes) -> bool:
    """Whether `data` looks like the cases of a rule file: `cases` is a key at the margin."""
    return _has_key(data, b"cases")


def _has_key(data: bytes, key: bytes) -> bool:
    """Whether `key` is the first key of `data`, or one at the margin."""
    return key in data and re.search(_MARGIN % key, data) is not None


def kind_of(source: Source) -> Literal["ruleset", "cases", "unit"]:
    """What a text is by its keys, in whatever encoding it was written; JSON may be one line."""
    text = source.text
    if text.lstrip().startswith("{"):
        import json

        try:
            keys = json.loads(text)
        except (ValueError, RecursionError):
            keys = ()
        if "liuxiang" in keys or "cases" in keys:
            return "ruleset" if "liuxiang" in keys else "cases"
    data = text.encode("utf-8", "replace")
    if is_rules(data):
        return "ruleset"
    if is_cases(data):
        return "cases"
    # keys that a rule file has even where its first one is misspelt
    return "ruleset" if _has_key(data, b"actions") and _has_key(data, b"categories") else "unit"


def references(data: bytes) -> set[str]:
    """The rule files, as `id@version`, that the units in `data` say they were filled in for."""
    if b"ruleset" not in data:
        return set()
    return {each.decode("utf-8", "replace") for each in _REFERENCE.findall(data)}
