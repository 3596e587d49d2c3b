"""Finds the user's rule files: in the working folder, next to the data, or in `rules/` there."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from liuxiang.contents import is_cases, is_rules, kind_of, plain
from liuxiang.errors import InputFault
from liuxiang.files import opened
from liuxiang.inputs import Inputs, leads_out
from liuxiang.ruleset.installed import installed, said_of
from liuxiang.source import read_bytes

RULES: Final = "rules"
"""The name of the folder with rule files, next to the data."""

_HEAD: Final = 4096
"""The number of bytes at the start of a rule file in which its identity is expected."""

_LARGEST: Final = 4 * 1024 * 1024
"""The size in bytes from which a file is presumed to be data without inspection."""


class Nearby(NamedTuple):
    """A rule file that was found, and the last day of its period if known."""

    path: str
    id: str
    version: str
    end: str

    @property
    def reference(self) -> str:
        """`id@version`."""
        return f"{self.id}@{self.version}"


def places(folders: Iterable[str]) -> tuple[str, ...]:
    """Return the places to search for rule files, without duplicates, the working folder first.

    Args:
        folders: those of the data.

    """
    beside = [each for folder in folders for each in (folder, _above(folder))]
    listed = [place for each in (".", *beside) for place in (each, _within(each, RULES))]
    once: dict[str, str] = {}
    for each in listed:
        once.setdefault(os.path.realpath(each), each)
    return tuple(once.values())


def nearby(inputs: Inputs, places: Iterable[str]) -> list[Nearby]:
    """Return the rule files in `places` that are not among `inputs`, sorted by place and name."""
    known = {os.path.normpath(each) for each in inputs.files}
    searched = {os.path.realpath(each) for each in inputs.searched}
    ours = {os.path.realpath(each.path): each for each in installed()}
    found: dict[str, Nearby] = {}
    for place in places:
        if os.path.realpath(place) in searched:
            continue
        for path in _texts(place):
            real = os.path.realpath(path)
            if os.path.normpath(path) not in known and real not in found:
                own = ours.get(real)
                rules = Nearby(path, own.id, own.version, own.end) if own else glance(path)
                found |= {} if rules is None else {real: rules}
    return list(found.values())


def _above(folder: str) -> str:
    """Return the parent of `folder`, as a relative name if that one is relative."""
    path = Path(folder)
    above = Path(os.path.normpath(path.absolute())).parent
    return (above if path.is_absolute() else Path(os.path.relpath(above))).as_posix()


def _within(folder: str, name: str) -> str:
    return name if folder == "." else f"{folder.rstrip('/')}/{name}"


def _texts(place: str) -> Iterator[str]:
    """Return the files of a folder that may contain rules; none if it is not accessible.

    Links that lead out of it are skipped, as in folders of data.
    """
    top = os.path.realpath(place)
    try:
        entries = sorted(os.scandir(place), key=lambda each: each.name)
    except OSError:
        return
    for entry in entries:
        name = entry.name
        if name.lower().endswith((".yaml", ".yml", ".json")) and not name.startswith("."):
            try:
                small = entry.is_file() and entry.stat().st_size <= _LARGEST
                if small and not leads_out(entry, top):
                    yield _within(place, name)
            except OSError:
                continue  # a link that leads nowhere


def glance(path: str) -> Nearby | None:
    """Return the identity of a file if it is a rule file that has one."""
    try:
        data = plain(read_bytes(path))
        if b"liuxiang" not in data:
            return None
        head = data[:_HEAD].rpartition(b"\n")[0]
        said = said_of(head) if is_rules(head) else {}
        if not {"id", "version"} <= said.keys():
            cases = is_cases(data) and not is_rules(data)
            if cases or kind_of(opened(path, data)) != "ruleset":
                return None
            said = said_of(data)
        if not {"id", "version"} <= said.keys():
            said = _parsed(path, data)
    except InputFault:
        return None
    if not {"id", "version"} <= said.keys():
        return None
    return Nearby(path, said["id"], said["version"], said.get("period", ""))


def _parsed(path: str, data: bytes) -> dict[str, str]:
    """Return the identity of a rule file that is not laid out in lines, such as JSON.

    Raises:
        InputFault: It is malformed.

    """
    from liuxiang.nodes import single, tree

    top, walk = single(opened(path, data), "LX315")
    found = cast(dict[str, Any], tree(walk, top).data)
    return {key: each for key, each in found.items() if isinstance(each, str)}
