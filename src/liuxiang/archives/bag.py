"""Bags: files below `data/` with their checksums beside them, as BagIt 0.97 lays them out."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.folders import BAG as DECLARATION
from liuxiang.wording.text import Joined

PAYLOAD: Final = "data/"
INFO: Final = "bag-info.txt"
MANIFEST: Final = "manifest-sha256.txt"
TAG_MANIFEST: Final = "tagmanifest-sha256.txt"

_DECLARED: Final = b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"
_LISTED: Final = re.compile("([0-9A-Fa-f]{64})[ \t]+[*]?(.+)")

Change = Literal["changed", "missing", "added"]


class FileChange(NamedTuple):
    """A file that is not as recorded; the checksums are SHA-256, None where there is no file."""

    file: str
    change: Change
    expected: str | None
    found: str | None


class Bag(NamedTuple):
    """The files of a bag by path, and the name of the archive that holds them."""

    name: str
    files: Mapping[str, bytes]

    @property
    def payload(self) -> dict[str, bytes]:
        """The files that are kept, by their path below `data/`."""
        return {
            path.removeprefix(PAYLOAD): data
            for path, data in self.files.items()
            if path.startswith(PAYLOAD)
        }

    @property
    def info(self) -> Mapping[str, str]:
        """What the bag says about itself, by label; all it says where a label is repeated."""
        text = self.files.get(INFO, b"").decode("utf-8", "replace")
        said: dict[str, str] = {}
        for label, _, value in (line.partition(":") for line in text.splitlines()):
            before = [said[label.strip()]] if label.strip() in said else []
            said[label.strip()] = "; ".join([*before, value.strip()])
        return said

    def changes(self) -> list[FileChange]:
        """Return the files that are not as the manifests say, in order.

        Raises:
            InputFault: A manifest cannot be read.

        """
        expected, files = self._listed(MANIFEST), self.files
        if TAG_MANIFEST in files:
            expected |= self._listed(TAG_MANIFEST)
            files = {path: data for path, data in files.items() if path != TAG_MANIFEST}
        else:
            files = {path: data for path, data in files.items() if path.startswith(PAYLOAD)}
        return [*_changes(expected, {path: sha256(data) for path, data in files.items()})]

    def _listed(self, manifest: str) -> dict[str, str]:
        """Return the checksums that a manifest lists, by path."""
        lines = self.files[manifest].decode("utf-8-sig", "replace").splitlines()
        place = f"{self.name}!{manifest}"
        found: dict[str, str] = {}
        faults: list[Diagnostic] = []
        for number, line in enumerate(lines, 1):
            listed = _LISTED.fullmatch(line)
            if listed:
                found[listed[2].removeprefix("./")] = listed[1].lower()
            elif line.strip():
                faults.append(Diagnostic("LX758", Place(place, number, 1, line), {"found": line}))
        if faults:
            raise InputFault(faults)
        return found


def sha256(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def bagged(payload: Mapping[str, bytes], info: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files of a bag, by path.

    Args:
        payload: the files to keep, by path.
        info: what the bag says about itself besides its size, by label.

    """
    kept = {PAYLOAD + path: payload[path] for path in sorted(payload)}
    size = sum(map(len, kept.values()))
    told = {**info, "Payload-Oxum": f"{size}.{len(kept)}"}
    tags = {
        DECLARATION: _DECLARED,
        INFO: "".join(f"{label}: {value}\n" for label, value in told.items()).encode(),
        MANIFEST: _manifest(kept),
    }
    return {**tags, TAG_MANIFEST: _manifest(tags), **kept}


def bag_of(name: str, files: Mapping[str, bytes]) -> Bag:
    """Return the bag that an archive called `name` holds, at its top or in its only folder.

    Raises:
        InputFault: It holds none.

    """
    top = next(iter(files), "").partition("/")[0] + "/"
    if DECLARATION not in files and all(path.startswith(top) for path in files):
        files = {path.removeprefix(top): data for path, data in files.items()}
    missing = [path for path in (DECLARATION, MANIFEST) if path not in files]
    if missing:
        raise InputFault([Diagnostic("LX757", Place(name), {"missing": Joined(missing)})])
    return Bag(name, files)


def _manifest(files: Mapping[str, bytes]) -> bytes:
    return "".join(f"{sha256(files[path])}  {path}\n" for path in sorted(files)).encode()


def _changes(expected: Mapping[str, str], found: Mapping[str, str]) -> Iterator[FileChange]:
    for path in sorted({*expected, *found}):
        old, new = expected.get(path), found.get(path)
        if old is None:
            yield FileChange(path, "added", old, new)
        elif new is None:
            yield FileChange(path, "missing", old, new)
        elif old != new:
            yield FileChange(path, "changed", old, new)
