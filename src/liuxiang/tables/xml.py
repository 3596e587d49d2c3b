"""Parses untrusted XML: without document types and entities, and with a limit on depth."""

from collections.abc import Callable, Mapping
from typing import Final, Protocol
from xml.parsers import expat

from liuxiang.tables.damage import Damage

DEEPEST: Final = 200
"""Levels of elements that a part may have; Excel's own have about 12."""

LONGEST: Final = 1_000_000
"""Characters that a text may have; one in a cell of Excel has 32,767 at most."""

CHUNK: Final = 1 << 20
"""Bytes that are looked at together."""

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Readable(Protocol):
    """The content of a part."""

    def read(self, size: int, /) -> bytes:
        """Return the next `size` bytes, or fewer at the end."""


def parser(start: Start, end: End | None = None, text: Text | None = None) -> expat.XMLParserType:
    """Return a parser that passes element names without their prefixes.

    Raises (while it parses):
        Damage: There is a document type, elements are nested too deeply, or a text is too long.

    """
    depth = length = 0

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, length
        depth += 1
        length = 0
        if depth > DEEPEST:
            raise Damage("depth", limit=str(DEEPEST))
        start(tag.rpartition(":")[2] if ":" in tag else tag, attributes)

    def over(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(tag.rpartition(":")[2] if ":" in tag else tag)

    def within(data: str, tell: Text) -> None:
        nonlocal length
        length += len(data)
        if length > LONGEST:
            raise too_long()
        tell(data)

    made = expat.ParserCreate()
    made.buffer_text = True
    made.StartDoctypeDeclHandler = _refuse
    made.StartElementHandler = begin
    made.EndElementHandler = over
    if text is not None:
        made.CharacterDataHandler = lambda data: within(data, text)
    return made


def walk(stream: Readable, start: Start, end: End | None = None, text: Text | None = None) -> None:
    """Parse the part in `stream`, calling `start`, `end` and `text`."""
    made = parser(start, end, text)
    while chunk := stream.read(CHUNK):
        made.Parse(chunk, False)
    made.Parse(b"", True)


def too_long() -> Damage:
    """Return the error for a text of more than `LONGEST` characters."""
    return Damage("text", limit=str(LONGEST))


def _refuse(*_: object) -> None:
    raise Damage("doctype")


def whole(attributes: Mapping[str, str], key: str, default: int = 0) -> int:
    """Return the attribute `key` as a number.

    Raises:
        Damage: It is not a number.

    """
    text = attributes.get(key)
    if text is None:
        return default
    if not (text.isascii() and text.strip().isdigit() and len(text) < 20):
        raise Damage("attribute", key=key, found=text[:20])
    return int(text)


def is_on(attributes: Mapping[str, str], key: str, default: str = "0") -> bool:
    """Return whether the attribute `key` is true."""
    return attributes.get(key, default).strip() in ("1", "true", "on")


def local(attributes: Mapping[str, str], key: str) -> str | None:
    """Return the attribute `key` with any prefix, such as `r:id`."""
    return next((text for name, text in attributes.items() if name.endswith(f":{key}")), None)
