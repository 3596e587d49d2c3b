"""The files that a command is to read: folders searched, patterns expanded, order made fixed."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.source import ENDINGS, STDIN, Source, decode, read_bytes

_REFERENCE = re.compile(rb"""(?m)^[ \t{]*["']?ruleset["']?[ \t]*:[ \t]*["']?([^\s"'#,}]+)""")
_RULES = re.compile(
    rb"""(?m)\A(?:\xef\xbb\xbf)?(?:[ \t]*#[^\n]*\n|[ \t]*\r?\n|---[^\n]*\n)*"""
    rb"""[\s{]*["']?liuxiang["']?[ \t]*:"""
)


class Inputs(NamedTuple):
    """Files by name, each once; what could not be found; how many others folders held.

    `piped` is what standard input held where it is one of the files: it can be read but once.
    """

    files: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    skipped: int
    piped: bytes | None = None

    def read(self, name: str) -> bytes:
        """The bytes of one of the files.

        Raises:
            InputFault: it cannot be read.

        """
        return self.piped if name == STDIN and self.piped is not None else read_bytes(name)

    def source(self, name: str) -> Source:
        """One of the files, decoded.

        Raises:
            InputFault: it cannot be read or is no text.

        """
        return decode(name, self.read(name))

    def without(self, names: Iterable[str]) -> "Inputs":
        """The same without some files."""
        out = set(names)
        return self._replace(files=tuple(each for each in self.files if each not in out))


def expand(arguments: Iterable[str | Path]) -> Inputs:
    """The files that `arguments` name: files, folders (read recursively), patterns, or `-`.

    Files come sorted by name, whatever the order of the arguments.
    """
    files: dict[str, str] = {}
    problems: list[Diagnostic] = []
    skipped = 0
    for argument in arguments:
        for name in _globbed(str(argument)):
            path = Path(name)
            if name == STDIN:
                files.setdefault(STDIN, STDIN)
            elif path.is_dir():
                found, others = _folder(path)
                skipped += others
                if not found:
                    values = {"skipped": str(others)}
                    problems.append(Diagnostic("LX116", Place(path.as_posix()), values))
                for each in found:
                    files.setdefault(str(each.resolve()), each.as_posix())
            elif not path.exists():
                problems.append(Diagnostic("LX101", Place(path.as_posix())))
            elif path.is_file() and path.suffix.lower() not in ENDINGS:
                values = {"ending": path.suffix or path.name}
                problems.append(Diagnostic("LX117", Place(path.as_posix()), values))
            else:
                files.setdefault(str(path.resolve()), path.as_posix())
    piped = read_bytes(STDIN) if STDIN in files else None
    return Inputs(tuple(sorted(files.values())), tuple(problems), skipped, piped)


def _globbed(argument: str) -> list[str]:
    """What a pattern matches where the shell has left it to us."""
    if argument == STDIN or Path(argument).exists() or not any(each in argument for each in "*?["):
        return [argument]
    from glob import glob

    return sorted(glob(argument, recursive=True)) or [argument]  # noqa: PTH207  # may be absolute


def _folder(folder: Path) -> tuple[list[Path], int]:
    """The files of a folder that can be read, and how many cannot."""
    found: list[Path] = []
    others = 0
    for path in sorted(_walk(folder)):
        if path.name.startswith((".", "~$")) or path.suffix.lower() not in ENDINGS:
            others += 1
        else:
            found.append(path)
    return found, others


def _walk(folder: Path) -> Iterator[Path]:
    """All files below `folder`, but not those of hidden folders."""
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts[:-1])
        if not hidden and path.is_file():
            yield path


def is_rules(data: bytes) -> bool:
    """Whether `data` looks like a rule file: its first key is `liuxiang`."""
    return _RULES.match(data) is not None


def references(data: bytes) -> set[str]:
    """The rule files, as `id@version`, that the units in `data` say they were filled in for."""
    return {each.decode("utf-8", "replace") for each in _REFERENCE.findall(data)}
