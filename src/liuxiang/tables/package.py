"""The parts of a workbook, checked before they are parsed.

A workbook is XML in a ZIP archive. No more is unpacked than the archive declares, and parts with a
document type are refused, so that no entity is fetched or expanded.
"""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import IO, Final, NamedTuple, Self
from urllib.parse import unquote
from xml.parsers import expat
from zipfile import ZipFile, ZipInfo

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.tables.damage import LARGEST, Bulk, Damage
from liuxiang.tables.xml import walk

_MIB: Final = 1024 * 1024
_RATIO: Final = 300
"""The highest compression ratio of a large part; sheets of empty rows reach about 50."""

_SMALL: Final = 64 * _MIB
_USUAL: Final = 60
"""The limit of the unpacked size: a number of bytes, plus a factor of the archive's own size."""

_FEW: Final = 1_000_000
_DENSEST: Final = 4
"""Elements and attributes there may be: so many, and so many more for each byte of the workbook.

Those of Excel have about three for a byte where all cells are alike, and one or two else.
"""

_PROLOG: Final = 64 * 1024
_PARTS: Final = 5000
_TYPES: Final = "[content_types].xml"


class Relation(NamedTuple):
    """A relation of a part to another: its id, its kind (`worksheet`), and its target."""

    id: str
    kind: str
    target: str


class Part:
    """The unpacked content of a part, with a limit on its number of elements."""

    def __init__(self, content: IO[bytes], spend: Callable[[int], None]) -> None:
        self._content, self._spend = content, spend

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._content.close()

    def read(self, size: int) -> bytes:
        """Return the next `size` bytes, or fewer at the end.

        Raises:
            Bulk: There are more elements than a workbook of that size may have.

        """
        data = self._content.read(size)
        self._spend(data.count(b"<") + data.count(b"="))
        return data


class Package:
    """The parts of a workbook by name, independent of case and slashes."""

    def __init__(self, archive: ZipFile, parts: Mapping[str, ZipInfo], packed: int) -> None:
        self._archive, self._parts = archive, parts
        self._left = _FEW + _DENSEST * packed
        self.kinds = self._content_types()

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._parts

    def open(self, part: str) -> Part:
        """Return the content of a part.

        Raises:
            Damage: There is no part of that name.

        """
        found = self._parts.get(_key(part))
        if found is None:
            raise Damage("no_part", part=part)
        return Part(self._archive.open(found), self._spend)

    def _spend(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise Bulk("LX153")

    def named(self, ending: str) -> Iterable[str]:
        """Return the names, in lower case, of the parts that end with `ending`."""
        return (name for name in self._parts if name.endswith(ending))

    def relations(self, part: str) -> list[Relation]:
        """Return the parts that `part` refers to, without external ones."""
        folder, base = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        found: list[Relation] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            inside = attributes.get("TargetMode", "").lower() != "external"
            if tag == "Relationship" and inside and "Target" in attributes:
                target = unquote(attributes["Target"]).replace("\\", "/")
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                kind = attributes.get("Type", "").rpartition("/")[2]
                found.append(Relation(attributes.get("Id", ""), kind, path))

        if listed in self:
            with self.open(listed) as stream:
                walk(stream, start)
        return found

    def _content_types(self) -> Mapping[str, str]:
        """Return the content type of each part, by name or extension."""
        found: dict[str, str] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag in ("Override", "Default"):
                key = attributes.get("PartName") or f"*.{attributes.get('Extension', '')}"
                found[_key(key)] = attributes.get("ContentType", "")

        with self.open(_TYPES) as stream:
            walk(stream, start)
        if not found:
            raise Damage("no_content")
        return found

    def kind_of(self, part: str) -> str:
        """Return the content type of a part; empty if unknown."""
        ending = posixpath.splitext(part)[1]
        return self.kinds.get(_key(part)) or self.kinds.get(f"*{ending.lower()}", "")


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()


def package(name: str, data: bytes) -> Package:
    """Return the archive `data`, checked to be a workbook within the limits.

    Raises:
        InputFault: It is another kind of archive, unpacks to too much, or has a document type.
        Damage, BadZipFile and others: The archive cannot be read; see `damage`.

    """
    archive = ZipFile(BytesIO(data))
    parts = {_key(each.filename): each for each in archive.infolist() if not each.is_dir()}
    folder = _folder(parts)
    if folder is None:
        raise InputFault([Diagnostic("LX157", Place(name))])
    packed, unpacked = len(data), sum(part.file_size for part in parts.values())
    if len(parts) > _PARTS or unpacked > min(LARGEST * _MIB, _SMALL + _USUAL * packed):
        raise Bulk("LX153")
    for part in parts.values():
        if part.file_size > _MIB and part.file_size > _RATIO * part.compress_size:
            raise Bulk("LX153")
        if _has_doctype(archive, part):
            raise InputFault([Diagnostic("LX154", Place(name), {"part": part.filename})])
    cut = len(folder)
    return Package(
        archive, {key[cut:]: each for key, each in parts.items() if key.startswith(folder)}, packed
    )


def _folder(parts: Iterable[str]) -> str | None:
    """Return the folder of the workbook in the archive, usually empty; None if missing."""
    found = [each[: -len(_TYPES)] for each in parts if each.endswith(_TYPES)]
    return min(found, key=len, default=None)


def _has_doctype(archive: ZipFile, part: ZipInfo) -> bool:
    """Return whether a document type is, or may be, declared before the first element."""
    with archive.open(part) as stream:
        start = stream.read(_PROLOG)
    if b"<" not in start[:200]:
        return False  # a picture, or damaged: reported by whoever reads it
    found: list[bool] = []
    made = expat.ParserCreate()
    made.StartDoctypeDeclHandler = lambda *_: found.append(True)
    made.StartElementHandler = lambda *_: found.append(False)
    try:
        made.Parse(start, len(start) < _PROLOG)
    except expat.ExpatError:
        found.append(False)
    return found[0] if found else True
