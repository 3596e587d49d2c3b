"""The rule file that inputs mean: named, near the data, or installed."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from liuxiang.contents import is_cases, is_rules, kind_of, plain
from liuxiang.diagnostics import Diagnostic, Place, close_matches
from liuxiang.errors import InputFault, UsageFault
from liuxiang.files import opened
from liuxiang.folders import leads_out
from liuxiang.inputs import Inputs
from liuxiang.ruleset.installed import Installed, installed, latest, said_of
from liuxiang.ruleset.load import RuleFile, read_rules
from liuxiang.source import load, read_bytes
from liuxiang.wording.text import Joined

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
    """Yield the files of a folder that may contain rules; none if it is not accessible.

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


def find(named: Mapping[str, str], inputs: Inputs) -> RuleFile:
    """Return the rule file for units of `inputs`; the user's own come before installed ones.

    It is the latest of those that units name; a name can omit the version if only one version is
    found. Units that name none are scored by the only rule file of the user, otherwise by the
    latest installed one.

    Args:
        named: the rule files that units name, as `id@version` or `id`, each with a file that does.
        inputs: the files of the units, which say where to look.

    Raises:
        InputFault: The rule file that units name is not found or invalid.
        UsageFault: The choice is ambiguous.

    """
    looked = places(inputs.folders)
    own = nearby(inputs, looked)
    meant = _meant(named, own)
    if meant is None:
        raise InputFault([_not_at_hand(named, own, looked)])
    found = _of_own(meant, own)
    ours = [each for each in installed() if each.reference == meant]
    if found is None or any(each.path.samefile(found.path) for each in ours):
        return read_rules(load(max(ours, key=_age).path), sought=looked)
    return read_rules(load(found.path), sought=looked)


def _meant(named: Mapping[str, str], own: list[Nearby]) -> str | None:
    """Return the rule file to use, as `id@version`, or None if none of the named ones is found.

    Raises:
        UsageFault: The name is ambiguous.

    """
    known = {each.reference: each.end for each in own} | {
        each.reference: each.end for each in sorted(installed(), key=_age)
    }
    exact = [each for each in known if each in named]
    if exact:
        return max(exact, key=lambda each: (known[each], each))
    ids = {each for each in named if "@" not in each}
    if named and not ids:
        return None
    fitting = list(dict.fromkeys(each.reference for each in own if not ids or each.id in ids))
    if len(fitting) > 1:
        raise UsageFault([_several("LX292", own, fitting)])
    ours = [each for each in installed() if not ids or each.id in ids]
    if not fitting and not ids:
        return latest().reference
    return fitting[0] if fitting else max(ours, key=_age).reference if ours else None


def _age(rules: Installed) -> tuple[str, str]:
    return rules.end, rules.path.stem


def _of_own(reference: str, own: list[Nearby]) -> Nearby | None:
    """Return the user's own rule file `reference`; the first one if copies are identical.

    A copy of the installed rule file gives way to a modified one.

    Raises:
        UsageFault: Several exist, and they differ.

    """
    fitting = [each for each in own if each.reference == reference]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    held = {each.path: read_bytes(each.path) for each in fitting}
    ours = [each.path.read_bytes() for each in installed() if each.reference == reference]
    changed = [each for each in fitting if held[each.path] not in ours] or fitting
    if len({held[each.path] for each in changed}) > 1:
        raise UsageFault([_several("LX293", changed, [reference])])
    return changed[0]


def _several(code: str, own: list[Nearby], references: Iterable[str]) -> Diagnostic:
    """Return the problem that several rule files of the user are possible."""
    listed = [f"{each.path} ({each.reference})" for each in own if each.reference in references]
    return Diagnostic(code, None, {"found": Joined(listed)})


def _not_at_hand(
    named: Mapping[str, str], own: list[Nearby], looked: tuple[str, ...]
) -> Diagnostic:
    """Return the problem that no named rule file was found, with the places searched."""
    first, file = next(iter(named.items()))
    known = [*(each.reference for each in own), *(each.reference for each in installed())]
    values = {
        "found": Joined(named),
        "looked": Joined(looked),
        "known": Joined(dict.fromkeys(known) or ("–",)),
    }
    return Diagnostic("LX291", Place(file), values, (), close_matches(first, known))
