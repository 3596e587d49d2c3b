"""XML as it may come from anybody: no document type, no entity, no depth without end."""

from collections.abc import Callable, Mapping
from typing import IO, Final
from xml.parsers import expat

from liuxiang.tables.damage import Damage

DEEPEST: Final = 200
"""Levels of elements that a part may have; Excel's own have about 12."""

CHUNK: Final = 1 << 20
"""Bytes that are looked at together."""

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def parser(start: Start, end: End | None = None, text: Text | None = None) -> expat.XMLParserType:
    """A parser that gives the names of elements without their prefixes.

    Raises (while it parses):
        Damage: there is a document type, or elements are nested without end.

    """
    depth = 0

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Damage(f"元素嵌套超过 {DEEPEST} 层", f"elements nested over {DEEPEST} deep")
        start(tag.rpartition(":")[2] if ":" in tag else tag, attributes)

    def over(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(tag.rpartition(":")[2] if ":" in tag else tag)

    made = expat.ParserCreate()
    made.buffer_text = True
    made.StartDoctypeDeclHandler = _refuse
    made.StartElementHandler = begin
    made.EndElementHandler = over
    if text is not None:
        made.CharacterDataHandler = text
    return made


def walk(stream: IO[bytes], start: Start, end: End | None = None, text: Text | None = None) -> None:
    """Go through the part in `stream`, which ends with its root element."""
    made = parser(start, end, text)
    while chunk := stream.read(CHUNK):
        made.Parse(chunk, False)
    made.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise Damage("有 DOCTYPE 声明", "it declares a DOCTYPE")


def whole(attributes: Mapping[str, str], key: str, default: int = 0) -> int:
    """The number that the attribute `key` says.

    Raises:
        Damage: it says none.

    """
    text = attributes.get(key)
    if text is None:
        return default
    if not (text.isascii() and text.strip().isdigit() and len(text) < 20):
        raise Damage(f"{key}=“{text[:20]}”不是数", f'{key}="{text[:20]}" is no number')
    return int(text)


def is_on(attributes: Mapping[str, str], key: str, default: str = "0") -> bool:
    """Whether the attribute `key` says yes."""
    return attributes.get(key, default).strip() in ("1", "true", "on")


def local(attributes: Mapping[str, str], key: str) -> str | None:
    """The attribute `key` whatever prefix it has, such as `r:id`."""
    return next((text for name, text in attributes.items() if name.endswith(f":{key}")), None)
