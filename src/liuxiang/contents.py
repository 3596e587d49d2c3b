"""Detects the kind of a file from its content: rules, cases, or units."""

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
"""What can precede a key in its line: nothing, or an opening brace or comma of a flow mapping."""


def plain(data: bytes) -> bytes:
    """Return `data` in an ASCII-compatible encoding."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode("utf-8", "replace")
    return data


def is_rules(data: bytes) -> bool:
    """Return whether `data` looks like a rule file, with a key `liuxiang` first or not indented."""
    return _has_key(plain(data), b"liuxiang")


def is_cases(data: bytes) -> bool:
    """Return whether `data` looks like cases of a rule file, with a key `cases` not indented."""
    return _has_key(plain(data), b"cases")


def _has_key(data: bytes, key: bytes) -> bool:
    """Return whether `key` is the first key of `data`, or is not indented."""
    return key in data and re.search(_MARGIN % key, data) is not None


def kind_of(source: Source) -> Kind:
    """Return the kind of a text by its keys, in any encoding; JSON may be a single line."""
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
    """Return the rule files, as `id@version`, that the units in `data` name."""
    data = plain(data)
    if b"ruleset" not in data:
        return set()
    found = {
        shown(b"".join(each.groups(b"")).decode("utf-8", "replace"))
        for each in _REFERENCE.finditer(data)
        if _BEFORE.search(data[data.rfind(b"\n", 0, each.start()) + 1 : each.start()])
    }
    return found - {""}
