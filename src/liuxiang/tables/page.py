"""Reads a sheet of a workbook: its rows, and the elements before and after them.

Rows in the usual form are parsed by a regular expression; anything else (comments, prefixes,
rich text, other encodings) goes to the XML parser, as do all elements outside rows.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from typing import Final, Protocol

from liuxiang.tables.stored import Formula, Stored, Unusual, formula, key_of
from liuxiang.tables.strings import Collected
from liuxiang.tables.xml import CHUNK, Readable, parser

_INSIDE: Final = (
    r"([^<>&]*(?:><v>[^<&\r]*</v></c>|/>|>"
    r"(?:<f[^<>]*(?:/>|>[^<]*</f>))?(?:<v>[^<&\r]*</v>|<is><t[^<>]*>[^<&\r]*</t></is>)?</c>))"
)
_CELL: Final = re.compile(r'<c r="([A-Z]+)([0-9]+)"' + _INSIDE)
_BARE: Final = re.compile(r"<c(?:(\0)(\0))?" + _INSIDE)
"""A cell that only follows the one before it; neither group ever holds anything."""

_GROUPS: Final = 4
_ATTRIBUTES: Final = re.compile(r'(?: ([A-Za-z][\w:.]*)="([^"<&]*)")')
_NOTHING: Final = re.compile(r'<row r="[1-9][0-9]{0,6}"[^<>&]*/>\s*')
_NUMBER: Final = re.compile(r'<row r="([1-9][0-9]{0,6})"')
_HEAD: Final = re.compile(r'(?: [A-Za-z][\w:.]*="[^"<&]*")* ?')
_DATA: Final = "<sheetData>"
_OVER: Final = "</sheetData>"
_CONTROLS: Final = bytes(code for code in range(0x20) if code not in b"\t\n\r")
_LONGEST: Final = 8 * CHUNK
"""Characters that one row may take before the parser is given it."""


class Visitor(Protocol):
    """The callbacks for the content of a sheet."""

    def row(self, attributes: Mapping[str, str], stored: Stored) -> None:
        """Receive a row.

        Raises:
            Unusual: The XML parser must read the row.

        """

    def passed(self, number: int) -> None:
        """Receive the number, counted from 1, of the last row that is complete."""

    def element(self, tag: str, attributes: dict[str, str]) -> None:
        """Receive the start of an element outside rows."""

    def text(self, tag: str, text: str) -> None:
        """Receive the text of an element outside rows."""


def visit(stream: Readable, visitor: Visitor) -> None:
    """Call `visitor` with the content of the sheet in `stream`, in order.

    Raises:
        Damage, ExpatError: The sheet is invalid.

    """
    reader = _Parsed(visitor)
    before = stream.read(CHUNK)
    text = _start(before)
    head, sign, _ = text.partition(_DATA)
    begin = f"{head}{sign}".encode()
    if not sign or "<!" in head or not before.startswith(begin):
        reader.feed(before)
    else:
        reader.feed(begin)
        for left in _plain(before[len(begin) :], stream, reader, visitor):
            reader.feed(left)
    while chunk := stream.read(CHUNK):
        reader.feed(chunk)
    reader.close()


def _start(data: bytes) -> str:
    """Return the text of the first bytes of a part; empty if it may not be UTF-8."""
    head = data[:200].partition(b"?>")[0].lower() if data.startswith(b"<?xml") else b""
    if b"encoding" in head and b"utf-8" not in head:
        return ""
    if not data.startswith((b"<", codecs.BOM_UTF8)) or b"\0" in data[:4]:
        return ""
    return data.decode("utf-8", "ignore")


def _plain(rest: bytes, stream: Readable, reader: "_Parsed", visitor: Visitor) -> Iterator[bytes]:
    """Read the rows after `rest` by the pattern; yield what is left for the parser, in order."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    text, chunk = "", rest
    while True:
        text += decoder.decode(chunk, not chunk)
        if not reader.is_in_data or not _is_simple(chunk, text):
            break
        end = text.find(_OVER)
        cut = end if end >= 0 else text.rfind("<row")
        if cut > 0:
            yield from _rows(text[:cut], visitor)
            text = text[cut:]
        if end >= 0 or not chunk or len(text) > _LONGEST:
            break
        chunk = stream.read(CHUNK)
    yield text.encode() + decoder.getstate()[0]


def _is_simple(chunk: bytes, text: str) -> bool:
    """Return whether the text contains only elements and text."""
    if len(chunk.translate(None, _CONTROLS)) < len(chunk):
        return False
    return "<!" not in text and "<?" not in text


def _rows(text: str, visitor: Visitor) -> Iterator[bytes]:
    """Call `visitor` with the complete rows in `text`; yield those that the pattern cannot read."""
    last = _NUMBER.match(text, text.rfind("<row"))
    before, *rows = (_NOTHING.sub("", text) if last else text).split("<row")
    if before and not before.isspace():
        yield before.encode()
    for row in rows:
        head, _, body = row.partition(">")
        try:
            stored = _stored(head, body)
            visitor.row(dict(_ATTRIBUTES.findall(head)), stored)
        except Unusual:
            yield f"<row{row}".encode()
    if last:
        visitor.passed(int(last[1]))


def _stored(head: str, body: str) -> Stored:
    """Return the cells of a row in the usual form.

    Raises:
        Unusual: The row is in another form.

    """
    cells, end, after = body.rpartition("</row>")
    if not end or not (after == "" or after.isspace()) or not _HEAD.fullmatch(head):
        raise Unusual
    parts = (_CELL if '<c r="' in cells else _BARE).split(cells)
    between = "".join(parts[::_GROUPS])
    if between and not between.isspace():
        raise Unusual
    keys = parts[3::_GROUPS]
    formulas: list[Formula] = []
    if "<f" in cells:
        for at, written in enumerate(keys):
            if "<f" in written:
                formulas.append(formula(at, key_of(written)[0]))
    return Stored(parts[1::_GROUPS], parts[2::_GROUPS], keys, formulas)


class _Parsed:
    """Reads a sheet with the XML parser, element by element."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._parser = parser(self._start, self._end, self._text)
        self.is_in_data = False
        self._row: dict[str, str] | None = None
        self._cell: dict[str, str] | None = None
        self._inside = ""
        self._string = Collected()
        self._value: list[str] | None = None
        self._formula: dict[str, str] | None = None
        self._stored = Stored([], [], [], [])

    def feed(self, data: bytes) -> None:
        """Parse more of the part."""
        self._parser.Parse(data, False)

    def close(self) -> None:
        """Finish parsing."""
        self._parser.Parse(b"", True)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._cell is not None:
            self._in_cell(tag, attributes)
        elif self._row is not None:
            if tag == "c":
                self._cell = attributes
        elif tag == "row" and self.is_in_data:
            self._row = attributes
        elif tag == "sheetData":
            self.is_in_data = True
        else:
            self._inside = tag
            self._value = []
            self._visitor.element(tag, attributes)

    def _in_cell(self, tag: str, attributes: dict[str, str]) -> None:
        self._inside = tag
        if tag == "f":
            self._formula = attributes
        elif tag == "v":
            self._value = []
        elif tag == "is":
            self._string.taken()
            self._value = []
        else:
            self._string.start(tag)

    def _text(self, data: str) -> None:
        if self._cell is None:
            if self._inside and self._value is not None:
                self._value.append(data)
        elif self._inside == "v" and self._value is not None:
            self._value.append(data)
        else:
            self._string.text(data)

    def _end(self, tag: str) -> None:
        if self._cell is not None:
            if tag == "c":
                self._add(self._cell)
                self._cell = None
            elif tag == "is" and self._value is not None:
                self._value = [self._string.taken()]
            elif tag != "v":
                self._string.end(tag)
            self._inside = ""
        elif tag == "row" and self._row is not None:
            self._visitor.row(self._row, self._stored)
            self._row, self._stored = None, Stored([], [], [], [])
        elif tag == "sheetData":
            self.is_in_data = False
        elif self._inside == tag and self._value is not None:
            self._visitor.text(tag, "".join(self._value))
            self._inside = ""

    def _add(self, cell: dict[str, str]) -> None:
        """Add the complete cell `cell` to the row."""
        stored = self._stored
        key = cell.get("t"), cell.get("s"), None if self._value is None else "".join(self._value)
        name = cell["r"].rstrip("0123456789") if "r" in cell else None
        if self._formula is not None:
            fills = self._formula.get("ref", "") if self._formula.get("t") != "shared" else ""
            stored.formulas.append(formula(len(stored.names), key, fills))
        stored.names.append(name)
        stored.lines.append(None if name is None else cell["r"][len(name) :])
        stored.keys.append(key)
        self._value = self._formula = None
