"""The installed rule files, identified by their first lines."""

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
"""The number of bytes at the start of a file in which its identity is expected."""

_SAID: Final = MappingProxyType({"id": "", "version": "", "language": "en", "period": ""})
"""The keys of the identity, with their default values."""

_LINE: Final = re.compile(
    rf"""(?m)^["']?({"|".join(_SAID)})["']?[ \t]*:[ \t]*(?:\{{.*?\bto["']?:[ \t]*)?"""
    r"""(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}[\]#,][^\n\r{}[\],]*?))"""
    r"""[ \t]*(?:[ \t]\#.*|[},].*)?\r?$"""
)
"""A line with one of these keys and its value, in double, single or no quotes."""


class Installed(NamedTuple):
    """An installed rule file; `end` is the last day of its period, as an ISO date."""

    path: Path
    id: str
    version: str
    language: str
    end: str

    @property
    def stem(self) -> str:
        """The name without extension."""
        return self.path.stem

    @property
    def reference(self) -> str:
        """`id@version`."""
        return f"{self.id}@{self.version}"


@cache
def installed() -> tuple[Installed, ...]:
    """Return all of them, by name."""
    folder = installed_folder()
    if folder is None:
        return ()
    files = sorted(each for each in folder.iterdir() if each.suffix == ".yaml")
    return tuple(_glance(path) for path in files if "." not in path.stem)


def installed_folder() -> Path | None:
    """Return where they are, in a checkout next to `src`; None where none are installed."""
    here = Path(__file__).resolve().parents[1]
    folders = (here / "rules", here.parents[1] / "rules")
    return next((each for each in folders if each.is_dir()), None)


def is_changed(reference: str, sha256: str) -> bool:
    """Return whether an installed rule file has this id and version, and none these bytes too."""
    paths = [each.path for each in installed() if each.reference == reference]
    return bool(paths) and sha256 not in [
        hashlib.sha256(path.read_bytes()).hexdigest() for path in paths
    ]


def is_inside(path: Path) -> bool:
    """Return whether `path` is inside the installed package, where users keep no files."""
    return Path(__file__).resolve().parents[1] in path.resolve().parents


def is_installed(source: Source) -> bool:
    """Return whether `source` is an installed rule file, or a copy with the same bytes.

    All readings of these were checked before publication.
    """
    return any(
        source.name == each.path.as_posix()
        or source.sha256 == hashlib.sha256(each.path.read_bytes()).hexdigest()
        for each in installed()
    )


def latest() -> Installed:
    """Return the one whose period ends last.

    Raises:
        UsageFault: None is installed.

    """
    files = installed()
    if not files:
        raise UsageFault([Diagnostic("LX010", None, {"found": "–", "known": "–"})])
    return max(files, key=lambda each: (each.end, each.stem))


def latest_language() -> str:
    """Return the language of the latest rule file, or English if there is none."""
    return latest().language if installed() else "en"


def _glance(path: Path) -> Installed:
    """Return the identity of an installed file, usually from its first lines."""
    with path.open("rb") as file:
        said = said_of(file.read(_HEAD).rpartition(b"\n")[0])
    if len(said) < len(_SAID):
        said = said_of(path.read_bytes())
    return Installed(path, *(said.get(key, default) for key, default in _SAID.items()))


def said_of(data: bytes) -> dict[str, str]:
    """Return the identity of a rule file from its top-level lines, with the end of its period."""
    found = _LINE.findall(data.decode("utf-8", "ignore"))
    return {key: double or single or plain for key, double, single, plain in found}
