"""Input files of a command: searches folders, expands patterns, and sorts the result."""

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.files import opened
from liuxiang.folders import content_of, unreadable
from liuxiang.source import ENDINGS, STDIN, Source, read_bytes

MOST_NAMED: Final = 10
"""The most skipped files to list by name."""

_OLD = (".xls", ".xlt", ".et")


class Inputs(NamedTuple):
    """Input files by name, each once, with what was not found and what was skipped in folders.

    `piped` is the content of standard input and of pipes, which can be read only once. `kept` is
    the content of other files that have already been read. `odd` are entries of folders that are
    not files and could block forever: pipes, sockets, devices, links to folders. `outside` are
    links in folders to files elsewhere. `folders` are the folders of the data: those named on the
    command line, those `searched`, and those of named files. `named` are the files named on the
    command line; `products` are files that liuxiang wrote itself. `rosters` are files that list the
    units to rank, `revisions` those that correct or verify figures, `decisions` those that say what
    people decided, `shared` those with figures of all units.
    """

    files: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    skipped: tuple[str, ...]
    piped: Mapping[str, bytes] = MappingProxyType({})
    kept: Mapping[str, bytes] = MappingProxyType({})
    odd: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    searched: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    products: tuple[str, ...] = ()
    rosters: tuple[str, ...] = ()
    revisions: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()

    @property
    def asked(self) -> tuple[str, ...]:
        """The folder asked for, if everything was found in one; results name files below it."""
        return self.searched if len(self.folders) == 1 and not self.named else ()

    @property
    def data(self) -> tuple[str, ...]:
        """All files that a result rests on besides its rule file."""
        return (*self.files, *self.rosters, *self.revisions, *self.decisions, *self.shared)

    def read(self, name: str) -> bytes:
        """Return the bytes of one of the files.

        Raises:
            InputFault: It cannot be read.

        """
        data = self.kept.get(name)
        if data is None:
            data = self.piped.get(name)
        return read_bytes(name) if data is None else data

    def source(self, name: str) -> Source:
        """Return one of the files as a table or text.

        Raises:
            InputFault: It cannot be read, or is neither.

        """
        return opened(name, self.read(name))

    def without(self, names: Iterable[str]) -> "Inputs":
        """Return the inputs without some files."""
        out = set(names)
        return self._replace(files=tuple(each for each in self.files if each not in out))

    def apart(self, products: Mapping[str, str]) -> "Inputs":
        """Return the inputs without `products`, each given with the command that wrote it.

        Products are skipped in folders, and an error if they were named on the command line.
        """
        if not products:
            return self
        problems = [
            Diagnostic("LX020", Place(name), {"command": command})
            for name, command in products.items()
            if name in self.named
        ]
        passed = [name for name in products if name not in self.named]
        return self.without(products)._replace(
            problems=(*self.problems, *problems), products=(*self.products, *passed)
        )

    def asides(self) -> list[Diagnostic]:
        """Return notes on skipped entries of folders, naming the first of each sort."""
        sorts = {"LX118": self.skipped, "LX019": self.odd, "LX022": self.products}
        sorts["LX042"] = self.outside
        return [_named(code, names) for code, names in sorts.items() if names]


def _named(code: str, names: tuple[str, ...]) -> Diagnostic:
    """Return a note on skipped files in folders."""
    listed = ", ".join(names[:MOST_NAMED]) + (", …" if names[MOST_NAMED:] else "")
    return Diagnostic(code, None, {"skipped": str(len(names)), "names": listed})


def expand(arguments: Iterable[str | Path]) -> Inputs:
    """Return the files that `arguments` name: files, folders (recursively), patterns, or `-`.

    Files are sorted by name, independent of the order of the arguments.
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
    """The result of the arguments so far."""

    def __init__(self, *, several: bool) -> None:
        self._several = several
        self._files: dict[str, str] = {}
        self._pipes: set[str] = set()
        self._problems: list[Diagnostic] = []
        self._skipped: list[str] = []
        self._odd: list[str] = []
        self._outside: list[str] = []
        self._archives: list[str] = []
        self._folders: dict[str, bool] = {}
        self._named: set[str] = set()

    def inputs(self) -> Inputs:
        """Return the files, sorted, with the content of pipes."""
        names = sorted(self._files.values())
        return Inputs(
            tuple(names),
            tuple(self._problems),
            tuple(sorted(self._skipped)),
            {name: read_bytes(name) for name in names if name in self._pipes},
            odd=tuple(sorted(self._odd)),
            outside=tuple(sorted(self._outside)),
            folders=tuple(self._folders),
            named=frozenset((*self._named, *self._pipes)),
            searched=tuple(each for each, is_searched in self._folders.items() if is_searched),
            products=tuple(sorted(self._archives)),
        )

    def pipe(self, name: str) -> None:
        """Read standard input, or a pipe named on the command line."""
        self._files.setdefault(name, name)
        self._pipes.add(name)

    def named(self, name: str, *, matched: bool) -> None:
        """Add a file or a folder named on the command line, or `matched` by a pattern."""
        if not name:
            self._problems.append(Diagnostic("LX041"))
            return
        path = Path(name)
        try:
            mode = os.stat(name).st_mode  # noqa: PTH116  # tells each kind at once
        except (OSError, ValueError) as error:
            self._problems.append(unreadable(path, error))
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
            self._folders.setdefault(path.parent.as_posix(), False)
            if not matched:
                self._named.add(path.as_posix())
            self._add(name, path.as_posix())

    def _folder(self, path: Path) -> None:
        self._folders[path.as_posix()] = True
        found = content_of(path)
        others = (*found.skipped, *found.odd, *found.outside)
        self._skipped += found.skipped
        self._odd += found.odd
        self._outside += found.outside
        self._archives += found.archives
        self._problems += found.problems
        if not found.files and not found.problems:
            values = {"skipped": str(len(others))}
            self._problems.append(Diagnostic("LX116", Place(path.as_posix()), values))
        for each in found.files:
            self._add(each, each)

    def _add(self, name: str, shown: str) -> None:
        """Add a file, once even if several arguments refer to it by different names."""
        self._files.setdefault(os.path.realpath(name) if self._several else name, shown)


def is_pipe(name: str) -> bool:
    """Return whether `name` is standard input or a pipe, which can be read only once."""
    try:
        return name == STDIN or stat.S_ISFIFO(os.stat(name).st_mode)  # noqa: PTH116  # as above
    except (OSError, ValueError):
        return False


def _globbed(argument: str) -> list[str]:
    """Return the matches of a pattern that the shell did not expand."""
    if (
        argument == STDIN
        or not any(each in argument for each in "*?[")
        or os.path.lexists(argument)
    ):
        return [argument]
    from glob import glob

    return sorted(glob(argument, recursive=True)) or [argument]  # noqa: PTH207  # may be absolute
