"""The parts of a workbook, looked through before anything is made of them.

A workbook is XML in a ZIP archive. What an archive says it unpacks to is the most that is ever
unpacked; a part with a document type is refused, so that no entity is fetched or expanded.
"""

import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final, NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault

LARGEST: Final = 256
"""MiB that a workbook may unpack to."""

_MIB: Final = 1024 * 1024
_RATIO: Final = 500
"""Times smaller than its content a large part may be; sheets of empty rows reach about 50."""

_PROLOG: Final = 64 * 1024
_HIDDEN: Final = "<!DOCTYPE>"
_PARTS: Final = 5000
_ROWS: Final = 1_048_576
_COLUMNS: Final = 16_384

DAMAGED: Final = (
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    EOFError,
    OSError,
    RuntimeError,
    SyntaxError,
    BadZipFile,
    zlib.error,
    expat.ExpatError,
)
"""What a damaged archive makes the readers of archives, XML and workbooks raise."""


@dataclass
class Survey:
    """What a sheet holds beside the values of its cells.

    Rows and columns count from 1; `hollow` are the formulas without a stored value.
    """

    last: int = 0
    merged: list[str] = field(default_factory=list)
    hollow: set[tuple[int, int]] = field(default_factory=set)


class Package(NamedTuple):
    """The archive of a workbook, and how many sheets it says it has."""

    archive: ZipFile
    sheets: int


def package(name: str, data: bytes) -> Package:
    """The archive `data`, which is a workbook that may be unpacked.

    Raises:
        InputFault: it is another kind of archive, unpacks to too much, or has a document type.

    """
    sheets = 0
    try:
        archive = ZipFile(BytesIO(data))
        parts = archive.infolist()
        if not any(part.filename == "[Content_Types].xml" for part in parts):
            raise InputFault([Diagnostic("LX157", Place(name))])
        if len(parts) > _PARTS or sum(part.file_size for part in parts) > LARGEST * _MIB:
            raise InputFault([Diagnostic("LX153", Place(name), {"limit": str(LARGEST)})])
        for part in parts:
            if part.file_size > _MIB and part.file_size > _RATIO * part.compress_size:
                raise InputFault([Diagnostic("LX153", Place(name), {"limit": str(LARGEST)})])
            root = _root(archive, part)
            if root == _HIDDEN:
                raise InputFault([Diagnostic("LX154", Place(name), {"part": part.filename})])
            if root == "workbook":
                sheets += _sheets(archive, part)
    except DAMAGED as error:
        raise damaged(name, error) from None
    return Package(archive, sheets)


def damaged(name: str, error: BaseException) -> InputFault:
    """That the workbook cannot be read, and what the reader said."""
    problem = (str(error) or type(error).__name__).splitlines()[0][:120]
    return InputFault([Diagnostic("LX152", Place(name), {"problem": problem})])


def _root(archive: ZipFile, part: ZipInfo) -> str:
    """The first element of a part; empty if it is no XML, `_HIDDEN` if a DTD may be before it."""
    found: list[str] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: found.append(_HIDDEN)
    parser.StartElementHandler = lambda tag, _: found.append(tag.rpartition(":")[2])
    with archive.open(part) as stream:
        start = stream.read(_PROLOG)
    try:
        parser.Parse(start, len(start) < _PROLOG)
    except expat.ExpatError:
        found.append("")  # a picture, or damaged: whoever reads it will say so
    return found[0] if found else _HIDDEN


def _sheets(archive: ZipFile, part: ZipInfo) -> int:
    """The number of sheets that a part lists."""
    found: list[str] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, _: found.append(tag.rpartition(":")[2])
    parser.Parse(archive.read(part), True)
    return found.count("sheet")


def survey(archive: ZipFile, part: str) -> Survey:
    """What the sheet in `part` holds.

    Raises:
        ValueError: its rows or cells are out of order.
        ExpatError: it is not well-formed.

    """
    scan = _Scan()
    parser = expat.ParserCreate()
    parser.StartElementHandler = scan.start
    parser.CharacterDataHandler = scan.text
    with archive.open(part) as stream:
        parser.ParseFile(stream)
    scan.close()
    return scan.survey


class _Scan:
    """Goes through a sheet element by element; cells without a reference follow one another."""

    def __init__(self) -> None:
        self.survey = Survey()
        self._row = self._column = 0
        self._inside = ""
        self._kind: str | None = None
        self._formula = self._stored = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        self._inside = name
        if name == "c":
            self.close()
            self._cell(attributes.get("r"))
            self._kind = attributes.get("t")
        elif name == "row":
            self.close()
            row = int(attributes["r"]) if "r" in attributes else self._row + 1
            if not self._row < row <= _ROWS:
                raise ValueError(f"row {row} after row {self._row}")
            self._row, self._column = row, 0
        elif name == "f":
            self._formula = True
        elif name == "is" or (name == "v" and self._kind == "str"):
            self._stored = True
        elif name == "mergeCell":
            self.survey.merged.append(attributes["ref"])

    def text(self, data: str) -> None:
        """Text, in whatever element was the last to begin."""
        if self._inside == "v" and not data.isspace():
            self._stored = True

    def close(self) -> None:
        """The cell that was begun is over."""
        if self._formula or self._stored:
            self.survey.last = self._row
            if not self._stored:
                self.survey.hollow.add((self._row, self._column))
            self._formula = self._stored = False

    def _cell(self, reference: str | None) -> None:
        column = self._column + 1
        if reference is not None:
            name = reference.rstrip("0123456789")
            column = column_of(name)
            if reference[len(name) :] != str(self._row):
                raise ValueError(f"cell {reference} in row {self._row}")
        if not self._column < column <= _COLUMNS:
            raise ValueError(f"cell {reference} in row {self._row}")
        self._column = column


def column_of(name: str) -> int:
    """The number of the column `name`, counted from 1; more than there are where it is none."""
    number = 0
    for letter in name:
        if not "A" <= letter <= "Z" or number > _COLUMNS:
            return _COLUMNS + 1
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
