"""Decodes bytes as UTF-8, UTF-16 or GB18030, depending on their content.

Nearly any bytes can be decoded as GB18030, so it is used only if nothing in the file is UTF-8: a
wrong byte in a UTF-8 file must be reported, not change every name.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from typing import Final, NamedTuple

# rarely needed, so `re` compiles and caches them on first use
_BAD: Final = "[\udc80-\udcff]+"
_WIDE: Final = "[^\x00-\x7f\udc80-\udcff]+"
_CONTROL: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]"
_GUESSED: Final = {"gb18030": "GB18030", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_SURE: Final = 2
"""The number of consecutive Chinese characters that proves UTF-8; two do not occur in GB18030."""

_FEW: Final = 10
"""The fraction of characters that can be wrong in what is still a text, as 1 in this number."""


class Decoded(NamedTuple):
    """A decoded text, its codec, and the name of its encoding if it was guessed."""

    text: str
    codec: str
    guessed: str | None = None


class Spot(NamedTuple):
    """A position in a text, in characters, and the misplaced content there."""

    at: int
    found: str


class Undecodable(Exception):
    """Bytes that are nearly all in one encoding.

    `text` has U+FFFD for every byte that is not in `encoding`; `spots` are their positions, or
    those of UTF-8 text if `mixed`. Without spots, the encoding is unknown.
    """

    def __init__(self, text: str, encoding: str, spots: list[Spot], *, mixed: bool = False) -> None:
        super().__init__(encoding)
        self.text, self.encoding, self.spots, self.mixed = text, encoding, spots, mixed


def decoded(data: bytes) -> Decoded:
    """Return the text of `data`, including a byte order mark as its first character.

    Raises:
        Undecodable: It is of unknown encoding, or contains bytes of another one.

    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _utf_16(data, "utf-16-le" if data.startswith(BOM_UTF16_LE) else "utf-16-be")
    if b"\0" in data:
        return _unmarked_utf_16(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _utf_16(data: bytes, codec: str) -> Decoded:
    """Decode `data` that starts with a UTF-16 mark."""
    try:
        return Decoded(data.decode(codec), codec)
    except UnicodeDecodeError as error:
        text = data.decode(codec, "replace")
        at = len(data[: error.start].decode(codec))
        raise Undecodable(text, "UTF-16", [Spot(at, _hex(data[error.start : error.end]))]) from None


def _unmarked_utf_16(data: bytes) -> Decoded:
    """Decode `data` with null bytes, which is UTF-16 of plain characters, or not text."""
    found = []
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if not re.search(_CONTROL, text):
            found.append((len(text.encode("ascii", "ignore")), codec, text))
    if not found or max(found)[0] * _FEW < len(data):
        raise Undecodable("", "", [])
    _, codec, text = max(found)
    return Decoded(text, codec, _GUESSED[codec])


def _guessed(data: bytes) -> Decoded:
    """Decode `data`, which is not UTF-8 as a whole, as GB18030."""
    text = data.decode("utf-8", "surrogateescape")
    bad = sum(map(len, re.findall(_BAD, text))) // 2
    runs = Counter(re.findall(_WIDE, text))
    clean = {run: times for run, times in runs.items() if _is_utf_8(run)}
    sure = {run: times for run, times in clean.items() if len(run) >= _SURE}
    if data.startswith(BOM_UTF8) or _length(sure) >= bad:
        raise _utf_8(text)
    mostly = _length(clean) >= bad
    try:
        read = data.decode("gb18030")
    except UnicodeDecodeError as error:
        if mostly:
            raise _utf_8(text) from None
        raise _mixed(text, sure) if sure else _broken(text, data, error.start) from None
    common, all_wide = _common(read)
    if not common or (mostly and common * 2 <= all_wide):
        raise _utf_8(text)
    if sure:
        raise _mixed(text, sure)
    return Decoded(read, "gb18030", _GUESSED["gb18030"])


def _length(runs: Mapping[str, int]) -> int:
    """Return the number of characters of `runs`, each as often as it occurs."""
    return sum(len(run) * times for run, times in runs.items())


def _is_utf_8(text: str) -> bool:
    """Return whether `text`, found between plain characters, is certainly UTF-8.

    It consists of common characters, and its bytes are not valid or not common in GB18030.
    """
    if not _in_use(text):
        return False
    try:
        return not _in_use(text.encode().decode("gb18030"))
    except UnicodeDecodeError:
        return True


def _in_use(text: str) -> bool:
    """Return whether all of `text` is in GB 2312, as Chinese text is except for rare names."""
    if min(text) < "\u0800":
        return False  # two bytes of UTF-8, which are two of GB18030 as often as not
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _common(text: str) -> tuple[int, int]:
    """Return how many non-ASCII characters of `text` are in GB 2312, and how many there are."""
    plain = len(text.encode("ascii", "ignore"))
    return (len(text.encode("gb2312", "ignore")) - plain) // 2, len(text) - plain


def _utf_8(text: str) -> Undecodable:
    """Return the fault that `text`, with a surrogate for every undecodable byte, is UTF-8."""
    spots = [
        Spot(match.start(), _hex(match[0].encode("utf-8", "surrogateescape")))
        for match in _firsts(text, re.finditer(_BAD, text))
    ]
    return Undecodable(re.sub(_BAD, _shown, text), "UTF-8", spots)


def _mixed(text: str, sure: Container[str]) -> Undecodable:
    """Return the fault that `text`, with surrogates for bytes, is GB18030 except for `sure`."""
    found = (match for match in re.finditer(_WIDE, text) if match[0] in sure)
    spots = [Spot(match.start(), match[0][:20]) for match in _firsts(text, found)]
    return Undecodable(re.sub(_BAD, _shown, text), "GB18030", spots, mixed=True)


def _broken(text: str, data: bytes, start: int) -> Undecodable:
    """Return the fault that `data` is GB18030 except at `start`, or of unknown encoding."""
    read = data.decode("gb18030", "replace")
    if read.count("\ufffd") * _FEW > max(len(read), 4 * _FEW):
        return Undecodable("", "", [])
    if not _common(read)[0]:
        return _utf_8(text)
    at = len(data[:start].decode("gb18030"))
    return Undecodable(read, "GB18030", [Spot(at, _hex(data[start : start + 1]))])


def _firsts(text: str, found: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the first of `found` in each line."""
    end = -1
    for match in found:
        if match.start() >= end:
            yield match
            end = text.find("\n", match.end())
            if end < 0:
                return


def _shown(match: re.Match[str]) -> str:
    return "\ufffd" * len(match[0])


def _hex(data: bytes) -> str:
    """Return the first few bytes of `data` in hexadecimal."""
    return data[:8].hex(" ").upper() + (" …" if len(data) > 8 else "")
