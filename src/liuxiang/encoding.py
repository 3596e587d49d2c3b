"""Bytes as text: UTF-8, UTF-16 or GB18030, told apart by what they hold.

Nearly any bytes can be read as GB18030, so a file is only taken for it where nothing in it is
UTF-8: one wrong byte in a UTF-8 file must be named, and not turn every name into another one.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from typing import Final, NamedTuple

# nearly no file needs these, which `re` compiles and keeps when they are first used
_BAD: Final = "[\udc80-\udcff]+"
_WIDE: Final = "[^\x00-\x7f\udc80-\udcff]+"
_CONTROL: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]"
_GUESSED: Final = {"gb18030": "GB18030", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_SURE: Final = 2
"""Chinese characters in a row that make bytes UTF-8: in a text in GB18030 two do not occur."""

_FEW: Final = 10
"""One character in so many may be wrong in what is still a text."""


class Decoded(NamedTuple):
    """A text, the codec that gives it, and the name of its encoding where it had to be guessed."""

    text: str
    codec: str
    guessed: str | None = None


class Spot(NamedTuple):
    """A place in a text, in characters, and what stands there that does not belong."""

    at: int
    found: str


class Undecodable(Exception):
    """Bytes that are nearly all of one encoding.

    `text` has U+FFFD for every byte that is not of `encoding`; `spots` are where those are, or
    where text in UTF-8 stands if `mixed`. Without spots it is of no known encoding at all.
    """

    def __init__(self, text: str, encoding: str, spots: list[Spot], *, mixed: bool = False) -> None:
        super().__init__(encoding)
        self.text, self.encoding, self.spots, self.mixed = text, encoding, spots, mixed


def decoded(data: bytes) -> Decoded:
    """The text of `data`, a mark of its encoding being its first character.

    Raises:
        Undecodable: It is of unknown encoding, or contains bytes of another one.

    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _utf_16(data, "utf-16-le" if data.startswith(BOM_UTF16_LE) else "utf-16-be")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and "\0" not in text:
        return Decoded(text, "utf-8")
    if b"\0" in data:
        return _unmarked_utf_16(data)
    return Decoded("", "utf-8") if not data else _guessed(data)


def _utf_16(data: bytes, codec: str) -> Decoded:
    """The text of `data`, which says that it is UTF-16."""
    try:
        return Decoded(data.decode(codec), codec)
    except UnicodeDecodeError as error:
        text = data.decode(codec, "replace")
        at = len(data[: error.start].decode(codec))
        raise Undecodable(text, "UTF-16", [Spot(at, _hex(data[error.start : error.end]))]) from None


def _unmarked_utf_16(data: bytes) -> Decoded:
    """The text of `data`, which has bytes of 0: plain characters of UTF-16, or no text."""
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
    """The text of `data`, which is not UTF-8 as a whole, as GB18030."""
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
    """How many characters `runs` are, each as often as it stands there."""
    return sum(len(run) * times for run, times in runs.items())


def _is_utf_8(text: str) -> bool:
    """Whether `text`, which stands between plain characters, is sure to have been UTF-8.

    It is of characters in use, and its bytes are not, or none at all, as GB18030.
    """
    if not _in_use(text):
        return False
    try:
        return not _in_use(text.encode().decode("gb18030"))
    except UnicodeDecodeError:
        return True


def _in_use(text: str) -> bool:
    """Whether `text` is of the characters of GB 2312: all Chinese text but rare names is."""
    if min(text) < "\u0800":
        return False  # two bytes of UTF-8, which are two of GB18030 as often as not
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _common(text: str) -> tuple[int, int]:
    """How many of the characters of `text` beyond ASCII are of GB 2312, and how many there are."""
    plain = len(text.encode("ascii", "ignore"))
    return (len(text.encode("gb2312", "ignore")) - plain) // 2, len(text) - plain


def _utf_8(text: str) -> Undecodable:
    """That `text`, with a surrogate for every byte that is not, is UTF-8."""
    spots = [
        Spot(match.start(), _hex(match[0].encode("utf-8", "surrogateescape")))
        for match in _firsts(text, re.finditer(_BAD, text))
    ]
    return Undecodable(re.sub(_BAD, _shown, text), "UTF-8", spots)


def _mixed(text: str, sure: Container[str]) -> Undecodable:
    """That `text`, with a surrogate for every byte that is not UTF-8, is GB18030 but for `sure`."""
    found = (match for match in re.finditer(_WIDE, text) if match[0] in sure)
    spots = [Spot(match.start(), match[0][:20]) for match in _firsts(text, found)]
    return Undecodable(re.sub(_BAD, _shown, text), "GB18030", spots, mixed=True)


def _broken(text: str, data: bytes, start: int) -> Undecodable:
    """That `data` is GB18030 but for what begins at `start`, or of no known encoding."""
    read = data.decode("gb18030", "replace")
    if read.count("\ufffd") * _FEW > max(len(read), 4 * _FEW):
        return Undecodable("", "", [])
    if not _common(read)[0]:
        return _utf_8(text)
    at = len(data[:start].decode("gb18030"))
    return Undecodable(read, "GB18030", [Spot(at, _hex(data[start : start + 1]))])


def _firsts(text: str, found: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The first of `found` in each line."""
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
    """`data` as one writes bytes, the first few of them."""
    return data[:8].hex(" ").upper() + (" …" if len(data) > 8 else "")
