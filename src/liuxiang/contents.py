"""What a file is, told by what it holds: rules, cases of rules, or units."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final, Literal

from liuxiang.names import shown
from liuxiang.source import Source

Kind = Literal["ruleset", "cases", "unit"]

_MARGIN: Final = rb"""(?m)(?:\A(?:\xef\xbb\xbf)?\s*\{\s*|^(?:\xef\xbb\xbf)?)["']?%s["']?[ \t]*:"""
_REFERENCE: Final = re.compile(
    rb"""ruleset["']?[ \t]*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'#,}][^\n#,}]*))"""
)
_BEFORE: Final = re.compile(rb"""(?:^(?:\xef\xbb\xbf)?|[{,])[ \t]*["']?\Z""")
"""What may stand before a key in its line: nothing, or what begins a key between braces."""


def plain(data: bytes) -> bytes:
    """`data` in an encoding whose ASCII is ASCII."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode("utf-8", "replace")
    return data


def is_rules(data: bytes) -> bool:
    """Whether `data` looks like a rule file: `liuxiang` is its first key, or one at the margin."""
    return _has_key(plain(data), b"liuxiang")


def is_cases(data: bytes) -> bool:
    """Whether `data` looks like the cases of a rule file: `cases` is a key at the margin."""
    return _has_key(plain(data), b"cases")


def _has_key(data: bytes, key: bytes) -> bool:
    """Whether `key` is the first key of `data`, or one at the margin."""
    return key in data and re.search(_MARGIN % key, data) is not None


def kind_of(source: Source) -> Kind:
    """What a text is by its keys, in whatever encoding it was written; JSON may be one line."""
    text = source.text
    if text.lstrip().startswith("{"):
        import json

        try:
            keys = json.loads(text)
        except (ValueError, RecursionError):
            keys = ()
        if "status" not in keys and ("liuxiang" in keys or "cases" in keys):
            return "ruleset" if "liuxiang" in keys else "cases"
    data = text.encode("utf-8", "replace")
    if is_rules(data):
        return "ruleset"
    if is_cases(data):
        return "cases"
    # keys that a rule file has even where its first one is misspelt
    return "ruleset" if _has_key(data, b"actions") and _has_key(data, b"categories") else "unit"


def references(data: bytes) -> set[str]:
    """The rule files, as `id@version`, that the units in `data` say they were filled in for."""
    data = plain(data)
    if b"ruleset" not in data:
        return set()
    found = {
        shown(b"".join(each.groups(b"")).decode("utf-8", "replace"))
        for each in _REFERENCE.finditer(data)
        if _BEFORE.search(data[data.rfind(b"\n", 0, each.start()) + 1 : each.start()])
    }
    return found - {""}
