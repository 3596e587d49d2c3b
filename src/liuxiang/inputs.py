"""The files that a command is to read: folders searched, patterns expanded, order made fixed."""

import os
import re
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
    `kept` is what others hold that have been read already.
    """

    files: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    skipped: tuple[str, ...]
    piped: Mapping[str, bytes] = MappingProxyType({})
    kept: Mapping[str, bytes] = MappingProxyType({})

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


def expand(arguments: Iterable[str | Path]) -> Inputs:
    """The files that `arguments` name: files, folders (read recursively), patterns, or `-`.

    Files come sorted by name, whatever the order of the arguments.
    """
    files: dict[str, str] = {}
    pipes: set[str] = set()
    problems: list[Diagnostic] = []
    skipped: list[str] = []
    arguments = tuple(arguments)
    several = len(arguments) > 1
    for argument in arguments:
        for name in _globbed(str(argument)):
            path = Path(name)
            if is_pipe(name):
                files.setdefault(name, name)
                pipes.add(name)
            elif path.is_dir():
                found, others, unread = _folder(path)
                skipped += others
                problems += unread
                if not found and not unread:
                    values = {"skipped": str(len(others))}
                    problems.append(Diagnostic("LX116", Place(path.as_posix()), values))
                for each in found:
                    files.setdefault(os.path.realpath(each) if several else each, each)
            elif not path.exists():
                problems.append(Diagnostic("LX101", Place(path.as_posix())))
            elif path.is_file() and path.suffix.lower() not in ENDINGS:
                values = {"ending": path.suffix or path.name}
                code = "LX150" if path.suffix.lower() in _OLD else "LX117"
                problems.append(Diagnostic(code, Place(path.as_posix()), values))
            else:
                files.setdefault(os.path.realpath(path) if several else name, path.as_posix())
    piped = {name: read_bytes(name) for name in files.values() if name in pipes}
    return Inputs(tuple(sorted(files.values())), tuple(problems), tuple(sorted(skipped)), piped)


def is_pipe(name: str) -> bool:
    """Whether `name` is standard input or a pipe, which can be read but once."""
    return name == STDIN or Path(name).is_fifo()


def _globbed(argument: str) -> list[str]:
    """What a pattern matches where the shell has left it to us."""
    if argument == STDIN or Path(argument).exists() or not any(each in argument for each in "*?["):
        return [argument]
    from glob import glob

    return sorted(glob(argument, recursive=True)) or [argument]  # noqa: PTH207  # may be absolute


def _folder(folder: Path) -> tuple[list[str], list[str], list[Diagnostic]]:
    """The files of a folder to read, the others, and folders that cannot be read.

    Hidden folders are passed by.
    """
    found: list[str] = []
    others: list[str] = []
    unread: list[OSError] = []
    for at, folders, names in os.walk(folder, onerror=unread.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            hidden = name.startswith((".", "~$")) or not name.lower().endswith(ENDINGS)
            (others if hidden else found).append(f"{at}/{name}".replace(os.sep, "/"))
    problems = [
        Diagnostic("LX102", Place(Path(error.filename).as_posix()), {"reason": str(error.strerror)})
        for error in unread
    ]
    return found, others, problems


def skipped_told(skipped: tuple[str, ...]) -> Diagnostic:
    """That files of folders were not read, the first of them by name."""
    names = ", ".join(skipped[:MOST_NAMED]) + (", …" if skipped[MOST_NAMED:] else "")
    return Diagnostic("LX118", None, {"skipped": str(len(skipped)), "names": names})


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
