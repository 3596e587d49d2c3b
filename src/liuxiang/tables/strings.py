"""The strings of a workbook, shared or inline, with their escapes decoded."""

import re
from typing import Final

from liuxiang.tables.xml import LONGEST, Readable, too_long, walk

_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LINE: Final = re.compile(r"\r\n?")


def plain(text: str) -> str:
    """Return `text` with its escapes (`_x000D_`) decoded and its line breaks normalized."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _LINE.sub("\n", text) if "\r" in text else text


class Collected:
    """The text in the `t` elements of one string, without phonetic hints."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._is_open = self._is_sound = False
        self._length = 0

    def start(self, tag: str) -> None:
        """Handle the start of an element."""
        if tag == "t":
            self._is_open = not self._is_sound
        elif tag == "rPh":
            self._is_sound = True

    def end(self, tag: str) -> None:
        """Handle the end of an element."""
        if tag == "t":
            self._is_open = False
        elif tag == "rPh":
            self._is_sound = False

    def text(self, data: str) -> None:
        """Handle the text of any element.

        Raises:
            Damage: The string is too long.

        """
        if self._is_open:
            self._length += len(data)
            if self._length > LONGEST:
                raise too_long()
            self._parts.append(data)

    def taken(self) -> str:
        """Return the string, and start the next one."""
        text = plain("".join(self._parts))
        self._parts.clear()
        self._length = 0
        self._is_open = self._is_sound = False
        return text


def shared_strings(stream: Readable) -> list[str]:
    """Return the shared strings of a part, in order."""
    found: list[str] = []
    string = Collected()

    def end(tag: str) -> None:
        if tag == "si":
            found.append(string.taken())
        else:
            string.end(tag)

    walk(stream, lambda tag, _: string.start(tag), end, string.text)
    return found
