"""The rule files that came with the program, known by a few lines of each."""

import hashlib
import re
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import UsageFault
from liuxiang.source import Source

_HEAD: Final = 4096
"""Bytes of a file of ours within which it should say what it is."""

_SAID: Final = MappingProxyType({"id": "", "version": "", "language": "en", "period": ""})
"""The keys by which it does, and what they are where it does not."""

_LINE: Final = re.compile(
    rf"""(?m)^["']?({"|".join(_SAID)})["']?[ \t]*:[ \t]*(?:\{{.*?\bto["']?:[ \t]*)?"""
    r"""(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}[\]#,][^\n\r{}[\],]*?))"""
    r"""[ \t]*(?:[ \t]\#.*|[},].*)?\r?$"""
)
"""A line that holds one of them, with its value in double, in single or in no quotes."""


class Installed(NamedTuple):
    """A rule file of ours; `end` is the last day of its period, as an ISO date."""

    path: Path
    id: str
    version: str
    language: str
    end: str

    @property
    def stem(self) -> str:
        """What it can be called by."""
        return self.path.stem

    @property
    def reference(self) -> str:
        """`id@version`."""
        return f"{self.id}@{self.version}"


@cache
def installed() -> tuple[Installed, ...]:
    """All of them, by name; in a checkout those beside `src`."""
    here = Path(__file__).resolve().parents[1]
    for folder in (here / "rules", here.parents[1] / "rules"):
        if folder.is_dir():
            files = sorted(each for each in folder.iterdir() if each.suffix == ".yaml")
            return tuple(_glance(path) for path in files if "." not in path.stem)
    return ()


def is_inside(path: Path) -> bool:
    """Whether `path` is part of the installed program, where nobody keeps files of their own."""
    return Path(__file__).resolve().parents[1] in path.resolve().parents


def is_installed(source: Source) -> bool:
    """Whether `source` is an installed rule file or the same bytes elsewhere.

    All readings of these were tried before they were published.
    """
    return any(
        source.name == each.path.as_posix()
        or source.sha256 == hashlib.sha256(each.path.read_bytes()).hexdigest()
        for each in installed()
    )


def latest() -> Installed:
    """The one whose period ends last.

    Raises:
        UsageFault: None is installed.

    """
    files = installed()
    if not files:
        raise UsageFault([Diagnostic("LX010", None, {"found": "–", "known": "–"})])
    return max(files, key=lambda each: (each.end, each.stem))


def latest_language() -> str:
    """The language of the latest rule file, English where there is none."""
    return latest().language if installed() else "en"


def _glance(path: Path) -> Installed:
    """What a file of ours says of itself, most often in its first lines."""
    with path.open("rb") as file:
        said = said_of(file.read(_HEAD).rpartition(b"\n")[0])
    if len(said) < len(_SAID):
        said = said_of(path.read_bytes())
    return Installed(path, *(said.get(key, default) for key, default in _SAID.items()))


def said_of(data: bytes) -> dict[str, str]:
    """What a rule file says of itself at its margin; of its period, the last day."""
    found = _LINE.findall(data.decode("utf-8", "ignore"))
    return {key: double or single or plain for key, double, single, plain in found}
