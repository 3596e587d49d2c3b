"""The rule files that came with the program, known by a few lines of each."""

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import UsageFault

_HEAD: Final = 4096
"""Bytes of a file of ours within which it says what it is."""


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


def latest() -> Installed:
    """The one whose period ends last.

    Raises:
        UsageFault: none is installed.

    """
    files = installed()
    if not files:
        raise UsageFault([Diagnostic("LX010", None, {"found": "–", "known": "–"})])
    return max(files, key=lambda each: (each.end, each.stem))


def latest_language() -> str:
    """The language of the latest rule file, English where there is none."""
    return latest().language if installed() else "en"


def _glance(path: Path) -> Installed:
    """What the first lines of a file of ours say, without reading the rest of it."""
    with path.open("rb") as file:
        text = file.read(_HEAD).decode("utf-8", "ignore")
    pattern = r"(?m)^(id|version|language|period): *(?:\{.*?\bto: *)?[\"']?([^\s\"'}]+)"
    said = {"id": "", "version": "", "language": "en", "period": ""}
    said |= re.findall(pattern, text)
    return Installed(path, said["id"], said["version"], said["language"], said["period"])
