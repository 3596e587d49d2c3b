"""The texts of a workbook: shared by its cells or written in them, with what is escaped."""

import re
from typing import Final

from liuxiang.tables.xml import LONGEST, Readable, too_long, walk

_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LINE: Final = re.compile(r"\r\n?")


def plain(text: str) -> str:
    """`text` with its escapes (`_x000D_`) read, and its lines ended as ours are."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _LINE.sub("\n", text) if "\r" in text else text


class Collected:
    """The text in the `t` elements of one string, without what is only said of its sound."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._is_open = self._is_sound = False
        self._length = 0

    def start(self, tag: str) -> None:
        """An element begins."""
        if tag == "t":
            self._is_open = not self._is_sound
        elif tag == "rPh":
            self._is_sound = True

    def end(self, tag: str) -> None:
        """An element is over."""
        if tag == "t":
            self._is_open = False
        elif tag == "rPh":
            self._is_sound = False

    def text(self, data: str) -> None:
        """Text, in whatever element.

        Raises:
            Damage: the string has too much of it.

        """
        if self._is_open:
            self._length += len(data)
            if self._length > LONGEST:
                raise too_long()
            self._parts.append(data)

    def taken(self) -> str:
        """The string, with which the next one is begun."""
        text = plain("".join(self._parts))
        self._parts.clear()
        self._length = 0
        self._is_open = self._is_sound = False
        return text


def shared_strings(stream: Readable) -> list[str]:
    """The strings that a part lists, in order."""
    found: list[str] = []
    string = Collected()

    def end(tag: str) -> None:
        if tag == "si":
            found.append(string.taken())
        else:
            string.end(tag)

    walk(stream, lambda tag, _: string.start(tag), end, string.text)
    return found
