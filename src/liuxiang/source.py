"""Source files as text: decoding, lines and positions."""

import hashlib
import os
import re
import sys
from bisect import bisect_right
from functools import cached_property
from io import BufferedReader
from pathlib import Path
from typing import Final

from liuxiang.diagnostics import MOST_KEPT, Diagnostic, Grid, Place, Wording, more_of
from liuxiang.encoding import Undecodable, decoded
from liuxiang.errors import InputFault

STDIN: Final = "-"
ENDINGS: Final = (".yaml", ".yml", ".json", ".csv", ".xlsx", ".xlsm")
LARGEST: Final = 64
"""The largest file size, in MiB."""

_CONTROLS: Final = bytes(sorted({*range(0x20), 0x7F}.difference(b"\t\n\r")))
_CONTROL: Final = f"[{_CONTROLS.decode()}]"
# single characters rather than a set of them: `re` then finds the first one faster
_LINE_END = re.compile("\r\n|\n|\r|\x85|\u2028|\u2029")


class Source:
    """A decoded file: its name, its text, and the SHA-256 of its bytes.

    `grid` is set if positions in the file are cells of a table.
    """

    def __init__(
        self,
        name: str,
        text: str,
        sha256: str,
        warnings: tuple[Diagnostic, ...] = (),
        grid: Grid | None = None,
    ) -> None:
        self.name, self.text, self.sha256 = name, text, sha256
        self.warnings, self.grid = warnings, grid

    @cached_property
    def lines(self) -> list[str]:
        """The lines, split as YAML splits them."""
        return _LINE_END.split(self.text)

    @cached_property
    def line_starts(self) -> list[int]:
        """The index of the first character of each line."""
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]

    def place(self, line: int, column: int) -> Place:
        """Return the place at `line` and `column`, both counted from 0 as in the parser."""
        line = min(line, len(self.lines) - 1)
        return Place(self.name, line + 1, column + 1, self.lines[line])

    def fault(
        self,
        code: str,
        line: int,
        column: int,
        values: Wording | None = None,
        suggestions: tuple[str, ...] = (),
    ) -> Diagnostic:
        """Return a problem at `line` and `column`, counted from 0."""
        return Diagnostic(code, self.place(line, column), values or {}, (), suggestions)


def load(path: Path | str) -> Source:
    """Return the decoded file at `path`, or standard input for `-`.

    Raises:
        InputFault: It is missing, unreadable, too large, empty, binary or of unknown encoding.

    """
    name = path if isinstance(path, str) else path.as_posix()
    return decode(name, read_bytes(path))


def read_bytes(path: Path | str) -> bytes:
    """Return the bytes of the file at `path`, or of standard input for `-`.

    Raises:
        InputFault: It does not exist, or is unreadable or too large.

    """
    name = path if isinstance(path, str) else path.as_posix()
    limit = LARGEST * 1024 * 1024
    try:
        data = sys.stdin.buffer.read(limit + 1) if path == STDIN else _read(path, limit)
    except FileNotFoundError:
        raise InputFault([Diagnostic("LX101", Place(name))]) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputFault([Diagnostic("LX102", Place(name), {"reason": reason})]) from None
    if len(data) > limit:
        raise InputFault([Diagnostic("LX119", Place(name), {"limit": str(LARGEST)})])
    return data


def _read(path: Path | str, limit: int) -> bytes:
    """Read at most one byte more than `limit`; called thousands of times in a run."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # the plain call is the fast one
        if 0 < os.fstat(file.fileno()).st_size <= limit:
            return file.readall()
        with BufferedReader(file) as pipe:
            return pipe.read(limit + 1)


def decode(name: str, data: bytes) -> Source:
    """Return the text of `data`: UTF-8, UTF-16, or a guess with a warning.

    Raises:
        InputFault: It is empty, binary, or of unknown or mixed encoding.

    """
    try:
        text, _, guessed = decoded(data)
    except Undecodable as fault:
        raise InputFault(_undecodable(name, data, fault)) from None
    warnings = (Diagnostic("LX105", Place(name), {"encoding": guessed}),) if guessed else ()
    text = text.removeprefix("\ufeff")
    source = Source(name, text, hashlib.sha256(data).hexdigest(), warnings)
    clean = len(data.translate(None, _CONTROLS)) == len(data)
    control = None if clean else re.search(_CONTROL, text)
    if control:
        line = len(_LINE_END.findall(text, 0, control.start()))
        raise InputFault([source.fault("LX104", line, 0)])
    if not text.strip():
        raise InputFault([Diagnostic("LX103", Place(name))])
    return source


def _undecodable(name: str, data: bytes, fault: Undecodable) -> list[Diagnostic]:
    """Return the first misplaced bytes of each line, those that do not fit the rest of the file."""
    if not fault.spots:
        return [Diagnostic("LX104" if b"\0" in data else "LX106", Place(name))]
    text = fault.text.removeprefix("\ufeff")
    source = Source(name, text, "")
    problems = []
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    for after_mark, found in fault.spots[:MOST_KEPT]:
        at = after_mark - (len(fault.text) - len(text))
        line = bisect_right(starts, at) - 1
        code = "LX177" if fault.mixed else "LX176"
        values = {"encoding": fault.encoding, "found": found}
        problems.append(source.fault(code, line, at - starts[line], values))
    return [*problems, *more_of(name, problems[0].code, len(fault.spots) - MOST_KEPT)]


def encoded(text: str, source: Source, data: bytes) -> bytes:
    """Return `text` with the encoding and byte order mark of `data`, the bytes of `source`."""
    whole, codec, _ = decoded(data)
    return f"{whole[: len(whole) - len(source.text)]}{text}".encode(codec)
